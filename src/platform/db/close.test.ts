import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../tests/support/database.ts';
import { openDatabase } from './index.ts';

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

test('closing ends the pool, also when only the pool was used and no query of ours ran', async () => {
  const { pool, close } = openDatabase(database.url);
  await pool.query('select 1');
  await close();
  expect([pool.ended, pool.totalCount]).toEqual([true, 0]);
});
