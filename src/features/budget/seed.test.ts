import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../tests/support/database.ts';
import { trialCity } from '../../../tests/support/trial-city.ts';
import { fixedClock, Temporal } from '../../kernel/dates.ts';
import { localDataVersion } from '../../platform/db/data-version.ts';
import { balancesOn, listOverviews, verifyLedger } from './index.ts';
import { seedEnvelopes } from './seed.ts';

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

test('every council and every wijk without one gets an example ceiling, published before the round', async () => {
  const { db } = database;
  await trialCity(db);
  const clock = fixedClock('2026-11-20T12:00:00Z');
  expect(await seedEnvelopes({ db, clock, dataVersion: localDataVersion() })).toEqual({ envelopes: 2 });
  const made = (await listOverviews(db)).filter(({ area }) => area.kind !== 'city');
  expect(made.map(({ area, envelope }) => [area.kind, area.name, envelope.example])).toEqual([
    ['wijkraad', 'Noordwijk', true],
    ['wijk', 'Zuidwijk', true],
  ]);
  for (const { envelope } of made) {
    expect(envelope.balances.freeCents).toBeGreaterThan(0);
    const before = await balancesOn(db, envelope.id, Temporal.PlainDate.from('2025-12-31'));
    expect(before).toEqual(envelope.balances);
  }
  expect((await verifyLedger(db)).faults).toEqual([]);
});
