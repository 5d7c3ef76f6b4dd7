/** What the bank did: paid, refused, or sent back; and the same by hand, from the bank statement. */
import type { Actor } from '../../../kernel/actor.ts';
import { type PlainDate, parseIsoDate, Temporal } from '../../../kernel/dates.ts';
import type { Id } from '../../../kernel/ids.ts';
import { assert, ok, problem, type Result, refused } from '../../../kernel/result.ts';
import { inTransaction, type UnitOfWork } from '../../../platform/db/unit-of-work.ts';
import { getApplication } from '../../application/index.ts';
import { advance, advanceReturned } from '../../budget/index.ts';
import { settleFinal } from '../../decision/index.ts';
import { getOrganisation } from '../../party/index.ts';
import type { PaymentDeps } from '../deps.ts';
import { handReasonCodes } from '../iso20022/status-codes.ts';
import type { PaymentNews } from '../letters.ts';
import { planAround } from '../rules/instalments.ts';
import { checkStep, maskedIban } from '../rules.ts';
import { lockLines } from '../store/lines.ts';
import { ordersOfApplication, saveOrder } from '../store/orders.ts';
import type { PaymentLine } from '../types.ts';
import { tellOfPenalty } from './pay-penalty.ts';
import { isPayer, notYours, unknownOrder } from './refusals.ts';
import { tellCase } from './tell.ts';

type SubsidyLine = Exclude<PaymentLine, { readonly kind: 'penalty' }>;

const move = (unit: UnitOfWork, line: SubsidyLine, basis: string) => ({
  envelopeId: line.envelopeId,
  applicationId: line.applicationId,
  paymentOrderId: line.id,
  amountCents: line.amountCents,
  basis,
  at: unit.nowDate,
});

/** The organisation that this part of the grant went straight to; null: to the recipient itself. */
async function otherPaid(unit: UnitOfWork, line: PaymentLine): Promise<string | null> {
  const { payeeOrganisationId, organisationId } = line;
  if (payeeOrganisationId === null || payeeOrganisationId === organisationId) return null;
  return (await getOrganisation(unit.tx, payeeOrganisationId)).name;
}

/** What went out to the recipient's letter box of this payment; null where an earlier letter named it already. */
async function newsOf(
  unit: UnitOfWork,
  line: SubsidyLine,
  paid: { readonly amountCents: number; readonly paidOn: string; readonly masked: string },
  to: string | null,
): Promise<PaymentNews | null> {
  if (to === null) return { kind: 'paid', ...paid };
  const plan = planAround(line, await ordersOfApplication(unit.tx, line.applicationId));
  if (plan.begun) return null;
  const { amountCents, paidOn } = paid;
  return { kind: 'partPaid', amountCents, paidOn, to, later: plan.later };
}

/** The caller has checked the step and holds the line. */
export async function settlePaid(
  unit: UnitOfWork,
  deps: PaymentDeps,
  line: PaymentLine,
  paidOn: PlainDate,
): Promise<void> {
  const { amountCents } = line;
  await saveOrder(unit.tx, line, { status: 'paid', paidOn: paidOn.toString(), bankReason: null });
  const paid = { amountCents, paidOn: paidOn.toString(), masked: maskedIban(line.iban) };
  if (line.kind === 'penalty')
    await tellOfPenalty(unit, deps, line, { kind: 'penaltyPaid', ...paid }, paidOn);
  else {
    await advance(unit.tx, move(unit, line, line.kind === 'advance' ? 'Awb 4:95' : 'Awb 4:52'));
    await settleFinal(unit, await getApplication(unit.tx, line.applicationId));
    const to = await otherPaid(unit, line);
    const news = await newsOf(unit, line, paid, to);
    await tellCase(unit, deps, line.applicationId, {
      event: { kind: 'paymentMade', on: paidOn, facts: to === null ? { amountCents } : { amountCents, to } },
      ...(news === null ? {} : { news }),
    });
  }
  unit.audit('payment.paid', 'payment_order', line.id, { amountCents, paidOn: paidOn.toString() });
}

/**
 * The caller has checked the step and holds the line. Money that had left comes back into the ledger.
 * @param codes of the bank's reasons; never its free text, which can hold account numbers
 */
export async function settleRejected(
  unit: UnitOfWork,
  deps: PaymentDeps,
  line: PaymentLine,
  codes: readonly string[],
): Promise<void> {
  const { amountCents } = line;
  const returned = line.status === 'paid';
  if (returned && line.kind !== 'penalty')
    await advanceReturned(unit.tx, move(unit, line, 'ISO 20022 pain.002'));
  await saveOrder(unit.tx, line, {
    status: 'rejected',
    paidOn: null,
    bankReason: codes.join(' ').slice(0, 200),
  });
  const news = { kind: 'rejected', amountCents, returned } as const;
  if (line.kind === 'penalty') await tellOfPenalty(unit, deps, line, news, unit.today);
  else
    await tellCase(unit, deps, line.applicationId, {
      event: { kind: 'paymentRejected', on: unit.today, facts: { amountCents, returned } },
      news,
    });
  unit.audit('payment.rejected', 'payment_order', line.id, { amountCents, returned });
}

/** Not in the future, and not before the file was made. */
function dayProblem(paidOn: PlainDate | null, line: PaymentLine, today: PlainDate) {
  const first = parseIsoDate(line.exportedOn ?? '');
  if (
    paidOn !== null &&
    Temporal.PlainDate.compare(paidOn, today) <= 0 &&
    (first === null || Temporal.PlainDate.compare(paidOn, first) >= 0)
  )
    return null;
  return problem('paidOn', 'date-wrong', {
    nl: 'Vul een dag in tussen de dag van het betaalbestand en vandaag.',
    en: 'Enter a day between the day of the payment file and today.',
  });
}

/** Marks an order paid by hand, from the bank statement. */
export async function markPaid(
  deps: PaymentDeps,
  actor: Actor,
  input: { readonly orderId: Id<'payment_order'>; readonly paidOn: string },
): Promise<Result<void>> {
  if (!isPayer(actor)) return notYours;
  return await inTransaction(deps, actor, async (unit) => {
    const [line] = await lockLines(unit.tx, [input.orderId]);
    if (!line) return unknownOrder;
    const step = checkStep(line, 'markPaid');
    if (!step.ok) return step;
    const paidOn = parseIsoDate(input.paidOn);
    const wrong = dayProblem(paidOn, line, unit.today);
    if (wrong) return refused(wrong);
    assert(paidOn, 'the day was checked');
    await settlePaid(unit, deps, line, paidOn);
    return ok(undefined);
  });
}

/**
 * Marks an order refused, or a paid one as sent back by the receiving bank.
 * @param input.code one of `handReasonCodes`: no free text, in which an account number could end up
 */
export async function markRejected(
  deps: PaymentDeps,
  actor: Actor,
  input: { readonly orderId: Id<'payment_order'>; readonly code: string },
): Promise<Result<void>> {
  if (!isPayer(actor)) return notYours;
  return await inTransaction(deps, actor, async (unit) => {
    const [line] = await lockLines(unit.tx, [input.orderId]);
    if (!line) return unknownOrder;
    const step = checkStep(line, line.status === 'paid' ? 'returned' : 'markRejected');
    if (!step.ok) return step;
    if (!(handReasonCodes as readonly string[]).includes(input.code))
      return refused(
        problem('code', 'reason-missing', { nl: 'Kies wat de bank zegt.', en: 'Choose what the bank says.' }),
      );
    await settleRejected(unit, deps, line, [input.code]);
    return ok(undefined);
  });
}
