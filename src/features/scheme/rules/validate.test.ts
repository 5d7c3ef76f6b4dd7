import { describe, expect, test } from 'vitest';
import { rotterdam } from '../../../demo/rotterdam.ts';
import { slugOf } from '../../place/index.ts';
import { shippedNames, shippedScheme } from '../shipped.ts';
import type { Question, SchemeRules } from '../types.ts';
import { checkRules, type KnownPlaces } from './validate.ts';

const places: KnownPlaces = {
  wijken: new Set(
    rotterdam.gebieden
      .flatMap(({ wijkraden, withoutWijkraad }) => [
        ...wijkraden.flatMap(({ wijken }) => Object.keys(wijken)),
        ...Object.keys(withoutWijkraad ?? {}),
      ])
      .map(slugOf),
  ),
  wijkraden: new Set(
    rotterdam.gebieden.flatMap(({ wijkraden }) => wijkraden.map(({ name }) => slugOf(name))),
  ),
};
const rules = shippedScheme('bewonersinitiatieven').rules;
const base = shippedScheme('sociale-basis-2027').rules;

const problemsOf = (changes: Partial<SchemeRules>, from = rules) =>
  checkRules({ ...from, ...changes }, places).problems.map(({ field, code }) => `${field} ${code}`);

test.for(shippedNames)('%s can be published as it is shipped', (name) => {
  expect(checkRules(shippedScheme(name).rules, places).problems).toEqual([]);
});

/** The form with every question replaced by what `change` makes of it; null takes it away. */
const formWith = (change: (question: Question) => Question | null, from = rules): SchemeRules['form'] =>
  from.form
    .map((page) => ({ ...page, questions: page.questions.flatMap((question) => change(question) ?? []) }))
    .filter(({ questions }) => questions.length > 0);
const without = (key: string, from = rules) => formWith((one) => (one.key === key ? null : one), from);

describe('the form', () => {
  test('a required question says why it is asked (Awb 4:4)', () => {
    const { reason: _reason, ...silent } = rules.form[0]!.questions[0]!;
    const form = formWith((one) => (one.key === 'title' ? (silent as Question) : one));
    expect(problemsOf({ form })).toEqual(['/form/0/questions/0/reason reason-missing']);
  });

  test.for([
    ['title', 'form-title'],
    ['contact', 'form-contact'],
    ['funding', 'form-funding'],
    ['wijk', 'form-wijk'],
  ] as const)('without %s there is %s', ([key, code]) => {
    expect(problemsOf({ form: without(key) })).toEqual([`/form ${code}`]);
  });

  test('several domains need the question, one does not', () => {
    expect(problemsOf({ form: without('domain', base) }, base)).toEqual(['/form form-domain']);
    expect(problemsOf({ form: without('domain', base), domains: ['health'] }, base)).toEqual([]);
  });

  test('keys and pages are unique, and special questions keep their key', () => {
    const form = [...rules.form, { ...rules.form[0]!, questions: [rules.form[0]!.questions[0]!] }];
    expect(problemsOf({ form })).toEqual([
      '/form/3/questions/0/key question-twice',
      '/form/3/slug page-twice',
    ]);
    const renamed = formWith((one) => (one.kind === 'iban' ? { ...one, key: 'rekening' } : one));
    expect(problemsOf({ form: renamed })).toEqual(['/form/2/questions/3/key key-fixed']);
  });

  test('choices differ and a range has a middle', () => {
    const label = { nl: 'a', en: 'a' };
    const extra: Question[] = [
      {
        kind: 'choice',
        key: 'soort',
        label,
        required: false,
        options: [
          { value: 'a', label },
          { value: 'a', label },
        ],
      },
      { kind: 'number', key: 'aantal', label, required: false, min: 5, max: 1 },
    ];
    expect(problemsOf({ form: [...rules.form, { slug: 'meer', title: label, questions: extra }] })).toEqual([
      '/form/3/questions/0/options/1/value option-twice',
      '/form/3/questions/1/max range',
    ]);
  });
});

describe('amounts and roles', () => {
  const row = rules.maximums[0]!;
  const mandate = rules.mandates[0]!;

  test.for<[string, Partial<SchemeRules>, string[]]>([
    [
      'no maximum for others',
      { maximums: rules.maximums.slice(1), examples: [] },
      ['/maximums maximum-others'],
    ],
    ['no role for others', { mandates: rules.mandates.slice(1), examples: [] }, ['/mandates mandate-others']],
    ['a wijk twice', { maximums: [row, row], examples: [] }, ['/maximums/1/wijk wijk-twice']],
    [
      'a wijkraad twice',
      { mandates: [mandate, mandate], examples: [] },
      ['/mandates/1/wijkraad wijkraad-twice'],
    ],
    [
      'an unknown wijk',
      { maximums: [row, { ...row, wijk: 'atlantis' }], examples: [] },
      ['/maximums/1/wijk wijk-unknown'],
    ],
    [
      'an unknown wijkraad',
      { mandates: [mandate, { ...mandate, wijkraad: 'atlantis' }], examples: [] },
      ['/mandates/1/wijkraad wijkraad-unknown'],
    ],
    [
      'a maximum of nothing',
      { maximums: [{ ...row, amountCents: 0 }], examples: [] },
      ['/maximums/0/amountCents maximum-below-minimum'],
    ],
    [
      'a minimum above a maximum',
      { maximums: [row], minimumCents: 10_000_01, examples: [] },
      ['/maximums/0/amountCents maximum-below-minimum'],
    ],
    ['tiers that fall', { tiers: rules.tiers.toReversed() }, ['/tiers tiers-order']],
    ['tiers with an end', { tiers: rules.tiers.slice(0, 2) }, ['/tiers tiers-order']],
    [
      'no rule for the ceiling',
      { criteria: rules.criteria.filter(({ check }) => check !== 'withinCeiling') },
      ['/criteria ceiling-criterion'],
    ],
    [
      'no rule for co-signers',
      { criteria: rules.criteria.filter(({ check }) => check !== 'cosignersComplete') },
      ['/criteria cosigners-criterion'],
    ],
    [
      'a criterion twice',
      { criteria: [...rules.criteria, rules.criteria[0]!] },
      ['/criteria/17/key criterion-twice'],
    ],
    [
      'an example that is not there',
      { examples: ['maximums.9', 'constructor'] },
      ['/examples/0 example-path', '/examples/1 example-path'],
    ],
  ])('%s', ([_name, changes, expected]) => {
    expect(problemsOf(changes)).toEqual(expected);
  });

  test('all problems come at once', () => {
    expect(
      problemsOf({
        maximums: [{ ...row, wijk: 'atlantis', amountCents: 0 }],
        mandates: [],
        tiers: [],
        form: [],
        criteria: [],
        examples: [],
      }).length,
    ).toBeGreaterThanOrEqual(9);
  });
});

test('warnings do not stop publication but say what to know', () => {
  const codes = (changes: Partial<SchemeRules>, from = rules) =>
    checkRules({ ...from, ...changes }, places).warnings.map(({ code }) => code);
  expect(codes({})).toEqual(['unverified']);
  expect(codes({}, base)).toEqual(['many-answers', 'unverified']);
  expect(codes({ terms: { ...rules.terms, decisionWeeks: 13 } })).toEqual(['unverified', 'term-too-long']);
  const page = rules.form[1]!;
  const pages = Array.from({ length: 6 }, (_, index) => ({ ...page, slug: `p${index}` }));
  expect(codes({ form: pages })).toContain('many-pages');
});
