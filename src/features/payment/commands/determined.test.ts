/** After the activities: determined, the rest paid or released, objected to; and what lapses when a grant is withdrawn. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../../tests/support/database.ts';
import { trialPerson } from '../../../../tests/support/trial-city.ts';
import { type TrialDeps, trialDeps } from '../../../../tests/support/trial-deps.ts';
import {
  caseOf,
  codesOf,
  kindsOf,
  lettersAreSound,
  lettersOf,
  ordered,
  orderNow,
  type PayTrial,
  payRules,
  payTrial,
  value,
} from '../../../../tests/support/trial-payment.ts';
import type { PersonActor } from '../../../kernel/actor.ts';
import { newId } from '../../../kernel/ids.ts';
import { formatCents } from '../../../kernel/money.ts';
import { verifyAudit } from '../../../platform/audit/index.ts';
import { heldCents, verifyLedger } from '../../budget/index.ts';
import { findMessage } from '../../correspondence/index.ts';
import {
  changeDecision,
  type Decision,
  decideObjection,
  determineGrant,
  fileObjection,
  officeSteps,
  recordHearing,
} from '../../decision/index.ts';
import { ordersOfApplication } from '../store/orders.ts';
import type { PaymentOrder } from '../types.ts';
import { orderAdvance } from './order-advance.ts';
import { exportBatch, releaseOrders } from './release.ts';
import { markPaid } from './settle.ts';

const start = '2026-03-16T09:00:00Z';
const afterwards = '2026-09-01T09:00:00Z';
let database: FreshDatabase;
let trial: PayTrial;
let farida: PersonActor;
let deps: TrialDeps;

beforeAll(async () => {
  database = await freshDatabase();
  const tier = { source: 'trial', toVerify: true };
  trial = await payTrial(database, 100_000_00, {
    ...payRules,
    tiers: [
      { ...tier, upToCents: 500_000, accountability: 'direct' },
      { ...tier, upToCents: null, accountability: 'activityReport' },
    ],
  });
  farida = await trialPerson(database.db, 'Farida Ambt', { grants: [{ role: 'officer', scope: 'city' }] });
  await database.db
    .insertInto('contactConsent')
    .values({
      id: newId(),
      personId: trial.samira.personId,
      channel: 'portal',
      givenAt: new Date('2026-01-01'),
    })
    .execute();
  deps = trialDeps(database.db, start);
});
beforeEach(() => deps.at(start));
afterAll(async () => {
  expect((await verifyLedger(database.db)).faults).toEqual([]);
  expect((await verifyAudit(database.db)).faults).toEqual([]);
  await lettersAreSound(deps);
  await database.drop();
});

const held = ({ envelopeId, applicationId }: PaymentOrder) => heldCents(deps.db, envelopeId, applicationId);

async function pay(order: PaymentOrder): Promise<void> {
  value(await releaseOrders(deps, trial.noor, [order.id]));
  value(await exportBatch(deps, trial.noor, [order.id]));
  const paidOn = deps.clock.now().toString().slice(0, 10);
  value(await markPaid(deps, trial.noor, { orderId: order.id, paidOn }));
}

/** Of 6.000 euros eight tenths are paid in advance; the clock then stands after the activities. */
async function advanced(): Promise<PaymentOrder> {
  const order = await ordered(deps, trial, { cents: 600_000 });
  await pay(order);
  deps.at(afterwards);
  return order;
}

async function talk({ applicationId }: PaymentOrder): Promise<void> {
  const heldOn = deps.clock.now().toString().slice(0, 10);
  const hearing = {
    applicationId,
    heldOn,
    manner: 'phone' as const,
    summary: 'Twee dagen gingen niet door.',
  };
  value(await recordHearing(deps, trial.officer, hearing));
}

async function determine(
  order: PaymentOrder,
  more: Partial<Parameters<typeof determineGrant>[2]> = {},
  actor = trial.officer,
) {
  const { id, revision } = await caseOf(deps, order);
  return await determineGrant(deps, actor, {
    applicationId: id,
    revision,
    amountCents: 600_000,
    ground: null,
    reasons: 'Alles is gedaan.',
    ...more,
  });
}
const lower = (order: PaymentOrder, amountCents: number) =>
  determine(order, { amountCents, ground: 'activities', reasons: 'Twee dagen gingen niet door.' });

