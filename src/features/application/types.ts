import type { Id } from '../../kernel/ids.ts';
import type { Lang, Text } from '../../kernel/messages.ts';
import type { RetentionResult, SuspendableClock, SuspensionReason } from '../../kernel/terms/index.ts';
import type { Block } from '../../platform/pdf/index.ts';
import type { Band } from '../activity/types.ts';
import type { ApplicationStatus } from './status.ts';

export type { ApplicationAction, ApplicationStatus } from './status.ts';

export type MoneyLine = { readonly description: string; readonly amountCents: number };

/** What people typed, by question key of the scheme's form; shapes per kind in features/scheme/types.ts. */
export type Answer = string | number | boolean | readonly string[] | readonly MoneyLine[] | null;
export type Answers = Readonly<Record<string, Answer>>;

export type Outcome = 'granted' | 'partlyGranted' | 'refused' | 'declined';
export type EntryChannel = 'online' | 'paper' | 'phone' | 'desk';

export type Application = {
  readonly id: Id<'application'>;
  readonly caseNumber: string | null;
  readonly schemeVersionId: Id<'scheme_version'>;
  readonly roundId: Id<'round'>;
  readonly wijkId: Id<'wijk'> | null;
  readonly envelopeId: Id<'envelope'> | null;
  readonly domain: string | null;
  readonly status: ApplicationStatus;
  readonly outcome: Outcome | null;
  readonly applicantPersonId: Id<'person'> | null;
  readonly organisationId: Id<'organisation'> | null;
  readonly lang: Lang;
  readonly title: string;
  readonly answers: Answers;
  readonly requestedCents: number | null;
  readonly grantedCents: number | null;
  readonly channel: EntryChannel;
  readonly enteredByPersonId: Id<'person'> | null;
  readonly receivedOn: string | null;
  /** Of a draft that was prepared for her: the last day on which she may hand it in, whatever the round says; otherwise null. */
  readonly submitUntil: string | null;
  /** What was set aside when it was prepared; null where `submitUntil` is. */
  readonly preparedCents: number | null;
  readonly completeAt: Date | null;
  readonly submittedAt: Date | null;
  readonly nextClock: string | null;
  readonly nextDueOn: string | null;
  /** Kept up to and including this date; null while that cannot be said. */
  readonly retainUntil: string | null;
  /** The line of the selection list that this follows from; null where it does not say until when either. */
  readonly retentionResult: RetentionResult | null;
  /** Its file is gone (features/retention): what is left counts in the register and the ledger. */
  readonly destroyedOn: string | null;
  readonly revision: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
};

/** What was typed on one page of a draft, field by field, right or wrong. `by` names the window that sent it. */
export type TypedPage = {
  readonly revision: number;
  readonly by: string;
  readonly values: Readonly<Record<string, readonly string[]>>;
};
/** By slug of the form's page. */
export type Typed = Readonly<Record<string, TypedPage>>;

/** `named`: filled in, not asked yet. */
export type CosignerStatus = 'named' | 'invited' | 'confirmed' | 'declined';
export type Cosigner = {
  readonly id: Id<'cosigner'>;
  readonly applicationId: Id<'application'>;
  /** 1, 2, 3 … on the form. */
  readonly place: number;
  readonly name: string;
  /** Null when `channel` is `paper`. */
  readonly email: string | null;
  readonly channel: 'email' | 'paper';
  readonly status: CosignerStatus;
  readonly invitedAt: Date | null;
  readonly expiresAt: Date | null;
  readonly answeredAt: Date | null;
};

export type Attachment = {
  readonly id: Id<'attachment'>;
  readonly applicationId: Id<'application'>;
  readonly fileId: Id<'stored_file'>;
  /** Key of the question it answers. */
  readonly question: string;
  readonly name: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  readonly sha256: string;
  readonly addedAt: Date;
};

export type Happened = 'whole' | 'partly' | 'not';

/** What the recipient of a grant said of it afterwards; its files are attachments under the key `$account`. */
export type GrantAccount = {
  readonly applicationId: Id<'application'>;
  readonly happened: Happened;
  /** Null only where nobody had to account and she left it out. */
  readonly spentCents: number | null;
  /** Empty when a photo, a recording or a file tells it. */
  readonly words: string;
  /** About how many came each time; null when she did not say. */
  readonly reach: Band | null;
  /** Times that hosts had confirmed on the agenda by then, and times that they said were cancelled; null without activities. */
  readonly tookPlace: number | null;
  readonly didNotTakePlace: number | null;
  /** False where the amount was final, or is determined without it: told of her own accord. */
  readonly asked: boolean;
  readonly sentOn: string;
  readonly sentByPersonId: Id<'person'> | null;
};

/** From the day after the first date until the second an account is asked; dates `YYYY-MM-DD`. */
export type AccountTerm = { readonly activitiesUntil: string; readonly accountBy: string };

