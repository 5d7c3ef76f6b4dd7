/** RPDE 1.0: strict order, nothing lost, deletions kept. */
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestApp, testApp } from '../../../tests/support/app.ts';
import { demoCity } from '../../../tests/support/demo-city.ts';
import { quiet } from '../../../tests/support/quiet.ts';
import { newId } from '../../kernel/ids.ts';
import { settleFeed } from './store/index.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp({ from: await demoCity() });
});
afterAll(() => app.close());

type Item = {
  readonly state: 'updated' | 'deleted';
  readonly kind: string;
  readonly id: string;
  readonly modified: number;
  readonly data?: Record<string, unknown>;
};
type Page = { readonly next: string; readonly items: readonly Item[]; readonly license: string };

const start = '/api/rpde/activities';
const ask = async (path: string): Promise<Response> => await app.hono.request(path);
const pathOf = (address: string): string => {
  expect(address).toMatch(/^http:\/\/localhost:3000\/api\/rpde\/activities/);
  return address.slice('http://localhost:3000'.length);
};

/** From an address to the end. */
async function follow(from: string): Promise<{ readonly items: readonly Item[]; readonly end: string }> {
  const items: Item[] = [];
  let path = from;
  for (;;) {
    const page = (await (await ask(path)).json()) as Page;
    if (page.items.length === 0) {
      // The last page leads to itself.
      expect(pathOf(page.next)).toBe(path);
      return { items, end: path };
    }
    items.push(...page.items);
    path = pathOf(page.next);
  }
}

const touch = async (id: string, status = 'published') =>
  await app.database.db.updateTable('listing').set({ status }).where('id', '=', id).execute();

const isAfter = (one: Item, other: Item): boolean =>
  one.modified > other.modified || (one.modified === other.modified && one.id > other.id);

test('tells of every activity on the map once, in strict order, as an event', async () => {
  await quiet(app.database.db);
  const { items } = await follow(start);
  const shown = await app.database.db
    .selectFrom('listing')
    .select('id')
    .where('kind', '=', 'activity')
    .where('status', '=', 'published')
    .execute();
  const updated = items.filter(({ state }) => state === 'updated');
  expect(updated.map(({ id }) => id).toSorted()).toEqual(shown.map(({ id }) => id).toSorted());
  expect(items.filter((item, place) => place > 0 && !isAfter(item, items[place - 1]!))).toEqual([]);
  for (const item of items) {
    expect(Number.isSafeInteger(item.modified)).toBe(true);
    expect(item.kind).toBe('Event');
    if (item.state === 'deleted')
      expect(Object.keys(item).toSorted()).toEqual(['id', 'kind', 'modified', 'state']);
    else
      expect(item.data).toMatchObject({
        '@context': 'https://schema.org',
        '@type': 'Event',
        identifier: item.id,
        name: expect.stringMatching(/./),
        location: { '@type': 'Place' },
      });
  }
});

test('is open to any site, and says how long a page may be kept', async () => {
  const { headers } = await ask(start);
  expect(headers.get('access-control-allow-origin')).toBe('*');
  expect(headers.get('content-type')).toMatch(/^application\/json/);
  expect(headers.get('cache-control')).toBe('public, max-age=3600');
  const { end } = await follow(start);
  expect((await ask(end)).headers.get('cache-control')).toBe('public, max-age=8');
});

test('a change comes behind the end; what left the map comes as deleted and stays so', async () => {
  await quiet(app.database.db);
  const { items, end } = await follow(start);
  const [one, other] = items.filter(({ state }) => state === 'updated');
  await touch(one!.id);
  await touch(other!.id, 'archived');
  await app.database.db
    .updateTable('listing')
    .set({ unlistedAt: new Date('2020-01-01') })
    .where('id', '=', other!.id)
    .execute();
  await quiet(app.database.db);
  const news = (await follow(end)).items;
  expect(news.map(({ id, state }) => [id, state])).toEqual([
    [one!.id, 'updated'],
    [other!.id, 'deleted'],
  ]);
  const again = (await follow(start)).items.filter(({ id }) => id === other!.id);
  expect(again).toEqual([{ state: 'deleted', kind: 'Event', id: other!.id, modified: news[1]!.modified }]);
  await touch(other!.id);
});

test('a changed place is news of all that is on there', async () => {
  await quiet(app.database.db);
  const { end } = await follow(start);
  const { db } = app.database;
  const { venueId } = await db
    .selectFrom('activity')
    .innerJoin('listing', 'listing.id', 'activity.venueId')
    .select('venueId')
    .where('activity.listed', '=', true)
    .where('listing.status', '=', 'published')
    .orderBy('venueId')
    .limit(1)
    .executeTakeFirstOrThrow();
  const there = await db
    .selectFrom('activity')
    .select('id')
    .where('venueId', '=', venueId)
    .where('listed', '=', true)
    .execute();
  await db
    .updateTable('listing')
    .set((eb) => ({ revision: eb('revision', '+', 1) }))
    .where('id', '=', venueId)
    .execute();
  await quiet(app.database.db);
  const news = (await follow(end)).items;
  expect(news.filter(({ state }) => state === 'updated').map(({ id }) => id)).toEqual(
    there.map(({ id }) => id as string).sort(),
  );
});

test('what is written first and committed last is not passed over', async () => {
  await quiet(app.database.db);
  const { items, end } = await follow(start);
  const [slow, quick] = items.filter(({ state }) => state === 'updated');
  const { db } = app.database;
  let written: () => void = () => undefined;
  let goOn: () => void = () => undefined;
  const isWritten = new Promise<void>((resolve) => {
    written = resolve;
  });
  const mayCommit = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  const running = db.transaction().execute(async (tx) => {
    await tx.updateTable('listing').set({ remindedAt: null }).where('id', '=', slow!.id).execute();
    written();
    await mayCommit;
  });
  await isWritten;
  await touch(quick!.id);
  const between = await follow(end);
  goOn();
  await running;
  await quiet(app.database.db);
  const after = await follow(between.end);
  // The quick one waits for the slow one, so a reader who comes in between has lost neither.
  expect(between.items).toEqual([]);
  expect(after.items.map(({ id }) => id)).toEqual([slow!.id, quick!.id]);
});

test('after a restore elsewhere all of it comes again, behind what readers have', async () => {
  const { db } = app.database;
  const far = 9_000_000_000_000;
  await sql`alter table listing disable trigger listing_change`.execute(db);
  await sql`update listing set change = ${far}`.execute(db);
  await sql`alter table listing enable trigger listing_change`.execute(db);
  await settleFeed(db);
  await quiet(app.database.db);
  const all = await follow(`${start}?afterTimestamp=${far}&afterId=ffffffff-ffff-7fff-bfff-ffffffffffff`);
  expect(all.items.length).toBe((await follow(start)).items.length);
  expect(all.items.length).toBeGreaterThan(60);
  await settleFeed(db);
  await quiet(app.database.db);
  expect((await follow(all.end)).items).toEqual([]);
});

describe('a wrong question', () => {
  test.for([
    'afterTimestamp=1',
    `afterId=${newId()}`,
    `afterTimestamp=-1&afterId=${newId()}`,
    `afterTimestamp=1e99&afterId=${newId()}`,
    "afterTimestamp=1&afterId=' or 1=1",
    'limit=5',
  ])('%s is refused', async (query) => {
    const response = await ask(`${start}?${query}`);
    expect(response.status).toBe(400);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
  });
});
