import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firstChoices } from '../cases/first-choices.ts';
import { huizeMiddelland } from '../cases/huize-middelland.ts';
import type { Member } from '../types.ts';
import { simulateCity } from './city.ts';
import { outcomeOf, winnersAndLosers } from './outcome.ts';
import { defaultParameters, parameterNames } from './parameters.ts';
import { type Choices, cityOf, type Ground, makeOf, typicalMembers } from './scenario.ts';
import { sensitivityOf } from './sensitivity.ts';
import { shiftOf } from './shift.ts';

const typical = huizeMiddelland.network.members;
const wijk = (slug: string, gebiedSlug: string, inhabitants: number | null) => ({
  slug,
  name: slug.toUpperCase(),
  gebiedSlug,
  gebiedName: gebiedSlug,
  inhabitants,
});
const organisation = (slug: string, named = true, asks: Member | null = null) => ({
  slug,
  name: slug,
  named,
  asks,
});
const ground: Ground = {
  typical,
  wijken: [
    wijk('a', 'west', 12_000),
    wijk('b', 'west', null),
    wijk('c', 'oost', null),
    wijk('d', 'oost', 6_000),
  ],
  networks: [
    { id: 'n1', name: 'Net D', wijkSlug: 'd', organisations: [organisation('x'), organisation('y', false)] },
    { id: 'n2', name: 'Ander', wijkSlug: 'd', organisations: [organisation('x'), organisation('z')] },
  ],
  today: {
    year: 2026,
    byWijk: new Map([
      ['a', 1_000_000_00],
      ['d', 1],
    ]),
    byOrganisation: new Map([['x', 100_000_00]]),
    withoutWijkCents: 0,
    earlierCents: 0,
  },
};
const choices = (changes: Partial<Choices> = {}): Choices => ({
  ...firstChoices(ground, 2027),
  cityInhabitants: 30_000,
  ...changes,
});
const outcome = (changes: Partial<Choices> = {}) => outcomeOf(ground, choices(changes), defaultParameters);

describe('a city to simulate', () => {
  test('wijken without known inhabitants share the rest of the city, are assumed, or are left out and said to be', () => {
    const people = (made: ReturnType<typeof makeOf>) =>
      made.networks.map(({ wijk: { slug }, inhabitants }) => [slug, inhabitants]);
    const rest = makeOf(ground, choices());
    expect(people(rest).slice(0, 3)).toEqual([
      ['a', 12_000],
      ['b', 6_000],
      ['c', 6_000],
    ]);
    expect([...rest.assumed]).toEqual(['b', 'c']);
    const each = makeOf(ground, choices({ unknown: { kind: 'each', inhabitants: 500 } }));
    expect(people(each)).toContainEqual(['b', 500]);
    const without = makeOf(ground, choices({ unknown: { kind: 'leaveOut' } }));
    expect(without.leftOut.map(({ wijk: { slug }, why }) => [slug, why])).toEqual([
      ['b', 'unknownInhabitants'],
      ['c', 'unknownInhabitants'],
    ]);
  });

  test('a wijk without a network counts as one like the case, a network that exists with its own members, once each', () => {
    const made = makeOf(ground, choices());
    expect(made.networks[0]).toMatchObject({ real: null });
    expect(made.networks[0]?.members).toHaveLength(13);
    const real = made.networks.filter(({ real }) => real !== null);
    // 'Ander' comes first by name, so x counts there.
    expect(real.map(({ members }) => members.map(({ name }) => name))).toEqual([['x', 'z'], ['y']]);
    expect(real.map(({ inhabitants }) => inhabitants)).toEqual([4_000, 2_000]);
  });

  test('the typical network of twelve thousand people is Huize Middelland itself', () => {
    const cents = ({ rentCents }: { rentCents: number }) => rentCents;
    expect(typicalMembers(13, typical).map(cents)).toEqual(typical.map(cents));
    const twice = typicalMembers(26, typical).map(cents);
    expect(twice.reduce((a, b) => a + b)).toBe(2 * typical.map(cents).reduce((a, b) => a + b));
  });

  test('a network that asked counts with what its members filled in, not with what is typical', () => {
    const own: Member = { ...typical[0]!, rentCents: 1_00, energyCents: 0, openHoursPerWeek: 3 };
    const networks = [
      {
        id: 'n3',
        name: 'Vroeg',
        wijkSlug: 'd',
        organisations: [organisation('x', true, own), organisation('z')],
      },
    ];
    const made = makeOf({ ...ground, networks }, choices());
    const [x, z] = made.networks.find(({ real }) => real !== null)?.members ?? [];
    expect(x).toEqual({ ...own, name: 'x' });
    expect(z?.rentCents).toBe(typicalMembers(2, typical)[1]?.rentCents);
    const { wijken } = outcomeOf({ ...ground, networks }, choices(), defaultParameters);
    expect(wijken.filter(({ asked }) => asked).map(({ name }) => name)).toEqual(['D']);
  });

  test('a gebied begins in its year, a wijk may go its own way, and who does not begin takes no part', () => {
    const made = makeOf(ground, choices({ startOfGebied: { west: 2 }, startOfWijk: { b: 0, d: 3 } }));
    expect(made.networks.map(({ wijk: { slug }, from }) => [slug, from])).toEqual([
      ['a', 2028],
      ['d', 2029],
      ['d', 2029],
    ]);
    expect(made.leftOut.map(({ wijk: { slug }, why }) => [slug, why])).toEqual([
      ['b', 'noStart'],
      ['c', 'noStart'],
    ]);
  });
});

