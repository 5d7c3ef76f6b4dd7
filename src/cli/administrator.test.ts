import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../tests/support/database.ts';
import { actorOf } from '../../tests/support/people.ts';
import { systemClock } from '../kernel/dates.ts';
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

async function run(...args: string[]): Promise<{ status: number; out: string; err: string }> {
  const said = { out: '', err: '' };
  const io = {
    out: (text: string) => {
      said.out += text;
    },
    err: (text: string) => {
      said.err += text;
    },
    readFile: async () => '',
  };
  return { status: await administratorCommand(args, io), ...said };
}

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

test.each([[[]], [['no address']], [['a@example.org', 'b@example.org']]])('refuses %j', async (args) => {
  expect(await run(...args)).toMatchObject({ status: 2, err: 'Usage: hoofdveld administrator EMAIL' });
});
