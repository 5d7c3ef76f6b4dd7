import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from './database.ts';

let one: FreshDatabase;
let other: FreshDatabase;
beforeAll(async () => {
  [one, other] = await Promise.all([freshDatabase(), freshDatabase()]);
});
afterAll(async () => {
  await Promise.all([one.drop(), other.drop()]);
});

test('a fresh database has the migrated tables and no rows', async () => {
  expect(await one.db.selectFrom('auditEntry').selectAll().execute()).toEqual([]);
});

test('what one test file writes, another never sees', async () => {
  await sql`create table mark (n int)`.execute(one.db);
  const { rows } = await sql<{ found: string | null }>`select to_regclass('mark')::text as found`.execute(
    other.db,
  );
  expect(rows).toEqual([{ found: null }]);
});
