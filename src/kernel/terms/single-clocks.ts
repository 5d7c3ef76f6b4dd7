/** Clocks that stand on their own, outside the flow from application to payment. */
import { addDays, daysBetween, type PlainDate, Temporal } from '../dates.ts';
import type { Text } from '../messages.ts';
import { text } from '../messages.ts';
import { stateOf } from './case-file.ts';
import { earliest, endOfTerm, isAfter } from './count.ts';
import { type EquatedDays, nextWorkingDay } from './holidays.ts';
import {
  equatedDaysByDecree,
  type LegalTerm,
  type LegalTermKind,
  legalTerms,
  portalNotification,
  type RetentionResult,
  retentionRules,
} from './law.ts';
import { concat, movedText, withDates } from './phrases.ts';
import { runTerm } from './running-term.ts';
import type { ClockState } from './types.ts';

export type SingleClock = {
  readonly kind: LegalTermKind;
  readonly start: PlainDate;
  readonly due: PlainDate;
  readonly state: Exclude<ClockState, 'suspended'>;
  readonly because: Text;
};

const unitNames = {
  days: text('dagen', 'days'),
  workingDays: text('werkdagen', 'working days'),
  weeks: text('weken', 'weeks'),
  months: text('maanden', 'months'),
  years: text('jaar', 'years'),
} as const;

export type SingleClockFacts = {
  /** Day of the event: the term starts on the day after it. */
  readonly after: PlainDate;
  readonly today: PlainDate;
  readonly doneOn?: PlainDate | null;
  readonly equatedDays?: EquatedDays;
};

/**
 * Any term of `legalTerms` after one event, without suspension. What `after` is, by kind: `budgetProviso` adoption or
 * approval of the budget; `aidRegister` the granting of the aid; `schemeEvaluation` start of the scheme or its last
 * report; `withdrawal` notification of the determination (or the breach of 4:49 lid 1 onder c); `recovery` the
 * determination; `penaltyDecision` the last penalty day; `objectionPapers` the first day of inspection.
 */
export function singleClock(kind: LegalTermKind, facts: SingleClockFacts): SingleClock {
  const term: LegalTerm = legalTerms[kind];
  const end = endOfTerm(facts.after, term.length, {
    generalTermsAct: term.generalTermsAct,
    ...(facts.equatedDays ? { equatedDays: facts.equatedDays } : {}),
  });
  const state = stateOf({ due: end.due, today: facts.today, doneOn: facts.doneOn ?? null });
  const unit = unitNames[term.length.unit];
  return {
    kind,
    start: addDays(facts.after, 1),
    due: end.due,
    state: state === 'suspended' ? 'running' : state,
    because: concat(
      text(
        `${term.source}: ${term.name.nl}, ${term.length.amount} ${unit.nl}`,
        `${term.source}: ${term.name.en}, ${term.length.amount} ${unit.en}`,
      ),
      withDates(text(' na {date}', ' after {date}'), facts.after),
      // A term too long for the Atw is only worth a remark where people expect the move: in a case, not here.
      end.effect === 'applies' ? movedText(end) : text('', ''),
    ),
  };
}

/** First and last day of an outage of ours, both included; null while it lasts. */
export type OutageSpan = { readonly from: PlainDate; readonly until: PlainDate | null };

/**
 * The last day of a term of the law as this city counts it. Letters, lists, payments and clocks all ask it here, so that
 * a case never shows two dates: days equated by decree move an end as holidays do, and an outage gives its days back
 * (Awb 2:21).
 * @param after day of the event: the term starts on the day after it
 * @param given.outages in any order; an outage after the end changes nothing
 * @param given.today needed for an outage that still lasts, which counts up to today
 */
export function lastDayOf(
  kind: LegalTermKind,
  after: PlainDate,
  given: { readonly outages: readonly OutageSpan[]; readonly today: PlainDate } = {
    outages: [],
    today: after,
  },
): PlainDate {
  const { length, generalTermsAct } = legalTerms[kind] as LegalTerm;
  return runTerm({
    after,
    length,
    rule: { generalTermsAct, equatedDays: equatedDaysByDecree.days },
    pauses: given.outages.map(({ from, until }) => ({ from, until: until ?? given.today })),
    added: 'afterMove',
    today: given.today,
  }).end.due;
}

/**
 * A last day that people were told (of a round, of a link, of a chance to mend something), with the days of outages of
 * ours given back (Awb 2:21). A day that moved is a working day again.
 * @param given.after day on which the time began: outages up to and including it change nothing
 * @param given.today needed for an outage that still lasts, which counts up to today
 */
export function movedByOutages(
  last: PlainDate,
  given: { readonly after: PlainDate; readonly outages: readonly OutageSpan[]; readonly today: PlainDate },
): PlainDate {
  const { after, outages, today } = given;
  const { end, suspendedDays } = runTerm({
    after,
    length: { amount: daysBetween(after, last), unit: 'days' },
    rule: { generalTermsAct: false },
    pauses: outages.map(({ from, until }) => ({ from, until: until ?? today })),
    added: 'afterMove',
    today,
  });
  return suspendedDays === 0 ? last : nextWorkingDay(end.due, equatedDaysByDecree.days);
}

export type PaymentStop = {
  /** First and last day on which nothing need be paid, both included. */
  readonly from: PlainDate;
  readonly until: PlainDate;
  readonly active: boolean;
  readonly suspendedDays: number;
};

/**
 * Awb 4:56: from the day of the written notice of a serious suspicion up to and including the day on which the
 * withdrawal or change is notified, or the day on which thirteen weeks have passed since the notice. Thirteen weeks
 * are too long for the Atw to move.
 */
export function paymentStop(facts: {
  readonly noticeOn: PlainDate;
  readonly decidedOn?: PlainDate | null;
  readonly today: PlainDate;
}): PaymentStop {
  const { paymentStop: term } = legalTerms;
  const last = endOfTerm(facts.noticeOn, term.length, { generalTermsAct: term.generalTermsAct }).due;
  const until = facts.decidedOn ? earliest(facts.decidedOn, last) : last;
  return {
    from: facts.noticeOn,
    until,
    active: !isAfter(facts.noticeOn, facts.today) && !isAfter(facts.today, until),
    suspendedDays: daysBetween(facts.noticeOn, until) + 1,
  };
}

/** Awb 2:10 lid 1: the moment by which the notification of a portal message must be sent, 48 hours on the clock. */
export function notificationDue(placedAt: Temporal.Instant): Temporal.Instant {
  return placedAt.add({ hours: portalNotification.hours });
}

/** Met, late or running: a notification that was sent, or not, for a portal message. */
export function notificationState(facts: {
  readonly placedAt: Temporal.Instant;
  readonly sentAt: Temporal.Instant | null;
  readonly now: Temporal.Instant;
}): Exclude<ClockState, 'suspended'> {
  const due = notificationDue(facts.placedAt);
  const isLate = Temporal.Instant.compare(facts.sentAt ?? facts.now, due) > 0;
  if (isLate) return 'late';
  return facts.sentAt === null ? 'running' : 'met';
}

/** The last day on which a case file is kept, counted from the day that `retentionRules[result].from` names. */
export function keepUntil(result: RetentionResult, from: PlainDate): PlainDate {
  return from.add({ years: retentionRules[result].years }, { overflow: 'constrain' });
}