async function remainderOf(decision: Pick<Decision, 'id'>): Promise<PaymentOrder> {
  const made = value(await orderAdvance(deps, decision.id));
  if (made.state !== 'ordered') throw new Error(made.state);
  expect(made.order.kind).toBe('remainder');
  return made.order;
}

async function letterOf({ messageId }: Pick<Decision, 'messageId'>): Promise<string> {
  return JSON.stringify(messageId && (await findMessage(deps.db, messageId))?.document);
}

describe('determining a grant', () => {
  test('makes final what was paid, and the rest when it is paid', async () => {
    const order = await advanced();
    expect(await held(order)).toMatchObject({ advanced: 480_000, committed: 120_000 });
    const decision = value(await determine(order));
    expect(decision).toMatchObject({ kind: 'determine', amountCents: 600_000, version: 2 });
    expect(decision.notifiedOn).toBe('2026-09-01');
    expect(await held(order)).toMatchObject({ determined: 480_000, advanced: 0, committed: 120_000 });
    expect(await caseOf(deps, order)).toMatchObject({ status: 'determined', grantedCents: 600_000 });
    expect(await kindsOf(deps, order.applicationId)).toContain('determined');
    const letter = await letterOf(decision);
    const [paid, rest] = [formatCents(480_000), formatCents(120_000)];
    for (const said of [`staat vast: ${formatCents(600_000)}`, `U kreeg al ${paid}. De rest, ${rest}, staat`])
      expect(letter).toContain(said);
    const remainder = await remainderOf(decision);
    expect(remainder.amountCents).toBe(120_000);
    await pay(remainder);
    expect(await held(order)).toMatchObject({ determined: 600_000, advanced: 0, committed: 0 });
    expect(codesOf(await determine(order))).toEqual(['wrong-status']);
  });

  test('waits for the last day, for an officer, and for who saw it last', async () => {
    const order = await ordered(deps, trial, { cents: 600_000 });
    expect(codesOf(await determine(order))).toEqual(['too-early']);
    deps.at('2026-08-31T21:00:00Z');
    expect(codesOf(await determine(order))).toEqual(['too-early']);
    deps.at(afterwards);
    for (const actor of [trial.samira, trial.noor, trial.controller])
      expect(codesOf(await determine(order, {}, actor))).toEqual(['not-allowed']);
    expect(codesOf(await determine(order, { revision: 0 }))).toEqual(['changed-meanwhile']);
    expect(codesOf(await determine(order, { applicationId: newId() }))).toEqual(['not-found']);
    expect((await caseOf(deps, order)).status).toBe('running');
  });

  test('two officers at once determine it once', async () => {
    const order = await advanced();
    const both = await Promise.all([determine(order), determine(order, {}, farida)]);
    expect(both.map((result) => result.ok).toSorted()).toEqual([false, true]);
  });

  test('lower needs a ground and a talk; unpaid money is released', async () => {
    const order = await advanced();
    const blunt = await determine(order, { amountCents: 540_000, reasons: ' ' });
    expect(codesOf(blunt)).toEqual(['ground-missing', 'reasons-missing', 'hearing-missing']);
    expect(codesOf(await determine(order, { amountCents: 600_001 }))).toEqual(['above-grant']);
    await talk(order);
    value(await lower(order, 540_000));
    expect(await held(order)).toMatchObject({ determined: 480_000, committed: 60_000, advanced: 0 });
  });

  test('below what was paid leaves the rest to be asked back, and says so', async () => {
    const order = await advanced();
    await talk(order);
    const decision = value(await lower(order, 400_000));
    expect(await held(order)).toMatchObject({ determined: 400_000, advanced: 80_000, committed: 0 });
    expect(await letterOf(decision)).toContain(`Dat is ${formatCents(80_000)} te veel`);
    expect(value(await orderAdvance(deps, decision.id)).state).toBe('nothingToPay');
  });

  test('is not for a small grant, whose decision determined it (Awb 4:42)', async () => {
    const order = await ordered(deps, trial, { cents: 500_000 });
    deps.at(afterwards);
    expect(codesOf(await determine(order))).toEqual(['final-at-once']);
  });
});

