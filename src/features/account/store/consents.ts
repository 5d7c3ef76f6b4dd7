/** Consents: each yes is a row, and a no only ends one. */
import { type Id, newId } from '../../../kernel/ids.ts';
import type { Reader, Tx } from '../../../platform/db/index.ts';
import type { ConsentKey, StoryConsent } from '../types.ts';

/** Also those that were taken back, oldest first. */
export async function listConsents(
  r: Reader,
  storyIds: readonly Id<'story'>[],
): Promise<readonly StoryConsent[]> {
  if (storyIds.length === 0) return [];
  return await r
    .selectFrom('storyConsent')
    .select(['id', 'storyId', 'part', 'use', 'textVersion', 'givenAt', 'withdrawnAt'])
    .where('storyId', 'in', storyIds)
    .orderBy('givenAt')
    .orderBy('id')
    .limit(2000)
    .$castTo<StoryConsent>()
    .execute();
}

export type Given = {
  readonly storyId: Id<'story'>;
  readonly byPersonId: Id<'person'> | null;
  readonly textVersion: number;
  readonly at: Date;
};

/** Given twice is given once. @returns how many are new */
export async function giveConsents(
  tx: Tx,
  { storyId, byPersonId, textVersion, at }: Given,
  keys: readonly ConsentKey[],
): Promise<number> {
  if (keys.length === 0) return 0;
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('storyConsent')
    .values(
      keys.map(({ part, use }) => ({
        id: newId(),
        storyId,
        part,
        use,
        textVersion,
        givenByPersonId: byPersonId,
        givenAt: at,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['storyId', 'part', 'use']).where('withdrawnAt', 'is', null).doNothing(),
    )
    .executeTakeFirstOrThrow();
  return Number(numInsertedOrUpdatedRows ?? 0);
}

/** @param key left out: all of the story. @returns how many were taken back */
export async function withdrawConsents(
  tx: Tx,
  storyId: Id<'story'>,
  at: Date,
  key?: ConsentKey,
): Promise<number> {
  const { numUpdatedRows } = await tx
    .updateTable('storyConsent')
    .set({ withdrawnAt: at })
    .where('storyId', '=', storyId)
    .where('withdrawnAt', 'is', null)
    .$if(key !== undefined, (q) => q.where('part', '=', key?.part ?? '').where('use', '=', key?.use ?? ''))
    .executeTakeFirstOrThrow();
  return Number(numUpdatedRows);
}
