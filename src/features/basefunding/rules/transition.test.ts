import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { text } from '../../../kernel/messages.ts';
import { sumCents } from '../../../kernel/money.ts';
import { changeBlocks } from '../transition/document.ts';
import {
  type Change,
  changesOf,
  type OldScheme,
  readTransition,
  type Step,
  type Subsidy,
  steps,
  type TypedTransition,
  termBudgets,
  totalsOf,
} from './transition.ts';

const oldScheme = (name: string, step: Step | null, termMonths = 6): OldScheme => ({
  schemeId: 'new',
  schemeSlug: 'basisfinanciering',
  schemeName: { nl: 'Basisfinanciering', en: 'Base funding' },
  name,
  transition: step && {
    fit: 'partly',
    step,
    consequence: 'Er is geen eigen regeling.',
    termMonths,
    source: 'Motie',
    toVerify: true,
    revision: 1,
  },
});
const had = (name: string, ...years: readonly number[]): Subsidy[] =>
  years.map((year) => ({ organisationId: 'o', schemeId: 'new', name, year, amountCents: 1_200_00 }));

describe('what changes for an organisation', () => {
  test.each([
    ['after three years in a row an end costs the reasonable term', had('Huis', 2024, 2025, 2026), 3, 600_00],
    ['after two years it costs nothing', had('Huis', 2025, 2026), 2, 0],
    ['a gap begins the count anew', had('Huis', 2022, 2023, 2025, 2026), 2, 0],
  ])('%s', (_, subsidies, years, termCents) => {
    expect(changesOf(subsidies, [oldScheme('Huis', 'end')], 2027)).toMatchObject([
      { name: 'Huis', amountCents: 1_200_00, years, termCents },
    ]);
  });

  test('years under another old scheme of the same new one count on', () => {
    const subsidies = [...had('Couleur Locale', 2023, 2024, 2025), ...had('Huis', 2026)];
    expect(changesOf(subsidies, [oldScheme('Huis', 'end')], 2027)).toMatchObject([
      { years: 4, termCents: 600_00 },
    ]);
  });

  test.each(['merge', 'adapt'] as const)('%s has no term of its own', (step) => {
    expect(changesOf(had('Huis', 2024, 2025, 2026), [oldScheme('Huis', step)], 2027)).toMatchObject([
      { termCents: 0, years: 3 },
    ]);
  });

  test('what nobody judged, and what stays, costs nothing and is still shown', () => {
    const subsidies = [...had('Huis', 2024, 2025, 2026), ...had('Sociale Basis', 2026)];
    const changes = changesOf(subsidies, [oldScheme('Huis', null)], 2027);
    expect(changes.map(({ name, termCents, old }) => [name, termCents, old?.name ?? null])).toEqual([
      ['Huis', 0, 'Huis'],
      ['Sociale Basis', 0, null],
    ]);
    expect(totalsOf(changes)).toEqual({ amountCents: 2_400_00, termCents: 0, long: 2 });
  });

  test('an organisation without a subsidy last year keeps a page that says so', () => {
    expect(changesOf(had('Huis', 2024), [oldScheme('Huis', 'end')], 2027)).toEqual([]);
    expect(JSON.stringify(changeBlocks([], 2027, 'nl'))).toContain('Er verandert voor u niets.');
  });
});

test('the lines are all that was had last year, and a term never costs more than its months', () => {
  const subsidy = fc.record({
    organisationId: fc.constant('o'),
    schemeId: fc.constantFrom('new', 'other'),
    name: fc.constantFrom('Huis', 'Budget'),
    year: fc.integer({ min: 2022, max: 2026 }),
    amountCents: fc.integer({ min: 1, max: 10 ** 9 }),
  });
  fc.assert(
    fc.property(
      fc.array(subsidy, { maxLength: 20 }),
      fc.constantFrom(...steps),
      fc.integer({ min: 0, max: 60 }),
      (subsidies, step, months) => {
        const changes = changesOf(subsidies, [oldScheme('Huis', step, months)], 2027);
        const last = subsidies.filter(({ year }) => year === 2026);
        expect(totalsOf(changes).amountCents).toBe(sumCents(last.map((one) => one.amountCents)));
        for (const { amountCents, termCents } of changes)
          expect(termCents).toBeLessThanOrEqual(Math.ceil((amountCents * months) / 12));
      },
    ),
  );
});

