/** What is asked back taken from a payment to the same recipient: no cent twice, and both cases told. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { FreshDatabase } from '../../../../tests/support/database.ts';
import type { TrialDeps } from '../../../../tests/support/trial-deps.ts';
import {
  codesOf,
  kindsOf,
  lettersAreSound,
  lettersOf,
  ordered,
  orderNow,
} from '../../../../tests/support/trial-payment.ts';
import {
  claim,
  determined,
  heard,
  nowOf,
  type RecoveryTrial,
  recoveryTrial,
  revise,
  settle,
} from '../../../../tests/support/trial-recovery.ts';
import { value } from '../../../../tests/support/trial-results.ts';
import type { PersonActor } from '../../../kernel/actor.ts';
import { verifyAudit } from '../../../platform/audit/index.ts';
import { heldCents, verifyLedger } from '../../budget/index.ts';
import { findRecovery, listRecoveries } from '../store/recoveries.ts';
import type { PaymentOrder, Recovery } from '../types.ts';
import { orderAdvance } from './order-advance.ts';
import { exportBatch, releaseOrders } from './release.ts';
import { setOff } from './set-off.ts';
import { markPaid, markRejected } from './settle.ts';

let trial: RecoveryTrial;
let database: FreshDatabase;
let deps: TrialDeps;

beforeAll(async () => {
  trial = await recoveryTrial();
  ({ database, deps } = trial);
});
beforeEach(() => deps.at('2026-03-16T09:00:00Z'));
afterAll(async () => {
  expect((await verifyLedger(database.db)).faults).toEqual([]);
  expect((await verifyAudit(database.db)).faults).toEqual([]);
  await lettersAreSound(deps);
  await database.drop();
});

async function pay(order: PaymentOrder): Promise<void> {
  value(await releaseOrders(deps, trial.noor, [order.id]));
  value(await exportBatch(deps, trial.noor, [order.id]));
  value(await markPaid(deps, trial.noor, { orderId: order.id, paidOn: nowOf(trial) }));
}

/** € 2.000 asked back on a grant that was paid and determined, and the payment of another grant that is prepared. */
async function both(
  cents = 240_000,
): Promise<{ recovery: Recovery; next: PaymentOrder; first: PaymentOrder }> {
  const first = await determined(trial, pay);
  await heard(trial, first);
  value(await revise(trial, first));
  const recovery = value(await claim(trial, first, 200_000));
  return { recovery, first, next: await ordered(deps, trial, { cents }) };
}

async function off(
  recovery: Recovery,
  orderId: PaymentOrder['id'] | null,
  amountCents: number | null,
  more: { readonly reasons?: string; readonly actor?: PersonActor; readonly revision?: number } = {},
) {
  const now = await findRecovery(deps.db, recovery.id);
  return await setOff(deps, more.actor ?? trial.officer, {
    recoveryId: recovery.id,
    revision: more.revision ?? now?.revision ?? 0,
    orderId,
    amountCents,
    reasons: more.reasons ?? 'Dezelfde kookavonden, een jaar later.',
  });
}

const held = ({ envelopeId, applicationId }: PaymentOrder) => heldCents(deps.db, envelopeId, applicationId);

test('a part: the payment becomes less, the recovery less by as much, and each case is told', async () => {
  const { recovery, next, first } = await both();
  const before = { next: await held(next), first: await held(first) };
  value(await off(recovery, next.id, 50_000));
  expect(await orderNow(deps, next)).toMatchObject({
    status: 'prepared',
    amountCents: next.amountCents - 50_000,
  });
  expect(await findRecovery(deps.db, recovery.id)).toMatchObject({
    status: 'inParts',
    receivedCents: 50_000,
  });
  const after = { next: await held(next), first: await held(first) };
  expect(after.next.advanced - before.next.advanced).toBe(50_000);
  expect(before.next.committed - after.next.committed).toBe(50_000);
  expect(before.first.determined - after.first.determined).toBe(50_000);
  expect(await lettersOf(deps, first.applicationId)).toContain('Wij verrekenen wat u moest terugbetalen');
  expect(await kindsOf(deps, next.applicationId)).toContain('paymentMade');
  const [listed] = (await listRecoveries(deps.db, { open: true, limit: 50 })).filter(
    ({ id }) => id === recovery.id,
  );
  expect(listed?.setOffs).toMatchObject([{ amountCents: 50_000, receivedOn: nowOf(trial) }]);
  // The job that plans the payments finds nothing to add, and the rest is paid as it was.
  expect(value(await orderAdvance(deps, next.decisionId)).state).toBe('nothingToPay');
  await pay(await orderNow(deps, next));
  expect(await held(next)).toMatchObject({ advanced: next.amountCents });
});

