/** Draws: what was promised, the list, and what was revealed. Rows are only added. */
import type { Id } from '../../../kernel/ids.ts';
import type { Reader, Tx } from '../../../platform/db/index.ts';
import { getRound, type Round } from '../../scheme/index.ts';
import type { Draw } from '../types.ts';

/** More applications than one round of a city ever had. */
const limit = 10_000;

/** The draw of a round as it is published: never with the sealed seed. */
export async function findDraw(r: Reader, roundId: Id<'round'>): Promise<Draw | null> {
  const row = await r
    .selectFrom('lotCommitment')
    .leftJoin('lotList', 'lotList.roundId', 'lotCommitment.roundId')
    .leftJoin('lotReveal', 'lotReveal.roundId', 'lotCommitment.roundId')
    .select(['commitment', 'committedAt', 'caseNumbers', 'listHash', 'listedAt', 'seed', 'revealedAt'])
    .where('lotCommitment.roundId', '=', roundId)
    .executeTakeFirst();
  if (!row) return null;
  const { commitment, committedAt, caseNumbers, listHash, listedAt, seed, revealedAt } = row;
  return {
    roundId,
    commitment,
    committedAt,
    list:
      caseNumbers !== null && listHash !== null && listedAt !== null
        ? { caseNumbers, hash: listHash, listedAt }
        : null,
    reveal: seed !== null && revealedAt !== null ? { seed, revealedAt } : null,
  };
}

/** The round of a version that is or was in force, by its public address. */
export async function findPublicRound(r: Reader, slug: string): Promise<Round | null> {
  const row = await r
    .selectFrom('round')
    .innerJoin('schemeVersion', 'schemeVersion.id', 'round.schemeVersionId')
    .select('round.id')
    .where('round.slug', '=', slug)
    .where('schemeVersion.status', '<>', 'draft')
    .executeTakeFirst();
  return row ? await getRound(r, row.id as Id<'round'>) : null;
}

export async function listPromised(r: Reader): Promise<ReadonlySet<string>> {
  const rows = await r.selectFrom('lotCommitment').select('roundId').limit(limit).execute();
  return new Set(rows.map(({ roundId }) => roundId));
}

/** Rounds whose list still has to be fixed. */
export async function listWithoutList(r: Reader): Promise<readonly Id<'round'>[]> {
  const rows = await r
    .selectFrom('lotCommitment')
    .leftJoin('lotList', 'lotList.roundId', 'lotCommitment.roundId')
    .select('lotCommitment.roundId')
    .where('lotList.roundId', 'is', null)
    .limit(limit)
    .execute();
  return rows.map(({ roundId }) => roundId as Id<'round'>);
}

export type Sealed = {
  readonly roundId: Id<'round'>;
  readonly sealedSeed: Buffer;
  readonly listedAt: Date;
};

/** Draws whose list is fixed and whose seed is still sealed. For the program alone: no page reads this. */
export async function listSealed(r: Reader): Promise<readonly Sealed[]> {
  const rows = await r
    .selectFrom('lotList')
    .innerJoin('lotCommitment', 'lotCommitment.roundId', 'lotList.roundId')
    .leftJoin('lotReveal', 'lotReveal.roundId', 'lotList.roundId')
    .select(['lotList.roundId', 'lotCommitment.sealedSeed', 'lotList.listedAt'])
    .where('lotReveal.roundId', 'is', null)
    .limit(limit)
    .execute();
  return rows.map((row) => ({ ...row, roundId: row.roundId as Id<'round'> }));
}

/**
 * Everybody who applied in time, complete or not: whether somebody takes part is not for the office to choose.
 * @param closesOn the round's last day; paper counts from its stamp
 */
export async function listCasesInTime(
  r: Reader,
  { id, closesOn }: Pick<Round, 'id' | 'closesOn'>,
): Promise<readonly string[]> {
  const rows = await r
    .selectFrom('application')
    .select('caseNumber')
    .where('roundId', '=', id)
    .where('caseNumber', 'is not', null)
    .where('receivedOn', '<=', closesOn)
    .where('status', 'not in', ['draft', 'withdrawn'])
    .where('destroyedOn', 'is', null)
    .orderBy('caseNumber')
    .limit(limit)
    .execute();
  return rows.flatMap(({ caseNumber }) => caseNumber ?? []);
}

/** Written once. @returns false when there was one already: another process was first */
export async function insertCommitment(
  tx: Tx,
  row: {
    readonly roundId: Id<'round'>;
    readonly commitment: string;
    readonly sealedSeed: Buffer;
    readonly committedAt: Date;
  },
): Promise<boolean> {
  const added = await tx
    .insertInto('lotCommitment')
    .values(row)
    .onConflict((on) => on.column('roundId').doNothing())
    .executeTakeFirst();
  return added.numInsertedOrUpdatedRows === 1n;
}

export async function insertList(
  tx: Tx,
  row: {
    readonly roundId: Id<'round'>;
    readonly caseNumbers: readonly string[];
    readonly listHash: string;
    readonly listedAt: Date;
  },
): Promise<boolean> {
  const added = await tx
    .insertInto('lotList')
    .values({ ...row, caseNumbers: [...row.caseNumbers] })
    .onConflict((on) => on.column('roundId').doNothing())
    .executeTakeFirst();
  return added.numInsertedOrUpdatedRows === 1n;
}

export async function insertReveal(
  tx: Tx,
  row: { readonly roundId: Id<'round'>; readonly seed: string; readonly revealedAt: Date },
): Promise<boolean> {
  const added = await tx
    .insertInto('lotReveal')
    .values(row)
    .onConflict((on) => on.column('roundId').doNothing())
    .executeTakeFirst();
  return added.numInsertedOrUpdatedRows === 1n;
}
