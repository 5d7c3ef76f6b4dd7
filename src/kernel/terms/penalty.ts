/** The penalty for a late decision (Awb 4:17; for a decision on objection by way of 7:14). */
import { addDays, daysBetween, type PlainDate } from '../dates.ts';
import { text } from '../messages.ts';
import { euroText } from '../money.ts';
import { type CaseFile, stateOf } from './case-file.ts';
import { endOfTerm, isAfter, isBefore, weeks } from './count.ts';
import { equatedDaysByDecree, legalTerms, penaltyTariff } from './law.ts';
import { concat, daysText, movedText, nothing, weeksText, withDates } from './phrases.ts';
import { singleClock } from './single-clocks.ts';
import type { Clock } from './types.ts';

export type Tariff = { readonly steps: readonly { readonly days: number; readonly centsPerDay: number }[] };

export const maxPenaltyDays: number = penaltyTariff.steps.reduce((sum, step) => sum + step.days, 0);

/** @returns cents for so many days in default; the days beyond the last step cost nothing */
export function penaltyForDays(days: number, tariff: Tariff = penaltyTariff): number {
  let left = Math.max(0, days);
  let cents = 0;
  for (const step of tariff.steps) {
    const counted = Math.min(left, step.days);
    cents += counted * step.centsPerDay;
    left -= counted;
  }
  return cents;
}

/** Received on day D: the two weeks are D+1 to D+14, so D+15 is the first day that costs money. */
export function firstPenaltyDay(noticeOn: PlainDate): PlainDate {
  const wait = endOfTerm(noticeOn, weeks(penaltyTariff.waitWeeks), {
    generalTermsAct: penaltyTariff.waitMovedByGeneralTermsAct,
  });
  return addDays(wait.due, 1);
}

/** Days in default, today included; the day of notification is no longer one. */
export function penaltyDays(first: PlainDate, notifiedOn: PlainDate | null, today: PlainDate): number {
  const stop = notifiedOn !== null && !isAfter(notifiedOn, today) ? notifiedOn : addDays(today, 1);
  return Math.min(maxPenaltyDays, Math.max(0, daysBetween(first, stop)));
}

/** A notice counts when the term had been exceeded on the day it came and nothing had been notified yet. */
function effectiveNotice(file: CaseFile, due: PlainDate, decidedOn: PlainDate | null): PlainDate | null {
  const notice = file
    .all('noticeOfDefault')
    .find((event) => isAfter(event.on, due) && (decidedOn === null || isBefore(event.on, decidedOn)));
  return notice?.on ?? null;
}

export type Penalty = { readonly clock: Clock; readonly cents: number };

/**
 * From the first penalty day (`start`) to the 42nd (`due`). Met: notified before the 42 days were full, whether or
 * not a penalty is owed; late: they are full. A notice before the term was exceeded has no effect and gives null.
 */
export function penaltyOf(
  file: CaseFile,
  late: { readonly due: PlainDate; readonly decidedOn: PlainDate | null; readonly article: string },
): Penalty | null {
  const noticeOn = effectiveNotice(file, late.due, late.decidedOn);
  if (noticeOn === null) return null;
  const start = firstPenaltyDay(noticeOn);
  const due = addDays(start, maxPenaltyDays - 1);
  const days = penaltyDays(start, late.decidedOn, file.today);
  const cents = penaltyForDays(days);
  const wait = weeksText(penaltyTariff.waitWeeks);
  const longest = daysText(maxPenaltyDays);
  const owed =
    days === 0 ? nothing : concat(text('; ', '; '), daysText(days), text(', ', ', '), euroText(cents));
  const clock: Clock = {
    clock: 'penalty',
    start,
    due,
    suspendedDays: 0,
    state: stateOf({ due, today: file.today, doneOn: late.decidedOn }),
    because: concat(
      text(`${late.article}: `, `${late.article}: `),
      withDates(
        text(
          `in gebreke gesteld op {date}; dwangsom vanaf de dag na ${wait.nl}, ten hoogste ${longest.nl}`,
          `notice of default on {date}; penalty from the day after ${wait.en}, at most ${longest.en}`,
        ),
        noticeOn,
      ),
      owed,
    ),
    doneOn: late.decidedOn,
  };
  return { clock, cents };
}

export type EndedPenalty = {
  readonly firstDay: PlainDate;
  /** Last day for which it is owed. */
  readonly lastDay: PlainDate;
  readonly days: number;
  readonly cents: number;
  /** The term for fixing it by decision (Awb 4:18). */
  readonly clock: Clock;
};

/**
 * A penalty that has come to its end: the decision was notified, or all days are full. Null while it runs and while
 * nothing is owed.
 * @param penalty the clock of kind `penalty`
 * @param fixedOn day on which its amount was fixed by decision; null while that is still to be done
 */
export function endedPenalty(
  penalty: Pick<Clock, 'start' | 'due' | 'doneOn'>,
  fixedOn: PlainDate | null,
  today: PlainDate,
): EndedPenalty | null {
  const { start, due, doneOn } = penalty;
  const decided = doneOn !== null && !isAfter(doneOn, today);
  const days = penaltyDays(start, doneOn, today);
  if (days === 0 || !(decided || isAfter(today, due))) return null;
  const lastDay = addDays(start, days - 1);
  const term = legalTerms.penaltyDecision;
  const last = endOfTerm(lastDay, term.length, {
    generalTermsAct: term.generalTermsAct,
    equatedDays: equatedDaysByDecree.days,
  });
  const cents = penaltyForDays(days);
  const clock: Clock = {
    clock: 'penaltyDecision',
    start: addDays(lastDay, 1),
    due: last.due,
    suspendedDays: 0,
    state: stateOf({ due: last.due, today, doneOn: fixedOn }),
    because: concat(
      text(`${term.source}: `, `${term.source}: `),
      withDates(
        text(
          `${weeksText(term.length.amount).nl} na {date}, de laatste dag van de dwangsom; `,
          `${weeksText(term.length.amount).en} after {date}, the last day of the penalty; `,
        ),
        lastDay,
      ),
      daysText(days),
      text(', ', ', '),
      euroText(cents),
      movedText(last),
    ),
    doneOn: fixedOn,
  };
  return { firstDay: start, lastDay, days, cents, clock };
}

/**
 * The term for paying a penalty that was fixed by decision (Awb 4:87): as long as for any other payment.
 * @param paidOn null while it is still to be paid
 */
export function penaltyPayment(fixedOn: PlainDate, paidOn: PlainDate | null, today: PlainDate): Clock {
  const { start, due, because } = singleClock('payment', {
    after: fixedOn,
    today,
    equatedDays: equatedDaysByDecree.days,
  });
  return {
    clock: 'penaltyPayment',
    start,
    due,
    suspendedDays: 0,
    state: stateOf({ due, today, doneOn: paidOn }),
    because,
    doneOn: paidOn,
  };
}
