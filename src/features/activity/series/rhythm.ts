/** On which days a rhythm falls, before anything is skipped, moved or added. Days are numbers (days.ts). */
import { dayNumber, firstDayOfMonth, monthOf, weekdayOf } from './days.ts';
import type { Rhythm, SeriesDraft } from './types.ts';

type Weekly = Extract<Rhythm, { kind: 'weekly' }>;
type Monthly = Extract<Rhythm, { kind: 'monthly' }>;
type MonthDays = Extract<Rhythm, { kind: 'monthDays' }>;
/** Half-open, in days. */
type Span = { readonly from: number; readonly until: number };

function weeklyDays({ everyWeeks, weekdays }: Weekly, start: number, span: Span): number[] {
  const firstMonday = start - (weekdayOf(start) - 1);
  const step = 7 * everyWeeks;
  const skipped = Math.max(0, Math.floor((span.from - firstMonday) / step));
  const days: number[] = [];
  for (let monday = firstMonday + skipped * step; monday < span.until; monday += step) {
    for (const weekday of weekdays) {
      const day = monday + weekday - 1;
      if (day >= span.from && day < span.until) days.push(day);
    }
  }
  return days;
}

const inOrder = (days: readonly number[]): number[] => [...new Set(days)].sort((one, other) => one - other);

function daysInMonth(rhythm: Monthly | MonthDays, month: number): number[] {
  const first = firstDayOfMonth(month);
  const last = firstDayOfMonth(month + 1) - 1;
  if (rhythm.kind === 'monthDays')
    return inOrder(
      rhythm.days.map((day) => (day === -1 ? last : first + day - 1)).filter((day) => day <= last),
    );
  const { nth, weekday } = rhythm;
  const firstOfWeekday = first + ((weekday - weekdayOf(first) + 7) % 7);
  const lastOfWeekday = last - ((weekdayOf(last) - weekday + 7) % 7);
  const days = nth.map((which) => (which === -1 ? lastOfWeekday : firstOfWeekday + 7 * (which - 1)));
  return inOrder(days);
}

function monthlyDays(rhythm: Monthly | MonthDays, start: number, span: Span): number[] {
  const startMonth = monthOf(start);
  const step = rhythm.everyMonths;
  const skipped = Math.max(0, Math.floor((monthOf(span.from) - startMonth) / step));
  const days: number[] = [];
  for (let month = startMonth + skipped * step; firstDayOfMonth(month) < span.until; month += step) {
    for (const day of daysInMonth(rhythm, month)) if (day >= span.from && day < span.until) days.push(day);
  }
  return days;
}

type Period = Pick<SeriesDraft, 'rhythm' | 'startsOn' | 'endsOn'>;

/** Days of the rhythm in `[from, until)` and within the period of the series, ascending. */
export function rhythmDays({ rhythm, startsOn, endsOn }: Period, from: number, until: number): number[] {
  const start = dayNumber(startsOn);
  const end = endsOn ? dayNumber(endsOn) + 1 : Number.POSITIVE_INFINITY;
  const span = { from: Math.max(from, start), until: Math.min(until, end) };
  if (span.from >= span.until) return [];
  if (rhythm.kind === 'once') return span.from === start ? [start] : [];
  return rhythm.kind === 'weekly' ? weeklyDays(rhythm, start, span) : monthlyDays(rhythm, start, span);
}

export function isRhythmDay(series: Period, day: number): boolean {
  return rhythmDays(series, day, day + 1).length > 0;
}

/** No gap is longer: twelve months and the weeks that a weekday can shift; 29 February stays away eight years around 2100. */
const longestGap = ({ kind }: Rhythm): number => (kind === 'monthDays' ? 9 * 366 : 12 * 31 + 31);

/** First day of the rhythm that is not before `from`; null when the period is over by then. */
export function firstRhythmDay(series: Period, from: number): number | null {
  const start = Math.max(from, dayNumber(series.startsOn));
  return rhythmDays(series, start, start + longestGap(series.rhythm))[0] ?? null;
}
