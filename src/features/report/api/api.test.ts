import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lintApi, skipWithoutApiRules } from '../../../../tests/support/api-lint.ts';
import type { TestApp } from '../../../../tests/support/app.ts';
import {
  type ApiPage as Page,
  type ApiProblem as Problem,
  trialApi,
} from '../../../../tests/support/trial-api.ts';
import type { TrialCity } from '../../../../tests/support/trial-city.ts';
import { newId } from '../../../kernel/ids.ts';

let app: TestApp;
let city: TrialCity;
let granted: string;

beforeAll(async () => {
  ({ app, city, granted } = await trialApi());
});
afterAll(() => app.close());

const ask = (path: string, init: RequestInit = {}): Promise<Response> =>
  Promise.resolve(app.hono.request(`/api/v1${path}`, init));
const list = async (path: string): Promise<Page> => (await ask(path)).json() as Promise<Page>;

describe('the description', () => {
  test('breaks no rule of the NL API Design Rules', async (context) => {
    skipWithoutApiRules(context);
    expect(lintApi(await (await ask('/openapi.json')).json())).toEqual([]);
  });

  test('names every route of the API, and each with its access', async () => {
    const document = (await (await ask('/openapi.json')).json()) as {
      paths: Record<string, { get?: { security?: unknown } }>;
    };
    const described = Object.entries(document.paths).map(([path, { get }]) => [
      path.replace(/\{(\w+)\}/g, ':$1'),
      get?.security === undefined,
    ]);
    const listed = app.routes.list
      .filter(({ path }) => path.startsWith('/api/v1/') && path !== '/api/v1/openapi.json')
      .map(({ path, access }) => [path.slice('/api/v1'.length), access === 'public']);
    expect(described.toSorted()).toEqual(listed.toSorted());
  });
});

const publicPaths = () => [
  '/openapi.json',
  '/grants',
  `/grants/${granted}`,
  '/envelopes',
  `/envelopes/${city.envelopeId}`,
  `/envelopes/${city.envelopeId}/movements`,
  '/area-budgets',
  '/earmarks',
  '/unit-values',
  '/impact-statements',
  '/schemes',
  '/schemes/proefregeling/versions/1',
  '/rounds',
  '/wijken',
  '/organisations',
  '/networks',
  '/venues',
  '/rooms',
  '/activities',
  '/coverage',
  '/freshness',
  '/search?q=samen+eten',
];

test('every public address answers in JSON, with the version, for any site, and only when changed', async () => {
  for (const path of publicPaths()) {
    const response = await ask(path);
    expect([path, response.status]).toEqual([path, 200]);
    const { headers } = response;
    expect(headers.get('content-type')).toMatch(/^application\/json/);
    expect(headers.get('api-version')).toBe('1.0.0');
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    const etag = headers.get('etag') ?? '';
    const again = await ask(path, { headers: { 'if-none-match': etag } });
    expect([path, again.status, again.headers.get('api-version')]).toEqual([path, 304, '1.0.0']);
    expect((await ask(`${path.replace(/\?.*/, '')}/`)).status).toBe(404);
  }
});

test('only reading is possible, and other addresses are problems', async () => {
  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
    const response = await ask('/grants', { method });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS']);
  }
  const preflight = await ask('/grants', { method: 'OPTIONS' });
  expect([preflight.status, preflight.headers.get('access-control-allow-headers')]).toEqual([204, null]);
  for (const path of [
    '/nothing',
    '/grants/HV-2026-99999',
    `/envelopes/${newId()}`,
    '/schemes/x/versions/9',
  ]) {
    const response = await ask(path);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(response.headers.get('api-version')).toBe('1.0.0');
    expect((await response.json()) as Problem).toMatchObject({ status: 404, title: 'Not found' });
  }
});

describe('pages', () => {
  test('follow each other until all items have been seen once', async () => {
    const seen = new Set<unknown>();
    let next: string | undefined = '/grants?pageSize=40';
    let totalItems = 0;
    while (next !== undefined) {
      const answer: Page = await list(next);
      for (const { caseNumber } of answer.items) seen.add(caseNumber);
      ({ totalItems } = answer.page);
      next = answer.links.next?.href.replace(/^.*\/api\/v1/, '');
    }
    expect(totalItems).toBeGreaterThan(100);
    expect(seen.size).toBe(totalItems);
  });

  test('say where they are, in the body and in the Link header', async () => {
    const response = await ask('/grants?page=2&pageSize=10&wijk=noordwijk');
    const { page, links } = (await response.json()) as Page;
    expect(page).toMatchObject({ number: 2, size: 10 });
    expect(links.prev?.href).toBe('http://localhost:3000/api/v1/grants?page=1&pageSize=10&wijk=noordwijk');
    expect(response.headers.get('link')).toContain(`<${links.next?.href}>; rel="next"`);
    const past = await list('/grants?page=1000');
    expect(past.items).toEqual([]);
    expect(past.links.next).toBeUndefined();
    expect((await ask('/grants?page=1001')).status).toBe(400);
  });
});

test('a request with mistakes hears all of them at once, and no value comes back', async () => {
  const hostile = "'; drop table person; --<script>";
  const query = new URLSearchParams({
    wijk: hostile,
    domain: hostile,
    year: 'MMXXVI',
    text: 'x'.repeat(101),
    page: '0',
    pageSize: '101',
    sort: hostile,
  });
  const response = await ask(`/grants?${query}`);
  const text = await response.text();
  expect(response.status).toBe(400);
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  const { errors = [] } = JSON.parse(text) as Problem;
  expect(errors.map(({ location }) => location.name).toSorted()).toEqual(
    ['domain', 'page', 'pageSize', 'sort', 'text', 'wijk', 'year'].toSorted(),
  );
  expect(text).not.toContain('drop table');
});

test.for([
  '/grants?year=1999',
  '/grants?text=',
  '/grants?page=1e9',
  '/grants?page=NaN',
  '/grants?pageSize=-1',
  '/grants/HV-2026-1%27',
  '/envelopes?on=2026-02-30',
  '/envelopes?on=2026-11-21',
  '/envelopes?on=gisteren',
  '/envelopes/not-an-id',
  '/rounds?open=maybe',
  '/schemes/proefregeling/versions/0',
  '/wijken?page=🌱',
])('%s is refused as input', async (path) => {
  const response = await ask(path);
  expect(response.status).toBe(400);
  expect(((await response.json()) as Problem).errors?.length).toBeGreaterThan(0);
});

test('envelopes tell what was free on a past day', async () => {
  const now = (await (await ask(`/envelopes/${city.envelopeId}`)).json()) as { publishedCents: number };
  const before = (await (await ask(`/envelopes/${city.envelopeId}?on=2025-01-01`)).json()) as {
    publishedCents: number;
  };
  expect(now.publishedCents).toBeGreaterThan(0);
  expect(before.publishedCents).toBe(0);
  expect((await list('/envelopes?wijk=noordwijk&year=2026')).items).toHaveLength(1);
  expect((await list('/envelopes?wijk=atlantis')).items).toEqual([]);
});

test('the API and the register add up to the same', async () => {
  const api = (await (await ask('/grants')).json()) as { totals: object };
  const file = (await (await app.hono.request('/register.json')).json()) as { totals: object };
  expect(api.totals).toEqual(file.totals);
});
