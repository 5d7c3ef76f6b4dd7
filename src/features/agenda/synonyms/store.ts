/** SQL of words that mean the same. */
import type { Id } from '../../../kernel/ids.ts';
import type { Reader, Tx } from '../../../platform/db/index.ts';
import type { SynonymGroup } from './types.ts';

/** Each search holds them all in memory. */
export const mostGroups = 2000;

const groups = (reader: Reader) =>
  reader
    .selectFrom('synonymGroup')
    .select(['id', 'words', 'note', 'updatedAt', 'removedAt'])
    .$castTo<SynonymGroup>();

/** Those that searching knows, by their first word. */
export async function listSynonymGroups(reader: Reader): Promise<readonly SynonymGroup[]> {
  return await groups(reader)
    .where('removedAt', 'is', null)
    .orderBy('words')
    .orderBy('id')
    .limit(mostGroups)
    .execute();
}

/** Those that were taken away, the last first. */
export async function listRemovedGroups(reader: Reader, limit: number): Promise<readonly SynonymGroup[]> {
  return await groups(reader)
    .where('removedAt', 'is not', null)
    .orderBy('removedAt', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute();
}

export async function findGroup(reader: Reader, id: Id<'synonym_group'>): Promise<SynonymGroup | null> {
  return (await groups(reader).where('id', '=', id).executeTakeFirst()) ?? null;
}

/** Holds the row until the end of the transaction. */
export async function findGroupForUpdate(tx: Tx, id: Id<'synonym_group'>): Promise<SynonymGroup | null> {
  return (await groups(tx).where('id', '=', id).forUpdate().executeTakeFirst()) ?? null;
}

export async function insertGroup(tx: Tx, group: SynonymGroup): Promise<void> {
  await tx
    .insertInto('synonymGroup')
    .values({ ...group, words: [...group.words] })
    .execute();
}

export async function updateGroup(
  tx: Tx,
  id: Id<'synonym_group'>,
  { words, note, updatedAt, removedAt }: Omit<SynonymGroup, 'id'>,
): Promise<void> {
  await tx
    .updateTable('synonymGroup')
    .set({ words: [...words], note, updatedAt, removedAt })
    .where('id', '=', id)
    .execute();
}
