import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../../tests/support/database.ts';
import { trialActivity, trialOrganisation } from '../../../../tests/support/trial-activities.ts';
import { type TrialCity, trialCity } from '../../../../tests/support/trial-city.ts';
import { type Listing, writeSearchEntry } from '../../listing/index.ts';
import type { Term } from './rules.ts';
import { findHits, type HitFilter, readUses } from './store.ts';

let database: FreshDatabase;
let city: TrialCity;
beforeAll(async () => {
  database = await freshDatabase();
  const { db } = database;
  city = await trialCity(db);
  const { noordwijk, zuidwijk } = city.wijken;
  const organisationId = await trialOrganisation(db, 'De Tafel', noordwijk);
  const things = [
    { slug: 'soep', title: 'Soep', text: 'Warm en samen', wijkId: noordwijk, en: 'Soup' },
    { slug: 'soepgroep', title: 'Soepgroep van de buurt', text: 'Koken', wijkId: zuidwijk },
    { slug: 'koffie', title: 'Koffie', text: 'Daarna is er soep', wijkId: noordwijk },
    { slug: 'wacht', title: 'Soep die wacht', text: '', wijkId: noordwijk, listed: false },
  ];
  for (const { slug, title, text, wijkId, en, listed } of things) {
    const id = await trialActivity(db, {
      slug,
      title,
      wijkId,
      organisationId,
      ...(listed === false ? { listed } : {}),
    });
    if (en)
      await db
        .updateTable('activity')
        .set({ title: JSON.stringify({ nl: title, en }) })
        .where('id', '=', id)
        .execute();
    const listing = { id, kind: 'activity', wijkId } as unknown as Listing;
    await db
      .transaction()
      .execute((tx) => writeSearchEntry(tx, listing, { title, words: [text], weight: 1 }));
  }
});
afterAll(() => database.drop());

const term = (change: Partial<Term>): Term => ({
  typed: 'soep',
  sure: [['soep']],
  close: [],
  far: [],
  synonyms: [],
  guesses: [],
  known: true,
  ...change,
});
const filter: HitFilter = {
  limit: 10,
  offset: 0,
  wijkId: null,
  kind: null,
  where: 'everywhere',
  mostJudged: 5000,
  least: 1,
  leastWorth: 0,
  folded: 'soep',
};
const slugs = async (terms: readonly Term[], change: Partial<HitFilter> = {}) =>
  (await findHits(database.db, terms, { ...filter, ...change })).hits.map(({ slug }) => slug);

test('every word of what is listed is counted once for each thing that uses it', async () => {
  const uses = await readUses(database.db);
  expect([uses.get('soep'), uses.get('soepgroep'), uses.get('daarna')]).toEqual([3, 1, 1]);
});

describe('hits', () => {
  test('stand by what they are worth: called so, in the title, in the text; what waits is none', async () => {
    expect(await slugs([term({ close: [['soep*']] })])).toEqual(['soep', 'soepgroep', 'koffie']);
  });
  test('narrow by wijk and kind', async () => {
    const close = term({ close: [['soep*']] });
    expect(await slugs([close], { wijkId: city.wijken.zuidwijk })).toEqual(['soepgroep']);
    expect(await slugs([close], { kind: 'venue' })).toEqual([]);
  });
  test('answer to as many words as must be found', async () => {
    const both = [term({}), term({ typed: 'koffie', sure: [['koffie']] })];
    expect(await slugs(both, { least: 2 })).toEqual(['koffie']);
    expect((await slugs(both, { least: 1 })).sort()).toEqual(['koffie', 'soep']);
  });
  test('leave out what is worth too little', async () => {
    expect(await slugs([term({})], { leastWorth: 0.8 })).toEqual(['soep']);
  });
  test('come a page at a time, and the count is of all', async () => {
    const page = await findHits(database.db, [term({})], { ...filter, limit: 1, offset: 1 });
    expect([page.hits.map(({ slug }) => slug), page.total, page.isMore]).toEqual([['koffie'], 2, false]);
  });
  test('have the English title that somebody wrote', async () => {
    const { hits } = await findHits(database.db, [term({})], filter);
    expect(hits.map(({ title, titleEn }) => [title, titleEn])).toEqual([
      ['Soep', 'Soup'],
      ['Koffie', null],
    ]);
  });
  test('of no words are none', async () => {
    expect(await findHits(database.db, [], filter)).toEqual({ hits: [], total: 0, isMore: false });
  });
  test('of more than are judged are so many, and more', async () => {
    const { db, pool } = database;
    const { rows } = await pool.query<{ listing_id: string }>(
      `select listing_id from search_entry join listing on listing.id = listing_id where slug = 'koffie'`,
    );
    const like = rows[0]?.listing_id;
    await pool.query(
      `insert into listing (id, kind, slug, status, source, created_at, modified_at)
       select gen_random_uuid(), 'venue', 'thee-' || n, 'published', 'steward', now(), now() from generate_series(1, 5001) n`,
    );
    await pool.query(
      `insert into search_entry select (jsonb_populate_record(entry, jsonb_build_object('listing_id', listing.id,
         'kind', 'venue', 'title', 'Thee', 'title_folded', 'thee', 'words', '''thee'':1A'))).*
       from search_entry entry, listing where entry.listing_id = $1 and listing.slug like 'thee-%'`,
      [like],
    );
    const thee = [term({ typed: 'thee', sure: [['thee']] })];
    const found = await findHits(db, thee, { ...filter, folded: 'thee' });
    expect([found.hits.length, found.total, found.isMore]).toEqual([10, 5000, true]);
    await pool.query(`delete from listing where slug = 'thee-1'`);
    const fewer = await findHits(db, thee, { ...filter, folded: 'thee' });
    expect([fewer.total, fewer.isMore]).toEqual([5000, false]);
  });
});
