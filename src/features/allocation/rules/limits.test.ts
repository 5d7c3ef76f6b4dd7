import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Drawn, electionOf } from '../../../../tests/support/trial-elections.ts';
import {
  type CountOptions,
  completions,
  defaultOptions,
  type Election,
  type Outcome,
  rules,
} from '../types.ts';
import { countVotes } from './count.ts';

const green = { of: 'category', name: 'green' } as const;

/** Every even project is green. */
function withGreen(drawn: Drawn): Election {
  const election = electionOf(drawn);
  const projects = election.projects.map((project, at) =>
    at % 2 === 0 ? { ...project, category: 'green' } : project,
  );
  return { ...election, projects };
}
const counted = (drawn: Drawn, options: Partial<CountOptions>): Outcome =>
  countVotes(withGreen(drawn), { ...defaultOptions, ...options });

/** p0 by five, p1 by three, p2 by two; there is money for two of them. */
const square: Drawn = {
  budget: 100,
  costs: [50, 50, 50],
  ballots: [
    [0, 1],
    [0, 1],
    [0, 1],
    [0, 2],
    [0, 2],
  ],
};

describe.for(rules)('by %s', (rule) => {
  test('too little support does not win', () => {
    expect(counted(square, { rule, supportMin: 4 })).toMatchObject({
      winners: ['p0'],
      excluded: [
        { project: 'p1', why: 'support', by: null },
        { project: 'p2', why: 'support', by: null },
      ],
    });
    expect(counted(square, { rule, supportMin: 3 }).winners).toEqual(['p0', 'p1']);
  });

  test('the first of two that cannot both be keeps the other out', () => {
    expect(counted(square, { rule, incompatible: [['p1', 'p0']] })).toMatchObject({
      winners: ['p0', 'p2'],
      excluded: [{ project: 'p1', why: 'incompatible', by: 'p0' }],
    });
  });

  test('a cap leaves room for others', () => {
    expect(counted({ ...square, budget: 150 }, { rule, caps: [{ ...green, amount: 99 }] })).toMatchObject({
      winners: ['p0', 'p1'],
      costTotal: 100,
      excluded: [{ project: 'p2', why: 'cap', by: 'green' }],
    });
  });

  test('one project more gets what is left, within its cap', () => {
    const more = { ...square, budget: 130 };
    expect(counted(more, { rule, partial: true })).toMatchObject({
      winners: ['p0', 'p1'],
      costTotal: 130,
      partly: { project: 'p2', amount: 30 },
    });
    expect(counted(more, { rule, partial: true, caps: [{ ...green, amount: 70 }] }).partly).toEqual({
      project: 'p2',
      amount: 20,
    });
    expect(counted(more, { rule, partial: true, incompatible: [['p0', 'p2']] }).partly).toBeNull();
    expect(counted(more, { rule }).partly).toBeNull();
  });

  test('who cannot do with what is left makes place for the next one', () => {
    // Of 30 that are left p2 gets a part, unless it needs more; then p3, which one voter wants.
    const more: Drawn = { budget: 130, costs: [50, 50, 50, 60], ballots: [...square.ballots, [3]] };
    const minima = [['p2', 30.01]] as const;
    expect(counted(more, { rule, partial: true }).partly).toEqual({ project: 'p2', amount: 30 });
    expect(counted(more, { rule, partial: true, minima: [['p2', 30]] }).passedOver).toBeUndefined();
    expect(counted(more, { rule, partial: true, minima })).toMatchObject({
      winners: ['p0', 'p1'],
      partly: { project: 'p3', amount: 30 },
      passedOver: [{ project: 'p2', room: 30, minimum: 30.01 }],
    });
    expect(counted(more, { rule, partial: true, minima: [...minima, ['p3', 60]] })).toMatchObject({
      costTotal: 100,
      partly: null,
      passedOver: [{ project: 'p2' }, { project: 'p3' }],
    });
    expect(counted(more, { rule, minima }).passedOver).toBeUndefined();
  });
});

test('amounts in cents that fit exactly are not lost to rounding', () => {
  const cents: Election = {
    ...electionOf({ budget: 0.3, costs: [0.1, 0.2], ballots: [[0], [1]] }),
    decimals: 2,
  };
  for (const rule of rules)
    expect(countVotes(cents, { ...defaultOptions, rule })).toMatchObject({
      winners: ['p0', 'p1'],
      costTotal: 0.3,
    });
});

