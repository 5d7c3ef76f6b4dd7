/** The numbers of an ageing rule, in the order of a form. */
import type { AgeingRule } from '../freshness.ts';

export const dayFields = [
  'remindAfterDays',
  'fadeAfterDays',
  'delistAfterDays',
  'graceDays',
  'archiveAfterDays',
] as const satisfies readonly (keyof AgeingRule)[];
export type DayField = (typeof dayFields)[number];
