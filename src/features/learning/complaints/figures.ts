/** Complaints of a half year as counts that give nobody away: for everybody, and for the report to the council. */
import { isoDate, type PlainDate } from '../../../kernel/dates.ts';
import type { Reader } from '../../../platform/db/index.ts';
import { daysOfHalf, type HalfYear } from '../../motions/index.ts';
import { figuresOf } from './rules.ts';
import { listOfPeriod } from './store.ts';
import type { ComplaintFigures } from './types.ts';

/**
 * Only of whole half years that are over: who looks every day at figures that still grow sees each complaint by itself.
 * @returns null while the half year is not over
 */
export async function complaintFigures(
  r: Reader,
  half: HalfYear,
  today: PlainDate,
): Promise<ComplaintFigures | null> {
  const days = daysOfHalf(half);
  if (isoDate(today) <= days.through) return null;
  const [received, closed] = await Promise.all([
    listOfPeriod(r, 'receivedOn', days),
    listOfPeriod(r, 'closedOn', days),
  ]);
  return figuresOf(received, closed);
}
