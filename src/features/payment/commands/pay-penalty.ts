/** What the city owes for deciding late (Awb 4:17): paid within six weeks (4:87) like all else, from its own costs. */
import { type Actor, system } from '../../../kernel/actor.ts';
import { isoDate, type PlainDate } from '../../../kernel/dates.ts';
import type { Id } from '../../../kernel/ids.ts';
import { assert, collectProblems, ok, problem, type Result, refused } from '../../../kernel/result.ts';
import { inTransaction, type UnitOfWork } from '../../../platform/db/unit-of-work.ts';
import { type Application, lockApplication } from '../../application/index.ts';
import { getVersion } from '../../scheme/index.ts';
import type { PaymentDeps } from '../deps.ts';
import { checkIban } from '../iso20022/iban.ts';
import type { PaymentNews } from '../letters.ts';
import { checkHolder, endToEndIdFor, payBy } from '../rules.ts';
import { usedEndToEndIds } from '../store/lines.ts';
import { insertOrder, insertOtherPayee } from '../store/orders.ts';
import { getPenalty, insertPenalty, unorderedPenalties } from '../store/penalties.ts';
import type { Payee, PaymentLine, Penalty } from '../types.ts';
import { payeeOf } from './order-advance.ts';
import { isPreparer, notPreparer } from './refusals.ts';
import { tellCase } from './tell.ts';

type PenaltyLine = Extract<PaymentLine, { readonly kind: 'penalty' }>;

async function writeOrder(
  unit: UnitOfWork,
  deps: PaymentDeps,
  application: Application,
  penalty: Penalty,
  payee: Payee,
  preparedBy: Id<'person'> | null,
): Promise<void> {
  const { amountCents, dueOn, objectionId } = penalty;
  assert(application.caseNumber, 'a case that was decided late has a number');
  const order = await insertOrder(unit.tx, {
    applicationId: application.id,
    decisionId: null,
    envelopeId: null,
    penaltyId: penalty.id,
    payeeId: payee.id,
    kind: 'penalty',
    amountCents,
    dueOn,
    instalmentOn: null,
    status: 'prepared',
    endToEndId: endToEndIdFor(
      application.caseNumber,
      'penalty',
      await usedEndToEndIds(unit.tx, application.id),
    ),
    batchId: null,
    preparedByPersonId: preparedBy,
    releasedByPersonId: null,
    paidOn: null,
    bankReason: null,
    stopFrom: null,
    stopUntil: null,
    stoppedDays: 0,
    createdAt: unit.nowDate,
  });
  await tellCase(unit, deps, application.id, {
    event: { kind: 'penaltyOrdered', on: unit.today, facts: { amountCents, dueOn, objectionId } },
  });
  unit.audit('payment.penaltyOrdered', 'payment_order', order.id, {
    amountCents,
    applicationId: application.id,
  });
}

/**
 * Makes the orders of penalties that have none, to the account of the case. The caller holds the case's row.
 * @param preparedBy who made it possible just now; left out, who fixed the penalty: neither ever releases it
 * @returns false when the account is missing or wrong
 */
export async function orderPenalties(
  unit: UnitOfWork,
  deps: PaymentDeps,
  application: Application,
  preparedBy: Id<'person'> | null = null,
): Promise<boolean> {
  const owed = (await unorderedPenalties(unit.tx, application.id)).filter(({ toApplicant }) => toApplicant);
  if (owed.length === 0) return true;
  const payee = await payeeOf(unit, application, await getVersion(unit.tx, application.schemeVersionId));
  if (payee === null) return false;
  for (const penalty of owed)
    await writeOrder(unit, deps, application, penalty, payee, preparedBy ?? penalty.fixedByPersonId);
  return true;
}

export type FixedPenalty = Omit<Penalty, 'id' | 'dueOn' | 'fixedOn' | 'fixedByPersonId'> & {
  readonly fixedOn: PlainDate;
  readonly fixedBy: Id<'person'> | null;
};

/** The job `payment.orderPenalty`. Running it twice makes one order. Without an account the applicant is asked for it. */
export async function payPenalty(deps: PaymentDeps, fixed: FixedPenalty): Promise<Result<null>> {
  return await inTransaction(deps, system('payment.orderPenalty'), async (unit) => {
    const application = await lockApplication(unit.tx, fixed.applicationId);
    assert(application, 'a penalty belongs to a case');
    const { fixedOn, fixedBy, ...rest } = fixed;
    const dueOn = isoDate(payBy(fixedOn));
    const penalty = await insertPenalty(
      unit.tx,
      { ...rest, fixedOn: isoDate(fixedOn), dueOn, fixedByPersonId: fixedBy },
      unit.nowDate,
    );
    if (penalty === null) return ok(null);
    const { amountCents, toApplicant } = penalty;
    const ordered = await orderPenalties(unit, deps, application);
    if (!ordered && toApplicant)
      await tellCase(unit, deps, application.id, { news: { kind: 'accountMissing', amountCents, dueOn } });
    return ok(null);
  });
}

const ordered = refused(
  problem('', 'already-ordered', {
    nl: 'Deze dwangsom staat al klaar om te betalen.',
    en: 'This penalty payment has been prepared already.',
  }),
);

/**
 * The account that someone else who objected gave us: an officer or payer enters it, and never releases the payment.
 * @returns refusals `forbidden`, `already-ordered`, `iban-…`, `name-missing`
 */
export async function giveObjectorAccount(
  deps: PaymentDeps,
  actor: Actor,
  input: { readonly penalty: Penalty; readonly iban: string; readonly holderName: string },
): Promise<Result<null>> {
  if (!isPreparer(actor)) return notPreparer;
  const iban = checkIban('iban', input.iban);
  const holderName = checkHolder(input.holderName);
  if (!iban.ok || !holderName.ok) return { ok: false, problems: collectProblems([iban, holderName]) };
  return await inTransaction<null>(deps, actor, async (unit) => {
    const application = await lockApplication(unit.tx, input.penalty.applicationId);
    assert(application, 'a penalty belongs to a case');
    const waiting = await unorderedPenalties(unit.tx, application.id);
    const penalty = waiting.find(({ id, toApplicant }) => id === input.penalty.id && !toApplicant);
    if (!penalty) return ordered;
    const payee = await insertOtherPayee(unit.tx, {
      applicationId: application.id,
      iban: iban.value,
      holderName: holderName.value,
      createdAt: unit.nowDate,
    });
    await writeOrder(unit, deps, application, penalty, payee, actor.personId);
    return ok(null);
  });
}

/**
 * Kept apart from what is told of a subsidy: its clock must not take this for the payment of the grant. Someone else who
 * objected has no letters on this case.
 */
export async function tellOfPenalty(
  unit: UnitOfWork,
  deps: PaymentDeps,
  line: PenaltyLine,
  news: Extract<PaymentNews, { readonly kind: 'penaltyPaid' | 'rejected' }>,
  on: PlainDate,
): Promise<void> {
  const { objectionId, toApplicant } = await getPenalty(unit.tx, line.penaltyId);
  const { amountCents } = news;
  await tellCase(unit, deps, line.applicationId, {
    event:
      news.kind === 'rejected'
        ? { kind: 'penaltyRejected', on, facts: { amountCents, objectionId, returned: news.returned } }
        : { kind: 'penaltyPaid', on, facts: { amountCents, objectionId } },
    ...(toApplicant ? { news } : {}),
  });
}
