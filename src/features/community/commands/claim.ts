/** 'Dit is mijn organisatie': asked with a proof, judged by a steward. */
import { type Actor, type PersonActor, personIdOf } from '../../../kernel/actor.ts';
import { isoDate, today } from '../../../kernel/dates.ts';
import type { Id } from '../../../kernel/ids.ts';
import type { Lang } from '../../../kernel/messages.ts';
import { allowed } from '../../../kernel/permissions.ts';
import { ok, type Result, refused } from '../../../kernel/result.ts';
import { canTransition } from '../../../kernel/status.ts';
import { isSqlError, type Tx } from '../../../platform/db/index.ts';
import { type CommandDeps, inTransaction } from '../../../platform/db/unit-of-work.ts';
import type { Mail } from '../../../platform/mail/index.ts';
import { createSignedLink, findListing, findSignedLink, revokeSignedLinks } from '../../listing/index.ts';
import { insertMember, listMembers } from '../../party/index.ts';
import { claimMail } from '../mails.ts';
import { refusals } from '../messages.ts';
import { claimStatus } from '../status.ts';
import { decideClaimRow, findClaimForUpdate, insertClaim, markProven } from '../store/claims.ts';
import type { OrganisationContent, Proof } from '../types.ts';

/** Writes a mail in the transaction it is given. */
export type MailingDeps = CommandDeps & {
  readonly queueMail: (tx: Tx, mail: Mail) => Promise<unknown>;
  readonly publicUrl: string;
};

const linkDays = 14;

export async function claimOrganisation(
  deps: MailingDeps,
  actor: PersonActor,
  organisation: OrganisationContent,
  claim: { readonly proof: Proof; readonly note: string; readonly lang: Lang },
): Promise<Result<null>> {
  const listingId = organisation.organisationId as string as Id<'listing'>;
  try {
    return await inTransaction(deps, actor, async (unit) => {
      const keepers = await listMembers(unit.tx, organisation.organisationId, unit.today);
      if (keepers.length > 0) return refused(refusals.hasKeeper);
      const { proof, note } = claim;
      const id = await insertClaim(unit.tx, {
        listingId,
        personId: actor.personId,
        proof,
        note,
        madeAt: unit.nowDate,
      });
      if (proof === 'publicEmail' && organisation.publicEmail !== null) {
        const expiresAt = new Date(unit.now.add({ hours: 24 * linkDays }).epochMilliseconds);
        const link = { purpose: 'claim', subjectId: id, createdAt: unit.nowDate, expiresAt } as const;
        const token = await createSignedLink(unit.tx, link);
        const words = claimMail(
          organisation.name,
          `${deps.publicUrl}/organisaties/bewijs/${token}`,
          claim.lang,
        );
        const to = organisation.publicEmail;
        await deps.queueMail(unit.tx, { to, lang: claim.lang, kind: 'claim-proof', ...words });
      }
      unit.audit('listing.claimed', 'listing', listingId, { proof });
      return ok(null);
    });
  } catch (error) {
    if (isSqlError(error, 'uniqueViolation', 'listing_claim_open')) return refused(refusals.claimedAlready);
    throw error;
  }
}

/** Someone opened the link at the organisation's own address: that is the proof, the steward still judges. */
export async function proveClaim(deps: CommandDeps, actor: Actor, token: string): Promise<Result<null>> {
  return await inTransaction(deps, actor, async (unit) => {
    const link = await findSignedLink(unit.tx, token, 'claim', unit.nowDate);
    if (link === null) return refused(refusals.wrongStatus);
    const id = link.subjectId as Id<'listing_claim'>;
    const claim = await findClaimForUpdate(unit.tx, id);
    if (claim?.status !== 'waiting') return refused(refusals.wrongStatus);
    await markProven(unit.tx, id, unit.nowDate);
    await revokeSignedLinks(unit.tx, 'claim', id, unit.nowDate);
    unit.audit('listing.claimProven', 'listing', claim.listingId);
    return ok(null);
  });
}

/** Of two claimants each is judged by herself: both may belong to it. */
export async function judgeClaim(
  deps: CommandDeps,
  actor: Actor,
  id: Id<'listing_claim'>,
  judgement: { readonly approve: boolean; readonly reason: string },
): Promise<Result<null>> {
  return await inTransaction(deps, actor, async (unit) => {
    const claim = await findClaimForUpdate(unit.tx, id);
    const listing = claim && (await findListing(unit.tx, claim.listingId));
    if (!claim || !listing || !allowed(actor, 'listing.moderate', { wijkId: listing.wijkId }))
      return refused(refusals.notAllowed);
    // Nobody gives herself an organisation.
    if (claim.personId === personIdOf(actor)) return refused(refusals.notAllowed);
    const action = judgement.approve ? 'approve' : 'refuse';
    if (!canTransition(claimStatus, claim.status, action)) return refused(refusals.wrongStatus);
    if (!judgement.approve && judgement.reason === '') return refused(refusals.reasonNeeded);
    await decideClaimRow(unit.tx, id, {
      status: claimStatus.transitions[action].to,
      decidedAt: unit.nowDate,
      decidedByPersonId: personIdOf(actor),
      reason: judgement.approve ? null : judgement.reason,
    });
    const organisationId = listing.id as string as Id<'organisation'>;
    if (judgement.approve) {
      const members = await listMembers(unit.tx, organisationId, today(deps.clock));
      if (!members.some(({ personId }) => personId === claim.personId)) {
        const since = isoDate(unit.today);
        await insertMember(unit.tx, { organisationId, personId: claim.personId, right: 'sign', since });
        unit.audit('organisation.memberAdded', 'organisation', organisationId, { right: 'sign' });
      }
    }
    unit.audit(`listing.claim.${action}`, 'listing', listing.id);
    return ok(null);
  });
}
