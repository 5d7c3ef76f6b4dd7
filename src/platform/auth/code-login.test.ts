import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../tests/support/database.ts';
import { codeIn, cookieOf, LoginTrial } from '../../../tests/support/login.ts';
import { fixedClock } from '../../kernel/dates.ts';
import type { Auth } from './index.ts';
import { limits, triesPerCode } from './limits.ts';

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

const codeOf = (result: Awaited<ReturnType<Auth['signInWithCode']>>) =>
  result.ok ? 'ok' : result.problems[0]?.code;

describe('a code by e-mail', () => {
  test('opens a session for the address it was sent to, whatever its case', async () => {
    const login = trial.auth();
    const setCookie = await trial.logIn(login, 'Sanne@Example.org');
    expect(trial.mails[0]?.to).toBe('sanne@example.org');
    const identity = await login.identify(cookieOf(setCookie));
    expect(identity).toMatchObject({ email: 'sanne@example.org', method: 'code', officeRoles: true });
    expect(login.hasSessionCookie(cookieOf(setCookie).get('cookie') ?? '')).toBe(true);
  });

  test('is stored as a hash, under a hash', async () => {
    await trial.auth().sendCode('sanne@example.org', 'nl');
    const rows = await database.db.selectFrom('authVerification').selectAll().execute();
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(codeIn(trial.mails[0]));
    expect(JSON.stringify(rows)).not.toContain('sanne');
  });

  test('speaks the language of the reader', async () => {
    await trial.auth().sendCode('sanne@example.org', 'en');
    expect(trial.mails[0]).toMatchObject({
      lang: 'en',
      kind: 'login-code',
      subject: 'Your code to log in to Hoofdveld',
    });
  });

  test('works once', async () => {
    const login = trial.auth();
    await trial.logIn(login, 'sanne@example.org');
    expect(codeOf(await login.signInWithCode('sanne@example.org', codeIn(trial.mails[0])))).toBe(
      'code-wrong',
    );
  });

  test('works once, also for two who use it at the same moment', async () => {
    const login = trial.auth();
    await login.sendCode('sanne@example.org', 'nl');
    const code = codeIn(trial.mails[0]);
    const results = await Promise.all(
      [1, 2, 3, 4].map(() => login.signInWithCode('sanne@example.org', code)),
    );
    expect(results.filter((result) => result.ok)).toHaveLength(1);
  });

  test('is not for another address', async () => {
    const login = trial.auth();
    await login.sendCode('sanne@example.org', 'nl');
    await login.sendCode('other@example.org', 'nl');
    expect(codeOf(await login.signInWithCode('other@example.org', codeIn(trial.mails[0])))).toBe(
      'code-wrong',
    );
  });

  test('ends after ten minutes', async () => {
    const login = trial.auth();
    await login.sendCode('sanne@example.org', 'nl');
    await database.db
      .updateTable('authVerification')
      .set({ expiresAt: new Date(Date.now() - 1000) })
      .execute();
    expect(codeOf(await login.signInWithCode('sanne@example.org', codeIn(trial.mails[0])))).toBe(
      'code-expired',
    );
  });

  test('gives way to a newer one', async () => {
    const login = trial.auth();
    await login.sendCode('sanne@example.org', 'nl');
    await login.sendCode('sanne@example.org', 'nl');
    const [first, second] = trial.mails.map(codeIn);
    if (first !== second)
      expect(codeOf(await login.signInWithCode('sanne@example.org', first ?? ''))).toBe('code-wrong');
    expect(codeOf(await login.signInWithCode('sanne@example.org', second ?? ''))).toBe('ok');
    expect(codeOf(await login.signInWithCode('sanne@example.org', first ?? ''))).toBe('code-wrong');
  });
});

