/** Another lead on a grant that runs: decision, money, network and history in one transaction. */
import type { Actor } from '../../../kernel/actor.ts';
import { isoDate, type PlainDate } from '../../../kernel/dates.ts';
import type { Id } from '../../../kernel/ids.ts';
import { ok, type Result, refused } from '../../../kernel/result.ts';
import type { Reader } from '../../../platform/db/index.ts';
import { inTransaction, type UnitOfWork } from '../../../platform/db/unit-of-work.ts';
import { findApplication } from '../../application/index.ts';
import { changeRecipient, recipientProblems } from '../../decision/index.ts';
import { getOrganisation, listMembers } from '../../party/index.ts';
import { type PaymentDeps, payNewRecipient } from '../../payment/index.ts';
import { getVersion, takesApplicant } from '../../scheme/index.ts';
import { refusals } from '../request-words.ts';
import { endPart, listParts } from '../store/parts.ts';
import { findBaseFundingForUpdate, updateBaseFunding } from '../store/requests.ts';
import type { BaseFunding, Part } from '../types.ts';
import { insertSuccession } from './store.ts';
import { successionRefusals } from './words.ts';

/** Confirmed in this request, and somebody signs for it. @returns who signs; null: nobody */
async function signerOf(
  reader: Reader,
  { organisationId }: Pick<Part, 'organisationId'>,
  today: PlainDate,
): Promise<Id<'person'> | null> {
  const members = await listMembers(reader, organisationId, today);
  const signers = members.filter(({ right, email }) => right === 'sign' && email !== null);
  return signers.toSorted((a, b) => (a.since < b.since ? -1 : 1))[0]?.personId ?? null;
}

/** Members that can lead from now on, by name. */
export async function possibleLeads(
  reader: Reader,
  request: Pick<BaseFunding, 'id' | 'leadOrganisationId'>,
  today: PlainDate,
): Promise<readonly Part[]> {
  const parts = (await listParts(reader, request.id)).filter(
    ({ status, countsHere, organisationId }) =>
      status === 'confirmed' && countsHere && organisationId !== request.leadOrganisationId,
  );
  const signers = await Promise.all(parts.map((part) => signerOf(reader, part, today)));
  return parts.filter((_, at) => signers[at] !== null);
}

export type LeadChange = {
  /** Of the application, as the page showed it. */
  readonly revision: number;
  /** Address of the organisation. */
  readonly lead: string;
  readonly reasons: string;
  /** Null: not chosen. */
  readonly formerStays: boolean | null;
};

async function nextLead(unit: UnitOfWork, request: BaseFunding, wanted: LeadChange) {
  const part = (await listParts(unit.tx, request.id)).find(
    ({ organisationSlug, status }) => organisationSlug === wanted.lead && status === 'confirmed',
  );
  if (!part) return refused(successionRefusals.leadNeeded);
  const application = request.applicationId && (await findApplication(unit.tx, request.applicationId));
  if (!application) return refused(successionRefusals.noGrant);
  const personId = await signerOf(unit.tx, part, unit.today);
  if (personId === null) return refused(successionRefusals.noSigner);
  const organisation = await getOrganisation(unit.tx, part.organisationId);
  const { rules } = await getVersion(unit.tx, application.schemeVersionId);
  return takesApplicant(rules, organisation.legalForm)
    ? ok({ organisation, personId, applicationId: application.id })
    : refused(successionRefusals.legalForm);
}

/**
 * By an officer who may decide. What the lead organisation got, the new one gets; parts that go straight to others stay.
 * @returns refusals `no-grant`, `choose`, `no-signer`, `legal-form-not-allowed`, and those of `changeRecipient`
 */
export async function changeLead(
  deps: PaymentDeps,
  actor: Actor,
  id: Id<'base_funding'>,
  wanted: LeadChange,
): Promise<Result<null>> {
  return await inTransaction<null>(deps, actor, async (unit) => {
    const request = await findBaseFundingForUpdate(unit.tx, id);
    if (request === null) return refused(refusals.notAllowed);
    if (request.status !== 'submitted') return refused(successionRefusals.noGrant);
    const next = await nextLead(unit, request, wanted);
    const { revision, reasons, formerStays } = wanted;
    const problems = [
      ...(next.ok ? [] : next.problems),
      ...(formerStays === null ? [successionRefusals.staysNeeded] : []),
      ...recipientProblems(reasons),
    ];
    if (!next.ok || problems.length > 0) return { ok: false, problems };
    const changed = await changeRecipient(unit, deps, { ...next.value, revision, reasons });
    if (!changed.ok) return changed;
    const { decision, former } = changed.value;
    const waitsCents = await payNewRecipient(unit, deps, decision, former.id);
    const { id: organisationId } = next.value.organisation;
    await updateBaseFunding(unit.tx, id, { leadOrganisationId: organisationId });
    await insertSuccession(unit.tx, {
      baseFundingId: id,
      formerOrganisationId: former.id,
      organisationId,
      changedOn: isoDate(unit.today),
    });
    if (!formerStays) {
      const part = (await listParts(unit.tx, id)).find((one) => one.organisationId === former.id);
      if (part) await endPart(unit.tx, part.id, isoDate(unit.today));
    }
    unit.audit('basefunding.leadChanged', 'base_funding', id, {
      formerOrganisationId: former.id,
      organisationId,
      decisionId: decision.id,
      formerStays,
      waitsCents,
    });
    return ok(null);
  });
}
