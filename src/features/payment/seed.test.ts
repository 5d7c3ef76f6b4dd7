import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../tests/support/database.ts';
import { type TrialDeps, trialDeps } from '../../../tests/support/trial-deps.ts';
import { rotterdam } from '../../demo/rotterdam.ts';
import { verifyLedger } from '../budget/index.ts';
import { seedEnvelopes } from '../budget/seed.ts';
import { seedParty } from '../party/seed.ts';
import { seedPlaces } from '../place/seed.ts';
import { seedSchemes } from '../scheme/seed.ts';
import { seedPayments } from './seed.ts';
import { paymentStatus } from './status.ts';
import { listOpenRequests, listWaitingChanges } from './store/accounts.ts';
import { listBatches, listUploads } from './store/batches.ts';
import { countByStatus } from './store/lines.ts';

let database: FreshDatabase;
let deps: TrialDeps;

beforeAll(async () => {
  database = await freshDatabase();
  deps = trialDeps(database.db, '2027-03-01T09:00:00Z');
  await seedPlaces(deps, rotterdam);
  await seedParty(deps);
  await seedSchemes(deps);
  await seedEnvelopes(deps);
  await seedPayments(deps);
});
afterAll(() => database.drop());

describe('the demo city', () => {
  test('has an order in every status', async () => {
    expect(Object.keys(await countByStatus(deps.db)).toSorted()).toEqual(
      Object.keys(paymentStatus.labels).toSorted(),
    );
  });

  test('has batches, an answer to look at, an account that is missing and one to check', async () => {
    expect(await listBatches(deps.db)).toHaveLength(2);
    expect(await listUploads(deps.db)).toHaveLength(1);
    expect(await listOpenRequests(deps.db)).toHaveLength(1);
    expect(await listWaitingChanges(deps.db)).toHaveLength(1);
  });

  test('has a ledger that adds up', async () => {
    expect((await verifyLedger(deps.db)).faults).toEqual([]);
  });
});
