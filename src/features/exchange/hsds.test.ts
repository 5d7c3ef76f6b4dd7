/** HSDS 3.0 and Open Referral UK 3.0 over the whole demo city. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestApp, testApp } from '../../../tests/support/app.ts';
import { demoCity } from '../../../tests/support/demo-city.ts';
import {
  type HsdsEdition,
  type HsdsSchemaName,
  hsdsCheck,
  hsdsPart,
  hsdsSchema,
  skipWithoutHsds,
} from '../../../tests/support/hsds-schemas.ts';
import { newId } from '../../kernel/ids.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp({ from: await demoCity() });
});
afterAll(() => app.close());

type Item = Record<string, unknown> & { readonly id: string };
type Page = {
  readonly total_items: number;
  readonly total_pages: number;
  readonly page_number: number;
  readonly size: number;
  readonly first_page: boolean;
  readonly last_page: boolean;
  readonly empty: boolean;
  readonly contents: readonly Item[];
};

const editions = [
  { edition: 'hsds-3.0', base: '/api/hsds/3.0' },
  { edition: 'hsds-uk-3.0', base: '/api/hsds-uk/3.0' },
] as const satisfies readonly { edition: HsdsEdition; base: string }[];

const ask = async (path: string): Promise<Response> => await app.hono.request(path);
const read = async <Body>(path: string): Promise<Body> => (await (await ask(path)).json()) as Body;

/** Every item of a list, page after page. */
async function whole(path: string): Promise<readonly Item[]> {
  const found: Item[] = [];
  for (let page = 1; ; page += 1) {
    const answer = await read<Page>(`${path}${path.includes('?') ? '&' : '?'}page=${page}&per_page=100`);
    found.push(...answer.contents);
    if (answer.last_page) return found;
  }
}

/** Null and empty texts, wherever they stand. */
function saysNothing(value: unknown, path = ''): string[] {
  if (value === null || value === '') return [path];
  if (typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, own]) => saysNothing(own, `${path}.${key}`));
}

/** What each thing must have by the text of the standards, also where their schemas are not at hand. */
const required: Readonly<Record<string, readonly string[]>> = {
  services: ['id', 'name', 'status', 'organization_id', 'organization', 'last_modified'],
  service_at_locations: ['id', 'service_id', 'location_id', 'service', 'location'],
  organizations: ['id', 'name', 'description'],
  taxonomies: ['id', 'name', 'description'],
  taxonomy_terms: ['id', 'name', 'description'],
};

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

