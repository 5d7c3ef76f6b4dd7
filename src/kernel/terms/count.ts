/**
 * Counting of terms. A term runs from the day after its event X; n weeks end on X + 7n. The Algemene termijnenwet
 * (Atw) then moves an end that falls on a Saturday, Sunday or holiday, unless the term is too long for that act.
 */
import { addDays, type PlainDate, Temporal } from '../dates.ts';
import { assert } from '../result.ts';
import { addWorkingDays, type EquatedDays, isWorkingDay, nextWorkingDay, noEquatedDays } from './holidays.ts';

export type TermUnit = 'days' | 'workingDays' | 'weeks' | 'months' | 'years';
export type TermLength = { readonly amount: number; readonly unit: TermUnit };

export type CountingRule = {
  /** True for every term in an act or order in council; for the term of an ordinance it is a choice (Atw 1 and 5). */
  readonly generalTermsAct: boolean;
  readonly equatedDays?: EquatedDays;
  /** Days of suspension, whole and 0 or more. They lengthen the term but do not change how it is described. */
  readonly extraDays?: number;
};

/** Why the end stands where it stands: the act moved or could have moved it, the term is too long for it, or it is off. */
export type GeneralTermsActEffect = 'applies' | 'termTooLong' | 'doesNotApply';

export type TermEnd = {
  readonly due: PlainDate;
  /** The date on which the count ended before the act moved it; null when nothing moved. */
  readonly movedFrom: PlainDate | null;
  readonly effect: GeneralTermsActEffect;
};

export const isBefore = (one: PlainDate, other: PlainDate): boolean =>
  Temporal.PlainDate.compare(one, other) < 0;
export const isAfter = (one: PlainDate, other: PlainDate): boolean =>
  Temporal.PlainDate.compare(one, other) > 0;
export const earliest = (one: PlainDate, other: PlainDate): PlainDate => (isAfter(one, other) ? other : one);

const longestTerm: Readonly<Record<TermUnit, number>> = {
  days: 90,
  weeks: 12,
  months: 3,
  years: 0,
  workingDays: Number.POSITIVE_INFINITY,
};

/** Atw 4 onder a: not for terms of more than 90 days, twelve weeks or three months, nor for terms in years. */
export function isTooLongForGeneralTermsAct(length: TermLength): boolean {
  return length.amount > longestTerm[length.unit];
}

function lastDay(after: PlainDate, length: TermLength, equated: EquatedDays): PlainDate {
  if (length.unit === 'workingDays') return addWorkingDays(after, length.amount, equated);
  if (length.unit === 'weeks') return addDays(after, 7 * length.amount);
  if (length.unit === 'days') return addDays(after, length.amount);
  // A month that lacks the day ends on its last day: one month after 31 January is 28 or 29 February.
  return after.add({ [length.unit]: length.amount }, { overflow: 'constrain' });
}

/** Atw 2: a term of at least three days is lengthened until it holds two working days. */
function withTwoWorkingDays(after: PlainDate, end: PlainDate, equated: EquatedDays): PlainDate {
  let working = 0;
  for (let day = addDays(after, 1); !isAfter(day, end); day = addDays(day, 1)) {
    if (isWorkingDay(day, equated)) working += 1;
    if (working === 2) return end;
  }
  return addWorkingDays(end, 2 - working, equated);
}

const isAtLeastThreeDays = (length: TermLength): boolean => length.unit !== 'days' || length.amount >= 3;

/**
 * The last day of a term that starts on the day after `after`.
 * @param length a whole amount, 0 or more
 */
export function endOfTerm(after: PlainDate, length: TermLength, rule: CountingRule): TermEnd {
  assert(Number.isSafeInteger(length.amount) && length.amount >= 0, 'A term is a whole amount, 0 or more');
  const equated = rule.equatedDays ?? noEquatedDays;
  const counted = addDays(lastDay(after, length, equated), rule.extraDays ?? 0);
  if (!rule.generalTermsAct) return { due: counted, movedFrom: null, effect: 'doesNotApply' };
  if (isTooLongForGeneralTermsAct(length)) return { due: counted, movedFrom: null, effect: 'termTooLong' };
  const onWorkingDay = nextWorkingDay(counted, equated);
  const due = isAtLeastThreeDays(length) ? withTwoWorkingDays(after, onWorkingDay, equated) : onWorkingDay;
  return { due, movedFrom: due.equals(counted) ? null : counted, effect: 'applies' };
}

/** So many days after an end that was already moved, and on a working day again where the act applies. */
export function endLater(end: TermEnd, days: number, rule: CountingRule): TermEnd {
  if (days === 0) return end;
  const counted = addDays(end.due, days);
  const due = end.effect === 'applies' ? nextWorkingDay(counted, rule.equatedDays) : counted;
  return { due, movedFrom: due.equals(counted) ? null : counted, effect: end.effect };
}

export const weeks = (amount: number): TermLength => ({ amount, unit: 'weeks' });