describe('guessing', () => {
  const wrongOf = (code: string) => (code === '00000000' ? '00000001' : '00000000');

  test('uses a code up after a few wrong tries', async () => {
    const login = trial.auth();
    await login.sendCode('sanne@example.org', 'nl');
    const code = codeIn(trial.mails[0]);
    for (let n = 0; n < triesPerCode; n += 1)
      expect(codeOf(await login.signInWithCode('sanne@example.org', wrongOf(code)))).toBe('code-wrong');
    expect(codeOf(await login.signInWithCode('sanne@example.org', code))).toBe('code-used-up');
    expect(codeOf(await login.signInWithCode('sanne@example.org', code))).toBe('code-wrong');
  });

  test('locks the address for an hour after ten tries, even with the right code, and says until when', async () => {
    const login = trial.auth({ clock: fixedClock('2027-03-12T10:00:00Z') });
    for (let n = 0; n < limits.triesPerAddress.max; n += 1) {
      if (n % 4 === 0) await login.sendCode('sanne@example.org', 'nl');
      await login.signInWithCode('sanne@example.org', wrongOf(codeIn(trial.mails.at(-1))));
    }
    const refusedNow = await login.signInWithCode('sanne@example.org', codeIn(trial.mails.at(-1)));
    expect(refusedNow.ok ? null : refusedNow.problems[0]).toMatchObject({
      field: 'code',
      code: 'locked',
      text: { nl: expect.stringContaining('12 maart 2027 om 12.00') },
    });
    const later = trial.auth({ clock: fixedClock('2027-03-12T11:00:01Z') });
    await later.sendCode('sanne@example.org', 'nl');
    expect(codeOf(await later.signInWithCode('sanne@example.org', codeIn(trial.mails.at(-1))))).toBe('ok');
  });

  test('locks out the network that guesses, not the owner of the address', async () => {
    const login = trial.auth();
    const stranger = '192.0.2.66';
    for (let n = 0; n <= limits.triesPerAddress.max; n += 1)
      await login.signInWithCode('sanne@example.org', '00000000', stranger);
    await login.sendCode('sanne@example.org', 'nl', '198.51.100.7');
    const code = codeIn(trial.mails.at(-1));
    expect(codeOf(await login.signInWithCode('sanne@example.org', code, stranger))).toBe('locked');
    expect(codeOf(await login.signInWithCode('sanne@example.org', code, '198.51.100.7'))).toBe('ok');
    // Her login gives the stranger no new tries.
    expect(codeOf(await login.signInWithCode('sanne@example.org', code, stranger))).toBe('locked');
  });

  test('from ever other networks finds no more tries than the codes bear', async () => {
    const login = trial.auth();
    let looked = 0;
    for (let n = 0; n < limits.codesPerAddress.max + 5; n += 1) {
      const network = `192.0.2.${n}`;
      await login.sendCode('sanne@example.org', 'nl', network);
      const wrong = wrongOf(codeIn(trial.mails.at(-1)));
      for (let tries = 0; tries <= triesPerCode; tries += 1)
        if (codeOf(await login.signInWithCode('sanne@example.org', wrong, network)) === 'code-wrong')
          looked += 1;
    }
    expect(trial.mails).toHaveLength(limits.codesPerAddress.max);
    // Networks that got no code are told the same, and have nothing to try.
    expect(looked - 5 * (triesPerCode + 1)).toBe(limits.codesPerAddress.max * triesPerCode);
  });

  test('at the code of another browser finds nothing', async () => {
    const login = trial.auth();
    const [own, other] = [login.newDevice(), login.newDevice()];
    await login.sendCode('sanne@example.org', 'nl', '198.51.100.7', own);
    const code = codeIn(trial.mails.at(-1));
    expect(codeOf(await login.signInWithCode('sanne@example.org', code, '198.51.100.7', other))).toBe(
      'code-wrong',
    );
    // On another network she is still the one who asked.
    expect(codeOf(await login.signInWithCode('sanne@example.org', code, '203.0.113.9', own))).toBe('ok');
  });

  test('is counted when the tries come at the same moment', async () => {
    const login = trial.auth();
    await login.sendCode('sanne@example.org', 'nl');
    const wrong = wrongOf(codeIn(trial.mails[0]));
    const results = await Promise.all(
      Array.from({ length: 30 }, () => login.signInWithCode('sanne@example.org', wrong)),
    );
    expect(results.filter((result) => codeOf(result) === 'locked')).toHaveLength(20);
  });

  test('is counted anew after a good login', async () => {
    const login = trial.auth();
    for (let round = 0; round < 3; round += 1) {
      await login.sendCode('sanne@example.org', 'nl');
      for (let n = 0; n < triesPerCode - 1; n += 1)
        await login.signInWithCode('sanne@example.org', wrongOf(codeIn(trial.mails.at(-1))));
      expect(codeOf(await login.signInWithCode('sanne@example.org', codeIn(trial.mails.at(-1))))).toBe('ok');
    }
  });

  test('leaves no address in the counters', async () => {
    await trial.auth().sendCode('sanne@example.org', 'nl', '192.0.2.7');
    const rows = await database.db.selectFrom('authRateLimit').selectAll().execute();
    expect(rows).toHaveLength(3);
    expect(JSON.stringify(rows)).not.toMatch(/sanne|192/);
  });
});

