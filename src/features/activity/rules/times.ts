/** What follows from a series: which times there are, and which are over. Pure: today is handed in. */
import { type PlainDate, Temporal, type WallClock } from '../../../kernel/dates.ts';
import { dateOfDay, dayNumber } from '../series/days.ts';
import { occurrences } from '../series/expand.ts';
import { firstRhythmDay } from '../series/rhythm.ts';
import type { Exception, HolidayCalendar, Occurrence, Series, SeriesDraft } from '../series/types.ts';
import type { Period } from '../types.ts';

const { compare } = Temporal.PlainDate;
const isBefore = (one: PlainDate, other: PlainDate) => compare(one, other) < 0;

/** The last day on which an exception has any effect. */
export const lastDay = (exception: Exception): PlainDate =>
  exception.kind === 'changed' && exception.newOn && isBefore(exception.on, exception.newOn)
    ? exception.newOn
    : exception.on;

/** Those that can still take place: the others are kept for what hangs on them. */
export function currentSeries(series: readonly Series[], today: PlainDate): readonly Series[] {
  const isOver = (one: Series): boolean => {
    const end = one.rhythm.kind === 'once' ? one.startsOn : one.endsOn;
    return (
      end !== null && isBefore(end, today) && one.exceptions.every((each) => isBefore(lastDay(each), today))
    );
  };
  return series.filter((one) => !isOver(one));
}

/** The first day that its rhythm gives; null when it gives none. */
export function firstDate(series: Series): PlainDate | null {
  const day = firstRhythmDay(series, dayNumber(series.startsOn));
  return day === null ? null : dateOfDay(day);
}

/** All times of several series on days in `[from, until)`, in order. */
export function occurrencesOf(
  series: readonly Series[],
  calendar: HolidayCalendar,
  { from, until }: Period,
  options: { readonly includeCancelled?: boolean } = {},
): readonly Occurrence[] {
  return series
    .flatMap((one) => occurrences(one, calendar, from, until, options))
    .sort((one, other) => compare(one.date, other.date) || (one.from < other.from ? -1 : 1));
}

/** Whether what is on today is over: what ends after midnight is not. */
export const hasEnded = (
  { from, until }: { readonly from: string; readonly until: string },
  time: string,
): boolean => until > from && until <= time;

/** Whether one time is over, whatever was said of it. */
export const isOver = (one: Pick<Occurrence, 'date' | 'from' | 'until'>, now: WallClock): boolean =>
  compare(one.date, now.today) < 0 || (one.date.equals(now.today) && hasEnded(one, now.time));

/** Long enough for the rarest rhythm to show itself. */
export const lookAheadDays = 800;

/** The next times from today on, at most `count`; cancelled ones come along, so that a reader sees why there is none. */
export function nextTimes(
  series: readonly Series[],
  calendar: HolidayCalendar,
  today: PlainDate,
  count: number,
): readonly Occurrence[] {
  const period = { from: today, until: today.add({ days: lookAheadDays }) };
  return occurrencesOf(series, calendar, period, { includeCancelled: true }).slice(0, count);
}

/** The first day and the last day after it that an exception names; null when there are none. */
export function lastNamedOn(series: SeriesDraft): PlainDate | null {
  const days = series.exceptions.flatMap((each) =>
    each.kind === 'changed' && each.newOn ? [each.on, each.newOn] : [each.on],
  );
  return days.reduce<PlainDate | null>(
    (last, day) => (last === null || isBefore(last, day) ? day : last),
    null,
  );
}

/** Monday 1, Tuesday 2, Wednesday 4 … Sunday 64: each weekday on which it can ever fall. */
export function weekdayMask(series: SeriesDraft): number {
  const { rhythm } = series;
  const usual =
    rhythm.kind === 'once'
      ? [series.startsOn.dayOfWeek]
      : rhythm.kind === 'weekly'
        ? rhythm.weekdays
        : rhythm.kind === 'monthly'
          ? [rhythm.weekday]
          : [1, 2, 3, 4, 5, 6, 7];
  const named = series.exceptions.flatMap((each) => {
    if (each.kind === 'extra') return [each.on.dayOfWeek];
    return each.kind === 'changed' && each.newOn ? [each.newOn.dayOfWeek] : [];
  });
  return [...usual, ...named].reduce((mask, day) => mask | (1 << (day - 1)), 0);
}
