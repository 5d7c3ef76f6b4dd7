/** Lists of destruction and the cases on them: they outlive the cases, and say nothing of a person. */
import { sql } from 'kysely';
import { type Id, newId } from '../../../kernel/ids.ts';
import type { RetentionResult } from '../../../kernel/terms/index.ts';
import type { Reader, Tx } from '../../../platform/db/index.ts';
import type { ListStatus } from '../status.ts';
import type { Counts, DestructionItem, DestructionList, Dossier, HoldReason, ItemOutcome } from '../types.ts';

const lists = (r: Reader) =>
  r
    .selectFrom('destructionList')
    .innerJoin('person as proposer', 'proposer.id', 'destructionList.proposedByPersonId')
    .leftJoin('person as approver', 'approver.id', 'destructionList.approvedByPersonId')
    .select([
      'destructionList.id',
      'destructionList.number',
      'destructionList.status',
      'destructionList.dueBefore',
      'destructionList.proposedByPersonId',
      'proposer.name as proposedBy',
      'destructionList.proposedAt',
      'approver.name as approvedBy',
      'destructionList.approvedAt',
      'destructionList.carriedOutAt',
      sql<number>`(select count(*)::integer from destruction_item where list_id = destruction_list.id)`.as(
        'items',
      ),
    ]);

type ListRow = Awaited<ReturnType<ReturnType<typeof lists>['execute']>>[number];

const toList = (row: ListRow): DestructionList => ({
  ...row,
  id: row.id as Id<'destruction_list'>,
  proposedByPersonId: row.proposedByPersonId as Id<'person'>,
  status: row.status as ListStatus,
});

/** Newest first. */
export async function listLists(r: Reader, limit: number): Promise<readonly DestructionList[]> {
  return (await lists(r).orderBy('destructionList.number', 'desc').limit(limit).execute()).map(toList);
}

export async function findList(r: Reader, number: number): Promise<DestructionList | null> {
  const row = await lists(r).where('destructionList.number', '=', number).executeTakeFirst();
  return row ? toList(row) : null;
}

/** Approved, the oldest first: the night goes on with them. */
export async function listApproved(r: Reader): Promise<readonly DestructionList[]> {
  const rows = await lists(r)
    .where('destructionList.status', '=', 'approved')
    .orderBy('destructionList.number')
    .limit(100)
    .execute();
  return rows.map(toList);
}

export async function holdList(tx: Tx, id: Id<'destruction_list'>): Promise<ListStatus> {
  const row = await tx
    .selectFrom('destructionList')
    .select('status')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow();
  return row.status as ListStatus;
}

export async function itemsOf(
  r: Reader,
  listId: Id<'destruction_list'>,
): Promise<readonly DestructionItem[]> {
  const rows = await r
    .selectFrom('destructionItem')
    .select([
      'applicationId',
      'caseNumber',
      'retentionResult',
      'retainUntil',
      'source',
      'outcome',
      'heldBecause',
      'counts',
      'settledAt',
    ])
    .where('listId', '=', listId)
    .orderBy('retainUntil')
    .orderBy('caseNumber')
    .limit(5000)
    .execute();
  return rows.map((row) => ({
    ...row,
    applicationId: row.applicationId as Id<'application'>,
    retentionResult: row.retentionResult as RetentionResult,
    outcome: row.outcome as ItemOutcome | null,
    heldBecause: row.heldBecause as readonly HoldReason[],
    counts: row.counts as Counts,
  }));
}

type NewList = {
  readonly dueBefore: string;
  readonly proposedByPersonId: Id<'person'>;
  readonly proposedAt: Date;
};

/** @returns the number; the lock keeps two that are proposed at once from taking one number or one case */
export async function insertList(
  tx: Tx,
  list: NewList,
  pick: () => Promise<readonly (Dossier & { readonly source: string })[]>,
): Promise<{ readonly id: Id<'destruction_list'>; readonly number: number; readonly cases: number } | null> {
  await sql`select pg_advisory_xact_lock(hashtextextended('destruction_list', 0))`.execute(tx);
  const dossiers = await pick();
  if (dossiers.length === 0) return null;
  const id = newId<'destruction_list'>();
  const { number } = await tx
    .insertInto('destructionList')
    .values({
      id,
      ...list,
      status: 'proposed',
      number: sql<number>`(select coalesce(max(number), 0) + 1 from destruction_list)`,
    })
    .returning('number')
    .executeTakeFirstOrThrow();
  await tx
    .insertInto('destructionItem')
    .values(
      dossiers.map(({ id: applicationId, caseNumber, retentionResult, retainUntil, source }) => ({
        listId: id,
        applicationId,
        caseNumber,
        retentionResult,
        retainUntil,
        source,
      })),
    )
    .execute();
  return { id, number, cases: dossiers.length };
}

export async function saveList(
  tx: Tx,
  id: Id<'destruction_list'>,
  changes: {
    readonly status: ListStatus;
    readonly approvedByPersonId?: Id<'person'>;
    readonly approvedAt?: Date;
    readonly carriedOutAt?: Date;
  },
): Promise<void> {
  await tx.updateTable('destructionList').set(changes).where('id', '=', id).execute();
}

/** @returns false when it was settled before: a night that runs twice finds nothing to do */
export async function isWaiting(
  tx: Tx,
  listId: Id<'destruction_list'>,
  applicationId: Id<'application'>,
): Promise<boolean> {
  const row = await tx
    .selectFrom('destructionItem')
    .select('outcome')
    .where('listId', '=', listId)
    .where('applicationId', '=', applicationId)
    .forUpdate()
    .executeTakeFirst();
  return row !== undefined && row.outcome === null;
}

export async function settleItem(
  tx: Tx,
  listId: Id<'destruction_list'>,
  applicationId: Id<'application'>,
  settled: {
    readonly outcome: ItemOutcome;
    readonly heldBecause?: readonly HoldReason[];
    readonly counts?: Counts;
    readonly settledAt: Date;
  },
): Promise<void> {
  const { counts = {}, heldBecause = [], ...rest } = settled;
  await tx
    .updateTable('destructionItem')
    .set({ ...rest, heldBecause: [...heldBecause], counts: JSON.stringify(counts) })
    .where('listId', '=', listId)
    .where('applicationId', '=', applicationId)
    .where('outcome', 'is', null)
    .execute();
}

/** Nothing of a withdrawn list is waiting any more: its cases can be proposed anew. */
export async function withdrawItems(tx: Tx, listId: Id<'destruction_list'>, at: Date): Promise<void> {
  await tx
    .updateTable('destructionItem')
    .set({ outcome: 'withdrawn', settledAt: at })
    .where('listId', '=', listId)
    .where('outcome', 'is', null)
    .execute();
}
