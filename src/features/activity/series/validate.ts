/** Everything that is wrong with a series at once. Fields are JSON pointers into the series: `/exceptions/0/on`. */
import { dateText, type PlainDate, Temporal } from '../../../kernel/dates.ts';
import { type Text, text } from '../../../kernel/messages.ts';
import { type Problem, problem } from '../../../kernel/result.ts';
import { tooLong } from '../../../kernel/too-long.ts';
import { dayNumber } from './days.ts';
import { firstRhythmDay, isRhythmDay } from './rhythm.ts';
import type { Exception, Pause, Rhythm, SeriesDraft } from './types.ts';

const { compare } = Temporal.PlainDate;
const exceptionsMax = 400;
const pausesMax = 100;
const textMax = 300;

const words = {
  time: text(
    'Schrijf de tijd met uren en minuten, bijvoorbeeld 09:30.',
    'Write the time in hours and minutes, for example 09:30.',
  ),
  sameTime: text(
    'Begin en einde zijn gelijk. Vul in hoe laat het afgelopen is.',
    'Start and end are the same. Fill in when it ends.',
  ),
  endBeforeStart: text(
    'De laatste dag ligt voor de eerste dag. Kies een latere laatste dag.',
    'The last day is before the first day. Choose a later last day.',
  ),
  never: text(
    'In deze periode valt geen enkele keer. Kies een andere periode of een andere dag.',
    'Not a single time falls in this period. Choose another period or another day.',
  ),
  everyWeeks: text('Kies elke 1 tot en met 8 weken.', 'Choose every 1 to 8 weeks.'),
  everyMonths: text('Kies elke 1 tot en met 12 maanden.', 'Choose every 1 to 12 months.'),
  weekdays: text('Kies ten minste één dag van de week.', 'Choose at least one day of the week.'),
  weekdaysTwice: text(
    'Kies elke dag één keer, van maandag tot zondag.',
    'Choose each day once, from Monday to Sunday.',
  ),
  nth: text(
    'Kies de eerste, tweede, derde, vierde of laatste van de maand, elk één keer.',
    'Choose the first, second, third, fourth or last of the month, each once.',
  ),
  monthDays: text(
    'Kies dagen van de maand van 1 tot en met 31, of de laatste dag, elk één keer.',
    'Choose days of the month from 1 to 31, or the last day, each once.',
  ),
  pause: text(
    'De eerste dag dat het weer doorgaat, ligt niet na het begin van de pauze.',
    'The first day open again is not after the start of the pause.',
  ),
  tooManyExceptions: text(
    `Er zijn meer dan ${exceptionsMax} afwijkende dagen. Maak er een nieuwe reeks van.`,
    `There are more than ${exceptionsMax} different days. Make a new series.`,
  ),
  tooManyPauses: text(
    `Er zijn meer dan ${pausesMax} pauzes. Maak er een nieuwe reeks van.`,
    `There are more than ${pausesMax} pauses. Make a new series.`,
  ),
} satisfies Record<string, Text>;

export function isClockTime(value: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(value);
}

const whole = (value: number, min: number, max: number) =>
  Number.isInteger(value) && value >= min && value <= max;

function ascending(values: readonly number[]): boolean {
  return values.every((value, place) => place === 0 || value > (values[place - 1] ?? 0));
}

function rhythmProblems(rhythm: Rhythm): Problem[] {
  if (rhythm.kind === 'once') return [];
  const found: Problem[] = [];
  if (rhythm.kind === 'weekly') {
    const { everyWeeks, weekdays } = rhythm;
    if (!whole(everyWeeks, 1, 8)) found.push(problem('/rhythm/everyWeeks', 'out-of-range', words.everyWeeks));
    if (weekdays.length === 0) found.push(problem('/rhythm/weekdays', 'missing', words.weekdays));
    if (!(weekdays.every((day) => whole(day, 1, 7)) && ascending(weekdays)))
      found.push(problem('/rhythm/weekdays', 'not-ascending', words.weekdaysTwice));
    return found;
  }
  if (!whole(rhythm.everyMonths, 1, 12))
    found.push(problem('/rhythm/everyMonths', 'out-of-range', words.everyMonths));
  if (rhythm.kind === 'monthDays') {
    const days = rhythm.days.map((day) => (day === -1 ? 32 : day));
    if (!(days.length > 0 && days.every((day) => whole(day, 1, 32)) && ascending(days)))
      found.push(problem('/rhythm/days', 'out-of-range', words.monthDays));
    return found;
  }
  const { nth, weekday } = rhythm;
  const known = nth.every((which) => which === -1 || whole(which, 1, 4));
  if (nth.length === 0 || !known || new Set(nth).size < nth.length)
    found.push(problem('/rhythm/nth', 'out-of-range', words.nth));
  if (!whole(weekday, 1, 7)) found.push(problem('/rhythm/weekday', 'missing', words.weekdays));
  return found;
}

