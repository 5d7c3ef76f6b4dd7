/** Rows of `payment_batch`: the file as it was exported, with its hash. */
import type { Id } from '../../../kernel/ids.ts';
import type { Reader, Tx } from '../../../platform/db/index.ts';
import type { PaymentBatch } from '../types.ts';

const columns = ['id', 'messageId', 'executionDate', 'createdAt', 'sha256', 'totalCents', 'count'] as const;

type Row = {
  id: string;
  messageId: string;
  executionDate: string;
  createdAt: Date;
  sha256: string;
  totalCents: number;
  count: number;
};
const toBatch = (row: Row): PaymentBatch => ({ ...row, id: row.id as Id<'payment_batch'> });

export async function insertBatch(
  tx: Tx,
  batch: PaymentBatch & { readonly xml: string; readonly createdByPersonId: Id<'person'> },
): Promise<void> {
  await tx.insertInto('paymentBatch').values(batch).execute();
}

export async function findBatch(reader: Reader, id: Id<'payment_batch'>): Promise<PaymentBatch | null> {
  const row = await reader.selectFrom('paymentBatch').select(columns).where('id', '=', id).executeTakeFirst();
  return row ? toBatch(row) : null;
}

export async function findBatchByMessageId(reader: Reader, messageId: string): Promise<PaymentBatch | null> {
  const row = await reader
    .selectFrom('paymentBatch')
    .select(columns)
    .where('messageId', '=', messageId)
    .executeTakeFirst();
  return row ? toBatch(row) : null;
}

export async function listBatches(reader: Reader): Promise<readonly PaymentBatch[]> {
  const rows = await reader
    .selectFrom('paymentBatch')
    .select(columns)
    .orderBy('createdAt', 'desc')
    .limit(200)
    .execute();
  return rows.map(toBatch);
}

/** The exact bytes that went to the bank. */
export async function batchXml(reader: Reader, id: Id<'payment_batch'>): Promise<string | null> {
  const row = await reader.selectFrom('paymentBatch').select('xml').where('id', '=', id).executeTakeFirst();
  return row?.xml ?? null;
}

export type ImportedReport = {
  readonly messageId: string;
  readonly batchId: Id<'payment_batch'>;
  readonly sha256: string;
  readonly importedByPersonId: Id<'person'>;
  readonly importedAt: Date;
};

/** Notes a status file; the same one again is not noted twice. */
export async function insertStatusReport(tx: Tx, report: ImportedReport): Promise<void> {
  await tx
    .insertInto('paymentStatusReport')
    .values(report)
    .onConflict((conflict) => conflict.column('messageId').doNothing())
    .execute();
}

export async function isReportKnown(reader: Reader, messageId: string): Promise<boolean> {
  const row = await reader
    .selectFrom('paymentStatusReport')
    .select('messageId')
    .where('messageId', '=', messageId)
    .executeTakeFirst();
  return row !== undefined;
}
