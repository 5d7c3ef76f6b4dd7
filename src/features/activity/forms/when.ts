/** When it is: sentences in plain Dutch, or separate fields that become a sentence. */
import type { PlainDate } from '../../../kernel/dates.ts';
import { type Problem, type Result, refused } from '../../../kernel/result.ts';
import { readDate } from '../../../ui/index.ts';
import { formProblems } from '../form-words.ts';
import { dateOfDay, dayNumber } from '../series/days.ts';
import { parseSentences } from '../series/parse-sentence.ts';
import { firstRhythmDay } from '../series/rhythm.ts';
import { seriesSentence } from '../series/sentence.ts';
import {
  type Nth,
  type Rhythm,
  type SeriesDraft,
  schoolHolidayKinds,
  type Weekday,
} from '../series/types.ts';
import { isClockTime, seriesProblems } from '../series/validate.ts';
import { Reading, type Typed } from './reading.ts';

const longestWhen = 4000;
const mostLines = 5;

/** Each problem once, at the field that was typed in. */
function atField(field: string, problems: readonly Problem[]): Problem[] {
  const seen = new Map(problems.map((found) => [found.text.nl, { ...found, field }]));
  return [...seen.values()];
}

/** @returns one draft for each line that was typed, in order; two where a line names two times of the day */
export function readWhen(form: Typed, today: PlainDate): Result<readonly SeriesDraft[]> {
  const reading = new Reading(form);
  const typed = reading.lines('wanneer', longestWhen);
  reading.check(typed !== null, formProblems.whenNeeded);
  const lines = (typed ?? '')
    .slice(0, longestWhen)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const sentences = lines.slice(0, mostLines).flatMap((line) => parseSentences(line, today));
  reading.check(sentences.length <= mostLines, formProblems.tooManyLines);
  const drafts = sentences.slice(0, mostLines).flatMap(({ draft, problems }) => {
    const found = [...problems, ...(draft ? seriesProblems(draft) : [])];
    reading.problems.push(...atField('wanneer', found));
    return draft ? [draft] : [];
  });
  return reading.done(drafts);
}

/** What a host edits and sees before saving: everything that still counts, one line for each series. */
export function whenAsTyped(series: readonly SeriesDraft[], today: PlainDate): string {
  return series.map((one) => seriesSentence(one, { lang: 'nl', today, full: false })).join('\n');
}

export const everyChoices = ['w1', 'w2', 'w3', 'w4', 'm1', 'm2', 'm3', 'm4', 'm-1'] as const;

const longestMonthDays = 100;
const lastOfMonth = new Set(['laatste', 'last']);

/** `1, 15 en laatste`: days of the month, ascending, with -1 for the last; null when it says anything else. */
export function readMonthDays(typed: string): readonly number[] | null {
  const said = typed.toLowerCase().split(/[\s,;+&]+/);
  const words = said.filter((word) => !['', 'de', 'dag', 'en', 'the', 'day', 'and'].includes(word));
  const days = words.map((word) => {
    if (lastOfMonth.has(word)) return -1;
    const [, digits] = /^(\d{1,2})(?:e|de|ste|st|nd|rd|th)?$/.exec(word) ?? [];
    return Number(digits ?? 0);
  });
  if (days.length === 0 || days.some((day) => day === 0 || day > 31)) return null;
  const inMonth = [...new Set(days)].filter((day) => day > 0).sort((one, other) => one - other);
  return days.includes(-1) ? [...inMonth, -1] : inMonth;
}

/** Days of the week or days of the month, never both. */
function fieldsRhythm(form: Typed, reading: Reading): Rhythm | null {
  const weekdays = [...new Set(form.texts('dagen').map(Number))]
    .filter((day): day is Weekday => Number.isInteger(day) && day >= 1 && day <= 7)
    .sort((one, other) => one - other);
  const every = form.text('elke') || 'w1';
  const known = reading.check((everyChoices as readonly string[]).includes(every), formProblems.every);
  const typed = reading.line('maanddagen', longestMonthDays);
  if (typed === null) {
    reading.check(weekdays.length > 0, formProblems.days);
    return known ? rhythmOf(every, weekdays) : null;
  }
  if (typed.length > longestMonthDays) return null;
  const days = readMonthDays(typed);
  reading.check(days !== null, formProblems.monthDays);
  reading.check(weekdays.length === 0, formProblems.weekOrMonth);
  return days && { kind: 'monthDays', everyMonths: 1, days };
}

