/**
 * Budgets of the city, and a grant of before the newest one: made with a proviso, which the city can invoke these weeks
 * (Awb 4:34).
 */
import type { AppDeps } from '../app/deps.ts';
import { daysSinceBudget, yearOfProviso } from '../features/application/index.ts';
import { recordBudget } from '../features/budget/index.ts';
import { type PlainDate, Temporal, today } from '../kernel/dates.ts';
import type { Diary } from './diary.ts';
import { done, onDay, persona } from './past.ts';

/** As in most years: two Thursdays into November. */
const usualDay = (year: number): PlainDate => Temporal.PlainDate.from({ year: year - 1, month: 11, day: 12 });

const later = (one: PlainDate, other: PlainDate): PlainDate =>
  Temporal.PlainDate.compare(one, other) > 0 ? one : other;

export function planBudgets(deps: AppDeps, diary: Diary): void {
  const now = today(deps.clock);
  const newest = yearOfProviso(now);
  // Of before the city's officers came into office it was written down afterwards.
  const begun = now.subtract({ months: 23 });
  const plan = (year: number, on: PlainDate): void =>
    diary.plan(later(on, begun), 10, async (clock) => {
      const past = onDay(deps, clock);
      const wanted = {
        year,
        adoptedOn: on,
        notAdopted: false,
        source: `Voorbeeld: raadsbesluit over de begroting van ${year}`,
        reason: '',
        unreadable: [],
      };
      done(await recordBudget(past, await persona(past, 'behandelaar'), wanted), `budget of ${year}`);
    });
  for (let year = now.year - 2; year < newest; year += 1) plan(year, usualDay(year));
  plan(newest, now.subtract({ days: daysSinceBudget }));
}
