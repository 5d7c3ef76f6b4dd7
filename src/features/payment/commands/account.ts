/**
 * Where the money goes. A new account is never paid to before somebody else has looked at it, and whoever we knew
 * already hears about it: a stolen login must not be enough to steal a subsidy.
 */
import { type Actor, organisationsSignedBy, personIdOf } from '../../../kernel/actor.ts';
import { type Id, newId } from '../../../kernel/ids.ts';
import { assert, collectProblems, ok, problem, type Result, refused } from '../../../kernel/result.ts';
import { canTransition } from '../../../kernel/status.ts';
import { inTransaction, type UnitOfWork } from '../../../platform/db/unit-of-work.ts';
import { type Application, lockApplication, mayOn } from '../../application/index.ts';
import type { PaymentDeps } from '../deps.ts';
import { checkIban } from '../iso20022/iban.ts';
import { checkHolder, checkStep, endToEndIdFor, maskedIban } from '../rules.ts';
import { paymentStatus } from '../status.ts';
import {
  decideChange,
  findChange,
  insertChange,
  openRequestsOf,
  settleRequests,
  waitingChangeOf,
} from '../store/accounts.ts';
import { lockLines, usedEndToEndIds } from '../store/lines.ts';
import { insertOtherPayee, ordersToApplicant, saveOrder } from '../store/orders.ts';
import { unorderedPenalties } from '../store/penalties.ts';
import { findShare, saveShare } from '../store/shares.ts';
import type { AccountChange, AnyOrder, Payee, PaymentLine } from '../types.ts';
import { bringInLine, holdingDecision, savePayee } from './order-advance.ts';
import { orderPenalties } from './pay-penalty.ts';
import { isPreparer, notPreparer, unknownOrder } from './refusals.ts';
import { divideAnew } from './shares.ts';
import { tellCase } from './tell.ts';

export type AccountInput = {
  readonly applicationId: Id<'application'>;
  readonly iban: string;
  readonly holderName: string;
};

const notFound = refused(
  problem('', 'not-found', {
    nl: 'Deze aanvraag is er niet, of is niet van u.',
    en: 'This application does not exist, or is not yours.',
  }),
);
const nothingOpen = refused(
  problem('', 'nothing-open', {
    nl: 'Er is geen betaling die nog naar een andere rekening kan. Bel ons als er iets niet klopt.',
    en: 'There is no payment that can still go to another account. Call us if something is wrong.',
  }),
);
const alreadyWaits = refused(
  problem('', 'already-waits', {
    nl: 'U gaf al een andere rekening op. Wij controleren die eerst.',
    en: 'You gave another account already. We are checking that one first.',
  }),
);

/** Orders that can still go to another account. */
export const movable = (order: Pick<AnyOrder, 'status'>): boolean =>
  canTransition(paymentStatus, order.status, 'changePayee') ||
  order.status === 'rejected' ||
  order.status === 'suspended';

/**
 * The applicant gives an account: the first one, or another. It waits for a second look; the old contact gets a letter.
 * @returns refusals `not-found`, `nothing-open`, `already-waits`, `iban-…`, `name-missing`
 */
export async function requestAccount(
  deps: PaymentDeps,
  actor: Actor,
  input: AccountInput,
): Promise<Result<void>> {
  const personId = personIdOf(actor);
  if (personId === null) return notFound;
  return await inTransaction(deps, actor, async (unit) => {
    const application = await lockApplication(unit.tx, input.applicationId);
    if (!application || !mayOn(actor, 'application.submit', application)) return notFound;
    const [orders, asked] = [
      await ordersToApplicant(unit.tx, application.id),
      [
        ...(await openRequestsOf(unit.tx, application.id)),
        ...(await unorderedPenalties(unit.tx, application.id)).filter(({ toApplicant }) => toApplicant),
      ],
    ];
    if (!orders.some(movable) && asked.length === 0) return nothingOpen;
    if (await waitingChangeOf(unit.tx, application.id)) return alreadyWaits;
    const iban = checkIban('iban', input.iban);
    const holderName = checkHolder(input.holderName);
    if (!iban.ok || !holderName.ok) return { ok: false, problems: collectProblems([iban, holderName]) };
    const id = newId<'account_change'>();
    await insertChange(unit.tx, {
      id,
      applicationId: application.id,
      shareId: null,
      iban: iban.value,
      holderName: holderName.value,
      requestedByPersonId: personId,
      requestedAt: unit.nowDate,
    });
    await tellCase(unit, deps, application.id, {
      news: { kind: 'accountAsked', masked: maskedIban(iban.value) },
    });
    unit.audit('payment.accountRequested', 'account_change', id, { applicationId: application.id });
    return ok(undefined);
  });
}

/** A refused payment goes out under a new id: banks refuse one that they saw before. */
async function again(
  unit: UnitOfWork,
  line: PaymentLine,
  changes: { readonly preparedBy: Id<'person'>; readonly payeeId?: Payee['id'] },
): Promise<void> {
  const used = await usedEndToEndIds(unit.tx, line.applicationId);
  const endToEndId = endToEndIdFor(line.caseNumber, line.kind, used);
  await saveOrder(unit.tx, line, {
    status: 'prepared',
    endToEndId,
    batchId: null,
    bankReason: null,
    releasedByPersonId: null,
    preparedByPersonId: changes.preparedBy,
    ...(changes.payeeId ? { payeeId: changes.payeeId } : {}),
  });
  unit.audit('payment.preparedAgain', 'payment_order', line.id, { endToEndId });
}

