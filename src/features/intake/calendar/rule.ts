/** An RRULE as the rhythm of a series, or the reason why it is none. */
import type { PlainDate } from '../../../kernel/dates.ts';
import type { Text } from '../../../kernel/messages.ts';
import type { Nth, Rhythm, Weekday } from '../../activity/index.ts';
import type { Rule } from './types.ts';
import { calendarWords as words } from './words.ts';

export type ReadRule = {
  readonly rhythm: Rhythm;
  readonly count: number | null;
  /** A date or a moment, as written; null goes on. */
  readonly until: string | null;
};
export type RuleReading =
  | { readonly ok: true; readonly value: ReadRule }
  | { readonly ok: false; readonly reason: Text };

const no = (reason: Text): RuleReading => ({ ok: false, reason });
const codes: readonly string[] = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

type Day = { readonly nth: number | null; readonly weekday: Weekday };

function listOf(rule: Rule, part: string): readonly string[] {
  const value = rule[part];
  if (value === undefined) return [];
  return (Array.isArray(value) ? value : [value]).map(String);
}

function dayOf(code: string): Day | null {
  const [, nth, name = ''] = /^([+-]?\d{1,2})?([A-Z]{2})$/.exec(code.toUpperCase()) ?? [];
  const weekday = codes.indexOf(name) + 1;
  return weekday === 0 ? null : { nth: nth === undefined ? null : Number(nth), weekday: weekday as Weekday };
}

const known = new Set([
  'freq',
  'interval',
  'count',
  'until',
  'wkst',
  'byday',
  'bysetpos',
  'bymonth',
  'bymonthday',
]);
const ascending = (days: readonly Weekday[]): readonly Weekday[] => [...new Set(days)].sort((a, b) => a - b);

function weekly(rule: Rule, days: readonly Day[], start: PlainDate, interval: number): Rhythm | Text {
  if (days.some(({ nth }) => nth !== null)) return words.otherRule('BYDAY');
  const weekdays = ascending(
    days.length === 0 ? [start.dayOfWeek as Weekday] : days.map(({ weekday }) => weekday),
  );
  if (interval > 8) return words.tooSeldom;
  // Which days share a week only matters when weeks are skipped.
  const fromSunday = Number(rule.wkst ?? 2) === 1 || rule.wkst === 'SU';
  if (interval > 1 && fromSunday && weekdays.includes(7) && weekdays.length > 1) return words.weekStart;
  return { kind: 'weekly', everyWeeks: interval, weekdays };
}

function daily(days: readonly Day[], start: PlainDate, interval: number): Rhythm | Text {
  if (days.some(({ nth }) => nth !== null)) return words.otherRule('BYDAY');
  if (interval === 1) {
    const all: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];
    const some = days.map(({ weekday }) => weekday);
    return { kind: 'weekly', everyWeeks: 1, weekdays: some.length === 0 ? all : ascending(some) };
  }
  if (interval % 7 !== 0 || days.length > 0) return words.everyDays;
  if (interval > 56) return words.tooSeldom;
  return { kind: 'weekly', everyWeeks: interval / 7, weekdays: [start.dayOfWeek as Weekday] };
}

/** `BYMONTHDAY=13,-1`; without any the day of the month on which it began. */
function monthDays(rule: Rule, start: PlainDate, months: number): Rhythm | Text {
  if (rule.bysetpos !== undefined) return words.otherRule('BYSETPOS');
  const wanted = listOf(rule, 'bymonthday').map(Number);
  const days = [...new Set(wanted.length === 0 ? [start.day] : wanted)];
  if (days.some((day) => !(day === -1 || (day >= 1 && day <= 31)))) return words.otherRule('BYMONTHDAY');
  const order = (day: number): number => (day === -1 ? 32 : day);
  return { kind: 'monthDays', everyMonths: months, days: days.sort((a, b) => order(a) - order(b)) };
}

function monthly(rule: Rule, days: readonly Day[], start: PlainDate, months: number): Rhythm | Text {
  if (months > 12) return words.tooSeldom;
  const [first] = days;
  if (first === undefined) return monthDays(rule, start, months);
  if (rule.bymonthday !== undefined) return words.otherRule('BYMONTHDAY');
  if (days.some(({ weekday }) => weekday !== first.weekday)) return words.weekdaysOfMonth;
  const positions = listOf(rule, 'bysetpos').map(Number);
  const named = days.every(({ nth }) => nth !== null);
  if (named && positions.length > 0) return words.otherRule('BYSETPOS');
  if (!named && positions.length === 0) return words.otherRule('BYDAY');
  const wanted = named ? days.map(({ nth }) => nth ?? 0) : positions;
  if (wanted.some((nth) => nth === 5)) return words.fifth;
  const possible = wanted.every((nth) => nth === -1 || (nth >= 1 && nth <= 4));
  if (!possible) return words.otherRule(named ? 'BYDAY' : 'BYSETPOS');
  const nth = [...new Set(wanted)] as readonly Nth[];
  return { kind: 'monthly', everyMonths: months, nth, weekday: first.weekday };
}

function yearly(rule: Rule, days: readonly Day[], start: PlainDate, interval: number): Rhythm | Text {
  const months = listOf(rule, 'bymonth').map(Number);
  if (days.length === 0) return words.byDate;
  if (interval > 1) return words.tooSeldom;
  if (months.length !== 1 || months[0] !== start.month) return words.otherRule('BYMONTH');
  return monthly(rule, days, start, 12);
}

function rhythmOf(rule: Rule, start: PlainDate): Rhythm | Text {
  const days = listOf(rule, 'byday').map(dayOf);
  if (days.some((day) => day === null)) return words.otherRule('BYDAY');
  const read = days.filter((day) => day !== null);
  const interval = Math.max(1, Number(rule.interval ?? 1));
  const frequency = String(rule.freq).toUpperCase();
  if (['SECONDLY', 'MINUTELY', 'HOURLY'].includes(frequency)) return words.tooOften;
  if (rule.bymonthday !== undefined && frequency !== 'MONTHLY') return words.otherRule('BYMONTHDAY');
  const odd = Object.keys(rule).find((part) => !known.has(part));
  if (odd !== undefined) return words.otherRule(odd.toUpperCase());
  if (frequency !== 'YEARLY' && rule.bymonth !== undefined) return words.otherRule('BYMONTH');
  if (frequency === 'YEARLY') return yearly(rule, read, start, interval);
  if (frequency === 'MONTHLY') return monthly(rule, read, start, interval);
  if (rule.bysetpos !== undefined) return words.otherRule('BYSETPOS');
  if (frequency === 'WEEKLY') return weekly(rule, read, start, interval);
  return daily(read, start, interval);
}

/** @param start the first day on the clock of the calendar */
export function readRule(rule: Rule, start: PlainDate): RuleReading {
  const rhythm = rhythmOf(rule, start);
  if (!('kind' in rhythm)) return no(rhythm);
  const count = rule.count === undefined ? null : Number(rule.count);
  const until = rule.until === undefined ? null : String(rule.until);
  return { ok: true, value: { rhythm, count, until } };
}
