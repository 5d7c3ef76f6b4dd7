/** SQL of the feed of changes: in the order of the transactions that made them (migration 0080 says why). */
import { sql } from 'kysely';
import type { Db, Reader } from '../../../platform/db/index.ts';

export type Change = { readonly id: string; readonly change: number; readonly shown: boolean };

/** The last item that a reader has. */
export type Mark = { readonly change: number; readonly id: string };

/**
 * Activities that changed after the mark, those that left the map too. It stops before the oldest transaction that still
 * runs, also one of another kind: the rest comes with a later question, and nothing is passed over.
 */
export async function listChanges(
  reader: Reader,
  after: Mark | null,
  limit: number,
): Promise<readonly Change[]> {
  const { rows } = await sql<Change>`
    select listing.id, listing.change, listing.status = 'published' as shown
    from listing cross join feed_base
    where listing.kind = 'activity' and listing.status in ('published', 'delisted', 'archived')
      and (${after?.change ?? null}::bigint is null
        or (listing.change, listing.id) > (${after?.change ?? 0}::bigint, ${after?.id ?? null}::uuid))
      and listing.change - feed_base.base < pg_snapshot_xmin(pg_current_snapshot())::text::bigint
    order by listing.change, listing.id
    limit ${limit}`.execute(reader);
  return rows;
}

/**
 * After a restore from a dump transactions are counted from the start again, and a change made now would stand before
 * old ones. Then everything changes once more: readers come past all of it again. Otherwise nothing happens.
 */
export async function settleFeed(db: Db): Promise<void> {
  const isBehind = sql<{ behind: boolean }>`select coalesce(max(change), 0) >= max(feed_base.base)
    + pg_current_xact_id()::text::bigint as behind from listing cross join feed_base`;
  const { rows } = await isBehind.execute(db);
  if (rows[0]?.behind !== true) return;
  await db.transaction().execute(async (tx) => {
    await sql`lock table listing in share row exclusive mode`.execute(tx);
    await sql`update feed_base set base = (select max(change) from listing)`.execute(tx);
    await sql`update listing set revision = revision`.execute(tx);
  });
}
