/** Stories that go: of a person, of a case whose file is destroyed, and those that had their time. */
import type { Id } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/db/index.ts';

/**
 * Her stories and reactions go. What she told for an organisation is the organisation's: of that only she goes.
 * @returns how many stories are gone
 */
export async function eraseStoriesOf(tx: Tx, personId: Id<'person'>): Promise<number> {
  const { numDeletedRows } = await tx
    .deleteFrom('story')
    .where('writtenByPersonId', '=', personId)
    .where('organisationId', 'is', null)
    .executeTakeFirstOrThrow();
  await tx
    .updateTable('story')
    .set({ writtenByPersonId: null })
    .where('writtenByPersonId', '=', personId)
    .execute();
  await tx
    .updateTable('storyConsent')
    .set({ givenByPersonId: null })
    .where('givenByPersonId', '=', personId)
    .execute();
  await tx.deleteFrom('storyReply').where('personId', '=', personId).execute();
  return Number(numDeletedRows);
}

/** What was written with reports that were answered before this moment. @returns how many */
export async function forgetReportNotes(tx: Tx, before: Date): Promise<number> {
  const { numUpdatedRows } = await tx
    .updateTable('storyReport')
    .set({ note: '' })
    .where('handledAt', '<', before)
    .where('note', '<>', '')
    .executeTakeFirstOrThrow();
  return Number(numUpdatedRows);
}

/** With the file of a case goes what was told of it, and what others put beside that. @returns how many stories */
export async function destroyStoryOf(tx: Tx, applicationId: Id<'application'>): Promise<number> {
  await tx.deleteFrom('accountActivity').where('applicationId', '=', applicationId).execute();
  const { numDeletedRows } = await tx
    .deleteFrom('story')
    .where('applicationId', '=', applicationId)
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}

/** Past their last day. What was told of a grant stays with its case. @param today ISO date. @returns how many */
export async function deletePastStories(tx: Tx, today: string): Promise<number> {
  const { numDeletedRows } = await tx
    .deleteFrom('story')
    .where('showUntil', '<', today)
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}
