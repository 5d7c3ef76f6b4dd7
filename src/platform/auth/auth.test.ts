import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../tests/support/database.ts';
import { fixedClock, systemClock } from '../../kernel/dates.ts';
import type { Mail } from '../mail/index.ts';
import { type Auth, type AuthOptions, createAuth } from './index.ts';
import { limits } from './limits.ts';

let database: FreshDatabase;
let mails: Mail[];
let warnings: string[];

beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(async () => {
  await database.drop();
});
beforeEach(async () => {
  mails = [];
  warnings = [];
  await database.db.deleteFrom('authUser').execute();
  await database.db.deleteFrom('authRateLimit').execute();
  await database.db.deleteFrom('authVerification').execute();
});

function auth({ clock, ...config }: Partial<AuthOptions['config'] & Pick<AuthOptions, 'clock'>> = {}): Auth {
  return createAuth({
    db: database.db,
    clock: clock ?? systemClock,
    secret: 'a secret for tests that is long enough',
    config: { publicUrl: 'http://localhost:3000', demo: false, oidc: null, ...config },
    sendMail: async (mail) => {
      mails.push(mail);
    },
    warn: (message) => warnings.push(message),
  });
}

const codeIn = (mail: Mail | undefined): string => /\b\d{6}\b/.exec(mail?.body ?? '')?.[0] ?? 'no code';
const cookieOf = (setCookie: readonly string[]): Headers =>
  new Headers({ cookie: setCookie.map((line) => line.split(';', 1)[0]).join('; ') });

/** As a minute later, when the signed copy has ended. */
const onlyToken = (headers: Headers): Headers =>
  new Headers({
    cookie: (headers.get('cookie') ?? '')
      .split('; ')
      .filter((part) => part.includes('session_token'))
      .join('; '),
  });

async function loggedIn(login: Auth, email: string): Promise<readonly string[]> {
  await login.sendCode(email, 'nl');
  const result = await login.signInWithCode(email, codeIn(mails.at(-1)));
  if (!result.ok) throw new Error(result.problems[0]?.code);
  return result.value.setCookie;
}

const codeOf = (result: Awaited<ReturnType<Auth['signInWithCode']>>) =>
  result.ok ? 'ok' : result.problems[0]?.code;

describe('a code by e-mail', () => {
  test('opens a session for the address it was sent to, whatever its case', async () => {
    const login = auth();
    const setCookie = await loggedIn(login, 'Sanne@Example.org');
    expect(mails[0]?.to).toBe('sanne@example.org');
    const identity = await login.identify(cookieOf(setCookie));
    expect(identity).toMatchObject({ email: 'sanne@example.org', method: 'code', officeRoles: true });
    expect(login.hasSessionCookie(cookieOf(setCookie).get('cookie') ?? '')).toBe(true);
  });

  test('is stored as a hash, under a hash', async () => {
    await auth().sendCode('sanne@example.org', 'nl');
    const rows = await database.db.selectFrom('authVerification').selectAll().execute();
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(codeIn(mails[0]));
    expect(JSON.stringify(rows)).not.toContain('sanne');
  });

  test('speaks the language of the reader', async () => {
    await auth().sendCode('sanne@example.org', 'en');
    expect(mails[0]).toMatchObject({
      lang: 'en',
      kind: 'login-code',
      subject: 'Your code to log in to Hoofdveld',
    });
  });

  test('works once', async () => {
    const login = auth();
    await loggedIn(login, 'sanne@example.org');
    expect(codeOf(await login.signInWithCode('sanne@example.org', codeIn(mails[0])))).toBe('code-wrong');
  });

  test('works once, also for two who use it at the same moment', async () => {
    const login = auth();
    await login.sendCode('sanne@example.org', 'nl');
    const code = codeIn(mails[0]);
    const results = await Promise.all(
      [1, 2, 3, 4].map(() => login.signInWithCode('sanne@example.org', code)),
    );
    expect(results.filter((result) => result.ok)).toHaveLength(1);
  });

  test('is not for another address', async () => {
    const login = auth();
    await login.sendCode('sanne@example.org', 'nl');
    await login.sendCode('other@example.org', 'nl');
    expect(codeOf(await login.signInWithCode('other@example.org', codeIn(mails[0])))).toBe('code-wrong');
  });

  test('ends after ten minutes', async () => {
    const login = auth();
    await login.sendCode('sanne@example.org', 'nl');
    await database.db
      .updateTable('authVerification')
      .set({ expiresAt: new Date(Date.now() - 1000) })
      .execute();
    expect(codeOf(await login.signInWithCode('sanne@example.org', codeIn(mails[0])))).toBe('code-expired');
  });

  test('gives way to a newer one', async () => {
    const login = auth();
    await login.sendCode('sanne@example.org', 'nl');
    await login.sendCode('sanne@example.org', 'nl');
    const [first, second] = mails.map(codeIn);
    if (first !== second)
      expect(codeOf(await login.signInWithCode('sanne@example.org', first ?? ''))).toBe('code-wrong');
    expect(codeOf(await login.signInWithCode('sanne@example.org', second ?? ''))).toBe('ok');
    expect(codeOf(await login.signInWithCode('sanne@example.org', first ?? ''))).toBe('code-wrong');
  });
});

