/**
 * Plain SQL migrations, `NNNN_<table>__<operation>.sql`, each in its own transaction, in order, once.
 * Several starters may run at the same time: an advisory lock lets one work and the others wait. A merged file is
 * frozen: its hash is stored, and a changed file stops the start.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Logger, runMigrations } from 'graphile-worker';
import pg from 'pg';

const shape = /^(\d{4})_([a-z0-9_]+)__([a-z0-9_]+)\.sql$/;
const lockKey = 4_052_027;
/** The queue library prints each of its own migrations; ours are reported by the caller. */
const quiet = new Logger(() => () => undefined);

export class MigrationError extends Error {
  override readonly name = 'MigrationError';
}

export type Migration = { readonly name: string; readonly sql: string; readonly sha256: string };

export function readMigrations(folder: string): readonly Migration[] {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort();
  const seen = new Set<string>();
  return names.map((name) => {
    const number = shape.exec(name)?.[1];
    if (number === undefined) throw new MigrationError(`${name} is not named NNNN_<table>__<operation>.sql`);
    if (seen.has(number)) throw new MigrationError(`Two migrations have number ${number}`);
    seen.add(number);
    const sql = readFileSync(join(folder, name), 'utf8');
    return { name, sql, sha256: createHash('sha256').update(sql).digest('hex') };
  });
}

async function apply(
  client: pg.Client,
  migration: Migration,
  known: ReadonlyMap<string, string>,
): Promise<boolean> {
  const before = known.get(migration.name);
  if (before === migration.sha256) return false;
  if (before !== undefined)
    throw new MigrationError(`${migration.name} was changed after it ran; add a new migration instead`);
  await client.query('begin');
  try {
    await client.query(migration.sql);
    await client.query('insert into schema_migration (name, sha256) values ($1, $2)', [
      migration.name,
      migration.sha256,
    ]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new MigrationError(`${migration.name}: ${(error as Error).message}`, { cause: error });
  }
  return true;
}

/**
 * Brings the database to the newest version, the job queue's own tables included.
 * @returns names of the migrations that ran now
 */
export async function migrate(url: string, folder: string): Promise<readonly string[]> {
  const migrations = readMigrations(folder);
  const client = new pg.Client({ connectionString: url });
  await client.connect().catch((error: Error & { code?: string }) => {
    const why = error.message || error.code;
    throw new MigrationError(`The database cannot be used (${why}); see DATABASE_URL.`, { cause: error });
  });
  try {
    const { rows: versions } = await client.query<{ server_version_num: string }>('show server_version_num');
    if (Number(versions[0]?.server_version_num) < 150_000)
      throw new MigrationError('PostgreSQL 15 or newer is needed');
    await client.query('select pg_advisory_lock($1)', [lockKey]);
    // Migrations are lost in order if the machine stops within a second, and then run again; what is written later waits
    // for the disk, and with it for these.
    await client.query('set synchronous_commit = off');
    await client.query(
      'create table if not exists schema_migration (name text primary key, sha256 text not null, ran_at timestamptz not null default now())',
    );
    const { rows } = await client.query<{ name: string; sha256: string }>(
      'select name, sha256 from schema_migration',
    );
    const known = new Map(rows.map((row) => [row.name, row.sha256]));
    const ran: string[] = [];
    for (const migration of migrations) if (await apply(client, migration, known)) ran.push(migration.name);
    await runMigrations({ connectionString: url, logger: quiet });
    return ran;
  } finally {
    // Ends the session, and with it the lock.
    await client.end();
  }
}

/** Removes everything of ours and of the job queue. Only for a demo database that was never finished. */
export async function emptyDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(
      'drop schema if exists graphile_worker cascade; drop schema public cascade; create schema public',
    );
  } finally {
    await client.end();
  }
}
