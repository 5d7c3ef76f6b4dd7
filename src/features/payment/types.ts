import type { Id } from '../../kernel/ids.ts';
import type { PaymentStatus } from './status.ts';

export type { PaymentAction, PaymentStatus } from './status.ts';

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
  /** Awb 4:87: six weeks after the decision was notified. */
  readonly dueOn: string;
  readonly status: PaymentStatus;
  readonly endToEndId: string;
  readonly batchId: Id<'payment_batch'> | null;
  readonly preparedByPersonId: Id<'person'> | null;
  readonly releasedByPersonId: Id<'person'> | null;
  readonly paidOn: string | null;
  /** Code and plain words of the bank's refusal; never its free text, which can hold account numbers. */
  readonly bankReason: string | null;
  readonly createdAt: Date;
};

/** An order as the lists show it, with what stands around it. */
export type PaymentLine = PaymentOrder & {
  readonly caseNumber: string;
  readonly title: string;
  readonly holderName: string;
  readonly iban: string;
  /** Who took the decision: she never releases the payment (four eyes). */
  readonly decidedByPersonId: Id<'person'>;
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
