import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { runCli } from '../../tests/support/cli.ts';
import { type FreshDatabase, freshDatabase } from '../../tests/support/database.ts';
import { trialCity } from '../../tests/support/trial-city.ts';
import { reportCommand } from './report.ts';

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
  await trialCity(database.db);
  vi.stubEnv('DATABASE_URL', database.url);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await database.drop();
});

const run = (line: string, files = {}) => runCli(reportCommand, line.split(' '), files);
const editions = () => database.db.selectFrom('councilEdition').selectAll().execute();

test.each([
  'council',
  'council --from 2026-01-01',
  'council --from 2026-02-30 --until 2026-06-30',
  'council --from 2026-01-01 --until 2026-06-30 --what else',
  'city --from 2026-01-01 --until 2026-06-30',
])('%s is told how it is called', async (line) => {
  const { status, out, err } = await run(line);
  expect([status, out]).toEqual([2, '']);
  expect(err).toContain('Usage: hoofdveld report council');
  expect(await editions()).toEqual([]);
});

test('every problem is told, and nothing is written', async () => {
  const wrong = await run('council --from 2020-06-30 --until 2020-01-01');
  expect([wrong.status, wrong.err]).toEqual([2, 'The last day is before the first day.']);
  const missing = await run('council --from 2020-01-01 --until 2020-06-30 --note weg.txt');
  expect([missing.status, missing.err]).toEqual([2, 'weg.txt cannot be read']);
  const long = await run('council --from 2020-01-01 --until 2020-06-30 --note lang.txt', {
    'lang.txt': 'a'.repeat(2001),
  });
  expect([long.status, long.err]).toEqual([2, 'This text is 1 character too long. There is room for 2000.']);
  expect(await editions()).toEqual([]);
  expect((await run('--help')).out).toContain('--until 2026-06-30');
});

test('makes a frozen draft, and says where it is', async () => {
  const { status, out, err } = await run('council --from 2020-01-01 --until 2020-06-30 --note tekst.txt', {
    'tekst.txt': 'Voor de raad.\n',
  });
  expect([status, err]).toEqual([0, '']);
  expect(out).toContain('/raadsrapportages/2020-01-tot-2020-06');
  expect(await editions()).toMatchObject([
    {
      status: 'draft',
      fromOn: '2020-01-01',
      lastOn: '2020-06-30',
      note: 'Voor de raad.',
      askedByPersonId: null,
    },
  ]);
});

test('says of a draft about days that were published that it stays one', async () => {
  expect((await run('council --from 2020-01-01 --until 2020-06-30')).out).not.toContain(
    'cannot be published',
  );
  await database.db
    .updateTable('councilEdition')
    .set({ status: 'published', publishedAt: new Date() })
    .where('slug', '=', '2020-01-tot-2020-06')
    .execute();
  const { status, out } = await run('council --from 2020-06-30 --until 2020-07-31');
  expect(status).toBe(0);
  expect(out).toContain('It cannot be published: 2020-01-tot-2020-06 tells of some of these days.');
});
