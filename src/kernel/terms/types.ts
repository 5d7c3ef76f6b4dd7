import type { PlainDate } from '../dates.ts';
import type { Text } from '../messages.ts';
import type { EquatedDays } from './holidays.ts';

export const clockKinds = [
  'decision',
  'completion',
  'decline',
  'objection',
  'objectionDecision',
  'payment',
  'penalty',
  /** Not among the clocks that `clocks` gives: it starts when a penalty has come to its end. */
  'penaltyDecision',
  /** Nor is this one: it starts when the penalty was fixed. */
  'penaltyPayment',
] as const;
export type ClockKind = (typeof clockKinds)[number];
export type ClockState = 'running' | 'suspended' | 'met' | 'late';

/** The decision term as a scheme or ordinance sets it. */
export type DecisionTerm = {
  readonly decisionWeeks: number;
  /** Weeks of the one extension that is allowed; null when there is none. */
  readonly extensionWeeks: number | null;
  /** Whether the Atw moves the end of the decision term. Terms of the Awb itself are always under that act. */
  readonly generalTermsActApplies: boolean;
  /** An advisory committee of Awb 7:13 hears objections: twelve weeks instead of six. */
  readonly objectionCommittee: boolean;
  /** Article that sets the decision term, for example 'SVR 2014 art. 8'; with the name of the scheme in each language. */
  readonly source: Text;
  readonly equatedDays: EquatedDays;
};

export const suspensionReasons = [
  'applicantConsent',
  'applicantDelay',
  'forceMajeure',
  'foreignInformation',
  'objectionRepair',
  'outage',
  'paymentStop',
  'decliningAnnulled',
] as const;
export type SuspensionReason = (typeof suspensionReasons)[number];
export type SuspendableClock = 'decision' | 'objection' | 'objectionDecision' | 'payment';
export type Outcome = 'grant' | 'refuse' | 'decline';

/** What happened, on which calendar date in Europe/Amsterdam. */
export type CaseEvent =
  | { readonly type: 'received'; readonly on: PlainDate }
  /** `completeBefore` is the last day on which the applicant may still complete (Awb 4:5). */
  | { readonly type: 'completionRequested'; readonly on: PlainDate; readonly completeBefore: PlainDate }
  | { readonly type: 'completed'; readonly on: PlainDate }
  | {
      readonly type: 'suspended';
      readonly reason: SuspensionReason;
      readonly clock: SuspendableClock;
      /** First and last suspended day; null while it lasts. */
      readonly from: PlainDate;
      readonly until: PlainDate | null;
    }
  | { readonly type: 'extended'; readonly on: PlainDate }
  | { readonly type: 'noticeOfDefault'; readonly on: PlainDate }
  | {
      readonly type: 'notified';
      readonly on: PlainDate;
      readonly outcome: Outcome;
      /** Day of payment that the decision itself names (Awb 4:87 lid 1, 4:95 lid 3), otherwise null. */
      readonly payBy: PlainDate | null;
    }
  | { readonly type: 'paid'; readonly on: PlainDate }
  | {
      readonly type: 'objectionReceived';
      readonly on: PlainDate;
      readonly by: 'post' | 'electronic' | 'desk';
    }
  | { readonly type: 'objectionExtended'; readonly on: PlainDate }
  | { readonly type: 'objectionDecided'; readonly on: PlainDate };

export type EventType = CaseEvent['type'];
export type EventOf<T extends EventType> = Extract<CaseEvent, { type: T }>;

export type TermsInput = {
  readonly term: DecisionTerm;
  /** In any order. */
  readonly events: readonly CaseEvent[];
  readonly today: PlainDate;
};

export type Clock = {
  readonly clock: ClockKind;
  /** First day of the term. */
  readonly start: PlainDate;
  /** Last day of the term. */
  readonly due: PlainDate;
  /** Days by which suspension has moved `due`. */
  readonly suspendedDays: number;
  readonly state: ClockState;
  /** Article and reason, in words; begins with the article in both languages. */
  readonly because: Text;
  /** Day on which the thing was done that the term is for; null while it is not. */
  readonly doneOn: PlainDate | null;
};

export type ClockReport = { readonly clocks: readonly Clock[]; readonly penaltyCents: number };
