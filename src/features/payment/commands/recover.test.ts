/** After the determination: less after all, what was paid too much asked back, and settled by the right people. */
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
  type PayTrial,
  payRules,
  payTrial,
  value,
} from '../../../../tests/support/trial-payment.ts';
import type { PersonActor } from '../../../kernel/actor.ts';
import { Temporal } from '../../../kernel/dates.ts';
import { newId } from '../../../kernel/ids.ts';
import { verifyAudit } from '../../../platform/audit/index.ts';
import { getEnvelope, heldCents, verifyLedger } from '../../budget/index.ts';
import { findMessage, listMessagesOfCase } from '../../correspondence/index.ts';
import {
  decideObjection,
  determineGrant,
  fileObjection,
  officeSteps,
  recordHearing,
  reviseDetermination,
} from '../../decision/index.ts';
import { findRecovery, listRecoveries } from '../store/recoveries.ts';
import type { PaymentOrder, Recovery } from '../types.ts';
import { paymentWork } from '../work-source.ts';
import { orderAdvance } from './order-advance.ts';
import { claimBack, settleRecovery } from './recover.ts';
import { exportBatch, releaseOrders } from './release.ts';
import { markPaid } from './settle.ts';

let database: FreshDatabase;
let trial: PayTrial;
let farida: PersonActor;
let deps: TrialDeps;

