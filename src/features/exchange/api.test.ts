/** The social map in our own API, and the description of all datasets. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestApp, testApp } from '../../../tests/support/app.ts';
import { demoCity } from '../../../tests/support/demo-city.ts';
import { datasets } from './dcat/datasets.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp({ from: await demoCity() });
});
afterAll(() => app.close());

type Item = Record<string, unknown> & { readonly slug: string; readonly wijkSlug: string };
type Page = {
  readonly items: readonly Item[];
  readonly page: { readonly totalItems: number };
  readonly links: { readonly next?: { readonly href: string } };
};
const ask = async (path: string): Promise<Response> => await app.hono.request(path);
const read = async <Body>(path: string): Promise<Body> => (await (await ask(path)).json()) as Body;

describe.for(['organisations', 'venues', 'activities'])('/api/v1/%s', (list) => {
  test('gives each published thing once, page after page, and each by its slug', async () => {
    const seen = new Set<string>();
    let next: string | undefined = `/api/v1/${list}?pageSize=100`;
    let total = 0;
    while (next !== undefined) {
      const answer: Page = await read<Page>(next);
      for (const { slug } of answer.items) seen.add(slug);
      total = answer.page.totalItems;
      next = answer.links.next?.href.replace(/^https?:\/\/[^/]+/, '');
    }
    expect(seen.size).toBe(total);
    const { n } = await app.database.db
      .selectFrom('listing')
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .where('kind', '=', { organisations: 'organisation', venues: 'venue', activities: 'activity' }[list]!)
      .where('status', '=', 'published')
      .executeTakeFirstOrThrow();
    expect(total).toBe(n);
    const [one = ''] = seen;
    expect(await read(`/api/v1/${list}/${one}`)).toMatchObject({ slug: one });
  });

  test('narrows by wijk, and refuses what cannot be', async () => {
    const { items } = await read<Page>(`/api/v1/${list}?wijk=middelland`);
    expect(items.length).toBeGreaterThan(3);
    expect(items.every(({ wijkSlug }) => wijkSlug === 'middelland')).toBe(true);
    expect((await read<Page>(`/api/v1/${list}?wijk=atlantis`)).items).toEqual([]);
    for (const query of ["wijk=' or 1=1", 'pageSize=101', 'page=0', 'sort=name']) {
      const response = await ask(`/api/v1/${list}?${query}`);
      expect([query, response.status]).toEqual([query, 400]);
      expect(response.headers.get('content-type')).toBe('application/problem+json');
    }
    expect((await ask(`/api/v1/${list}/bestaat-niet`)).status).toBe(404);
  });
});

test('an activity says when, in both languages, and its next times', async () => {
  const { items } = await read<Page>('/api/v1/activities?wijk=middelland&domain=cohesion');
  const [one] = items.filter(({ next }) => (next as readonly unknown[]).length > 0);
  expect(one).toMatchObject({
    domain: 'cohesion',
    when: [{ nl: expect.stringMatching(/./), en: expect.stringMatching(/./) }],
    organisationName: expect.stringMatching(/./),
  });
  expect((await ask('/api/v1/activities?domain=geld')).status).toBe(400);
});

type Node = Record<string, unknown> & { readonly '@id': string };

describe('the description for catalogues', () => {
  const catalogue = async () =>
    await read<Node & { 'dcat:dataset': readonly Node[]; 'dcat:service': readonly Node[] }>(
      '/api/v1/datasets',
    );
  const agent = ['dct:publisher', 'dct:creator', 'dcat:contactPoint', 'dct:accessRights', 'dct:license'];

  test('is JSON-LD with what DCAT-AP-NL 3 obliges', async () => {
    const response = await ask('/api/v1/datasets');
    expect(response.headers.get('content-type')).toBe('application/ld+json');
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    const whole = await catalogue();
    const need = (node: Node, fields: readonly string[]) =>
      expect([node['@id'], fields.filter((field) => node[field] === undefined)]).toEqual([node['@id'], []]);
    need(whole, ['dct:title', 'dct:description', 'dct:identifier', 'dcat:dataset', ...agent]);
    expect(whole['dct:publisher']).toMatchObject({
      'foaf:name': [{ '@value': 'Gemeente Rotterdam (demo)' }],
    });
    const about = ['dct:identifier', 'dct:title', 'dcat:theme', ...agent];
    for (const dataset of whole['dcat:dataset']) {
      need(dataset, ['dct:description', 'dct:accrualPeriodicity', 'dcat:distribution', ...about]);
      for (const file of dataset['dcat:distribution'] as readonly Node[])
        need(file, ['dcat:accessURL', 'dct:license', 'dcat:mediaType']);
    }
    for (const service of whole['dcat:service'])
      need(service, ['dcat:endpointURL', 'dcat:servesDataset', ...about]);
  });

  test('uses no prefix that it does not explain, and no id twice', async () => {
    const whole = await catalogue();
    const text = JSON.stringify(whole);
    const prefixes = new Set([...text.matchAll(/"([a-z]+):[A-Za-z]+"/g)].map(([, prefix]) => prefix));
    expect([...prefixes].filter((prefix) => !(prefix! in (whole['@context'] as object)))).toEqual([]);
    const ids = [
      ...whole['dcat:dataset'].flatMap((one) => [
        one['@id'],
        ...(one['dcat:distribution'] as readonly Node[]).map((file) => file['@id']),
      ]),
      ...whole['dcat:service'].map((one) => one['@id']),
    ];
    expect(ids.filter((id, place) => ids.indexOf(id) !== place)).toEqual([]);
  });

  test('every address in it is there and says what it is', async () => {
    for (const { page, files } of datasets) {
      expect([page, (await ask(page)).status]).toEqual([page, 200]);
      for (const { path, format } of files) {
        const response = await ask(path);
        expect([path, response.status]).toEqual([path, 200]);
        const type = {
          json: /^application\/json/,
          csv: /^text\/csv/,
          calendar: /^text\/calendar/,
          lines: /^application\/x-ndjson/,
        }[format];
        expect(response.headers.get('content-type')).toMatch(type);
      }
    }
  });

  test('stands on the page for people, with every file', async () => {
    for (const lang of ['nl', 'en']) {
      const html = await (
        await app.hono.request('/open-data', { headers: { 'accept-language': lang } })
      ).text();
      expect(html).toContain('href="/api/v1/datasets"');
      for (const { files } of datasets)
        for (const { path } of files) expect(html).toContain(`href="${path}"`);
    }
  });
});
