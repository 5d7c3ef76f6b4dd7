/**
 * From a series to the times that it takes place.
 *
 * Which word wins, from strong to weak: a cancelled date; a changed or an extra date; a pause; a holiday; the rhythm.
 * So a host who says 'on 27 April we are in the church' is open on King's Day, and nothing opens a cancelled date.
 * Of two exceptions of one rank for the same date the later in the list counts.
 */
import { cityTimeZone, type PlainDate, Temporal } from '../../../kernel/dates.ts';
import { dateOfDay, dayNumber } from './days.ts';
import { isRhythmDay, rhythmDays } from './rhythm.ts';
import {
  type Exception,
  type HolidayCalendar,
  type Occurrence,
  type Series,
  schoolHolidayKinds,
} from './types.ts';

type Span = { readonly from: number; readonly until: number };
type SchoolHoliday = Span & Pick<HolidayCalendar['schoolHolidays'][number], 'kind'>;
type QuietDays = { readonly school: readonly SchoolHoliday[]; readonly public: ReadonlySet<number> };

/** One calendar serves every series of a city: count its days once. */
const quietDaysOf = new WeakMap<HolidayCalendar, QuietDays>();

function quietDays(calendar: HolidayCalendar): QuietDays {
  const known = quietDaysOf.get(calendar);
  if (known) return known;
  const school = calendar.schoolHolidays.map(({ from, until, ...holiday }) => ({
    ...holiday,
    from: dayNumber(from),
    until: dayNumber(until),
  }));
  const made = { school, public: new Set(calendar.publicHolidays.map(({ on }) => dayNumber(on))) };
  quietDaysOf.set(calendar, made);
  return made;
}

const within = (spans: readonly Span[], day: number) =>
  spans.some(({ from, until }) => day >= from && day < until);

function skipped({ skipSchoolHolidays, skipHolidays }: Series, { school }: QuietDays): readonly Span[] {
  if (skipSchoolHolidays) return school;
  return skipHolidays ? school.filter(({ kind }) => kind !== undefined && skipHolidays.includes(kind)) : [];
}

/** The holidays to which a series keeps itself; null when it goes on all year. */
function keptTo({ onlyHolidays }: Series, { school }: QuietDays): readonly Span[] | null {
  if (!onlyHolidays) return null;
  if (onlyHolidays.length === schoolHolidayKinds.length) return school;
  return school.filter(({ kind }) => kind !== undefined && onlyHolidays.includes(kind));
}

/** Whether a day of the rhythm is silent: in a pause, in a holiday that the series skips, outside those that it keeps to. */
export function quietDayTest(series: Series, calendar: HolidayCalendar): (day: number) => boolean {
  const pauses = series.pauses.map(({ from, until }) => ({ from: dayNumber(from), until: dayNumber(until) }));
  const quiet = quietDays(calendar);
  const school = skipped(series, quiet);
  const only = keptTo(series, quiet);
  return (day) =>
    (only !== null && !within(only, day)) ||
    within(pauses, day) ||
    within(school, day) ||
    (series.skipPublicHolidays && quiet.public.has(day));
}

/** The exception that counts for each date that has one: day → exception. */
export function exceptionsByDay(series: Series): ReadonlyMap<number, Exception> {
  const byDay = new Map<number, Exception>();
  for (const exception of series.exceptions) {
    const day = dayNumber(exception.on);
    if (byDay.get(day)?.kind !== 'cancelled') byDay.set(day, exception);
  }
  return byDay;
}

function planned(series: Series, day: number): Occurrence {
  const date = dateOfDay(day);
  return {
    seriesId: series.id,
    originalDate: date,
    date,
    from: series.from,
    until: series.until,
    state: 'asPlanned',
    venueId: null,
    placeText: null,
    substitute: null,
    note: null,
  };
}

function inPeriod({ startsOn, endsOn }: Series, day: number): boolean {
  return day >= dayNumber(startsOn) && (endsOn === null || day <= dayNumber(endsOn));
}

type Extra = Extract<Exception, { kind: 'extra' }>;

