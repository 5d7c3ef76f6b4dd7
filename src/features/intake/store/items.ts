/** SQL of appointments in calendars that are followed. */
import type { Id } from '../../../kernel/ids.ts';
import type { Reader, Tx } from '../../../platform/db/index.ts';
import { intakePolicy } from '../policy.ts';
import type { ImportItem } from '../types.ts';

function items(reader: Reader) {
  return reader
    .selectFrom('importItem')
    .select([
      'sourceId',
      'uid',
      'listingId',
      'status',
      'calendarHash',
      'writtenHash',
      'offered',
      'offeredHash',
      'since',
    ])
    .$castTo<ImportItem>();
}

/** A source that was read for years knows more appointments than one reading holds. */
const most = 10 * intakePolicy.calendarEvents.value;

export async function listItems(
  reader: Reader,
  sourceId: Id<'import_source'>,
): Promise<readonly ImportItem[]> {
  return await items(reader).where('sourceId', '=', sourceId).orderBy('uid').limit(most).execute();
}

/** Those about which a keeper has something to say. */
export async function listOpenItems(
  reader: Reader,
  sourceId: Id<'import_source'>,
): Promise<readonly ImportItem[]> {
  return await items(reader)
    .where('sourceId', '=', sourceId)
    .where('status', 'in', ['differs', 'proposed', 'vanished'])
    .orderBy('since')
    .limit(200)
    .execute();
}

/** Gone from their calendars since before a moment, and nobody said anything. */
export async function listVanishedBefore(reader: Reader, before: Date): Promise<readonly ImportItem[]> {
  return await items(reader)
    .where('status', '=', 'vanished')
    .where('since', '<', before)
    .orderBy('since')
    .limit(500)
    .execute();
}

/** Those of which somebody else has a say. */
export async function listProposed(reader: Reader): Promise<readonly ImportItem[]> {
  return await items(reader).where('status', '=', 'proposed').orderBy('since').limit(500).execute();
}

export async function findItem(
  reader: Reader,
  sourceId: Id<'import_source'>,
  uid: string,
): Promise<ImportItem | null> {
  const row = await items(reader).where('sourceId', '=', sourceId).where('uid', '=', uid).executeTakeFirst();
  return row ?? null;
}

/** Which of these listings follow a calendar already. */
export async function followedAmong(
  reader: Reader,
  ids: readonly Id<'listing'>[],
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await reader
    .selectFrom('importItem')
    .select('listingId')
    .where('listingId', 'in', ids)
    .execute();
  return new Set(rows.flatMap(({ listingId }) => listingId ?? []));
}

/** An appointment that was left before and is taken in after all, is written over. */
export async function putItems(tx: Tx, all: readonly ImportItem[]): Promise<void> {
  for (const item of all) {
    const { sourceId: _source, uid: _uid, ...columns } = rowOf(item);
    await tx
      .insertInto('importItem')
      .values(rowOf(item))
      .onConflict((conflict) => conflict.columns(['sourceId', 'uid']).doUpdateSet(columns))
      .execute();
  }
}

const rowOf = (item: ImportItem) => ({
  ...item,
  offered: item.offered === null ? null : JSON.stringify(item.offered),
});
