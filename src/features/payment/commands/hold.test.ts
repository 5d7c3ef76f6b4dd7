import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../../tests/support/database.ts';
import { trialPerson } from '../../../../tests/support/trial-city.ts';
import { type TrialDeps, trialDeps } from '../../../../tests/support/trial-deps.ts';
import {
  bankAnswer,
  caseOf,
  codesOf,
  granted,
  kindsOf,
  lettersAreSound,
  lettersOf,
  ordered,
  orderNow,
  type PayTrial,
  payTrial,
  value,
} from '../../../../tests/support/trial-payment.ts';
import { Temporal } from '../../../kernel/dates.ts';
import { newId } from '../../../kernel/ids.ts';
import { verifyAudit } from '../../../platform/audit/index.ts';
import { clocksOf, events } from '../../application/index.ts';
import { verifyLedger } from '../../budget/index.ts';
import { getVersion } from '../../scheme/index.ts';
import { openRequestsOf, waitingChangeOf } from '../store/accounts.ts';
import { listTransfers } from '../store/lines.ts';
import { ordersOfApplication } from '../store/orders.ts';
import type { PaymentOrder } from '../types.ts';
import { decideAccount, prepareAgain, requestAccount } from './account.ts';
import { cancelPayment, endStops, resumePayment, suspendPayment } from './hold.ts';
import { applyStatusReport } from './import.ts';
import { orderAdvance } from './order-advance.ts';
import { exportBatch, releaseOrders } from './release.ts';
import { markRejected } from './settle.ts';

const start = '2026-03-16T09:00:00Z';
const newIban = 'NL67 DEMO 0000 0000 22';
let database: FreshDatabase;
let trial: PayTrial;
let deps: TrialDeps;

beforeAll(async () => {
  database = await freshDatabase();
  trial = await payTrial(database);
  deps = trialDeps(database.db, start);
});
afterAll(async () => {
  expect((await verifyLedger(database.db)).faults).toEqual([]);
  expect((await verifyAudit(database.db)).faults).toEqual([]);
  await lettersAreSound(deps);
  await database.drop();
});

async function paymentDue(order: PaymentOrder, iso: string): Promise<string | undefined> {
  const application = await caseOf(deps, order);
  const version = await getVersion(deps.db, application.schemeVersionId);
  const report = clocksOf(
    application,
    version,
    await events(deps.db, application.id),
    Temporal.PlainDate.from(iso),
  );
  return report.clocks.find((clock) => clock.clock === 'payment')?.due.toString();
}

const stop = (order: PaymentOrder, reasons = 'Het feest gaat misschien niet door.') =>
  suspendPayment(deps, trial.officer, { orderId: order.id, reasons });

async function notifiedCase(): Promise<PaymentOrder> {
  const order = await ordered(deps, trial);
  await database.db
    .insertInto('caseEvent')
    .values({
      id: newId(),
      applicationId: order.applicationId,
      seq: 50,
      kind: 'notified',
      onDate: '2026-03-16',
      at: new Date(start),
      actorKind: 'system',
      audience: 'both',
      facts: JSON.stringify({ outcome: 'granted', payBy: null }),
    })
    .execute();
  return order;
}

describe('a stop (Awb 4:56)', () => {
  test('takes the release back, tells why, and moves the term as the clock of the case does', async () => {
    const order = await notifiedCase();
    value(await releaseOrders(deps, trial.noor, [order.id]));
    value(await stop(order));
    expect(await orderNow(deps, order)).toMatchObject({
      status: 'suspended',
      stopFrom: '2026-03-16',
      stopUntil: '2026-06-15',
      releasedByPersonId: null,
    });
    expect(await lettersOf(deps, order.applicationId)).toEqual(['Wij betalen voorlopig niet']);
    expect(codesOf(await releaseOrders(deps, trial.noor, [order.id]))).toEqual(['wrong-status']);
    deps.at('2026-03-26T09:00:00Z');
    value(await resumePayment(deps, trial.noor, { orderId: order.id }));
    const after = await orderNow(deps, order);
    expect(after).toMatchObject({ status: 'prepared', stopFrom: null, stopUntil: null });
    expect(after.dueOn).toBe(await paymentDue(order, '2026-03-26'));
    // Who let it go on prepared it.
    expect(codesOf(await releaseOrders(deps, trial.noor, [order.id]))).toEqual(['preparer-pays']);
    value(await releaseOrders(deps, trial.second, [order.id]));
    deps.at(start);
  });

  test('ends by itself after thirteen weeks, once', async () => {
    const order = await notifiedCase();
    value(await stop(order));
    deps.at('2026-06-15T09:00:00Z');
    expect(await endStops(deps)).toBe(0);
    deps.at('2026-06-18T09:00:00Z');
    expect(await Promise.all([endStops(deps), endStops(deps)])).toEqual(expect.arrayContaining([0, 1]));
    const after = await orderNow(deps, order);
    expect(after).toMatchObject({ status: 'prepared', preparedByPersonId: null });
    expect(await kindsOf(deps, order.applicationId)).toEqual(
      expect.arrayContaining(['paymentSuspended', 'resumed']),
    );
    expect(after.dueOn).toBe(await paymentDue(order, '2026-06-18'));
    deps.at(start);
  });

  test.for([
    ['', ['reasons-missing']],
    ['  \n ', ['reasons-missing']],
    ['x'.repeat(1001), ['too-long']],
    ['🌱'.repeat(1000), []],
  ] as const)('with reasons %j', async ([reasons, refusals]) => {
    const order = await ordered(deps, trial);
    expect(codesOf(await stop(order, reasons))).toEqual(refusals);
  });

  test('is not for who only looks, nor for money that has left', async () => {
    const order = await ordered(deps, trial);
    for (const actor of [trial.controller, trial.samira])
      expect(codesOf(await suspendPayment(deps, actor, { orderId: order.id, reasons: 'x' }))).toEqual([
        'forbidden',
      ]);
    value(await releaseOrders(deps, trial.noor, [order.id]));
    value(await exportBatch(deps, trial.noor, [order.id]));
    expect(codesOf(await stop(order))).toEqual(['wrong-status']);
  });
});

