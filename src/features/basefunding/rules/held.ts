/** When something that took place was on: as its series says, but for what that one date did differently. */
import { addDays, daysBetween, type PlainDate, parseIsoDate } from '../../../kernel/dates.ts';
import type { ActivityContent, Confirmed } from '../../activity/types.ts';
import type { ReferencePeriod } from '../types.ts';
import type { OpenTime } from './evidence.ts';

type Series = ActivityContent['series'][number];

export type HeldTime = {
  readonly activityId: string;
  /** Counted from the first of the period. */
  readonly week: number;
  readonly time: OpenTime;
  /** Null: where the activity usually is. */
  readonly venueId: string | null;
};

const minuteOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
const day = 24 * 60;

/** Whole weeks from Monday, the last one over. */
export function referencePeriod(today: PlainDate, weeks: number): ReferencePeriod {
  const until = today.subtract({ days: today.dayOfWeek - 1 });
  return { from: until.subtract({ weeks }), until };
}

/** The first day of each week of the period. */
export const mondaysOf = ({ from, until }: ReferencePeriod): readonly PlainDate[] =>
  Array.from({ length: Math.round(daysBetween(from, until) / 7) }, (_, week) => addDays(from, 7 * week));

/** @param evidence of something that took place in the period; `series` is the one that it belongs to */
export function heldTime(evidence: Confirmed, series: Series, { from }: ReferencePeriod): HeldTime | null {
  const heldOn = parseIsoDate(evidence.heldOn);
  if (heldOn === null) return null;
  const since = daysBetween(from, heldOn);
  if (since < 0) return null;
  const said = series.exceptions.find(({ on }) => on.toString() === evidence.originalOn);
  const differs = said === undefined || said.kind === 'cancelled' ? null : said;
  const start = minuteOf(differs?.from ?? series.from);
  const end = minuteOf(differs?.until ?? series.until);
  const at = (since % 7) * day;
  return {
    activityId: evidence.activityId,
    week: Math.floor(since / 7),
    // Not later than its beginning is on the next day.
    time: { from: at + start, until: at + (end <= start ? end + day : end) },
    venueId: differs?.venueId ?? null,
  };
}
