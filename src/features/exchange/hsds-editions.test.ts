/** Each edition of HSDS against its own schema. */
import { describe, expect, test } from 'vitest';
import {
  type HsdsSchemaName,
  hsdsCheck,
  hsdsPart,
  hsdsSchema,
  skipWithoutHsds,
} from '../../../tests/support/hsds-schemas.ts';
import { hsdsTrial, type Item, type Page } from '../../../tests/support/trial-hsds.ts';
import { newId } from '../../kernel/ids.ts';

const trial = hsdsTrial();
const { editions, whole, read, required, uuid, saysNothing, ask } = trial;

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
      const again = await trial.app.hono.request(`${base}${path}`, {
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
