import { expect, test } from 'vitest';
import { Temporal } from '../../../kernel/dates.ts';
import { paymentDayOf } from './letter-facts.ts';

const before = { notifiedOn: '2026-03-16' };
const on = (iso: string) => Temporal.PlainDate.from(iso);

/** Six weeks after 16 March is King's Day; after 1 April it is 13 May. */
test.each([
  ['a first grant', 1000, null, 0, null, '2026-04-01', '2026-05-13'],
  ['a change that lowers what was not paid yet', 800, 1000, 0, before, '2026-04-01', '2026-04-28'],
  ['a change that raises', 1200, 1000, 0, before, '2026-04-01', '2026-05-13'],
  ['a change after money went out', 800, 1000, 500, before, '2026-04-01', '2026-05-13'],
  ['a change when the first day is over', 800, 1000, 0, before, '2026-05-04', '2026-06-15'],
] as const)('by when %s is paid', (_, amountCents, previousCents, paidCents, version, today, due) => {
  const day = paymentDayOf({ amountCents, previousCents, paidCents }, version, on(today));
  expect(day.toString()).toBe(due);
});