/** Kinds of case events; those in `clockEvents` start, stop or suspend a legal clock (kernel/terms). */
export const caseEventKinds = [
  /** A draft was prepared, and money set aside for it; facts `amountCents`, `until`. */
  'prepared',
  /** It was thrown away, or not handed in in time; facts `amountCents`, `why`: `late` or `discarded`. */
  'preparedEnded',
  'received',
  'completionRequested',
  'completed',
  'extended',
  'suspended',
  'noticeOfDefault',
  'decided',
  'notified',
  'withdrawn',
  'changed',
  'treatmentStarted',
  'adviceAsked',
  'adviceGiven',
  'conflictDeclared',
  'hearingHeld',
  'messageSent',
  'noteAdded',
  'letterSent',
  'deviationReported',
  /** The activities are over: a short account was asked, until `dueOn` (Awb 4:44). */
  'accountAsked',
  /** Facts `happened`, `spentCents` and how many files came with it (Awb 4:45). */
  'accountSent',
  /** Reminded of the account; facts `dueOn`, and `when`: `before` or `after` the last day (Awb 4:44 lid 3). */
  'accountReminded',
  /** More was asked after the activities; facts `dueOn` and `reason`: `sample` or `question` (Awb 4:45). */
  'moreAsked',
  /** Facts: how many `files` came along. */
  'moreShown',
  /** The office looked at it; facts `judgement`. */
  'moreJudged',
  /** Nobody invoked the budget proviso in time; facts `year` (Awb 4:34 lid 3). */
  'provisoLapsed',
  'provisoInvoked',
  'paymentOrdered',
  'paymentExported',
  'paymentMade',
  'paymentRejected',
  'paymentSuspended',
  /** Facts `objectionId` and `against`: what its row says then. */
  'objectionReceived',
  /** It turned out to be against another decision of the case; the same facts. */
  'contestedChosen',
  'objectionExtended',
  'objectionDecided',
  'objectionWithdrawn',
  /** Meant for another, and sent on (Awb 6:15). */
  'objectionForwarded',
  /** On objection: the application is dealt with after all (Awb 4:5, 7:11). Facts `decisionId`, `objectionId`, `from`. */
  'decliningAnnulled',
  'aidRegistered',
  'cosignerConfirmed',
  'cosignerDeclined',
  'determined',
  /** Ends a `suspended` event that had no last day yet. */
  'resumed',
  /** The decision cannot be given in time; facts `expectedOn`, `dueOn`, `reason`. Moves no clock (Awb 4:14 lid 1). */
  'delayAnnounced',
  'cosignersInvited',
  'cosignerReplaced',
  /** Submitted, but the ceiling had no room left (Awb 4:25): received all the same. */
  'ceilingReached',
  /** The amount of the penalty for a late decision was fixed by decision (Awb 4:18). */
  'penaltyFixed',
  /** Its payment, kept apart from that of the subsidy: facts `objectionId`, null for the application itself (4:87). */
  'penaltyOrdered',
  'penaltyPaid',
  /** The bank refused it, or sent it back: fact `returned`. */
  'penaltyRejected',
  /** Money paid without right was asked back (Awb 4:57). */
  'recoveryClaimed',
  'recoverySettled',
] as const;
export type CaseEventKind = (typeof caseEventKinds)[number];

/**
 * Facts that the clocks read from an event; dates are `YYYY-MM-DD`. A `completed` counts for the clocks only after a
 * `completionRequested`: the one at submission fixes the rank, it ends no suspension.
 */
export type ClockFacts = {
  readonly completionRequested: { readonly completeBefore: string };
  readonly suspended: {
    readonly reason: SuspensionReason;
    readonly clock: SuspendableClock;
    readonly from: string;
    /** Last suspended day; null until a `resumed` event. */
    readonly until: string | null;
  };
  /**
   * A `suspended` event can also move the last day of an open request, for an outage: then it names that request, and
   * suspends none of the clocks of the term itself.
   */
  readonly completionMoved: {
    readonly reason: SuspensionReason;
    readonly clock: 'completion';
    readonly from: string;
    readonly until: string;
    readonly requestSeq: number;
    readonly completeBefore: string;
  };
  readonly notified: { readonly outcome: Outcome; readonly payBy: string | null };
  /** First day on which nobody owed a decision, because the application had been declined. */
  readonly decliningAnnulled: { readonly decisionId: string; readonly from: string };
  readonly objectionReceived: { readonly by: 'post' | 'electronic' | 'desk' };
  /** Same shape as `suspended`, reason `paymentStop`. */
  readonly paymentSuspended: { readonly from: string; readonly until: string | null };
};

export type CaseEvent = {
  readonly id: Id<'case_event'>;
  readonly applicationId: Id<'application'>;
  readonly seq: number;
  readonly kind: CaseEventKind;
  /** Calendar date that counts for the law. */
  readonly onDate: string;
  readonly at: Date;
  readonly actorKind: 'person' | 'system' | 'token';
  readonly actorPersonId: Id<'person'> | null;
  readonly audience: 'both' | 'office';
  readonly facts: Readonly<Record<string, unknown>>;
};

/**
 * What the demo city does with an application, each later step by its own commands. `leave`: submitted and complete, and
 * nothing more; `waiting`: co-signers still have to confirm; `council`: before the demo's own council, which goes on with it.
 */
export type PlannedOutcome =
  | 'draft'
  | 'waiting'
  | 'leave'
  | 'council'
  | 'incomplete'
  | 'inTreatment'
  | 'advised'
  | 'granted'
  | 'partlyGranted'
  | 'refused'
  | 'declined'
  | 'withdrawn'
  | 'objection'
  | 'accounted'
  | 'determined';

/** An application of the demo city, for the steps that go on with it. */
export type SeededApplication = {
  readonly id: Id<'application'>;
  readonly title: string;
  readonly outcome: PlannedOutcome;
  /** `YYYY-MM-DD`; every later step must lie after it. */
  readonly submittedOn: string;
  /** Persona whose own application it is; null for the many. */
  readonly persona: 'bewoner' | 'organisatie' | null;
  readonly unreadableAccount: boolean;
  /** Days from the application to the decision, where that took too long; null elsewhere. */
  readonly lateAfterDays: number | null;
};

/** What a higher feature made for an application, to be read with it and to go with its decision; in both languages. */
export type Annex = {
  readonly title: Text;
  readonly blocks: Readonly<Record<Lang, readonly Block[]>>;
};
