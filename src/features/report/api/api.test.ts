import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fillLargeCity } from '../../../../bench/support/large-city.ts';
import { lintApi, skipWithoutApiRules } from '../../../../tests/support/api-lint.ts';
import { logIn, type TestApp, testApp } from '../../../../tests/support/app.ts';
import { type TrialCity, trialCity, trialPerson } from '../../../../tests/support/trial-city.ts';
import { system } from '../../../kernel/actor.ts';
import { fixedClock } from '../../../kernel/dates.ts';
import { type Id, newId } from '../../../kernel/ids.ts';
import { ok } from '../../../kernel/result.ts';
import { inTransaction } from '../../../platform/db/unit-of-work.ts';
import { hashToken } from '../../../platform/tokens/index.ts';

let app: TestApp;
let city: TrialCity;
let officer: Id<'person'>;
let granted: string;

beforeAll(async () => {
  app = await testApp({ clock: fixedClock('2026-11-20T12:00:00Z') });
  const { db } = app.database;
  city = await trialCity(db);
  ({ personId: officer } = await trialPerson(db, 'Otto Officier', { email: 'otto@example.org' }));
  await db
    .insertInto('roleGrant')
    .values({ id: newId<'role_grant'>(), personId: officer, role: 'officer', since: '2026-01-01' })
    .execute();
  const filled = await fillLargeCity(app.database.url, { applications: 300, today: '2026-11-20' });
  granted = filled.grantedCase;
  app.deps.dataVersion.bump();
});
afterAll(() => app.close());

type Page = {
  items: Record<string, unknown>[];
  page: { number: number; size: number; totalItems: number; totalPages: number };
  links: Record<'self' | 'first' | 'last' | 'prev' | 'next', { href: string } | undefined>;
};
type Problem = {
  status: number;
  title: string;
  detail: string;
  errors?: { in: string; location: { name: string }; code: string; detail: string }[];
};

const ask = (path: string, init: RequestInit = {}): Promise<Response> =>
  Promise.resolve(app.hono.request(`/api/v1${path}`, init));
const list = async (path: string): Promise<Page> => (await ask(path)).json() as Promise<Page>;

async function tokenWith(
  permissions: readonly string[],
  changes: { readonly expiresAt?: Date; readonly revokedAt?: Date } = {},
): Promise<RequestInit> {
  const token = `proef-${newId()}`;
  await app.database.db
    .insertInto('apiToken')
    .values({
      id: newId<'api_token'>(),
      name: 'Proef',
      tokenHash: hashToken(token),
      permissions: JSON.stringify(permissions),
      createdByPersonId: officer,
      createdAt: new Date('2026-11-01'),
      expiresAt: changes.expiresAt ?? new Date('2027-11-01'),
      revokedAt: changes.revokedAt ?? null,
    })
    .execute();
  return { headers: { authorization: `Bearer ${token}` } };
}

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

describe('what needs a token', () => {
  const guarded = ['/applications', '/audit-entries'];

  test.for([
    [{}],
    [{ headers: { authorization: 'Bearer onzin' } }],
    [{ headers: { authorization: `Bearer ${'a'.repeat(30)}` } }],
    [{ headers: { authorization: 'Basic b3R0bzpvdHRv' } }],
  ] as const)('is closed to %j', async ([init]) => {
    for (const path of guarded) {
      const response = await ask(path, init);
      expect([response.status, response.headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
    }
  });

  test('is closed to an expired and to a revoked token, and to one with other permissions', async () => {
    const expired = await tokenWith(['application.view'], { expiresAt: new Date('2026-11-20T11:59:59Z') });
    expect((await ask('/applications', expired)).status).toBe(401);
    const revoked = await tokenWith(['application.view'], { revokedAt: new Date('2026-11-10') });
    expect((await ask('/applications', revoked)).status).toBe(401);
    expect((await ask('/applications', await tokenWith(['audit.view']))).status).toBe(403);
    expect((await ask('/audit-entries', await tokenWith(['application.view']))).status).toBe(403);
    expect((await ask('/applications', await tokenWith([]))).status).toBe(403);
  });

  test('is closed to people with a session, whatever their role', async () => {
    const visitor = await logIn(app, 'otto@example.org');
    for (const path of guarded) expect((await visitor.get(`/api/v1${path}`)).status).toBe(401);
  });

  test('shows applications and decisions without people, and never a draft', async () => {
    const token = await tokenWith(['application.view']);
    const response = await ask('/applications?pageSize=100', token);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('etag')).toBeNull();
    const { items, page } = (await response.json()) as Page;
    const { n } = await app.database.db
      .selectFrom('application')
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .where('status', 'not in', ['draft', 'withdrawn'])
      .executeTakeFirstOrThrow();
    expect(page.totalItems).toBe(n);
    expect(JSON.stringify(items)).not.toMatch(/Bewoner Verzonnen|@groot\.example|Buurtgroep Voorbeeld/);
    const one = await ask(`/applications/${granted}`, token);
    expect(await one.json()).toMatchObject({
      caseNumber: granted,
      roundSlug: 'proefronde',
      status: 'running',
    });
    const decisions = (await (await ask(`/applications/${granted}/decisions`, token)).json()) as Page;
    expect(decisions.items).toMatchObject([{ caseNumber: granted, version: 1, kind: 'grant' }]);
    expect((await ask('/applications/HV-2026-99999/decisions', token)).status).toBe(404);
    const filtered = await (await ask('/applications?status=inTreatment&wijk=noordwijk', token)).json();
    for (const item of (filtered as Page).items)
      expect(item).toMatchObject({ status: 'inTreatment', wijkSlug: 'noordwijk' });
    expect((await ask('/applications?status=draft', token)).status).toBe(400);
  });

  test('shows the audit log', async () => {
    const token = await tokenWith(['audit.view']);
    await inTransaction(app.deps, system('proef'), async (unit) => {
      unit.audit('ceiling.raised', 'envelope', city.envelopeId, { amountCents: 5 });
      unit.audit('round.changed', 'round', city.roundId);
      return ok(null);
    });
    const { items } = (await (await ask('/audit-entries?action=ceiling.', token)).json()) as Page;
    expect(items).toMatchObject([
      { action: 'ceiling.raised', actorKind: 'system', actorId: 'proef', facts: { amountCents: 5 } },
    ]);
    expect(((await (await ask("/audit-entries?action=x' or 1=1", token)).json()) as Problem).status).toBe(
      400,
    );
  });
});
