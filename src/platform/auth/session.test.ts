import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../tests/support/database.ts';
import { cookieOf, LoginTrial, onlyToken } from '../../../tests/support/login.ts';
import { fixedClock } from '../../kernel/dates.ts';

let database: FreshDatabase;
let trial: LoginTrial;
beforeAll(async () => {
  database = await freshDatabase();
  trial = new LoginTrial(database);
});
afterAll(async () => {
  await database.drop();
});
beforeEach(async () => {
  await trial.clear();
});

describe('a session', () => {
  test('is read from the signed cookie without a query, for a minute', async () => {
    const login = trial.auth();
    const headers = cookieOf(await trial.logIn(login, 'sanne@example.org'));
    await database.db.deleteFrom('authUser').execute();
    expect(await login.identify(headers)).not.toBeNull();
    expect(await login.identify(onlyToken(headers))).toBeNull();
  });

  test('takes one query when it is read from the database', async () => {
    const login = trial.auth();
    const headers = onlyToken(cookieOf(await trial.logIn(login, 'sanne@example.org')));
    const queries = vi.spyOn(pg.Client.prototype, 'query');
    expect(await login.identify(headers)).not.toBeNull();
    expect(queries).toHaveBeenCalledTimes(1);
    queries.mockRestore();
  });

  test('is read from the database when the copy is gone, and gets a new copy', async () => {
    const login = trial.auth();
    const headers = cookieOf(await trial.logIn(login, 'sanne@example.org'));
    const identity = await login.identify(onlyToken(headers));
    expect(identity?.email).toBe('sanne@example.org');
    expect(identity?.setCookie.some((line) => line.startsWith('hoofdveld.session_data='))).toBe(true);
  });

  test.each([
    ['a changed token', (cookie: string) => cookie.replace(/session_token=.{4}/, 'session_token=AAAA')],
    [
      'a changed copy',
      (cookie: string) =>
        cookie
          .replace(/session_data=[^;]{12}/, 'session_data=AAAAAAAAAAAA')
          .replace(/session_token=.{4}/, 'session_token=AAAA'),
    ],
    ['a broken escape', () => 'hoofdveld.session_token=%E0%A4%A'],
    ['rubbish', () => 'hoofdveld.session_token=é; hoofdveld.session_data={}'],
    ['very long rubbish', () => `hoofdveld.session_token=${'x'.repeat(100_000)}`],
    ['nothing', () => ''],
  ])('is not opened by %s', async (_name, change) => {
    const login = trial.auth();
    const headers = cookieOf(await trial.logIn(login, 'sanne@example.org'));
    const changed = new Headers({ cookie: change(headers.get('cookie') ?? '') });
    expect(await login.identify(changed)).toBeNull();
  });

  test('ends after twelve hours, however busy', async () => {
    const login = trial.auth();
    const headers = cookieOf(await trial.logIn(login, 'sanne@example.org'));
    await database.db
      .updateTable('authSession')
      .set({ createdAt: new Date(Date.now() - 12 * 3_600_000 - 1000) })
      .execute();
    expect(await login.identify(onlyToken(headers))).toBeNull();
    expect(await database.db.selectFrom('authSession').selectAll().execute()).toEqual([]);
  });

  test('ends two hours after the last visit', async () => {
    const login = trial.auth();
    const headers = cookieOf(await trial.logIn(login, 'sanne@example.org'));
    const { expiresAt } = await database.db
      .selectFrom('authSession')
      .select('expiresAt')
      .executeTakeFirstOrThrow();
    expect(Math.round((expiresAt.getTime() - Date.now()) / 60_000)).toBe(120);
    await database.db
      .updateTable('authSession')
      .set({ expiresAt: new Date(Date.now() - 1000) })
      .execute();
    expect(await login.identify(onlyToken(headers))).toBeNull();
  });

  test('is over after logging out', async () => {
    const login = trial.auth();
    const headers = cookieOf(await trial.logIn(login, 'sanne@example.org'));
    const { setCookie } = await login.signOut(headers);
    expect(setCookie.filter((line) => /Max-Age=0/i.test(line)).map((line) => line.split('=')[0])).toEqual(
      expect.arrayContaining(['hoofdveld.session_token', 'hoofdveld.session_data']),
    );
    expect(await database.db.selectFrom('authSession').selectAll().execute()).toEqual([]);
  });

  test('holds no network address and no browser name', async () => {
    await trial.logIn(trial.auth(), 'sanne@example.org');
    const row = await database.db.selectFrom('authSession').selectAll().executeTakeFirstOrThrow();
    expect(row).toMatchObject({ ipAddress: null, userAgent: null, method: 'code' });
  });

  test('has cookies that scripts cannot read, and that need TLS where the site has it', async () => {
    const plain = await trial.logIn(trial.auth(), 'sanne@example.org');
    const secure = await trial.logIn(
      trial.auth({ publicUrl: 'https://hoofdveld.example.org' }),
      'sanne@example.org',
    );
    for (const line of [...plain, ...secure]) expect(line).toMatch(/HttpOnly/i);
    for (const line of plain) expect(line).toMatch(/SameSite=Lax/i);
    for (const line of secure) expect(line).toMatch(/^__Secure-.*; Secure/i);
    const login = trial.auth({ publicUrl: 'https://hoofdveld.example.org' });
    expect((await login.identify(cookieOf(secure)))?.email).toBe('sanne@example.org');
    expect(await login.identify(cookieOf(plain))).toBeNull();
  });

  test('carries no office roles by code where the office has its own login', async () => {
    const oidc = { issuer: 'http://127.0.0.1:9', clientId: 'x', clientSecret: 'y' };
    const login = trial.auth({ oidc });
    const identity = await login.identify(cookieOf(await trial.logIn(login, 'sanne@example.org')));
    expect(identity).toMatchObject({ method: 'code', officeRoles: false });
  });
});

