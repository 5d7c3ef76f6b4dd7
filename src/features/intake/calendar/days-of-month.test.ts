/** A calendar of somebody else that repeats on a fixed day of the month. */
import { expect, test } from 'vitest';
import { parseIsoDate } from '../../../kernel/dates.ts';
import { readRule } from './rule.ts';

const start = parseIsoDate('2026-12-13');

test.for([
  [
    { freq: 'MONTHLY', bymonthday: 15 },
    { everyMonths: 1, days: [15] },
  ],
  [
    { freq: 'MONTHLY', interval: 2, bymonthday: [-1, 15, 1] },
    { everyMonths: 2, days: [1, 15, -1] },
  ],
  [{ freq: 'MONTHLY' }, { everyMonths: 1, days: [13] }],
] as const)('%j', ([rule, expected]) => {
  if (!start) throw new Error('It is a date');
  const read = readRule(rule as unknown as Parameters<typeof readRule>[0], start);
  expect(read.ok && read.value.rhythm).toEqual({ kind: 'monthDays', ...expected });
});
