import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { freshDatabase } from '../../../tests/support/database.ts';
import { emptyDatabase, MigrationError, migrate } from './migrate.ts';

const database = await freshDatabase();
const folder = mkdtempSync(join(tmpdir(), 'hoofdveld-migrations-'));
afterAll(async () => {
  await database.drop();
  rmSync(folder, { recursive: true });
});

const write = (name: string, sql: string): void => writeFileSync(join(folder, name), sql);
const tables = async (): Promise<readonly string[]> => {
  const { rows } = await database.pool.query<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = 'public' and tablename <> 'schema_migration' order by 1`,
  );
  return rows.map(({ name }) => name);
};

beforeEach(async () => {
  await emptyDatabase(database.url);
  // The last line of a file may be a remark, and may have no end.
  write('0001_first__create.sql', 'create table first (id int);\n-- that was all');
  write('0002_second__create.sql', 'create table second (id int)');
  write('0003_third__create.sql', 'create table third (id int);');
});

test('runs what has not run yet, once, in order', async () => {
  const names = ['0001_first__create.sql', '0002_second__create.sql', '0003_third__create.sql'];
  expect(await migrate(database.url, folder)).toEqual(names);
  expect(await tables()).toEqual(['first', 'second', 'third']);
  expect(await migrate(database.url, folder)).toEqual([]);
});

test('two starters at one moment: one works, the other finds it done', async () => {
  const ran = await Promise.all([migrate(database.url, folder), migrate(database.url, folder)]);
  expect(ran.map((names) => names.length).sort()).toEqual([0, 3]);
});

test('names the one that failed; those before it stay, nothing of it and after it', async () => {
  write('0002_second__create.sql', 'create table second (id int); select 1 / 0;');
  await expect(migrate(database.url, folder)).rejects.toThrow(
    new MigrationError('0002_second__create.sql: division by zero'),
  );
  expect(await tables()).toEqual(['first']);
  write('0002_second__create.sql', 'create table second (id int);');
  expect(await migrate(database.url, folder)).toHaveLength(2);
});

test('a file that was changed after it ran stops the start, before anything new runs', async () => {
  rmSync(join(folder, '0003_third__create.sql'));
  await migrate(database.url, folder);
  write('0001_first__create.sql', 'create table first (id bigint);');
  write('0003_third__create.sql', 'create table third (id int);');
  await expect(migrate(database.url, folder)).rejects.toThrow(
    '0001_first__create.sql was changed after it ran; add a new migration instead',
  );
  expect(await tables()).toEqual(['first', 'second']);
});
