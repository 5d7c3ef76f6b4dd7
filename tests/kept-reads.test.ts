/** What is kept of reference data goes when a table changes that the read names: so each must name all that it reads. */
import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Db, Tx } from '../src/platform/db/index.ts';
import type { KeptRead } from '../src/platform/db/kept-reads.ts';
import { type FreshDatabase, freshDatabase } from './support/database.ts';
import { demoCity } from './support/demo-city.ts';

type Read = KeptRead<readonly string[], unknown>;

const root = resolve(import.meta.dirname, '..', 'src', 'features');
const files = globSync('**/*.{ts,tsx}', { cwd: root })
  .filter((file) => !file.includes('.test.'))
  .map((file) => ({ path: resolve(root, file), text: readFileSync(resolve(root, file), 'utf8') }))
  .filter(({ text }) => text.includes('keptRead('));

/** Those that are made in a file by the names that it exports them under. */
async function readsIn(path: string): Promise<readonly { name: string; read: Read }[]> {
  const module = (await import(/* @vite-ignore */ path)) as Readonly<Record<string, unknown>>;
  return Object.entries(module)
    .filter((entry): entry is [string, Read] => typeof entry[1] === 'function' && 'tables' in entry[1])
    .map(([name, read]) => ({ name, read }));
}
const reads = (await Promise.all(files.map(({ path }) => readsIn(path)))).flat();

/** What those that want a key are asked for, as SQL; the others are asked as they are. */
const keys: Readonly<Record<string, readonly string[]>> = {
  findRound: ['select id from round order by id limit 1'],
  findVersion: ['select id from scheme_version order by id limit 1'],
  findWijk: ['select id from wijk order by id limit 1'],
  findWijkBySlug: ['select slug from wijk order by id limit 1'],
  readHeld: [
    "select unnest(array[(select string_agg(distinct organisation_id::text, ' ') from activity), '2026-01-01', '2027-12-31'])",
  ],
  readSaid: [
    "select unnest(array[(select string_agg(distinct activity_id::text, ' ') from activity_series), '2026-01-01', '2027-12-31'])",
  ],
  readUnconfirmed: [
    "select unnest(array[(select string_agg(distinct activity_id::text, ' ') from activity_series), '2026-01-01', '2027-12-31', '2026-12-01'])",
  ],
  listCells: ["select extract(year from half_on) || '-2' from figure_entry limit 1"],
  listGranted: ['select year from published_grant_total order by year desc limit 1'],
  findCityInhabitants: ['select year from earmark_decision order by year desc limit 1'],
  listMovements: ["select unnest(array['', ''])"],
  outlineOfOrganisations: ["select 'onMap'", "select 'organisers'"],
};

async function askAll(tx: Tx, { name, read }: (typeof reads)[number]): Promise<void> {
  for (const question of keys[name] ?? [null]) {
    const { rows } =
      question === null
        ? { rows: [] }
        : await sql<{ key: string }>`select key::text from (${sql.raw(question)}) as asked (key)`.execute(tx);
    const answer = await read(tx, ...rows.map(({ key }) => key));
    // Who finds nothing may have looked nowhere.
    expect(answer).toBeTruthy();
  }
}

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase((await demoCity()).database);
});
afterAll(() => database.drop());

const scans = sql<{
  name: string;
  scans: number;
}>`select relname as name, coalesce(seq_scan, 0) + coalesce(idx_scan, 0) as scans
  from pg_stat_xact_user_tables`;

/** As the server itself counts it, so that views and written-out SQL are seen as well. */
async function tablesRead(db: Db, read: (tx: Tx) => Promise<unknown>): Promise<readonly string[]> {
  return await db.transaction().execute(async (tx) => {
    // What this connection did shortly before may be counted still.
    const before = new Map((await scans.execute(tx)).rows.map((row) => [row.name, row.scans]));
    await read(tx);
    const { rows } = await scans.execute(tx);
    return rows.filter((row) => row.scans > (before.get(row.name) ?? 0)).map(({ name }) => name);
  });
}

test('each that is made is exported, and so looked at here', () => {
  const made = files.flatMap(({ text }) => [...text.matchAll(/\bkeptRead\(/g)]);
  expect(reads.length).toBeGreaterThan(10);
  expect(reads.map(({ name }) => name)).toHaveLength(made.length);
});

test('a read that names too little would be seen', async () => {
  const under = await tablesRead(database.db, (tx) => tx.selectFrom('publishedGrant').selectAll().execute());
  expect(under).toEqual(expect.arrayContaining(['application', 'round', 'scheme']));
});

describe.for(reads)('$name', (one) => {
  const { tables } = one.read;

  test('reads no table that it does not name', async () => {
    const looked = await tablesRead(database.db, (tx) => askAll(tx, one));
    expect(looked.length).toBeGreaterThan(0);
    expect(looked.filter((table) => !tables.includes(table))).toEqual([]);
  });

  test('names tables that tell of each change', async () => {
    // Of tgtype: 4 insert, 8 delete, 16 update. What is only added to cannot change otherwise.
    const { rows } = await sql<{ name: string; tells: number; fixed: boolean }>`select relname as name,
        bit_or(tgtype) filter (where proname = 'notify_data_version' and tgqual is null) & 28 as tells,
        bool_or(proname = 'forbid_change') as fixed
      from pg_class join pg_trigger on tgrelid = pg_class.oid join pg_proc on pg_proc.oid = tgfoid
      where relname = any(${tables}) group by relname`.execute(database.db);
    expect(rows.map(({ name }) => name).toSorted()).toEqual(tables.toSorted());
    for (const { name, tells, fixed } of rows) expect([name, tells]).toEqual([name, fixed ? 4 : 28]);
  });
});
