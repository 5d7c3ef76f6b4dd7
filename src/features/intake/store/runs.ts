/** SQL of imports: a preview that waits, or the story of what was taken over. */
import { sql } from 'kysely';
import type { Id } from '../../../kernel/ids.ts';
import type { Text } from '../../../kernel/messages.ts';
import { assert } from '../../../kernel/result.ts';
import type { Reader, Tx } from '../../../platform/db/index.ts';
import type { ImportRun, PreviewRow } from '../types.ts';

function runs(reader: Reader) {
  return reader
    .selectFrom('importRun')
    .select([
      'id',
      'sourceId',
      'status',
      'madeBy',
      'madeAt',
      'madeByPersonId',
      'appliedAt',
      'rowCount',
      'problemCount',
      'counts',
      'remarks',
    ])
    .$castTo<ImportRun>();
}

export async function findRun(reader: Reader, id: Id<'import_run'>): Promise<ImportRun | null> {
  return (await runs(reader).where('id', '=', id).executeTakeFirst()) ?? null;
}

/** Holds the row until the end of the transaction. */
export async function findRunForUpdate(tx: Tx, id: Id<'import_run'>): Promise<ImportRun | null> {
  return (await runs(tx).where('id', '=', id).forUpdate().executeTakeFirst()) ?? null;
}

/** Newest first. */
export async function listRuns(reader: Reader, sourceId: Id<'import_source'>): Promise<readonly ImportRun[]> {
  return await runs(reader)
    .where('sourceId', '=', sourceId)
    .orderBy('madeAt', 'desc')
    .orderBy('id', 'desc')
    .limit(50)
    .execute();
}

export type Preview = { readonly rows: readonly PreviewRow[]; readonly notices: readonly Text[] };

/** What was read; empty once it was taken over or thrown away. */
export async function getPreview(reader: Reader, id: Id<'import_run'>): Promise<Preview> {
  const row = await reader
    .selectFrom('importRun')
    .select(['rows', 'notices'])
    .where('id', '=', id)
    .$castTo<Preview>()
    .executeTakeFirst();
  assert(row, `Import ${id} is there`);
  return row;
}

export type NewRun = Omit<ImportRun, 'counts' | 'remarks' | 'appliedAt'> &
  Partial<Pick<ImportRun, 'counts' | 'remarks' | 'appliedAt'>> &
  Preview & {
    /** ISO date. */
    readonly eraseAfter: string;
  };

export async function insertRun(tx: Tx, run: NewRun): Promise<void> {
  await tx
    .insertInto('importRun')
    .values({
      ...run,
      rows: JSON.stringify(run.rows),
      notices: JSON.stringify(run.notices),
      counts: run.counts ? JSON.stringify(run.counts) : null,
      remarks: JSON.stringify(run.remarks ?? []),
    })
    .execute();
}

export async function replaceRows(tx: Tx, id: Id<'import_run'>, rows: readonly PreviewRow[]): Promise<void> {
  await tx
    .updateTable('importRun')
    .set({ rows: JSON.stringify(rows) })
    .where('id', '=', id)
    .execute();
}

/** What was read goes: what became of it stands where it was written. */
export async function finishRun(
  tx: Tx,
  id: Id<'import_run'>,
  done: Pick<ImportRun, 'status' | 'counts' | 'remarks' | 'appliedAt'> & { readonly eraseAfter: string },
): Promise<void> {
  const { counts, remarks, ...others } = done;
  await tx
    .updateTable('importRun')
    .set({
      ...others,
      rows: '[]',
      notices: '[]',
      counts: counts === null ? null : JSON.stringify(counts),
      remarks: JSON.stringify(remarks),
    })
    .where('id', '=', id)
    .execute();
}

/** Previews of one source that still wait. */
export async function listWaiting(
  reader: Reader,
  sourceId: Id<'import_source'>,
): Promise<readonly ImportRun[]> {
  return await runs(reader)
    .where('sourceId', '=', sourceId)
    .where('status', '=', 'previewed')
    .limit(50)
    .execute();
}

/** One import at a time in the whole city: what one brings, the next sees. Held until the end of the transaction. */
export async function lockImports(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('hoofdveld intake', 0))`.execute(tx);
}

/** @returns how many were removed */
export async function eraseRuns(tx: Tx, today: string): Promise<number> {
  const erased = await tx.deleteFrom('importRun').where('eraseAfter', '<', today).executeTakeFirst();
  return Number(erased.numDeletedRows);
}

type Waiting = { readonly id: Id<'import_run'>; readonly rows: readonly PreviewRow[] };

/** Previews that name somebody as host, held until the end of the transaction. */
export async function listWaitingWithHost(tx: Reader, email: string): Promise<readonly Waiting[]> {
  return await tx
    .selectFrom('importRun')
    .select(['id', 'rows'])
    .where('rows', '@>', sql<string>`${JSON.stringify([{ host: { email } }])}::jsonb`)
    .orderBy('id')
    .limit(500)
    .$castTo<Waiting>()
    .execute();
}
