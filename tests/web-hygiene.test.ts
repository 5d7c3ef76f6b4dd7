/** What every answer carries, and what may stay behind in a browser. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { logIn, type TestApp, testApp, Visitor } from './support/app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
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

test('health, readiness and metrics answer', async () => {
  expect(await (await new Visitor(app).get('/health')).json()).toEqual({ status: 'ok' });
  expect(await (await new Visitor(app).get('/ready')).json()).toEqual({ status: 'ready' });
  expect(await (await new Visitor(app).get('/metrics')).text()).toContain('hoofdveld_http_seconds');
});

test('an address of the API that does not exist is told in problem+json', async () => {
  const response = await new Visitor(app).get('/api/v1/bestaat-niet');
  expect(response.status).toBe(404);
  expect(response.headers.get('content-type')).toContain('application/problem+json');
});
