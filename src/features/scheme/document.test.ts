import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { maxYamlLength, readSchemeDocument, type SchemeDocument, writeSchemeDocument } from './document.ts';
import { readRules } from './rules/shape.ts';
import { shippedNames, shippedScheme, shippedYaml } from './shipped.ts';

const yaml = shippedYaml('bewonersinitiatieven');
const problemsOf = (text: string) => {
  const read = readSchemeDocument(text);
  return read.ok ? [] : read.problems.map(({ code, text: { nl } }) => `${nl.split(/ \(|:/)[0]} ${code}`);
};

test.for(shippedNames)('%s reads back as it was written', (name) => {
  const document = shippedScheme(name);
  expect(readSchemeDocument(writeSchemeDocument(document))).toEqual({ ok: true, value: document });
});

/** Text that people could mean, and that a YAML writer must quote: numbers, booleans, colons, hashes, line ends. */
const anyText = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
    fc.constantFrom(
      'null',
      'yes',
      '~',
      '1e3',
      '0x1F',
      '2027-01-01',
      '# geen',
      'a: b',
      '- x',
      '|',
      '>',
      '*a',
      '&a',
      '%',
      '@',
    ),
    fc.constantFrom(
      ' spatie ',
      'regel\nregel',
      '\ttab',
      '"',
      "'",
      '{',
      ']',
      'שלום',
      '🌱',
      '<script>',
      "' OR 1=1 --",
    ),
  )
  .filter((text) => text.isWellFormed() && !/[^\P{Cc}\n\t]/u.test(text));
const anyTexts = fc.record({ nl: anyText, en: anyText });

test('any words and amounts survive being written and read', () => {
  const document = shippedScheme('bewonersinitiatieven');
  fc.assert(
    fc.property(
      fc.record({
        name: anyTexts,
        summary: anyTexts,
        source: anyText,
        amountCents: fc.integer({ min: 0, max: 1e12 }),
        share: fc.double({ min: 0.0001, max: 1, noNaN: true }),
        until: fc.constantFrom(null, '2028-01-01', '2031-12-31'),
      }),
      ({ name, summary, source, amountCents, share, until }) => {
        const changed: SchemeDocument = {
          ...document,
          scheme: { ...document.scheme, name, predecessors: [{ name: source, source }] },
          window: { from: '2027-01-01', until },
          rules: {
            ...document.rules,
            summary,
            quorum: { ...document.rules.quorum, share },
            maximums: [{ wijk: '*', amountCents, source, toVerify: true }],
          },
        };
        expect(readSchemeDocument(writeSchemeDocument(changed))).toEqual({ ok: true, value: changed });
      },
    ),
    { numRuns: 60 },
  );
});

describe('what is wrong is named with its line', () => {
  const line = (needle: string) => yaml.slice(0, yaml.indexOf(needle)).split('\n').length;

  test('all of it at once', () => {
    const broken = yaml
      .replace('decisionWeeks: 8', 'decisionWeeks: acht')
      .replace('count: 4', 'count: 99')
      .replace('area: wijk', 'area: dorp')
      .replace('slug: bewonersinitiatieven', 'slug: Niet Goed')
      .replace('kind: text', 'kind: tekst');
    expect(problemsOf(broken)).toEqual([
      `Regel ${line('slug: bewonersinitiatieven')} format`,
      `Regel ${line('area: wijk')} value`,
      `Regel ${line('count: 4')} too-large`,
      `Regel ${line('decisionWeeks: 8')} type`,
      `Regel ${line('kind: text')} value`,
    ]);
  });

  test('a missing part at the part that should hold it', () => {
    expect(problemsOf(yaml.replace('legalBasis:', 'legalBases:'))).toEqual([
      `Regel ${line('rules:')} missing`,
    ]);
  });

  test('a slip of the pen in an optional field', () => {
    expect(problemsOf(yaml.replace('hint:', 'hnit:'))).toEqual([`Regel ${line('hint:')} unknown-key`]);
  });

  test('a character that cannot be stored', () => {
    expect(problemsOf(yaml.replace('Hoe heet uw idee?', '"Hoe \\u0000 heet?"'))).toEqual([
      expect.stringContaining(' character'),
    ]);
    expect(problemsOf(yaml.replace('Hoe heet uw idee?', '"Hoe \\uD800 heet?"'))).not.toEqual([]);
  });

  test('YAML itself', () => {
    expect(problemsOf('a: 1\nb: [')).toEqual([expect.stringContaining('Regel 2')]);
    expect(problemsOf('format: x\nformat: y')).toEqual(['Regel 2 yaml-2']);
  });
});

test.for<[string, string, RegExp]>([
  ['nothing', '', /^yaml-empty$/],
  ['white space', '   \n\t ', /^yaml-empty$/],
  ['a comment', '# alleen een opmerking', /^type$/],
  ['null', 'null', /^type$/],
  ['a list', '- 1\n- 2', /^type$/],
  ['an alias', 'a: &x [1]\nb: *x', /^yaml-alias$/],
  ['a bomb of aliases', 'a: &a ["x"]\nb: &b [*a,*a,*a]\nc: [*b,*b,*b]', /^yaml-alias$/],
  ['a tag', '!!js/function "x"', /^yaml-1$/],
  ['a deep list', '['.repeat(20_000), /^yaml/],
  ['deep groups', '{'.repeat(5_000) + '}'.repeat(5_000), /^yaml/],
  ['deep keys', 'a: '.repeat(3_000), /^yaml/],
  ['a novel', 'x'.repeat(maxYamlLength + 1), /^yaml-too-long$/],
  ['emoji', '🌱', /^type$/],
  ['script', '<script>alert(1)</script>', /^type$/],
])('hostile text is refused: %s', ([_name, text, code]) => {
  const read = readSchemeDocument(text);
  expect(read.ok).toBe(false);
  expect(read.ok ? '' : read.problems[0]?.code).toMatch(code);
});

test('no text makes it throw', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      expect(readSchemeDocument(text).ok).toBe(false);
    }),
  );
});

test('a date that does not exist is no window', () => {
  const document = { ...parse(yaml), window: { from: '2027-02-30', until: null } };
  expect(problemsOf(stringify(document))).toEqual([expect.stringContaining(' format')]);
});

describe('rules from anywhere', () => {
  const rules = shippedScheme('bewonersinitiatieven').rules;

  test('are read as they are', () => {
    expect(readRules(structuredClone(rules))).toEqual({ ok: true, value: rules });
  });

  test.for<[string, unknown, string[]]>([
    ['nothing', null, [' type']],
    ['a list', [], [' type']],
    ['a fraction of a cent', { ...rules, minimumCents: 0.5 }, ['/minimumCents type']],
    ['a negative amount', { ...rules, minimumCents: -1 }, ['/minimumCents too-small']],
    ['a huge amount', { ...rules, minimumCents: 1e300 }, ['/minimumCents too-large']],
    ['an empty list', { ...rules, criteria: [] }, ['/criteria too-small']],
    ['an unknown key', { ...rules, extra: 1 }, ['/extra unknown-key']],
    ['a key with a slash', { ...rules, 'a/b~c': 1 }, ['/a~1b~0c unknown-key']],
    ['half a pair', { ...rules, contact: { nl: '\ud83c', en: 'x' } }, ['/contact/nl character']],
  ])('%s', ([_name, input, expected]) => {
    const read = readRules(input);
    expect(read.ok ? [] : read.problems.map(({ field, code }) => `${field} ${code}`)).toEqual(expected);
  });
});
