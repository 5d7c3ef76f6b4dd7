import type { Id } from '../../kernel/ids.ts';
import type { PaymentStatus, RecoveryStatus } from './status.ts';

export type { PaymentAction, PaymentStatus, RecoveryAction, RecoveryStatus } from './status.ts';

/** Who is paid: an organisation, or a person of a group without legal form. A change is a new row. */
export type Payee = {
  readonly id: Id<'payee'>;
  readonly applicationId: Id<'application'>;
  readonly organisationId: Id<'organisation'> | null;
  readonly personId: Id<'person'> | null;
  readonly holderName: string;
  readonly iban: string;
  readonly createdAt: Date;
};

export type PaymentOrder = {
  readonly id: Id<'payment_order'>;
  readonly applicationId: Id<'application'>;
  readonly decisionId: Id<'decision'>;
  readonly envelopeId: Id<'envelope'>;
  readonly payeeId: Id<'payee'>;
  readonly kind: 'advance' | 'remainder';
  readonly amountCents: number;
  /** Awb 4:87: six weeks after the decision was notified, or the own day of a later instalment. */
  readonly dueOn: string;
  /** The day of a later instalment as the decision gave it; null: due by Awb 4:87. */
  readonly instalmentOn: string | null;
  readonly status: PaymentStatus;
  readonly endToEndId: string;
  readonly batchId: Id<'payment_batch'> | null;
  readonly preparedByPersonId: Id<'person'> | null;
  readonly releasedByPersonId: Id<'person'> | null;
  readonly paidOn: string | null;
  /** Codes of the bank's refusal, with spaces between; never its free text, which can hold account numbers. */
  readonly bankReason: string | null;
  /** Awb 4:56: first and last day of a stop; null when payment is not stopped. */
  readonly stopFrom: string | null;
  readonly stopUntil: string | null;
  /** Days of the term on which payment was stopped; they are added to it. */
  readonly stoppedDays: number;
  readonly createdAt: Date;
  /** What is not paid but set off against money that was asked back (Awb 4:57 lid 3): it never goes to a bank. */
  readonly setOffRecoveryId?: Id<'recovery'> | null;
};

/** What the city owes for deciding too late, once it is fixed (Awb 4:17, 4:18). */
export type Penalty = {
  readonly id: Id<'penalty'>;
  readonly applicationId: Id<'application'>;
  /** The objection that was decided late; null for the application itself. */
  readonly objectionId: Id<'objection'> | null;
  /** The objection against the penalty that raised it; this is the difference. Null for the penalty as it was fixed. */
  readonly raisedByObjectionId: Id<'objection'> | null;
  /** False when someone else objected: her account is not the one of the case. */
  readonly toApplicant: boolean;
  readonly amountCents: number;
  readonly fixedOn: string;
  /** Awb 4:87: six weeks after it was fixed. */
  readonly dueOn: string;
  readonly fixedByPersonId: Id<'person'> | null;
};

type NoSubsidy = Omit<PaymentOrder, 'kind' | 'decisionId' | 'envelopeId'> & {
  readonly kind: 'penalty';
  readonly decisionId: null;
  /** The city pays it itself: nothing of it comes from a ceiling. */
  readonly envelopeId: null;
  readonly penaltyId: Id<'penalty'>;
};
/** Everything that is paid on a case goes the same way: the subsidy, and what a late decision costs. */
export type AnyOrder = (PaymentOrder & { readonly penaltyId?: null }) | NoSubsidy;

/** An order as the lists show it, with what stands around it. */
export type PaymentLine = AnyOrder & {
  readonly caseNumber: string;
  readonly title: string;
  readonly holderName: string;
  readonly iban: string;
  readonly payeePersonId: Id<'person'> | null;
  readonly payeeOrganisationId: Id<'organisation'> | null;
  readonly applicantPersonId: Id<'person'> | null;
  readonly organisationId: Id<'organisation'> | null;
  /** Everybody who took a decision on the case: none of them ever releases its payment (four eyes). */
  readonly deciderPersonIds: readonly string[];
  /** Another account was asked for and nobody has looked at it yet. */
  readonly accountWaits: boolean;
  /** Another organisation gets the grant now, and gave no account yet. */
  readonly payeeClosed: boolean;
  /** First day on which it can have been paid: the day of its batch. */
  readonly exportedOn: string | null;
};