test('all that is open: the recovery ends, and a payment that is used up never goes to a bank', async () => {
  const { recovery, next } = await both(150_000);
  value(await off(recovery, next.id, next.amountCents));
  const used = await orderNow(deps, next);
  expect(used).toMatchObject({ status: 'paid', setOffRecoveryId: recovery.id, batchId: null });
  expect(codesOf(await releaseOrders(deps, trial.noor, [next.id]))).toContain('wrong-status');
  // No bank can send back what it never had.
  expect(codesOf(await markRejected(deps, trial.noor, { orderId: next.id, code: 'AC04' }))).toEqual([
    'wrong-status',
  ]);
  const other = await ordered(deps, trial);
  const left = 200_000 - next.amountCents;
  value(await off(recovery, other.id, left));
  expect(await findRecovery(deps.db, recovery.id)).toMatchObject({
    status: 'paidBack',
    receivedCents: 200_000,
    settledOn: nowOf(trial),
  });
  expect(codesOf(await off(recovery, other.id, 1))).toEqual(['wrong-status']);
});

test('by an officer with reasons, never more than is open or to be paid, and only on what is prepared', async () => {
  const { recovery, next, first } = await both();
  for (const actor of [trial.noor, trial.samira, trial.controller])
    expect(codesOf(await off(recovery, next.id, 100, { actor }))).toEqual(['forbidden']);
  expect(codesOf(await off(recovery, null, null, { reasons: ' ' }))).toEqual([
    'choice-missing',
    'amount-missing',
    'reasons-missing',
  ]);
  expect(codesOf(await off(recovery, next.id, 0))).toEqual(['amount-missing']);
  expect(codesOf(await off(recovery, next.id, next.amountCents + 1))).toEqual(['above-open']);
  expect(codesOf(await off(recovery, next.id, 100, { reasons: 'x'.repeat(5001) }))).toEqual(['too-long']);
  expect(codesOf(await off(recovery, next.id, 100, { revision: recovery.revision + 7 }))).toEqual([
    'wrong-status',
  ]);
  // Its own case, or one that was let go: not to be chosen.
  expect(codesOf(await off(recovery, first.id, 100))).toEqual(['choice-missing']);
  value(await releaseOrders(deps, trial.noor, [next.id]));
  expect(codesOf(await off(recovery, next.id, 100))).toEqual(['choice-missing']);
});

test('never against the payment of somebody else', async () => {
  const { recovery } = await both();
  const theirs = await ordered(deps, trial, { applicantPersonId: trial.farida.personId });
  expect(codesOf(await off(recovery, theirs.id, 100))).toEqual(['choice-missing']);
  expect(await orderNow(deps, theirs)).toMatchObject({ status: 'prepared', amountCents: theirs.amountCents });
});

test('twice at once takes it once, also when it is paid back in the same moment', async () => {
  const { recovery, next } = await both(600_000);
  const [one, two] = await Promise.all([
    off(recovery, next.id, 150_000, { revision: recovery.revision }),
    off(recovery, next.id, 150_000, { revision: recovery.revision }),
  ]);
  expect([one.ok, two.ok].toSorted()).toEqual([false, true]);
  const [third, paid] = await Promise.all([
    off(recovery, next.id, 50_000),
    settle(trial, recovery, 'payBack', trial.noor, { amountCents: 50_000 }),
  ]);
  expect([third.ok, paid.ok].toSorted()).toEqual([false, true]);
  expect(await findRecovery(deps.db, recovery.id)).toMatchObject({
    status: 'paidBack',
    receivedCents: 200_000,
  });
});
