import { expect, it } from 'vitest';
import { isoDate, Temporal } from '../../../kernel/dates.ts';
import { urgencyOf, urgencyOfRows } from './urgency.ts';

const today = Temporal.PlainDate.from('2026-12-28');

it.each([
  [-400, 'late'],
  [-1, 'late'],
  [0, 'week'],
  // Past the turn of the year.
  [7, 'week'],
  [8, 'later'],
  [800, 'later'],
] as const)('a last day %i days from now is %s, for a date and for a column alike', (days, urgency) => {
  const due = today.add({ days });
  expect([urgencyOf(due, today), urgencyOfRows(today)(isoDate(due))]).toEqual([urgency, urgency]);
});
