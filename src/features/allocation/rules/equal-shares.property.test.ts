import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  equalSharesByDefinition,
  type SmallElection,
} from '../../../../tests/support/equal-shares-by-definition.ts';
import { electionOf } from '../../../../tests/support/trial-elections.ts';
import { completions, defaultOptions, type Election } from '../types.ts';
import { countVotes } from './count.ts';
import { asTheToolAdds, floatRunner, TooClose } from './float-run.ts';

/** Small numbers, so that equal and just affordable ones come up often. */
const drawn = (most: number): fc.Arbitrary<SmallElection> =>
  fc
    .record({
      costs: fc.array(fc.integer({ min: 1, max: most }), { minLength: 1, maxLength: 7 }),
      voters: fc.integer({ min: 1, max: 9 }),
      budget: fc.integer({ min: 1, max: 3 * most }),
    })
    .chain(({ costs, voters, budget }) =>
      fc
        .array(fc.subarray(costs.map((_, at) => at)), { minLength: voters, maxLength: voters })
        .map((ballots) => ({ costs, budget, ballots })),
    );
/** With amounts to which one unit a voter comes soon. */
const few = fc.oneof(drawn(6), drawn(40));
const some = fc.oneof(few, drawn(100_000));
const numbersOf = (ids: readonly string[]): readonly number[] => ids.map((id) => Number(id.slice(1)));
const boughtIn = (election: Election, accuracy: 'exact' | 'float'): readonly number[] =>
  numbersOf(
    countVotes(election, { ...defaultOptions, completion: 'none', accuracy }).rounds.map(
      ({ project }) => project,
    ),
  );
const runs = { numRuns: 600 } as const;

describe('counting', () => {
  test('in fractions buys what the definition buys, in the same order', () => {
    fc.assert(
      fc.property(some, (small) => {
        expect(boughtIn(electionOf(small), 'exact')).toEqual(equalSharesByDefinition(small));
      }),
      runs,
    );
  });

  test('quickly in doubles gives, to the last bit, what adding as the reference tool does gives', () => {
    fc.assert(
      fc.property(some, (small) => {
        const election = electionOf(small);
        const input = { election, budget: small.budget, ties: defaultOptions.ties, detailed: false };
        let quick: unknown;
        try {
          quick = floatRunner(election)(input);
        } catch (error) {
          expect(error).toBeInstanceOf(TooClose);
          return;
        }
        expect(quick).toEqual(asTheToolAdds(election)(input));
      }),
      runs,
    );
  });

  test.for(completions)('with %s never spends more than there is, nor on what nobody wants', (completion) => {
    fc.assert(
      fc.property(few, (small) => {
        const election = electionOf(small);
        const { winners, costTotal } = countVotes(election, { ...defaultOptions, completion });
        const spent = numbersOf(winners).reduce((sum, at) => sum + (small.costs[at] ?? 0), 0);
        expect(spent).toBe(costTotal);
        expect(spent).toBeLessThanOrEqual(small.budget);
        for (const at of numbersOf(winners)) expect(election.projects[at]?.votes).toBeGreaterThan(0);
      }),
      runs,
    );
  });

  test('comes to the same whatever the order of ballots and projects', () => {
    const shuffled = few.chain((small) =>
      fc.record({
        small: fc.constant(small),
        voters: fc.shuffledSubarray(
          small.ballots.map((_, at) => at),
          { minLength: small.ballots.length },
        ),
        order: fc.shuffledSubarray(
          small.costs.map((_, at) => at),
          { minLength: small.costs.length },
        ),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ small, voters, order }) => {
        const election = electionOf(small);
        const other = electionOf({ ...small, ballots: voters.map((at) => small.ballots[at] ?? []) });
        const moved: Election = {
          ...other,
          projects: order.flatMap((at) => other.projects[at] ?? []),
          supporters: order.flatMap((at) => other.supporters[at] ?? []),
        };
        for (const rule of ['equal-shares', 'greedy', 'knapsack'] as const) {
          const options = { ...defaultOptions, rule, accuracy: 'exact' } as const;
          expect(countVotes(moved, options).winners).toEqual(countVotes(election, options).winners);
        }
      }),
      runs,
    );
  });
});

/** All sets of projects, as lists of numbers. */
const setsOf = (projects: number): readonly (readonly number[])[] =>
  Array.from({ length: 2 ** projects }, (_, bits) =>
    Array.from({ length: projects }, (__, at) => at).filter((at) => (bits >> at) & 1),
  );

test('who could pay for projects with their part of the budget get as much from the outcome, up to one project', () => {
  fc.assert(
    fc.property(drawn(40), ({ budget, costs, ballots }) => {
      const chosen = new Set(boughtIn(electionOf({ budget, costs, ballots }), 'exact'));
      const costOf = (set: readonly number[]): number => set.reduce((sum, at) => sum + (costs[at] ?? 0), 0);
      for (const wanted of setsOf(costs.length)) {
        const cost = costOf(wanted);
        const dearest = Math.max(0, ...wanted.filter((at) => !chosen.has(at)).map((at) => costs[at] ?? 0));
        const unhappy = ballots.filter(
          (ballot) =>
            wanted.every((at) => ballot.includes(at)) &&
            costOf(ballot.filter((at) => chosen.has(at))) < cost &&
            costOf(ballot.filter((at) => chosen.has(at))) + dearest <= cost,
        );
        // They would be a group that deserves `wanted`, of whom none got nearly as much.
        expect(
          wanted.length > 0 && unhappy.length * budget >= cost * ballots.length && unhappy.length > 0,
        ).toBe(false);
      }
    }),
    { numRuns: 300 },
  );
});

/** Tried out one by one. */
test('a knapsack holds as many votes as any that fits', () => {
  fc.assert(
    fc.property(some, (small) => {
      const election = electionOf(small);
      const votes = (set: readonly number[]): number =>
        set.reduce((sum, at) => sum + (election.projects[at]?.votes ?? 0), 0);
      const fits = setsOf(small.costs.length).filter(
        (set) => set.reduce((sum, at) => sum + (small.costs[at] ?? 0), 0) <= small.budget,
      );
      const { winners, costTotal } = countVotes(election, { ...defaultOptions, rule: 'knapsack' });
      expect(costTotal).toBeLessThanOrEqual(small.budget);
      expect(votes(numbersOf(winners))).toBe(Math.max(...fits.map(votes)));
    }),
    runs,
  );
});
