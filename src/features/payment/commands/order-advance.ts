/** From a notified grant to a payment order, by job: the decision never imports the payment. */
import { system } from '../../../kernel/actor.ts';
import { isoDate, parseIsoDate, Temporal } from '../../../kernel/dates.ts';
import type { Id } from '../../../kernel/ids.ts';
import { sumCents } from '../../../kernel/money.ts';
import { assert, ok, type Result } from '../../../kernel/result.ts';
import { inTransaction, type UnitOfWork } from '../../../platform/db/unit-of-work.ts';
import { type Application, lockApplication } from '../../application/index.ts';
import {
  type Decision,
  determines,
  getDecision,
  lastActivityDay,
  listDecisions,
} from '../../decision/index.ts';
import { findOrganisation } from '../../party/index.ts';
import {
  advanceFor,
  getVersion,
  laterInstalments,
  questionsOf,
  type SchemeVersion,
} from '../../scheme/index.ts';
import type { PaymentDeps } from '../deps.ts';
import { checkIban } from '../iso20022/iban.ts';
import { type OrderPart, planInstalments, type Schedule } from '../rules/instalments.ts';
import { type Paid, payeesByShare, type SharedPart, shared } from '../rules/shares.ts';
import { endToEndIdFor, payBy } from '../rules.ts';
import { insertRequest } from '../store/accounts.ts';
import { usedEndToEndIds } from '../store/lines.ts';
import {
  currentPayee,
  hadClosedPayee,
  insertOrder,
  ordersOfApplication,
  replacePayee,
  saveOrder,
} from '../store/orders.ts';
import { sharesOf } from '../store/shares.ts';
import type { Payee, PaymentOrder } from '../types.ts';
import { paidBackCents } from './recover.ts';
import { askShares } from './share-mails.ts';
import { tellCase } from './tell.ts';

export type Ordered =
  /** The first of them: the others are instalments that are due later. */
  | { readonly state: 'ordered'; readonly order: PaymentOrder }
  | { readonly state: 'nothingToPay' | 'superseded' | 'accountMissing' };

export type Account = { readonly iban: string; readonly holderName: string };

/** The account that the applicant gave in the form; null when it is missing or cannot be right. */
export function accountOf(
  application: Pick<Application, 'answers'>,
  version: Pick<SchemeVersion, 'rules'>,
): Account | null {
  const question = questionsOf(version.rules).find((one) => one.kind === 'iban');
  if (!question) return null;
  const iban = application.answers[question.key];
  const holder = application.answers[`${question.key}Holder`];
  if (typeof iban !== 'string' || typeof holder !== 'string' || holder.trim() === '') return null;
  const checked = checkIban('iban', iban);
  return checked.ok ? { iban: checked.value, holderName: holder.trim().slice(0, 200) } : null;
}

/** A group without legal form cannot own an account: then a person of the group is paid. */
export async function savePayee(
  unit: UnitOfWork,
  application: Application,
  account: Account,
): Promise<Payee> {
  const { organisationId, applicantPersonId } = application;
  const organisation = organisationId === null ? null : await findOrganisation(unit.tx, organisationId);
  const pays = organisation !== null && organisation.legalForm !== 'informal';
  return await replacePayee(unit.tx, {
    applicationId: application.id,
    organisationId: pays ? organisationId : null,
    personId: pays ? null : applicantPersonId,
    iban: account.iban,
    holderName: account.holderName,
    createdAt: unit.nowDate,
  });
}

/** An account that was checked since goes before the one in the form. */
export async function payeeOf(
  unit: UnitOfWork,
  application: Application,
  version: SchemeVersion,
): Promise<Payee | null> {
  const current = await currentPayee(unit.tx, application.id);
  if (current) return current;
  // The account in the form is that of who applied, and she is not the recipient any more.
  if (await hadClosedPayee(unit.tx, application.id)) return null;
  const account = accountOf(application, version);
  return account ? await savePayee(unit, application, account) : null;
}

/** Until the grant is final only its advance is owed (Awb 4:95). */
function owedCents(version: SchemeVersion, decision: Decision, status: Application['status']): number {
  if (determines(decision, status)) return decision.amountCents;
  return advanceFor(version.rules, decision.amountCents).amountCents;
}

export async function askAccount(
  unit: UnitOfWork,
  deps: PaymentDeps,
  decision: Decision,
  owed: { readonly amountCents: number; readonly dueOn: string },
): Promise<Ordered> {
  const first = await insertRequest(unit.tx, {
    decisionId: decision.id,
    applicationId: decision.applicationId,
    dueOn: owed.dueOn,
    askedAt: unit.nowDate,
  });
  if (first) {
    unit.audit('payment.accountAsked', 'decision', decision.id, { applicationId: decision.applicationId });
    await tellCase(unit, deps, decision.applicationId, { news: { kind: 'accountMissing', ...owed } });
  }
  return { state: 'accountMissing' };
}

async function writeOrder(
  unit: UnitOfWork,
  application: Application,
  decision: Decision,
  owed: SharedPart & { readonly preparedBy: Id<'person'> | null },
): Promise<PaymentOrder> {
  assert(
    application.caseNumber && application.envelopeId,
    'a granted application has a case number and an envelope',
  );
  const kind = determines(decision, application.status) ? 'remainder' : 'advance';
  const used = await usedEndToEndIds(unit.tx, application.id);
  return await insertOrder(unit.tx, {
    applicationId: application.id,
    decisionId: decision.id,
    envelopeId: application.envelopeId,
    payeeId: owed.payeeId,
    kind,
    amountCents: owed.amountCents,
    dueOn: owed.dueOn,
    instalmentOn: kind === 'advance' ? owed.instalmentOn : null,
    status: 'prepared',
    endToEndId: endToEndIdFor(application.caseNumber, kind, used),
    batchId: null,
    preparedByPersonId: owed.preparedBy,
    releasedByPersonId: null,
    paidOn: null,
    bankReason: null,
    stopFrom: null,
    stopUntil: null,
    stoppedDays: 0,
    createdAt: unit.nowDate,
  });
}

