/** Letters by the batch: hashes on the roll, and what was printed. */
import type { Id } from '../../../kernel/ids.ts';
import type { Reader, Tx } from '../../../platform/db/index.ts';
import type { CodeBatch } from '../types.ts';

/** Newest first. */
export async function listBatches(r: Reader, voteId: Id<'vote'>): Promise<readonly CodeBatch[]> {
  const rows = await r
    .selectFrom('voteCodeBatch as batch')
    .select((eb) => [
      'batch.batch',
      'batch.size',
      'batch.pages',
      'batch.madeAt',
      'batch.withdrawnAt',
      'batch.withdrawnReason',
      eb
        .selectFrom('voteRoll')
        .select((inner) => inner.fn.countAll<number>().as('n'))
        .whereRef('voteRoll.voteId', '=', 'batch.voteId')
        .whereRef('voteRoll.batch', '=', 'batch.batch')
        .where('usedOn', 'is not', null)
        .as('used'),
    ])
    .where('batch.voteId', '=', voteId)
    .orderBy('batch.batch', 'desc')
    .limit(500)
    .execute();
  return rows.map(({ used, ...row }) => ({ ...row, used: used ?? 0 }));
}

export type NewBatch = {
  readonly voteId: Id<'vote'>;
  readonly pages: number;
  readonly pdfSha256: string;
  readonly madeByPersonId: Id<'person'> | null;
  readonly madeAt: Date;
};

/** Hold the vote's row: batches are numbered one by one. @returns its number */
export async function insertBatch(tx: Tx, batch: NewBatch, hashes: readonly Buffer[]): Promise<number> {
  const { voteId } = batch;
  const { last } = await tx
    .selectFrom('voteCodeBatch')
    .select((eb) => eb.fn.max('batch').as('last'))
    .where('voteId', '=', voteId)
    .executeTakeFirstOrThrow();
  const number = (last ?? 0) + 1;
  await tx
    .insertInto('voteCodeBatch')
    .values({ ...batch, batch: number, size: hashes.length })
    .execute();
  // Not as they were printed: the first of the roll would be the first of the pile.
  const sorted = hashes.toSorted(Buffer.compare);
  await tx
    .insertInto('voteRoll')
    .values(sorted.map((voterHash) => ({ voteId, way: 'letter', voterHash, batch: number })))
    .execute();
  return number;
}

/** What was not used yet cannot be used any more. @returns how many letters; null when there is no such batch, or no longer */
export async function withdrawBatch(
  tx: Tx,
  voteId: Id<'vote'>,
  batch: number,
  by: { readonly personId: Id<'person'> | null; readonly at: Date; readonly reason: string },
): Promise<number | null> {
  const { numUpdatedRows } = await tx
    .updateTable('voteCodeBatch')
    .set({ withdrawnAt: by.at, withdrawnByPersonId: by.personId, withdrawnReason: by.reason })
    .where('voteId', '=', voteId)
    .where('batch', '=', batch)
    .where('withdrawnAt', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return null;
  const withdrawn = await tx
    .updateTable('voteRoll')
    .set({ withdrawnReason: by.reason })
    .where('voteId', '=', voteId)
    .where('batch', '=', batch)
    .where('usedOn', 'is', null)
    .executeTakeFirst();
  return Number(withdrawn.numUpdatedRows);
}
