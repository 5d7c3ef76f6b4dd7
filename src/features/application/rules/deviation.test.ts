import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Deviation, deviationProblems, deviationShare, mustReport } from './deviation.ts';

const deviation = (plannedCents: number | null, expectedCents: number | null): Deviation => ({
  kind: plannedCents === null ? 'activity' : 'amount',
  description: 'Het wordt anders.',
  plannedCents,
  expectedCents,
});
// SVR 2014 art. 12, explanatory note: more than ten percent.
const rules = { deviation: { share: 0.1, source: 'trial', toVerify: true } };

test.for<[string, number | null, number | null, boolean]>([
  ['the same', 100_000, 100_000, false],
  ['exactly ten percent more', 100_000, 110_000, false],
  ['a cent above ten percent more', 100_000, 110_001, true],
  ['exactly ten percent less', 100_000, 90_000, false],
  ['a cent below ten percent less', 100_000, 89_999, true],
  ['nothing was planned, something comes', 0, 1, true],
  ['nothing was planned, nothing comes', 0, 0, false],
  ['no amounts: for the officer to judge', null, null, true],
])('%s', ([, planned, expected, must]) => {
  expect(mustReport(deviation(planned, expected), rules)).toBe(must);
});

test('more and less by the same amount weigh the same', () => {
  const cents = fc.integer({ min: 1, max: 1_000_000 });
  fc.assert(
    fc.property(cents, cents, (planned, change) => {
      const more = deviationShare({ plannedCents: planned, expectedCents: planned + change });
      const less = deviationShare({ plannedCents: planned, expectedCents: planned - change });
      expect(more).toBe(less);
    }),
  );
});

test('every problem is told with its field', () => {
  const empty = { ...deviation(null, null), kind: 'amount' as const, description: ' ' };
  expect(deviationProblems(empty).map(({ field, code }) => `${field} ${code}`)).toEqual([
    'description answer-missing',
    'planned answer-missing',
    'expected answer-missing',
  ]);
  expect(deviationProblems(deviation(1, null)).map(({ field }) => field)).toEqual(['expected']);
  expect(deviationProblems(deviation(null, null))).toEqual([]);
});
