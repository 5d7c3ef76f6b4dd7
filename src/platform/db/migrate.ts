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

async function ranBefore(client: pg.Client): Promise<ReadonlyMap<string, string>> {
  const { rows } = await client.query<Pick<Migration, 'name' | 'sha256'>>(
    'select name, sha256 from schema_migration',
  );
  return new Map(rows.map((row) => [row.name, row.sha256]));
}

/** Sent as one text, so that the server goes on without us; the first that fails ends it, and those before it stay. */
async function apply(client: pg.Client, migrations: readonly Migration[]): Promise<void> {
  const texts = migrations.map(
    ({ name, sql, sha256 }) =>
      `begin;\n${sql}\n;insert into schema_migration (name, sha256) values ('${name}', '${sha256}');commit;`,
  );
  try {
    await client.query(texts.join('\n'));
  } catch (error) {
    await client.query('rollback');
    const ran = await ranBefore(client);
    const failed = migrations.find(({ name }) => !ran.has(name));
    throw new MigrationError(`${failed?.name}: ${(error as Error).message}`, { cause: error });
  }
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
    const ran = await ranBefore(client);
    for (const { name, sha256 } of migrations)
      if ((ran.get(name) ?? sha256) !== sha256)
        throw new MigrationError(`${name} was changed after it ran; add a new migration instead`);
    const pending = migrations.filter(({ name }) => !ran.has(name));
    // Two schemas that know nothing of each other, on a connection each; neither is left at work when the other fails.
    const both = await Promise.allSettled([
      pending.length > 0 ? apply(client, pending) : null,
      runMigrations({ connectionString: url, logger: quiet }),
    ]);
    for (const one of both) if (one.status === 'rejected') throw one.reason;
    return pending.map(({ name }) => name);
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
