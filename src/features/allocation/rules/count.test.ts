import { describe, expect, test } from 'vitest';
import { type Drawn, electionOf } from '../../../../tests/support/trial-elections.ts';
import { type CountOptions, defaultOptions, type Outcome } from '../types.ts';
import { countVotes } from './count.ts';

/**
 * Four voters with 25 each. p0 has three supporters who pay 20; then p1 has 25 behind it, p2 has 10 of the 40 that it costs.
 */
const street: Drawn = {
  budget: 100,
  costs: [60, 25, 40, 15],
  ballots: [[0, 2], [0, 2, 3], [0], [1]],
};
const counted = (drawn: Drawn, options: Partial<CountOptions> = {}): Outcome =>
  countVotes(electionOf(drawn), { ...defaultOptions, ...options });

describe.for(['float', 'exact'] as const)('in %s, Equal Shares', (accuracy) => {
  test('buys what its supporters can pay together, each round told', () => {
    const outcome = counted(street, { accuracy, completion: 'none' });
    expect(outcome).toMatchObject({ winners: ['p0', 'p1'], costTotal: 85, endowment: 25, ties: [] });
    expect(
      outcome.rounds.map(({ project, payment, effectiveVotes }) => [project, payment, effectiveVotes]),
    ).toEqual([
      ['p0', 20, 3],
      ['p1', 25, 1],
    ]);
    expect(outcome.rounds[1]?.standings).toContainEqual({
      project: 'p1',
      moneyBehind: 25,
      missing: 0,
      effectiveVotes: 1,
    });
    expect(outcome.rounds[0]?.standings.map(({ project, missing }) => [project, missing])).toEqual(
      expect.arrayContaining([
        ['p2', 0],
        ['p3', 0],
      ]),
    );
  });

  test('gives what is left to the most votes', () => {
    expect(counted(street, { accuracy, completion: 'utilitarian' })).toMatchObject({
      winners: ['p0', 'p1', 'p3'],
      costTotal: 100,
    });
  });

  test('raises what each voter has until no more fits', () => {
    const outcome = counted({ ...street, budget: 103 }, { accuracy, completion: 'add1' });
    // With 35 each, the second voter has 15 left for p3.
    expect(outcome).toMatchObject({ winners: ['p0', 'p1', 'p3'], endowment: 35 });
  });
});

describe('equal projects', () => {
  const equal: Drawn = { budget: 10, costs: [10, 10, 10], ballots: [[0, 1, 2]] };

  test('that the rules leave open go by id, and that is told', () => {
    for (const rule of ['equal-shares', 'greedy'] as const)
      expect(counted(equal, { rule, completion: 'none' })).toMatchObject({
        winners: ['p0'],
        ties: [{ step: rule, projects: ['p0', 'p1', 'p2'], chosen: 'p0' }],
      });
    expect(counted(equal, { rule: 'knapsack' })).toMatchObject({
      winners: ['p0'],
      ties: [{ step: 'knapsack' }],
    });
  });

  test('go by the tie rules first, in their order', () => {
    const dear: Drawn = { budget: 12, costs: [12, 10], ballots: [[0, 1]] };
    expect(counted(dear, { completion: 'none', ties: ['minCost'] })).toMatchObject({
      winners: ['p1'],
      ties: [],
    });
    expect(counted(dear, { completion: 'none', ties: ['maxCost'] })).toMatchObject({
      winners: ['p0'],
      ties: [],
    });
  });

  test('in the completion are told where one of them goes without', () => {
    const twins: Drawn = { budget: 8, costs: [8, 8], ballots: [[0], [1]] };
    expect(counted(twins, { completion: 'utilitarian' })).toMatchObject({
      winners: ['p0'],
      ties: [{ step: 'completion', projects: ['p0', 'p1'], chosen: 'p0' }],
    });
  });
});

test('Equal Shares gives way where more voters prefer the most votes', () => {
  // Three of five want the dear one, and have 60 of its 61; the two others get theirs.
  const dear: Drawn = { budget: 100, costs: [61, 40], ballots: [[0], [0], [0], [1], [1]] };
  const without = counted(dear, { completion: 'none' });
  expect(without).toMatchObject({ winners: ['p1'], comparison: null });
  for (const comparison of ['satisfaction', 'exclusionRatio'] as const)
    expect(counted(dear, { completion: 'none', comparison })).toMatchObject({
      winners: ['p0'],
      comparison: { prefersEqualShares: 2, prefersMostVotes: 3, keeps: 'most-votes' },
    });
});

test.for([
  ['nobody voted', { budget: 10, costs: [5], ballots: [] }],
  ['nobody supports anything', { budget: 10, costs: [5], ballots: [[], []] }],
  ['there is no money', { budget: 0, costs: [5], ballots: [[0]] }],
  ['there is nothing to choose', { budget: 10, costs: [], ballots: [[]] }],
] as const)('when %s nothing wins, by any rule', ([, drawn]) => {
  for (const rule of ['equal-shares', 'greedy', 'knapsack'] as const)
    for (const accuracy of ['float', 'exact'] as const)
      expect(counted(drawn, { rule, accuracy })).toMatchObject({ winners: [], costTotal: 0 });
});

test('what is affordable together needs no raise', () => {
  expect(counted({ budget: 10, costs: [5, 5], ballots: [[0], [1]] })).toMatchObject({
    winners: ['p0', 'p1'],
    endowment: 5,
  });
});