beforeAll(async () => {
  database = await freshDatabase();
  const tier = { source: 'trial', toVerify: true };
  trial = await payTrial(database, 100_000_00, {
    ...payRules,
    tiers: [{ ...tier, upToCents: null, accountability: 'activityReport' }],
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
  deps = trialDeps(database.db, '2026-03-16T09:00:00Z');
});
beforeEach(() => deps.at('2026-03-16T09:00:00Z'));
afterAll(async () => {
  expect((await verifyLedger(database.db)).faults).toEqual([]);
  expect((await verifyAudit(database.db)).faults).toEqual([]);
  await lettersAreSound(deps);
  await database.drop();
});

const held = ({ envelopeId, applicationId }: PaymentOrder) => heldCents(deps.db, envelopeId, applicationId);
const free = async () => (await getEnvelope(deps.db, trial.city.envelopeId)).balances.freeCents;
const now = () => deps.clock.now().toString().slice(0, 10);

async function pay(order: PaymentOrder): Promise<void> {
  value(await releaseOrders(deps, trial.noor, [order.id]));
  value(await exportBatch(deps, trial.noor, [order.id]));
  value(await markPaid(deps, trial.noor, { orderId: order.id, paidOn: now() }));
}

/** 6.000 euros: eight tenths paid in advance, determined on 1 September, the rest paid. */
async function determined(): Promise<PaymentOrder> {
  const order = await ordered(deps, trial, { cents: 600_000 });
  await pay(order);
  deps.at('2026-09-01T09:00:00Z');
  const { id, revision } = await caseOf(deps, order);
  const decision = value(
    await determineGrant(deps, trial.officer, {
      applicationId: id,
      revision,
      amountCents: 600_000,
      ground: null,
      reasons: 'Alles is gedaan.',
    }),
  );
  const made = value(await orderAdvance(deps, decision.id));
  if (made.state !== 'ordered') throw new Error(made.state);
  await pay(made.order);
  return order;
}

async function revise(
  order: PaymentOrder,
  more: Partial<Parameters<typeof reviseDetermination>[2]> = {},
  actor = trial.officer,
) {
  const { id, revision } = await caseOf(deps, order);
  return await reviseDetermination(deps, actor, {
    applicationId: id,
    revision,
    amountCents: 400_000,
    ground: 'newFacts',
    breachOn: '',
    reasons: 'De zaal bleek niet gehuurd.',
    ...more,
  });
}

async function heard(order: PaymentOrder): Promise<void> {
  value(
    await recordHearing(deps, trial.officer, {
      applicationId: order.applicationId,
      heldOn: now(),
      manner: 'phone',
      summary: 'Zij zei dat de zaal niet doorging.',
    }),
  );
}

const claim = (order: PaymentOrder, amountCents: number | null, actor = trial.officer) =>
  claimBack(deps, actor, {
    applicationId: order.applicationId,
    amountCents,
    reasons: 'De zaal is niet gehuurd.',
  });

async function settle(
  { id }: Pick<Recovery, 'id'>,
  action: Parameters<typeof settleRecovery>[2],
  actor: PersonActor,
  more: Partial<Parameters<typeof settleRecovery>[3]> = {},
) {
  const current = await findRecovery(deps.db, id);
  return await settleRecovery(deps, actor, action, {
    recoveryId: id,
    revision: current?.revision ?? 0,
    settledOn: now(),
    reasons: 'Zij kan niet betalen.',
    ...more,
  });
}

describe('less after the determination (Awb 4:49)', () => {
  test('after a hearing, with a letter and a right of objection; what was paid stays until it is asked back', async () => {
    const order = await determined();
    expect(await held(order)).toMatchObject({ determined: 600_000, advanced: 0, committed: 0 });
    expect(codesOf(await revise(order))).toEqual(['hearing-missing']);
    await heard(order);
    expect(codesOf(await revise(order, {}, trial.samira))).toEqual(['not-allowed']);
    expect(codesOf(await revise(order, { revision: 1 }))).toEqual(['changed-meanwhile']);
    const decision = value(await revise(order));
    expect(decision).toMatchObject({ kind: 'redetermine', amountCents: 400_000, notifiedOn: '2026-09-01' });
    expect(await held(order)).toMatchObject({ determined: 600_000 });
    expect(await caseOf(deps, order)).toMatchObject({ status: 'determined', grantedCents: 400_000 });
    const message = await findMessage(deps.db, decision.messageId ?? newId<'message'>());
    const letter = JSON.stringify(message?.document);
    for (const said of [/Vastgesteld was €\s6\.000/, /artikel 4:49/, /€\s2\.000 te veel/])
      expect(letter).toMatch(said);
    expect(message?.document.objection).not.toBeNull();
    // Nothing more is paid, and what came before is not paid again.
    expect(value(await orderAdvance(deps, decision.id)).state).toBe('nothingToPay');
  });

  test('is not possible before there is a determination', async () => {
    const order = await ordered(deps, trial, { cents: 600_000 });
    expect(codesOf(await revise(order))).toEqual(['wrong-status']);
  });

  test('releases what was determined and is not paid yet', async () => {
    const order = await ordered(deps, trial, { cents: 600_000 });
    await pay(order);
    deps.at('2026-09-01T09:00:00Z');
    const { id, revision } = await caseOf(deps, order);
    value(
      await determineGrant(deps, trial.officer, {
        applicationId: id,
        revision,
        amountCents: 600_000,
        ground: null,
        reasons: 'Alles is gedaan.',
      }),
    );
    await heard(order);
    const before = await free();
    value(await revise(order, { amountCents: 500_000 }));
    expect(await held(order)).toMatchObject({ determined: 480_000, committed: 20_000 });
    expect((await free()) - before).toBe(100_000);
  });
});

describe('asking money back (Awb 4:57)', () => {
  async function undue(): Promise<PaymentOrder> {
    const order = await determined();
    await heard(order);
    value(await revise(order));
    return order;
  }

  test('never more than was paid too much, never twice, and by an officer', async () => {
    const order = await determined();
    expect(codesOf(await claim(order, 1))).toEqual(['above-undue']);
    await heard(order);
    value(await revise(order));
    expect(codesOf(await claim(order, 200_001))).toEqual(['above-undue']);
    for (const actor of [trial.samira, trial.noor, trial.controller])
      expect(codesOf(await claim(order, 200_000, actor))).toEqual(['forbidden']);
    const both = await Promise.all([claim(order, 200_000), claim(order, 200_000)]);
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(await kindsOf(deps, order.applicationId)).toContain('recoveryClaimed');
    expect(await lettersOf(deps, order.applicationId)).toContain(
      'U moet een deel van uw subsidie terugbetalen',
    );
  });

  test('when it comes back the envelope has it again', async () => {
    const order = await undue();
    const recovery = value(await claim(order, 200_000));
    expect(recovery).toMatchObject({ status: 'claimed', dueOn: '2026-10-13' });
    const before = await free();
    deps.at('2026-10-01T09:00:00Z');
    expect(codesOf(await settle(recovery, 'payBack', trial.officer))).toEqual(['forbidden']);
    expect(codesOf(await settle(recovery, 'payBack', trial.noor, { settledOn: '2026-08-31' }))).toEqual([
      'date-wrong',
    ]);
    expect(codesOf(await settle(recovery, 'payBack', trial.noor, { settledOn: '2026-10-02' }))).toEqual([
      'date-wrong',
    ]);
    value(await settle(recovery, 'payBack', trial.noor));
    expect((await free()) - before).toBe(200_000);
    expect(await held(order)).toMatchObject({ determined: 400_000 });
    expect(codesOf(await settle(recovery, 'payBack', trial.noor))).toEqual(['wrong-status']);
    expect(codesOf(await claim(order, 1))).toEqual(['above-undue']);
    const settled = await listRecoveries(deps.db, { open: false, limit: 10 });
    expect(settled.find(({ id }) => id === recovery.id)?.settledOn).toBe('2026-10-01');
  });

  test('is given up by two people only, and is spent then', async () => {
    const order = await undue();
    const recovery = value(await claim(order, 200_000));
    const before = await free();
    expect(codesOf(await settle(recovery, 'writeOff', trial.noor))).toEqual(['wrong-status']);
    expect(codesOf(await settle(recovery, 'proposeWriteOff', trial.both, { reasons: ' ' }))).toEqual([
      'reasons-missing',
    ]);
    value(await settle(recovery, 'proposeWriteOff', trial.both));
    expect(codesOf(await settle(recovery, 'writeOff', trial.both))).toEqual(['four-eyes']);
    expect(codesOf(await settle(recovery, 'writeOff', trial.controller))).toEqual(['forbidden']);
    value(await settle(recovery, 'writeOff', trial.noor));
    expect(await free()).toBe(before);
    expect(await held(order)).toMatchObject({ determined: 600_000 });
    // It is not asked again.
    expect(codesOf(await claim(order, 1))).toEqual(['above-undue']);
    await expect(
      deps.db
        .updateTable('recovery')
        .set({ settledByPersonId: trial.both.personId })
        .where('id', '=', recovery.id)
        .execute(),
    ).rejects.toThrow();
  });

  test('a proposal can be turned down', async () => {
    const order = await undue();
    const recovery = value(await claim(order, 200_000));
    value(await settle(recovery, 'proposeWriteOff', trial.officer));
    value(await settle(recovery, 'keepClaim', trial.noor));
    expect((await findRecovery(deps.db, recovery.id))?.status).toBe('claimed');
  });

  test('in parts: each part frees its amount, what is left is shown, the last one ends it', async () => {
    const order = await undue();
    const recovery = value(await claim(order, 200_000));
    const before = await free();
    const listed = async (open: boolean) =>
      (await listRecoveries(deps.db, { open, limit: 100 })).find(({ id }) => id === recovery.id);
    deps.at('2026-10-01T09:00:00Z');
    expect(codesOf(await settle(recovery, 'payBack', trial.noor, { amountCents: 200_001 }))).toEqual([
      'above-open',
    ]);
    expect(codesOf(await settle(recovery, 'payBack', trial.noor, { amountCents: 0, settledOn: '' }))).toEqual(
      ['amount-missing', 'date-wrong'],
    );
    value(await settle(recovery, 'payBack', trial.noor, { amountCents: 50_000 }));
    expect((await free()) - before).toBe(50_000);
    expect(await listed(true)).toMatchObject({
      status: 'inParts',
      receivedCents: 50_000,
      receipts: [{ amountCents: 50_000, receivedOn: '2026-10-01' }],
    });
    // What is asked back already is not asked again, whatever came of it.
    expect(codesOf(await claim(order, 1))).toEqual(['above-undue']);
    expect(codesOf(await settle(recovery, 'payBack', trial.noor, { amountCents: 150_001 }))).toEqual([
      'above-open',
    ]);
    value(await settle(recovery, 'payBack', trial.noor, { amountCents: 100_000 }));
    value(await settle(recovery, 'payBack', trial.noor, { amountCents: 50_000 }));
    expect((await free()) - before).toBe(200_000);
    expect(await held(order)).toMatchObject({ determined: 400_000 });
    expect(await listed(false)).toMatchObject({ status: 'paidBack', receivedCents: 200_000 });
    expect(codesOf(await settle(recovery, 'payBack', trial.noor, { amountCents: 1 }))).toEqual([
      'wrong-status',
    ]);
    const letters = await lettersOf(deps, order.applicationId);
    expect(letters.filter((subject) => subject === 'Wij hebben een deel ontvangen')).toHaveLength(2);
    expect(letters.at(-1)).toBe('Wij hebben uw terugbetaling ontvangen');
  });

  test('an arrangement (Awb 4:94) gives more time, by a letter with a right of objection', async () => {
    const order = await undue();
    const recovery = value(await claim(order, 200_000));
    const arrange = (until: string, arrangement: string, actor = trial.officer) =>
      settle(recovery, 'arrange', actor, { until, arrangement });
    expect(codesOf(await arrange('2026-10-13', ' '))).toEqual(['date-wrong', 'arrangement-missing']);
    expect(codesOf(await arrange('2027-03-01', 'Per maand.', trial.samira))).toEqual(['forbidden']);
    value(await arrange('2027-03-01', '€ 400 op de eerste dag van elke maand.'));
    const now = await findRecovery(deps.db, recovery.id);
    expect(now).toMatchObject({ status: 'inParts', deferredUntil: '2027-03-01', dueOn: '2026-10-13' });
    const work = await paymentWork(deps.db).list(trial.noor, Temporal.PlainDate.from('2026-10-20'));
    expect(work.find(({ id }) => id === recovery.id)?.dueOn.toString()).toBe('2027-03-01');
    const letters = await listMessagesOfCase(deps.db, order.applicationId);
    const letter = letters.find(({ subject }) => subject === 'U mag in delen terugbetalen');
    expect(letter?.document.objection).not.toBeNull();
    expect(JSON.stringify(letter?.document)).toContain('€ 400 op de eerste dag van elke maand.');
  });

  test('what is left after some parts can be given up, by two people, and only that', async () => {
    const order = await undue();
    const recovery = value(await claim(order, 200_000));
    value(await settle(recovery, 'payBack', trial.noor, { amountCents: 80_000 }));
    const before = await free();
    value(await settle(recovery, 'proposeWriteOff', trial.officer));
    value(await settle(recovery, 'keepClaim', trial.noor));
    expect((await findRecovery(deps.db, recovery.id))?.status).toBe('inParts');
    value(await settle(recovery, 'proposeWriteOff', trial.officer));
    value(await settle(recovery, 'writeOff', trial.noor));
    expect(await free()).toBe(before);
    expect(await held(order)).toMatchObject({ determined: 520_000, advanced: 0 });
    expect(codesOf(await claim(order, 1))).toEqual(['above-undue']);
  });

  test('a won objection pays again what had come back', async () => {
    const order = await undue();
    const recovery = value(await claim(order, 200_000));
    value(await settle(recovery, 'payBack', trial.noor));
    const application = await caseOf(deps, order);
    const filed = value(
      await fileObjection(deps, trial.samira, {
        own: true,
        name: 'Samira Proef',
        address: 'Proefstraat 1\n3011 AA Rotterdam',
        caseNumber: application.caseNumber ?? '',
        about: '',
        grounds: 'De zaal was wel gehuurd.',
        groundsLater: false,
        lateReason: '',
        channel: 'portal',
        receivedOn: '',
        postedOn: '',
        lang: 'nl',
      }),
    );
    const step = { objectionId: filed.id, revision: filed.revision };
    const started = value(await officeSteps.start(deps, farida, step));
    const answered = value(
      await decideObjection(deps, farida, {
        objectionId: started.id,
        revision: started.revision,
        outcome: 'founded',
        reasons: 'De bon is er.',
        excused: null,
        noHearingGround: 'fullyMet',
        amountCents: 600_000,
      }),
    );
    expect(answered.decisionVersionId).not.toBeNull();
    expect(await held(order)).toMatchObject({ determined: 400_000, committed: 200_000 });
    if (answered.decisionVersionId === null) return;
    const made = value(await orderAdvance(deps, answered.decisionVersionId));
    expect(made).toMatchObject({ state: 'ordered', order: { amountCents: 200_000 } });
  });
});
