import { afterAll, beforeAll, expect, test } from 'vitest';
import { fillLargeCity } from '../bench/support/large-city.ts';
import { verifyLedger } from '../src/features/budget/index.ts';
import { newId } from '../src/kernel/ids.ts';
import { type FreshDatabase, freshDatabase } from './support/database.ts';
import { trialCity, trialPerson } from './support/trial-city.ts';

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

test('a large city needs a city to start from', async () => {
  const options = { applications: 10, today: '2026-11-20' };
  await expect(fillLargeCity(database.url, options)).rejects.toThrow('needs an officer');
});

test('a large city keeps every rule of the schema, and its ledger adds up', async () => {
  const { db } = database;
  await trialCity(db);
  const { personId } = await trialPerson(db, 'Otto Officier');
  await db
    .insertInto('roleGrant')
    .values({ id: newId<'role_grant'>(), personId, role: 'officer', since: '2026-01-01' })
    .execute();
  const city = await fillLargeCity(database.url, { applications: 600, today: '2026-11-20' });
  expect(city.applications).toBe(600);
  expect(city.granted).toBeGreaterThan(200);
  expect(city.open).toBeGreaterThan(40);
  expect([city.grantedCase, city.openCase]).toEqual([
    expect.stringMatching(/^HV-2026-\d{5}$/),
    expect.stringMatching(/^HV-2026-\d{5}$/),
  ]);
  const { entries, faults } = await verifyLedger(db);
  expect(faults).toEqual([]);
  expect(entries).toBeGreaterThan(600);
  const numbers = await db
    .selectFrom('application')
    .select('caseNumber')
    .where('caseNumber', 'is not', null)
    .execute();
  const counter = await db.selectFrom('caseCounter').selectAll().execute();
  expect(counter).toEqual([{ year: 2026, last: numbers.length }]);
});
