/**
 * Heads of the chain, noted outside the database. Whoever may write in the database can make a chain that fits, or take
 * away its end together with the head; what was noted elsewhere before tells that it is not the same one.
 */
import { appendFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Db, Reader } from '../db/index.ts';

const witnessSchema = z.object({
  seq: z.int().min(1),
  hash: z.string().length(64),
  /** Which database the head was read from: a data folder can serve another one later. */
  database: z.string(),
});
export type Witness = z.infer<typeof witnessSchema>;

const fileIn = (dataDir: string): string => join(dataDir, 'audit-heads.jsonl');

async function nameOfDatabase(db: Reader): Promise<string> {
  const { rows } = await sql<{ name: string }>`
    select system_identifier || '/' || oid as name from pg_control_system(), pg_database
    where datname = current_database()`.execute(db);
  return rows[0]?.name ?? '';
}

function parsed(line: string): Witness[] {
  try {
    const read = witnessSchema.safeParse(JSON.parse(line));
    return read.success ? [read.data] : [];
  } catch {
    // The last line of a program that was killed while it wrote.
    return [];
  }
}

/** What was noted about this database, oldest first; nothing when the folder is new. */
export async function readWitnesses(db: Reader, dataDir: string): Promise<readonly Witness[]> {
  const text = await readFile(fileIn(dataDir), 'utf8').catch(() => '');
  const database = await nameOfDatabase(db);
  return text
    .split('\n')
    .flatMap(parsed)
    .filter((witness) => witness.database === database);
}

/** Notes the newest entry, unless it was noted already. */
export async function noteHead(db: Db, dataDir: string): Promise<void> {
  const head = await db.selectFrom('auditHead').select(['seq', 'hash']).executeTakeFirst();
  if (!head || head.seq === 0) return;
  const last = (await readWitnesses(db, dataDir)).at(-1);
  if (last?.seq === head.seq && last.hash === head.hash) return;
  const witness: Witness = { seq: head.seq, hash: head.hash, database: await nameOfDatabase(db) };
  // The line before may lack its end.
  await appendFile(fileIn(dataDir), `\n${JSON.stringify(witness)}\n`, { mode: 0o600, flush: true });
}
