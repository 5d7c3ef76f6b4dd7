/**
 * The address of one single time: `/activiteiten/samen-eten/2026-12-01`. Its key is the date that the rhythm gave, as that of a
 * RECURRENCE-ID (RFC 5545, 3.8.4.4): a time that was moved keeps its address, and so does its code on a poster. Where an
 * activity has two times on one date, the time of their series stands behind it: `…/2026-12-01-1430`.
 */
import { isoDate, type PlainDate, parseIsoDate, Temporal } from '../../kernel/dates.ts';
import { dayNumber } from './series/days.ts';
import { occurrenceOn } from './series/expand.ts';
import { isRhythmDay } from './series/rhythm.ts';
import type { HolidayCalendar, Occurrence, Series } from './series/types.ts';

const isGivenBy = (series: Series, on: PlainDate): boolean =>
  isRhythmDay(series, dayNumber(on)) ||
  series.exceptions.some((each) => each.kind === 'extra' && each.on.equals(on));

/** @param series all of the activity */
export function timePath(
  slug: string,
  { seriesId, originalDate }: Pick<Occurrence, 'seriesId' | 'originalDate'>,
  series: readonly Series[],
): string {
  const path = `/activiteiten/${slug}/${isoDate(originalDate)}`;
  const own = series.find(({ id }) => id === seriesId);
  const isAlone = !series.some((one) => one.id !== seriesId && isGivenBy(one, originalDate));
  return own === undefined || isAlone ? path : `${path}-${own.from.replace(':', '')}`;
}

export type TimeAddress = {
  /** The date that the rhythm gave. */
  readonly on: PlainDate;
  /** `HH:MM` of the series; null when the address does not say it. */
  readonly from: string | null;
};

/** Null for what is no address of a time. */
export function readTimeAddress(typed: string): TimeAddress | null {
  const [, date = '', hours, minutes] = /^(\d{4}-\d\d-\d\d)(?:-([01]\d|2[0-3])([0-5]\d))?$/.exec(typed) ?? [];
  const on = parseIsoDate(date);
  return on && { on, from: hours === undefined ? null : `${hours}:${minutes}` };
}

/** The times that an address names: those of one date in the order of the day, or the one that begins when it says. */
export function timesAt(
  series: readonly Series[],
  calendar: HolidayCalendar,
  { on, from }: TimeAddress,
): readonly Occurrence[] {
  return series
    .filter((one) => from === null || one.from === from)
    .flatMap((one) => occurrenceOn(one, calendar, on) ?? [])
    .sort((one, other) => one.from.localeCompare(other.from));
}

/** Whether there is a page for it yet, or still: behind that no series is known, before it nobody asks any more. */
export function hasPage(
  { originalDate, date }: Pick<Occurrence, 'originalDate' | 'date'>,
  today: PlainDate,
  days: { readonly ahead: number; readonly back: number },
): boolean {
  const { compare } = Temporal.PlainDate;
  const last = compare(originalDate, date) < 0 ? date : originalDate;
  return (
    compare(last, today.subtract({ days: days.back })) >= 0 &&
    compare(originalDate, today.add({ days: days.ahead })) <= 0
  );
}
