/** Appends movements: the append-only rows that every balance follows from. */
import { type Id, newId } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/db/index.ts';
import { preparedWrite } from '../../../platform/db/prepared.ts';
import type { Account, LedgerKind } from '../types.ts';

export type NewEntry = {
  readonly envelopeId: Id<'envelope'>;
  readonly kind: LedgerKind;
  readonly from: Account;
  readonly to: Account;
  readonly amountCents: number;
  readonly applicationId?: Id<'application'> | null;
  readonly decisionId?: Id<'decision'> | null;
  readonly paymentOrderId?: Id<'payment_order'> | null;
  readonly basis: string;
  readonly at: Date;
};

const rowOf = (entry: NewEntry) => ({
  id: newId<'ledger_entry'>(),
  envelopeId: entry.envelopeId,
  seq: 0, // Set by the trigger under the envelope's lock.
  kind: entry.kind,
  fromAccount: entry.from,
  toAccount: entry.to,
  amountCents: entry.amountCents,
  applicationId: entry.applicationId ?? null,
  decisionId: entry.decisionId ?? null,
  paymentOrderId: entry.paymentOrderId ?? null,
  basis: entry.basis,
  recordedAt: entry.at,
});

type LedgerRow = ReturnType<typeof rowOf>;

const writeEntry = preparedWrite((r, row: LedgerRow) => r.insertInto('ledgerEntry').values(row));

/** Appends movements in this order; the database trigger keeps the balances and refuses an overdraw (check violation). */
export async function appendEntries(tx: Tx, entries: readonly NewEntry[]): Promise<void> {
  if (entries.length > 0) await tx.insertInto('ledgerEntry').values(entries.map(rowOf)).execute();
}

export async function appendEntry(tx: Tx, entry: NewEntry): Promise<void> {
  await writeEntry(tx, rowOf(entry));
}