describe.for(editions)('$edition', ({ edition, base }) => {
  const lists: readonly (readonly [string, HsdsSchemaName, HsdsSchemaName])[] = [
    ['services', 'service', 'service_list'],
    ['service_at_locations', 'service_at_location', 'service_at_location_list'],
    ['organizations', 'organization', 'organization_list'],
  ];

  test.for(lists)('%s of the whole city conform to the schemas', async ([list, one, many], context) => {
    skipWithoutHsds(context);
    const checkOne = hsdsCheck(hsdsSchema(edition, one));
    const checkMany = hsdsCheck(hsdsSchema(edition, many));
    const short = await whole(`${base}/${list}`);
    const full = await whole(`${base}/${list}?full=true`);
    expect(short.length).toBeGreaterThan(60);
    expect(full.map(({ id }) => id)).toEqual(short.map(({ id }) => id));
    expect([...new Set(short.flatMap(checkMany))]).toEqual([]);
    expect([...new Set(full.flatMap(checkOne))]).toEqual([]);
    for (const { id } of [short[0]!, short.at(-1)!])
      expect(checkOne(await read(`${base}/${list}/${id}`))).toEqual([]);
  });

  test('taxonomies and their terms conform to the schemas', async (context) => {
    skipWithoutHsds(context);
    const term = hsdsPart(hsdsSchema('hsds-3.0', 'service'), 'attributes', 'taxonomy_term');
    const terms = await whole(`${base}/taxonomy_terms`);
    const taxonomies = await whole(`${base}/taxonomies`);
    expect(terms.flatMap(hsdsCheck(term))).toEqual([]);
    expect(taxonomies.flatMap(hsdsCheck(hsdsPart(term, 'taxonomy_detail')))).toEqual([]);
    expect(terms.length).toBeGreaterThan(30);
    expect(taxonomies).toHaveLength(4);
  });

  test.for(Object.entries(required))('%s have what they must, and nothing empty', async ([list, fields]) => {
    for (const item of await whole(`${base}/${list}`)) {
      expect(fields.filter((field) => item[field] === undefined)).toEqual([]);
      expect(item.id).toMatch(uuid);
      expect(saysNothing(item)).toEqual([]);
    }
    const [first] = (await read<Page>(`${base}/${list}`)).contents;
    const one = await read<Item>(`${base}/${list}/${first!.id}`);
    expect(one.id).toBe(first!.id);
    expect(saysNothing(one)).toEqual([]);
  });

  test('each address is open to any site, kept, and says when it changed', async () => {
    for (const path of ['', '/', ...Object.keys(required).map((list) => `/${list}`)]) {
      const { status, headers } = await ask(`${base}${path}`);
      expect([path, status, headers.get('access-control-allow-origin')]).toEqual([path, 200, '*']);
      expect(headers.get('content-type')).toMatch(/^application\/json/);
      const again = await app.hono.request(`${base}${path}`, {
        headers: { 'if-none-match': headers.get('etag') ?? '' },
      });
      expect([path, again.status]).toEqual([path, 304]);
    }
  });

  test('pages follow each other and each thing comes once', async () => {
    const first = await read<Page>(`${base}/services?per_page=7`);
    expect(first).toMatchObject({
      page_number: 1,
      size: 7,
      first_page: true,
      last_page: false,
      empty: false,
    });
    expect(first.total_pages).toBe(Math.ceil(first.total_items / 7));
    const last = await read<Page>(`${base}/services?per_page=7&page=${first.total_pages}`);
    expect(last).toMatchObject({ first_page: false, last_page: true });
    const past = await read<Page>(`${base}/services?per_page=7&page=${first.total_pages + 1}`);
    expect(past).toMatchObject({ size: 0, empty: true, last_page: true, contents: [] });
    const all = await whole(`${base}/services`);
    expect(new Set(all.map(({ id }) => id)).size).toBe(first.total_items);
  });

  test.for(Object.keys(required))('%s come whole, one a line, the same as page by page', async (list) => {
    const response = await ask(`${base}/${list}?format=ndjson`);
    expect(response.headers.get('content-type')).toBe('application/x-ndjson; charset=utf-8');
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    const text = await response.text();
    expect(text.endsWith('\n')).toBe(true);
    const items = text.split('\n').slice(0, -1);
    expect(items.map((line) => JSON.parse(line))).toEqual(await whole(`${base}/${list}`));
  });

  test('lines narrow and shorten as pages do, and may be none', async () => {
    const lines = async (query: string) =>
      (await (await ask(`${base}/services?format=ndjson&${query}`)).text()).split('\n').slice(0, -1);
    const words = 'search=koffie&minimal=true';
    expect((await lines(words)).map((line) => JSON.parse(line))).toEqual(
      (await read<Page>(`${base}/services?per_page=1000&${words}`)).contents,
    );
    expect(await lines('modified_after=2999-01-01')).toEqual([]);
  });

  test('a page further than anybody turns is refused, and says what to ask instead', async () => {
    expect(await read<Page>(`${base}/services?page=1000000`)).toMatchObject({ empty: true, last_page: true });
    const response = await ask(`${base}/services?page=1000001`);
    expect(response.status).toBe(400);
    expect(await response.text()).toMatch(/Pages go up to 1000000\. Ask format=ndjson/);
  });

  test('an unknown id is a problem', async () => {
    for (const list of Object.keys(required)) {
      for (const id of [newId(), 'x', '%27%20or%201=1']) {
        const response = await ask(`${base}/${list}/${id}`);
        expect([list, id, response.status]).toEqual([list, id, 404]);
        expect(response.headers.get('content-type')).toBe('application/problem+json');
      }
    }
  });

  test.for([
    'page=0',
    'page=1e9',
    'per_page=1001',
    'per_page=x',
    'format=xml',
    'modified_after=gisteren',
    'modified_after=2026-02-30',
    'taxonomy_id=domain',
    "organization_id=' or 1=1 --",
    'minimum_age=-1',
    'maximum_age=oud',
    'start_time=25:00',
    'day=MAANDAG',
    'full=ja',
    'search=',
    `search=${'x'.repeat(101)}`,
    'zomaar=<script>',
  ])('%s is refused as input, and no value comes back', async (query) => {
    const [name = '', value = ''] = query.split('=');
    const response = await ask(`${base}/services?${new URLSearchParams({ [name]: value })}`);
    expect(response.status).toBe(400);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    const said = await response.text();
    expect(said).toContain(name);
    if (value.length > 4) expect(said).not.toContain(value);
  });
});

test('the British edition says by its version which rules hold', async () => {
  expect(await read('/api/hsds-uk/3.0')).toMatchObject({ version: 'HSDS-UK-3.0' });
  expect(await read('/api/hsds/3.0')).toMatchObject({ version: '3.0' });
});