/** Offers a refused payment again to the account that holds now. Who does so never releases it. */
export async function prepareAgain(
  deps: PaymentDeps,
  actor: Actor,
  input: { readonly orderId: Id<'payment_order'> },
): Promise<Result<void>> {
  if (!isPreparer(actor)) return notPreparer;
  return await inTransaction(deps, actor, async (unit) => {
    const [line] = await lockLines(unit.tx, [input.orderId]);
    if (!line) return unknownOrder;
    const step = checkStep(line, 'prepareAgain');
    if (!step.ok) return step;
    await again(unit, line, { preparedBy: actor.personId });
    return ok(undefined);
  });
}

async function moveOrders(
  unit: UnitOfWork,
  application: Application,
  payee: Payee,
  preparedBy: Id<'person'>,
): Promise<void> {
  const orders = (await ordersToApplicant(unit.tx, application.id)).filter(movable);
  for (const line of await lockLines(
    unit.tx,
    orders.map(({ id }) => id),
  )) {
    // What goes straight to another organisation keeps the account that this one gave.
    const straight =
      line.payeeOrganisationId !== null && line.payeeOrganisationId !== application.organisationId;
    if (straight && !line.payeeClosed) continue;
    if (line.status === 'rejected') await again(unit, line, { preparedBy, payeeId: payee.id });
    else
      await saveOrder(unit.tx, line, {
        payeeId: payee.id,
        preparedByPersonId: preparedBy,
        releasedByPersonId: null,
        ...(line.status === 'suspended' ? {} : { status: 'prepared' }),
      });
  }
}

/** What is not at the bank yet of this part goes to its new account; what was paid stays paid. */
async function approveShare(
  unit: UnitOfWork,
  application: Application,
  change: AccountChange,
  personId: Id<'person'>,
): Promise<void> {
  const share = change.shareId === null ? null : await findShare(unit.tx, change.shareId);
  // Who was taken out meanwhile gets nothing more.
  if (share === null) return;
  const payee = await insertOtherPayee(unit.tx, {
    applicationId: application.id,
    organisationId: share.organisationId,
    iban: change.iban,
    holderName: change.holderName,
    createdAt: unit.nowDate,
  });
  await saveShare(unit.tx, share.id, { payeeId: payee.id });
  await divideAnew(unit, application, personId);
}

async function approve(
  unit: UnitOfWork,
  deps: PaymentDeps,
  change: AccountChange,
  personId: Id<'person'>,
): Promise<void> {
  const application = await lockApplication(unit.tx, change.applicationId);
  assert(application, 'a change of account belongs to a case');
  if (change.shareId !== null) return await approveShare(unit, application, change, personId);
  const payee = await savePayee(unit, application, change);
  await moveOrders(unit, application, payee, personId);
  const asked = await openRequestsOf(unit.tx, application.id);
  const holding = asked.length > 0 ? await holdingDecision(unit, application.id) : null;
  await settleRequests(unit.tx, application.id, unit.nowDate);
  if (holding) await bringInLine(unit, deps, application, holding, personId);
  await orderPenalties(unit, deps, application, personId);
}

const lookedAt = refused(
  problem('', 'already-decided', {
    nl: 'Iemand anders heeft deze rekening net bekeken.',
    en: 'Someone else has just looked at this account.',
  }),
);
const ownRequest = refused(
  problem('', 'own-request', {
    nl: 'U gaf deze rekening zelf op, of de subsidie is voor u. Iemand anders moet kijken.',
    en: 'You gave this account yourself, or the subsidy is yours. Someone else must look.',
  }),
);
const unchecked = refused(
  problem('checked', 'not-checked', {
    nl: 'Controleer de rekening eerst en vink dat aan.',
    en: 'First check the account and tick that you did.',
  }),
);

/**
 * The second look. On yes every payment that has not left goes to the new account; who said yes never releases it.
 * @param input.checked whether the applicant was called back on a number that we knew already
 */
export async function decideAccount(
  deps: PaymentDeps,
  actor: Actor,
  input: {
    readonly changeId: Id<'account_change'>;
    readonly outcome: 'approved' | 'refused';
    readonly checked: boolean;
  },
): Promise<Result<void>> {
  if (!isPreparer(actor)) return notPreparer;
  return await inTransaction(deps, actor, async (unit) => {
    const named = await findChange(unit.tx, input.changeId);
    if (!named) return lookedAt;
    const application = await lockApplication(unit.tx, named.applicationId);
    const change = await findChange(unit.tx, input.changeId);
    if (!application || change?.status !== 'waiting') return lookedAt;
    const share = change.shareId === null ? null : await findShare(unit.tx, change.shareId);
    const own =
      [change.requestedByPersonId, application.applicantPersonId].includes(actor.personId) ||
      (share !== null && organisationsSignedBy(actor).includes(share.organisationId));
    if (own) return ownRequest;
    if (input.outcome === 'approved' && !input.checked) return unchecked;
    await decideChange(unit.tx, change.id, {
      status: input.outcome,
      personId: actor.personId,
      at: unit.nowDate,
    });
    if (input.outcome === 'approved') await approve(unit, deps, change, actor.personId);
    // The account of a part is its organisation's own business: its page says what came of it, no letter to the recipient.
    if (change.shareId === null)
      await tellCase(unit, deps, application.id, {
        news:
          input.outcome === 'approved'
            ? { kind: 'accountApproved', masked: maskedIban(change.iban) }
            : { kind: 'accountRefused' },
      });
    unit.audit('payment.accountDecided', 'account_change', change.id, { outcome: input.outcome });
    return ok(undefined);
  });
}
