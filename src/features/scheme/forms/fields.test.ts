import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FormValues } from '../../../platform/http/form-values.ts';
import { readRules } from '../rules/shape.ts';
import { shippedNames, shippedScheme } from '../shipped.ts';
import { applyValues, differingNames, type Fields, postedValues, valuesOf } from './fields.ts';
import { applySection, type Editable, sectionFields, sectionSlugs } from './sections.ts';

const slugs = (list: readonly string[]) => list.map((value) => ({ value, label: { nl: value, en: value } }));
const places = { wijken: slugs(['rozenburg']), wijkraden: slugs(['heijplaat']) };
const editable = (name: (typeof shippedNames)[number]): Editable => ({
  ...shippedScheme(name).rules,
  validFrom: '2027-01-01',
  validUntil: null,
});
/** As a browser posts them: no box that is not ticked. */
const post = (values: ReturnType<typeof valuesOf>): FormValues => FormValues.of(values);

describe.for(shippedNames)('%s', (name) => {
  test.for(sectionSlugs)('part %s saved as it is shown changes nothing', (slug) => {
    const fields = sectionFields(slug, places);
    const base = editable(name);
    const { value, problems } = applySection(
      fields,
      postedValues(fields, post(valuesOf(fields, base))),
      base,
    );
    expect(problems).toEqual([]);
    const { examples, ...rest } = value as Editable;
    const { examples: before, ...given } = base;
    expect(rest).toEqual(given);
    // `maximums` as a whole and each of its rows say the same.
    expect(valuesOf(fields, value)).toEqual(valuesOf(fields, base));
    expect(readRules({ ...rest, examples, validFrom: undefined, validUntil: undefined }).ok).toBe(true);
    expect(examples.length).toBeGreaterThanOrEqual(before.length > 0 ? 1 : 0);
  });
});

const amounts = sectionFields('bedragen', places);
const base = editable('bewonersinitiatieven');
const apply = (fields: Fields, changes: Readonly<Record<string, string | readonly string[]>>) =>
  applyValues(fields, postedValues(fields, FormValues.of({ ...valuesOf(fields, base), ...changes })), base);

test('rows are changed, added and emptied away, and their examples move along', () => {
  const { value, problems } = apply(amounts, {
    'maximums.0.amountCents': '7.500',
    'maximums.1.wijk': '',
    'maximums.1.amountCents': '',
    'maximums.1.source': '',
    'maximums.4.wijk': 'rozenburg',
    'maximums.4.amountCents': '€ 12.345,60',
    'maximums.4.source': 'Gemeenteblad',
    'example.maximums.4': [],
  });
  expect(problems).toEqual([]);
  const { maximums, examples } = value as Editable;
  expect(maximums.map(({ wijk, amountCents }) => [wijk, amountCents])).toEqual([
    ['*', 7_500_00],
    ['hoogvliet-zuid', 20_000_00],
    ['rozenburg', 20_000_00],
    ['rozenburg', 12_345_60],
  ]);
  expect(examples.filter((path) => path.startsWith('maximums'))).toEqual(['maximums.1', 'maximums.2']);
  expect(examples).toContain('quorum');
});

test.for<[string, Record<string, string>, string, string]>([
  ['a negative amount', { minimumCents: '-5' }, 'minimumCents', 'amount-negative'],
  ['a huge amount', { minimumCents: '9'.repeat(30) }, 'minimumCents', 'amount-too-large'],
  ['no amount', { minimumCents: '' }, 'minimumCents', 'missing'],
  ['words for a number', { 'advance.percent': 'alles' }, 'advance.percent', 'number-shape'],
  ['a fraction of a percentage', { 'advance.percent': '12,5' }, 'advance.percent', 'number-shape'],
  ['script for a number', { 'advance.percent': '<script>' }, 'advance.percent', 'number-shape'],
  ['emoji for an amount', { 'maximums.0.amountCents': '🌱' }, 'maximums.0.amountCents', 'amount-shape'],
  ['a row without a source', { 'maximums.0.source': '' }, 'maximums.0.source', 'missing'],
])('%s is refused at its own field', ([_name, changes, field, code]) => {
  const { problems, value } = apply(amounts, changes);
  expect(problems.map((one) => [one.field, one.code])).toEqual([[field, code]]);
  // What was wrong does not get in.
  expect((value as Editable).minimumCents).toBe(0);
});

