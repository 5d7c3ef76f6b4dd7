import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { logIn, type TestApp, testApp, Visitor } from '../../../../tests/support/app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(async () => {
  await app.close();
});
beforeEach(async () => {
  await app.database.db.deleteFrom('authRateLimit').execute();
});

const codeFor = async (email: string): Promise<string> => {
  const mail = await app.database.db
    .selectFrom('outgoingMail')
    .select('body')
    .where('toAddress', '=', email)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  return /\b\d{8}\b/.exec(mail.body)?.[0] ?? '';
};
const wrongOf = (code: string): string => (code === '00000000' ? '00000001' : '00000000');

describe('logging in with a code', () => {
  test('makes a person at the first login and returns to where she was going', async () => {
    const visitor = new Visitor(app);
    const asked = await visitor.post('/inloggen', {
      email: ' Sanne@Example.org ',
      naar: '/register?wijk=oude-westen',
    });
    expect(asked.status).toBe(303);
    expect(asked.headers.get('location')).toBe('/inloggen/code?naar=%2Fregister%3Fwijk%3Doude-westen');
    const page = await (await visitor.get(asked.headers.get('location') ?? '')).text();
    expect(page).toContain('sanne@example.org');
    const done = await visitor.post('/inloggen/code', {
      code: `${(await codeFor('sanne@example.org')).slice(0, 3)} ${(await codeFor('sanne@example.org')).slice(3)}`,
      naar: '/register?wijk=oude-westen',
    });
    expect(done.status).toBe(303);
    expect(done.headers.get('location')).toBe('/register?wijk=oude-westen');
    const home = await (await visitor.get('/')).text();
    expect(home).toContain('Uitloggen');
    const people = await app.database.db.selectFrom('person').select(['email', 'name', 'lang']).execute();
    expect(people).toEqual([{ email: 'sanne@example.org', name: 'sanne', lang: 'nl' }]);
  });

  test('makes no second person at the second login', async () => {
    await logIn(app, 'twice@example.org');
    await logIn(app, 'twice@example.org');
    const people = await app.database.db
      .selectFrom('person')
      .select('id')
      .where('email', '=', 'twice@example.org')
      .execute();
    expect(people).toHaveLength(1);
  });

  test('never puts the address in a URL or a log', async () => {
    const visitor = new Visitor(app);
    const asked = await visitor.post('/inloggen', { email: 'sanne@example.org' });
    expect(asked.headers.get('location')).toBe('/inloggen/code');
  });

  test('answers a known and an unknown address alike', async () => {
    await logIn(app, 'known@example.org');
    const answers = await Promise.all(
      ['known@example.org', 'never-seen@example.org'].map(async (email) => {
        const visitor = new Visitor(app);
        const asked = await visitor.post('/inloggen', { email });
        const page = await (await visitor.get('/inloggen/code')).text();
        return [
          asked.status,
          asked.headers.get('location'),
          page.replaceAll(email, 'X').replace(/nonce="[^"]*"/g, ''),
        ];
      }),
    );
    expect(answers[0]).toEqual(answers[1]);
  });

  test('works once; a used code gets a sentence beside the field', async () => {
    const visitor = new Visitor(app);
    await visitor.post('/inloggen', { email: 'once@example.org' });
    const code = await codeFor('once@example.org');
    const second = new Visitor(app);
    for (const [name, value] of visitor.cookies) second.cookies.set(name, value);
    expect((await visitor.post('/inloggen/code', { code })).status).toBe(303);
    const again = await second.post('/inloggen/code', { code });
    expect(again.status).toBe(422);
    expect(await again.text()).toContain('Een code werkt één keer');
  });

  test('says that a code has expired', async () => {
    const visitor = new Visitor(app);
    await visitor.post('/inloggen', { email: 'late@example.org' });
    await app.database.db
      .updateTable('authVerification')
      .set({ expiresAt: new Date(Date.now() - 1000) })
      .execute();
    const response = await visitor.post('/inloggen/code', { code: await codeFor('late@example.org') });
    expect(response.status).toBe(422);
    expect(await response.text()).toContain('Deze code is verlopen');
  });

  test('locks after ten tries, with a sentence that says until when', async () => {
    const visitor = new Visitor(app);
    await visitor.post('/inloggen', { email: 'guess@example.org' });
    const wrong = wrongOf(await codeFor('guess@example.org'));
    const statuses: number[] = [];
    for (let n = 0; n < 11; n += 1)
      statuses.push((await visitor.post('/inloggen/code', { code: wrong })).status);
    expect(statuses).toEqual([...Array.from({ length: 10 }, () => 422), 429]);
    await visitor.post('/inloggen', { email: 'guess@example.org' });
    const right = await visitor.post('/inloggen/code', { code: await codeFor('guess@example.org') });
    expect(right.status).toBe(429);
    expect(await right.text()).toMatch(/Er is te vaak een verkeerde code ingevuld\..*tot .* niet inloggen/);
  });

  test('sends no more than five codes an hour', async () => {
    const visitor = new Visitor(app);
    for (let n = 0; n < 5; n += 1)
      expect((await visitor.post('/inloggen', { email: 'many@example.org' })).status).toBe(303);
    const sixth = await visitor.post('/inloggen', { email: 'many@example.org' });
    expect(sixth.status).toBe(429);
    expect(await sixth.text()).toContain('U hebt te vaak een code gevraagd');
  });

  test('goes back to the start when nobody is waiting for a code', async () => {
    for (const response of [
      await new Visitor(app).get('/inloggen/code'),
      await new Visitor(app).post('/inloggen/code', { code: '123456' }),
    ]) {
      expect(response.status).toBe(303);
      expect(response.headers.get('location')).toBe('/inloggen');
    }
  });
});

