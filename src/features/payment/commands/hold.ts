/** Stopping a payment on a serious suspicion (Awb 4:56), going on with it, and letting it lapse. */
import { type Actor, system } from '../../../kernel/actor.ts';
import { type PlainDate, parseIsoDate } from '../../../kernel/dates.ts';
import type { Id } from '../../../kernel/ids.ts';
import { assert, ok, problem, type Result, refused } from '../../../kernel/result.ts';
import { tooLong } from '../../../kernel/too-long.ts';
import { inTransaction, type UnitOfWork } from '../../../platform/db/unit-of-work.ts';
import { getDecision } from '../../decision/index.ts';
import type { PaymentDeps } from '../deps.ts';
import { checkStep, daysStopped, lastStopDay, payBy, termBegins } from '../rules.ts';
import { listEndedStops, lockLines } from '../store/lines.ts';
import { saveOrder } from '../store/orders.ts';
import { cancelReasonsOf, type PaymentLine } from '../types.ts';
import { isPreparer, notPreparer, unknownOrder } from './refusals.ts';
import { tellCase } from './tell.ts';

export const maxReasonLength = 1000;

function reasonProblem(reasons: string) {
  if (reasons.trim() === '')
    return problem('reasons', 'reasons-missing', {
      nl: 'Schrijf op waarom wij niet betalen. Dit komt in de brief.',
      en: 'Write down why we do not pay. This goes into the letter.',
    });
  return tooLong('reasons', reasons, maxReasonLength);
}

/**
 * Stops a payment from today; the letter with the reasons is the written notice that the law asks for. It ends by
 * itself after thirteen weeks.
 */
export async function suspendPayment(
  deps: PaymentDeps,
  actor: Actor,
  input: { readonly orderId: Id<'payment_order'>; readonly reasons: string },
): Promise<Result<void>> {
  if (!isPreparer(actor)) return notPreparer;
  return await inTransaction(deps, actor, async (unit) => {
    const [line] = await lockLines(unit.tx, [input.orderId]);
    if (!line) return unknownOrder;
    const step = checkStep(line, 'suspend');
    if (!step.ok) return step;
    const wrong = reasonProblem(input.reasons);
    if (wrong) return refused(wrong);
    const from = unit.today.toString();
    const until = lastStopDay(unit.today).toString();
    await saveOrder(unit.tx, line, {
      status: 'suspended',
      stopFrom: from,
      stopUntil: until,
      releasedByPersonId: null,
    });
    await tellCase(unit, deps, line.applicationId, {
      // Without a last day: a stop that ends sooner is ended by its `resumed` event.
      event: { kind: 'paymentSuspended', on: unit.today, facts: { from, until: null, atMost: until } },
      news: { kind: 'stopped', amountCents: line.amountCents, until, reasons: input.reasons.trim() },
    });
    unit.audit('payment.suspended', 'payment_order', line.id, { from, until });
    return ok(undefined);
  });
}

async function goOn(
  unit: UnitOfWork,
  deps: PaymentDeps,
  line: PaymentLine,
  on: PlainDate,
  preparedBy: Id<'person'> | null,
): Promise<void> {
  const from = parseIsoDate(line.stopFrom ?? '');
  assert(line.kind !== 'penalty', 'a penalty is never stopped');
  const { notifiedOn } = await getDecision(unit.tx, line.decisionId);
  const notified = parseIsoDate(notifiedOn ?? '');
  assert(from && notified, 'a stopped payment has a first day, and its decision was made known');
  const begins = termBegins(line, notified);
  const stoppedDays = line.stoppedDays + daysStopped(begins, from, on);
  const dueOn = payBy(begins, stoppedDays).toString();
  await saveOrder(unit.tx, line, {
    status: 'prepared',
    stopFrom: null,
    stopUntil: null,
    stoppedDays,
    dueOn,
    ...(preparedBy === null ? {} : { preparedByPersonId: preparedBy }),
  });
  await tellCase(unit, deps, line.applicationId, {
    event: { kind: 'resumed', on, facts: { clock: 'payment', dueOn } },
    news: { kind: 'resumed', amountCents: line.amountCents, dueOn },
  });
  unit.audit('payment.resumed', 'payment_order', line.id, { on: on.toString(), dueOn });
}

/** Goes on before the stop has ended. Who did this prepared the payment, and never releases it. */
export async function resumePayment(
  deps: PaymentDeps,
  actor: Actor,
  input: { readonly orderId: Id<'payment_order'> },
): Promise<Result<void>> {
  if (!isPreparer(actor)) return notPreparer;
  return await inTransaction(deps, actor, async (unit) => {
    const [line] = await lockLines(unit.tx, [input.orderId]);
    if (!line) return unknownOrder;
    const step = checkStep(line, 'resume');
    if (!step.ok) return step;
    await goOn(unit, deps, line, unit.today, actor.personId);
    return ok(undefined);
  });
}

/** The nightly job: after thirteen weeks we owe again, whoever forgot to say so. @returns how many went on */
export async function endStops(deps: PaymentDeps): Promise<number> {
  const actor = system('payment.endStops');
  const ended = await inTransaction(deps, actor, async (unit) => {
    const lines = await lockLines(unit.tx, await listEndedStops(unit.tx, unit.today.toString()));
    let count = 0;
    for (const line of lines) {
      const last = parseIsoDate(line.stopUntil ?? '');
      // Somebody may have gone on with it while this job waited.
      if (line.status !== 'suspended' || last === null) continue;
      await goOn(unit, deps, line, last.add({ days: 1 }), null);
      count += 1;
    }
    return ok(count);
  });
  return ended.ok ? ended.value : 0;
}

/** Lets a payment lapse because the grant was lowered or withdrawn, or it should not have been there. */
export async function cancelPayment(
  deps: PaymentDeps,
  actor: Actor,
  input: { readonly orderId: Id<'payment_order'>; readonly reason: string },
): Promise<Result<void>> {
  if (!isPreparer(actor)) return notPreparer;
  return await inTransaction(deps, actor, async (unit) => {
    const [line] = await lockLines(unit.tx, [input.orderId]);
    if (!line) return unknownOrder;
    const step = checkStep(line, 'cancel');
    if (!step.ok) return step;
    const reason = cancelReasonsOf(line).find((one) => one === input.reason);
    if (!reason)
      return refused(problem('reason', 'reason-missing', { nl: 'Kies een reden.', en: 'Choose a reason.' }));
    if (line.status === 'suspended')
      await tellCase(unit, deps, line.applicationId, {
        event: { kind: 'resumed', on: unit.today, facts: { clock: 'payment' } },
      });
    await saveOrder(unit.tx, line, {
      status: 'cancelled',
      releasedByPersonId: null,
      stopFrom: null,
      stopUntil: null,
    });
    unit.audit('payment.cancelled', 'payment_order', line.id, { reason, amountCents: line.amountCents });
    return ok(undefined);
  });
}
