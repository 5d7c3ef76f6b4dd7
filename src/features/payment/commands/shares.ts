/**
 * A grant straight to several organisations: who signs for the recipient names them with their parts, who signs for each gives
 * its account. As soon as all have, what was not paid yet follows the parts; whoever leaves later is out of what still comes.
 */
import { type Actor, organisationsSignedBy, personIdOf } from '../../../kernel/actor.ts';
import { type Id, newId } from '../../../kernel/ids.ts';
import { assert, collectProblems, ok, problem, type Result, refused } from '../../../kernel/result.ts';
import { inTransaction, type UnitOfWork } from '../../../platform/db/unit-of-work.ts';
import { type Application, lockApplication, mayOn } from '../../application/index.ts';
import type { PaymentDeps } from '../deps.ts';
import { checkIban } from '../iso20022/iban.ts';
import { openParts, payeesByShare } from '../rules/shares.ts';
import { checkHolder } from '../rules.ts';
import { insertChange, waitingChangeOfShare } from '../store/accounts.ts';
import { currentPayee, insertOtherPayee, ordersOfApplication } from '../store/orders.ts';
import { findShare, insertShares, saveShare, sharesOf } from '../store/shares.ts';
import type { GrantShare } from '../types.ts';
import { cancelAll, holdingDecision, writeOrders } from './order-advance.ts';
import { askShares, warnOfAccount } from './share-mails.ts';

const notFound = refused(
  problem('', 'not-found', {
    nl: 'Deze aanvraag is er niet, of is niet van u.',
    en: 'This application does not exist, or is not yours.',
  }),
);

export type NamedShare = { readonly organisationId: Id<'organisation'>; readonly parts: number };

/** Before anything is decided: how the grant will be divided. In the transaction that makes the application. */
export async function presetShares(
  unit: UnitOfWork,
  { id: applicationId }: Pick<Application, 'id'>,
  wanted: readonly NamedShare[],
): Promise<void> {
  const namedAt = unit.nowDate;
  await insertShares(
    unit.tx,
    wanted.map((one) => ({ ...one, applicationId, payeeId: null, namedAt })),
  );
}

/**
 * What is not at the bank yet goes by the parts that hold now; with none of them, to the recipient.
 * @param preparedBy who approved another account, when it was one: she never releases what it gets
 */
export async function divideAnew(
  unit: UnitOfWork,
  application: Application,
  preparedBy: Id<'person'> | null = null,
): Promise<void> {
  const decision = await holdingDecision(unit, application.id);
  if (decision === null) return;
  const orders = await ordersOfApplication(unit.tx, application.id);
  const { cancel, parts } = openParts(orders);
  if (parts.length === 0) return;
  const all = await sharesOf(unit.tx, application.id);
  const recipient = await currentPayee(unit.tx, application.id);
  // Without any account nothing was ordered yet.
  if (recipient === null) return;
  const { organisationId } = application;
  const payees = payeesByShare(all, { organisationId, payeeId: recipient.id });
  await cancelAll(unit, orders, cancel);
  await writeOrders(unit, application, decision, parts, {
    payees: payees ?? [{ payeeId: recipient.id, parts: 1 }],
    preparedBy,
  });
}

/**
 * Names who gets which part; who is not named any more is out of what still comes. None at all: everything to the recipient.
 * @returns refusal `not-found` for who does not sign for the recipient
 */
export async function nameShares(
  deps: PaymentDeps,
  actor: Actor,
  input: { readonly applicationId: Id<'application'>; readonly wanted: readonly NamedShare[] },
): Promise<Result<null>> {
  return await inTransaction<null>(deps, actor, async (unit) => {
    const application = await lockApplication(unit.tx, input.applicationId);
    if (!application || application.organisationId === null) return notFound;
    if (!mayOn(actor, 'application.submit', application)) return notFound;
    const before = await sharesOf(unit.tx, application.id);
    const own = await currentPayee(unit.tx, application.id);
    const kept = new Map(before.map((one) => [one.organisationId, one]));
    const named = new Set(input.wanted.map(({ organisationId }) => organisationId));
    for (const one of before)
      if (!named.has(one.organisationId)) await saveShare(unit.tx, one.id, { endedAt: unit.nowDate });
    for (const { organisationId, parts } of input.wanted) {
      const there = kept.get(organisationId);
      if (there && there.parts !== parts) await saveShare(unit.tx, there.id, { parts });
    }
    await insertShares(
      unit.tx,
      input.wanted
        .filter(({ organisationId }) => !kept.has(organisationId))
        .map(({ organisationId, parts }) => ({
          applicationId: application.id,
          organisationId,
          parts,
          // The recipient's own account is the one of the case.
          payeeId: organisationId === application.organisationId ? (own?.id ?? null) : null,
          namedAt: unit.nowDate,
        })),
    );
    await divideAnew(unit, application);
    if (await holdingDecision(unit, application.id)) await askShares(unit, deps, application);
    unit.audit('payment.sharesNamed', 'application', application.id, { count: input.wanted.length });
    return ok(null);
  });
}

const signs = (actor: Actor, { organisationId }: GrantShare): boolean =>
  actor.kind === 'person' && organisationsSignedBy(actor).includes(organisationId);

const alreadyWaits = refused(
  problem('', 'already-waits', {
    nl: 'U gaf al een andere rekening op. Wij controleren die eerst.',
    en: 'You gave another account already. We are checking that one first.',
  }),
);

/**
 * The first account of a part holds at once; another one waits for a second look, and whoever signs for it hears of it.
 * @returns whether it waits; refusals `not-found` for who does not sign for that organisation, `already-waits`, `iban-…`,
 *   `name-missing`
 */
export async function giveShareAccount(
  deps: PaymentDeps,
  actor: Actor,
  input: { readonly shareId: Id<'grant_share'>; readonly iban: string; readonly holderName: string },
): Promise<Result<{ readonly waits: boolean }>> {
  const personId = personIdOf(actor);
  return await inTransaction<{ readonly waits: boolean }>(deps, actor, async (unit) => {
    const named = await findShare(unit.tx, input.shareId);
    if (!named || personId === null || !signs(actor, named)) return notFound;
    const application = await lockApplication(unit.tx, named.applicationId);
    assert(application, 'a share belongs to a case');
    const share = await findShare(unit.tx, input.shareId);
    if (!share) return notFound;
    if (await waitingChangeOfShare(unit.tx, share.id)) return alreadyWaits;
    const iban = checkIban('iban', input.iban);
    const holderName = checkHolder(input.holderName);
    if (!iban.ok || !holderName.ok) return { ok: false, problems: collectProblems([iban, holderName]) };
    if (share.payeeId !== null) {
      const id = newId<'account_change'>();
      await insertChange(unit.tx, {
        id,
        applicationId: application.id,
        shareId: share.id,
        iban: iban.value,
        holderName: holderName.value,
        requestedByPersonId: personId,
        requestedAt: unit.nowDate,
      });
      await warnOfAccount(unit, deps, share);
      unit.audit('payment.accountRequested', 'account_change', id, { applicationId: application.id });
      return ok({ waits: true });
    }
    const payee = await insertOtherPayee(unit.tx, {
      applicationId: application.id,
      organisationId: share.organisationId,
      iban: iban.value,
      holderName: holderName.value,
      createdAt: unit.nowDate,
    });
    await saveShare(unit.tx, share.id, { payeeId: payee.id });
    await divideAnew(unit, application);
    unit.audit('payment.shareAccount', 'grant_share', share.id, { applicationId: application.id });
    return ok({ waits: false });
  });
}
