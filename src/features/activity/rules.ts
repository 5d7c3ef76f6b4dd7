/** What follows from a series and from what people said about it. Pure: today is handed in. */
import { type PlainDate, Temporal, type WallClock } from '../../kernel/dates.ts';
import type { Listing } from '../listing/types.ts';
import { dateOfDay, dayNumber } from './series/days.ts';
import { occurrences } from './series/expand.ts';
import { firstRhythmDay } from './series/rhythm.ts';
import type { Exception, HolidayCalendar, Occurrence, Pause, Series, SeriesDraft } from './series/types.ts';
import {
  type Band,
  bands,
  type Evidence,
  type EvidenceCount,
  type Period,
  type SaidOfTime,
} from './types.ts';

/** May its keeper still write in it? What waits for a steward, what is on the map, and what aged off it. */
export const isOpenToChange = ({ status }: Pick<Listing, 'status'>): boolean =>
  status === 'pending' || status === 'published' || status === 'delisted';

const { compare } = Temporal.PlainDate;
const isBefore = (one: PlainDate, other: PlainDate) => compare(one, other) < 0;

/** The last day on which an exception has any effect. */
const lastDay = (exception: Exception): PlainDate =>
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

function sameCore(one: SeriesDraft, other: SeriesDraft): boolean {
  return (
    JSON.stringify(one.rhythm) === JSON.stringify(other.rhythm) &&
    one.from === other.from &&
    one.until === other.until &&
    one.skipSchoolHolidays === other.skipSchoolHolidays &&
    String(one.skipHolidays ?? []) === String(other.skipHolidays ?? []) &&
    String(one.onlyHolidays ?? []) === String(other.onlyHolidays ?? []) &&
    one.skipPublicHolidays === other.skipPublicHolidays
  );
}

/** A sentence that names no first day begins at the next day of its rhythm: then it says nothing new about the start. */
function saysNoStart(draft: SeriesDraft, today: PlainDate): boolean {
  const next = firstRhythmDay({ ...draft, startsOn: today, endsOn: null }, dayNumber(today));
  return next !== null && dateOfDay(next).equals(draft.startsOn);
}

const isEveryTime = ({ rhythm }: SeriesDraft): boolean =>
  (rhythm.kind === 'weekly' && rhythm.everyWeeks === 1) ||
  ((rhythm.kind === 'monthly' || rhythm.kind === 'monthDays') && rhythm.everyMonths === 1);

/**
 * What a host wrote now, put after what was. The past never changes: evidence hangs on it. So another rhythm or another
 * time ends the old series yesterday and begins a new one; a pause or an exception stays in the same.
 * @param makeId for a series that begins now
 */
export function continueSeries(
  old: Series,
  draft: SeriesDraft,
  today: PlainDate,
  makeId: () => string,
): readonly Series[] {
  const begun = isBefore(old.startsOn, today);
  const sameStart =
    old.startsOn.equals(draft.startsOn) || (begun && isEveryTime(draft) && saysNoStart(draft, today));
  if (!begun) return [{ ...draft, id: old.id }];
  const pastPauses = old.pauses.filter(({ until }) => compare(until, today) <= 0);
  const pastExceptions = old.exceptions.filter((each) => isBefore(lastDay(each), today));
  if (sameCore(old, draft) && sameStart) {
    const exceptions = draft.exceptions.filter(
      ({ on }) => !pastExceptions.some((past) => past.on.equals(on)),
    );
    const pauses = draft.pauses.filter(({ from }) => !pastPauses.some((past) => past.from.equals(from)));
    return [
      {
        ...draft,
        id: old.id,
        startsOn: old.startsOn,
        pauses: [...pastPauses, ...pauses],
        exceptions: [...pastExceptions, ...exceptions],
      },
    ];
  }
  return [...endedBefore(old, today), { ...fromToday(draft, today), id: makeId() }];
}

/**
 * What was not on the map was not announced: a first day in the past becomes the next day of the same rhythm, so that
 * every other week stays the same weeks.
 */
function fromToday(draft: SeriesDraft, today: PlainDate): SeriesDraft {
  if (draft.rhythm.kind === 'once' || !isBefore(draft.startsOn, today)) return draft;
  const next = firstRhythmDay(draft, dayNumber(today));
  if (next === null) return draft;
  const startsOn = dateOfDay(next);
  return { ...draft, startsOn, exceptions: draft.exceptions.filter(({ on }) => !isBefore(on, startsOn)) };
}

