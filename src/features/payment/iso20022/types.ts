/**
 * The two ISO 20022 messages that the city exchanges with its bank: pain.001 goes out, pain.002 comes back.
 * Money is integer cents in euro; dates are `YYYY-MM-DD`; moments are ISO instants.
 */
import type { Text } from '../../../kernel/messages.ts';

export type CreditTransfer = {
  /** Comes back in the status report and on the payee's statement; unique within one batch. */
  readonly endToEndId: string;
  /** Between the city and its bank only. */
  readonly instructionId: string;
  readonly amountCents: number;
  readonly creditorName: string;
  readonly creditorIban: string;
  readonly creditorBic?: string;
  /** What the payee reads on the statement; at most 140 characters reach it, empty text is left out. */
  readonly remittance: string;
};

export type CreditTransferBatch = {
  readonly messageId: string;
  readonly createdAt: string;
  readonly initiator: { readonly name: string };
  readonly debtor: { readonly name: string; readonly iban: string; readonly bic?: string };
  readonly executionDate: string;
  readonly transfers: readonly CreditTransfer[];
};

/**
 * What a bank's status code means for a payment order. `paid`: the money has left the city's account.
 * `underway`: accepted or waiting, not settled. `partly`: some of the group did and some did not, look at each payment.
 * `unknown`: a code outside the table; nobody may take it for paid.
 */
export type PaymentOutcome = 'paid' | 'underway' | 'refused' | 'partly' | 'unknown';

export type BankStatus = {
  /** `ACSC`, `RJCT` … of the ISO external code sets. */
  readonly code: string;
  readonly outcome: PaymentOutcome;
  readonly text: Text;
};

export type BankReason = {
  /** `AC04` …, a bank's own code, or null when it gave none. */
  readonly code: string | null;
  readonly text: Text;
  /** Free lines of the bank. May hold names or account numbers: show to officers, never log. */
  readonly details: readonly string[];
};

export type TransactionStatus = {
  readonly endToEndId: string;
  readonly instructionId: string | null;
  readonly paymentInformationId: string | null;
  readonly status: BankStatus;
  readonly reasons: readonly BankReason[];
};

export type PaymentBlockStatus = {
  readonly paymentInformationId: string;
  readonly status: BankStatus | null;
  readonly reasons: readonly BankReason[];
};

export type StatusReport = {
  /** Identification that the bank gave this report: the same report twice has the same one. */
  readonly messageId: string;
  /** As the bank wrote it, with or without an offset; null when absent. */
  readonly createdAt: string | null;
  /** `messageId` of the batch that this report is about. */
  readonly originalMessageId: string;
  readonly groupStatus: BankStatus | null;
  readonly groupReasons: readonly BankReason[];
  readonly payments: readonly PaymentBlockStatus[];
  /** Only the transfers that the bank names; often just the refused ones. */
  readonly transactions: readonly TransactionStatus[];
};
