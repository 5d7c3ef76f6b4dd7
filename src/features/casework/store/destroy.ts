/** What goes of the work on a case when its file is destroyed (features/retention). */
import type { Id } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/db/index.ts';

/** @returns how many messages and notes */
export async function destroyWorkOn(tx: Tx, applicationId: Id<'application'>): Promise<number> {
  for (const table of ['caseHandler', 'caseUnread'] as const)
    await tx.deleteFrom(table).where('applicationId', '=', applicationId).execute();
  const { numDeletedRows } = await tx
    .deleteFrom('caseMessage')
    .where('applicationId', '=', applicationId)
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}
