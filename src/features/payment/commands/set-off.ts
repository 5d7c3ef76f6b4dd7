/** Sets off what is asked back against a payment to the same recipient (Awb 4:57 lid 3): no money moves, both cases are told. */
import type { Actor } from '../../../kernel/actor.ts';
import { isoDate } from '../../../kernel/dates.ts';
import type { Id } from '../../../kernel/ids.ts';
import { allowed } from '../../../kernel/permissions.ts';
import { assert, ok, type Result, refused } from '../../../kernel/result.ts';
import type { Reader } from '../../../platform/db/index.ts';
import { inTransaction, type UnitOfWork } from '../../../platform/db/unit-of-work.ts';
import { type Application, getApplication, lockApplication } from '../../application/index.ts';
import { advance, lockEnvelope, recoverPaid } from '../../budget/index.ts';
import { settleFinal } from '../../decision/index.ts';
import type { PaymentDeps } from '../deps.ts';
import { remainingCents } from '../recovery.ts';
import { canSetOff, type Recipient, setOffProblems, type WantedSetOff } from '../rules/set-off.ts';
import { endToEndIdFor } from '../rules.ts';
import { findLine, listOpenLinesTo, lockLines, usedEndToEndIds } from '../store/lines.ts';
import { insertOrder, saveOrder } from '../store/orders.ts';
import { findRecovery, insertReceipt, saveRecovery } from '../store/recoveries.ts';
import type { PaymentLine, Recovery } from '../types.ts';
import { notYours, stepProblem, unknown } from './recovery-refusals.ts';
import { tellCase, tellOfRecovery } from './tell.ts';

type GrantLine = Exclude<PaymentLine, { readonly kind: 'penalty' }>;

const basis = 'Awb 4:57 lid 3';

const recipientOf = ({ id, organisationId, applicantPersonId }: Application): Recipient => ({
  applicationId: id,
  organisationId,
  applicantPersonId,
});

export type SetOffChoice = {
  readonly recovery: Recovery;
  readonly application: Application;
  /** Payments that it can be set off against, the first due first. */
  readonly lines: readonly PaymentLine[];
};

/** Null for a recovery that is not there, or not open. */
export async function setOffChoice(
  r: Reader,
  id: Id<'recovery'>,
  today: Parameters<typeof canSetOff>[2],
): Promise<SetOffChoice | null> {
  const recovery = await findRecovery(r, id);
  if (recovery === null) return null;
  const application = await getApplication(r, recovery.applicationId);
  const from = recipientOf(application);
  const lines = (await listOpenLinesTo(r, application)).filter((line) => canSetOff(line, from, today));
  return { recovery, application, lines };
}

export type SetOffInput = WantedSetOff & {
  readonly recoveryId: Id<'recovery'>;
  readonly orderId: Id<'payment_order'> | null;
  /** Of the recovery as the page showed it. */
  readonly revision: number;
};

/** Case before order, and always in one order: nobody waits for somebody who waits for her. */
async function lockBoth(unit: UnitOfWork, ids: readonly Id<'application'>[]): Promise<void> {
  for (const id of [...new Set(ids)].toSorted()) await lockApplication(unit.tx, id);
}

/**
 * The part of the payment that is set off becomes an order of its own, paid today; the rest stays as it is.
 * @returns the order that holds what was set off
 */
async function takeFrom(
  unit: UnitOfWork,
  line: GrantLine,
  cents: number,
  recoveryId: Id<'recovery'>,
): Promise<Id<'payment_order'>> {
  const paid = { status: 'paid', paidOn: isoDate(unit.today), setOffRecoveryId: recoveryId } as const;
  if (cents === line.amountCents) {
    await saveOrder(unit.tx, line, { ...paid, bankReason: null });
    return line.id;
  }
  await saveOrder(unit.tx, line, { amountCents: line.amountCents - cents });
  const used = await usedEndToEndIds(unit.tx, line.applicationId);
  const { applicationId, decisionId, envelopeId, payeeId, kind, dueOn, instalmentOn } = line;
  const order = await insertOrder(unit.tx, {
    ...{ applicationId, decisionId, envelopeId, payeeId, kind, dueOn, instalmentOn },
    ...paid,
    amountCents: cents,
    endToEndId: endToEndIdFor(line.caseNumber, kind, used),
    batchId: null,
    preparedByPersonId: line.preparedByPersonId,
    releasedByPersonId: null,
    bankReason: null,
    stopFrom: null,
    stopUntil: null,
    stoppedDays: line.stoppedDays,
    createdAt: unit.nowDate,
  });
  return order.id;
}

