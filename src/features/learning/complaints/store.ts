/** Complaints: what the term and the figures need of them. */
import { type Id, newId } from '../../../kernel/ids.ts';
import type { Reader, Tx } from '../../../platform/db/index.ts';
import type { Complaint } from './types.ts';

const columns = [
  'id',
  'reference',
  'kind',
  'receivedOn',
  'status',
  'postponedOn',
  'closedOn',
  'outcome',
  'change',
  'retainUntil',
] as const;

/** Open ones first, the oldest on top; then those that were closed, the newest on top. */
export async function listComplaints(
  r: Reader,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<readonly Complaint[]> {
  const rows = await r
    .selectFrom('complaint')
    .select(columns)
    .orderBy('closedOn', (order) => order.desc().nullsFirst())
    .orderBy('receivedOn')
    .orderBy('reference')
    .limit(Math.min(limit, 500))
    .offset(offset)
    .execute();
  return rows.map((row) => row as Complaint);
}

export async function countComplaints(r: Reader): Promise<number> {
  const row = await r
    .selectFrom('complaint')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** Those that wait for an answer, the oldest first. At most 500. */
export async function listOpen(r: Reader): Promise<readonly Complaint[]> {
  const rows = await r
    .selectFrom('complaint')
    .select(columns)
    .where('closedOn', 'is', null)
    .orderBy('receivedOn')
    .limit(500)
    .execute();
  return rows.map((row) => row as Complaint);
}

type Days = { readonly from: string; readonly through: string };

/** Received, or closed, on the days of a period, both ends included. At most 100,000. */
export async function listOfPeriod(
  r: Reader,
  which: 'receivedOn' | 'closedOn',
  { from, through }: Days,
): Promise<readonly Complaint[]> {
  const rows = await r
    .selectFrom('complaint')
    .select(columns)
    .where(which, '>=', from)
    .where(which, '<=', through)
    .limit(100_000)
    .execute();
  return rows.map((row) => row as Complaint);
}

export async function findComplaint(r: Reader, id: Id<'complaint'>): Promise<Complaint | null> {
  const row = await r.selectFrom('complaint').select(columns).where('id', '=', id).executeTakeFirst();
  return (row as Complaint | undefined) ?? null;
}

export async function findByReference(r: Reader, reference: string): Promise<Complaint | null> {
  const row = await r
    .selectFrom('complaint')
    .select(columns)
    .where('reference', '=', reference)
    .executeTakeFirst();
  return (row as Complaint | undefined) ?? null;
}

/** Held until the transaction ends. */
export async function lockComplaint(tx: Tx, id: Id<'complaint'>): Promise<Complaint | null> {
  const row = await tx
    .selectFrom('complaint')
    .select(columns)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return (row as Complaint | undefined) ?? null;
}

/** @throws unique violation when the reference is there already */
export async function insertComplaint(
  tx: Tx,
  complaint: Pick<Complaint, 'reference' | 'kind' | 'receivedOn' | 'status' | 'retainUntil'>,
  recorded: { readonly recordedByPersonId: Id<'person'> | null; readonly recordedAt: Date },
): Promise<Id<'complaint'>> {
  const id = newId<'complaint'>();
  await tx
    .insertInto('complaint')
    .values({ id, ...complaint, ...recorded })
    .execute();
  return id;
}

export async function saveComplaint(
  tx: Tx,
  { id }: Pick<Complaint, 'id'>,
  changes: Partial<
    Pick<Complaint, 'status' | 'postponedOn' | 'closedOn' | 'outcome' | 'change' | 'retainUntil'>
  >,
): Promise<void> {
  await tx.updateTable('complaint').set(changes).where('id', '=', id).execute();
}

/** Past the last day of the term. @param today ISO date @returns how many went */
export async function deletePast(tx: Tx, today: string): Promise<number> {
  const { numDeletedRows } = await tx
    .deleteFrom('complaint')
    .where('retainUntil', '<', today)
    .where('closedOn', 'is not', null)
    .executeTakeFirst();
  return Number(numDeletedRows);
}