/** What was ticked about holidays: to skip, and to keep to. */
function fieldsHolidays(form: Typed, reading: Reading) {
  const inOrder = (values: readonly string[]) => schoolHolidayKinds.filter((kind) => values.includes(kind));
  const [skip, keep] = [form.texts('niet'), form.texts('alleen')];
  const skipSchoolHolidays = skip.includes('school');
  const skipHolidays = skipSchoolHolidays ? [] : inOrder(skip);
  const onlyHolidays = keep.includes('school') ? [...schoolHolidayKinds] : inOrder(keep);
  const skipsAny = skipSchoolHolidays || skipHolidays.length > 0;
  reading.check(onlyHolidays.length === 0 || !skipsAny, formProblems.notAndOnly);
  return {
    skipSchoolHolidays,
    ...(skipHolidays.length > 0 ? { skipHolidays } : {}),
    ...(onlyHolidays.length > 0 && !skipsAny ? { onlyHolidays } : {}),
    skipPublicHolidays: skip.includes('feestdag'),
  };
}

function rhythmOf(every: string, weekdays: readonly Weekday[]): Rhythm | null {
  const [first] = weekdays;
  if (first === undefined) return null;
  const number = Number(every.slice(1));
  if (every.startsWith('w')) return { kind: 'weekly', everyWeeks: number, weekdays };
  return { kind: 'monthly', everyMonths: 1, nth: [number as Nth], weekday: first };
}

/** A time as people type it: `9:30`, `9.30`, `10` or `10:00`. */
export function readTime(typed: string): string | null {
  const [, hour = '', minutes = '00'] = /^(\d{1,2})(?:[:.](\d{2}))?$/.exec(typed.trim()) ?? [];
  const time = `${hour.padStart(2, '0')}:${minutes}`;
  return isClockTime(time) ? time : null;
}

function readDay(reading: Reading, form: Typed, field: string): PlainDate | null {
  const typed = form.text(field);
  if (typed === '') return null;
  const date = readDate(field, typed);
  if (date.ok) return date.value;
  reading.problems.push(...date.problems);
  return null;
}

/** @returns the separate fields as the sentence that says the same */
export function sentenceOfFields(form: Typed, today: PlainDate): Result<string> {
  const reading = new Reading(form);
  const rhythm = fieldsRhythm(form, reading);
  const holidays = fieldsHolidays(form, reading);
  const from = readTime(form.text('van'));
  const until = readTime(form.text('tot'));
  reading.check(from !== null, formProblems.time('van'));
  reading.check(until !== null, formProblems.time('tot'));
  const firstDay = readDay(reading, form, 'eersteDag');
  const endsOn = readDay(reading, form, 'laatsteDag');
  if (!(rhythm && from && until)) return reading.done('');
  const next = firstRhythmDay({ rhythm, startsOn: today, endsOn: null }, dayNumber(today));
  const draft: SeriesDraft = {
    rhythm,
    startsOn: firstDay ?? (next === null ? today : dateOfDay(next)),
    endsOn,
    from,
    until,
    ...holidays,
    pauses: [],
    exceptions: [],
  };
  const problems = seriesProblems(draft);
  const [first, ...rest] = [
    ...reading.problems,
    ...problems.map((found) => ({ ...found, field: fieldOf(found.field) })),
  ];
  return first
    ? refused(first, ...rest)
    : reading.done(seriesSentence(draft, { lang: 'nl', today, full: true }));
}

const fieldOf = (pointer: string): string =>
  ({ '/until': 'tot', '/from': 'van', '/endsOn': 'laatsteDag', '/rhythm/days': 'maanddagen' })[pointer] ??
  'dagen';
