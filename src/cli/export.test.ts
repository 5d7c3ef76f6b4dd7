import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { fillLargeCity } from '../../bench/support/large-city.ts';
import { type FreshDatabase, freshDatabase } from '../../tests/support/database.ts';
import { trialCity, trialPerson } from '../../tests/support/trial-city.ts';
import { newId } from '../kernel/ids.ts';
import { exportCommand } from './export.ts';

let database: FreshDatabase;
let granted: number;

beforeAll(async () => {
  database = await freshDatabase();
  await trialCity(database.db);
  const { personId } = await trialPerson(database.db, 'Otto Officier');
  await database.db
    .insertInto('roleGrant')
    .values({ id: newId<'role_grant'>(), personId, role: 'officer', since: '2026-01-01' })
    .execute();
  ({ granted } = await fillLargeCity(database.url, { applications: 60, today: '2026-11-20' }));
  vi.stubEnv('DATABASE_URL', database.url);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await database.drop();
});

async function run(args: readonly string[]): Promise<{ code: number; out: string; err: string }> {
  let out = '';
  let err = '';
  const code = await exportCommand(args, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    readFile: () => Promise.reject(new Error('not used')),
  });
  return { code, out, err };
}

test('the register comes as CSV, a line for each grant', async () => {
  const { code, out, err } = await run(['register']);
  expect([code, err]).toEqual([0, '']);
  expect(out.split('\r\n')).toHaveLength(granted + 2);
  expect((await run(['register', '--format', 'csv'])).out).toBe(out);
});

test('the register comes as JSON with its totals', async () => {
  const { code, out } = await run(['register', '--format=json']);
  expect(code).toBe(0);
  const file = JSON.parse(out) as { totals: { grants: number }; grants: unknown[] };
  expect([file.totals.grants, file.grants.length]).toEqual([granted, granted]);
});

test.for([
  [[]],
  [['people']],
  [['__proto__']],
  [['register', '--format', 'xml']],
  [['register', '--names']],
  [['register', 'extra']],
] as const)('%j is refused with the usage', async ([args]) => {
  const { code, out, err } = await run(args);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain('export register [--format csv|json]');
});
