/** Reads movements as they were recorded: of a case, for the public, or all. */
import { sql } from 'kysely';
import type { Id } from '../../../kernel/ids.ts';
import type { Db, Reader } from '../../../platform/db/index.ts';
import { prepared } from '../../../platform/db/prepared.ts';
import type { Account, LedgerEntry, LedgerKind, PublicMovement } from '../types.ts';
import { listAllEnvelopes } from './envelopes.ts';

export const entryColumns = [
  'id',
  'envelopeId',
  'seq',
  'kind',
  'fromAccount',
  'toAccount',
  'amountCents',
  'applicationId',
  'decisionId',
  'paymentOrderId',
  'basis',
  'recordedAt',
] as const;

type EntryRow = {
  id: string;
  envelopeId: string;
  seq: number;
  kind: string;
  fromAccount: string;
  toAccount: string;
  amountCents: number;
  applicationId: string | null;
  decisionId: string | null;
  paymentOrderId: string | null;
  basis: string;
  recordedAt: Date;
};

export function toEntry(row: EntryRow): LedgerEntry {
  return {
    id: row.id as Id<'ledger_entry'>,
    envelopeId: row.envelopeId as Id<'envelope'>,
    seq: row.seq,
    kind: row.kind as LedgerKind,
    from: row.fromAccount as Account,
    to: row.toAccount as Account,
    amountCents: row.amountCents,
    applicationId: row.applicationId as Id<'application'> | null,
    decisionId: row.decisionId as Id<'decision'> | null,
    paymentOrderId: row.paymentOrderId as Id<'payment_order'> | null,
    basis: row.basis,
    recordedAt: row.recordedAt,
  };
}

const ofApplication = prepared((r, given: { applicationId: string }) =>
  r
    .selectFrom('ledgerEntry')
    .select(entryColumns)
    .where('applicationId', '=', given.applicationId)
    .orderBy('recordedAt')
    .orderBy('seq')
    .limit(1000),
);

/** Movements of one application, oldest first, over all envelopes. */
export async function entriesOf(
  reader: Reader,
  applicationId: Id<'application'>,
): Promise<readonly LedgerEntry[]> {
  return (await ofApplication(reader, { applicationId })).map(toEntry);
}

/**
 * What the public may see of an envelope's movements, newest first: amounts, kinds, the case's number, never a person.
 * @returns each with what was free right after it
 */
export async function listPublicMovements(
  reader: Reader,
  envelopeId: Id<'envelope'>,
  options: { readonly limit: number; readonly offset: number },
): Promise<readonly PublicMovement[]> {
  const running = reader
    .selectFrom('ledgerEntry')
    .select([
      'seq',
      'kind',
      'fromAccount',
      'toAccount',
      'amountCents',
      'basis',
      'recordedAt',
      'applicationId',
    ])
    .select(
      sql<string>`sum(case when to_account = 'free' then amount_cents when from_account = 'free' then -amount_cents else 0 end) over (order by seq)`.as(
        'freeAfterCents',
      ),
    )
    .where('envelopeId', '=', envelopeId)
    .orderBy('seq', 'desc')
    .limit(options.limit)
    .offset(options.offset)
    .as('moved');
  const rows = await reader
    .selectFrom(running)
    // The ledger's own foreign key leads to the case; nothing but its number is read.
    .leftJoin('application', 'application.id', 'moved.applicationId')
    .select([
      'seq',
      'kind',
      'fromAccount',
      'toAccount',
      'amountCents',
      'basis',
      'recordedAt',
      'freeAfterCents',
    ])
    .select('application.caseNumber')
    .orderBy('seq', 'desc')
    .execute();
  return rows.map((row) => ({
    seq: row.seq,
    kind: row.kind as LedgerKind,
    from: row.fromAccount as Account,
    to: row.toAccount as Account,
    amountCents: row.amountCents,
    freeAfterCents: Number(row.freeAfterCents),
    caseNumber: row.caseNumber,
    basis: row.basis,
    recordedAt: row.recordedAt,
  }));
}

export async function countEntries(reader: Reader, envelopeId: Id<'envelope'>): Promise<number> {
  const row = await reader
    .selectFrom('envelope')
    .select('entries')
    .where('id', '=', envelopeId)
    .executeTakeFirstOrThrow();
  return row.entries;
}

/** Every movement with the number of its case, envelope after envelope. */
export async function* listAllMovements(
  db: Db,
): AsyncGenerator<LedgerEntry & { readonly caseNumber: string | null }> {
  for (const { id } of await listAllEnvelopes(db)) {
    const rows = await db
      .selectFrom('ledgerEntry')
      .leftJoin('application', 'application.id', 'ledgerEntry.applicationId')
      .selectAll('ledgerEntry')
      .select('application.caseNumber')
      .where('ledgerEntry.envelopeId', '=', id)
      .orderBy('ledgerEntry.seq')
      .execute();
    for (const { caseNumber, ...row } of rows) yield { ...toEntry(row), caseNumber };
  }
}
