import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../tests/support/database.ts';
import { type TrialDeps, trialDeps } from '../../../tests/support/trial-deps.ts';
import {
  bankAnswer,
  granted,
  ordered,
  type PayTrial,
  payTrial,
  value,
} from '../../../tests/support/trial-payment.ts';
import { offerStatusReport } from './commands/import.ts';
import { exportBatch, releaseOrders } from './commands/release.ts';
import { paymentJobs } from './jobs.ts';
import { listUploads } from './store/batches.ts';
import { ordersOfApplication } from './store/orders.ts';

let database: FreshDatabase;
let deps: TrialDeps;
let trial: PayTrial;

beforeAll(async () => {
  database = await freshDatabase();
  trial = await payTrial(database);
  deps = trialDeps(database.db, '2026-03-16T09:00:00Z');
});
afterAll(() => database.drop());

const run = (job: string, payload: unknown = {}) => paymentJobs(deps)[job]?.run(payload);

test('the job that the decision queues orders once, however often it runs', async () => {
  const { application, decisionId } = await granted(deps, trial);
  await run('payment.orderAdvance', { decisionId });
  await run('payment.orderAdvance', { decisionId });
  expect(await ordersOfApplication(deps.db, application.id)).toHaveLength(1);
});

test.for([{}, { decisionId: 'x' }, { decisionId: '00000000-0000-4000-8000-000000000000' }, null])(
  'a job that names no decision fails, so that somebody sees it: %j',
  async (payload) => {
    await expect(run('payment.orderAdvance', payload)).rejects.toThrow();
  },
);

test('a status file that nobody applied is gone after a day', async () => {
  const order = await ordered(deps, trial);
  value(await releaseOrders(deps, trial.noor, [order.id]));
  const batch = value(await exportBatch(deps, trial.noor, [order.id]));
  value(
    await offerStatusReport(deps, trial.noor, bankAnswer(batch.messageId, { [order.endToEndId]: 'ACSP' })),
  );
  deps.at('2026-03-17T08:59:00Z');
  await run('payment.forgetUploads');
  expect(await listUploads(deps.db)).toHaveLength(1);
  deps.at('2026-03-17T09:01:00Z');
  await run('payment.forgetUploads');
  expect(await listUploads(deps.db)).toEqual([]);
});
