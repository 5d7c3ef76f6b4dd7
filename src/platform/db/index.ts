/** The database: one pool, one Kysely, typed by the generated schema. */
import { Kysely, sql, type Transaction } from 'kysely';
import pg from 'pg';
import { fillingConnection } from './filling.ts';
import { NamingDialect } from './names.ts';
import { readingTogether } from './reads-together.ts';
import type { DB } from './schema.ts';

export type Db = Kysely<DB>;
export type Tx = Transaction<DB>;
/** For reads that run both inside and outside a transaction. */
export type Reader = Db | Tx;

// int8 holds cents and counters only, all far below 2^53; dates stay calendar dates, never moments.
const types = new pg.TypeOverrides();
types.setTypeParser(pg.types.builtins.INT8, (value) => {
  const number = Number(value);
  if (!Number.isSafeInteger(number)) throw new RangeError(`int8 out of safe range: ${value}`);
  return number;
});
types.setTypeParser(pg.types.builtins.DATE, (value) => value);

export type Database = { readonly db: Db; readonly pool: pg.Pool; close(): Promise<void> };

/** @param options.connections size of the pool, default 10 */
export function openDatabase(url: string, options: { connections?: number } = {}): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.connections ?? 10,
    types,
    idleTimeoutMillis: 30_000,
    pipeline: true,
  });
  // An idle connection that breaks (server restart) is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  const db = readingTogether<DB>(pool);
  return {
    db,
    pool,
    close: async () => {
      await db.destroy();
      // Kysely leaves the pool alone when it never ran a query itself; the jobs may have used it all the same.
      if (!pool.ending) await pool.end();
    },
  };
}

/**
 * For the program that fills an empty database. A commit may be lost when the machine stops within a second, though
 * never out of order: what is filled is made anew then. A statement is planned once, whatever its values.
 */
export function openForFilling(url: string): Pick<Database, 'db' | 'close'> {
  const pool = fillingConnection({
    connectionString: url,
    types,
    options: '-c synchronous_commit=off -c plan_cache_mode=force_generic_plan -c jit=off',
  });
  const db = new Kysely<DB>({ dialect: new NamingDialect({ pool }) });
  return { db, close: () => db.destroy() };
}

/** Does the database answer? For the readiness probe. */
export async function isReachable(db: Db): Promise<boolean> {
  return await sql`select 1`.execute(db).then(
    () => true,
    () => false,
  );
}

/** PostgreSQL's error codes that a command may answer to, by name. */
export const sqlState = {
  uniqueViolation: '23505',
  foreignKeyViolation: '23503',
  checkViolation: '23514',
  exclusionViolation: '23P01',
  serializationFailure: '40001',
  deadlock: '40P01',
  appendOnly: 'HV001',
  publishedSchemeFrozen: 'HV002',
  decisionFrozen: 'HV003',
  boxClosed: 'HV004',
} as const;

/** Is this the named database error, optionally of the named constraint? */
export function isSqlError(error: unknown, state: keyof typeof sqlState, constraint?: string): boolean {
  const candidate = error as { code?: unknown; constraint?: unknown } | null;
  return (
    candidate?.code === sqlState[state] && (constraint === undefined || candidate.constraint === constraint)
  );
}
