import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeSchema } from '../src/platform/db/snapshot.ts';
import { type FreshDatabase, freshDatabase } from './support/database.ts';

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

test('db/schema.sql is what the migrations add up to (else: npm run schema)', async () => {
  const written = readFileSync(resolve(import.meta.dirname, '../db/schema.sql'), 'utf8');
  expect(await describeSchema(database.url)).toBe(written);
});
