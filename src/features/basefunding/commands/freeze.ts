/** Sending a request: what is asked is frozen, whole, in the transaction that makes its application. */
import type { Id } from '../../../kernel/ids.ts';
import { ok, type Result, refused } from '../../../kernel/result.ts';
import { canTransition, standsNow } from '../../../kernel/status.ts';
import type { UnitOfWork } from '../../../platform/db/unit-of-work.ts';
import { claimNow, factsOf } from '../facts.ts';
import { refusals } from '../request-words.ts';
import { isCounted, namesOf } from '../rules/parts.ts';
import { requestStatus } from '../status.ts';
import { insertFrozenClaim } from '../store/frozen-claims.ts';
import { findBaseFundingForUpdate, updateBaseFunding } from '../store/requests.ts';
import type { BaseFunding, FrozenClaim } from '../types.ts';

export type Sent = { readonly request: BaseFunding; readonly frozen: FrozenClaim };

/**
 * Who may send it is the caller's to ask. Every member has confirmed or is set aside, the lead organisation has confirmed, and
 * the inhabitants are known.
 * @param applicationId the application that carries it
 */
export async function freezeClaim(
  unit: UnitOfWork,
  id: Id<'base_funding'>,
  applicationId: Id<'application'>,
): Promise<Result<Sent>> {
  const request = await findBaseFundingForUpdate(unit.tx, id);
  if (request === null) return refused(refusals.notAllowed);
  if (!canTransition(requestStatus, request.status, 'submit'))
    return refused(standsNow(requestStatus, request.status));
  const facts = await factsOf(unit.tx, request, unit.today);
  if (request.leadOrganisationId === null) return refused(refusals.leadNeeded);
  if (facts.parts.some(({ part }) => part.countsHere && part.status === 'waiting'))
    return refused(refusals.stillWaiting);
  const lead = facts.parts.find(({ part }) => part.organisationId === request.leadOrganisationId)?.part;
  if (lead?.status !== 'confirmed' || lead.mandate === null) return refused(refusals.leadNotConfirmed);
  const asked = claimNow(facts, 'confirmed');
  if (asked === null) return refused(refusals.inhabitantsUnknown);
  if (asked.claim.totalCents === 0) return refused(refusals.nothingToAsk);
  const names = namesOf(facts.parts);
  const frozen: Omit<FrozenClaim, 'id'> = {
    madeAt: unit.nowDate,
    period: facts.period,
    formula: { name: facts.formula.name, parameters: facts.formula.parameters },
    network: asked.network,
    members: facts.parts
      .filter((one) => isCounted(one, 'confirmed'))
      .map(({ part }) => ({
        name: names.get(part.id) ?? part.organisationName,
        organisationId: part.organisationId,
      })),
    claim: asked.claim,
  };
  const claimId = await insertFrozenClaim(unit.tx, id, frozen);
  await updateBaseFunding(unit.tx, id, { status: requestStatus.transitions.submit.to, applicationId });
  unit.audit('basefunding.submit', 'base_funding', id, { applicationId, totalCents: asked.claim.totalCents });
  return ok({ request, frozen: { id: claimId, ...frozen } });
}

/** Its application came to nothing: the network may change it and send it anew. What was sent stays kept. */
export async function takeBackClaim(unit: UnitOfWork, id: Id<'base_funding'>): Promise<Result<null>> {
  const request = await findBaseFundingForUpdate(unit.tx, id);
  if (request === null) return refused(refusals.notAllowed);
  if (!canTransition(requestStatus, request.status, 'takeBack'))
    return refused(standsNow(requestStatus, request.status));
  await updateBaseFunding(unit.tx, id, {
    status: requestStatus.transitions.takeBack.to,
    applicationId: null,
  });
  unit.audit('basefunding.takeBack', 'base_funding', id);
  return ok(null);
}