const drawn = fc
  .record({
    costs: fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 7 }),
    voters: fc.integer({ min: 1, max: 8 }),
    budget: fc.integer({ min: 1, max: 30 }),
    supportMin: fc.integer({ min: 0, max: 3 }),
    cap: fc.integer({ min: 0, max: 30 }),
  })
  .chain(({ costs, voters, ...rest }) => {
    const numbers = costs.map((_, at) => at);
    return fc.record({
      drawn: fc
        .array(fc.subarray(numbers), { minLength: voters, maxLength: voters })
        .map((ballots) => ({ costs, ballots, budget: rest.budget })),
      pairs: fc.array(
        fc.tuple(fc.constantFrom(...numbers), fc.constantFrom(...numbers)).filter(([a, b]) => a !== b),
        { maxLength: costs.length > 1 ? 3 : 0 },
      ),
      supportMin: fc.constant(rest.supportMin),
      cap: fc.constant(rest.cap),
    });
  });

type Trial = {
  readonly drawn: Drawn;
  readonly pairs: readonly (readonly [number, number])[];
  readonly supportMin: number;
  readonly cap: number;
};
const optionsOf = ({ pairs, supportMin, cap }: Trial): Partial<CountOptions> => ({
  supportMin,
  incompatible: pairs.map(([one, other]) => [`p${one}`, `p${other}`] as const),
  caps: [{ ...green, amount: cap }],
});

function isAllowed(
  { drawn: { costs, ballots, budget }, pairs, supportMin, cap }: Trial,
  chosen: readonly number[],
) {
  const sum = (some: readonly number[]): number => some.reduce((total, at) => total + (costs[at] ?? 0), 0);
  return (
    sum(chosen) <= budget &&
    sum(chosen.filter((at) => at % 2 === 0)) <= cap &&
    !pairs.some(([one, other]) => chosen.includes(one) && chosen.includes(other)) &&
    chosen.every((at) => ballots.filter((ballot) => ballot.includes(at)).length >= supportMin)
  );
}
const numbersOf = (ids: readonly string[]): readonly number[] => ids.map((id) => Number(id.slice(1)));

test('no rule and no completion goes over a limit', () => {
  fc.assert(
    fc.property(
      drawn,
      fc.constantFrom(...rules),
      fc.constantFrom(...completions),
      (trial, rule, completion) => {
        const { winners } = counted(trial.drawn, { ...optionsOf(trial), rule, completion });
        expect(isAllowed(trial, numbersOf(winners))).toBe(true);
      },
    ),
    { numRuns: 800 },
  );
});

test('nobody gets a part that she cannot do with, and the part goes to the most supported that can', () => {
  fc.assert(
    fc.property(drawn, fc.constantFrom(...rules), fc.integer({ min: 1, max: 12 }), (trial, rule, minimum) => {
      const { costs, ballots } = trial.drawn;
      const minima = costs.map((cost, at) => [`p${at}`, Math.min(cost, minimum)] as const);
      const least = new Map<string, number>(minima);
      const votes = (id: string): number => ballots.filter((one) => one.includes(Number(id.slice(1)))).length;
      const { partly, passedOver, costTotal } = counted(trial.drawn, {
        ...optionsOf(trial),
        rule,
        partial: true,
        minima,
      });
      expect(costTotal).toBeLessThanOrEqual(trial.drawn.budget);
      for (const one of passedOver ?? []) {
        expect(one.room).toBeLessThan(least.get(one.project) ?? 0);
        expect(votes(one.project)).toBeGreaterThanOrEqual(partly === null ? 1 : votes(partly.project));
      }
      if (partly) expect(partly.amount).toBeGreaterThanOrEqual(least.get(partly.project) ?? 0);
    }),
    { numRuns: 400 },
  );
});

test('within limits the knapsack is the best of all that are allowed', () => {
  fc.assert(
    fc.property(drawn, (trial) => {
      const { costs, ballots } = trial.drawn;
      const votes = costs.map((_, at) => ballots.filter((ballot) => ballot.includes(at)).length);
      const worth = (chosen: readonly number[]): number =>
        chosen.reduce((sum, at) => sum + (votes[at] ?? 0), 0);
      const subsets = Array.from({ length: 2 ** costs.length }, (_, bits) =>
        costs.flatMap((_, at) => ((bits >> at) & 1 ? [at] : [])),
      );
      const best = Math.max(...subsets.filter((one) => isAllowed(trial, one)).map(worth));
      const { winners } = counted(trial.drawn, { ...optionsOf(trial), rule: 'knapsack' });
      expect(worth(numbersOf(winners))).toBe(best);
    }),
    { numRuns: 400 },
  );
});