/** A series that stops: its last day is yesterday. One that never began is gone. */
export function endedBefore(old: Series, today: PlainDate): readonly Series[] {
  const yesterday = today.subtract({ days: 1 });
  if (!isBefore(old.startsOn, today)) return [];
  if (old.rhythm.kind === 'once') return [old];
  const endsOn = old.endsOn && isBefore(old.endsOn, yesterday) ? old.endsOn : yesterday;
  return [
    {
      ...old,
      endsOn,
      exceptions: old.exceptions.filter(({ on }) => compare(on, endsOn) <= 0),
    },
  ];
}

/** The series of an activity after an edit: one draft per line that was typed, in the order of the current series. */
export function rewriteSeries(
  all: readonly Series[],
  drafts: readonly SeriesDraft[],
  today: PlainDate,
  makeId: () => string,
): readonly Series[] {
  const current = currentSeries(all, today);
  const over = all.filter((one) => !current.includes(one));
  const kept = current.flatMap((old, place) => {
    const draft = drafts[place];
    return draft ? continueSeries(old, draft, today, makeId) : endedBefore(old, today);
  });
  const added = drafts.slice(current.length).map((draft) => ({ ...fromToday(draft, today), id: makeId() }));
  return [...over, ...kept, ...added];
}

/** One time that differs, instead of what was said about that date before. */
export function withException(series: Series, exception: Exception): Series {
  return {
    ...series,
    exceptions: [...series.exceptions.filter(({ on }) => !on.equals(exception.on)), exception],
  };
}

export function withPause(series: Series, pause: Pause): Series {
  return { ...series, pauses: [...series.pauses, pause] };
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

const keyOf = (seriesId: string, originalOn: string): string => `${seriesId} ${originalOn}`;

export type AskedTime = { readonly occurrence: Occurrence; readonly said: Evidence | null };

/**
 * Times that are over, newest first, each with what was last said of it. Today counts once its end has passed.
 * @param clockTime `HH:MM` of now, in the city
 */
export function timesToConfirm(
  series: readonly Series[],
  calendar: HolidayCalendar,
  {
    today,
    clockTime,
    days,
  }: { readonly today: PlainDate; readonly clockTime: string; readonly days: number },
  evidence: readonly Evidence[],
): readonly AskedTime[] {
  const said = new Map(evidence.map((each) => [keyOf(each.seriesId, each.originalOn), each]));
  const period = { from: today.subtract({ days }), until: today.add({ days: 1 }) };
  return occurrencesOf(series, calendar, period)
    .filter(({ date, from, until }) => isBefore(date, today) || (until > from && until <= clockTime))
    .map((occurrence) => ({
      occurrence,
      said: said.get(keyOf(occurrence.seriesId, occurrence.originalDate.toString())) ?? null,
    }))
    .reverse();
}

const noBands = (): Record<Band, number> =>
  Object.fromEntries(bands.map((band) => [band, 0])) as Record<Band, number>;

/**
 * What was announced in a period against what a human said took place. Evidence counts by the day on which it was held,
 * also of a series that has ended or changed since; an announced time that nobody spoke of is not confirmed.
 */
export function countEvidence(
  activityId: EvidenceCount['activityId'],
  series: readonly Series[],
  calendar: HolidayCalendar,
  { period, today }: { readonly period: Period; readonly today: PlainDate },
  evidence: readonly SaidOfTime[],
): EvidenceCount {
  const said = new Set(evidence.map((each) => keyOf(each.seriesId, each.originalOn)));
  const times = occurrencesOf(series, calendar, period);
  const silent = times.filter(
    ({ seriesId, originalDate, date }) =>
      isBefore(date, today) && !said.has(keyOf(seriesId, originalDate.toString())),
  );
  const held = evidence.filter(({ tookPlace }) => tookPlace);
  const counted = noBands();
  for (const { band } of held) if (band !== null) counted[band] += 1;
  return {
    activityId,
    announced: times.length,
    tookPlace: held.length,
    didNotTakePlace: evidence.length - held.length,
    unconfirmed: silent.length,
    bands: counted,
  };
}

/** The band that was said most often; of two the smaller, so that nothing is made larger than it is. */
export function usualBand(counted: Readonly<Record<Band, number>>): Band | null {
  const most = Math.max(...bands.map((band) => counted[band]));
  return most === 0 ? null : (bands.find((band) => counted[band] === most) ?? null);
}

/** Is it time to ask the host? After a time that nobody spoke of, or when it was silent for long. */
export function isDueForMail(
  activity: {
    readonly unanswered: number;
    readonly lastWordOn: PlainDate | null;
  },
  today: PlainDate,
  askAgainDays: number,
): boolean {
  if (activity.unanswered > 0) return true;
  const { lastWordOn } = activity;
  return lastWordOn === null || isBefore(lastWordOn, today.subtract({ days: askAgainDays }));
}
