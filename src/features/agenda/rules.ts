/** Days of the agenda. Pure: today is handed in. */
import { type PlainDate, Temporal } from '../../kernel/dates.ts';
import type { Period, When } from './types.ts';

const { compare } = Temporal.PlainDate;
const saturday = 6;

/** The days that people mean. On Sunday the weekend is that one day; a weekend that has passed is the next one. */
export function periodOf(when: When, today: PlainDate): Period {
  const days = (from: PlainDate, count: number): Period => ({ from, until: from.add({ days: count }) });
  switch (when.kind) {
    case 'today':
      return days(today, 1);
    case 'tomorrow':
      return days(today.add({ days: 1 }), 1);
    case 'weekend':
      return today.dayOfWeek > saturday
        ? days(today, 1)
        : days(today.add({ days: saturday - today.dayOfWeek }), 2);
    case 'date':
      return days(when.date, 1);
    default:
      return days(today, 7);
  }
}

/** Every day of a period, in order. */
export function daysOf({ from, until }: Period): readonly PlainDate[] {
  const days: PlainDate[] = [];
  for (let day = from; compare(day, until) < 0; day = day.add({ days: 1 })) days.push(day);
  return days;
}

export { hasEnded } from '../activity/rules.ts';

/** Those of one day together, in the order that they have. */
export function byDay<Timed extends { readonly date: PlainDate }>(
  timed: readonly Timed[],
): readonly { readonly date: PlainDate; readonly timed: readonly Timed[] }[] {
  const groups: { date: PlainDate; timed: Timed[] }[] = [];
  for (const each of timed) {
    const last = groups.at(-1);
    if (last?.date.equals(each.date)) last.timed.push(each);
    else groups.push({ date: each.date, timed: [each] });
  }
  return groups;
}

/** Four digits, and two letters if they were typed; null when it is no postcode. */
export function postcodeOf(
  typed: string,
): { readonly digits: string; readonly letters: string | null } | null {
  const [, digits, letters] = /^([1-9]\d{3})\s*([A-Za-z]{2})?$/.exec(typed.trim()) ?? [];
  return digits === undefined ? null : { digits, letters: letters?.toUpperCase() ?? null };
}
