/** Rows of `recovery`. */
import type { Selectable } from 'kysely';
import { type Id, newId } from '../../../kernel/ids.ts';
import type { Reader, Tx } from '../../../platform/db/index.ts';
import type { Recovery as Row } from '../../../platform/db/schema.ts';
import type { ListedRecovery, Recovery } from '../types.ts';

// Constraints in the schema hold the row to what the type says.
const toRecovery = (row: Selectable<Row>): Recovery => row as unknown as Recovery;

export async function insertRecovery(
  tx: Tx,
  recovery: Pick<
    Recovery,
    | 'applicationId'
    | 'decisionId'
    | 'envelopeId'
    | 'amountCents'
    | 'reasons'
    | 'claimedOn'
    | 'dueOn'
    | 'claimedByPersonId'
    | 'messageId'
  >,
): Promise<Recovery> {
  const row = await tx
    .insertInto('recovery')
    .values({ ...recovery, id: newId<'recovery'>(), status: 'claimed' })
    .returningAll()
    .executeTakeFirstOrThrow();
  return toRecovery(row);
}

export async function findRecovery(r: Reader, id: Id<'recovery'>): Promise<Recovery | null> {
  const row = await r.selectFrom('recovery').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? toRecovery(row) : null;
}

/** Of one case, oldest first. */
export async function recoveriesOf(
  r: Reader,
  applicationId: Id<'application'>,
): Promise<readonly Recovery[]> {
  const rows = await r
    .selectFrom('recovery')
    .selectAll()
    .where('applicationId', '=', applicationId)
    .orderBy('id')
    .limit(200)
    .execute();
  return rows.map(toRecovery);
}

/** Those that still ask something of somebody, the first due first; or those that are settled, the newest first. */
export async function listRecoveries(
  r: Reader,
  listing: { readonly open: boolean; readonly limit: number },
): Promise<readonly ListedRecovery[]> {
  const query = r
    .selectFrom('recovery')
    .innerJoin('application', 'application.id', 'recovery.applicationId')
    .selectAll('recovery')
    .select(['application.caseNumber', 'application.title'])
    .where('recovery.status', listing.open ? 'in' : 'not in', ['claimed', 'writeOffProposed'])
    .limit(listing.limit);
  const sorted = listing.open
    ? query.orderBy('recovery.dueOn').orderBy('recovery.id')
    : query.orderBy('recovery.settledOn', 'desc').orderBy('recovery.id', 'desc');
  return (await sorted.execute()).map(({ caseNumber, title, ...row }) => ({
    ...toRecovery(row),
    caseNumber: caseNumber ?? '',
    title,
  }));
}

/** The caller holds the case's row. */
export async function saveRecovery(
  tx: Tx,
  recovery: Recovery,
  changes: Partial<
    Pick<Recovery, 'status' | 'settledOn' | 'writeOffReasons' | 'proposedByPersonId' | 'settledByPersonId'>
  >,
): Promise<void> {
  await tx
    .updateTable('recovery')
    .set({ ...changes, revision: recovery.revision + 1 })
    .where('id', '=', recovery.id)
    .execute();
}