describe('asking for codes', () => {
  test('stops after five an hour, for a known and an unknown address alike', async () => {
    const login = trial.auth();
    await trial.logIn(login, 'known@example.org');
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

  test('by a stranger from another network does not stop the owner, nor end the code that she has', async () => {
    const login = trial.auth();
    const own = login.newDevice();
    await login.sendCode('sanne@example.org', 'nl', '198.51.100.7', own);
    const code = codeIn(trial.mails.at(-1));
    const asked = [];
    for (let n = 0; n < 8; n += 1) {
      const result = await login.sendCode('sanne@example.org', 'nl', '192.0.2.66', login.newDevice());
      asked.push(result.ok ? 'sent' : result.problems[0]?.code);
    }
    expect(asked.filter((one) => one === 'sent')).toHaveLength(limits.codesPerAsker.max);
    expect(codeOf(await login.signInWithCode('sanne@example.org', code, '198.51.100.7', own))).toBe('ok');
    expect((await login.sendCode('sanne@example.org', 'nl', '198.51.100.7', login.newDevice())).ok).toBe(
      true,
    );
  });

  test('has a budget of its own on a browser that logged in before, whatever strangers ask', async () => {
    const login = trial.auth();
    const fresh = login.newDevice();
    await login.sendCode('sanne@example.org', 'nl', '198.51.100.7', fresh);
    const signedIn = await login.signInWithCode(
      'sanne@example.org',
      codeIn(trial.mails[0]),
      '198.51.100.7',
      fresh,
    );
    const device = signedIn.ok ? signedIn.value.device : '';
    for (let n = 0; n < limits.codesPerAddress.max + 5; n += 1)
      await login.sendCode('sanne@example.org', 'nl', `192.0.2.${n}`);
    const another = await login.sendCode('sanne@example.org', 'nl', '203.0.113.9', login.newDevice());
    expect(another.ok ? 'sent' : another.problems[0]?.code).toBe('too-many-codes');
    for (let n = 0; n < limits.codesPerDevice.max; n += 1)
      expect((await login.sendCode('sanne@example.org', 'nl', '203.0.113.9', device)).ok).toBe(true);
    const code = codeIn(trial.mails.at(-1));
    expect(codeOf(await login.signInWithCode('sanne@example.org', code, '203.0.113.9', device))).toBe('ok');
    expect((await login.sendCode('sanne@example.org', 'nl', '203.0.113.9', device)).ok).toBe(false);
    // Its proof is for her address only, and cannot be made up.
    const forged = `${device.split('.')[0]}.${'x'.repeat(43)}`;
    expect((await login.sendCode('sanne@example.org', 'nl', '203.0.113.9', forged)).ok).toBe(false);
    for (let n = 0; n < limits.codesPerAsker.max; n += 1)
      expect((await login.sendCode('other@example.org', 'nl', '203.0.113.9', device)).ok).toBe(true);
    expect((await login.sendCode('other@example.org', 'nl', '203.0.113.9', device)).ok).toBe(false);
  });

  test('is limited per asker as well', async () => {
    const login = trial.auth();
    for (let n = 0; n < limits.codesPerClient.max; n += 1)
      await login.sendCode(`a${n}@example.org`, 'nl', '192.0.2.7');
    const result = await login.sendCode('b@example.org', 'nl', '192.0.2.7');
    expect(result.ok ? 'sent' : result.problems[0]?.code).toBe('too-many-codes');
    expect((await login.sendCode('b@example.org', 'nl', '192.0.2.8')).ok).toBe(true);
  });
});
