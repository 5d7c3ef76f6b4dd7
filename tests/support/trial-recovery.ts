/** Grants that were paid, determined and determined again, and what was paid too much asked back. */
import { determineGrant, recordHearing, reviseDetermination } from '../../src/features/decision/index.ts';
import {
  claimBack,
  orderAdvance,
  type SettleInput,
  settleRecovery,
} from '../../src/features/payment/index.ts';
import type { PaymentOrder, Recovery } from '../../src/features/payment/types.ts';
import type { PersonActor } from '../../src/kernel/actor.ts';
import { newId } from '../../src/kernel/ids.ts';
import { type FreshDatabase, freshDatabase } from './database.ts';
import { trialPerson } from './trial-city.ts';
import { type TrialDeps, trialDeps } from './trial-deps.ts';
import { caseOf, ordered, type PayTrial, payRules, payTrial } from './trial-payment.ts';
import { value } from './trial-results.ts';

export type RecoveryTrial = PayTrial & {
  readonly database: FreshDatabase;
  readonly deps: TrialDeps;
  /** An officer who decided nothing yet. */
  readonly farida: PersonActor;
};

export async function recoveryTrial(): Promise<RecoveryTrial> {
  const database = await freshDatabase();
  const { db } = database;
  const tier = { source: 'trial', toVerify: true };
  const pay = await payTrial(database, 100_000_00, {
    ...payRules,
    tiers: [{ ...tier, upToCents: null, accountability: 'activityReport' }],
  });
  const farida = await trialPerson(db, 'Farida Ambt', { grants: [{ role: 'officer', scope: 'city' }] });
  await db
    .insertInto('contactConsent')
    .values({
      id: newId(),
      personId: pay.samira.personId,
      channel: 'portal',
      givenAt: new Date('2026-01-01'),
    })
    .execute();
  return { ...pay, database, deps: trialDeps(db, '2026-03-16T09:00:00Z'), farida };
}

/** Today of the trial, as people type it. */
export const nowOf = ({ deps }: RecoveryTrial): string => deps.clock.now().toString().slice(0, 10);

/**
 * 6.000 euros: eight tenths paid in advance, determined on 1 September, the rest paid.
 * @param pay sees an order through to the account; its steps are the payment's own
 */
export async function determined(
  trial: RecoveryTrial,
  pay: (order: PaymentOrder) => Promise<void>,
): Promise<PaymentOrder> {
  const { deps } = trial;
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

export async function revise(
  { deps, officer }: RecoveryTrial,
  order: PaymentOrder,
  more: Partial<Parameters<typeof reviseDetermination>[2]> = {},
  actor = officer,
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

export async function heard(trial: RecoveryTrial, order: PaymentOrder): Promise<void> {
  value(
    await recordHearing(trial.deps, trial.officer, {
      applicationId: order.applicationId,
      heldOn: nowOf(trial),
      manner: 'phone',
      summary: 'Zij zei dat de zaal niet doorging.',
    }),
  );
}

export const claim = (
  { deps, officer }: RecoveryTrial,
  order: PaymentOrder,
  amountCents: number | null,
  actor = officer,
) =>
  claimBack(deps, actor, {
    applicationId: order.applicationId,
    amountCents,
    reasons: 'De zaal is niet gehuurd.',
  });

/** Acts on the recovery as it stands now. */
export async function settle(
  trial: RecoveryTrial,
  { id }: Pick<Recovery, 'id'>,
  action: Parameters<typeof settleRecovery>[2],
  actor: PersonActor,
  more: Partial<SettleInput> = {},
) {
  const current = await trial.deps.db
    .selectFrom('recovery')
    .select('revision')
    .where('id', '=', id)
    .executeTakeFirst();
  return await settleRecovery(trial.deps, actor, action, {
    recoveryId: id,
    revision: current?.revision ?? 0,
    settledOn: nowOf(trial),
    reasons: 'Zij kan niet betalen.',
    ...more,
  });
}
