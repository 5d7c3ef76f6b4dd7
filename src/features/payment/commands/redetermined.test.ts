/** Less after the determination: heard first, told in a letter, and the money that follows. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { FreshDatabase } from '../../../../tests/support/database.ts';
import type { TrialDeps } from '../../../../tests/support/trial-deps.ts';
import { caseOf, codesOf, lettersAreSound, ordered } from '../../../../tests/support/trial-payment.ts';
import {
  determined,
  heard,
  nowOf,
  type RecoveryTrial,
  recoveryTrial,
  revise,
} from '../../../../tests/support/trial-recovery.ts';
import { value } from '../../../../tests/support/trial-results.ts';
import { newId } from '../../../kernel/ids.ts';
import { verifyAudit } from '../../../platform/audit/index.ts';
import { getEnvelope, heldCents, verifyLedger } from '../../budget/index.ts';
import { findMessage } from '../../correspondence/index.ts';
import { determineGrant } from '../../decision/index.ts';
import type { PaymentOrder } from '../types.ts';
import { orderAdvance } from './order-advance.ts';
import { exportBatch, releaseOrders } from './release.ts';
import { markPaid } from './settle.ts';

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

const held = ({ envelopeId, applicationId }: PaymentOrder) => heldCents(deps.db, envelopeId, applicationId);
const free = async () => (await getEnvelope(deps.db, trial.city.envelopeId)).balances.freeCents;

async function pay(order: PaymentOrder): Promise<void> {
  value(await releaseOrders(deps, trial.noor, [order.id]));
  value(await exportBatch(deps, trial.noor, [order.id]));
  value(await markPaid(deps, trial.noor, { orderId: order.id, paidOn: nowOf(trial) }));
}

describe('less after the determination (Awb 4:49)', () => {
  test('after a hearing, with a letter and a right of objection; what was paid stays until it is asked back', async () => {
    const order = await determined(trial, pay);
    expect(await held(order)).toMatchObject({ determined: 600_000, advanced: 0, committed: 0 });
    expect(codesOf(await revise(trial, order))).toEqual(['hearing-missing']);
    await heard(trial, order);
    expect(codesOf(await revise(trial, order, {}, trial.samira))).toEqual(['not-allowed']);
    expect(codesOf(await revise(trial, order, { revision: 1 }))).toEqual(['changed-meanwhile']);
    const decision = value(await revise(trial, order));
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
    expect(codesOf(await revise(trial, order))).toEqual(['wrong-status']);
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
    await heard(trial, order);
    const before = await free();
    value(await revise(trial, order, { amountCents: 500_000 }));
    expect(await held(order)).toMatchObject({ determined: 480_000, committed: 20_000 });
    expect((await free()) - before).toBe(100_000);
  });
});
