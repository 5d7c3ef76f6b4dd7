import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { logIn, type TestApp, testApp, Visitor } from '../../../../tests/support/app.ts';
import { type IdentityProvider, startIdentityProvider } from '../../../../tests/support/identity-provider.ts';
import { newId } from '../../../kernel/ids.ts';
import { findPersonByEmail } from '../store/people.ts';

const callback = 'http://localhost:3000/inloggen/medewerker/callback/medewerker';
let provider: IdentityProvider;
let app: TestApp;

beforeAll(async () => {
  provider = await startIdentityProvider(callback);
  app = await testApp({
    env: {
      OIDC_ISSUER: provider.issuer,
      OIDC_CLIENT_ID: provider.clientId,
      OIDC_CLIENT_SECRET: provider.clientSecret,
    },
  });
});
afterAll(async () => {
  await app.close();
  await provider.close();
});
beforeEach(async () => {
  provider.employee = { sub: 'e-1', email: 'officer@example.org', email_verified: true };
  for (const table of ['authUser', 'authRateLimit', 'roleGrant'] as const)
    await app.database.db.deleteFrom(table).execute();
});

/** From our page to the provider and back to the address with the code. */
async function comeBack(visitor: Visitor, path = '/inloggen/medewerker'): Promise<string> {
  const away = await visitor.get(path);
  expect(away.status).toBe(303);
  return await provider.follow(away.headers.get('location') ?? '', callback);
}
async function officeLogIn(path?: string): Promise<{ visitor: Visitor; response: Response }> {
  const visitor = new Visitor(app);
  const response = await visitor.get(await comeBack(visitor, path));
  return { visitor, response };
}
const loggedIn = async (visitor: Visitor) => (await (await visitor.get('/')).text()).includes('Uitloggen');
async function makeAdministrator(email: string): Promise<void> {
  const person = await findPersonByEmail(app.database.db, email);
  await app.database.db
    .insertInto('roleGrant')
    .values({ id: newId(), personId: person?.id ?? '', role: 'administrator', since: '2020-01-01' })
    .execute();
}

describe('the office login', () => {
  test('is offered on the login page and asks for a proof key and a nonce', async () => {
    expect(await (await new Visitor(app).get('/inloggen?naar=/werklijst')).text()).toContain(
      '/inloggen/medewerker?naar=%2Fwerklijst',
    );
    const away = new URL((await new Visitor(app).get('/inloggen/medewerker')).headers.get('location') ?? '');
    expect(away.origin).toBe(provider.issuer);
    for (const name of ['state', 'nonce', 'code_challenge']) expect(away.searchParams.get(name)).toBeTruthy();
    expect(away.searchParams.get('redirect_uri')).toBe(callback);
  });

  test('logs an employee in and leads to where she was going', async () => {
    const { visitor, response } = await officeLogIn('/inloggen/medewerker?naar=%2Fmijn-gegevens');
    expect(response.headers.get('location')).toBe('/mijn-gegevens');
    expect(await (await visitor.get('/mijn-gegevens')).text()).toContain('officer@example.org');
  });

  test('keeps no tokens and no name of the provider', async () => {
    await officeLogIn();
    const account = await app.database.db.selectFrom('authAccount').selectAll().executeTakeFirstOrThrow();
    expect(account).toMatchObject({ accountId: 'e-1', accessToken: null, refreshToken: null, idToken: null });
    const session = await app.database.db.selectFrom('authSession').selectAll().executeTakeFirstOrThrow();
    expect(session.method).toBe('oidc');
  });

  test('knows her again by her number at the provider, and joins the login that she had by code', async () => {
    await logIn(app, 'officer@example.org');
    provider.employee = { sub: 'e-1', email: 'Officer@Example.org', email_verified: true };
    await officeLogIn();
    await officeLogIn();
    expect(await app.database.db.selectFrom('authUser').select('email').execute()).toEqual([
      { email: 'officer@example.org' },
    ]);
    expect(await app.database.db.selectFrom('authAccount').select('accountId').execute()).toEqual([
      { accountId: 'e-1' },
    ]);
  });

  test('carries the roles of the office, which a code by e-mail then does not', async () => {
    const byCode = await logIn(app, 'officer@example.org');
    await makeAdministrator('officer@example.org');
    expect((await byCode.get('/beheer/toegang')).status).toBe(403);
    const { visitor } = await officeLogIn();
    expect((await visitor.get('/beheer/toegang')).status).toBe(200);
  });
});

describe('what the office login refuses', () => {
  test('an address that the provider does not vouch for', async () => {
    await logIn(app, 'victim@example.org');
    for (const email of ['victim@example.org', 'stranger@example.org']) {
      provider.employee = { sub: `e-${email}`, email, email_verified: false };
      const { visitor, response } = await officeLogIn();
      expect(response.headers.get('location')).toBe('/inloggen?fout=medewerker');
      expect(await loggedIn(visitor)).toBe(false);
    }
    expect(await app.database.db.selectFrom('authAccount').select('id').execute()).toEqual([]);
    expect(await findPersonByEmail(app.database.db, 'stranger@example.org')).toBeNull();
  });

  test('an answer that another browser asked for', async () => {
    const back = await comeBack(new Visitor(app));
    const other = new Visitor(app);
    expect((await other.get(back)).headers.get('location')).toBe('/inloggen?fout=medewerker');
    expect(await loggedIn(other)).toBe(false);
  });

  test('an answer that was used', async () => {
    const visitor = new Visitor(app);
    const back = await comeBack(visitor);
    await visitor.get(back);
    await visitor.post('/uitloggen');
    expect((await visitor.get(back)).headers.get('location')).toBe('/inloggen?fout=medewerker');
    expect(await loggedIn(visitor)).toBe(false);
  });

  test.each(['', '?code=x', '?state=x&code=x', '?error=access_denied', `?state=${'x'.repeat(5000)}&code=🌻`])(
    'an answer that nobody gave: %#',
    async (query) => {
      const visitor = new Visitor(app);
      const response = await visitor.get(`${new URL(callback).pathname}${query}`);
      expect(response.headers.get('location')).toBe('/inloggen?fout=medewerker');
      expect(await (await visitor.get('/inloggen?fout=medewerker')).text()).toContain(
        'Inloggen als medewerker is niet gelukt',
      );
    },
  );

  test.each(['//evil.example.org', 'https://evil.example.org', '/\\evil.example.org'])(
    'to lead to another site: %s',
    async (naar) => {
      const { response } = await officeLogIn(`/inloggen/medewerker?naar=${encodeURIComponent(naar)}`);
      expect(response.headers.get('location')).toBe('/');
    },
  );
});

test('a provider that is away gives a sentence', async () => {
  const away = await testApp({
    env: { OIDC_ISSUER: 'http://127.0.0.1:9', OIDC_CLIENT_ID: 'x', OIDC_CLIENT_SECRET: 'y' },
  });
  try {
    const response = await new Visitor(away).get('/inloggen/medewerker');
    expect(response.headers.get('location')).toBe('/inloggen?fout=medewerker');
  } finally {
    await away.close();
  }
});
