/** Editions: asked for, counted, published; and which came before. */
import { type Selectable, sql } from 'kysely';
import { type Id, isSlug } from '../../../kernel/ids.ts';
import type { Db, Reader, Tx } from '../../../platform/db/index.ts';
import type { CouncilEdition } from '../../../platform/db/schema.ts';
import type { EditionStatus } from '../status.ts';
import type { Edition, FrozenLine } from '../types.ts';

/** Two a year, for longer than anybody reads back. */
const limit = 200;

const toEdition = (row: Selectable<CouncilEdition>): Edition => ({
  ...row,
  id: row.id as Id<'council_edition'>,
  status: row.status as EditionStatus,
  // Only `saveEdition` writes this column.
  lines: row.lines as unknown as readonly FrozenLine[],
  askedByPersonId: row.askedByPersonId as Id<'person'> | null,
  publishedByPersonId: row.publishedByPersonId as Id<'person'> | null,
});

/** Newest period first; of one period the newest first. */
export async function listEditions(
  r: Reader,
  which: 'published' | 'all' = 'published',
): Promise<readonly Edition[]> {
  let query = r
    .selectFrom('councilEdition')
    .selectAll()
    .orderBy('lastOn', 'desc')
    .orderBy('askedAt', 'desc')
    .limit(limit);
  if (which === 'published') query = query.where('status', '=', 'published');
  return (await query.execute()).map(toEdition);
}

export async function findEdition(r: Reader, slug: string): Promise<Edition | null> {
  if (!isSlug(slug)) return null;
  const row = await r.selectFrom('councilEdition').selectAll().where('slug', '=', slug).executeTakeFirst();
  return row ? toEdition(row) : null;
}

/** Holds the row until the transaction ends; null when it was thrown away. */
export async function lockEdition(tx: Tx, id: Id<'council_edition'>): Promise<Edition | null> {
  const row = await tx
    .selectFrom('councilEdition')
    .selectAll()
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst();
  return row ? toEdition(row) : null;
}

/** The published edition of the period before; of one period that was told of twice, the newest. */
export async function editionBefore(r: Reader, edition: Pick<Edition, 'fromOn'>): Promise<Edition | null> {
  const row = await r
    .selectFrom('councilEdition')
    .selectAll()
    .where('status', '=', 'published')
    .where('lastOn', '<', edition.fromOn)
    .orderBy('lastOn', 'desc')
    .orderBy('askedAt', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? toEdition(row) : null;
}

/** A published edition that tells of a day of this one; null when each day is new. */
export async function findToldBefore(
  r: Reader,
  edition: Pick<Edition, 'id' | 'fromOn' | 'lastOn'>,
): Promise<Edition | null> {
  const row = await r
    .selectFrom('councilEdition')
    .selectAll()
    .where('status', '=', 'published')
    .where('id', '<>', edition.id)
    .where('fromOn', '<=', edition.lastOn)
    .where('lastOn', '>=', edition.fromOn)
    .orderBy('lastOn', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? toEdition(row) : null;
}

/** Until the transaction ends nobody else publishes: two at once would not see each other's days. The trigger takes the same lock. */
export async function lockPublishing(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('council_edition', 0))`.execute(tx);
}

/** Until the transaction ends nobody else asks for one: two at once would take the same address. */
export async function lockEditions(tx: Tx): Promise<void> {
  await sql`lock table council_edition in share row exclusive mode`.execute(tx);
}

export async function takenSlugs(tx: Tx): Promise<readonly string[]> {
  const rows = await tx.selectFrom('councilEdition').select('slug').execute();
  return rows.map(({ slug }) => slug);
}

export async function insertEdition(
  tx: Tx,
  made: Pick<Edition, 'id' | 'slug' | 'fromOn' | 'lastOn' | 'note' | 'askedByPersonId' | 'askedAt'>,
): Promise<void> {
  await tx
    .insertInto('councilEdition')
    .values({ ...made, status: 'making' })
    .execute();
}

export async function saveEdition(
  tx: Tx,
  { id }: Pick<Edition, 'id'>,
  changes: Partial<
    Pick<Edition, 'status' | 'counted' | 'asOf' | 'sha256' | 'lines' | 'publishedByPersonId' | 'publishedAt'>
  >,
): Promise<void> {
  const { lines, ...rest } = changes;
  await tx
    .updateTable('councilEdition')
    .set({ ...rest, ...(lines ? { lines: JSON.stringify(lines) } : {}) })
    .where('id', '=', id)
    .execute();
}

/** For who waits; outside the transaction that counts, which nobody sees before it is done. */
export async function noteProgress(db: Db, { id }: Pick<Edition, 'id'>, counted: number): Promise<void> {
  await db
    .updateTable('councilEdition')
    .set({ counted })
    .where('id', '=', id)
    .where('status', '=', 'making')
    .execute();
}

/** With its figures and rows. @throws append-only when it was published */
export async function deleteEdition(tx: Tx, { id }: Pick<Edition, 'id'>): Promise<void> {
  await tx.deleteFrom('councilEdition').where('id', '=', id).execute();
}
