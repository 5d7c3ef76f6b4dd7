import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readMigrations } from '../src/platform/db/migrate.ts';
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

test('no merged migration changed, and none is free to change (new: npm run schema)', () => {
  const root = resolve(import.meta.dirname, '..');
  const present = readMigrations(resolve(root, 'db/migrations')).map(
    ({ name, sha256 }) => `${sha256}  ${name}`,
  );
  const frozen = readFileSync(resolve(root, 'db/migrations.sha256'), 'utf8').trimEnd().split('\n');
  expect(present.toSorted()).toEqual(frozen.toSorted());
});
