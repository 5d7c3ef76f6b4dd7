/** What neighbours say to a story, one of each person. */
import { type Id, newId } from '../../../kernel/ids.ts';
import type { Reader, Tx } from '../../../platform/db/index.ts';
import type { ReplyStatus, StoryReply } from '../types.ts';

const columns = ['id', 'storyId', 'personId', 'kind', 'reason', 'status', 'madeAt'] as const;
const replies = (r: Reader) => r.selectFrom('storyReply').select(columns).$castTo<StoryReply>();

/** @returns false when she reacted before */
export async function insertReply(tx: Tx, reply: Omit<StoryReply, 'id'>): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('storyReply')
    .values({ id: newId(), ...reply })
    .onConflict((conflict) => conflict.columns(['storyId', 'personId']).doNothing())
    .executeTakeFirstOrThrow();
  return Number(numInsertedOrUpdatedRows ?? 0) > 0;
}

export async function findReplyOf(
  r: Reader,
  storyId: Id<'story'>,
  personId: Id<'person'>,
): Promise<StoryReply | null> {
  const row = await replies(r)
    .where('storyId', '=', storyId)
    .where('personId', '=', personId)
    .executeTakeFirst();
  return row ?? null;
}

export async function deleteReply(tx: Tx, id: Id<'story_reply'>): Promise<void> {
  await tx.deleteFrom('storyReply').where('id', '=', id).execute();
}

/** ‘Not right’, looked at and found fit to show; oldest first. */
export async function listShownReplies(r: Reader, storyId: Id<'story'>): Promise<readonly StoryReply[]> {
  return await replies(r)
    .where('storyId', '=', storyId)
    .where('kind', '=', 'wrong')
    .where('status', '=', 'shown')
    .orderBy('madeAt')
    .orderBy('id')
    .limit(100)
    .execute();
}

export async function listWaitingReplies(r: Reader): Promise<readonly StoryReply[]> {
  return await replies(r)
    .where('status', '=', 'waiting')
    .orderBy('madeAt')
    .orderBy('id')
    .limit(100)
    .execute();
}

export async function listRepliesBy(r: Reader, personId: Id<'person'>): Promise<readonly StoryReply[]> {
  return await replies(r).where('personId', '=', personId).orderBy('madeAt', 'desc').limit(500).execute();
}

export async function findReply(r: Reader, id: Id<'story_reply'>): Promise<StoryReply | null> {
  return (await replies(r).where('id', '=', id).executeTakeFirst()) ?? null;
}

/** @returns false when it did not wait any more */
export async function judgeReply(
  tx: Tx,
  id: Id<'story_reply'>,
  judged: { readonly status: ReplyStatus; readonly byPersonId: Id<'person'> | null; readonly at: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('storyReply')
    .set({ status: judged.status, judgedByPersonId: judged.byPersonId, judgedAt: judged.at })
    .where('id', '=', id)
    .where('status', '=', 'waiting')
    .executeTakeFirstOrThrow();
  return Number(numUpdatedRows) > 0;
}
