/**
 * Calendar dates and moments. Law counts in calendar dates of Europe/Amsterdam; the database stores moments.
 * Rules receive today's date as an argument, they never ask a clock.
 */
import { Temporal } from 'temporal-polyfill';
import type { Lang, Text } from './messages.ts';

export { Temporal };
export type PlainDate = Temporal.PlainDate;
export const cityTimeZone = 'Europe/Amsterdam';

/** The only place where the program asks what time it is; handed down as `clock` from the composition root. */
export type Clock = { readonly now: () => Temporal.Instant };
export const systemClock: Clock = { now: () => Temporal.Now.instant() };

/** A clock that stands still, for tests and for the demo city. */
export function fixedClock(isoInstant: string): Clock {
  const instant = Temporal.Instant.from(isoInstant);
  return { now: () => instant };
}

/** A moment as the database gives it. */
export function instantOf(moment: Date): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(moment.getTime());
}

const hourMs = 3_600_000;
/** The city's clock is changed by whole hours, on the hour: within one the date stays. */
const dateOfHour = new Map<number, PlainDate>();
const hoursKept = 10_000;

/** The calendar date in the city at a moment. */
export function dateOf(moment: Temporal.Instant | Date): PlainDate {
  const ms = moment instanceof Date ? moment.getTime() : moment.epochMilliseconds;
  const hour = Math.floor(ms / hourMs);
  const known = dateOfHour.get(hour);
  if (known) return known;
  const date = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(cityTimeZone).toPlainDate();
  // Before 1940 the city was twenty minutes off the hour.
  if (date.year < 1941) return date;
  if (dateOfHour.size >= hoursKept) dateOfHour.clear();
  dateOfHour.set(hour, date);
  return date;
}

export function today(clock: Clock): PlainDate {
  return dateOf(clock.now());
}

/** What the clocks in the city say: for what is over later today. */
export type WallClock = {
  readonly today: PlainDate;
  /** `HH:MM` */
  readonly time: string;
};

export function wallClock(clock: Clock): WallClock {
  const now = clock.now().toZonedDateTimeISO(cityTimeZone);
  return {
    today: now.toPlainDate(),
    time: now.toPlainTime().toString({ smallestUnit: 'minute', roundingMode: 'floor' }),
  };
}

/** First moment of a calendar date in the city: 23:00Z or 22:00Z the day before. */
export function startOfDay(date: PlainDate): Temporal.Instant {
  return date.toZonedDateTime(cityTimeZone).toInstant();
}

/** A page reads and counts the same few dates again and again, from rows and from events; a date never changes. */
const datesKept = 10_000;
const dateOfText = new Map<string, PlainDate>();

/** `2027-02-30` and `27-2-1` give null: a date that does not exist is never moved to one that does. */
export function parseIsoDate(value: string): PlainDate | null {
  const known = dateOfText.get(value);
  if (known) return known;
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value) ?? [];
  if (year === undefined) return null;
  try {
    // By its parts: to have Temporal read the text costs three times as much.
    const date = new Temporal.PlainDate(Number(year), Number(month), Number(day));
    if (dateOfText.size >= datesKept) dateOfText.clear();
    dateOfText.set(value, date);
    return date;
  } catch {
    return null;
  }
}

const dayMs = 24 * hourMs;
const daysOfDate = new WeakMap<PlainDate, number>();

/** Days since 1 January 1970. */
function epochDays(date: PlainDate): number {
  const known = daysOfDate.get(date);
  if (known !== undefined) return known;
  const days = new Date(0).setUTCFullYear(date.year, date.month - 1, date.day) / dayMs;
  daysOfDate.set(date, days);
  return days;
}

/** Days from the one to the other, negative when that lies before it. */
export const daysBetween = (from: PlainDate, to: PlainDate): number => epochDays(to) - epochDays(from);

const dateOfDay = new Map<number, PlainDate>();

/**
 * @param days a whole number; negative for a date before
 * @throws RangeError for what is no whole number, and beyond the dates that there are
 */
export function addDays(date: PlainDate, days: number): PlainDate {
  if (!Number.isSafeInteger(days)) throw new RangeError(`${days} is no number of days`);
  const day = epochDays(date) + days;
  const known = dateOfDay.get(day);
  if (known) return known;
  const at = new Date(day * dayMs);
  const moved = new Temporal.PlainDate(at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate());
  if (dateOfDay.size >= datesKept) dateOfDay.clear();
  dateOfDay.set(day, moved);
  return moved;
}

export const isoDate = (date: PlainDate): string => date.toString();

const monthNames = (locale: string): readonly string[] => {
  const format = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, month) => format.format(Date.UTC(2027, month)));
};
const months = { nl: monthNames('nl-NL'), en: monthNames('en-GB') };
const moment = {
  nl: new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeStyle: 'short', timeZone: cityTimeZone }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: cityTimeZone }),
};

/** `12 maart 2027`. Day, month and year in both languages, so put together here: a formatter takes forty times as long. */
export function formatDate(date: PlainDate | string, lang: Lang = 'nl'): string {
  if (typeof date !== 'string') return `${date.day} ${months[lang][date.month - 1]} ${date.year}`;
  const [year, month, day] = date.split('-').map(Number);
  return `${day} ${months[lang][Number(month) - 1]} ${year}`;
}

/** `14.05` as Dutch writes a time, `14:05` as English does. */
export const clockWords = (time: string, lang: Lang): string =>
  lang === 'nl' ? time.replace(':', '.') : time;

/** `12 maart 2027 om 14.05` in the city's own time. */
export function formatMoment(instant: Temporal.Instant | Date, lang: Lang = 'nl'): string {
  const at = instant instanceof Date ? instant : new Date(instant.epochMilliseconds);
  return clockWords(moment[lang].format(at), lang);
}

export function dateText(date: PlainDate | string): Text {
  return { nl: formatDate(date, 'nl'), en: formatDate(date, 'en') };
}
