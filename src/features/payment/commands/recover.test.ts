/** What was paid too much asked back, and settled by the right people. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { FreshDatabase } from '../../../../tests/support/database.ts';
import type { TrialDeps } from '../../../../tests/support/trial-deps.ts';
import {
  caseOf,
  codesOf,
  kindsOf,
  lettersAreSound,
  lettersOf,
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
import { Temporal } from '../../../kernel/dates.ts';
import { verifyAudit } from '../../../platform/audit/index.ts';
import { getEnvelope, heldCents, verifyLedger } from '../../budget/index.ts';
import { listMessagesOfCase } from '../../correspondence/index.ts';
import { decideObjection, fileObjection, officeSteps } from '../../decision/index.ts';
import { findRecovery, listRecoveries } from '../store/recoveries.ts';
import type { PaymentOrder } from '../types.ts';
import { paymentWork } from '../work-source.ts';
import { orderAdvance } from './order-advance.ts';
import { exportBatch, releaseOrders } from './release.ts';
import { markPaid } from './settle.ts';

let trial: RecoveryTrial;
let database: FreshDatabase;
let deps: TrialDeps;
let farida: PersonActor;

beforeAll(async () => {
  trial = await recoveryTrial();
  ({ database, deps, farida } = trial);
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

async function pay(order: PaymentOrder): Promise<void> {
  value(await releaseOrders(deps, trial.noor, [order.id]));
  value(await exportBatch(deps, trial.noor, [order.id]));
  value(await markPaid(deps, trial.noor, { orderId: order.id, paidOn: nowOf(trial) }));
}

describe('asking money back (Awb 4:57)', () => {
  async function undue(): Promise<PaymentOrder> {
    const order = await determined(trial, pay);
    await heard(trial, order);
    value(await revise(trial, order));
    return order;
  }

  test('never more than was paid too much, never twice, and by an officer', async () => {
    const order = await determined(trial, pay);
    expect(codesOf(await claim(trial, order, 1))).toEqual(['above-undue']);
    await heard(trial, order);
    value(await revise(trial, order));
    expect(codesOf(await claim(trial, order, 200_001))).toEqual(['above-undue']);
    for (const actor of [trial.samira, trial.noor, trial.controller])
      expect(codesOf(await claim(trial, order, 200_000, actor))).toEqual(['forbidden']);
    const both = await Promise.all([claim(trial, order, 200_000), claim(trial, order, 200_000)]);
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(await kindsOf(deps, order.applicationId)).toContain('recoveryClaimed');
    expect(await lettersOf(deps, order.applicationId)).toContain(
      'U moet een deel van uw subsidie terugbetalen',
    );
  });

  test('when it comes back the envelope has it again', async () => {
    const order = await undue();
    const recovery = value(await claim(trial, order, 200_000));
    expect(recovery).toMatchObject({ status: 'claimed', dueOn: '2026-10-13' });
    const before = await free();
    deps.at('2026-10-01T09:00:00Z');
    expect(codesOf(await settle(trial, recovery, 'payBack', trial.officer))).toEqual(['forbidden']);
    expect(
      codesOf(await settle(trial, recovery, 'payBack', trial.noor, { settledOn: '2026-08-31' })),
    ).toEqual(['date-wrong']);
    expect(
      codesOf(await settle(trial, recovery, 'payBack', trial.noor, { settledOn: '2026-10-02' })),
    ).toEqual(['date-wrong']);
    value(await settle(trial, recovery, 'payBack', trial.noor));
    expect((await free()) - before).toBe(200_000);
    expect(await held(order)).toMatchObject({ determined: 400_000 });
    expect(codesOf(await settle(trial, recovery, 'payBack', trial.noor))).toEqual(['wrong-status']);
    expect(codesOf(await claim(trial, order, 1))).toEqual(['above-undue']);
    const settled = await listRecoveries(deps.db, { open: false, limit: 10 });
    expect(settled.find(({ id }) => id === recovery.id)?.settledOn).toBe('2026-10-01');
  });

  test('is given up by two people only, and is spent then', async () => {
    const order = await undue();
    const recovery = value(await claim(trial, order, 200_000));
    const before = await free();
    expect(codesOf(await settle(trial, recovery, 'writeOff', trial.noor))).toEqual(['wrong-status']);
    expect(codesOf(await settle(trial, recovery, 'proposeWriteOff', trial.both, { reasons: ' ' }))).toEqual([
      'reasons-missing',
    ]);
    value(await settle(trial, recovery, 'proposeWriteOff', trial.both));
    expect(codesOf(await settle(trial, recovery, 'writeOff', trial.both))).toEqual(['four-eyes']);
    expect(codesOf(await settle(trial, recovery, 'writeOff', trial.controller))).toEqual(['forbidden']);
    value(await settle(trial, recovery, 'writeOff', trial.noor));
    expect(await free()).toBe(before);
    expect(await held(order)).toMatchObject({ determined: 600_000 });
    // It is not asked again.
    expect(codesOf(await claim(trial, order, 1))).toEqual(['above-undue']);
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
    const recovery = value(await claim(trial, order, 200_000));
    value(await settle(trial, recovery, 'proposeWriteOff', trial.officer));
    value(await settle(trial, recovery, 'keepClaim', trial.noor));
    expect((await findRecovery(deps.db, recovery.id))?.status).toBe('claimed');
  });

  test('in parts: each part frees its amount, what is left is shown, the last one ends it', async () => {
    const order = await undue();
    const recovery = value(await claim(trial, order, 200_000));
    const before = await free();
    const listed = async (open: boolean) =>
      (await listRecoveries(deps.db, { open, limit: 100 })).find(({ id }) => id === recovery.id);
    deps.at('2026-10-01T09:00:00Z');
    expect(codesOf(await settle(trial, recovery, 'payBack', trial.noor, { amountCents: 200_001 }))).toEqual([
      'above-open',
    ]);
    expect(
      codesOf(await settle(trial, recovery, 'payBack', trial.noor, { amountCents: 0, settledOn: '' })),
    ).toEqual(['amount-missing', 'date-wrong']);
    value(await settle(trial, recovery, 'payBack', trial.noor, { amountCents: 50_000 }));
    expect((await free()) - before).toBe(50_000);
    expect(await listed(true)).toMatchObject({
      status: 'inParts',
      receivedCents: 50_000,
      receipts: [{ amountCents: 50_000, receivedOn: '2026-10-01' }],
    });
    // What is asked back already is not asked again, whatever came of it.
    expect(codesOf(await claim(trial, order, 1))).toEqual(['above-undue']);
    expect(codesOf(await settle(trial, recovery, 'payBack', trial.noor, { amountCents: 150_001 }))).toEqual([
      'above-open',
    ]);
    value(await settle(trial, recovery, 'payBack', trial.noor, { amountCents: 100_000 }));
    value(await settle(trial, recovery, 'payBack', trial.noor, { amountCents: 50_000 }));
    expect((await free()) - before).toBe(200_000);
    expect(await held(order)).toMatchObject({ determined: 400_000 });
    expect(await listed(false)).toMatchObject({ status: 'paidBack', receivedCents: 200_000 });
    expect(codesOf(await settle(trial, recovery, 'payBack', trial.noor, { amountCents: 1 }))).toEqual([
      'wrong-status',
    ]);
    const letters = await lettersOf(deps, order.applicationId);
    expect(letters.filter((subject) => subject === 'Wij hebben een deel ontvangen')).toHaveLength(2);
    expect(letters.at(-1)).toBe('Wij hebben uw terugbetaling ontvangen');
  });

  test('an arrangement (Awb 4:94) gives more time, by a letter with a right of objection', async () => {
    const order = await undue();
    const recovery = value(await claim(trial, order, 200_000));
    const arrange = (until: string, arrangement: string, actor = trial.officer) =>
      settle(trial, recovery, 'arrange', actor, { until, arrangement });
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
    const recovery = value(await claim(trial, order, 200_000));
    value(await settle(trial, recovery, 'payBack', trial.noor, { amountCents: 80_000 }));
    const before = await free();
    value(await settle(trial, recovery, 'proposeWriteOff', trial.officer));
    value(await settle(trial, recovery, 'keepClaim', trial.noor));
    expect((await findRecovery(deps.db, recovery.id))?.status).toBe('inParts');
    value(await settle(trial, recovery, 'proposeWriteOff', trial.officer));
    value(await settle(trial, recovery, 'writeOff', trial.noor));
    expect(await free()).toBe(before);
    expect(await held(order)).toMatchObject({ determined: 520_000, advanced: 0 });
    expect(codesOf(await claim(trial, order, 1))).toEqual(['above-undue']);
  });

  test('a won objection pays again what had come back', async () => {
    const order = await undue();
    const recovery = value(await claim(trial, order, 200_000));
    value(await settle(trial, recovery, 'payBack', trial.noor));
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