describe('a payment that lapses', () => {
  test('never leaves, and a stopped one stops no clock', async () => {
    const order = await notifiedCase();
    value(await stop(order));
    const cancel = (reason: string) => cancelPayment(deps, trial.officer, { orderId: order.id, reason });
    expect(codesOf(await cancel('zomaar'))).toEqual(['reason-missing']);
    value(await cancel('grantWithdrawn'));
    expect(await orderNow(deps, order)).toMatchObject({ status: 'cancelled', stopFrom: null });
    expect(await kindsOf(deps, order.applicationId)).toContain('resumed');
    expect(codesOf(await cancel('mistake'))).toEqual(['wrong-status']);
  });
});

describe('a refused payment', () => {
  test('goes out again under a new id; the old file says nothing about the new try', async () => {
    const order = await ordered(deps, trial);
    value(await releaseOrders(deps, trial.noor, [order.id]));
    const batch = value(await exportBatch(deps, trial.noor, [order.id]));
    value(await markRejected(deps, trial.noor, { orderId: order.id, code: 'AC04' }));
    value(await prepareAgain(deps, trial.officer, { orderId: order.id }));
    const again = await orderNow(deps, order);
    expect(again).toMatchObject({ status: 'prepared', batchId: null, bankReason: null });
    expect(again.endToEndId).toBe(order.endToEndId.replace(/V1$/, 'V2'));
    value(await releaseOrders(deps, trial.noor, [order.id]));
    value(await exportBatch(deps, trial.noor, [order.id]));
    const late = bankAnswer(batch.messageId, { [order.endToEndId]: 'ACSC' });
    expect(value(await applyStatusReport(deps, trial.noor, late))).toMatchObject({ paid: 0, rejected: 0 });
    expect((await orderNow(deps, order)).status).toBe('exported');
    const [sent] = await listTransfers(deps.db, batch.id);
    expect(sent).toMatchObject({ endToEndId: order.endToEndId, amountCents: batch.totalCents });
  });
});

const ask = (order: Pick<PaymentOrder, 'applicationId'>, actor = trial.samira, iban = newIban) =>
  requestAccount(deps, actor, { applicationId: order.applicationId, iban, holderName: 'Samira Proef' });
async function waiting(order: Pick<PaymentOrder, 'applicationId'>) {
  const change = await waitingChangeOf(deps.db, order.applicationId);
  if (!change) throw new Error('No change waits');
  return change.id;
}