describe('an objection to a determination', () => {
  const filing = {
    own: true,
    lang: 'nl',
    name: 'Samira Proef',
    address: 'Proefstraat 1\n3011 AA Rotterdam',
    about: '',
    grounds: 'De twee dagen zijn ingehaald.',
    groundsLater: false,
    lateReason: '',
    channel: 'portal',
    receivedOn: '2026-09-10',
    postedOn: '',
  } as const;

  async function heardObjection(order: PaymentOrder) {
    const { caseNumber } = await caseOf(deps, order);
    const filed = value(await fileObjection(deps, trial.samira, { ...filing, caseNumber: caseNumber ?? '' }));
    const started = value(
      await officeSteps.start(deps, farida, { objectionId: filed.id, revision: filed.revision }),
    );
    const at = { objectionId: started.id, revision: started.revision };
    const hearing = { heldOn: '2026-09-10', manner: 'phone' as const, summary: 'De dagen zijn ingehaald.' };
    return value(await officeSteps.hear(deps, farida, { ...at, ...hearing }));
  }

  test('won, pays up to the grant and is final with that payment', async () => {
    const order = await advanced();
    await talk(order);
    await pay(await remainderOf(value(await lower(order, 540_000))));
    expect(await held(order)).toMatchObject({ determined: 540_000, committed: 0 });
    deps.at('2026-09-10T09:00:00Z');
    const heard = await heardObjection(order);
    const answer = {
      objectionId: heard.id,
      revision: heard.revision,
      outcome: 'founded' as const,
      reasons: 'De twee dagen zijn ingehaald.',
      excused: null,
      noHearingGround: null,
      amountCents: 600_000,
    };
    // What was asked may have been more; a determination stays within the grant (Awb 4:46).
    await database.pool.query('update application set requested_cents = 900000 where id = $1', [
      order.applicationId,
    ]);
    const tooMuch = await decideObjection(deps, farida, { ...answer, amountCents: 600_001 });
    expect(codesOf(tooMuch)).toEqual(['above-maximum']);
    const done = value(await decideObjection(deps, farida, answer));
    expect(await caseOf(deps, order)).toMatchObject({ status: 'determined', grantedCents: 600_000 });
    const remainder = await remainderOf({ id: done.decisionVersionId! });
    expect(remainder.amountCents).toBe(60_000);
    const letter = await letterOf(done);
    expect(letter).toContain(`U kreeg al ${formatCents(540_000)}. De rest, ${formatCents(60_000)}, staat`);
    expect(letter).not.toContain('voorschot');
    await pay(remainder);
    expect(await held(order)).toMatchObject({ determined: 600_000, advanced: 0, committed: 0 });
  });
});

describe('a grant that is withdrawn', () => {
  test.for(['prepared', 'released'] as const)(
    'lets an order that is %s lapse, and frees the money',
    async (status) => {
      const order = await ordered(deps, trial);
      if (status === 'released') value(await releaseOrders(deps, trial.noor, [order.id]));
      expect((await orderNow(deps, order)).status).toBe(status);
      await talk(order);
      const { id, revision } = await caseOf(deps, order);
      const withdrawn = value(
        await changeDecision(deps, trial.officer, {
          applicationId: id,
          revision,
          kind: 'withdraw',
          amountCents: null,
          reasons: 'Het plan gaat niet door.',
          proviso: null,
        }),
      );
      expect(withdrawn).toMatchObject({ amountCents: 0, notifiedOn: '2026-03-16' });
      expect(value(await orderAdvance(deps, withdrawn.id)).state).toBe('nothingToPay');
      const orders = await ordersOfApplication(deps.db, id);
      expect(orders.map((one) => one.status)).toEqual(['cancelled']);
      expect(await held(order)).toMatchObject({ reserved: 0, committed: 0, advanced: 0 });
      expect(codesOf(await releaseOrders(deps, trial.noor, [order.id]))).toContain('wrong-status');
      expect(await lettersOf(deps, id)).toContain('Wij trekken uw subsidie in: Samen eten');
    },
  );
});
