import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../../tests/support/database.ts';
import { type TrialDeps, trialDeps } from '../../../../tests/support/trial-deps.ts';
import {
  bankAnswer,
  caseOf,
  codesOf,
  decide,
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
import { validateXml, xmlTexts } from '../../../../tests/support/xml-message.ts';
import { type Id, newId } from '../../../kernel/ids.ts';
import { verifyAudit } from '../../../platform/audit/index.ts';
import { heldCents, verifyLedger } from '../../budget/index.ts';
import { creditTransferNamespace } from '../iso20022/credit-transfer.ts';
import { batchXml } from '../store/batches.ts';
import { currentPayee, ordersOfApplication } from '../store/orders.ts';
import type { PaymentBatch, PaymentOrder } from '../types.ts';
import { applyStatusReport, previewStatusReport } from './import.ts';
import { orderAdvance } from './order-advance.ts';
import { exportBatch, releaseOrders } from './release.ts';
import { markPaid, markRejected } from './settle.ts';

let database: FreshDatabase;
let trial: PayTrial;
let deps: TrialDeps;

beforeAll(async () => {
  database = await freshDatabase();
  trial = await payTrial(database);
  deps = trialDeps(database.db, '2026-03-16T09:00:00Z');
});
afterAll(async () => {
  expect((await verifyLedger(database.db)).faults).toEqual([]);
  expect((await verifyAudit(database.db)).faults).toEqual([]);
  await lettersAreSound(deps);
  await database.drop();
});

const held = (order: PaymentOrder) => heldCents(deps.db, order.envelopeId, order.applicationId);
const ids = (...orders: readonly PaymentOrder[]): readonly Id<'payment_order'>[] =>
  orders.map(({ id }) => id);

async function atTheBank(...orders: readonly PaymentOrder[]): Promise<PaymentBatch> {
  value(await releaseOrders(deps, trial.noor, ids(...orders)));
  return value(await exportBatch(deps, trial.noor, ids(...orders)));
}

describe('the order of a grant', () => {
  test('is made once, however often and however fast the job runs', async () => {
    const { application, decisionId } = await granted(deps, trial);
    const runs = await Promise.all([1, 2, 3].map(() => orderAdvance(deps, decisionId)));
    expect(runs.map((run) => value(run).state).toSorted()).toEqual([
      'nothingToPay',
      'nothingToPay',
      'ordered',
    ]);
    const [order, ...more] = await ordersOfApplication(deps.db, application.id);
    expect(more).toEqual([]);
    expect(order).toMatchObject({
      status: 'prepared',
      amountCents: 240_000,
      // Six weeks on is King's Day.
      dueOn: '2026-04-28',
      endToEndId: `${application.caseNumber?.replaceAll('-', '')}V1`,
    });
    expect(await currentPayee(deps.db, application.id)).toMatchObject({
      iban: 'NL73DEMO0000000011',
      holderName: 'Samira Proef',
      personId: trial.samira.personId,
      organisationId: null,
    });
    expect(await kindsOf(deps, application.id)).toContain('paymentOrdered');
  });

  test('above the bound of the scheme is a part of the grant (Awb 4:95)', async () => {
    const order = await ordered(deps, trial, { cents: 600_001 });
    expect(order.amountCents).toBe(480_000);
  });

  test('goes to a person when the organisation has no legal form, and to the organisation when it has', async () => {
    for (const [legalForm, toPerson] of [
      ['informal', true],
      ['foundation', false],
    ] as const) {
      const organisationId = newId<'organisation'>();
      await deps.db
        .insertInto('organisation')
        .values({ id: organisationId, slug: `proef-${legalForm}`, name: 'Proef', legalForm })
        .execute();
      const order = await ordered(deps, trial, { organisationId });
      expect(await currentPayee(deps.db, order.applicationId)).toMatchObject(
        toPerson
          ? { personId: trial.samira.personId, organisationId: null }
          : { personId: null, organisationId },
      );
    }
  });

  test('follows a newer decision: what is open lapses, what is owed is ordered', async () => {
    const { application, decisionId } = await granted(deps, trial);
    value(await orderAdvance(deps, decisionId));
    const lower = await decide(deps, trial, application, { version: 2, cents: 100_000 });
    expect(value(await orderAdvance(deps, decisionId)).state).toBe('superseded');
    expect(value(await orderAdvance(deps, lower)).state).toBe('ordered');
    expect(value(await orderAdvance(deps, lower)).state).toBe('nothingToPay');
    const orders = await ordersOfApplication(deps.db, application.id);
    expect(orders.map(({ status, amountCents }) => [status, amountCents])).toEqual([
      ['cancelled', 240_000],
      ['prepared', 100_000],
    ]);
    expect(new Set(orders.map(({ endToEndId }) => endToEndId)).size).toBe(2);
  });
});

describe('release', () => {
  test('is refused to who decided, also with both roles, and to who is no payer', async () => {
    const order = await ordered(deps, trial, { decidedBy: trial.both });
    expect(codesOf(await releaseOrders(deps, trial.both, ids(order)))).toEqual(['decider-pays']);
    for (const actor of [trial.officer, trial.controller, trial.samira, { kind: 'anonymous' } as const])
      expect(codesOf(await releaseOrders(deps, actor, ids(order)))).toEqual(['forbidden']);
    expect((await orderNow(deps, order)).status).toBe('prepared');
  });

  test('is refused to who decided an earlier version of the same case', async () => {
    const { application } = await granted(deps, trial, { decidedBy: trial.both });
    const second = await decide(deps, trial, application, { version: 2 });
    const made = value(await orderAdvance(deps, second));
    if (made.state !== 'ordered') throw new Error(made.state);
    expect(codesOf(await releaseOrders(deps, trial.both, ids(made.order)))).toEqual(['decider-pays']);
  });

  test('happens once when two payers do it at the same moment', async () => {
    const [one, two] = [await ordered(deps, trial), await ordered(deps, trial)];
    const results = await Promise.all([
      releaseOrders(deps, trial.noor, ids(one, two)),
      releaseOrders(deps, trial.second, ids(two, one)),
    ]);
    expect(results.map((result) => result.ok).toSorted()).toEqual([false, true]);
    const lost = results.find((result) => !result.ok);
    expect(lost && codesOf(lost)).toEqual(expect.arrayContaining(['wrong-status']));
  });

  test('takes all that was chosen, or nothing', async () => {
    const [fine, decided] = [
      await ordered(deps, trial),
      await ordered(deps, trial, { decidedBy: trial.noor }),
    ];
    expect(codesOf(await releaseOrders(deps, trial.noor, ids(fine, decided)))).toEqual(['decider-pays']);
    expect(codesOf(await releaseOrders(deps, trial.noor, [fine.id, newId()]))).toEqual(['order-unknown']);
    expect(codesOf(await releaseOrders(deps, trial.noor, []))).toEqual(['nothing-chosen']);
    expect((await orderNow(deps, fine)).status).toBe('prepared');
  });

  test('is refused when less is granted than would leave', async () => {
    const order = await ordered(deps, trial);
    await database.pool.query('update payment_order set amount_cents = 240001 where id = $1', [order.id]);
    expect(codesOf(await releaseOrders(deps, trial.noor, ids(order)))).toEqual(['not-owed']);
  });
});

describe('a batch', () => {
  test('is the sum of its orders, fits the schema and stays the same', async () => {
    const orders = [
      await ordered(deps, trial, { cents: 100_001 }),
      await ordered(deps, trial, { cents: 250_099 }),
    ];
    const batch = await atTheBank(...orders);
    const xml = (await batchXml(deps.db, batch.id)) ?? '';
    validateXml(xml, new URL('../iso20022/pain-001-001-09.subset.xsd', import.meta.url));
    const texts = (path: string) => xmlTexts(xml, path, creditTransferNamespace);
    expect(batch).toMatchObject({ totalCents: 350_100, count: 2, executionDate: '2026-03-16' });
    expect(texts('//p:GrpHdr/p:CtrlSum')).toEqual(['3501.00']);
    expect(texts('//p:EndToEndId').toSorted()).toEqual(orders.map(({ endToEndId }) => endToEndId).toSorted());
    expect(texts('//p:DbtrAcct/p:Id/p:IBAN')).toEqual([deps.config.debtor?.iban]);
    const committed = await Promise.all(orders.map(held));
    expect(committed.reduce((sum, { committed: cents }) => sum + cents, 0)).toBe(batch.totalCents);
  });

  test('takes an order once', async () => {
    const order = await ordered(deps, trial);
    value(await releaseOrders(deps, trial.noor, ids(order)));
    const both = await Promise.all([
      exportBatch(deps, trial.noor, ids(order)),
      exportBatch(deps, trial.second, ids(order)),
    ]);
    expect(both.map((result) => result.ok).toSorted()).toEqual([false, true]);
  });

  test('needs the account of the municipality', async () => {
    const order = await ordered(deps, trial);
    value(await releaseOrders(deps, trial.noor, ids(order)));
    const without = { ...deps, config: { ...deps.config, debtor: null } };
    expect(codesOf(await exportBatch(without, trial.noor, ids(order)))).toEqual(['debtor-missing']);
    expect((await orderNow(deps, order)).status).toBe('released');
  });
});

describe('the answer of the bank', () => {
  test('moves the money, the clock and the applicant; a second time nothing', async () => {
    const [good, bad, silent] = [
      await ordered(deps, trial),
      await ordered(deps, trial),
      await ordered(deps, trial),
    ];
    const batch = await atTheBank(good, bad, silent);
    deps.at('2026-03-18T09:00:00Z');
    const xml = bankAnswer(batch.messageId, {
      [good.endToEndId]: 'ACSC',
      [bad.endToEndId]: 'RJCT:AC04',
      [silent.endToEndId]: 'ACSP',
      VREEMD1: 'ACSC',
    });
    const preview = value(await previewStatusReport(deps.db, xml));
    expect(preview.unknown).toEqual(['VREEMD1']);
    const [first, again] = await Promise.all([
      applyStatusReport(deps, trial.noor, xml),
      applyStatusReport(deps, trial.second, xml),
    ]);
    expect([value(first), value(again)].map(({ paid, rejected }) => paid + rejected).toSorted()).toEqual([
      0, 2,
    ]);
    expect(value(await applyStatusReport(deps, trial.noor, xml))).toMatchObject({ paid: 0, rejected: 0 });
    expect(await orderNow(deps, good)).toMatchObject({ status: 'paid', paidOn: '2026-03-17' });
    expect(await orderNow(deps, bad)).toMatchObject({ status: 'rejected', bankReason: 'AC04' });
    expect((await orderNow(deps, silent)).status).toBe('exported');
    // So small that the grant was its determination too (Awb 4:42): paid is final.
    expect(await held(good)).toMatchObject({ committed: 0, advanced: 0, determined: 240_000 });
    expect((await caseOf(deps, good)).status).toBe('determined');
    expect(await kindsOf(deps, good.applicationId)).toContain('determined');
    expect(await held(bad)).toMatchObject({ committed: 240_000, advanced: 0 });
    expect((await caseOf(deps, good)).nextClock).not.toBe('payment');
    expect(await lettersOf(deps, good.applicationId)).toEqual(['Wij hebben uw subsidie betaald']);
    expect(await lettersOf(deps, bad.applicationId)).toEqual(['De betaling is niet gelukt']);
    const changed = bankAnswer(batch.messageId, { [silent.endToEndId]: 'ACSC' });
    expect(codesOf(await applyStatusReport(deps, trial.noor, changed))).toEqual(['report-id-reused']);
    deps.at('2026-03-16T09:00:00Z');
  });

  test('about money that came back takes it out of what was paid', async () => {
    const order = await ordered(deps, trial);
    const batch = await atTheBank(order);
    value(await markPaid(deps, trial.noor, { orderId: order.id, paidOn: '2026-03-16' }));
    const returned = bankAnswer(batch.messageId, { [order.endToEndId]: 'RJCT:AC04' });
    expect(value(await applyStatusReport(deps, trial.noor, returned))).toMatchObject({ rejected: 1 });
    expect(await held(order)).toMatchObject({ committed: 240_000, advanced: 0 });
    expect((await orderNow(deps, order)).paidOn).toBeNull();
  });

  test('about a file that we did not make is refused', async () => {
    expect(codesOf(await previewStatusReport(deps.db, bankAnswer('ONBEKEND', {})))).toEqual([
      'batch-unknown',
    ]);
  });
});

describe('by hand', () => {
  test.for(['2026-03-15', '2026-03-17', '2026-02-30', ''])('not paid on %j', async (paidOn) => {
    const order = await ordered(deps, trial);
    await atTheBank(order);
    expect(codesOf(await markPaid(deps, trial.noor, { orderId: order.id, paidOn }))).toEqual(['date-wrong']);
    expect((await orderNow(deps, order)).status).toBe('exported');
  });

  test('paid once, refused with a code of the bank only', async () => {
    const order = await ordered(deps, trial);
    await atTheBank(order);
    const pay = () => markPaid(deps, trial.noor, { orderId: order.id, paidOn: '2026-03-16' });
    const both = await Promise.all([pay(), pay()]);
    expect(both.map((result) => result.ok).toSorted()).toEqual([false, true]);
    const refuse = (code: string) => markRejected(deps, trial.noor, { orderId: order.id, code });
    expect(codesOf(await refuse('rekening NL73DEMO0000000011'))).toEqual(['reason-missing']);
    value(await refuse('AC04'));
    expect(codesOf(await refuse('AC04'))).toEqual(['wrong-status']);
    expect(codesOf(await markPaid(deps, trial.officer, { orderId: order.id, paidOn: '2026-03-16' }))).toEqual(
      ['forbidden'],
    );
  });
});
