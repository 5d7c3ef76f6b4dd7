import { describe, expect, test } from 'vitest';
import { claimOf } from '../rules/claim.ts';
import { facts } from './facts.ts';
import { huizeMiddelland } from './huize-middelland.ts';
import { agree, compute, judge, stepOf } from './sums.ts';
import { topics } from './topics.ts';

const sums = topics.flatMap(({ computations }) => computations);
const titled = (title: string) => {
  const found = sums.find((one) => one.title.nl === title);
  if (!found) throw new Error(`No sum is called ${title}`);
  return judge(found, facts);
};

test.each([
  [909_000, 1_000],
  [250, 10],
  [23, 1],
  [1.5, 0.1],
  [15_000_000, 1_000_000],
  [13_750_000, 10_000],
])('%d is written in steps of %d', (value, step) => {
  expect(stepOf(value)).toBeCloseTo(step, 10);
});

describe('the sums of the sources', () => {
  test.each([
    ['Uit eenzaamheid', 129_750],
    ['De vijf samen', 970_000],
    ['Alle soorten samen', 1_630],
    ['Actieve bewoners, met de goede optelling', 32_600],
    ['Kosten per inwoner', 250_000 / 12_000],
    ['Dezelfde waarde, met de groei uit de tekst', 230_400],
    ['Hetzelfde, met 25 euro per inwoner', 16_500_000],
    ['Het meerjarige budget, gemiddeld per jaar', 60_509_250],
  ])('%s does not add up: it is %d', (title, value) => {
    const verdict = titled(title);
    expect([verdict.recomputed, verdict.addsUp]).toEqual([value, false]);
  });

  test.each([
    ['Formeel welzijn per inwoner', 75.76],
    ['Formeel welzijn in Middelland', 909_090.91],
    ['Waarde van de extra uren', 331_200],
    ['Waarde van alle uren', 537_600],
    ['Gebieden zo groot als Middelland', 55],
    ['Basisfinanciering voor al die gebieden', 13_750_000],
    ['Met de organisatie erbij', 14_750_000],
    ['Opbrengst voor de stad', 90_000_000],
    ['Plekken die in aanmerking komen', 620],
    ['Zelfredzaam', 525_926.45],
  ])('%s adds up: %d', (title, value) => {
    const verdict = titled(title);
    expect(verdict.recomputed).toBeCloseTo(value, 2);
    expect(verdict.addsUp).toBe(true);
  });

  test('the city at the budget of the source: 1.5 %', () => {
    expect(compute({ times: [100, { over: ['cityCost', 1_000_000_000] }] }, facts)).toBe(
      facts.budgetPercent.value,
    );
  });

  test('numbers in our own readings are those that the sums give', () => {
    const effects = ['lonelinessSum', 'exerciseSum', 'workSum', 'schoolSum', 'careHomeSum'] as const;
    const mended =
      compute({ plus: [...effects, { times: ['lonelinessPeople', 'loneliness'] }] }, facts) -
      facts.lonelinessSum.value;
    expect(mended).toBe(939_750);
    expect(compute({ over: ['cityCost', 'city'] }, facts)).toBeCloseTo(22.73, 2);
    expect(compute({ minus: [{ plus: ['volunteering', 'caring'] }, 'either'] }, facts)).toBe(90_000);
    expect(compute({ over: ['flyerActive', 'flyerCommunities'] }, facts)).toBeCloseTo(8.6, 1);
    expect(compute({ over: [{ plus: ['saved', 'effectsSum', 'unpaidValue'] }, 'cost'] }, facts)).toBeCloseTo(
      6.4,
      1,
    );
    expect(compute({ over: ['allAfter', 'allBefore'] }, facts)).toBeCloseTo(1.9, 1);
  });

  test('a comparison is shown only where the sources differ', () => {
    for (const comparison of topics.flatMap(({ comparisons }) => comparisons)) {
      expect([comparison.title.nl, agree(comparison, facts)]).toEqual([comparison.title.nl, false]);
    }
  });

  test('a sum that does not add up says what we count with', () => {
    for (const one of sums.filter((computation) => !judge(computation, facts).addsUp)) {
      expect([one.title.nl, one.reading === undefined]).toEqual([one.title.nl, false]);
    }
  });
});

describe('Huize Middelland by the formula', () => {
  const { network, parameters } = huizeMiddelland;
  test('comes to 250,000 within 1 %, with nothing capped and nobody left out', () => {
    const claim = claimOf(network, parameters);
    expect(Math.abs(claim.totalCents / 100 / facts.grant.value - 1)).toBeLessThan(0.01);
    expect([claim.excluded, claim.capsApplied]).toEqual([[], []]);
  });

  test('has the members, inhabitants and activities of the source', () => {
    expect(network.members).toHaveLength(facts.organisations.value);
    expect(network.inhabitants).toBe(facts.inhabitants.value);
    expect(network.members.reduce((sum, { weeklyActivities }) => sum + weeklyActivities, 0)).toBe(
      facts.after.value,
    );
  });
});