const base = '/api/hsds/3.0';

describe('what is asked', () => {
  const total = async (query: string): Promise<number> =>
    (await read<Page>(`${base}/services?${query}`)).total_items;

  test('modified_after gives what changed since', async () => {
    const all = await whole(`${base}/services`);
    const moments = all.map((item) => String(item.last_modified)).toSorted();
    const middle = moments[Math.floor(moments.length / 2)] ?? '';
    const since = await whole(`${base}/services?modified_after=${middle}`);
    expect(since.length).toBe(moments.filter((moment) => moment >= middle).length);
    expect(await total('modified_after=2999-01-01')).toBe(0);
    expect(await total('modified_after=2000-01-01T00:00:00')).toBe(all.length);
  });

  test.for(['venue', 'organisation'] as const)('a changed %s changes what is on there', async (kind) => {
    const { db } = app.database;
    const column = { venue: 'venueId', organisation: 'organisationId' } as const;
    const { id, activities } = await db
      .selectFrom('activity')
      .innerJoin('listing', (join) => join.onRef('listing.id', '=', `activity.${column[kind]}`))
      .where('listing.kind', '=', kind)
      .where('listing.status', '=', 'published')
      .where('activity.listed', '=', true)
      .groupBy('listing.id')
      .orderBy('listing.id')
      .select((eb) => ['listing.id', eb.fn.agg<string[]>('array_agg', ['activity.id']).as('activities')])
      .executeTakeFirstOrThrow();
    const modifiedAt = {
      venue: new Date('2090-01-01T00:00:00Z'),
      organisation: new Date('2091-01-01T00:00:00Z'),
    }[kind];
    const after = `modified_after=${modifiedAt.toISOString()}`;
    // Who only says that it is still right changes nothing.
    await db.updateTable('listing').set({ modifiedAt }).where('id', '=', id).execute();
    expect(await whole(`${base}/services?${after}`)).toEqual([]);
    await db
      .updateTable('listing')
      .set((eb) => ({ modifiedAt, revision: eb('revision', '+', 1) }))
      .where('id', '=', id)
      .execute();
    app.deps.dataVersion.bump();
    const touched = await whole(`${base}/services?${after}`);
    expect(touched.map((item) => item.id).sort()).toEqual(activities.sort());
    expect(touched.map((item) => item.last_modified)).toEqual(activities.map(() => modifiedAt.toISOString()));
  });

  test('terms and taxonomies narrow', async () => {
    const terms = (await whole(`${base}/taxonomy_terms`)) as readonly (Item & {
      readonly code: string;
      readonly taxonomy_id: string;
    })[];
    const domains = terms.filter(({ code }) =>
      ['cohesion', 'livelihood', 'opportunity', 'pedagogy', 'health'].includes(code),
    );
    const counts = await Promise.all(domains.map(({ id }) => total(`taxonomy_term_id=${id}`)));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(await total(''));
    expect(Math.min(...counts)).toBeGreaterThan(0);
    expect(await total(`taxonomy_id=${domains[0]!.taxonomy_id}`)).toBe(await total(''));
    expect(await total(`taxonomy_term_id=${newId()}`)).toBe(0);
    const meal = terms.find(({ code }) => code === 'meal');
    const meals = await whole(`${base}/services?full=true&taxonomy_term_id=${meal!.id}`);
    expect(meals.length).toBeGreaterThan(0);
    for (const one of meals) expect(JSON.stringify(one.attributes)).toContain(meal!.id);
  });

  test('an organisation, words, ages, times and minimal narrow or shorten', async () => {
    const [first] = await whole(`${base}/services`);
    const own = await whole(`${base}/services?organization_id=${first!.organization_id}`);
    expect(own.every(({ organization_id: id }) => id === first!.organization_id)).toBe(true);
    expect(
      (await whole(`${base}/services?search=${encodeURIComponent(String(first!.name))}`))[0],
    ).toBeDefined();
    const grown = await whole(`${base}/services?minimum_age=18`);
    for (const one of grown) expect(one.minimum_age).toBeGreaterThanOrEqual(18);
    const tuesday = await whole(`${base}/services?full=true&day=tu&start_time=09:00&end_time=13:00`);
    expect(tuesday.length).toBeGreaterThan(0);
    for (const one of tuesday) expect(JSON.stringify(one.schedules)).toMatch(/"opens_at":"(09|1[0-2]):/);
    const short = (await read<Page>(`${base}/services?minimal=true&per_page=1000`)).contents;
    expect(short).toHaveLength(await total(''));
    expect(Object.keys(short[0] ?? {})).toEqual(['id', 'modified_date']);
  });

  test('a postcode finds what is near', async () => {
    const { db } = app.database;
    const used = await db
      .selectFrom('activity')
      .innerJoin('venue', 'venue.id', 'activity.venueId')
      .innerJoin('listing', 'listing.id', 'venue.id')
      .select('venue.id')
      .distinct()
      .where('activity.listed', '=', true)
      .where('listing.status', '=', 'published')
      .orderBy('venue.id')
      .limit(3)
      .execute();
    const [here, near, far] = used.map(({ id }) => id);
    const place = async (id: string, postcode: string, lat: number) =>
      await db
        .updateTable('venue')
        .set({ postcode, lat, lon: 4.45, locatedBy: 'address' })
        .where('id', '=', id)
        .execute();
    await db.updateTable('venue').set({ postcode: null, lat: null, lon: null, locatedBy: null }).execute();
    await place(here!, '3021 AA', 51.91);
    await place(near!, '3022 AA', 51.915);
    await place(far!, '3023 AA', 51.99);
    app.deps.dataVersion.bump();
    const places = async (query: string) =>
      new Set((await whole(`${base}/service_at_locations?${query}`)).map((one) => one.location_id));
    expect(await places('postcode=3021%20AA')).toEqual(new Set([here]));
    expect(await places('postcode=3021&proximity=1000')).toEqual(new Set([here, near]));
    expect(await places('postcode=3021&proximity=20000')).toEqual(new Set([here, near, far]));
    expect(await places('postcode=9999&proximity=20000')).toEqual(new Set());
    expect((await ask(`${base}/service_at_locations?proximity=5`)).status).toBe(400);
  });

  test('an organisation has its places and what it organises', async () => {
    const all = await whole(`${base}/organizations?full_service=true`);
    const one = all.find(({ locations, services }) => locations && services) as
      | (Item & { readonly services: readonly Item[] })
      | undefined;
    expect(one?.services[0]).toMatchObject({ organization_id: one?.id, status: 'active' });
    const listed = all.flatMap((each) => (each.services ?? []) as readonly Item[]);
    expect(listed.length).toBe(await total(''));
  });
});

test('a thing keeps its ids: what others read before, they recognise', async () => {
  const ids = (text: string) => [...text.matchAll(/[0-9a-f-]{36}/g)].map(([id]) => id);
  const before = ids(await (await ask(`${base}/services?full=true`)).text());
  app.deps.dataVersion.bump();
  const after = ids(await (await ask(`${base}/services?full=true`)).text());
  expect(before.length).toBeGreaterThan(500);
  expect(after).toEqual(before);
});

test('nothing about people: no address of a host, no e-mail of a person, no owner of a building', async () => {
  const { db } = app.database;
  await db
    .updateTable('activity')
    .set({ hostEmail: 'gastvrouw@prive.example', hostPhone: '06-99887766' })
    .execute();
  await db.updateTable('venue').set({ owner: 'Vastgoed Geheim BV' }).execute();
  app.deps.dataVersion.bump();
  const people = await db.selectFrom('person').select('email').where('email', 'is not', null).execute();
  const lists = ['services', 'service_at_locations', 'organizations'];
  const bodies = await Promise.all(
    editions.flatMap(({ base: at }) => lists.map((list) => whole(`${at}/${list}?full=true`))),
  );
  const said = JSON.stringify(bodies);
  expect(said).not.toMatch(/prive\.example|99887766|Vastgoed Geheim/);
  expect(people.length).toBeGreaterThan(10);
  expect(people.filter(({ email }) => email !== null && said.includes(email))).toEqual([]);
});

test('what left the map is not there; of an organisation that waits only the name that its activities bear', async () => {
  const [first] = await whole(`${base}/services`);
  await app.database.db
    .updateTable('listing')
    .set({ status: 'delisted' })
    .where('id', '=', first!.id)
    .execute();
  app.deps.dataVersion.bump();
  expect((await ask(`${base}/services/${first!.id}`)).status).toBe(404);
  expect((await whole(`${base}/services`)).map(({ id }) => id)).not.toContain(first!.id);
  const pending = await app.database.db
    .selectFrom('listing')
    .select('id')
    .where('kind', '=', 'organisation')
    .where('status', '=', 'pending')
    .execute();
  expect(pending.length).toBeGreaterThan(0);
  for (const one of await whole(`${base}/organizations?full=true`)) {
    if (!pending.some(({ id }) => id === one.id)) continue;
    expect(one).toEqual({ id: one.id, name: one.name, description: one.name, services: expect.anything() });
  }
});
