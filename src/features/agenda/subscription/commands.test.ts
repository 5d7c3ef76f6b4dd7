import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type TestApp, testApp } from '../../../../tests/support/app.ts';
import { trialCity } from '../../../../tests/support/trial-city.ts';
import { anonymous } from '../../../kernel/actor.ts';
import { Temporal } from '../../../kernel/dates.ts';
import { askForAgenda, keepAgenda, stopAgenda } from './commands.ts';
import type { NewSubscription } from './forms.ts';
import { limits, mostPerAddress } from './rules.ts';

let now = '2026-11-28T09:00:00Z';
let app: TestApp;
beforeAll(async () => {
  app = await testApp({ clock: { now: () => Temporal.Instant.from(now) } });
  await trialCity(app.database.db);
});
afterAll(() => app.close());
beforeEach(async () => {
  now = '2026-11-28T09:00:00Z';
  for (const table of ['agendaSubscription', 'signedLink', 'outgoingMail', 'authRateLimit'] as const)
    await app.database.db.deleteFrom(table).execute();
});

const asked = {
  email: 'sanne@example.org',
  subject: { kind: 'wijk', slug: 'noordwijk' },
  edition: 'a4',
} as const satisfies NewSubscription;
const ask = (change: Partial<NewSubscription> = {}, client?: string) =>
  askForAgenda(app.deps, anonymous, { ...asked, ...change }, 'nl', client);
const codeOf = (result: Awaited<ReturnType<typeof ask>>) => (result.ok ? 'ok' : result.problems[0]?.code);
const rows = () => app.database.db.selectFrom('agendaSubscription').selectAll().orderBy('id').execute();
const mails = () => app.database.db.selectFrom('outgoingMail').selectAll().orderBy('id').execute();
const newestToken = async () => /per-mail\/([\w-]+)/.exec((await mails()).at(-1)?.body ?? '')?.[1] ?? '';
const actions = async () =>
  (await app.database.db.selectFrom('auditEntry').select('action').orderBy('seq').execute())
    .map(({ action }) => action)
    .filter((action) => action.startsWith('agenda.'));

test('asking keeps the address for a week and sends one mail; a yes keeps it for a year; a no forgets it', async () => {
  expect(codeOf(await ask())).toBe('ok');
  expect(await rows()).toMatchObject([
    { confirmedAt: null, eraseAfter: '2026-12-05', query: 'wijk=noordwijk' },
  ]);
  const token = await newestToken();
  expect(await keepAgenda(app.deps, anonymous, token)).toBe(true);
  expect(await rows()).toMatchObject([{ confirmedAt: new Date(now), eraseAfter: '2027-11-28' }]);
  expect(await stopAgenda(app.deps, anonymous, token)).toBe(true);
  expect(await rows()).toEqual([]);
  // A second press, and a yes after all: the link is over.
  expect(await stopAgenda(app.deps, anonymous, token)).toBe(false);
  expect(await keepAgenda(app.deps, anonymous, token)).toBe(false);
  expect((await actions()).slice(-3)).toEqual(['agenda.mailAsked', 'agenda.mailKept', 'agenda.mailStopped']);
  expect((await mails()).length).toBe(1);
});

test('who asks again before her yes gets another mail and a new week, and no second row', async () => {
  await ask();
  now = '2026-12-01T09:00:00Z';
  expect(codeOf(await ask())).toBe('ok');
  expect(await rows()).toMatchObject([{ eraseAfter: '2026-12-08' }]);
  expect((await mails()).length).toBe(2);
});

test('whether an address gets it already is not told, and no mail goes', async () => {
  await ask();
  await keepAgenda(app.deps, anonymous, await newestToken());
  expect(codeOf(await ask())).toBe('ok');
  expect((await mails()).length).toBe(1);
});

test('an address gets so many sheets and no more', async () => {
  const { db } = app.database;
  for (let n = 0; n < mostPerAddress; n += 1) {
    await db.deleteFrom('authRateLimit').execute();
    await ask();
    const [row] = (await rows()).slice(-1);
    await db
      .updateTable('agendaSubscription')
      .set({ query: `plek=plek-${n}` })
      .where('id', '=', row?.id ?? '')
      .execute();
  }
  await db.deleteFrom('authRateLimit').execute();
  expect(codeOf(await ask())).toBe('ok');
  expect((await rows()).length).toBe(mostPerAddress);
  expect((await mails()).length).toBe(mostPerAddress);
});

test('nobody can fill the mailbox of another, nor ask for all of a library', async () => {
  for (let n = 0; n < limits.perAddress.max; n += 1) expect(codeOf(await ask())).toBe('ok');
  expect(codeOf(await ask())).toBe('too-often');
  expect((await mails()).length).toBe(limits.perAddress.max);
  const other = (n: number) => ask({ email: `lezer${n}@example.org` }, '192.0.2.1');
  for (let n = 0; n < limits.perClient.max; n += 1) expect(codeOf(await other(n))).toBe('ok');
  expect(codeOf(await other(99))).toBe('too-often');
  expect(codeOf(await ask({ email: 'elders@example.org' }, '192.0.2.2'))).toBe('ok');
});

test('a wijk or place that is not there is refused, and a link that nobody sent does nothing', async () => {
  expect(codeOf(await ask({ subject: { kind: 'wijk', slug: 'nergens' } }))).toBe('about-unknown');
  expect(codeOf(await ask({ subject: { kind: 'venue', slug: 'nergens' } }))).toBe('about-unknown');
  for (const token of ['', 'x', 'a'.repeat(43)]) {
    expect(await keepAgenda(app.deps, anonymous, token)).toBe(false);
    expect(await stopAgenda(app.deps, anonymous, token)).toBe(false);
  }
  expect(await rows()).toEqual([]);
});