/** What an exception makes of its date; null when the date is none of the series. */
function deviating(series: Series, day: number, exception: Exception): Occurrence | null {
  const extra = inPeriod(series, day)
    ? series.exceptions.findLast((each): each is Extra => each.kind === 'extra' && dayNumber(each.on) === day)
    : undefined;
  if (!(extra || isRhythmDay(series, day))) return null;
  const base = { ...planned(series, day), note: exception.note };
  const said = exception.kind === 'cancelled' ? extra : exception;
  const deviation = {
    from: said?.from ?? series.from,
    until: said?.until ?? series.until,
    venueId: said?.venueId ?? null,
    placeText: said?.placeText ?? null,
  };
  if (exception.kind !== 'changed') return { ...base, ...deviation, state: exception.kind };
  const { newOn, substitute } = exception;
  return { ...base, ...deviation, substitute, date: newOn ?? base.date, state: 'changed' };
}

function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

function inOrder(one: Occurrence, other: Occurrence): number {
  return (
    dayNumber(one.date) - dayNumber(other.date) ||
    minutesOf(one.from) - minutesOf(other.from) ||
    dayNumber(one.originalDate) - dayNumber(other.originalDate)
  );
}

/**
 * Every time that the series takes place on a day in `[from, until)`, in order of day and time. A date counts where
 * it was moved to. Cancelled dates come along when asked for; dates in a pause or holiday never do: nobody
 * announced them.
 */
export function occurrences(
  series: Series,
  calendar: HolidayCalendar,
  from: PlainDate,
  until: PlainDate,
  { includeCancelled = false }: { readonly includeCancelled?: boolean } = {},
): Occurrence[] {
  const span = { from: dayNumber(from), until: dayNumber(until) };
  const exceptions = exceptionsByDay(series);
  const isQuiet = quietDayTest(series, calendar);
  const found: Occurrence[] = [];
  for (const day of rhythmDays(series, span.from, span.until)) {
    if (!(exceptions.has(day) || isQuiet(day))) found.push(planned(series, day));
  }
  if (exceptions.size === 0) return found;
  for (const [day, exception] of exceptions) {
    const occurrence = deviating(series, day, exception);
    if (!occurrence || (occurrence.state === 'cancelled' && !includeCancelled)) continue;
    if (within([span], dayNumber(occurrence.date))) found.push(occurrence);
  }
  return found.sort(inOrder);
}

/**
 * The time that a series has on the date that its rhythm, or an extra time, gave: wherever it was moved to, and cancelled too.
 * A series has at most one for each such date; null when it has none.
 */
export function occurrenceOn(series: Series, calendar: HolidayCalendar, on: PlainDate): Occurrence | null {
  const day = dayNumber(on);
  const exception = exceptionsByDay(series).get(day);
  const said = exception ? deviating(series, day, exception) : null;
  if (said) return said;
  return isRhythmDay(series, day) && !quietDayTest(series, calendar)(day) ? planned(series, day) : null;
}

type Timed = Pick<Occurrence, 'date' | 'from' | 'until'>;

/**
 * The moment it begins. A time that the clock skips in spring (02:30) is an hour later on that one night; a time
 * that comes twice in autumn is the first of the two: as RFC 5545 (3.3.5) reads such times.
 */
export function startsAt({ date, from }: Timed): Temporal.Instant {
  return moment(date, from);
}

/**
 * The moment it ends; on the next day when `until` is not later than `from`. Where the clock skips the end together
 * with the beginning (02:30 until 03:00 in spring), it lasts as long as on any other night.
 */
export function endsAt({ date, from, until }: Timed): Temporal.Instant {
  const start = moment(date, from);
  const end = moment(until > from ? date : date.add({ days: 1 }), until);
  const minutes = (minutesOf(until) - minutesOf(from) + 1_440) % 1_440 || 1_440;
  return Temporal.Instant.compare(end, start) > 0 ? end : start.add({ minutes });
}

function moment(date: PlainDate, time: string): Temporal.Instant {
  return date
    .toZonedDateTime({ timeZone: cityTimeZone, plainTime: Temporal.PlainTime.from(time) })
    .toInstant();
}
