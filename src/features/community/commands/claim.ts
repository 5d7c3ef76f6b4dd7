/** 'Dit is mijn organisatie', 'deze plek beheren wij': asked with a proof, judged by a steward. */
import { type Actor, type PersonActor, personIdOf } from '../../../kernel/actor.ts';
import { isoDate } from '../../../kernel/dates.ts';
import type { Id } from '../../../kernel/ids.ts';
import { type Lang, same } from '../../../kernel/messages.ts';
import { allowed } from '../../../kernel/permissions.ts';
import { ok, type Result, refused } from '../../../kernel/result.ts';
import { canTransition, standsNow } from '../../../kernel/status.ts';
import { isSqlError, type Tx } from '../../../platform/db/index.ts';
import { type CommandDeps, inTransaction, type UnitOfWork } from '../../../platform/db/unit-of-work.ts';
import type { Mail } from '../../../platform/mail/index.ts';
import {
  createSignedLink,
  findListing,
  findSignedLink,
  judgeEntry,
  type Listing,
  revokeSignedLinks,
  tell,
} from '../../listing/index.ts';
import { getOrganisation, insertMember, listMembers } from '../../party/index.ts';
import type { ClaimablePlaces } from '../deps.ts';
import { organisationKind } from '../kinds/organisation.ts';
import { claimMail } from '../mails.ts';
import { refusals } from '../messages.ts';
import { belongsTo, signsFor } from '../rules.ts';
import { claimStatus } from '../status.ts';
import { decideClaimRow, findClaimForUpdate, insertClaim, markProven } from '../store/claims.ts';
import type { Claim, OrganisationContent, Proof } from '../types.ts';

/** Writes a mail in the transaction it is given. */
export type MailingDeps = CommandDeps & {
  readonly queueMail: (tx: Tx, mail: Mail) => Promise<unknown>;
  readonly publicUrl: string;
};

const linkDays = 14;

/** What is claimed, with the address in public view to which a link can go. */
export type Claimable = {
  readonly listingId: Id<'listing'>;
  readonly name: string;
  readonly publicEmail: string | null;
};
export type ClaimProof = { readonly proof: Proof; readonly note: string; readonly lang: Lang };

export async function recordClaim(
  deps: MailingDeps,
  unit: UnitOfWork,
  thing: Claimable,
  claim: ClaimProof & {
    readonly personId: Id<'person'>;
    readonly organisationId: Id<'organisation'> | null;
  },
): Promise<void> {
  const { personId, organisationId, proof, note, lang } = claim;
  const { listingId, name, publicEmail } = thing;
  const made = { listingId, personId, organisationId, proof, note, madeAt: unit.nowDate };
  const id = await insertClaim(unit.tx, made);
  if (proof === 'publicEmail' && publicEmail !== null) {
    const expiresAt = new Date(unit.now.add({ hours: 24 * linkDays }).epochMilliseconds);
    const link = { purpose: 'claim', subjectId: id, createdAt: unit.nowDate, expiresAt } as const;
    const token = await createSignedLink(unit.tx, link);
    const words = claimMail(name, `${deps.publicUrl}/organisaties/bewijs/${token}`, lang);
    await deps.queueMail(unit.tx, { to: publicEmail, lang, kind: 'claim-proof', ...words });
  }
  unit.audit('listing.claimed', 'listing', listingId, { proof });
}

/** One who asked before and still waits is told so. */
async function once(work: () => Promise<Result<null>>): Promise<Result<null>> {
  try {
    return await work();
  } catch (error) {
    if (isSqlError(error, 'uniqueViolation', 'listing_claim_open')) return refused(refusals.claimedAlready);
    throw error;
  }
}

