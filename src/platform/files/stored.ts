/** Rows that name files by their hash, and taking the bytes away when no row names them any more. */
import { sql } from 'kysely';
import { type Id, newId } from '../../kernel/ids.ts';
import type { Db, Tx } from '../db/index.ts';
import type { FileStore } from './index.ts';

export type NewStoredFile = {
  readonly sha256: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  readonly name: string;
  readonly at: Date;
};

/** The file itself must stand on disk before this commits. */
export async function insertStoredFile(tx: Tx, file: NewStoredFile): Promise<Id<'stored_file'>> {
  const id = newId<'stored_file'>();
  const { sha256, mediaType, sizeBytes, name, at } = file;
  await tx
    .insertInto('storedFile')
    .values({ id, sha256, mediaType, sizeBytes, originalName: name, createdAt: at })
    .execute();
  return id;
}

export async function deleteStoredFile(tx: Tx, id: Id<'stored_file'>): Promise<void> {
  await tx.deleteFrom('storedFile').where('id', '=', id).execute();
}

/** One at a time may add or remove these bytes, until the transaction ends. */
export async function holdBytes(tx: Tx, sha256: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${sha256}, 0))`.execute(tx);
}

/** After the commit that took the row away: a crash here leaves bytes without a row, never a row without bytes. */
export async function dropBytes(
  { db, files }: { readonly db: Db; readonly files: FileStore },
  sha256: string,
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await holdBytes(tx, sha256);
    const used = await tx
      .selectFrom('storedFile')
      .select('id')
      .where('sha256', '=', sha256)
      .executeTakeFirst();
    if (used === undefined) await files.remove(sha256);
  });
}
