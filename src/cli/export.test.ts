import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import { fillLargeCity } from '../../bench/support/large-city.ts';
import { runCli } from '../../tests/support/cli.ts';
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

const run = async (args: readonly string[]) => {
  const { status: code, ...said } = await runCli(exportCommand, args);
  return { code, ...said };
};

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

test('ceilings and movements come as CSV, and add up to the same', async () => {
  const cells = (text: string) =>
    text
      .trim()
      .split('\r\n')
      .map((line) => line.split(','));
  const [titles = [], ...envelopes] = cells((await run(['envelopes'])).out);
  const [names = [], ...movements] = cells((await run(['ledger'])).out);
  expect(envelopes.length).toBeGreaterThan(0);
  const free = titles.indexOf('freeEuro');
  for (const envelope of envelopes) {
    const own = movements.filter((row) => row[names.indexOf('envelopeId')] === envelope[0]);
    const sum = own.reduce((total, row) => {
      const euro = Number(row[names.indexOf('amountEuro')]);
      const into = row[names.indexOf('to')] === 'free' ? euro : 0;
      const outOf = row[names.indexOf('from')] === 'free' ? euro : 0;
      return total + into - outOf;
    }, 0);
    expect(sum).toBeCloseTo(Number(envelope[free]), 2);
  }
});

test('published schemes come as YAML, a document for each', async () => {
  const { code, out } = await run(['schemes']);
  expect(code).toBe(0);
  const documents = out.split(/^---\n/m).filter(Boolean);
  expect(documents.length).toBeGreaterThan(0);
  for (const document of documents)
    expect(parse(document)).toMatchObject({
      format: 'hoofdveld-scheme/1',
      scheme: { slug: expect.any(String) },
    });
});

test('with --out it goes to a file', async () => {
  const { out, written } = await run(['register', '--out', 'register.csv']);
  expect(out).toBe('');
  expect(written['register.csv']).toBe((await run(['register'])).out);
});

test.for([
  [['schemes', '--format', 'csv']],
  [['ledger', '--out', '']],
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
