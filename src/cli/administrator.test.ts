import { afterAll, beforeAll, expect, test } from 'vitest';
import { testApp, Visitor } from '../../tests/support/app.ts';
import { runCli } from '../../tests/support/cli.ts';
import { type FreshDatabase, freshDatabase } from '../../tests/support/database.ts';
import { actorOf } from '../../tests/support/people.ts';
import { fixedClock, systemClock } from '../kernel/dates.ts';
import { createLoginLink } from '../platform/auth/index.ts';
import { administratorCommand } from './administrator.ts';

let database: FreshDatabase;
const before = process.env.DATABASE_URL;
beforeAll(async () => {
  database = await freshDatabase();
  process.env.DATABASE_URL = database.url;
});
afterAll(async () => {
  if (before === undefined) delete process.env.DATABASE_URL;
  else process.env.DATABASE_URL = before;
  await database.drop();
});

const run = (...args: string[]) => runCli(administratorCommand, args);

test('appoints the first administrator, and only the first', async () => {
  expect(await run('Chief@Example.org')).toMatchObject({
    status: 0,
    out: expect.stringContaining('/beheer/toegang'),
  });
  const chief = await actorOf(database, 'chief@example.org', systemClock);
  expect(chief.grants).toEqual([{ role: 'administrator', scope: 'city' }]);
  expect(await run('second@example.org')).toMatchObject({
    status: 1,
    err: expect.stringContaining('administrator already'),
  });
});

test('prints a link that logs in once, also for who is administrator already', async () => {
  const app = await testApp();
  await database.db.deleteFrom('authVerification').execute();
  const linkOf = ({ out }: { out: string }) => /\/inloggen\/link\/[\w-]+/.exec(out)?.[0] ?? '';
  const first = linkOf(await run('chief@example.org'));
  const second = linkOf(await run('CHIEF@example.org'));
  expect(first).not.toBe(second);
  const rows = await database.db.selectFrom('authVerification').selectAll().execute();
  expect(rows).toHaveLength(2);
  // Only their hashes are kept.
  for (const link of [first, second]) expect(JSON.stringify(rows)).not.toContain(link.split('/').at(-1));
  await app.close();
});

test('the link opens a session once, within a quarter of an hour, and looking at it does not use it up', async () => {
  const app = await testApp();
  const path = await createLoginLink(app.deps.db, app.deps.clock, 'Chief@example.org');
  const visitor = new Visitor(app);
  expect((await visitor.get(path)).status).toBe(200);
  expect((await visitor.get(path)).status).toBe(200);
  const opened = await visitor.post(path, {});
  expect([opened.status, opened.headers.get('location')]).toEqual([303, '/']);
  expect((await visitor.get('/mijn-gegevens')).status).toBe(200);
  expect((await new Visitor(app).post(path, {})).status).toBe(410);
  const old = await createLoginLink(app.deps.db, fixedClock('2020-01-01T00:00:00Z'), 'chief@example.org');
  expect((await new Visitor(app).post(old, {})).status).toBe(410);
  expect((await new Visitor(app).post('/inloggen/link/nergens', {})).status).toBe(410);
  await app.close();
});

test.each([[[]], [['no address']], [['a@example.org', 'b@example.org']]])('refuses %j', async (args) => {
  expect(await run(...args)).toMatchObject({ status: 2, err: 'Usage: hoofdveld administrator EMAIL' });
});
