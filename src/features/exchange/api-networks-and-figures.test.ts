/** Networks, rooms, coverage and freshness in our own API say what their pages say. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestApp, testApp } from '../../../tests/support/app.ts';
import { demoCity } from '../../../tests/support/demo-city.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp({ from: await demoCity() });
});
afterAll(() => app.close());

type Item = Readonly<Record<string, unknown>>;
type Page = {
  readonly items: readonly Item[];
  readonly page: { readonly totalItems: number };
  readonly links: { readonly next?: { readonly href: string } };
};
const ask = async (path: string): Promise<Response> => await app.hono.request(path);
const read = async <Body>(path: string): Promise<Body> => (await (await ask(path)).json()) as Body;

async function whole(list: string): Promise<readonly Item[]> {
  const items: Item[] = [];
  let next: string | undefined = `/api/v1/${list}?pageSize=50`;
  while (next !== undefined) {
    const answer: Page = await read<Page>(next);
    items.push(...answer.items);
    next = answer.links.next?.href.replace(/^https?:\/\/[^/]+/, '');
    if (next === undefined) expect(items.length).toBe(answer.page.totalItems);
  }
  return items;
}

test.for(['networks', 'rooms', 'coverage', 'freshness'])(
  '/%s narrows by wijk, is open to any site and refuses what cannot be',
  async (list) => {
    const { items } = await read<Page>(`/api/v1/${list}?wijk=middelland`);
    expect(items.length).toBeGreaterThan(0);
    expect(items.every(({ wijkSlug }) => wijkSlug === 'middelland')).toBe(true);
    expect((await read<Page>(`/api/v1/${list}?wijk=atlantis`)).items).toEqual([]);
    const open = await ask(`/api/v1/${list}`);
    expect(open.headers.get('access-control-allow-origin')).toBe('*');
    for (const query of ["wijk=' or 1=1", 'pageSize=101', 'page=0', 'sort=name'])
      expect([query, (await ask(`/api/v1/${list}?${query}`)).status]).toEqual([query, 400]);
  },
);

describe('networks', () => {
  test('each published one once, and each by its slug', async () => {
    const all = await whole('networks');
    const { n } = await app.database.db
      .selectFrom('listing')
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .where('kind', '=', 'network')
      .where('status', '=', 'published')
      .executeTakeFirstOrThrow();
    expect(new Set(all.map(({ slug }) => slug)).size).toBe(n);
    const one = await read<Item>('/api/v1/networks/tafelgenoten-van-west');
    expect(one).toEqual(all.find(({ slug }) => slug === 'tafelgenoten-van-west'));
    expect((await ask('/api/v1/networks/bestaat-niet')).status).toBe(404);
  });

  test('who takes part, who co-ordinates; not who was only asked, and never a person', async () => {
    const one = await read<Item & { readonly members: readonly Item[] }>(
      '/api/v1/networks/deur-aan-deur-middelland',
    );
    const names = one.members.map(({ name }) => name);
    expect(names).toContain('Taalhuis De Klinker');
    expect(names).not.toContain('Koor De Hoge Drempel');
    expect(names).not.toContain('Naaiatelier Rode Garen');
    expect(one.coordinator).toEqual({
      name: 'Stichting Buurtkeuken De Lange Tafel',
      slug: 'stichting-buurtkeuken-de-lange-tafel',
    });
    expect(JSON.stringify(one)).not.toContain('Idris');
  });
});

test('rooms are those of published places, with their place', async () => {
  const all = await whole('rooms');
  const { rows } = await app.database.pool.query<{ id: string }>(
    "select r.id from venue_room r join listing l on l.id = r.venue_id where l.status = 'published'",
  );
  expect(all.map(({ id }) => id).toSorted()).toEqual(rows.map(({ id }) => id).toSorted());
  const kitchen = all.filter(({ venueSlug }) => venueSlug === 'buurtkeuken-de-lange-tafel');
  expect(kitchen.length).toBeGreaterThan(1);
  expect(kitchen[0]).toMatchObject({ wijkSlug: 'middelland', capacity: expect.any(Number) });
});

test('coverage has every wijk, also one without a place; what it has and what it misses are all there is', async () => {
  const all = await whole('coverage');
  const wijken = await app.database.db.selectFrom('wijk').select('slug').execute();
  expect(all.length).toBe(wijken.length);
  const minimal = ['initiative', 'meeting', 'volunteers', 'participation', 'services', 'prevention'];
  const empty = all.find(({ wijkSlug }) => wijkSlug === 'cs-kwartier');
  expect(empty).toMatchObject({ places: 0, lowThreshold: 0, functions: [], missing: minimal });
  for (const { functions, missing } of all as readonly { functions: string[]; missing: string[] }[])
    expect([...functions.filter((name) => name !== 'advice'), ...missing].toSorted()).toEqual(
      minimal.toSorted(),
    );
});

test('freshness adds up to what is on the map, by the days of each kind', async () => {
  const all = (await whole('freshness')) as readonly {
    readonly kind: string;
    readonly listed: number;
    readonly fresh: number;
    readonly days: number;
  }[];
  const { rows } = await app.database.pool.query<{ kind: string; listed: number }>(
    "select kind, count(*)::int as listed from listing where status = 'published' group by kind",
  );
  for (const { kind, listed } of rows) {
    const own = all.filter((line) => line.kind === kind);
    expect(own.reduce((sum, line) => sum + line.listed, 0)).toBe(listed);
    expect(own.every((line) => line.fresh <= line.listed)).toBe(true);
    expect(new Set(own.map(({ days }) => days)).size).toBe(1);
  }
  expect(all.find(({ kind }) => kind === 'venue')?.days).toBe(180);
});