test.for([
  ['2027-02-30', 'date-shape'],
  ['morgen', 'date-shape'],
  ['', 'missing'],
] as const)('the first day %j is %s', ([typed, code]) => {
  const { problems } = apply(sectionFields('algemeen', places), { validFrom: typed });
  expect(problems.map((one) => one.code)).toEqual([code]);
});

test('blank may mean: none', () => {
  const { value } = apply(amounts, { 'advance.upToCents': '' });
  expect((value as Editable).advance.upToCents).toBeNull();
  const applicants = sectionFields('aanvragers', places);
  const none = apply(applicants, { minimumAge: '', applicantKinds: [] } as Record<string, string | string[]>);
  expect(none.value).toMatchObject({ minimumAge: null, applicantKinds: [] });
});

test('a percentage is a share', () => {
  const fields = sectionFields('wijkraden', places);
  expect(valuesOf(fields, base)['quorum.share']).toEqual(['50']);
  expect((apply(fields, { 'quorum.share': '66,67' }).value as Editable).quorum.share).toBe(0.6667);
});

test('what differs is named', () => {
  const mine = valuesOf(amounts, base);
  expect(differingNames(mine, mine)).toEqual([]);
  expect(differingNames(mine, { ...mine, minimumCents: ['5'], 'maximums.4.wijk': ['x'] })).toEqual([
    'minimumCents',
    'maximums.4.wijk',
  ]);
});

test('nothing that is posted makes it throw, and the rest of the rules stays', () => {
  const names = [
    ...Object.keys(valuesOf(amounts, base)),
    'maximums.5.wijk',
    '__proto__',
    'constructor.prototype',
  ];
  fc.assert(
    fc.property(
      fc.dictionary(fc.constantFrom(...names), fc.array(fc.string({ unit: 'binary' }), { maxLength: 2 })),
      (posted) => {
        const { value } = applyValues(amounts, postedValues(amounts, FormValues.of(posted)), base);
        expect((value as Editable).criteria).toEqual(base.criteria);
        expect(Object.getPrototypeOf({})).toBe(Object.prototype);
      },
    ),
  );
});

describe('how the money is divided', () => {
  const fields = sectionFields('termijnen', places);
  const shown = valuesOf(fields, editable('bewonersinitiatieven'));
  const applied = (posted: Readonly<Record<string, readonly string[]>>) =>
    applySection(
      fields,
      postedValues(fields, post({ ...shown, ...posted })),
      editable('bewonersinitiatieven'),
    );

  test('another method takes what it needs, and nothing of the others', () => {
    const { value, problems } = applied({
      'distribution.method': ['ranking'],
      'distribution.criteria.0.key': ['reach'],
      'distribution.criteria.0.label.nl': ['Bereik'],
      'distribution.criteria.0.label.en': ['Reach'],
      'distribution.criteria.0.weight': ['2'],
      'distribution.maxPoints': ['5'],
      'distribution.minimumPercent': ['40'],
      'distribution.scoredBy': ['both'],
      'distribution.ties': ['lot'],
      'distribution.drawAfterDays': ['5'],
      'distribution.floorCents': ['1000'],
    });
    expect(problems).toEqual([]);
    const { validFrom: _, validUntil: __, ...rules } = value as Editable;
    expect(readRules(rules)).toMatchObject({ ok: true });
    expect(rules.distribution).toMatchObject({ method: 'ranking', maxPoints: 5 });
    expect(rules.distribution).not.toHaveProperty('floorCents');
    expect(rules.distribution).not.toHaveProperty('partial');
  });

  test('what the chosen method lacks is said at its field', () => {
    const { value } = applied({ 'distribution.method': ['proRata'], 'distribution.partial': ['yes'] });
    const { validFrom: _, validUntil: __, ...rules } = value as Editable;
    const read = readRules(rules);
    expect(read.ok ? [] : read.problems.map(({ field, code }) => `${field} ${code}`)).toEqual([
      '/distribution/floorCents missing',
      '/distribution/drawAfterDays missing',
    ]);
  });
});
