/** Figures that were counted again: proposed by one, approved or refused by another. */
import { type Id, newId } from '../../../kernel/ids.ts';
import { assert } from '../../../kernel/result.ts';
import type { Reader, Tx } from '../../../platform/db/index.ts';
import type { Correction, CorrectionStatus, Count, Edition } from '../types.ts';
import { toCount } from './counts.ts';

const corrections = (r: Reader) =>
  r
    .selectFrom('councilCorrection as correction')
    .innerJoin('councilCount as recount', 'recount.id', 'correction.recountId')
    .select([
      'correction.id as correctionId',
      'correction.status',
      'correction.reason',
      'correction.proposedByPersonId',
      'correction.proposedAt',
      'correction.decidedAt',
      'recount.id',
      'recount.key',
      'recount.about',
      'recount.value',
      'recount.countedAt',
    ]);
type Row = Awaited<ReturnType<ReturnType<typeof corrections>['executeTakeFirstOrThrow']>>;

const toCorrection = (row: Row): Correction => ({
  id: row.correctionId as Id<'council_correction'>,
  key: row.key,
  status: row.status as CorrectionStatus,
  reason: row.reason,
  recount: toCount(row),
  proposedByPersonId: row.proposedByPersonId as Id<'person'> | null,
  proposedAt: row.proposedAt,
  decidedAt: row.decidedAt,
});

/** All corrections of an edition, oldest first. */
export async function listCorrections(
  r: Reader,
  edition: Pick<Edition, 'id'>,
): Promise<readonly Correction[]> {
  const rows = await corrections(r)
    .where('recount.editionId', '=', edition.id)
    .orderBy('correction.proposedAt')
    .orderBy('correction.id')
    .limit(1000)
    .execute();
  return rows.map(toCorrection);
}

/** How many figures of each edition were corrected; editions without any are left out. */
export async function countCorrected(r: Reader): Promise<ReadonlyMap<string, number>> {
  const rows = await r
    .selectFrom('councilCorrection as correction')
    .innerJoin('councilCount as recount', 'recount.id', 'correction.recountId')
    .select('recount.editionId')
    .select((eb) => eb.fn.count<number>('recount.key').distinct().as('figures'))
    .where('correction.status', '=', 'approved')
    .groupBy('recount.editionId')
    .execute();
  return new Map(rows.map(({ editionId, figures }) => [editionId, Number(figures)]));
}

/** Holds the row until the transaction ends; null when there is none of this edition. */
export async function lockCorrection(
  tx: Tx,
  edition: Pick<Edition, 'id'>,
  id: Id<'council_correction'>,
): Promise<Correction | null> {
  const row = await corrections(tx)
    .where('recount.editionId', '=', edition.id)
    .where('correction.id', '=', id)
    .forUpdate('correction')
    .executeTakeFirst();
  return row ? toCorrection(row) : null;
}

/** @throws unique violation when another of this figure waits for its second pair of eyes */
export async function insertCorrection(
  tx: Tx,
  made: {
    readonly count: Pick<Count, 'id'>;
    readonly recount: Pick<Count, 'id'>;
    readonly reason: string;
    readonly proposedByPersonId: Id<'person'> | null;
    readonly proposedAt: Date;
  },
): Promise<Id<'council_correction'>> {
  const { count, recount, ...rest } = made;
  const id = newId<'council_correction'>();
  await tx
    .insertInto('councilCorrection')
    .values({ id, countId: count.id, recountId: recount.id, status: 'proposed', ...rest })
    .execute();
  return id;
}

export async function decideCorrection(
  tx: Tx,
  { id }: Pick<Correction, 'id'>,
  decided: {
    readonly status: Exclude<CorrectionStatus, 'proposed'>;
    readonly decidedByPersonId: Id<'person'> | null;
    readonly decidedAt: Date;
  },
): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('councilCorrection')
    .set(decided)
    .where('id', '=', id)
    .where('status', '=', 'proposed')
    .executeTakeFirst();
  assert(numUpdatedRows === 1n, 'a correction is decided once');
}