describe('guessing', () => {
  const wrongOf = (code: string) => (code === '000000' ? '000001' : '000000');

  test('uses a code up after five wrong tries', async () => {
    const login = auth();
    await login.sendCode('sanne@example.org', 'nl');
    const code = codeIn(mails[0]);
    for (let n = 0; n < 5; n += 1)
      expect(codeOf(await login.signInWithCode('sanne@example.org', wrongOf(code)))).toBe('code-wrong');
    expect(codeOf(await login.signInWithCode('sanne@example.org', code))).toBe('code-used-up');
    expect(codeOf(await login.signInWithCode('sanne@example.org', code))).toBe('code-wrong');
  });

  test('locks the address for an hour after ten tries, even with the right code, and says until when', async () => {
    const login = auth({ clock: fixedClock('2027-03-12T10:00:00Z') });
    for (let n = 0; n < limits.triesPerAddress.max; n += 1) {
      if (n % 4 === 0) await login.sendCode('sanne@example.org', 'nl');
      await login.signInWithCode('sanne@example.org', wrongOf(codeIn(mails.at(-1))));
    }
    const refusedNow = await login.signInWithCode('sanne@example.org', codeIn(mails.at(-1)));
    expect(refusedNow.ok ? null : refusedNow.problems[0]).toMatchObject({
      field: 'code',
      code: 'locked',
      text: { nl: expect.stringContaining('12 maart 2027 om 12:00') },
    });
    const later = auth({ clock: fixedClock('2027-03-12T11:00:01Z') });
    await later.sendCode('sanne@example.org', 'nl');
    expect(codeOf(await later.signInWithCode('sanne@example.org', codeIn(mails.at(-1))))).toBe('ok');
  });

  test('is counted when the tries come at the same moment', async () => {
    const login = auth();
    await login.sendCode('sanne@example.org', 'nl');
    const wrong = wrongOf(codeIn(mails[0]));
    const results = await Promise.all(
      Array.from({ length: 30 }, () => login.signInWithCode('sanne@example.org', wrong)),
    );
    expect(results.filter((result) => codeOf(result) === 'locked')).toHaveLength(20);
  });

  test('is counted anew after a good login', async () => {
    const login = auth();
    for (let round = 0; round < 3; round += 1) {
      await login.sendCode('sanne@example.org', 'nl');
      for (let n = 0; n < 4; n += 1)
        await login.signInWithCode('sanne@example.org', wrongOf(codeIn(mails.at(-1))));
      expect(codeOf(await login.signInWithCode('sanne@example.org', codeIn(mails.at(-1))))).toBe('ok');
    }
  });

  test('leaves no address in the counters', async () => {
    await auth().sendCode('sanne@example.org', 'nl', '192.0.2.7');
    const rows = await database.db.selectFrom('authRateLimit').selectAll().execute();
    expect(rows).toHaveLength(2);
    expect(JSON.stringify(rows)).not.toMatch(/sanne|192/);
  });
});

describe('asking for codes', () => {
  test('stops after five an hour, for a known and an unknown address alike', async () => {
    const login = auth();
    await loggedIn(login, 'known@example.org');
    await database.db.deleteFrom('authRateLimit').execute();
    const answers = async (email: string) => {
      const codes = [];
      for (let n = 0; n < 6; n += 1) {
        const result = await login.sendCode(email, 'nl');
        codes.push(result.ok ? 'sent' : result.problems[0]?.code);
      }
      return codes;
    };
    const known = await answers('known@example.org');
    expect(known).toEqual(['sent', 'sent', 'sent', 'sent', 'sent', 'too-many-codes']);
    expect(await answers('unknown@example.org')).toEqual(known);
  });

  test('is limited per asker as well', async () => {
    const login = auth();
    for (let n = 0; n < limits.codesPerClient.max; n += 1)
      await login.sendCode(`a${n}@example.org`, 'nl', '192.0.2.7');
    const result = await login.sendCode('b@example.org', 'nl', '192.0.2.7');
    expect(result.ok ? 'sent' : result.problems[0]?.code).toBe('too-many-codes');
    expect((await login.sendCode('b@example.org', 'nl', '192.0.2.8')).ok).toBe(true);
  });
});

