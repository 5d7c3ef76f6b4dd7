/** A series as plain sentences. The Dutch one can be read back (parse-sentence.ts): both give the same series. */
import { type PlainDate, Temporal } from '../../../kernel/dates.ts';
import type { Lang } from '../../../kernel/messages.ts';
import { dateOfDay, dayNumber } from './days.ts';
import { nextDate } from './language/dates.ts';
import { type Phrases, phrases } from './language/phrases.ts';
import { firstRhythmDay } from './rhythm.ts';
import {
  type Exception,
  type SchoolHolidayKind,
  type SeriesDraft,
  schoolHolidayKinds,
  type Weekday,
} from './types.ts';

export type SentenceOptions = {
  readonly lang: Lang;
  readonly today: PlainDate;
  /** `full` says everything, to edit and read back; otherwise what is over stays out. */
  readonly full: boolean;
  readonly venueName?: (venueId: string) => string | null;
};

type Writer = SentenceOptions & { readonly say: Phrases; readonly reference: PlainDate };
const { compare } = Temporal.PlainDate;

/** Without its year when a reader takes the right one: the next such date. */
function dateWords({ say }: Pick<Writer, 'say'>, date: PlainDate, reference: PlainDate): string {
  const isNext = nextDate(date.day, date.month, reference)?.equals(date) ?? false;
  return isNext ? say.date(date) : `${say.date(date)} ${date.year}`;
}

function weekdayWords(say: Phrases, weekdays: readonly Weekday[]): string {
  if (weekdays.length === 7) return say.everyDay;
  if (weekdays.join() === '1,2,3,4,5') return say.workingDays;
  if (weekdays.length === 6) {
    const missing = ([1, 2, 3, 4, 5, 6, 7] as const).find((day) => !weekdays.includes(day));
    return say.everyDayBut(missing ?? 7);
  }
  return say.every(say.weekdays(weekdays));
}

function rhythmWords({ say, today }: Writer, { rhythm, startsOn }: SeriesDraft): string {
  if (rhythm.kind === 'once') return say.on(dateWords({ say }, startsOn, today));
  if (rhythm.kind === 'monthly') return say.monthly(rhythm);
  if (rhythm.kind === 'monthDays') return say.monthDays(rhythm);
  return rhythm.everyWeeks === 1
    ? weekdayWords(say, rhythm.weekdays)
    : say.everyWeeks(rhythm.everyWeeks, say.weekdays(rhythm.weekdays));
}

function saysStart({ today, full }: Writer, { rhythm, startsOn }: SeriesDraft): boolean {
  if (rhythm.kind === 'once') return false;
  const usual = firstRhythmDay({ rhythm, startsOn: today, endsOn: null }, dayNumber(today));
  if (usual !== null && dateOfDay(usual).equals(startsOn)) return false;
  const every = rhythm.kind === 'weekly' ? rhythm.everyWeeks : rhythm.everyMonths;
  return full || every > 1 || compare(startsOn, today) > 0;
}

function periodWords(writer: Writer, series: SeriesDraft): string[] {
  const { say, today } = writer;
  const { startsOn, endsOn } = series;
  const start = saysStart(writer, series) ? dateWords(writer, startsOn, today) : null;
  if (!endsOn) return start ? [say.startingOn(start)] : [];
  if (!start) return [say.upTo(dateWords(writer, endsOn, today))];
  return [say.fromTo(start, dateWords(writer, endsOn, startsOn))];
}

function exceptionWords(writer: Writer, exception: Exception): string {
  const { say, reference } = writer;
  const day = dateWords(writer, exception.on, reference);
  const note = exception.note ? ` (${exception.note.replace(/[()]/g, '')})` : '';
  if (exception.kind === 'cancelled') return `${say.on(day)} ${say.closed}${note}`;
  const { from, until, placeText, venueId, venueName } = exception;
  const venue = venueId ? (venueName ?? writer.venueName?.(venueId) ?? null) : null;
  const parts = [exception.kind === 'extra' ? say.extraOn(day) : say.on(day)];
  if (exception.kind === 'changed' && exception.newOn)
    parts.push(say.movedTo(dateWords(writer, exception.newOn, reference)));
  if (from && until) parts.push(say.times(from, until));
  const place = placeText ?? venue;
  if (place) parts.push(say.place(place));
  if (exception.kind === 'changed' && exception.substitute) parts.push(say.substitute(exception.substitute));
  return `${parts.join(' ')}${note}`;
}

/** A date that was changed, and changed back: it goes on as ever. */
const changesNothing = (each: Exception): boolean =>
  each.kind === 'changed' &&
  [each.newOn, each.from, each.until, each.placeText, each.venueId, each.substitute, each.note].every(
    (one) => one === null,
  );

const onlyWords = (say: Phrases, kinds: readonly SchoolHolidayKind[]): string =>
  kinds.length === schoolHolidayKinds.length ? say.onlyInSchoolHolidays : say.onlyInHolidays(kinds);

const isOver = ({ today, full }: Writer, last: PlainDate) => !full && compare(last, today) < 0;

export function seriesSentence(series: SeriesDraft, options: SentenceOptions): string {
  const { today, lang } = options;
  const isOnce = series.rhythm.kind === 'once';
  const reference = !isOnce && compare(series.startsOn, today) > 0 ? series.startsOn : today;
  const writer: Writer = { ...options, say: phrases[lang], reference };
  const { say } = writer;
  const head = [
    `${rhythmWords(writer, series)} ${say.times(series.from, series.until)}`,
    ...periodWords(writer, series),
    ...(series.skipSchoolHolidays ? [say.notInSchoolHolidays] : []),
    ...(series.skipHolidays ? [say.notInHolidays(series.skipHolidays)] : []),
    ...(series.onlyHolidays ? [onlyWords(say, series.onlyHolidays)] : []),
    ...(series.skipPublicHolidays ? [say.notOnPublicHolidays] : []),
  ];
  const pauses = series.pauses
    .filter(({ until }) => !isOver(writer, until.subtract({ days: 1 })))
    .map(({ from, until, reason }) => {
      const last = until.subtract({ days: 1 });
      const words = say.pause(dateWords(writer, from, reference), dateWords(writer, last, from));
      return reason ? `${words} (${reason.replace(/[()]/g, '')})` : words;
    });
  const exceptions = series.exceptions
    .filter((each) => !changesNothing(each))
    .filter((each) => !isOver(writer, (each.kind === 'changed' && each.newOn) || each.on))
    .map((each) => exceptionWords(writer, each));
  return [head.join(', '), ...pauses, ...exceptions].map((each) => `${capital(each)}.`).join(' ');
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
