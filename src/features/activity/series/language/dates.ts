/** Dates as people say them: `4 mei`, `di 4 mei 2027`, `4-5-2027`, `2027-05-04`, `morgen`. */
import { type PlainDate, parseIsoDate, Temporal } from '../../../../kernel/dates.ts';
import type { Cursor } from './cursor.ts';
import { monthByWord, weekdayByWord } from './words.ts';

const iso = (year: number, month: number, day: number) =>
  parseIsoDate(
    `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
  );

/** The first date with this day and month that is not before `reference`; null when no year has it. */
export function nextDate(day: number, month: number, reference: PlainDate): PlainDate | null {
  // Nine years: 29 February skips eight around a century year.
  for (let year = reference.year; year <= reference.year + 9; year += 1) {
    const date = iso(year, month, day);
    if (date && Temporal.PlainDate.compare(date, reference) >= 0) return date;
  }
  return null;
}

/** A date as typed: null day when the calendar has no such day. */
export type SaidDate = { readonly date: PlainDate | null };

/** `8/12` is the next such day, as `8 december` is. */
function writtenDate(word: string, reference: PlainDate): SaidDate {
  if (/^\d{4}/.test(word)) return { date: parseIsoDate(word) };
  const [day = 0, month = 0, year] = word.split(/[-/]/).map(Number);
  return { date: year === undefined ? nextDate(day, month, reference) : iso(year, month, day) };
}

function spokenDate(cursor: Cursor, reference: PlainDate): SaidDate | null {
  cursor.lookUp(weekdayByWord);
  const written = cursor.takeKind('date');
  if (written) return writtenDate(written.word, reference);
  const day = cursor.takeKind('number');
  if (!day || !/^\d{1,2}$/.test(day.word)) return null;
  const month = cursor.lookUp(monthByWord);
  if (month === null) return null;
  if (cursor.peek()?.word === '.' && cursor.peek(1)?.kind === 'number') cursor.take('.');
  const year = cursor.peek();
  if (year?.kind === 'number' && /^\d{4}$/.test(year.word)) {
    cursor.takeKind('number');
    return { date: iso(Number(year.word), month, Number(day.word)) };
  }
  return { date: nextDate(Number(day.word), month, reference) };
}

export function saidDate(cursor: Cursor, reference: PlainDate, today: PlainDate): SaidDate | null {
  const near: readonly string[] = ['vandaag', 'morgen', 'overmorgen'];
  const word = cursor.take(...near);
  if (word) return { date: today.add({ days: near.indexOf(word) }) };
  return cursor.attempt(() => spokenDate(cursor, reference));
}
