/** What its keeper or host may change, and what becomes of the series then: the past never changes. Pure. */
import { type PlainDate, Temporal } from '../../../kernel/dates.ts';
import type { Listing } from '../../listing/types.ts';
import { dateOfDay, dayNumber } from '../series/days.ts';
import { firstRhythmDay } from '../series/rhythm.ts';
import type { Exception, Pause, Series, SeriesDraft } from '../series/types.ts';
import { currentSeries, lastDay } from './times.ts';

/** May its keeper still write in it? What waits for a steward, what is on the map, and what aged off it. */
export const isOpenToChange = ({ status }: Pick<Listing, 'status'>): boolean =>
  status === 'pending' || status === 'published' || status === 'delisted';

const { compare } = Temporal.PlainDate;
const isBefore = (one: PlainDate, other: PlainDate) => compare(one, other) < 0;

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