export async function claimOrganisation(
  deps: MailingDeps,
  actor: PersonActor,
  organisation: OrganisationContent,
  claim: ClaimProof,
): Promise<Result<null>> {
  const { organisationId, name, publicEmail } = organisation;
  const listingId = organisationId as string as Id<'listing'>;
  return await once(() =>
    inTransaction(deps, actor, async (unit) => {
      const keepers = await listMembers(unit.tx, organisationId, unit.today);
      if (keepers.length > 0) return refused(refusals.hasKeeper);
      const asked = { ...claim, personId: actor.personId, organisationId: null };
      await recordClaim(deps, unit, { listingId, name, publicEmail }, asked);
      return ok(null);
    }),
  );
}

/** By somebody who signs for the organisation that runs the place. What somebody keeps already is not claimed. */
export async function claimPlace(
  deps: MailingDeps,
  actor: PersonActor,
  place: Omit<Claimable, 'listingId'> & { readonly listing: Listing },
  claim: ClaimProof & { readonly organisationId: Id<'organisation'> },
): Promise<Result<null>> {
  if (!signsFor(actor, claim.organisationId)) return refused(refusals.notAllowed);
  return await once(() =>
    inTransaction(deps, actor, async (unit) => {
      const listing = await findListing(unit.tx, place.listing.id);
      if (listing?.status !== 'published') return refused(refusals.notOnMap);
      if (listing.organisationId !== null) return refused(refusals.placeHasKeeper);
      const thing = { listingId: listing.id, name: place.name, publicEmail: place.publicEmail };
      await recordClaim(deps, unit, thing, { ...claim, personId: actor.personId });
      return ok(null);
    }),
  );
}

/** Someone opened the link at the organisation's own address: that is the proof, the steward still judges. */
export async function proveClaim(deps: CommandDeps, actor: Actor, token: string): Promise<Result<null>> {
  return await inTransaction(deps, actor, async (unit) => {
    const link = await findSignedLink(unit.tx, token, 'claim', unit.nowDate);
    if (link === null) return refused(refusals.linkOver);
    const id = link.subjectId as Id<'listing_claim'>;
    const claim = await findClaimForUpdate(unit.tx, id);
    if (claim?.status !== 'waiting') return refused(refusals.linkOver);
    await markProven(unit.tx, id, unit.nowDate);
    await revokeSignedLinks(unit.tx, 'claim', id, unit.nowDate);
    unit.audit('listing.claimProven', 'listing', claim.listingId);
    return ok(null);
  });
}

/** By who made it, while it waits; the link that would prove it works no longer. */
export async function withdrawClaim(
  deps: CommandDeps,
  actor: PersonActor,
  id: Id<'listing_claim'>,
): Promise<Result<null>> {
  return await inTransaction(
    deps,
    actor,
    async (unit) => {
      const claim = await findClaimForUpdate(unit.tx, id);
      if (claim === null || claim.personId !== actor.personId) return refused(refusals.notAllowed);
      if (!canTransition(claimStatus, claim.status, 'withdraw'))
        return refused(standsNow(claimStatus, claim.status));
      await decideClaimRow(unit.tx, id, {
        status: claimStatus.transitions.withdraw.to,
        decidedAt: unit.nowDate,
        decidedByPersonId: actor.personId,
        reason: null,
      });
      await revokeSignedLinks(unit.tx, 'claim', id, unit.nowDate);
      unit.audit('listing.claim.withdraw', 'listing', claim.listingId);
      return ok(null);
    },
    { publicFacts: false },
  );
}

export type JudgingDeps = CommandDeps & { readonly places: Pick<ClaimablePlaces, 'find' | 'give'> };

/** Who asked hears of it, with the reason of a no; her claims stand together on one page. */
async function tellClaimant(
  deps: JudgingDeps,
  unit: UnitOfWork,
  listing: Listing,
  claim: Claim,
  judgement: ClaimJudgement,
): Promise<void> {
  const place = listing.kind === 'organisation' ? null : await deps.places.find(unit.tx, listing);
  const { name } = place ?? (await getOrganisation(unit.tx, listing.id as string as Id<'organisation'>));
  await tell(unit, {
    to: [claim.personId],
    outcome: judgement.approve
      ? 'claimApproved'
      : listing.status === 'pending' && judgement.entry?.approve === false
        ? 'entryRejected'
        : 'claimRefused',
    title: same(name),
    reason: judgement.approve ? null : judgement.reason,
    path: '/mijn-claims',
  });
}

