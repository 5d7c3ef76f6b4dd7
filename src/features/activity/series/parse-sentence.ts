/**
 * Plain Dutch to a series: 'elke dinsdag 10 tot 12, niet in de schoolvakanties, op 4 mei dicht, op 11 mei in de kerk'.
 * A date without a year is the next one from today (from the first day, once that is known). What is not understood
 * comes back as a problem that quotes it and shows how to write it; the rest is read all the same.
 */
import { type PlainDate, Temporal } from '../../../kernel/dates.ts';
import { type Text, text } from '../../../kernel/messages.ts';
import { type Problem, problem } from '../../../kernel/result.ts';
import { dateOfDay, dayNumber } from './days.ts';
import { readClauses } from './language/clauses.ts';
import { Cursor } from './language/cursor.ts';
import type { Clauses } from './language/reader.ts';
import { timeRange } from './language/times.ts';
import { firstRhythmDay, isRhythmDay } from './rhythm.ts';
import {
  type Exception,
  type Rhythm,
  type SchoolHolidayKind,
  type SeriesDraft,
  schoolHolidayKinds,
} from './types.ts';

export type ParsedSentence = {
  /** Null when it does not say when, or from what time until what time. */
  readonly draft: SeriesDraft | null;
  /** All about the field `sentence`; empty when every word was understood. */
  readonly problems: readonly Problem[];
};

const words = {
  rhythm: text(
    'Schrijf op welke dag het is, bijvoorbeeld: elke dinsdag, om de week op vrijdag, of: op 5 mei.',
    'Write on which day it is, in Dutch, for example: elke dinsdag, om de week op vrijdag, or: op 5 mei.',
  ),
  noHolidays: text(
    'U schrijft ‘alleen’ en ‘niet’ over dezelfde vakanties. Zo blijft er geen dag over. Haal een van beide weg.',
    'You write ‘alleen’ (only) and ‘niet’ (not) about the same holidays. That leaves no day. Remove one of them.',
  ),
  times: text(
    'Schrijf van hoe laat tot hoe laat het is, bijvoorbeeld: van 10 tot 12 uur.',
    'Write from what time until what time, in Dutch, for example: van 10 tot 12 uur.',
  ),
};

/** What could be two things is asked, with both ways to write it. */
function asked(quoted: string): Text | null {
  if (/\bkerst(mis|dagen)?\b/i.test(quoted))
    return text(
      `Bedoelt u met ‘${quoted}’ de kerstvakantie of de kerstdagen? Schrijf: niet in de kerstvakantie. Of schrijf: van 25 tot en met 26 december dicht.`,
      `Do you mean the Christmas holiday or Christmas Day and the day after by ‘${quoted}’? Write: niet in de kerstvakantie. Or write: van 25 tot en met 26 december dicht.`,
    );
  if (/^(tot|vanaf|na|sinds|voor)\b.*vakantie/i.test(quoted))
    return text(
      `Welke dag bedoelt u met ‘${quoted}’? Schrijf de datum, bijvoorbeeld: tot en met 9 juli, of: vanaf 1 september.`,
      `Which day do you mean by ‘${quoted}’? Write the date, for example: tot en met 9 juli, or: vanaf 1 september.`,
    );
  return null;
}

function notUnderstood(quoted: string): Text {
  return (
    asked(quoted) ??
    text(
      `Dit begrijpen we niet: ‘${quoted}’. Schrijf het zo: elke dinsdag van 10 tot 12 uur, niet in de schoolvakanties, op 4 mei dicht, op 11 mei in de kerk.`,
      `We do not understand this: ‘${quoted}’. Write it like this: elke dinsdag van 10 tot 12 uur, niet in de schoolvakanties, op 4 mei dicht, op 11 mei in de kerk.`,
    )
  );
}

function noSuchDate(quoted: string): Text {
  return text(
    `Deze datum bestaat niet: ‘${quoted}’. Schrijf een dag die in de kalender staat, bijvoorbeeld 4 mei.`,
    `This date does not exist: ‘${quoted}’. Write a day that is in the calendar, for example 4 mei.`,
  );
}

const { compare } = Temporal.PlainDate;
const later = (one: PlainDate, other: PlainDate) => (compare(one, other) > 0 ? one : other);

function firstDay(rhythm: Rhythm, clauses: Clauses, today: PlainDate): PlainDate {
  if (rhythm.kind === 'once') return clauses.onceOn ?? today;
  if (clauses.startsOn) return clauses.startsOn;
  const day = firstRhythmDay({ rhythm, startsOn: today, endsOn: null }, dayNumber(today));
  return day === null ? today : dateOfDay(day);
}