/** The orders of these parts, to each payee its own. */
export async function writeOrders(
  unit: UnitOfWork,
  application: Application,
  decision: Decision,
  parts: readonly OrderPart[],
  to: { readonly payees: readonly Paid[]; readonly preparedBy: Id<'person'> | null },
): Promise<readonly PaymentOrder[]> {
  const made: PaymentOrder[] = [];
  for (const part of shared(parts, to.payees))
    made.push(await writeOrder(unit, application, decision, { ...part, preparedBy: to.preparedBy }));
  for (const order of made)
    unit.audit('payment.ordered', 'payment_order', order.id, {
      amountCents: order.amountCents,
      applicationId: application.id,
    });
  return made;
}

export async function cancelAll(
  unit: UnitOfWork,
  orders: readonly PaymentOrder[],
  ids: readonly PaymentOrder['id'][],
): Promise<void> {
  for (const order of orders.filter(({ id }) => ids.includes(id))) {
    await saveOrder(unit.tx, order, { status: 'cancelled', stopFrom: null, stopUntil: null });
    unit.audit('payment.cancelled', 'payment_order', order.id, { reason: 'grantChanged' });
  }
}

/** When the money of a decision is due, by the rules of the case. */
function scheduleOf(application: Application, version: SchemeVersion, decision: Decision): Schedule {
  const notifiedOn = parseIsoDate(decision.notifiedOn ?? '');
  assert(notifiedOn, 'only a notified decision is paid');
  const dueOn = payBy(notifiedOn).toString();
  const later = laterInstalments(version.rules, decision.amountCents, {
    decidedOn: Temporal.PlainDate.from(decision.decidedOn),
    lastDay: lastActivityDay(application, version),
  });
  return {
    dueOn,
    // A letter that went by post long after the decision moves what would be due before it.
    later: later.map((day) => [isoDate(day), dueOn].toSorted().at(-1) ?? dueOn),
    final: determines(decision, application.status),
  };
}

/**
 * Brings the orders of a case in line with what its latest notified decision owes. The caller holds the case's row, so
 * that running it twice makes one order.
 * @param preparedBy who made it possible, when not a job: she never releases it
 */
export async function bringInLine(
  unit: UnitOfWork,
  deps: PaymentDeps,
  application: Application,
  decision: Decision,
  preparedBy: Id<'person'> | null = null,
): Promise<Ordered> {
  const version = await getVersion(unit.tx, application.schemeVersionId);
  const schedule = scheduleOf(application, version, decision);
  const orders = await ordersOfApplication(unit.tx, application.id);
  // What came back is no longer paid: a decision that restores the grant pays it again.
  const back = await paidBackCents(unit.tx, application.id);
  const plan = planInstalments(orders, owedCents(version, decision, application.status) + back, schedule);
  await cancelAll(unit, orders, plan.cancel);
  const [first] = plan.parts;
  if (!first) return { state: 'nothingToPay' };
  const amountCents = sumCents(plan.parts.map((part) => part.amountCents));
  const payee = await payeeOf(unit, application, version);
  if (payee === null) return await askAccount(unit, deps, decision, { amountCents, dueOn: first.dueOn });
  const byShare = payeesByShare(await sharesOf(unit.tx, application.id), {
    organisationId: application.organisationId,
    payeeId: payee.id,
  });
  const payees = byShare ?? [{ payeeId: payee.id, parts: 1 }];
  const made = await writeOrders(unit, application, decision, plan.parts, { payees, preparedBy });
  await tellCase(unit, deps, application.id, {
    event: {
      kind: 'paymentOrdered',
      on: unit.today,
      facts: {
        amountCents,
        dueOn: first.dueOn,
        ...(plan.parts.length > 1 ? { instalments: plan.parts } : {}),
      },
    },
  });
  const [order] = made;
  assert(order, 'every part makes an order');
  return { state: 'ordered', order };
}

/** The decision whose amount holds now: the newest that was made known. */
export async function holdingDecision(
  unit: UnitOfWork,
  applicationId: Id<'application'>,
): Promise<Decision | null> {
  const versions = await listDecisions(unit.tx, applicationId);
  return versions.findLast((version) => version.notifiedOn !== null) ?? null;
}

/**
 * The job `payment.orderAdvance`: makes payee and order for a grant (Awb 4:95, 4:87). Running it twice makes one order.
 * @returns `accountMissing` when the account is missing or wrong: the applicant was asked for it then; `superseded` when
 *   a newer decision holds, whose own job sees to the money
 */
export async function orderAdvance(deps: PaymentDeps, decisionId: Id<'decision'>): Promise<Result<Ordered>> {
  return await inTransaction<Ordered>(deps, system('payment.orderAdvance'), async (unit) => {
    const named = await getDecision(unit.tx, decisionId);
    const application = await lockApplication(unit.tx, named.applicationId);
    assert(application, 'a decision belongs to a case');
    const holding = await holdingDecision(unit, application.id);
    if (holding?.id !== decisionId) return ok({ state: 'superseded' });
    const ordered = await bringInLine(unit, deps, application, holding);
    if (holding.amountCents > 0) await askShares(unit, deps, application);
    return ok(ordered);
  });
}
