/** An objection, and what happened to it. */
import type { Id } from '../../../kernel/ids.ts';
import type { Lang } from '../../../kernel/messages.ts';
import type { ObjectionStatus } from '../status.ts';

export const objectionChannels = ['portal', 'post', 'email', 'desk', 'phone', 'other'] as const;
export type ObjectionChannel = (typeof objectionChannels)[number];
export const timelinessKinds = ['inTime', 'late', 'lateExcused', 'early'] as const;
export type Timeliness = (typeof timelinessKinds)[number];
export const objectionOutcomes = ['founded', 'partlyFounded', 'unfounded', 'inadmissible'] as const;
export type ObjectionOutcome = (typeof objectionOutcomes)[number];
/** Awb 7:3: when nobody need be heard. */
export const noHearingGrounds = ['clearlyInadmissible', 'clearlyUnfounded', 'waived', 'fullyMet'] as const;
export type NoHearingGround = (typeof noHearingGrounds)[number];

export const contestedKinds = ['decision', 'penalty', 'recovery', 'deferral'] as const;
/** `decision`: a version of the decision on the application. */
export type ContestedKind = (typeof contestedKinds)[number];

export const followUpKinds = ['recovery', 'deferral', 'penalty', 'superseded'] as const;
/** What an officer does by hand after an objection was won, because no rule says what follows from it. */
export type FollowUp = (typeof followUpKinds)[number];

/** Someone an objection can be linked to: who applied, or may sign for the organisation that did. */
export type Party = { readonly id: Id<'person'>; readonly name: string };

export type Objection = {
  readonly id: Id<'objection'>;
  /** Null until someone has found out which case it is about. */
  readonly applicationId: Id<'application'> | null;
  readonly against: ContestedKind;
  readonly decisionId: Id<'decision'> | null;
  readonly againstEventId: Id<'case_event'> | null;
  readonly againstObjectionId: Id<'objection'> | null;
  /** Day on which what is objected to was made known; null before that. */
  readonly notifiedOn: string | null;
  readonly about: string;
  readonly objectorPersonId: Id<'person'> | null;
  readonly objectorName: string;
  /** One line each. */
  readonly objectorAddress: string;
  readonly lang: Lang;
  readonly channel: ObjectionChannel;
  readonly enteredByPersonId: Id<'person'> | null;
  readonly receivedOn: string;
  readonly postedOn: string | null;
  readonly grounds: string;
  readonly lateReason: string | null;
  readonly status: ObjectionStatus;
  readonly committee: boolean;
  readonly timeliness: Timeliness | null;
  readonly hearingOn: string | null;
  readonly outcome: ObjectionOutcome | null;
  readonly outcomeReasons: string | null;
  readonly noHearingGround: NoHearingGround | null;
  readonly decidedOn: string | null;
  readonly decidedByPersonId: Id<'person'> | null;
  readonly decisionVersionId: Id<'decision'> | null;
  readonly messageId: Id<'message'> | null;
  readonly handledByPersonId: Id<'person'> | null;
  readonly nextDueOn: string | null;
  /** Sent on to whom it was meant for (Awb 6:15). */
  readonly forwardedOn: string | null;
  readonly forwardedTo: string | null;
  /** What the committee advised, and why (Awb 7:13). */
  readonly committeeAdvice: ObjectionOutcome | null;
  readonly committeeAdvisedOn: string | null;
  readonly committeeReasons: string | null;
  /** Why the decision is another than what it advised. */
  readonly committeeDeparture: string | null;
  readonly followUp: FollowUp | null;
  readonly followedUpOn: string | null;
  readonly followUpNote: string | null;
  readonly revision: number;
};

/** In the list of who made it: with the number of the case, null while that is not known. */
export type OwnObjection = Objection & { readonly caseNumber: string | null };

export const objectionEventKinds = [
  'received',
  'linked',
  /** Another decision of the case turned out to be objected to. */
  'contestedChosen',
  /** To the account of the party that wrote it. */
  'tied',
  'untied',
  'treatmentStarted',
  'repairAsked',
  'repaired',
  'hearingPlanned',
  'hearingHeld',
  'extended',
  'delayed',
  'noticeOfDefault',
  'penaltyFixed',
  'excused',
  'decided',
  /** What had to be done by hand was done. */
  'followedUp',
  'withdrawn',
  'forwarded',
  /** A committee will hear and advise, or no longer will (Awb 7:13). */
  'committeeSet',
  'committeeAdvised',
] as const;
export type ObjectionEventKind = (typeof objectionEventKinds)[number];
export type ObjectionEvent = {
  readonly kind: ObjectionEventKind;
  /** Calendar date that counts for the law. */
  readonly onDate: string;
  readonly at: Date;
  readonly actorPersonId: Id<'person'> | null;
  readonly facts: Readonly<Record<string, unknown>>;
};
