import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../tests/support/database.ts';
import { LoginTrial } from '../../../tests/support/login.ts';
import { readSessionCopy } from './session-copy.ts';

const secret = 'a secret for tests that is long enough';
let database: FreshDatabase;
let copy: string;
beforeAll(async () => {
  database = await freshDatabase();
  const trial = new LoginTrial(database);
  const lines = await trial.logIn(trial.auth(), 'sanne@example.org');
  copy = /session_data=([^;]+)/.exec(lines.join('\n'))?.[1] ?? '';
});
afterAll(async () => {
  await database.drop();
});

type Copy = { session: { user: { email: string } }; expiresAt: number; signature: string };
function changed(change: (copy: Copy) => unknown): string {
  const parsed = JSON.parse(Buffer.from(copy, 'base64url').toString()) as Copy;
  change(parsed);
  return Buffer.from(JSON.stringify(parsed)).toString('base64url');
}

test('what the library signed is read', () => {
  expect(readSessionCopy(copy, secret, Date.now())).toMatchObject({
    session: { method: 'code' },
    user: { email: 'sanne@example.org' },
  });
});

test('it is believed for a minute', () => {
  expect(readSessionCopy(copy, secret, Date.now() + 50_000)).not.toBeNull();
  expect(readSessionCopy(copy, secret, Date.now() + 61_000)).toBeNull();
});

test.each([
  ['another person', (one: Copy) => Object.assign(one.session.user, { email: 'bram@example.org' })],
  ['a longer life', (one: Copy) => Object.assign(one, { expiresAt: one.expiresAt + 1 })],
  ['a shorter signature', (one: Copy) => Object.assign(one, { signature: one.signature.slice(1) })],
  ['no signature', (one: Copy) => Object.assign(one, { signature: '' })],
  ['no session', (one: Copy) => Object.assign(one, { session: null })],
])('%s is not', (_name, change) => {
  expect(readSessionCopy(changed(change), secret, Date.now())).toBeNull();
});

test('nor is what another secret signed, or rubbish', () => {
  expect(readSessionCopy(copy, 'another secret that is long enough', Date.now())).toBeNull();
  for (const rubbish of ['', '{}', 'é', copy.slice(0, 40)])
    expect(readSessionCopy(rubbish, secret, Date.now())).toBeNull();
});