describe('one click', () => {
  test('opens a session in the demo', async () => {
    const login = trial.auth({ demo: true });
    const first = await login.signInAs('demo@example.org');
    const second = await login.signInAs('demo@example.org');
    for (const { setCookie } of [first, second]) {
      expect(await login.identify(cookieOf(setCookie))).toMatchObject({
        email: 'demo@example.org',
        method: 'demo',
      });
    }
  });

  test('is refused everywhere else', async () => {
    await expect(trial.auth().signInAs('demo@example.org')).rejects.toThrow('demo city only');
    expect(await database.db.selectFrom('authUser').selectAll().execute()).toEqual([]);
  });
});

test('forgetting a login ends its sessions', async () => {
  const login = trial.auth();
  await trial.logIn(login, 'sanne@example.org');
  await login.forget(database.db, 'Sanne@example.org');
  expect(await database.db.selectFrom('authUser').selectAll().execute()).toEqual([]);
  expect(await database.db.selectFrom('authSession').selectAll().execute()).toEqual([]);
});

test('the sweep takes away what is over and leaves the rest', async () => {
  const login = trial.auth();
  await trial.logIn(login, 'sanne@example.org');
  await login.sendCode('sanne@example.org', 'nl');
  await login.sweep();
  expect(await database.db.selectFrom('authSession').selectAll().execute()).toHaveLength(1);
  await trial.auth({ clock: fixedClock('2099-01-01T00:00:00Z') }).sweep();
  for (const table of ['authSession', 'authVerification', 'authRateLimit'] as const) {
    expect(await database.db.selectFrom(table).selectAll().execute()).toEqual([]);
  }
});

test('the library writes no address to the log', async () => {
  const login = trial.auth();
  await login.sendCode('sanne@example.org', 'nl');
  await login.signInWithCode('sanne@example.org', '000000');
  await login.identify(new Headers({ cookie: 'hoofdveld.session_token=x' }));
  expect(trial.warnings.join('\n')).not.toContain('@');
});
