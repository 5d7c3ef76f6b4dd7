/** Moments of a calendar on the clock of the city. */
import { cityTimeZone, type PlainDate, parseIsoDate, Temporal } from '../../../kernel/dates.ts';
import type { Stamp, ZoneHint } from './types.ts';
import { zoneOf } from './zones.ts';

export type Local = {
  readonly date: PlainDate;
  /** `HH:MM` on the city's clock; null for a whole day. */
  readonly time: string | null;
  /** The date on its own clock: rules count there. */
  readonly ownDate: PlainDate;
  readonly zone: string;
  /** Its zone by a name that nobody knows; read as the city's. */
  readonly unknownZone: string | null;
};

const hoursMinutes = (time: Temporal.PlainTime): string => time.toString().slice(0, 5);

/** @returns null when it is no date or time that exists */
export function localOf(stamp: Stamp, hints: ReadonlyMap<string, ZoneHint>): Local | null {
  const day = parseIsoDate(stamp.value);
  if (day !== null) return { date: day, time: null, ownDate: day, zone: cityTimeZone, unknownZone: null };
  const utc = stamp.value.endsWith('Z');
  const { zone, known } = utc ? { zone: 'UTC', known: true } : zoneOf(stamp.tzid, hints);
  try {
    const own = Temporal.PlainDateTime.from(stamp.value.replace(/Z$/, ''), { overflow: 'reject' });
    const here = own.toZonedDateTime(zone).withTimeZone(cityTimeZone);
    return {
      date: here.toPlainDate(),
      time: hoursMinutes(here.toPlainTime()),
      ownDate: own.toPlainDate(),
      zone,
      unknownZone: known ? null : stamp.tzid,
    };
  } catch {
    return null;
  }
}

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** Minutes from the one to the other on the city's clock; both with a time. */
export function minutesBetween(start: Local, end: Local): number {
  const days = start.date.until(end.date).days;
  return days * 1440 + minutesOf(end.time ?? '00:00') - minutesOf(start.time ?? '00:00');
}

export function addMinutes(time: string, minutes: number): string {
  const total = (((minutesOf(time) + minutes) % 1440) + 1440) % 1440;
  return `${String(Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`;
}

/** `PT1H30M` in minutes; null when it is no duration. */
export function durationMinutes(value: string): number | null {
  try {
    return Temporal.Duration.from(value).total({ unit: 'minutes', relativeTo: '2026-01-01' });
  } catch {
    return null;
  }
}