/** Out of the ceiling of the one grant, as if it were paid; back into that of the other, as if it came back. */
async function book(
  unit: UnitOfWork,
  line: GrantLine,
  recovery: Recovery,
  paid: { readonly orderId: Id<'payment_order'>; readonly amountCents: number },
): Promise<void> {
  const { orderId, amountCents } = paid;
  for (const id of [...new Set([line.envelopeId, recovery.envelopeId])].toSorted())
    await lockEnvelope(unit.tx, id);
  const move = { amountCents, basis, at: unit.nowDate };
  await advance(unit.tx, {
    ...move,
    envelopeId: line.envelopeId,
    applicationId: line.applicationId,
    paymentOrderId: orderId,
  });
  const { envelopeId, applicationId, decisionId } = recovery;
  await recoverPaid(unit.tx, { ...move, envelopeId, applicationId, decisionId });
  await settleFinal(unit, await getApplication(unit.tx, line.applicationId));
}

async function tellBoth(
  unit: UnitOfWork,
  deps: PaymentDeps,
  application: Application,
  line: GrantLine,
  said: { readonly amountCents: number; readonly leftCents: number; readonly reasons: string },
): Promise<void> {
  const { amountCents } = said;
  const restCents = line.amountCents - amountCents;
  await tellOfRecovery(unit, deps, application, {
    kind: 'setOff',
    ...said,
    restCents,
    otherCase: line.caseNumber,
    otherTitle: line.title,
  });
  const facts = { amountCents, restCents, setOff: application.caseNumber };
  await tellCase(unit, deps, line.applicationId, { event: { kind: 'paymentMade', on: unit.today, facts } });
}

/**
 * By an officer, with reasons that go into the letter. Refusals: `forbidden`, `not-found`, `wrong-status`, and those of
 * `setOffProblems`; a payment that can no longer be set off counts as not chosen.
 */
export function setOff(deps: PaymentDeps, actor: Actor, input: SetOffInput): Promise<Result<void>> {
  return inTransaction<void>(deps, actor, async (unit) => {
    if (actor.kind !== 'person' || !allowed(actor, 'decision.take', {})) return refused(notYours);
    const seen = await findRecovery(unit.tx, input.recoveryId);
    if (!seen) return refused(unknown);
    const wanted = input.orderId && (await findLine(unit.tx, input.orderId));
    await lockBoth(unit, [seen.applicationId, ...(wanted ? [wanted.applicationId] : [])]);
    const [locked] = wanted ? await lockLines(unit.tx, [wanted.id]) : [];
    const recovery = await findRecovery(unit.tx, input.recoveryId);
    assert(recovery, 'a recovery stays');
    const wrong = stepProblem(recovery, 'setOff', input);
    if (wrong) return refused(wrong);
    const application = await getApplication(unit.tx, recovery.applicationId);
    const fits = locked && canSetOff(locked, recipientOf(application), unit.today);
    const line = fits && locked.kind !== 'penalty' ? locked : null;
    const [first, ...rest] = setOffProblems(input, recovery, line);
    if (first) return refused(first, ...rest);
    assert(line && input.amountCents !== null, 'both were checked');
    const cents = input.amountCents;
    const leftCents = remainingCents(recovery) - cents;
    const today = isoDate(unit.today);
    const orderId = await takeFrom(unit, line, cents, recovery.id);
    const receipt = { amountCents: cents, receivedOn: today };
    await insertReceipt(unit.tx, {
      ...receipt,
      recoveryId: recovery.id,
      recordedByPersonId: actor.personId,
    });
    await saveRecovery(unit.tx, recovery, {
      receivedCents: recovery.receivedCents + cents,
      ...(leftCents === 0
        ? { status: 'paidBack', settledOn: today, settledByPersonId: actor.personId }
        : { status: 'inParts' }),
    });
    await book(unit, line, recovery, { orderId, amountCents: cents });
    await tellBoth(unit, deps, application, line, {
      amountCents: cents,
      leftCents,
      reasons: input.reasons.trim(),
    });
    unit.audit('recovery.setOff', 'recovery', recovery.id, { amountCents: cents, paymentOrderId: orderId });
    return ok(undefined);
  });
}
