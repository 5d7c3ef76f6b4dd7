/** Every file of the catalogue answers, in the type that it promises, and holds what its description says. */
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { parse } from 'csv-parse/sync';
import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestApp, testApp } from '../../../tests/support/app.ts';
import { demoCity } from '../../../tests/support/demo-city.ts';
import { datasets, formats, type OpenFile } from '../exchange/index.ts';
import type { Description, Schema } from './dictionary/schema.ts';

let app: TestApp;
let description: Description;
beforeAll(async () => {
  app = await testApp({ from: await demoCity() });
  description = (await (await app.hono.request('/api/v1/openapi.json')).json()) as Description;
});
afterAll(() => app.close());

const files = datasets.flatMap((dataset) => dataset.files.map((file) => ({ ...file, dataset: dataset.key })));

/** Null for what a standard describes: it has its own conformance test. */
function schemaOf({ path }: OpenFile): Schema | null {
  const [own = ''] = path.replace('/api/v1', '').split('?');
  return description.paths[own]?.get?.responses['200']?.content?.['application/json']?.schema ?? null;
}

/** Faults of an answer against its schema; what is in none of the properties is a fault as well. */
function faultsOf(schema: Schema, answer: unknown): readonly string[] {
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats.default(ajv);
  const check = ajv.compile({ ...schema, components: description.components });
  return check(answer)
    ? []
    : (check.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

const rowsOf = (csv: string): string[][] => parse(csv, { bom: true, relax_column_count: true });

/** Our own files that the API does not give as they are: where their rows stand, and what the API calls such a row. */
const likeApi: Readonly<Record<string, { readonly rows: string; readonly shape: string } | undefined>> = {
  '/register.json': { rows: 'grants', shape: 'Grant' },
};

describe.for(files)('$path', (file) => {
  test('is there, in the type that it promises', async () => {
    const answer = await app.hono.request(file.path);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toContain(formats[file.format].mediaType);
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    await answer.body?.cancel();
  });

  if (file.format === 'json')
    test('holds what is described', async () => {
      const answer: unknown = await (await app.hono.request(file.path)).json();
      const schema = schemaOf(file);
      const like = likeApi[file.path];
      if (like) {
        const rows = (answer as Readonly<Record<string, readonly unknown[]>>)[like.rows] ?? [];
        expect(rows.length).toBeGreaterThan(0);
        const shape = { $ref: `#/components/schemas/${like.shape}` };
        expect(rows.flatMap((row) => faultsOf(shape, row))).toEqual([]);
        return;
      }
      const columns = files.find(({ path }) => path === file.path.replace('.json', '.csv'))?.columns;
      if (schema === null && file.conformsTo === undefined) {
        const [row = {}] = (answer as { readonly figures: readonly object[] }).figures;
        expect(Object.keys(row).toSorted()).toEqual(columns?.toSorted());
        return;
      }
      if (schema === null) {
        // A standard describes it, and has its own conformance test.
        expect(file.conformsTo).toBeDefined();
        return;
      }
      expect(faultsOf(schema, answer)).toEqual([]);
    });

  if (file.format === 'csv')
    test('has as many cells in each row as titles, and amounts that are numbers', async () => {
      const [titles = [], ...rows] = rowsOf(await (await app.hono.request(file.path)).text());
      expect(titles.length).toBeGreaterThan(2);
      expect(rows.filter(({ length }) => length !== titles.length)).toEqual([]);
      const amounts = titles.flatMap((title, at) => (/Euro$|^Amount /.test(title) ? [at] : []));
      const wrong = rows
        .flatMap((row) => amounts.map((at) => row[at] ?? ''))
        .filter((cell) => !/^(-?\d+(\.\d\d?)?)?$/.test(cell));
      expect(wrong).toEqual([]);
    });

  if (file.format === 'lines')
    test('is a thing on each line, and as many as its list counts', async () => {
      const lines = (await (await app.hono.request(file.path)).text()).trim().split('\n');
      const list = await (await app.hono.request(file.path.replace('format=ndjson', 'per_page=1'))).json();
      expect(lines).toHaveLength((list as { readonly total_items: number }).total_items);
      for (const line of lines) expect(JSON.parse(line)).toHaveProperty('id');
    });

  if (file.format === 'calendar')
    test('is a calendar', async () => {
      const calendar = new ICAL.Component(ICAL.parse(await (await app.hono.request(file.path)).text()));
      expect(calendar.getAllSubcomponents('vevent').length).toBeGreaterThan(0);
    });
});

test('a field of another kind would be seen', () => {
  const schema = schemaOf({ path: '/api/v1/grants', format: 'json', title: { nl: '', en: '' } });
  expect(schema && faultsOf(schema, { items: [{ caseNumber: 1 }] })).not.toEqual([]);
});
