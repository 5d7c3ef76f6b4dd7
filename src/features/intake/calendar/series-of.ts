/** The series of one appointment: its rule, what falls out, what was moved, what comes beside it. */
import { type PlainDate, Temporal } from '../../../kernel/dates.ts';
import {
  type Exception,
  type HolidayCalendar,
  occurrences,
  type Rhythm,
  type SeriesDraft,
} from '../../activity/index.ts';
import { intakePolicy } from '../policy.ts';
import { addMinutes, type Local, localOf } from './local.ts';
import { readRule } from './rule.ts';
import { spanOf } from './span.ts';
import type { RawEvent, Reading, Stamp } from './types.ts';
import { calendarWords as words } from './words.ts';
import { isCityClock } from './zones.ts';

const { compare } = Temporal.PlainDate;
const noHolidays: HolidayCalendar = { schoolHolidays: [], publicHolidays: [] };

type Base = Pick<SeriesDraft, 'rhythm' | 'startsOn' | 'from' | 'until'>;

const draftOf = (base: Base, endsOn: PlainDate | null, exceptions: readonly Exception[]): SeriesDraft => ({
  ...base,
  endsOn,
  skipSchoolHolidays: false,
  skipPublicHolidays: false,
  pauses: [],
  exceptions,
});

/** Days of the rhythm alone, in `[from, until)`. */
const rhythmDates = (base: Base, from: PlainDate, until: PlainDate): readonly PlainDate[] =>
  occurrences({ ...draftOf(base, null, []), id: '' }, noHolidays, from, until).map(({ date }) => date);

const isRhythmDate = (base: Base, date: PlainDate): boolean =>
  rhythmDates(base, date, date.add({ days: 1 })).length > 0;

/** The day of the so manieth time; looked for a few years at once. */
function dayOfCount(base: Base, count: number): PlainDate | null {
  let left = count;
  for (let from = base.startsOn; from.year < base.startsOn.year + 100; from = from.add({ years: 4 })) {
    const dates = rhythmDates(base, from, from.add({ years: 4 }));
    if (dates.length >= left) return dates[left - 1] ?? null;
    left -= dates.length;
  }
  return null;
}

/** A day of the calendar as it is here, with its time; the time is null for a whole day. */
function daysOf(stamps: readonly Stamp[], { zones }: Reading): readonly Local[] {
  return stamps.flatMap((stamp) => localOf(stamp, zones) ?? []);
}

const cancelled = (on: PlainDate): Exception => ({ kind: 'cancelled', on, note: null });

function extra(on: PlainDate, time: string | null, base: Base): Exception {
  const moved = time !== null && time !== base.from;
  const minutes = minutesLong(base);
  return {
    kind: 'extra',
    on,
    note: null,
    from: moved ? time : null,
    until: moved ? addMinutes(time, minutes) : null,
    venueId: null,
    placeText: null,
  };
}

const minutesLong = ({ from, until }: Pick<Base, 'from' | 'until'>): number => {
  const clock = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  return (clock(until) - clock(from) + 1440) % 1440;
};

/** One changed time of a series: RECURRENCE-ID. */
function overrideOf(event: RawEvent, main: RawEvent, base: Base, reading: Reading): Exception | null {
  const [original] = daysOf(event.recurrenceId ? [event.recurrenceId] : [], reading);
  if (!original) return null;
  const on = original.date;
  if (event.range !== null) reading.problems.push(words.fromThenOn);
  const inRhythm = isRhythmDate(base, on);
  if (event.status === 'CANCELLED') return inRhythm ? cancelled(on) : null;
  const silent: Reading = { ...reading, notes: [], problems: [] };
  const span = spanOf(event, silent);
  if (span === null) {
    reading.problems.push(words.longDay(on));
    return null;
  }
  const title = event.summary !== '' && event.summary !== main.summary ? event.summary : null;
  if (title !== null) reading.notes.push(words.otherTitle(on, title));
  const differs = {
    from: span.from === base.from ? null : span.from,
    until: span.until === base.until ? null : span.until,
    venueId: null,
    placeText:
      event.location !== '' && event.location !== main.location ? event.location.slice(0, 200) : null,
    note: title === null ? null : title.slice(0, 200),
  };
  if (!inRhythm) return { kind: 'extra', on: span.startsOn, ...differs };
  const newOn = span.startsOn.equals(on) ? null : span.startsOn;
  const same = newOn === null && Object.values(differs).every((value) => value === null);
  return same ? null : { kind: 'changed', on, newOn, substitute: null, ...differs };
}

