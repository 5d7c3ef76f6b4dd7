/** Ideas that were begun and not sent. */
import type { Id } from '../../../../kernel/ids.ts';
import type { Reader, Tx } from '../../../../platform/db/index.ts';
import type { IdeaTyped } from '../types.ts';

export async function findDraft(
  r: Reader,
  voteId: Id<'vote'>,
  personId: Id<'person'>,
): Promise<IdeaTyped | null> {
  const row = await r
    .selectFrom('voteIdeaDraft')
    .select('typed')
    .where('voteId', '=', voteId)
    .where('personId', '=', personId)
    .executeTakeFirst();
  return row ? (row.typed as IdeaTyped) : null;
}

export type KeptDraft = {
  readonly slug: string;
  readonly nameNl: string;
  readonly nameEn: string;
  readonly typed: IdeaTyped;
  readonly savedAt: Date;
};

export async function listDraftsOf(r: Reader, personId: Id<'person'>): Promise<readonly KeptDraft[]> {
  const rows = await r
    .selectFrom('voteIdeaDraft as draft')
    .innerJoin('vote', 'vote.id', 'draft.voteId')
    .select(['vote.slug', 'vote.nameNl', 'vote.nameEn', 'draft.typed', 'draft.savedAt'])
    .where('draft.personId', '=', personId)
    .orderBy('draft.savedAt', 'desc')
    .limit(100)
    .execute();
  return rows.map((row) => ({ ...row, typed: row.typed as IdeaTyped }));
}

export async function saveDraft(
  tx: Tx,
  draft: {
    readonly voteId: Id<'vote'>;
    readonly personId: Id<'person'>;
    readonly typed: IdeaTyped;
    readonly at: Date;
  },
): Promise<void> {
  const { voteId, personId, at } = draft;
  const typed = JSON.stringify(draft.typed);
  await tx
    .insertInto('voteIdeaDraft')
    .values({ voteId, personId, typed, savedAt: at })
    .onConflict((conflict) => conflict.columns(['voteId', 'personId']).doUpdateSet({ typed, savedAt: at }))
    .execute();
}

export async function deleteDraft(tx: Tx, voteId: Id<'vote'>, personId: Id<'person'>): Promise<void> {
  await tx
    .deleteFrom('voteIdeaDraft')
    .where('voteId', '=', voteId)
    .where('personId', '=', personId)
    .execute();
}

/** Drafts of votes that take no ideas any more. @param today ISO date */
export async function deleteOldDrafts(tx: Tx, today: string): Promise<void> {
  await tx
    .deleteFrom('voteIdeaDraft')
    .where('voteId', 'in', (query) =>
      query
        .selectFrom('vote')
        .select('id')
        .where((eb) =>
          eb.or([
            eb('ideasUntil', '<', today),
            eb('ideasUntil', 'is', null),
            eb('status', '<>', 'collecting'),
          ]),
        ),
    )
    .execute();
}