describe('what people may type', () => {
  const hostile = [
    '',
    'sanne',
    '🌻',
    'אבג@דהו',
    '<script>alert(1)</script>',
    "' OR 1=1 --",
    'a@b',
    `${'x'.repeat(100_000)}@example.org`,
    'a@example.org\nbcc: b@example.org',
    '-1',
  ];

  test.each(hostile)('%# is no e-mail address and comes back with a sentence', async (email) => {
    const response = await new Visitor(app).post('/inloggen', { email });
    expect(response.status).toBe(422);
    const page = await response.text();
    expect(page).toContain('Vul een e-mailadres in');
    expect(page).not.toContain('<script>alert');
    expect(page.length).toBeLessThan(30_000);
  });

  test.each([
    '',
    '12345',
    '1234567',
    'abcdef',
    '🌻🌻🌻🌻🌻🌻',
    '١٢٣٤٥٦',
    '<script>',
    "' OR 1=1",
    '9'.repeat(100_000),
  ])('%# is no code and comes back with a sentence', async (code) => {
    const visitor = new Visitor(app);
    await visitor.post('/inloggen', { email: 'typed@example.org' });
    await app.database.db.deleteFrom('authRateLimit').execute();
    const response = await visitor.post('/inloggen/code', { code });
    expect(response.status).toBe(422);
    const page = await response.text();
    expect(page).toContain('Vul de 8 cijfers van de code in');
    expect(page).not.toContain('<script>"');
    // What is no code costs no try.
    const tries = await app.database.db.selectFrom('authRateLimit').selectAll().execute();
    expect(tries).toEqual([]);
  });

  test('a broken waiting cookie is as none', async () => {
    const visitor = new Visitor(app);
    for (const value of ['%E0%A4%A', 'PHNjcmlwdD4', '', 'x'.repeat(5000)]) {
      visitor.cookies.set('hoofdveld_inlog', value);
      expect((await visitor.get('/inloggen/code')).headers.get('location')).toBe('/inloggen');
    }
  });
});

describe('returning', () => {
  test.each([
    'https://evil.example.org',
    '//evil.example.org',
    '/\\evil.example.org',
    '/\t/evil.example.org',
    'javascript:alert(1)',
    '/%2F/../../\\evil',
  ])('never leads to another site: %s', async (naar) => {
    const visitor = new Visitor(app);
    const asked = await visitor.post('/inloggen', { email: 'back@example.org', naar });
    expect(new URL(asked.headers.get('location') ?? '', 'http://localhost').origin).toBe('http://localhost');
    const done = await visitor.post('/inloggen/code', { code: await codeFor('back@example.org'), naar });
    expect(new URL(done.headers.get('location') ?? '', 'http://localhost').origin).toBe('http://localhost');
    expect(done.headers.get('location')).not.toContain('evil.example');
    await app.database.db.deleteFrom('authRateLimit').execute();
  });

  test('someone who is logged in already goes straight on', async () => {
    const visitor = await logIn(app, 'on@example.org');
    expect((await visitor.get('/inloggen?naar=/register')).headers.get('location')).toBe('/register');
    expect((await visitor.get('/inloggen?naar=//evil.example.org')).headers.get('location')).toBe('/');
  });
});

describe('logging out', () => {
  test('ends the session here and in the database', async () => {
    const visitor = await logIn(app, 'out@example.org');
    const kept = new Map(visitor.cookies);
    const response = await visitor.post('/uitloggen');
    expect(response.status).toBe(303);
    expect(await (await visitor.get('/')).text()).not.toContain('Uitloggen');
    const thief = new Visitor(app);
    for (const [name, value] of kept) if (name.endsWith('session_token')) thief.cookies.set(name, value);
    expect(await (await thief.get('/')).text()).not.toContain('Uitloggen');
  });

  test('asks for a form of this site', async () => {
    const visitor = await logIn(app, 'cross@example.org');
    const cookie = [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await app.hono.request('http://localhost:3000/uitloggen', {
      method: 'POST',
      headers: { cookie, 'sec-fetch-site': 'cross-site' },
    });
    expect(response.status).toBe(403);
  });
});

describe('the demo', () => {
  test('has one click per persona', async () => {
    const page = await (await new Visitor(app).get('/demo')).text();
    expect(page.match(/name="persona"/g)).toHaveLength(15);
    const visitor = new Visitor(app);
    const response = await visitor.post('/demo/inloggen', { persona: 'behandelaar' });
    expect(response.headers.get('location')).toBe('/werklijst');
    expect(await (await visitor.get('/')).text()).toContain('Uitloggen');
  });

  test('knows no other people', async () => {
    expect(
      (await new Visitor(app).post('/demo/inloggen', { persona: 'roos.voorbeeld@example.org' })).status,
    ).toBe(404);
  });

  test('is not there without the demo city', async () => {
    const real = await testApp({ env: { HOOFDVELD_DEMO: '0' } });
    try {
      expect((await new Visitor(real).get('/demo')).status).toBe(404);
      expect((await new Visitor(real).post('/demo/inloggen', { persona: 'behandelaar' })).status).toBe(404);
      expect(await (await new Visitor(real).get('/inloggen')).text()).not.toContain('/demo');
    } finally {
      await real.close();
    }
  });
});
