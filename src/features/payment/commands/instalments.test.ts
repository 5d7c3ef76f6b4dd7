/** An advance in quarters, from the decision to the last one paid, on a real database. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../../tests/support/database.ts';
import { type TrialDeps, trialDeps } from '../../../../tests/support/trial-deps.ts';
import {
  codesOf,
  decide,
  granted,
  lettersAreSound,
  orderNow,
  type PayTrial,
  payRules,
  payTrial,
  value,
} from '../../../../tests/support/trial-payment.ts';
import { goodAccount } from '../../../../tests/support/trial-rules.ts';
import { Temporal } from '../../../kernel/dates.ts';
import { events } from '../../application/index.ts';
import { heldCents, verifyLedger } from '../../budget/index.ts';
import { ordersOfApplication } from '../store/orders.ts';
import type { PaymentOrder } from '../types.ts';
import { paymentWork } from '../work-source.ts';
import { resumePayment, suspendPayment } from './hold.ts';
import { orderAdvance } from './order-advance.ts';
import { exportBatch, releaseOrders } from './release.ts';
import { markPaid } from './settle.ts';

const start = '2026-03-16T09:00:00Z';
let database: FreshDatabase;
let trial: PayTrial;
let deps: TrialDeps;

beforeAll(async () => {
  database = await freshDatabase();
  trial = await payTrial(database, 100_000_00, {
    ...payRules,
    tiers: [{ upToCents: null, accountability: 'activityReport', source: 'trial', toVerify: true }],
    advance: { ...payRules.advance, percentAbove: 100, instalments: 4, instalmentMonths: 3 },
  });
  deps = trialDeps(database.db, start);
});
beforeEach(() => deps.at(start));
afterAll(async () => {
  expect((await verifyLedger(database.db)).faults).toEqual([]);
  await lettersAreSound(deps);
  await database.drop();
});

const lastsTillSpring = { ...goodAccount, periodUntil: '2027-03-31' };

async function quarters() {
  const { application, decisionId } = await granted(deps, trial, {
    cents: 800_000,
    answers: lastsTillSpring,
  });
  value(await orderAdvance(deps, decisionId));
  return { application, orders: await ordersOfApplication(deps.db, application.id) };
}
async function pay(order: PaymentOrder): Promise<void> {
  value(await releaseOrders(deps, trial.noor, [order.id]));
  value(await exportBatch(deps, trial.noor, [order.id]));
  value(
    await markPaid(deps, trial.noor, { orderId: order.id, paidOn: deps.clock.now().toString().slice(0, 10) }),
  );
}
function at<T>(list: readonly T[], index: number): T {
  const found = list[index];
  if (found === undefined) throw new Error(`There is no number ${index}`);
  return found;
}
const held = ({ envelopeId, applicationId }: PaymentOrder) => heldCents(deps.db, envelopeId, applicationId);

describe('an advance in quarters', () => {
  test('makes an order for each, once, with a day of its own', async () => {
    const { application, orders } = await quarters();
    const rows = orders.map(({ amountCents, dueOn, instalmentOn }) => [amountCents, dueOn, instalmentOn]);
    expect(rows.toSorted()).toEqual([
      [200_000, '2026-04-28', null],
      [200_000, '2026-07-28', '2026-07-28'],
      [200_000, '2026-10-28', '2026-10-28'],
      [200_000, '2027-01-28', '2027-01-28'],
    ]);
    expect(new Set(orders.map(({ endToEndId }) => endToEndId)).size).toBe(4);
    const told = (await events(deps.db, application.id)).find(({ kind }) => kind === 'paymentOrdered');
    expect(told?.facts).toMatchObject({ amountCents: 800_000, instalments: { length: 4 } });
  });

  test('is let go part by part: not long before its day', async () => {
    const { orders } = await quarters();
    expect(codesOf(await releaseOrders(deps, trial.noor, [at(orders, 1).id]))).toEqual(['too-early']);
    const waiting = async () => {
      const today = Temporal.PlainDate.from(deps.clock.now().toString().slice(0, 10));
      const items = await paymentWork(deps.db).list(trial.noor, today);
      return orders.filter(({ id }) => items.some((item) => item.id === id)).length;
    };
    expect(await waiting()).toBe(1);
    await pay(at(orders, 0));
    expect(await held(at(orders, 0))).toMatchObject({ advanced: 200_000, committed: 600_000 });
    deps.at('2026-06-16T09:00:00Z');
    expect(await waiting()).toBe(1);
    await pay(at(orders, 1));
    expect(await held(at(orders, 0))).toMatchObject({ advanced: 400_000, committed: 400_000 });
  });

  test('that is lowered on the way leaves what was paid, and divides the rest anew', async () => {
    const { application, orders } = await quarters();
    await pay(at(orders, 0));
    const lower = await decide(deps, trial, application, { version: 2, cents: 500_000 });
    value(await orderAdvance(deps, lower));
    expect(value(await orderAdvance(deps, lower)).state).toBe('nothingToPay');
    const now = await ordersOfApplication(deps.db, application.id);
    expect(now.filter(({ status }) => status === 'paid').map(({ id }) => id)).toEqual([at(orders, 0).id]);
    const open = now.filter(({ status }) => status === 'prepared');
    expect(open.map(({ amountCents, instalmentOn }) => [instalmentOn, amountCents]).toSorted()).toEqual([
      ['2026-07-28', 100_000],
      ['2026-10-28', 100_000],
      ['2027-01-28', 100_000],
    ]);
  });

  test('that is stopped moves by the days of its own six weeks', async () => {
    const { orders } = await quarters();
    const second = at(orders, 1);
    value(await suspendPayment(deps, trial.officer, { orderId: second.id, reasons: 'Er loopt onderzoek.' }));
    deps.at('2026-05-18T09:00:00Z');
    value(await resumePayment(deps, trial.officer, { orderId: second.id }));
    expect(await orderNow(deps, second)).toMatchObject({ dueOn: '2026-07-28', stoppedDays: 0 });
    deps.at('2026-06-30T09:00:00Z');
    value(await suspendPayment(deps, trial.officer, { orderId: second.id, reasons: 'Er loopt onderzoek.' }));
    deps.at('2026-07-10T09:00:00Z');
    value(await resumePayment(deps, trial.officer, { orderId: second.id }));
    expect(await orderNow(deps, second)).toMatchObject({ dueOn: '2026-08-07', stoppedDays: 10 });
    expect(await orderNow(deps, at(orders, 2))).toMatchObject({ status: 'prepared', dueOn: '2026-10-28' });
  });
});