describe('what a network asks for it', () => {
  const said = (amountCents: number, sent: boolean, gotBefore: boolean) =>
    JSON.stringify(
      changeBlocks(gotBefore ? changesOf(had('Huis', 2026), [], 2027) : [], 2027, 'nl', [
        { network: 'Om de hoek', href: '/netwerken/om-de-hoek', amountCents, sent },
      ]),
    );

  test.each([
    ['not sent yet', 12_345_00, false, 'Uw eigen deel komt nu op €\u00a012.345.'],
    ['sent', 12_345_00, true, 'Uw eigen deel van die som ligt vast: €\u00a012.345.'],
    ['not in the sum', 0, false, 'Uw deel telt daarin nog niet mee.'],
  ] as const)('%s', (_, amountCents, sent, sentence) => {
    for (const before of [true, false]) {
      expect(said(amountCents, sent, before)).toContain(sentence);
      expect(said(amountCents, sent, before)).not.toContain('Er verandert voor u niets.');
    }
  });
});

test('the page names the term in months and money, and that it is to verify', () => {
  const changes = changesOf(had('Huis', 2024, 2025, 2026), [oldScheme('Huis', 'end')], 2027);
  const said = JSON.stringify(changeBlocks(changes, 2027, 'nl'));
  expect(said).toContain('Daarom krijgt u nog 6 maanden: samen €\u00a0600 (Awb 4:51).');
  expect(said).toContain('Dit is nog niet nagegaan.');
});

describe('a judgement', () => {
  const good: TypedTransition = {
    fit: 'whole',
    step: 'merge',
    consequence: ' Gaat op in de nieuwe. ',
    termMonths: '0',
    source: 'Motie',
    toVerify: false,
  };
  test('is read as typed', () => {
    expect(readTransition(good)).toEqual({
      problems: [],
      wanted: { ...good, consequence: 'Gaat op in de nieuwe.', termMonths: 0 },
    });
  });
  test('says all that is wrong, each at its field', () => {
    const { wanted, problems } = readTransition({
      fit: 'x',
      step: '',
      consequence: 'a'.repeat(2001),
      termMonths: '61',
      source: ' ',
      toVerify: true,
    });
    expect(wanted).toBeNull();
    expect(problems.map(({ field, code }) => `${field}:${code}`)).toEqual([
      'fit:choice-missing',
      'step:choice-missing',
      'consequence:too-long',
      'termMonths:number-shape',
      'source:missing',
    ]);
  });
});

test('the cost of the terms stands beside the ceilings of the scheme that takes the old one up', () => {
  const old = (slug: string) =>
    ({
      schemeId: slug,
      schemeSlug: slug,
      schemeName: text(slug, slug),
      name: 'Oud',
      transition: null,
    }) as const;
  const change = (slug: string | null, termCents: number): Change => ({
    name: 'Oud',
    amountCents: 1_000,
    years: 4,
    old: slug === null ? null : old(slug),
    termCents,
  });
  const ceilings = [
    { schemeSlug: 'een', publishedCents: 900, freeCents: 500 },
    { schemeSlug: 'een', publishedCents: 100, freeCents: 50 },
    { schemeSlug: 'ander', publishedCents: 1, freeCents: 1 },
  ];
  const changes = [
    change('een', 300),
    change('een', 400),
    change('twee', 200),
    change('drie', 0),
    change(null, 9),
  ];
  expect(termBudgets(changes, ceilings)).toMatchObject([
    { schemeSlug: 'een', termCents: 700, ceiling: { publishedCents: 1_000, freeCents: 550 } },
    { schemeSlug: 'twee', termCents: 200, ceiling: null },
  ]);
});