/** A line of a batch as it stood in the file, with the order as it is now. */
export type Transfer = {
  readonly endToEndId: string;
  readonly amountCents: number;
  readonly holderName: string;
  readonly iban: string;
  readonly order: PaymentLine;
};

export type PaymentBatch = {
  readonly id: Id<'payment_batch'>;
  /** MsgId of the pain.001 file. */
  readonly messageId: string;
  readonly executionDate: string;
  readonly createdAt: Date;
  readonly sha256: string;
  readonly totalCents: number;
  readonly count: number;
};

/** A grant or a penalty that waits for an account to pay it to. */
export type AccountRequest = {
  readonly id: Id<'decision'> | Id<'penalty'>;
  /** Page on which the account is entered; null when the applicant gives it herself. */
  readonly href: string | null;
  readonly applicationId: Id<'application'>;
  readonly caseNumber: string;
  readonly title: string;
  readonly dueOn: string;
  readonly askedAt: Date;
};

export type AccountChange = {
  readonly id: Id<'account_change'>;
  readonly applicationId: Id<'application'>;
  readonly caseNumber: string;
  readonly title: string;
  readonly iban: string;
  readonly holderName: string;
  readonly requestedByPersonId: Id<'person'>;
  readonly requestedAt: Date;
  readonly status: 'waiting' | 'approved' | 'refused';
  /** The part of the grant whose account it is, and the organisation that gets that part; null for that of the recipient. */
  readonly shareId: Id<'grant_share'> | null;
  readonly organisationName: string | null;
};

/** The part of a grant that goes straight to one organisation. */
export type GrantShare = {
  readonly id: Id<'grant_share'>;
  readonly applicationId: Id<'application'>;
  readonly organisationId: Id<'organisation'>;
  readonly organisationName: string;
  readonly organisationSlug: string;
  readonly caseNumber: string | null;
  readonly title: string;
  readonly parts: number;
  /** Null while nobody who signs for it gave an account. */
  readonly payeeId: Id<'payee'> | null;
  readonly iban: string | null;
};

/** The account that pays; a municipality sets its own. */
export type Debtor = { readonly name: string; readonly iban: string; readonly bic?: string };

/** Money that was paid without right and is asked back (Awb 4:57). */
export type Recovery = {
  readonly id: Id<'recovery'>;
  readonly applicationId: Id<'application'>;
  readonly decisionId: Id<'decision'>;
  readonly envelopeId: Id<'envelope'>;
  readonly amountCents: number;
  readonly status: RecoveryStatus;
  readonly reasons: string;
  readonly claimedOn: string;
  /** Last day to pay it back. */
  readonly dueOn: string;
  readonly claimedByPersonId: Id<'person'> | null;
  readonly messageId: Id<'message'> | null;
  /** What came back of it so far. */
  readonly receivedCents: number;
  /** Last day of an arrangement to pay in parts (Awb 4:94), and what was agreed; null without one. */
  readonly deferredUntil: string | null;
  readonly arrangement: string | null;
  readonly settledOn: string | null;
  readonly writeOffReasons: string | null;
  readonly proposedByPersonId: Id<'person'> | null;
  readonly settledByPersonId: Id<'person'> | null;
  readonly revision: number;
};

/** An amount that came back, on the day of the bank statement. */
export type Receipt = { readonly amountCents: number; readonly receivedOn: string };

/** An amount that was taken from a payment of another case of the same recipient. */
export type SetOffReceipt = Receipt & { readonly caseNumber: string };

/** With what the lists show of its case. */
export type ListedRecovery = Recovery & {
  readonly caseNumber: string;
  readonly title: string;
  /** Oldest first. */
  readonly receipts: readonly Receipt[];
  /** What of it was set off, and against the payment of which case; among the receipts too. */
  readonly setOffs: readonly SetOffReceipt[];
};

export const cancelReasons = ['grantLowered', 'grantWithdrawn', 'mistake'] as const;
export type CancelReason = (typeof cancelReasons)[number];
/** A grant that changes takes nothing from what was owed for deciding late. */
export const cancelReasonsOf = ({ kind }: Pick<AnyOrder, 'kind'>): readonly CancelReason[] =>
  kind === 'penalty' ? ['mistake'] : cancelReasons;
