import type { Temporal } from '../../kernel/dates.ts';
import type { Id } from '../../kernel/ids.ts';
import type { Lang } from '../../kernel/messages.ts';
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
  readonly completeAt: Date | null;
  readonly submittedAt: Date | null;
  readonly nextClock: string | null;
  readonly nextDueOn: string | null;
  readonly revision: number;
};

/** Kinds of case events; those in `clockEvents` start, stop or suspend a legal clock (kernel/terms). */
export const caseEventKinds = [
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
  'paymentOrdered',
  'paymentExported',
  'paymentMade',
  'paymentRejected',
  'paymentSuspended',
  'objectionReceived',
  'objectionExtended',
  'objectionDecided',
  'aidRegistered',
  'cosignerConfirmed',
  'cosignerDeclined',
  'determined',
] as const;
export type CaseEventKind = (typeof caseEventKinds)[number];

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

/** The rank of a complete application under first come, first served. */
export type Rank = { readonly completeAt: Temporal.Instant; readonly position: number };