describe('a session', () => {
  test('is read from the signed cookie without a query, for a minute', async () => {
    const login = auth();
    const headers = cookieOf(await loggedIn(login, 'sanne@example.org'));
    await database.db.deleteFrom('authUser').execute();
    expect(await login.identify(headers)).not.toBeNull();
    expect(await login.identify(onlyToken(headers))).toBeNull();
  });

  test('takes one query when it is read from the database', async () => {
    const login = auth();
    const headers = onlyToken(cookieOf(await loggedIn(login, 'sanne@example.org')));
    const queries = vi.spyOn(pg.Client.prototype, 'query');
    expect(await login.identify(headers)).not.toBeNull();
    expect(queries).toHaveBeenCalledTimes(1);
    queries.mockRestore();
  });

  test('is read from the database when the copy is gone, and gets a new copy', async () => {
    const login = auth();
    const headers = cookieOf(await loggedIn(login, 'sanne@example.org'));
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
    const login = auth();
    const headers = cookieOf(await loggedIn(login, 'sanne@example.org'));
    const changed = new Headers({ cookie: change(headers.get('cookie') ?? '') });
    expect(await login.identify(changed)).toBeNull();
  });

  test('ends after twelve hours, however busy', async () => {
    const login = auth();
    const headers = cookieOf(await loggedIn(login, 'sanne@example.org'));
    await database.db
      .updateTable('authSession')
      .set({ createdAt: new Date(Date.now() - 12 * 3_600_000 - 1000) })
      .execute();
    expect(await login.identify(onlyToken(headers))).toBeNull();
    expect(await database.db.selectFrom('authSession').selectAll().execute()).toEqual([]);
  });

  test('ends two hours after the last visit', async () => {
    const login = auth();
    const headers = cookieOf(await loggedIn(login, 'sanne@example.org'));
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
    const login = auth();
    const headers = cookieOf(await loggedIn(login, 'sanne@example.org'));
    const { setCookie } = await login.signOut(headers);
    expect(setCookie.filter((line) => /Max-Age=0/i.test(line)).map((line) => line.split('=')[0])).toEqual(
      expect.arrayContaining(['hoofdveld.session_token', 'hoofdveld.session_data']),
    );
    expect(await database.db.selectFrom('authSession').selectAll().execute()).toEqual([]);
  });

  test('holds no network address and no browser name', async () => {
    await loggedIn(auth(), 'sanne@example.org');
    const row = await database.db.selectFrom('authSession').selectAll().executeTakeFirstOrThrow();
    expect(row).toMatchObject({ ipAddress: null, userAgent: null, method: 'code' });
  });

  test('has cookies that scripts cannot read, and that need TLS where the site has it', async () => {
    const plain = await loggedIn(auth(), 'sanne@example.org');
    const secure = await loggedIn(auth({ publicUrl: 'https://hoofdveld.example.org' }), 'sanne@example.org');
    for (const line of [...plain, ...secure]) expect(line).toMatch(/HttpOnly/i);
    for (const line of plain) expect(line).toMatch(/SameSite=Lax/i);
    for (const line of secure) expect(line).toMatch(/^__Secure-.*; Secure/i);
    const login = auth({ publicUrl: 'https://hoofdveld.example.org' });
    expect((await login.identify(cookieOf(secure)))?.email).toBe('sanne@example.org');
    expect(await login.identify(cookieOf(plain))).toBeNull();
  });

  test('carries no office roles by code where the office has its own login', async () => {
    const oidc = { issuer: 'http://127.0.0.1:9', clientId: 'x', clientSecret: 'y' };
    const login = auth({ oidc });
    const identity = await login.identify(cookieOf(await loggedIn(login, 'sanne@example.org')));
    expect(identity).toMatchObject({ method: 'code', officeRoles: false });
  });
});

describe('one click', () => {
  test('opens a session in the demo', async () => {
    const login = auth({ demo: true });
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
    await expect(auth().signInAs('demo@example.org')).rejects.toThrow('demo city only');
    expect(await database.db.selectFrom('authUser').selectAll().execute()).toEqual([]);
  });
});

test('forgetting a login ends its sessions', async () => {
  const login = auth();
  await loggedIn(login, 'sanne@example.org');
  await login.forget(database.db, 'Sanne@example.org');
  expect(await database.db.selectFrom('authUser').selectAll().execute()).toEqual([]);
  expect(await database.db.selectFrom('authSession').selectAll().execute()).toEqual([]);
});

test('the sweep takes away what is over and leaves the rest', async () => {
  const login = auth();
  await loggedIn(login, 'sanne@example.org');
  await login.sendCode('sanne@example.org', 'nl');
  await login.sweep();
  expect(await database.db.selectFrom('authSession').selectAll().execute()).toHaveLength(1);
  await auth({ clock: fixedClock('2099-01-01T00:00:00Z') }).sweep();
  for (const table of ['authSession', 'authVerification', 'authRateLimit'] as const) {
    expect(await database.db.selectFrom(table).selectAll().execute()).toEqual([]);
  }
});

test('the library writes no address to the log', async () => {
  const login = auth();
  await login.sendCode('sanne@example.org', 'nl');
  await login.signInWithCode('sanne@example.org', '000000');
  await login.identify(new Headers({ cookie: 'hoofdveld.session_token=x' }));
  expect(warnings.join('\n')).not.toContain('@');
});
