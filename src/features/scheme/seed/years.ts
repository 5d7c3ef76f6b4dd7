/** For which years the demo's rounds of the Sociale Basis take applications. Follows from today alone. */
import type { PlainDate } from '../../../kernel/dates.ts';

/** The last day of the month in which the day 25 days on falls. */
export const closingDay = (now: PlainDate): PlainDate => {
  const inThreeWeeks = now.add({ days: 25 });
  return inThreeWeeks.with({ day: inThreeWeeks.daysInMonth });
};

/** In the second half of a year people apply for the next one. */
export const yearApplied = (now: PlainDate): number => {
  const { month, year } = closingDay(now);
  return month >= 7 ? year + 1 : year;
};

/** The year after the one that people apply for now: the city has no budget of it yet (Awb 4:34). */
export const yearAhead = (now: PlainDate): number => yearApplied(now) + 1;
