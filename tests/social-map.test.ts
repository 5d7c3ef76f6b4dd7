import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fillSocialMap } from '../bench/support/social-map/fill.ts';
import { type Finder, readVocabulary, search } from '../src/features/agenda/index.ts';
import { isoDate, Temporal } from '../src/kernel/dates.ts';
import { type FreshDatabase, freshDatabase } from './support/database.ts';
import { trialCity } from './support/trial-city.ts';

const size = { communities: 40, venues: 14, activities: 5_600, gemeenten: 2 };
const today = Temporal.PlainDate.from('2026-11-28');

let database: FreshDatabase;
let find: Finder;
beforeAll(async () => {
  database = await freshDatabase();
  const { db, url } = database;
  await trialCity(db);
  await fillSocialMap(url, { ...size, today: isoDate(today) });
  const vocabulary = await readVocabulary(db);
  find = (query, options) => search(db, vocabulary, query, options);
}, 120_000);
afterAll(() => database.drop());

const suggested = async (q: string): Promise<readonly string[]> => {
  const { hits } = await find(q, { limit: 6, typing: true });
  return hits.map(({ title }) => title);
};

test('has what was asked, every row as the schema and its triggers want it', async () => {
  const { rows } = await sql<Record<string, number>>`
    select (select count(*) from organisation_profile) as communities, (select count(*) from venue) as venues,
      (select count(*) from activity where listed) as activities, (select count(*) from activity_series) as series,
      (select count(*) from search_entry where listed) as entries, (select count(*) from activity_change) as changes,
      (select count(distinct wijk_id) from activity) as wijken`.execute(database.db);
  const things = size.communities + size.venues + size.activities;
  const { communities, venues, activities } = size;
  expect(rows).toEqual([
    { communities, venues, activities, series: activities, entries: things, changes: activities, wijken: 14 },
  ]);
});

test('the same size is the same map', async () => {
  const again = await freshDatabase();
  try {
    await trialCity(again.db);
    await fillSocialMap(again.url, { ...size, today: isoDate(today) });
    const titles = async ({ db }: FreshDatabase) =>
      (
        await sql<{
          all: string;
        }>`select md5(string_agg(title::text || domain || coalesce(cost_cents, -1), ',' order by id)) as all
        from activity`.execute(db)
      ).rows;
    expect(await titles(again)).toEqual(await titles(database));
  } finally {
    await again.drop();
  }
}, 120_000);

test('where very much answers, titles that begin with what is typed are suggested', async () => {
  for (const typed of ['b', 's', 'm']) {
    const titles = await suggested(typed);
    expect(titles).toHaveLength(6);
    for (const title of titles) expect(title.toLowerCase()).toMatch(new RegExp(`^${typed}`));
  }
});

test('a word inside titles is suggested where no title begins with it, and a word of descriptions where no title has it', async () => {
  const inside = await suggested('met buren');
  expect(inside).toHaveLength(6);
  for (const title of inside) expect(title).toContain('met buren');
  const { hits } = await find('spelletje welkom', { limit: 6, typing: true });
  expect(hits.length).toBeGreaterThan(0);
  expect(await suggested('iedereen')).toHaveLength(6);
});

test('a whole page is judged among all, as in a city, and pages follow each other', async () => {
  const first = await find('koffie', { limit: 20 });
  const second = await find('koffie', { limit: 20, offset: 20 });
  expect(first.total).toBe(second.total);
  expect(first.total).toBeGreaterThan(200);
  expect(new Set([...first.hits, ...second.hits].map(({ slug }) => slug)).size).toBe(40);
});

test('what leaves the map is suggested no more, and comes back with it', async () => {
  const [title] = await suggested('repaircafe');
  const { hits } = await find('repaircafe', { limit: 6, typing: true });
  const [first] = hits;
  expect(first?.title).toBe(title);
  const status = (value: string) =>
    database.db
      .updateTable('listing')
      .set({ status: value })
      .where('id', '=', first?.id ?? '')
      .execute();
  const isThere = async () =>
    (await find('repaircafe', { limit: 6, typing: true })).hits.some(({ slug }) => slug === first?.slug);
  await status('delisted');
  expect(await isThere()).toBe(false);
  await status('published');
  expect(await isThere()).toBe(true);
});
