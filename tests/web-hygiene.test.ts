/** What every answer carries, and what may stay behind in a browser. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../src/kernel/ids.ts';
import { hashToken } from '../src/platform/tokens/index.ts';
import { logIn, type TestApp, testApp, Visitor } from './support/app.ts';
import { service } from './support/service.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp({ env: { HOOFDVELD_METRICS_TOKEN: 'a-token-for-the-figures' } });
});
afterAll(() => app.close());

describe('every answer', () => {
  test('carries a strict policy: no inline script, no foreign source, no framing', async () => {
    const policy = (await new Visitor(app).get('/inloggen')).headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/script-src 'nonce-[A-Za-z0-9+/=]{20,}'/);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
  });

  test('has a nonce of its own, and a kept page has none', async () => {
    const nonce = async (path: string) =>
      /nonce-([^']+)/.exec(
        (await new Visitor(app).get(path)).headers.get('content-security-policy') ?? '',
      )?.[1];
    expect(await nonce('/inloggen')).not.toBe(await nonce('/inloggen'));
    expect(await nonce('/')).toBeUndefined();
    expect(await (await new Visitor(app).get('/')).text()).not.toContain('nonce=');
  });

  test('is never sniffed and never framed', async () => {
    const { headers } = await new Visitor(app).get('/bestaat-niet');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('strict-transport-security')).toBeNull();
  });

  test('asks for TLS next time when the public address has it', async () => {
    const secure = await testApp({ env: { HOOFDVELD_URL: 'https://hoofdveld.example' } });
    const { headers } = await new Visitor(secure).get('/');
    expect(headers.get('strict-transport-security')).toContain('max-age=31536000');
    await secure.close();
  });
});

test('what someone sees after logging in is not stored by the browser', async () => {
  const visitor = await logIn(app, 'proef@example.org');
  expect((await visitor.get('/mijn-gegevens')).headers.get('cache-control')).toBe('no-store');
  expect((await visitor.get('/')).headers.get('cache-control')).toBe('no-store');
  expect((await new Visitor(app).get('/')).headers.get('cache-control')).toBe('no-cache');
});

test('nor is what someone sees by a link from her mail, or typed before she logged in', async () => {
  const visitor = new Visitor(app);
  await visitor.post('/inloggen', { email: 'proef@example.org' });
  const kept = async (answer: Promise<Response>) => (await answer).headers.get('cache-control');
  expect(await kept(visitor.get('/inloggen/code'))).toBe('no-store');
  expect(await kept(visitor.get('/mede-ondertekenen/een-oude-sleutel-uit-een-mail'))).toBe('no-store');
  expect(await kept(visitor.post('/mijn-gegevens/wijzigen', { name: 'Proef' }))).toBe('no-store');
});

test.each(['//elders.example/?taal=en', '///elders.example/x?taal=en', '//elders.example%2f..?taal=nl'])(
  'an address that only looks like a path leads to no other site: %s',
  async (path) => {
    const chosen = await app.hono.request(`http://localhost:3000${path}`);
    expect(chosen.headers.get('location')).toMatch(/^\/(?!\/)/);
    const shown = await app.hono.request(`http://localhost:3000${path.split('?')[0]}`);
    expect(await shown.text()).not.toContain('href="//');
  },
);

test.each([
  '/regelingen/x%00',
  '/welke-steun?wijk=%00',
  '/api/v1/grants/HV%00',
  '/mijn-aanvragen/start?ronde=%00',
])('an address with a character that no text can hold does not exist: %s', async (path) => {
  expect((await new Visitor(app).get(path)).status).toBe(404);
});

describe('the doors of the demo city', () => {
  const secret = 'x'.repeat(40);
  test.each([
    { NODE_ENV: 'production', HOOFDVELD_SECRET: secret },
    { NODE_ENV: 'production', HOOFDVELD_SECRET: secret, HOOFDVELD_DEMO: '1' },
    { DATABASE_URL: 'postgres://user:password@127.0.0.1:5432/database', HOOFDVELD_DEMO: '1' },
    { HOOFDVELD_DEMO: '0' },
  ])('do not exist with %j', async (env) => {
    const closed = await testApp({ env });
    const visitor = new Visitor(closed);
    expect((await visitor.get('/demo')).status).toBe(404);
    expect((await visitor.get('/postvak-uit')).status).toBe(404);
    expect((await visitor.post('/demo/inloggen', { persona: 'beheerder' })).status).toBe(404);
    expect(visitor.cookies.size).toBe(0);
    const pages = await Promise.all(['/', '/inloggen'].map(async (path) => (await visitor.get(path)).text()));
    expect(pages.join()).not.toMatch(/href="\/(demo|postvak-uit)/);
    await closed.close();
  });
});

test('cookies are closed to scripts and other sites, and need TLS when the site has it', async () => {
  const secure = await testApp({ env: { HOOFDVELD_URL: 'https://hoofdveld.example' } });
  const lines: string[] = [];
  const keep = (response: Response) => lines.push(...response.headers.getSetCookie());
  const visitor = new Visitor(secure);
  keep(await visitor.post('/inloggen', { email: 'proef@example.org' }));
  keep(await visitor.post('/demo/inloggen', { persona: 'bewoner' }));
  keep(await visitor.get('/?taal=en'));
  expect(lines.length).toBeGreaterThan(3);
  expect(lines.filter((line) => !/; secure/i.test(line))).toEqual([]);
  expect(lines.filter((line) => !/; samesite=lax/i.test(line))).toEqual([]);
  expect(lines.filter((line) => !/; httponly/i.test(line)).map((line) => line.split('=')[0])).toEqual([
    'taal',
  ]);
  await secure.close();
});

test('logging in gives another session than what came along', async () => {
  const visitor = new Visitor(app);
  visitor.cookies.set('hoofdveld.session_token', 'chosen-by-an-attacker.c2lnbmVk');
  await visitor.post('/demo/inloggen', { persona: 'bewoner' });
  const session = visitor.cookies.get('hoofdveld.session_token') ?? '';
  expect(session).not.toContain('chosen-by-an-attacker');
  await visitor.post('/demo/inloggen', { persona: 'behandelaar' });
  const old = new Visitor(app);
  old.cookies.set('hoofdveld.session_token', session);
  expect((await old.get('/mijn-gegevens')).status).toBe(303);
});

test('style sheet and script travel compressed to whoever can read that, and are the same to all', async () => {
  await service('build');
  const built = await testApp();
  const visitor = new Visitor(built);
  for (const path of [built.deps.assets.css, built.deps.assets.js]) {
    const ask = async (encodings: string) => {
      const response = await visitor.get(path, { 'accept-encoding': encodings });
      expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
      return {
        as: response.headers.get('content-encoding'),
        bytes: Buffer.from(await response.arrayBuffer()),
      };
    };
    const [plain, gzip, brotli] = [await ask('identity'), await ask('gzip'), await ask('gzip, deflate, br')];
    expect([plain.as, gzip.as, brotli.as]).toEqual([null, 'gzip', 'br']);
    expect(gunzipSync(gzip.bytes).equals(plain.bytes)).toBe(true);
    expect(brotliDecompressSync(brotli.bytes).equals(plain.bytes)).toBe(true);
    expect(brotli.bytes.byteLength).toBeLessThan(plain.bytes.byteLength / 2);
  }
  await built.close();
});

describe('a write', () => {
  const post = (headers: Record<string, string>) =>
    app.hono.request('http://localhost:3000/inloggen', {
      method: 'POST',
      body: new URLSearchParams({ email: 'x@example.org' }),
      headers,
    });

  test.each([
    [{ 'sec-fetch-site': 'cross-site' }, 403],
    [{ 'sec-fetch-site': 'same-site' }, 403],
    [{ origin: 'https://elders.example', cookie: 'a=b' }, 403],
    [{ origin: 'null', cookie: 'a=b' }, 403],
    [{ cookie: 'a=b' }, 403],
    [{ 'sec-fetch-site': 'same-origin' }, 303],
    [{ origin: 'http://localhost:3000', cookie: 'a=b' }, 303],
    [{ origin: 'http://localhost:3000', host: 'behind-a-proxy:8080', cookie: 'a=b' }, 303],
  ])('with headers %j answers %i', async (headers, status) => {
    expect((await post(headers as Record<string, string>)).status).toBe(status);
  });

  test('that is too large is refused with a page that says so', async () => {
    const response = await new Visitor(app).post('/inloggen', { email: 'x'.repeat(300_000) });
    expect(response.status).toBe(413);
    expect(await response.text()).toContain('te groot');
  });

  test('after the session ended gives back what was typed', async () => {
    const response = await new Visitor(app).post('/mijn-gegevens/wijzigen', { name: 'Ze typte <b>dit</b>' });
    expect(response.status).toBe(401);
    expect(await response.text()).toContain('value="Ze typte &lt;b>dit&lt;/b>"');
  });
});

test('security.txt expires within a year and names a contact', async () => {
  const body = await (await new Visitor(app).get('/.well-known/security.txt')).text();
  expect(body).toMatch(/^Contact: /m);
  const expires = new Date(/^Expires: (.+)$/m.exec(body)?.[1] ?? '');
  expect(expires.getTime()).toBeGreaterThan(Date.now());
  expect(expires.getTime()).toBeLessThan(Date.now() + 366 * 86_400_000);
});

test('a municipality gives its own tokens by a folder', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'hoofdveld-theme-'));
  writeFileSync(join(folder, 'theme.css'), ':root { --proef: 1px }');
  const themed = await testApp({ env: { HOOFDVELD_THEME: folder } });
  const href = /href="(\/thema\/[^"]+)"/.exec(await (await new Visitor(themed).get('/')).text())?.[1] ?? '';
  const sheet = await new Visitor(themed).get(href);
  expect([sheet.status, sheet.headers.get('content-type')]).toEqual([200, 'text/css; charset=utf-8']);
  expect(await sheet.text()).toContain('--proef');
  await themed.close();
  rmSync(folder, { recursive: true });
});

test('a session of a person opens nothing on the API, and does not stand in the way of a token', async () => {
  const visitor = await logIn(app, 'proef@example.org');
  expect((await visitor.get('/api/v1/applications')).status).toBe(401);
  const token = 'x'.repeat(43);
  const person = await app.database.db.selectFrom('person').select('id').executeTakeFirstOrThrow();
  await app.database.db
    .insertInto('apiToken')
    .values({
      id: newId(),
      name: 'Proef',
      tokenHash: hashToken(token),
      permissions: JSON.stringify(['application.view']),
      createdByPersonId: person.id,
      createdAt: new Date(),
      expiresAt: new Date(Date.now() + 3_600_000),
    })
    .execute();
  const answer = await visitor.get('/api/v1/applications', { authorization: `Bearer ${token}` });
  expect(answer.status).toBe(200);
  expect((await visitor.get('/api/v1/audit-entries', { authorization: `Bearer ${token}` })).status).toBe(403);
});

test('health and readiness answer everybody, metrics only this machine or a token', async () => {
  expect(await (await new Visitor(app).get('/health')).json()).toEqual({ status: 'ok' });
  expect(await (await new Visitor(app).get('/ready')).json()).toEqual({ status: 'ready' });
  const from = (remoteAddress: string, headers: Record<string, string> = {}) =>
    app.hono.request(
      'http://localhost:3000/metrics',
      { headers },
      { incoming: { socket: { remoteAddress } } },
    );
  for (const own of ['127.0.0.1', '::1', '::ffff:127.0.0.1'])
    expect(await (await from(own)).text()).toContain('hoofdveld_http_seconds');
  const token = 'a-token-for-the-figures';
  const refused = [
    await from('203.0.113.7'),
    await from('203.0.113.7', { authorization: `Bearer ${token}x` }),
    await from('203.0.113.7', { 'x-forwarded-for': '127.0.0.1' }),
    // A proxy on this machine asks for others.
    await from('127.0.0.1', { 'x-forwarded-for': '203.0.113.7' }),
    await app.hono.request('http://localhost:3000/metrics'),
  ];
  expect(refused.map(({ status }) => status)).toEqual([401, 401, 401, 401, 401]);
  expect(await refused[0]?.text()).not.toContain('hoofdveld_http');
  expect((await from('203.0.113.7', { authorization: `Bearer ${token}` })).status).toBe(200);
});

test('a write to the API that another site started is told in problem+json', async () => {
  const response = await app.hono.request('http://localhost:3000/api/v1/grants', {
    method: 'POST',
    headers: { 'sec-fetch-site': 'cross-site' },
  });
  expect(response.status).toBe(403);
  expect(response.headers.get('content-type')).toBe('application/problem+json');
});

test('an address of the API that does not exist is told in problem+json', async () => {
  const response = await new Visitor(app).get('/api/v1/bestaat-niet');
  expect(response.status).toBe(404);
  expect(response.headers.get('content-type')).toContain('application/problem+json');
});

test('an address that only takes a form leads to the page above it', async () => {
  const visitor = await logIn(app, 'proef@example.org');
  const from = async (path: string) => (await visitor.get(path)).headers.get('location');
  expect(await from('/mijn-gegevens/toestemming')).toBe('/mijn-gegevens');
  expect(await from('/aanvragen/3fa85f64-5717-4562-b3fc-2c963f66afa6/geld/bestanden')).toBe(
    '/aanvragen/3fa85f64-5717-4562-b3fc-2c963f66afa6/geld',
  );
  expect(await from('/aanvragen/3fa85f64-5717-4562-b3fc-2c963f66afa6/indienen')).toBe(
    '/aanvragen/3fa85f64-5717-4562-b3fc-2c963f66afa6',
  );
  // Not into a circle, and not for what is no page.
  expect((await visitor.get('/aanvragen/3fa85f64-5717-4562-b3fc-2c963f66afa6/geld')).status).toBe(404);
  expect((await visitor.get('/aanvragen/3fa85f64-5717-4562-b3fc-2c963f66afa6/geld/bewaar')).status).toBe(404);
  expect((await visitor.get('/bestaat-niet/toestemming')).status).toBe(404);
});
