/**
 * Another organisation gets a grant from now on. Nothing more goes to the account of the one before: what is not at the bank yet
 * waits until the new one gave an account and somebody looked at it a second time.
 */
import { isoDate } from '../../../kernel/dates.ts';
import type { Id } from '../../../kernel/ids.ts';
import { sumCents } from '../../../kernel/money.ts';
import { assert } from '../../../kernel/result.ts';
import type { UnitOfWork } from '../../../platform/db/unit-of-work.ts';
import { type Application, lockApplication } from '../../application/index.ts';
import type { Decision } from '../../decision/index.ts';
import type { PaymentDeps } from '../deps.ts';
import { sharesAfter } from '../rules/new-recipient.ts';
import { decideChange, waitingChangeOf } from '../store/accounts.ts';
import { lockLines } from '../store/lines.ts';
import { closePayee, currentPayee, ordersOfApplication, saveOrder } from '../store/orders.ts';
import { insertShares, saveShare, sharesOf } from '../store/shares.ts';
import { movable } from './account.ts';
import { askAccount } from './order-advance.ts';

/** Who is in the parts of the grant goes on in them; the part of the one before goes along. */
async function moveShares(
  unit: UnitOfWork,
  { id: applicationId, organisationId }: Application,
  former: Id<'organisation'>,
): Promise<void> {
  assert(organisationId, 'another organisation became the recipient');
  const after = sharesAfter(await sharesOf(unit.tx, applicationId), former, organisationId);
  for (const id of after.end) await saveShare(unit.tx, id, { endedAt: unit.nowDate });
  if (after.parts === null) return;
  await insertShares(unit.tx, [
    { applicationId, organisationId, parts: after.parts, payeeId: null, namedAt: unit.nowDate },
  ]);
}

/** What the one before asked for its account is of no use any more. */
async function dropWaiting(unit: UnitOfWork, applicationId: Id<'application'>): Promise<void> {
  const waiting = await waitingChangeOf(unit.tx, applicationId);
  if (waiting === null || unit.actor.kind !== 'person') return;
  const by = { status: 'refused', personId: unit.actor.personId, at: unit.nowDate } as const;
  await decideChange(unit.tx, waiting.id, by);
  unit.audit('payment.accountDecided', 'account_change', waiting.id, { outcome: by.status });
}

/**
 * In the transaction that changes the recipient, after the decision.
 * @returns what waits for the new account, in cents
 */
export async function payNewRecipient(
  unit: UnitOfWork,
  deps: PaymentDeps,
  decision: Decision,
  former: Id<'organisation'>,
): Promise<number> {
  const application = await lockApplication(unit.tx, decision.applicationId);
  assert(application, 'a decision belongs to a case');
  const payee = await currentPayee(unit.tx, application.id);
  await dropWaiting(unit, application.id);
  await moveShares(unit, application, former);
  if (payee === null) return 0;
  await closePayee(unit.tx, payee.id, unit.nowDate);
  unit.audit('payment.accountClosed', 'payee', payee.id, { applicationId: application.id });
  const orders = await ordersOfApplication(unit.tx, application.id);
  const waiting = orders.filter((order) => order.payeeId === payee.id && movable(order));
  for (const line of await lockLines(
    unit.tx,
    waiting.map(({ id }) => id),
  ))
    if (line.status === 'released')
      await saveOrder(unit.tx, line, { status: 'prepared', releasedByPersonId: null });
  const [first] = waiting.map(({ dueOn }) => dueOn).toSorted();
  if (first === undefined) return 0;
  const amountCents = sumCents(waiting.map((order) => order.amountCents));
  const today = isoDate(unit.today);
  await askAccount(unit, deps, decision, { amountCents, dueOn: [first, today].toSorted()[1] ?? first });
  return amountCents;
}
