import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { runCli } from '../../tests/support/cli.ts';
import { type FreshDatabase, freshDatabase } from '../../tests/support/database.ts';
import { carriedOut, trialBudget, trialSource } from '../../tests/support/trial-area-budget.ts';
import { trialCity } from '../../tests/support/trial-city.ts';
import { trialDeps } from '../../tests/support/trial-deps.ts';
import { exportCommand } from './export.ts';
import { ledgerCommand } from './ledger.ts';

let database: FreshDatabase;

beforeAll(async () => {
  database = await freshDatabase();
  const city = await trialCity(database.db);
  const deps = trialDeps(database.db, '2026-03-02T09:00:00Z');
  const sourceId = await trialSource(deps);
  const trial = await trialBudget(deps, city);
  await carriedOut(deps, trial, { kind: 'fill', sourceId, amountCents: 60_000, to: 'subsidy' });
  vi.stubEnv('DATABASE_URL', database.url);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await database.drop();
});

test('recounts area budgets beside envelopes, and hands out their movements', async () => {
  const good = await runCli(ledgerCommand, ['verify']);
  expect([good.status, good.err]).toEqual([0, '']);
  expect(good.out).toContain('1 area budgets, 1 entries, 0 fault(s)');
  const [titles = '', ...rows] = (await runCli(exportCommand, ['area-budgets'])).out.trim().split('\r\n');
  expect(rows).toHaveLength(1);
  const row = rows[0]?.split(',') ?? [];
  const cell = (name: string) => row[titles.split(',').indexOf(name)];
  expect([cell('from'), cell('to'), cell('amountEuro'), cell('kind')]).toEqual([
    'source',
    'subsidy',
    '600.00',
    'fill',
  ]);
});

test('names a balance that somebody changed in the database', async () => {
  await sql`update area_budget_balance set amount_cents = amount_cents + 1`.execute(database.db);
  const { status, err } = await runCli(ledgerCommand, ['verify']);
  expect(status).toBe(1);
  expect(err).toContain('60001 stored, 60000 recounted');
});