/** Nobody gives herself, or an organisation of hers, what is claimed. */
function isOwn(actor: Actor, claim: Claim): boolean {
  return (
    claim.personId === personIdOf(actor) ||
    (claim.organisationId !== null && belongsTo(actor, claim.organisationId))
  );
}

async function approve(
  deps: JudgingDeps,
  unit: UnitOfWork,
  listing: Listing,
  claim: Claim,
): Promise<Result<unknown>> {
  if (claim.organisationId !== null) return await deps.places.give(unit, listing, claim.organisationId);
  const organisationId = listing.id as string as Id<'organisation'>;
  const members = await listMembers(unit.tx, organisationId, unit.today);
  if (members.some(({ personId }) => personId === claim.personId)) return ok(null);
  const since = isoDate(unit.today);
  await insertMember(unit.tx, { organisationId, personId: claim.personId, right: 'sign', since });
  unit.audit('organisation.memberAdded', 'organisation', organisationId, { right: 'sign' });
  return ok(null);
}

export type ClaimJudgement = {
  readonly approve: boolean;
  readonly reason: string;
  /** Of an organisation that is itself new, judged in the same act. */
  readonly entry?: { readonly approve: boolean; readonly basedOn: number };
};

/** Its first entry, which waits with the claim. Of a no she hears once, with the reason. */
async function judgeNew(
  unit: UnitOfWork,
  listing: Listing,
  claim: Claim,
  { approve: mine, reason, entry }: ClaimJudgement,
): Promise<Result<unknown>> {
  if (listing.status !== 'pending' || entry === undefined) return ok(null);
  const judged = await judgeEntry(unit, listing.id, { ...entry, reason });
  if (!judged.ok || mine || !entry.approve) return judged;
  const { name } = await getOrganisation(unit.tx, listing.id as string as Id<'organisation'>);
  await tell(unit, {
    to: [claim.personId],
    outcome: 'entryPublished',
    title: same(name),
    reason: null,
    path: organisationKind.href(listing),
  });
  return judged;
}

/** Of two claimants each is judged by herself: both may belong to an organisation, a place is kept by one. */
export async function judgeClaim(
  deps: JudgingDeps,
  actor: Actor,
  id: Id<'listing_claim'>,
  judgement: ClaimJudgement,
): Promise<Result<null>> {
  return await inTransaction(deps, actor, async (unit) => {
    const claim = await findClaimForUpdate(unit.tx, id);
    const listing = claim && (await findListing(unit.tx, claim.listingId));
    if (!claim || !listing || !allowed(actor, 'listing.moderate', { wijkId: listing.wijkId }))
      return refused(refusals.notAllowed);
    if (isOwn(actor, claim)) return refused(refusals.notAllowed);
    const action = judgement.approve ? 'approve' : 'refuse';
    if (!canTransition(claimStatus, claim.status, action))
      return refused(standsNow(claimStatus, claim.status));
    if (!judgement.approve && judgement.reason === '') return refused(refusals.reasonNeeded);
    await decideClaimRow(unit.tx, id, {
      status: claimStatus.transitions[action].to,
      decidedAt: unit.nowDate,
      decidedByPersonId: personIdOf(actor),
      reason: judgement.approve ? null : judgement.reason,
    });
    const entry = await judgeNew(unit, listing, claim, judgement);
    if (!entry.ok) return entry;
    const given = judgement.approve ? await approve(deps, unit, listing, claim) : ok(null);
    if (!given.ok) return given;
    unit.audit(`listing.claim.${action}`, 'listing', listing.id);
    await tellClaimant(deps, unit, listing, claim, judgement);
    return ok(null);
  });
}