/** 'Op 5 mei van 11 tot 13' changes a day of the rhythm, and adds any other. */
function asExtra(series: SeriesDraft, exception: Exception): Exception {
  if (exception.kind !== 'changed' || isRhythmDay(series, dayNumber(exception.on))) return exception;
  const { newOn, substitute, ...rest } = exception;
  const isAdded = newOn === null && substitute === null && rest.from !== null;
  return isAdded ? { ...rest, kind: 'extra' } : exception;
}

const inOrder = (kinds: readonly SchoolHolidayKind[]): readonly SchoolHolidayKind[] =>
  schoolHolidayKinds.filter((kind) => kinds.includes(kind));

/** The holidays it keeps to, without those that are taken off again; null when it does not keep to any. */
function keptTo({
  onlyHolidays,
  skipSchoolHolidays,
  skipHolidays,
}: Clauses): readonly SchoolHolidayKind[] | null {
  if (onlyHolidays.length === 0) return null;
  return skipSchoolHolidays ? [] : inOrder(onlyHolidays).filter((kind) => !skipHolidays.includes(kind));
}

/** Who skips all school holidays skips each of them. */
function skippedOf(clauses: Clauses) {
  const { skipSchoolHolidays, skipHolidays } = clauses;
  const onlyHolidays = keptTo(clauses);
  if (onlyHolidays && onlyHolidays.length > 0) return { skipSchoolHolidays: false, onlyHolidays };
  if (skipSchoolHolidays || skipHolidays.length === 0) return { skipSchoolHolidays };
  return {
    skipSchoolHolidays,
    skipHolidays: inOrder(skipHolidays),
  };
}

function draftOf(clauses: Clauses, rhythm: Rhythm, startsOn: PlainDate): SeriesDraft | null {
  if (!clauses.times) return null;
  const series: SeriesDraft = {
    rhythm,
    startsOn,
    endsOn: rhythm.kind === 'once' ? null : clauses.endsOn,
    ...clauses.times,
    ...skippedOf(clauses),
    skipPublicHolidays: clauses.skipPublicHolidays,
    pauses: clauses.pauses,
    exceptions: [],
  };
  return { ...series, exceptions: clauses.exceptions.map((each) => asExtra(series, each)) };
}

/** `10-12 en 14-16`: two times of a day are two series, so two sentences. Null when no two ranges follow each other. */
function eachTime(sentence: string): readonly string[] | null {
  const cursor = new Cursor(sentence);
  for (; !cursor.done; cursor.place += 1) {
    const start = cursor.place;
    if (timeRange(cursor) === null) continue;
    const middle = cursor.place;
    const isSplit = cursor.take('en', ',', '+', '&') !== null && timeRange(cursor) !== null;
    if (isSplit) {
      const [head, tail] = [cursor.typed(0, start), cursor.after()];
      const [first, second] = [cursor.typed(start, middle), cursor.typed(middle + 1, cursor.place)];
      return [first, second].map((times) => `${start === 0 ? '' : head} ${times}${tail}`);
    }
    cursor.place = start;
  }
  return null;
}

/** One line, which may name two times of the day. Read as two only where that makes all of it clear. */
export function parseSentences(sentence: string, today: PlainDate): readonly ParsedSentence[] {
  const whole = parseSentence(sentence, today);
  if (whole.problems.length === 0) return [whole];
  const read = eachTime(sentence)?.flatMap((part) => parseSentences(part, today)) ?? [];
  const parts = [...new Map(read.map((one) => [JSON.stringify(one.draft), one])).values()];
  return parts.length > 0 && parts.every(({ problems }) => problems.length === 0) ? parts : [whole];
}

export function parseSentence(sentence: string, today: PlainDate): ParsedSentence {
  const rhythmOf = (read: Clauses): Rhythm | null => read.rhythm ?? (read.onceOn ? { kind: 'once' } : null);
  const first = readClauses(sentence, today, today);
  const rhythm = rhythmOf(first);
  const startsOn = rhythm && firstDay(rhythm, first, today);
  // Exceptions belong to the period: read once more, now that its first day is known.
  const clauses =
    startsOn && rhythm?.kind !== 'once' ? readClauses(sentence, today, later(today, startsOn)) : first;
  const problems = [
    ...clauses.unknown.map((quoted) => problem('sentence', 'not-understood', notUnderstood(quoted))),
    ...clauses.noSuchDates.map((quoted) => problem('sentence', 'no-such-date', noSuchDate(quoted))),
    ...(rhythm ? [] : [problem('sentence', 'no-day', words.rhythm)]),
    ...(clauses.times ? [] : [problem('sentence', 'no-times', words.times)]),
    ...(keptTo(clauses)?.length === 0 ? [problem('sentence', 'no-holidays-left', words.noHolidays)] : []),
  ];
  return { draft: rhythm && startsOn ? draftOf(clauses, rhythm, startsOn) : null, problems };
}
