/** Rows of `payment_batch`: the file as it was exported, with its hash. */
import type { Id } from '../../../kernel/ids.ts';
import type { Reader, Tx } from '../../../platform/db/index.ts';
import type { AnyOrder, PaymentBatch } from '../types.ts';

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

/** What stands in the file, line by line. */
export async function insertTransfers(
  tx: Tx,
  batchId: Id<'payment_batch'>,
  orders: readonly AnyOrder[],
): Promise<void> {
  await tx
    .insertInto('paymentTransfer')
    .values(
      orders.map(({ id, endToEndId, payeeId, amountCents }) => ({
        batchId,
        orderId: id,
        endToEndId,
        payeeId,
        amountCents,
      })),
    )
    .execute();
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

/** Notes a status file. @returns false when it was noted before */
export async function insertStatusReport(tx: Tx, report: ImportedReport): Promise<boolean> {
  const row = await tx
    .insertInto('paymentStatusReport')
    .values(report)
    .onConflict((conflict) => conflict.column('messageId').doNothing())
    .returning('messageId')
    .executeTakeFirst();
  return row !== undefined;
}

/** SHA-256 of the status file with this id that was read before; null when there is none. */
export async function readReportHash(reader: Reader, messageId: string): Promise<string | null> {
  const row = await reader
    .selectFrom('paymentStatusReport')
    .select('sha256')
    .where('messageId', '=', messageId)
    .executeTakeFirst();
  return row?.sha256 ?? null;
}

export async function listReportsOfBatch(
  reader: Reader,
  batchId: Id<'payment_batch'>,
): Promise<readonly { readonly messageId: string; readonly importedAt: Date }[]> {
  return await reader
    .selectFrom('paymentStatusReport')
    .select(['messageId', 'importedAt'])
    .where('batchId', '=', batchId)
    .orderBy('importedAt')
    .limit(100)
    .execute();
}

export type Upload = {
  readonly id: Id<'payment_status_upload'>;
  readonly batchId: Id<'payment_batch'>;
  readonly uploadedAt: Date;
};

export async function insertUpload(
  tx: Tx,
  upload: Upload & { readonly xml: string; readonly uploadedByPersonId: Id<'person'> },
): Promise<void> {
  await tx.insertInto('paymentStatusUpload').values(upload).execute();
}

/** Files that were offered and not applied yet; without their text. */
export async function listUploads(reader: Reader): Promise<readonly (Upload & { messageId: string })[]> {
  const rows = await reader
    .selectFrom('paymentStatusUpload')
    .innerJoin('paymentBatch', 'paymentBatch.id', 'paymentStatusUpload.batchId')
    .select([
      'paymentStatusUpload.id',
      'paymentStatusUpload.batchId',
      'paymentStatusUpload.uploadedAt',
      'paymentBatch.messageId',
    ])
    .orderBy('paymentStatusUpload.uploadedAt', 'desc')
    .limit(50)
    .execute();
  return rows.map((row) => ({
    ...row,
    id: row.id as Id<'payment_status_upload'>,
    batchId: row.batchId as Id<'payment_batch'>,
  }));
}

export async function uploadXml(reader: Reader, id: Id<'payment_status_upload'>): Promise<string | null> {
  const row = await reader
    .selectFrom('paymentStatusUpload')
    .select('xml')
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.xml ?? null;
}

export async function deleteUpload(tx: Tx, id: Id<'payment_status_upload'>): Promise<void> {
  await tx.deleteFrom('paymentStatusUpload').where('id', '=', id).execute();
}

/** Status files hold names and accounts: what nobody applied within a day goes. @returns how many */
export async function deleteOldUploads(tx: Tx, before: Date): Promise<number> {
  const { numDeletedRows } = await tx
    .deleteFrom('paymentStatusUpload')
    .where('uploadedAt', '<', before)
    .executeTakeFirst();
  return Number(numDeletedRows);
}
