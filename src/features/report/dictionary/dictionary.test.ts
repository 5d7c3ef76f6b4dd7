/** Nothing is published that nobody explains. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestApp, testApp, Visitor } from '../../../../tests/support/app.ts';
import { demoCity } from '../../../../tests/support/demo-city.ts';
import { validateHtml } from '../../../../tests/support/html.ts';
import { datasets } from '../../exchange/index.ts';
import { dictionaryOf, outsideDatasets, pageFields } from './dictionary.ts';
import { unusedMeanings } from './meaning.ts';
import type { Description } from './schema.ts';

let app: TestApp;
let description: Description;
beforeAll(async () => {
  app = await testApp({ from: await demoCity() });
  description = (await (await app.hono.request('/api/v1/openapi.json')).json()) as Description;
});
afterAll(() => app.close());

const served = () =>
  dictionaryOf(description).flatMap(({ shapes }) =>
    shapes.flatMap((shape) => shape.fields.map((field) => [shape.name, field] as const)),
  );

test('every public address of the API belongs to a dataset', () => {
  expect(outsideDatasets(description)).toEqual([]);
});

test('every field that is served is explained', () => {
  const all = [...served(), ...pageFields(description).map((field) => ['', field] as const)];
  expect(all.length).toBeGreaterThan(300);
  const silent = all.filter(([, { meaning }]) => meaning === null);
  expect(silent.map(([shape, { path }]) => `${shape}.${path}`)).toEqual([]);
});

test('nothing is explained that is not served', () => {
  const all = [...served(), ...pageFields(description).map((field) => ['', field] as const)];
  expect(unusedMeanings(all.map(([shape, { path }]) => [shape, path]))).toEqual([]);
});

test('a field that nobody explained would be seen', () => {
  const planted = structuredClone(description) as { -readonly [Key in keyof Description]: Description[Key] };
  planted.components = {
    schemas: {
      ...planted.components.schemas,
      Grant: { type: 'object', properties: { unheardOf: { type: 'string' } } },
    },
  };
  const found = dictionaryOf(planted).flatMap(({ shapes }) => shapes.flatMap(({ fields }) => fields));
  expect(found.find(({ path }) => path === 'unheardOf')?.meaning).toBeNull();
});

describe.for(datasets.flatMap(({ files }) => files.filter(({ columns }) => columns !== undefined)))(
  '$path',
  ({ path, columns }) => {
    test('has the columns that the dictionary names', async () => {
      const [head = ''] = (await (await app.hono.request(path)).text()).split('\r\n');
      expect(head.replace('\uFEFF', '').split(',')).toEqual(columns);
    });
  },
);

test('every file of ours in columns names them', () => {
  const files = datasets.flatMap(({ files: all }) => all);
  const own = files.filter(({ format, conformsTo }) => format === 'csv' && conformsTo === undefined);
  expect(own.length).toBeGreaterThan(0);
  expect(own.filter(({ columns }) => columns === undefined).map(({ path }) => path)).toEqual([]);
});

test.for(['nl', 'en'])('the page and the file hold the same fields (%s)', async (lang) => {
  const visitor = new Visitor(app);
  const html = await (await visitor.get('/open-data/woordenboek', { 'accept-language': lang })).text();
  expect(await validateHtml(html, '/open-data/woordenboek')).toEqual([]);
  const csv = await (await visitor.get('/open-data/woordenboek.csv')).text();
  const rows = csv.trim().split('\r\n').slice(1);
  expect(rows).toHaveLength(served().length);
  for (const row of rows) expect(html).toContain(`<code>${row.split(',')[2]}</code>`);
});
