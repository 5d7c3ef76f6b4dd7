/** What a sentence has said so far, and what every clause needs: dates, notes, the words for closed. */
import type { PlainDate } from '../../../../kernel/dates.ts';
import type { Exception, Pause, Rhythm, SchoolHolidayKind } from '../types.ts';
import { Cursor } from './cursor.ts';
import { saidDate } from './dates.ts';
import type { Times } from './times.ts';
import type { Daypart } from './words.ts';

export type Clauses = {
  rhythm: Rhythm | null;
  onceOn: PlainDate | null;
  times: Times | null;
  startsOn: PlainDate | null;
  endsOn: PlainDate | null;
  skipSchoolHolidays: boolean;
  readonly skipHolidays: SchoolHolidayKind[];
  /** All five for any school holiday. */
  readonly onlyHolidays: SchoolHolidayKind[];
  skipPublicHolidays: boolean;
  readonly pauses: Pause[];
  readonly exceptions: Exception[];
  readonly unknown: string[];
  readonly noSuchDates: string[];
};

export class Reader {
  readonly cursor: Cursor;
  readonly today: PlainDate;
  readonly reference: PlainDate;
  part: Daypart | null = null;
  readonly found: Clauses = {
    rhythm: null,
    onceOn: null,
    times: null,
    startsOn: null,
    endsOn: null,
    skipSchoolHolidays: false,
    skipHolidays: [],
    onlyHolidays: [],
    skipPublicHolidays: false,
    pauses: [],
    exceptions: [],
    unknown: [],
    noSuchDates: [],
  };

  constructor(sentence: string, today: PlainDate, reference: PlainDate) {
    this.cursor = new Cursor(sentence);
    this.today = today;
    this.reference = reference;
  }

  /** What stands in brackets, read as if it stood here; it starts from what was said and is taken over when it is clear. */
  inside(words: string): Reader {
    const inner = new Reader(words, this.today, this.reference);
    const { skipHolidays, onlyHolidays, pauses, exceptions } = this.found;
    Object.assign(inner.found, this.found, {
      skipHolidays: [...skipHolidays],
      onlyHolidays: [...onlyHolidays],
      pauses: [...pauses],
      exceptions: [...exceptions],
      unknown: [],
      noSuchDates: [],
    });
    inner.part = this.part;
    return inner;
  }

  takeOver({ found, part }: Reader): void {
    const { unknown, noSuchDates } = this.found;
    Object.assign(this.found, found, { unknown, noSuchDates: [...noSuchDates, ...found.noSuchDates] });
    this.part = part;
  }

  /** A date; one that does not exist is noted, and another stands in so that the clause is read to its end. */
  date(reference: PlainDate): PlainDate | null {
    const before = this.cursor.place;
    const said = saidDate(this.cursor, reference, this.today);
    if (!said) return null;
    if (said.date) return said.date;
    this.found.noSuchDates.push(this.cursor.typed(before, this.cursor.place));
    return reference;
  }

  /** `(de zaal is bezet)`, or `wegens verbouwing` up to the next sign. */
  note(): string | null {
    const { cursor } = this;
    const bracketed = cursor.takeKind('bracketed');
    if (bracketed) return bracketed.word;
    return cursor.attempt(() => {
      if (!cursor.take('wegens', 'vanwege')) return null;
      const from = cursor.place;
      while (!(cursor.done || endsNote.includes(cursor.peek()?.word ?? ''))) cursor.place += 1;
      return cursor.place === from ? null : cursor.typed(from, cursor.place);
    });
  }
}

const endsNote = [',', '.', ';', '(', ')'];
const closedWords = ['dicht', 'gesloten', 'vervalt', 'afgelast', 'niet', 'pauze'];

export function closed(cursor: Cursor): boolean {
  return (
    cursor.phrase('geen activiteit') ||
    cursor.phrase('gaat niet door') ||
    cursor.phrase('is er niets') ||
    cursor.take(...closedWords, 'geen') !== null
  );
}

export function dateList(reader: Reader): PlainDate[] | null {
  const { cursor } = reader;
  const first = reader.date(reader.reference);
  if (!first) return null;
  const dates = [first];
  for (;;) {
    const next = cursor.attempt(() =>
      cursor.take('en', '+', '&') ? cursor.behind(['op'], () => reader.date(reader.reference)) : null,
    );
    if (!next) return dates;
    dates.push(next);
  }
}
