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

/**
 * At most `count`, in the order that they have: one of each kind first, then a second of each. For a page that has room
 * for a few, where ten of the same would hide what else there is.
 */
export function mixed<One>(all: readonly One[], kindOf: (one: One) => string, count: number): readonly One[] {
  const seen = new Map<string, number>();
  const ranked = all.map((one, place) => {
    const before = seen.get(kindOf(one)) ?? 0;
    seen.set(kindOf(one), before + 1);
    return { one, place, before };
  });
  const chosen = ranked.toSorted((a, b) => a.before - b.before || a.place - b.place).slice(0, count);
  return chosen.toSorted((a, b) => a.place - b.place).map(({ one }) => one);
}
