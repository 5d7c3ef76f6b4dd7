/** When a draw takes its steps, counted from the round's last day. */
import { dateOf, type PlainDate, parseIsoDate, Temporal } from '../../../kernel/dates.ts';
import { assert } from '../../../kernel/result.ts';

export type DrawDays = {
  /** On this day the list is fixed. */
  readonly listOn: PlainDate;
  /** On this day the seed is revealed, and everybody can see the order: whoever is on the list saw it stand first. */
  readonly drawnOn: PlainDate;
};

/** @param days of the scheme, from the last day of the round to the list */
export function drawDays(closesOn: string, days: number): DrawDays {
  const last = parseIsoDate(closesOn);
  assert(last, 'the last day of a round is a date');
  const listOn = last.add({ days });
  return { listOn, drawnOn: listOn.add({ days: 1 }) };
}

/** The seed stays sealed for the rest of the day on which the list was fixed, however late that was. */
export const mayReveal = (listedAt: Date, today: PlainDate): boolean =>
  Temporal.PlainDate.compare(dateOf(listedAt), today) < 0;
