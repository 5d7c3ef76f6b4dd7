/** Dates as whole numbers (days since 1 January 1970): expanding thousands of series adds and compares, nothing more. */
import { type PlainDate, Temporal } from '../../../kernel/dates.ts';
import type { Weekday } from './types.ts';

const msPerDay = 86_400_000;

export function dayNumber(date: PlainDate): number {
  return Date.UTC(date.year, date.month - 1, date.day) / msPerDay;
}

/** Dates are values that never change, and an agenda names the same few weeks over and over: build each once. */
const known = new Map<number, PlainDate>();
const knownMax = 20_000;

export function dateOfDay(day: number): PlainDate {
  const date = known.get(day);
  if (date) return date;
  const moment = new Date(day * msPerDay);
  const made = new Temporal.PlainDate(moment.getUTCFullYear(), moment.getUTCMonth() + 1, moment.getUTCDate());
  if (known.size >= knownMax) known.clear();
  known.set(day, made);
  return made;
}

/** A date as the database writes it, `2027-01-05`. @throws RangeError when it is none */
export function dateOfIso(iso: string): PlainDate {
  const day = Date.parse(iso) / msPerDay;
  return Number.isInteger(day) && iso.length === 10 ? dateOfDay(day) : Temporal.PlainDate.from(iso);
}

/** 1 January 1970 was a Thursday. */
export function weekdayOf(day: number): Weekday {
  return (((((day + 3) % 7) + 7) % 7) + 1) as Weekday;
}

/** Months since January of year 0, so that intervals of months are plain subtraction. */
export function monthOf(day: number): number {
  const moment = new Date(day * msPerDay);
  return moment.getUTCFullYear() * 12 + moment.getUTCMonth();
}

export function firstDayOfMonth(month: number): number {
  return Date.UTC(Math.floor(month / 12), month % 12, 1) / msPerDay;
}
