/** What was written before letters were compared without their marks is found as what is written now. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../../tests/support/database.ts';
import { trialVenue } from '../../../../tests/support/trial-activities.ts';
import { trialCity } from '../../../../tests/support/trial-city.ts';
import type { Listing } from '../types.ts';
import { writeSearchEntry } from './search-entries.ts';

const migration = resolve(
  import.meta.dirname,
  '../../../../db/migrations/0300_search_entry__plain_letters.sql',
);

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.close());

const row = async () =>
  await database.db
    .selectFrom('searchEntry')
    .select(['titleFolded', 'fuzzy', sql<string>`words::text`.as('words')])
    .executeTakeFirstOrThrow();

test('an old entry becomes what a new one is', async () => {
  const { db } = database;
  const { wijken } = await trialCity(db);
  const id = await trialVenue(db, { slug: 'lodz', name: 'Łódź', wijkId: wijken.noordwijk });
  const listing = { id, kind: 'venue', wijkId: wijken.noordwijk } as unknown as Listing;
  const searchable = { title: 'Łódź', words: ['Birlikte kahvaltı', 'smørrebrød'], weight: 1 };
  await db.transaction().execute((tx) => writeSearchEntry(tx, listing, searchable));
  const now = await row();
  expect(now.titleFolded).toBe('lodz');
  await sql`update search_entry set title_folded = 'łodz', fuzzy = 'łodz birlikte kahvaltı smørrebrød',
    words = setweight(to_tsvector('simple', 'łodz'), 'A') || setweight(to_tsvector('simple', 'birlikte kahvaltı smørrebrød'), 'B')`.execute(
    db,
  );
  expect(await row()).not.toEqual(now);
  await sql.raw(readFileSync(migration, 'utf8')).execute(db);
  expect(await row()).toEqual(now);
});