describe('another account', () => {
  test('holds everything until somebody else has looked; then who looked cannot release', async () => {
    const order = await ordered(deps, trial);
    value(await releaseOrders(deps, trial.noor, [order.id]));
    value(await ask(order));
    expect(await lettersOf(deps, order.applicationId)).toEqual(['Er is een andere rekening opgegeven']);
    expect(codesOf(await exportBatch(deps, trial.noor, [order.id]))).toEqual(['account-waits']);
    const changeId = await waiting(order);
    const look = (checked: boolean, actor = trial.noor) =>
      decideAccount(deps, actor, { changeId, outcome: 'approved', checked });
    expect(codesOf(await look(true, trial.samira))).toEqual(['forbidden']);
    expect(codesOf(await look(false))).toEqual(['not-checked']);
    const both = await Promise.all([look(true), look(true)]);
    expect(both.map((result) => result.ok).toSorted()).toEqual([false, true]);
    const [sent] = await ordersOfApplication(deps.db, order.applicationId);
    expect(sent?.status).toBe('prepared');
    expect(sent?.payeeId).not.toBe(order.payeeId);
    expect(codesOf(await releaseOrders(deps, trial.noor, [order.id]))).toEqual(['preparer-pays']);
    value(await releaseOrders(deps, trial.second, [order.id]));
  });

  test('is not approved by who asked for it, whatever her roles', async () => {
    const clerk = await trialPerson(database.db, 'Kim Dubbel', { grants: trial.both.grants });
    const order = await ordered(deps, trial, { applicantPersonId: clerk.personId });
    value(await ask(order, clerk));
    const changeId = await waiting(order);
    expect(
      codesOf(await decideAccount(deps, clerk, { changeId, outcome: 'approved', checked: true })),
    ).toEqual(['own-request']);
    value(await decideAccount(deps, trial.noor, { changeId, outcome: 'refused', checked: false }));
    expect((await orderNow(deps, order)).payeeId).toBe(order.payeeId);
    expect(codesOf(await releaseOrders(deps, clerk, [order.id]))).toEqual(['own-payment']);
  });

  test('is asked for by the applicant only, once at a time, with an account that can be paid', async () => {
    const order = await ordered(deps, trial);
    for (const actor of [trial.officer, trial.noor, await trialPerson(database.db, 'Vera Vreemd')])
      expect(codesOf(await ask(order, actor))).toEqual(['not-found']);
    expect(codesOf(await ask(order, trial.samira, 'NL68DEMO0000000022'))).toEqual(['iban-checksum']);
    expect(codesOf(await ask(order, trial.samira, 'US12 3456'))).toHaveLength(1);
    const nameless = { applicationId: order.applicationId, iban: newIban, holderName: '٣٤' };
    expect(codesOf(await requestAccount(deps, trial.samira, nameless))).toEqual(['name-missing']);
    const both = await Promise.all([ask(order), ask(order)]);
    expect(both.map((result) => result.ok).toSorted()).toEqual([false, true]);
    expect(codesOf(await ask(order))).toEqual(['already-waits']);
  });

  test('comes too late for money that is at the bank', async () => {
    const order = await ordered(deps, trial);
    value(await releaseOrders(deps, trial.noor, [order.id]));
    value(await exportBatch(deps, trial.noor, [order.id]));
    expect(codesOf(await ask(order))).toEqual(['nothing-open']);
  });

  test('after a refusal of the bank prepares the payment again', async () => {
    const order = await ordered(deps, trial);
    value(await releaseOrders(deps, trial.noor, [order.id]));
    value(await exportBatch(deps, trial.noor, [order.id]));
    value(await markRejected(deps, trial.noor, { orderId: order.id, code: 'AC01' }));
    value(await ask(order));
    value(
      await decideAccount(deps, trial.second, {
        changeId: await waiting(order),
        outcome: 'approved',
        checked: true,
      }),
    );
    const again = await orderNow(deps, order);
    expect(again).toMatchObject({ status: 'prepared', preparedByPersonId: trial.second.personId });
    expect(again.endToEndId).not.toBe(order.endToEndId);
  });
});

describe('a missing account', () => {
  test.for([
    ['none', {}],
    ['wrong digits', { account: 'NL68DEMO0000000022', accountHolder: 'Samira' }],
    ['no name', { account: newIban, accountHolder: ' ' }],
    ['nonsense', { account: ['x'], accountHolder: 4 }],
  ] as const)('%s: the applicant is asked once, and paid when she has answered', async ([, answers]) => {
    const { application, decisionId } = await granted(deps, trial, {
      answers: { account: null, accountHolder: null, ...answers },
    });
    const first = value(await orderAdvance(deps, decisionId));
    expect([first.state, value(await orderAdvance(deps, decisionId)).state]).toEqual([
      'accountMissing',
      'accountMissing',
    ]);
    expect(await lettersOf(deps, application.id)).toEqual(['Wij hebben uw rekeningnummer nodig']);
    expect(await openRequestsOf(deps.db, application.id)).toHaveLength(1);
    value(await ask({ applicationId: application.id }));
    value(
      await decideAccount(deps, trial.noor, {
        changeId: await waiting({ applicationId: application.id }),
        outcome: 'approved',
        checked: true,
      }),
    );
    expect(await openRequestsOf(deps.db, application.id)).toEqual([]);
    const orders = await ordersOfApplication(deps.db, application.id);
    expect(orders).toMatchObject([
      { status: 'prepared', amountCents: 240_000, preparedByPersonId: trial.noor.personId },
    ]);
  });
});