/** Of two that speak of one day, the later holds: what was moved wins of what was left out. */
function oncePerDay(exceptions: readonly Exception[]): readonly Exception[] {
  return [...new Map(exceptions.map((one) => [one.on.toString(), one])).values()].sort((one, other) =>
    compare(one.on, other.on),
  );
}

type Ruled = { readonly rhythm: Rhythm; readonly count: number | null; readonly until: Local | null };

function ruleOf(main: RawEvent, start: Local, reading: Reading): Ruled | null {
  const [rule, another] = main.rules;
  if (another !== undefined || main.hasExcludingRule) reading.problems.push(words.twoRules);
  if (rule === undefined) return { rhythm: { kind: 'once' }, count: null, until: null };
  const read = readRule(rule, start.ownDate);
  if (!read.ok) {
    reading.problems.push(read.reason);
    return null;
  }
  if (start.time !== null && !isCityClock(start.zone)) reading.problems.push(words.otherClock(start.zone));
  const { rhythm, count, until } = read.value;
  const last =
    until === null ? null : localOf({ value: until, tzid: main.start?.tzid ?? null }, reading.zones);
  return { rhythm, count, until: last };
}

/** UNTIL counts to the minute: a time that begins after it is none. */
function endOf(
  { count, until }: Ruled,
  base: Base,
  firstIsExtra: boolean,
  reading: Reading,
): PlainDate | null {
  if (until !== null)
    return until.time !== null && until.time < base.from ? until.date.subtract({ days: 1 }) : until.date;
  if (count === null) return null;
  if (count > intakePolicy.ruleCount.value) {
    reading.notes.push(words.countEndless);
    return null;
  }
  // The first time counts too, also when the rule would not have given it.
  const ofRule = firstIsExtra ? count - 1 : count;
  return ofRule < 1 ? base.startsOn : dayOfCount(base, ofRule);
}

/**
 * @param main the appointment itself
 * @param overrides its changed times
 * @returns none when a problem was added to `reading`
 */
export function seriesOf(
  main: RawEvent,
  overrides: readonly RawEvent[],
  reading: Reading,
): readonly SeriesDraft[] {
  const loose = main.extraDates.length + main.excludedDates.length + overrides.length;
  const most = intakePolicy.looseDates.value;
  if (loose > most) {
    reading.problems.push(words.tooManyDates(loose, most));
    return [];
  }
  const span = spanOf(main, reading);
  const start = main.start && localOf(main.start, reading.zones);
  if (span === null || !start) return [];
  const ruled = ruleOf(main, start, reading);
  if (ruled === null) return [];
  const { startsOn, from, until } = span;
  const base: Base = { rhythm: ruled.rhythm, startsOn, from, until };
  const firstIsExtra = ruled.rhythm.kind !== 'once' && !isRhythmDate(base, startsOn);
  const added = daysOf(main.extraDates, reading).filter(
    ({ date, time }) => !isRhythmDate(base, date) || (time !== null && time !== from),
  );
  const left = daysOf(main.excludedDates, reading);
  const extras = [
    ...(firstIsExtra ? [extra(startsOn, null, base)] : []),
    ...added.map(({ date, time }) => extra(date, time, base)),
  ].filter(({ on }) => !left.some(({ date }) => date.equals(on)));
  const moved = overrides.flatMap((event) => overrideOf(event, main, base, reading) ?? []);
  const out = left.filter(({ date }) => isRhythmDate(base, date)).map(({ date }) => cancelled(date));
  const end = endOf(ruled, base, firstIsExtra, reading);
  return split(base, end, oncePerDay([...out, ...extras, ...moved]));
}

/** Days past the last one of the rule cannot hang on it: they become single times. */
function split(base: Base, end: PlainDate | null, all: readonly Exception[]): readonly SeriesDraft[] {
  const within = ({ on }: Exception): boolean =>
    compare(on, base.startsOn) >= 0 && (end === null || compare(on, end) <= 0);
  const beyond = all.filter((one) => !within(one) && one.kind === 'extra');
  const [first, ...rest] = beyond;
  const main = draftOf(base, end, all.filter(within));
  if (first === undefined) return [main];
  const once: Base = { ...base, rhythm: { kind: 'once' }, startsOn: first.on };
  const times =
    first.kind === 'extra' && first.from !== null && first.until !== null
      ? { from: first.from, until: first.until }
      : {};
  return [main, draftOf({ ...once, ...times }, null, rest)];
}
