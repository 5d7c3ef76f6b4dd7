/** The clauses of a sentence, one rule each; what no rule reads is kept as it was typed. */
import type { PlainDate } from '../../../../kernel/dates.ts';
import type { Rhythm, Weekday } from '../types.ts';
import { nextDate, saidDate } from './dates.ts';
import { dayClause } from './day-clause.ts';
import { holidayClause, holidayClosedClause, onlyHolidayClause } from './holiday-clauses.ts';
import { type Clauses, closed, dateList, Reader } from './reader.ts';
import { saidRhythm, weekdayList } from './rhythms.ts';
import { daypart, timeRange } from './times.ts';
import { monthByWord } from './words.ts';

type Range = { readonly from: PlainDate; readonly until: PlainDate };

/** `van 1 tot en met 15 januari`: the month is said once, behind the last day. */
function rangeInOneMonth(reader: Reader, reference: PlainDate): Range | null {
  const { cursor } = reader;
  return cursor.attempt(() => {
    const isSaid = cursor.take('van', 'vanaf') !== null;
    const day = Number(cursor.takeKind('number')?.word);
    const inclusive = cursor.phrase('tot en met') || cursor.take('t/m') !== null;
    if (!(day >= 1 && (inclusive || (isSaid && cursor.take('tot'))))) return null;
    const until = reader.date(reference);
    if (!until || until.day <= day) return null;
    return { from: until.with({ day }), until: inclusive ? until.add({ days: 1 }) : until };
  });
}

/** `van 1 september tot en met 30 juni`: `until` is the first day after. */
function dateRange(reader: Reader, reference: PlainDate): Range | null {
  const { cursor } = reader;
  const inOneMonth = rangeInOneMonth(reader, reference);
  if (inOneMonth) return inOneMonth;
  return cursor.attempt(() => {
    cursor.take('van', 'vanaf');
    const from = reader.date(reference);
    if (!from) return null;
    const inclusive = cursor.phrase('tot en met') || cursor.take('t/m', '-', '–') !== null;
    if (!(inclusive || cursor.take('tot'))) return null;
    const until = reader.date(from);
    return until && { from, until: inclusive ? until.add({ days: 1 }) : until };
  });
}

/** `in juli en augustus`: months that follow each other are one pause. */
function months(reader: Reader): Range[] | null {
  const { cursor, reference } = reader;
  if (!cursor.take('in')) return null;
  const ranges: Range[] = [];
  for (;;) {
    const month = cursor.attempt(() => cursor.behind([',', 'en'], () => cursor.lookUp(monthByWord)));
    const from = month === null ? null : nextDate(1, month, reference.with({ day: 1 }));
    if (!from) return ranges.length === 0 ? null : ranges;
    const last = ranges.at(-1);
    const until = from.add({ months: 1 });
    if (last?.until.equals(from)) ranges[ranges.length - 1] = { from: last.from, until };
    else ranges.push({ from, until });
  }
}

/** `niet in juli en augustus`, or the other way about: `in juli en augustus dicht`. */
function monthsClause(reader: Reader): true | null {
  const { cursor, found } = reader;
  const isFirst = closed(cursor) || cursor.take('behalve') !== null;
  const ranges = months(reader);
  if (!(ranges && (isFirst || closed(cursor)))) return null;
  const reason = reader.note();
  found.pauses.push(...ranges.map((range) => ({ ...range, reason })));
  return true;
}

function withoutDays(rhythm: Rhythm | null, gone: readonly Weekday[]): Rhythm | null {
  if (rhythm?.kind !== 'weekly') return null;
  const weekdays = rhythm.weekdays.filter((day) => !gone.includes(day));
  return weekdays.length === 0 ? null : { ...rhythm, weekdays };
}

function exceptDays(reader: Reader): true | null {
  const { cursor, found } = reader;
  if (!cursor.take('behalve', 'niet')) return null;
  cursor.take('op');
  const before = cursor.place;
  // `niet op dinsdag 4 mei` closes one date.
  if (saidDate(cursor, reader.today, reader.today)) return null;
  cursor.place = before;
  const days = weekdayList(cursor);
  const rhythm = days && withoutDays(found.rhythm, days.weekdays);
  if (!rhythm) return null;
  found.rhythm = rhythm;
  return true;
}

