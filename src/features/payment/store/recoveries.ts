/** Rows of `recovery`. */
import { type Selectable, sql } from 'kysely';
import { type Id, newId } from '../../../kernel/ids.ts';
import type { Reader, Tx } from '../../../platform/db/index.ts';
import { prepared } from '../../../platform/db/prepared.ts';
import type { Recovery as Row } from '../../../platform/db/schema.ts';
import type { ListedRecovery, Receipt, Recovery, SetOffReceipt } from '../types.ts';

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

const listed = (r: Reader) =>
  r
    .selectFrom('recovery')
    .innerJoin('application', 'application.id', 'recovery.applicationId')
    .selectAll('recovery')
    .select(['application.caseNumber', 'application.title'])
    .select(
      sql<readonly Receipt[]>`coalesce((
        select json_agg(json_build_object('amountCents', amount_cents, 'receivedOn', received_on)
          order by received_on, id)
        from recovery_receipt where recovery_receipt.recovery_id = recovery.id), '[]')`.as('receipts'),
    )
    .select(
      sql<readonly SetOffReceipt[]>`coalesce((
        select json_agg(json_build_object('amountCents', paid.amount_cents, 'receivedOn', paid.paid_on,
          'caseNumber', other.case_number) order by paid.paid_on, paid.id)
        from payment_order paid join application other on other.id = paid.application_id
        where paid.set_off_recovery_id = recovery.id), '[]')`.as('setOffs'),
    );
const openOnes = ['claimed', 'inParts', 'writeOffProposed'] as const;

const recoveries = {
  open: prepared((r, given: { limit: number }) =>
    listed(r)
      .where('recovery.status', 'in', openOnes)
      .orderBy(sql`coalesce(recovery.deferred_until, recovery.due_on)`)
      .orderBy('recovery.id')
      .limit(given.limit),
  ),
  settled: prepared((r, given: { limit: number }) =>
    listed(r)
      .where('recovery.status', 'not in', openOnes)
      .orderBy('recovery.settledOn', 'desc')
      .orderBy('recovery.id', 'desc')
      .limit(given.limit),
  ),
} as const;

/** Those that still ask something of somebody, the first due first; or those that are settled, the newest first. */
export async function listRecoveries(
  r: Reader,
  listing: { readonly open: boolean; readonly limit: number },
): Promise<readonly ListedRecovery[]> {
  const rows = await recoveries[listing.open ? 'open' : 'settled'](r, listing);
  return rows.map(({ caseNumber, title, receipts, setOffs, ...row }) => ({
    ...toRecovery(row),
    receipts,
    setOffs,
    caseNumber: caseNumber ?? '',
    title,
  }));
}

/** The caller holds the case's row. */
export async function saveRecovery(
  tx: Tx,
  recovery: Recovery,
  changes: Partial<
    Pick<
      Recovery,
      | 'status'
      | 'receivedCents'
      | 'deferredUntil'
      | 'arrangement'
      | 'settledOn'
      | 'writeOffReasons'
      | 'proposedByPersonId'
      | 'settledByPersonId'
    >
  >,
): Promise<void> {
  await tx
    .updateTable('recovery')
    .set({ ...changes, revision: recovery.revision + 1 })
    .where('id', '=', recovery.id)
    .execute();
}

export async function insertReceipt(
  tx: Tx,
  receipt: Receipt & {
    readonly recoveryId: Id<'recovery'>;
    readonly recordedByPersonId: Id<'person'>;
  },
): Promise<void> {
  await tx
    .insertInto('recoveryReceipt')
    .values({ ...receipt, id: newId<'recovery_receipt'>() })
    .execute();
}
