import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Drawn, electionOf } from '../../../../tests/support/trial-elections.ts';
import { type CountOptions, defaultOptions, type Election, type Outcome } from '../types.ts';
import { add1, beginning, type Counting, canGoOn, TooManySteps, won } from './add1.ts';
import { countVotes } from './count.ts';
import { costOfAll, idOf } from './election.ts';
import { exactRunner } from './exact-run.ts';
import { asTheToolAdds, floatRunner, TooClose } from './float-run.ts';
import { Limits } from './limits.ts';
import type { Run, Runner } from './run.ts';

/** Every step run: what the jumps of the program are held against. */
function stepping(counting: Counting, runner: Runner): Run {
  const { election, options, limits } = counting;
  const { budget, voters } = election;
  const run = (given: number, detailed: boolean): Run =>
    runner({ election, budget: given, ties: options.ties, detailed, limits });
  let given = beginning(counting);
  let chosen = won(run(given, false));
  while (canGoOn(counting, chosen)) {
    const next = won(run(given + voters, false));
    if (costOfAll(election, next) > budget) break;
    given += voters;
    chosen = next;
  }
  return run(given, true);
}

/** For an election of which not everything is affordable together. */
function add1BySteps(election: Election, options: CountOptions): Run {
  const counting = { election, options, limits: new Limits(election, options) };
  if (options.accuracy === 'exact') return stepping(counting, exactRunner(election));
  try {
    return stepping(counting, floatRunner(election));
  } catch (error) {
    if (!(error instanceof TooClose)) throw error;
    return stepping(counting, asTheToolAdds(election));
  }
}

/** Few voters with much money: hundreds to thousands of steps. Equal costs and ballots come up often. */
const rich = fc
  .record({
    costs: fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 2, maxLength: 6 }),
    voters: fc.integer({ min: 1, max: 6 }),
    scale: fc.constantFrom(97, 600, 840),
    part: fc.integer({ min: 5, max: 95 }),
  })
  .chain(({ costs, voters, scale, part }) => {
    const amounts = costs.map((cost) => cost * scale);
    const budget = Math.floor((amounts.reduce((sum, cost) => sum + cost, 0) * part) / 100);
    return fc
      .array(fc.subarray(costs.map((_, at) => at)), { minLength: voters, maxLength: voters })
      .map((ballots): Drawn => ({ costs: amounts, budget, ballots }));
  });

const ways = fc.record({
  accuracy: fc.constantFrom('float', 'exact'),
  add1: fc.subarray(['exhaustive', 'integral'] as const),
  ties: fc.subarray(['maxVotes', 'minCost'] as const),
  supportMin: fc.integer({ min: 0, max: 2 }),
  incompatible: fc.constantFrom<CountOptions['incompatible']>([], [['p0', 'p1']]),
});

const told = (election: Election, options: CountOptions) => {
  const { endowment, rounds, leftOver, ties } = countVotes(election, options);
  const bought = rounds.map(({ project, effectiveVotes, payment, standings }) => ({
    project,
    effectiveVotes,
    payment,
    standings,
  }));
  return { endowment, bought, leftOver, ties };
};

test('what is passed over changes nothing, to the last bit', () => {
  fc.assert(
    fc.property(rich, ways, (drawn, way) => {
      const election = electionOf(drawn);
      const options: CountOptions = { ...defaultOptions, ...way, completion: 'add1' };
      const slow = add1BySteps(election, options);
      expect(told(election, options)).toEqual({
        ...slow,
        bought: slow.bought.map(({ project, ...rest }) => ({ project: idOf(election, project), ...rest })),
      });
    }),
    { numRuns: 100, seed: 4_267 },
  );
});

test('nor where supporters are kept in an order from one run to the next', () => {
  fc.assert(
    fc.property(rich, ways, (drawn, way) => {
      const election = electionOf(drawn);
      const options: CountOptions = { ...defaultOptions, ...way, completion: 'add1' };
      const counting = { election, options, limits: new Limits(election, options) };
      expect(add1(counting, asTheToolAdds(election), 'tool')).toEqual(
        stepping(counting, asTheToolAdds(election)),
      );
    }),
    { numRuns: 60, seed: 3_119 },
  );
});

const millions = electionOf({
  budget: 700_000_000,
  costs: [600_000_000, 300_000_000, 500_000_000],
  ballots: [[0, 1], [0], [2]],
});

test.for(['float', 'exact'] as const)('millions of steps are few runs, in %s', (accuracy) => {
  const counted = (add1: CountOptions['add1']): Partial<Outcome> => {
    const options: CountOptions = { ...defaultOptions, accuracy, add1, completion: 'add1' };
    const { winners, endowment } = countVotes(millions, options);
    return { winners, endowment };
  };
  // Two pay 300 million each for p0, and nothing else fits beside it.
  expect(counted(['exhaustive', 'integral'])).toEqual({ winners: ['p0'], endowment: 300_000_000 });
  // With one unit more the third buys p2, which does not fit.
  expect(counted(['integral'])).toEqual({ winners: ['p0'], endowment: 499_999_999 });
});

test.for([
  {
    // Who pays for p6 paid for p4 as well, between two looks at p6: what she has left is another sum, what she pays is the same.
    what: 'nine voters',
    drawn: {
      budget: 999_999_999,
      costs: [507_138_258, 78_587_391, 380_303_090, 251_566_650, 281_472_716, 413_384_691, 129_584_861],
      ballots: [
        [4, 5, 6],
        [0, 1, 5],
        [1, 2, 4, 6],
        [0, 2, 4, 5, 6],
        [3, 5],
        [4],
        [0, 1, 4, 6],
        [1, 4, 5],
        [0, 1, 4, 5],
      ],
    },
    expected: { winners: ['p1', 'p4', 'p5', 'p6'], endowment: 236_601_658 },
  },
  {
    what: 'three voters',
    drawn: {
      budget: 1_000_000_000,
      costs: [600_000_000, 300_000_000, 500_000_000, 200_000_001],
      ballots: [
        [0, 1],
        [0, 2],
        [2, 3],
      ],
    },
    expected: { winners: ['p1', 'p2'], endowment: 424_999_999 + 1 / 3 },
  },
])('a thousand million over $what is no search of millions of runs', ({ drawn, expected }) => {
  const election = electionOf(drawn);
  for (const accuracy of ['float', 'exact'] as const) {
    const options: CountOptions = { ...defaultOptions, accuracy, add1: [], completion: 'add1' };
    const counting = { election, options, limits: new Limits(election, options) };
    const runner = accuracy === 'exact' ? exactRunner(election) : floatRunner(election);
    // Some three thousand runs; each step by itself would be a hundred million.
    const run = add1(counting, runner, accuracy, 100_000);
    expect(
      won(run)
        .map((at) => idOf(election, at))
        .toSorted(),
    ).toEqual(expected.winners);
    expect(run.endowment).toBeCloseTo(expected.endowment, 0);
  }
});

test('more work than anybody waits for is refused', () => {
  const options: CountOptions = { ...defaultOptions, completion: 'add1' };
  const counting = { election: millions, options, limits: new Limits(millions, options) };
  expect(() => add1(counting, floatRunner(millions), 'float', 300)).toThrow(TooManySteps);
  expect(add1(counting, floatRunner(millions), 'float', 10_000).endowment).toBe(300_000_000);
});