function closedClause(reader: Reader): true | null {
  const { cursor, found } = reader;
  if (!(closed(cursor) || cursor.take('behalve'))) return null;
  const range = dateRange(reader, reader.reference);
  if (range) {
    found.pauses.push({ ...range, reason: reader.note() });
    return true;
  }
  cursor.take('op');
  const dates = dateList(reader);
  if (!dates) return null;
  const note = reader.note();
  for (const on of dates) found.exceptions.push({ kind: 'cancelled', on, note });
  return true;
}

function rangeClause(reader: Reader): true | null {
  const { cursor, found } = reader;
  const pause = cursor.attempt(() => {
    const range = dateRange(reader, reader.reference);
    return range && closed(cursor) ? range : null;
  });
  if (pause) {
    found.pauses.push({ ...pause, reason: reader.note() });
    return true;
  }
  const range = dateRange(reader, reader.today);
  if (!range) return null;
  found.startsOn = range.from;
  found.endsOn = range.until.subtract({ days: 1 });
  return true;
}

function startOrEnd(reader: Reader): true | null {
  const { cursor, found } = reader;
  if (cursor.take('vanaf')) {
    found.startsOn = reader.date(reader.today);
    return found.startsOn && true;
  }
  const inclusive = cursor.phrase('tot en met') || cursor.take('t/m') !== null;
  if (!(inclusive || cursor.take('tot'))) return null;
  const last = reader.date(found.startsOn ?? reader.today);
  if (!last) return null;
  found.endsOn = inclusive ? last : last.subtract({ days: 1 });
  return true;
}

function timesClause(reader: Reader): true | null {
  const { cursor, found } = reader;
  if (found.times) return null;
  found.times = timeRange(cursor, reader.part);
  if (found.times) return true;
  reader.part ??= daypart(cursor);
  return reader.part && cursor.peek() ? true : null;
}

function rhythmClause(reader: Reader): true | null {
  const { cursor, found } = reader;
  if (found.rhythm || found.onceOn) return null;
  const said = saidRhythm(cursor);
  // `dinsdag 4 mei` is a date.
  const next = said && cursor.peek();
  const isDate =
    next?.kind === 'number' &&
    said?.rhythm.kind === 'weekly' &&
    saidDate(cursor, reader.today, reader.today) !== null;
  if (!said || isDate) return null;
  found.rhythm = said.rhythm;
  reader.part = said.part;
  return true;
}

/** `elke dinsdag (behalve op 4 mei) 10-12`: what no clause took as its note is a clause itself. */
function bracketClause(reader: Reader): true | null {
  const bracketed = reader.cursor.takeKind('bracketed');
  if (!bracketed) return null;
  const inner = reader.inside(bracketed.word);
  readAll(inner);
  if (inner.found.unknown.length > 0) return null;
  reader.takeOver(inner);
  return true;
}

const rules = [
  rhythmClause,
  onlyHolidayClause,
  holidayClause,
  holidayClosedClause,
  exceptDays,
  monthsClause,
  closedClause,
  rangeClause,
  startOrEnd,
  timesClause,
  dayClause,
  bracketClause,
];
const separators = [',', '.', ';', 'en', 'maar', '-', '–'];

/** `reference`: exceptions without a year are the first such date from here; the period is read from today. */
export function readClauses(sentence: string, today: PlainDate, reference: PlainDate): Clauses {
  const reader = new Reader(sentence, today, reference);
  readAll(reader);
  return reader.found;
}

function readAll(reader: Reader): void {
  const { cursor, found } = reader;
  let unknownFrom: number | null = null;
  const close = () => {
    if (unknownFrom !== null) found.unknown.push(cursor.typed(unknownFrom, cursor.place));
    unknownFrom = null;
  };
  while (!cursor.done) {
    const before = cursor.place;
    const { noSuchDates, exceptions, pauses } = found;
    const [noSuch, kept, pausesKept] = [noSuchDates.length, exceptions.length, pauses.length];
    const understood = rules.some((rule) => {
      const read = cursor.attempt(() => rule(reader));
      if (read === null) noSuchDates.length = noSuch;
      return read !== null;
    });
    if (noSuchDates.length > noSuch) {
      exceptions.length = kept;
      pauses.length = pausesKept;
    }
    if (understood) {
      if (unknownFrom !== null) found.unknown.push(cursor.typed(unknownFrom, before));
      unknownFrom = null;
      continue;
    }
    if (cursor.take(...separators)) {
      cursor.place -= 1;
      close();
      cursor.place += 1;
      continue;
    }
    unknownFrom ??= before;
    cursor.place += 1;
  }
  close();
}