function timeProblems(pointer: string, from: string | null, until: string | null): Problem[] {
  const found: Problem[] = [];
  if (from !== null && !isClockTime(from)) found.push(problem(`${pointer}/from`, 'not-a-time', words.time));
  if (until !== null && !isClockTime(until))
    found.push(problem(`${pointer}/until`, 'not-a-time', words.time));
  if (from !== null && from === until) found.push(problem(`${pointer}/until`, 'same-time', words.sameTime));
  return found;
}

function periodProblems(series: SeriesDraft): Problem[] {
  const { startsOn, endsOn } = series;
  if (endsOn && compare(endsOn, startsOn) < 0)
    return [problem('/endsOn', 'end-before-start', words.endBeforeStart)];
  const never = firstRhythmDay(series, dayNumber(startsOn)) === null;
  return never ? [problem('/endsOn', 'never-takes-place', words.never)] : [];
}

function pauseProblems(pauses: readonly Pause[]): Problem[] {
  const found = pauses.flatMap(({ from, until, reason }, place) => [
    ...(compare(until, from) <= 0
      ? [problem(`/pauses/${place}/until`, 'end-before-start', words.pause)]
      : []),
    ...lengthProblem(`/pauses/${place}/reason`, reason),
  ]);
  if (pauses.length > pausesMax) found.push(problem('/pauses', 'too-many', words.tooManyPauses));
  return found;
}

function lengthProblem(pointer: string, value: string | null): Problem[] {
  return [tooLong(pointer, value ?? '', textMax)].filter((one) => one !== null);
}

function notInRhythm(on: PlainDate): Text {
  const date = dateText(on);
  return text(
    `Op ${date.nl} is er volgens het ritme niets. Kies een dag waarop het anders wel is, of maak er een extra keer van.`,
    `Nothing is planned on ${date.en}. Choose a day on which it would take place, or make it an extra time.`,
  );
}

function outsidePeriod(on: PlainDate): Text {
  const date = dateText(on);
  return text(
    `${date.nl} valt buiten de periode. Kies een dag tussen de eerste en de laatste dag.`,
    `${date.en} is outside the period. Choose a day between the first and the last day.`,
  );
}

function twice(on: PlainDate): Text {
  const date = dateText(on);
  return text(
    `Voor ${date.nl} staan er twee afwijkingen. Laat er één staan.`,
    `There are two changes for ${date.en}. Keep one of them.`,
  );
}

function exceptionProblems(series: SeriesDraft, exception: Exception, place: number): Problem[] {
  const pointer = `/exceptions/${place}`;
  const { on, kind } = exception;
  const found = lengthProblem(`${pointer}/note`, exception.note);
  const outside =
    compare(on, series.startsOn) < 0 || (series.endsOn !== null && compare(on, series.endsOn) > 0);
  if (outside) found.push(problem(`${pointer}/on`, 'outside-period', outsidePeriod(on)));
  else if (kind !== 'extra' && !isRhythmDay(series, dayNumber(on)))
    found.push(problem(`${pointer}/on`, 'not-in-rhythm', notInRhythm(on)));
  if (series.exceptions.findIndex((each) => each.on.equals(on)) !== place)
    found.push(problem(`${pointer}/on`, 'twice', twice(on)));
  if (kind === 'cancelled') return found;
  const from = exception.from ?? series.from;
  const until = exception.until ?? series.until;
  if (exception.from ?? exception.until) found.push(...timeProblems(pointer, from, until));
  found.push(...lengthProblem(`${pointer}/placeText`, exception.placeText));
  if (kind === 'changed') found.push(...lengthProblem(`${pointer}/substitute`, exception.substitute));
  return found;
}

/** Every problem of the series; none when it can be kept. */
export function seriesProblems(series: SeriesDraft): Problem[] {
  const ofRhythm = rhythmProblems(series.rhythm);
  const tooMany = series.exceptions.length > exceptionsMax;
  return [
    ...ofRhythm,
    ...timeProblems('', series.from, series.until),
    // A rhythm that is not one has no days to compare with.
    ...(ofRhythm.length === 0 ? periodProblems(series) : []),
    ...pauseProblems(series.pauses),
    ...(tooMany ? [problem('/exceptions', 'too-many', words.tooManyExceptions)] : []),
    ...(ofRhythm.length > 0 || tooMany
      ? []
      : series.exceptions.flatMap((exception, place) => exceptionProblems(series, exception, place))),
  ];
}