describe('against today', () => {
  test('every wijk that takes part has its grants of now beside what the last year gives', () => {
    const { wijken, years } = outcome();
    expect(wijken.map(({ thenCents }) => thenCents).reduce((a, b) => a + b)).toBe(years.at(-1)?.grantedCents);
    for (const one of wijken) expect(one.changeCents).toBe(one.thenCents - one.todayCents);
    const { winners, losers } = winnersAndLosers(wijken);
    expect(losers.map(({ name }) => name)).toEqual(['A']);
    expect(winners.map(({ changeCents }) => changeCents)).toEqual(
      winners.map(({ changeCents }) => changeCents).toSorted((a, b) => b - a),
    );
  });

  test('an organisation has its part of the grant; one that the register does not name is not shown', () => {
    const { organisations, wijken } = outcome();
    expect(organisations.map(({ slug }) => slug)).toEqual(['x', 'z']);
    const [x, z] = organisations;
    expect(x).toMatchObject({ todayCents: 100_000_00 });
    const ofWijk = wijken.find(({ name }) => name === 'D');
    expect((x?.thenCents ?? 0) + (z?.thenCents ?? 0)).toBeLessThan(ofWijk?.thenCents ?? 0);
    expect(x?.thenCents).toBeGreaterThan(0);
  });

  test('whoever gets the same is neither', () => {
    const same = { name: 'q', todayCents: 5, thenCents: 5, changeCents: 0 };
    expect(winnersAndLosers([same])).toEqual({ winners: [], losers: [] });
  });
});

describe('which figure weighs most', () => {
  const city = cityOf(makeOf(ground, choices()), choices(), defaultParameters);

  test('each figure once, the largest reach first, and each is what one simulation of the changed formula says', () => {
    const found = sensitivityOf(city);
    expect(found.map(({ name }) => name).toSorted()).toEqual(parameterNames.toSorted());
    const reach = ({ lowCents, highCents }: (typeof found)[number]) =>
      Math.max(lowCents, highCents, 0) - Math.min(lowCents, highCents, 0);
    expect(found.map(reach)).toEqual(found.map(reach).toSorted((a, b) => b - a));
    const claim = (changed = {}) =>
      simulateCity({ ...city, parameters: { ...defaultParameters, ...changed } }).at(-1)?.claimCents ?? 0;
    for (const { name, highValue, highCents } of found)
      expect([name, highCents]).toEqual([name, claim({ [name]: highValue }) - claim()]);
  });

  test('a ceiling hides nothing, and a limit that is switched off is not moved', () => {
    const bound = { ...city, years: city.years.map(({ year }) => ({ year, ceilingCents: 1 })) };
    const open = { ...city, years: city.years.map(({ year }) => ({ year, ceilingCents: null })) };
    const off = { ...open, parameters: { ...defaultParameters, stabilityBandPercent: null } };
    const boundOff = { ...bound, parameters: off.parameters };
    expect(sensitivityOf(boundOff)).toEqual(sensitivityOf(off));
    expect(sensitivityOf(off).map(({ name }) => name)).not.toContain('stabilityBandPercent');
  });

  test('a hundred per cent is not moved above a hundred', () => {
    const full = { ...city, parameters: { ...defaultParameters, stabilityBandPercent: 100 } };
    const band = sensitivityOf(full).find(({ name }) => name === 'stabilityBandPercent');
    expect(band).toMatchObject({ lowValue: 90, highValue: 100 });
  });
});

describe('earmarking budgets', () => {
  const budget = (amountCents: number | null) => ({ amountCents, source: 'x' });
  const shift = (amounts: readonly (number | null)[], leastTenths = 50, mostTenths = 100) => ({
    leastTenths,
    mostTenths,
    budgets: {
      welfare: budget(amounts[0] ?? null),
      care: budget(amounts[1] ?? null),
      safety: budget(amounts[2] ?? null),
      green: budget(amounts[3] ?? null),
    },
  });

  test('five and ten per cent of what is filled in, what is not is named, and what would be needed', () => {
    const found = shiftOf(shift([50_000_000_00, null, 30_000_000_00, 0]), 4_000_000_00);
    expect(found).toMatchObject({
      amountCents: 80_000_000_00,
      leastCents: 4_000_000_00,
      mostCents: 8_000_000_00,
      unknown: ['care'],
      neededTenths: 50,
    });
    expect(shiftOf(shift([null, null, null, null]), 1).neededTenths).toBeNull();
  });

  test('what is needed always pays for it, and a tenth of a percent less never does', () => {
    const cents = fc.integer({ min: 1, max: 1_000_000_000_00 });
    fc.assert(
      fc.property(cents, cents, (amountCents, costCents) => {
        const { neededTenths } = shiftOf(shift([amountCents]), costCents);
        const needed = BigInt(neededTenths ?? 0);
        expect(BigInt(amountCents) * needed >= BigInt(costCents) * 1000n).toBe(true);
        expect(BigInt(amountCents) * (needed - 1n) < BigInt(costCents) * 1000n).toBe(true);
      }),
    );
  });
});

test('the whole city stays near the source: about fifteen million, organisation included', () => {
  const names = Array.from({ length: 55 }, (_, at) => wijk(`w${at}`, 'stad', 12_000));
  const city: Ground = { ...ground, wijken: names, networks: [] };
  const { years } = outcomeOf(city, firstChoices(city, 2027), defaultParameters);
  const total = years[0]?.totalCents ?? 0;
  expect(total).toBeGreaterThan(14_500_000_00);
  expect(total).toBeLessThan(15_000_000_00);
  expect(years[0]?.budgetShareBasisPoints).toBe(Math.round((total / 1_000_000_000_00) * 100_00));
});
