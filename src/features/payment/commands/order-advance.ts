/** From a notified grant to a payment order, by job: the decision never imports the payment. */

import { type Actor, system } from '../../../kernel/actor.ts';
import { parseIsoDate } from '../../../kernel/dates.ts';
import type { Id } from '../../../kernel/ids.ts';
import { assert, ok, type Result } from '../../../kernel/result.ts';
import { type CommandDeps, inTransaction, type UnitOfWork } from '../../../platform/db/unit-of-work.ts';
import { type Application, addEvent, lockApplication } from '../../application/index.ts';
import { advanceFor, getVersion } from '../../scheme/index.ts';
import { checkIban } from '../iso20022/iban.ts';
import { endToEndIdFor, payBy } from '../rules.ts';
import { insertOrder, ordersOfApplication, ordersOfDecision, replacePayee } from '../store/orders.ts';
import type { Payee, PaymentOrder } from '../types.ts';

/** What the payment needs to know of a grant; the composition of the job loads it from the decision. */
export type GrantToPay = {
  readonly decisionId: Id<'decision'>;
  readonly applicationId: Id<'application'>;
  readonly amountCents: number;
  /** The day on which the decision was made known; the six weeks run from the day after. */
  readonly notifiedOn: string;
};

export type Ordered =
  | { readonly state: 'ordered'; readonly order: PaymentOrder }
  | { readonly state: 'nothingToPay' | 'alreadyOrdered' | 'accountMissing' };

/** The account that the applicant gave; null when it is missing or cannot be right. */
function accountOf(application: Application): { readonly iban: string; readonly holderName: string } | null {
  const { iban, ibanHolder } = application.answers;
  if (typeof iban !== 'string' || typeof ibanHolder !== 'string' || ibanHolder.trim() === '') return null;
  const checked = checkIban('iban', iban);
  return checked.ok ? { iban: checked.value, holderName: ibanHolder.trim() } : null;
}

async function payeeOf(unit: UnitOfWork, application: Application): Promise<Payee | null> {
  const account = accountOf(application);
  if (account === null) return null;
  return await replacePayee(unit.tx, {
    applicationId: application.id,
    organisationId: application.organisationId,
    personId: application.organisationId === null ? application.applicantPersonId : null,
    ...account,
    createdAt: unit.nowDate,
  });
}

async function orderOnce(unit: UnitOfWork, actor: Actor, grant: GrantToPay): Promise<Ordered> {
  const application = await lockApplication(unit.tx, grant.applicationId);
  assert(
    application?.caseNumber && application.envelopeId,
    'a granted application has a case number and an envelope',
  );
  // The case is locked, so a job that runs twice finds what the first run made.
  if ((await ordersOfDecision(unit.tx, grant.decisionId)).length > 0) return { state: 'alreadyOrdered' };
  const version = await getVersion(unit.tx, application.schemeVersionId);
  const amountCents = advanceFor(version.rules, grant.amountCents).amountCents;
  const earlier = await ordersOfApplication(unit.tx, application.id);
  const ordered = earlier
    .filter((order) => order.status !== 'cancelled')
    .reduce((sum, order) => sum + order.amountCents, 0);
  // After a won objection only what was not ordered before is still owed.
  const owedCents = amountCents - ordered;
  if (owedCents <= 0) return { state: 'nothingToPay' };
  const payee = await payeeOf(unit, application);
  if (payee === null) return { state: 'accountMissing' };
  const notifiedOn = parseIsoDate(grant.notifiedOn);
  assert(notifiedOn, 'a notified decision has a date');
  const order = await insertOrder(unit.tx, {
    applicationId: application.id,
    decisionId: grant.decisionId,
    envelopeId: application.envelopeId,
    payeeId: payee.id,
    kind: 'advance',
    amountCents: owedCents,
    dueOn: payBy(notifiedOn).toString(),
    status: 'prepared',
    endToEndId: endToEndIdFor(application.caseNumber, 'advance', earlier.length + 1),
    batchId: null,
    preparedByPersonId: null,
    releasedByPersonId: null,
    paidOn: null,
    bankReason: null,
    createdAt: unit.nowDate,
  });
  await addEvent(unit.tx, {
    applicationId: application.id,
    kind: 'paymentOrdered',
    onDate: unit.today.toString(),
    at: unit.nowDate,
    actor,
    facts: { amountCents: owedCents, dueOn: order.dueOn },
  });
  unit.audit('payment.ordered', 'payment_order', order.id, {
    amountCents: owedCents,
    applicationId: application.id,
  });
  return { state: 'ordered', order };
}

/**
 * Makes the payee and the order for a grant (Awb 4:95, 4:87). Running it twice makes one order.
 * @returns `accountMissing` when the applicant's account is missing or wrong: then somebody must ask for it
 */
export async function orderAdvance(deps: CommandDeps, grant: GrantToPay): Promise<Result<Ordered>> {
  const actor = system('payment.orderAdvance');
  return await inTransaction(deps, actor, async (unit) => ok(await orderOnce(unit, actor, grant)));
}
