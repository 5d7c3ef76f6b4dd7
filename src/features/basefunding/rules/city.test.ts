import { describe, expect, test } from 'vitest';
import { huizeMiddelland } from '../cases/huize-middelland.ts';
import type { Network } from '../types.ts';
import { type City, simulateCity } from './city.ts';
import { claimOf } from './claim.ts';
import { defaultParameters } from './parameters.ts';

const named = (name: string, from?: number): Network & { readonly from?: number } => ({
  ...huizeMiddelland.network,
  name,
  ...(from === undefined ? {} : { from }),
});
const city = (changes: Partial<City> = {}): City => ({
  years: [2027, 2028, 2029].map((year) => ({ year, ceilingCents: null })),
  networks: [named('A'), named('B', 2028)],
  cityInhabitants: 660_000,
  organisationCostCents: 1_000_000_00,
  welfareAndCareBudgetCents: 1_000_000_000_00,
  parameters: defaultParameters,
  ...changes,
});

describe('a city over the years', () => {
  test('networks join in their year, and the first has no change', () => {
    const years = simulateCity(city());
    expect(years.map(({ networks }) => networks.map(({ name, changeCents }) => [name, changeCents]))).toEqual(
      [
        [['A', null]],
        [
          ['A', 0],
          ['B', null],
        ],
        [
          ['A', 0],
          ['B', 0],
        ],
      ],
    );
  });

  test('the totals are those of the networks, with the organisation beside them', () => {
    const [first] = simulateCity(city());
    const grant = first?.networks[0]?.grantedCents ?? 0;
    expect(first).toMatchObject({
      grantedCents: grant,
      totalCents: grant + 1_000_000_00,
      perInhabitantCents: Math.round((grant + 1_000_000_00) / 660_000),
      budgetShareBasisPoints: 13,
    });
  });

  test('a ceiling that binds is used to the cent, and the next year may rise by no more than the band', () => {
    const years = simulateCity(
      city({
        networks: [named('A'), named('B')],
        years: [
          { year: 2027, ceilingCents: 300_000_00 },
          { year: 2028, ceilingCents: null },
        ],
      }),
    );
    expect(years[0]?.grantedCents).toBe(300_000_00);
    const [before = 0, after = 0] = years.map(({ networks }) => networks[0]?.grantedCents);
    expect(after).toBeGreaterThan(before);
    expect(after).toBeLessThan(claimed(years[0]));
  });

  test('a first year claims what the lines of the claim say', () => {
    const members = huizeMiddelland.network.members.map((member, at) => ({
      ...member,
      previousGrantCents: at * 3_000_00,
      weeklyActivities: at % 5,
    }));
    for (const inhabitants of [500, 5_000, 50_000]) {
      const network = { ...named('A'), members, inhabitants };
      expect(simulateCity(city({ networks: [network] }))[0]?.claimCents).toBe(
        claimOf(network, defaultParameters).totalCents,
      );
    }
  });

  test('without a budget there is no share of it', () => {
    expect(simulateCity(city({ welfareAndCareBudgetCents: null }))[0]?.budgetShareBasisPoints).toBeNull();
  });
});

const claimed = (year: ReturnType<typeof simulateCity>[number] | undefined): number =>
  year?.networks[0]?.claimCents ?? 0;
