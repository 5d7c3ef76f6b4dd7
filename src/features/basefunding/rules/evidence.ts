/**
 * From what took place to hours a week. The best weeks of the reference period count, so that a holiday, an illness or a
 * closed August costs a place nothing; one more confirmed activity can only raise the outcome.
 */
import type { Parameters } from '../types.ts';
import { shareOf } from './whole.ts';

/** A confirmed time at a place: minutes of the week it falls in, from Monday 0:00. */
export type OpenTime = { readonly from: number; readonly until: number };

/** Minutes in which anything was on: what runs beside each other is open once. */
export function openMinutes(times: readonly OpenTime[]): number {
  let open = 0;
  let seen = 0;
  for (const { from, until } of times.toSorted((a, b) => a.from - b.from)) {
    open += Math.max(0, until - Math.max(from, seen));
    seen = Math.max(seen, until);
  }
  return open;
}

/**
 * @param weeks open minutes a week over the reference period; weeks that are not there count as closed
 * @returns minutes a week: the mean of the best `countedWeeks`
 */
export function minutesAWeek(weeks: readonly number[], p: Pick<Parameters, 'countedWeeks'>): number {
  const best = weeks.toSorted((a, b) => b - a).slice(0, p.countedWeeks);
  return shareOf(
    best.reduce((sum, week) => sum + week, 0),
    1,
    p.countedWeeks,
  );
}

/** Which weeks those are, by their place; of equal ones the earliest. */
export function bestWeeks(
  weeks: readonly number[],
  p: Pick<Parameters, 'countedWeeks'>,
): ReadonlySet<number> {
  const open = weeks.map((minutes, week) => ({ minutes, week })).filter(({ minutes }) => minutes > 0);
  const best = open.toSorted((a, b) => b.minutes - a.minutes || a.week - b.week).slice(0, p.countedWeeks);
  return new Set(best.map(({ week }) => week));
}

/** Open in fewer weeks than in an ordinary year: worth a word, and without consequence while it is weekly. */
export const isShortYear = (
  weeksOpen: number,
  { ordinaryWeeks, countedWeeks }: Pick<Parameters, 'ordinaryWeeks' | 'countedWeeks'>,
): boolean => weeksOpen < ordinaryWeeks && weeksOpen >= countedWeeks;

/** Weekly: open in as many weeks as count. */
export function isWeekly(weeks: readonly number[], p: Pick<Parameters, 'countedWeeks'>): boolean {
  return weeks.filter((week) => week > 0).length >= p.countedWeeks;
}
