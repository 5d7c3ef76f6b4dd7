/** The key of each vote, and when what belonged to it went. */
import type { Id } from '../../../kernel/ids.ts';
import type { Reader, Tx } from '../../../platform/db/index.ts';
import { prepared } from '../../../platform/db/prepared.ts';

const keyOf = prepared((r, given: { voteId: string }) =>
  r.selectFrom('voteBox').select('key').where('voteId', '=', given.voteId),
);

/** @returns null when there is none yet, or it was destroyed */
export async function findKey(r: Reader, voteId: Id<'vote'>): Promise<Buffer | null> {
  const [row] = await keyOf(r, { voteId });
  return row?.key ?? null;
}

/** @param fresh is used when the vote has none yet. @returns null when it was destroyed */
export async function ensureKey(r: Reader, voteId: Id<'vote'>, fresh: Buffer): Promise<Buffer | null> {
  await r
    .insertInto('voteBox')
    .values({ voteId, key: fresh })
    .onConflict((conflict) => conflict.column('voteId').doNothing())
    .execute();
  return await findKey(r, voteId);
}

/** @returns false when it was destroyed before */
export async function destroyKey(tx: Tx, voteId: Id<'vote'>, on: string): Promise<boolean> {
  const made = await tx
    .insertInto('voteBox')
    .values({ voteId, key: null, keyDestroyedOn: on })
    .onConflict((conflict) =>
      conflict
        .column('voteId')
        .doUpdateSet({ key: null, keyDestroyedOn: on })
        .where('voteBox.key', 'is not', null),
    )
    .returning('voteId')
    .executeTakeFirst();
  return made !== undefined;
}

export type BoxState = {
  readonly keyDestroyedOn: string | null;
  readonly settledOn: string | null;
  readonly rollErasedOn: string | null;
};

export async function findBoxState(r: Reader, voteId: Id<'vote'>): Promise<BoxState | null> {
  const row = await r
    .selectFrom('voteBox')
    .select(['keyDestroyedOn', 'settledOn', 'rollErasedOn'])
    .where('voteId', '=', voteId)
    .executeTakeFirst();
  return row ?? null;
}

export async function saveBoxState(
  tx: Tx,
  voteId: Id<'vote'>,
  state: Partial<Pick<BoxState, 'settledOn' | 'rollErasedOn'>>,
): Promise<void> {
  await tx.updateTable('voteBox').set(state).where('voteId', '=', voteId).execute();
}
