/** What a steward does with proposals and history. Every judgement goes one way; undoing is a new revision. */

import type { Actor } from '../../../kernel/actor.ts';
import { personIdOf } from '../../../kernel/actor.ts';
import type { Id } from '../../../kernel/ids.ts';
import { allowed } from '../../../kernel/permissions.ts';
import { ok, type Result, refused } from '../../../kernel/result.ts';
import { canTransition, standsNow } from '../../../kernel/status.ts';
import { wordsIn } from '../../../kernel/words.ts';
import { type CommandDeps, inTransaction, type UnitOfWork } from '../../../platform/db/unit-of-work.ts';
import { type AnyKind, kindOf, type ListingKinds } from '../kind.ts';
import { listingRefusals } from '../messages.ts';
import { type ListingAction, listingStatus } from '../status.ts';
import {
  findListingForUpdate,
  findProposalForUpdate,
  getRevision,
  updateListing,
  updateRevision,
} from '../store/listings.ts';
import { revokeSignedLinks } from '../store/signed-links.ts';
import { type Outcome, tell } from '../tell/tell.ts';
import type { Listing, Revision } from '../types.ts';
import { applyRevision, changeListing } from './save.ts';

type Deps = CommandDeps & { readonly kinds: ListingKinds };

/** The row, held for somebody who may judge about it. */
export async function heldForModeration(unit: UnitOfWork, id: Id<'listing'>): Promise<Result<Listing>> {
  const listing = await findListingForUpdate(unit.tx, id);
  if (listing === null || !allowed(unit.actor, 'listing.moderate', { wijkId: listing.wijkId }))
    return refused(listingRefusals.notAllowed);
  return ok(listing);
}

/** Does one step of the status table for a held listing. A thing that leaves the map says since when. */
export async function moveListing(
  unit: UnitOfWork,
  listing: Listing,
  action: ListingAction,
): Promise<Result<Listing>> {
  if (!canTransition(listingStatus, listing.status, action))
    return refused(standsNow(listingStatus, listing.status));
  const status = listingStatus.transitions[action].to;
  const next: Listing = {
    ...listing,
    status,
    modifiedAt: unit.nowDate,
    unlistedAt: status === 'published' ? null : unit.nowDate,
  };
  await updateListing(unit.tx, listing.id, {
    status,
    modifiedAt: next.modifiedAt,
    unlistedAt: next.unlistedAt,
  });
  // Whom a steward took off the map does not come back by a link that was mailed before.
  if (action === 'delist' && unit.actor.kind === 'person')
    await revokeSignedLinks(unit.tx, 'confirmListing', listing.id, unit.nowDate);
  unit.audit(`listing.${action}`, 'listing', listing.id, { from: listing.status, to: status });
  return ok(next);
}

/** Who entered or proposed it hears what became of it. What is not on the map she finds among her own data. */
async function tellMaker(
  unit: UnitOfWork,
  kind: AnyKind,
  listing: Listing,
  judged: { readonly revision: Revision; readonly outcome: Outcome; readonly reason: string },
): Promise<void> {
  const { revision, outcome } = judged;
  if (revision.madeByPersonId === null) return;
  const content: unknown = kind.parse(revision.content);
  const isNo = outcome === 'entryRejected' || outcome === 'proposalRefused';
  await tell(unit, {
    to: [revision.madeByPersonId],
    outcome,
    title: { nl: wordsIn(kind.titleOf(content), 'nl'), en: wordsIn(kind.titleOf(content), 'en') },
    reason: isNo ? judged.reason : null,
    path: listing.status === 'published' ? kind.href(listing) : '/mijn-gegevens',
  });
}

export type EntryJudgement = {
  readonly approve: boolean;
  readonly reason: string;
  /** The revision that its judge saw: its keeper may write in it until it is judged. */
  readonly basedOn: number;
};

/**
 * A new entry of an unknown source: on the map, or not. A rejection says why. In the caller's transaction, which tells who
 * entered it.
 */
export async function judgeEntry(
  unit: UnitOfWork,
  id: Id<'listing'>,
  judgement: EntryJudgement,
): Promise<Result<{ readonly listing: Listing; readonly revision: Revision }>> {
  const listing = await heldForModeration(unit, id);
  if (!listing.ok) return listing;
  if (judgement.approve && judgement.basedOn !== listing.value.revision)
    return refused(listingRefusals.changedMeanwhile);
  if (!judgement.approve && judgement.reason.trim() === '') return refused(listingRefusals.reasonNeeded);
  const revision = await getRevision(unit.tx, id, listing.value.revision);
  await updateRevision(unit.tx, revision.id, {
    state: 'applied',
    number: revision.number,
    decidedAt: unit.nowDate,
    decidedByPersonId: personIdOf(unit.actor),
    reason: judgement.approve ? null : judgement.reason,
  });
  const moved = await moveListing(unit, listing.value, judgement.approve ? 'approve' : 'reject');
  return moved.ok ? ok({ listing: moved.value, revision }) : moved;
}

export async function judgeListing(
  deps: Deps,
  actor: Actor,
  id: Id<'listing'>,
  judgement: EntryJudgement,
): Promise<Result<Listing>> {
  return await inTransaction(deps, actor, async (unit) => {
    const judged = await judgeEntry(unit, id, judgement);
    if (!judged.ok) return judged;
    const { listing, revision } = judged.value;
    await tellMaker(unit, kindOf(deps.kinds, listing.kind), listing, {
      revision,
      outcome: judgement.approve ? 'entryPublished' : 'entryRejected',
      reason: judgement.reason,
    });
    return ok(listing);
  });
}

/**
 * A proposed change: applied as the next revision, or refused with a reason.
 * @param judgement.basedOn the revision beside which its judge saw the proposal; when it has changed since, she looks again
 */
export async function judgeProposal(
  deps: Deps,
  actor: Actor,
  proposalId: Id<'listing_revision'>,
  judgement: { readonly approve: boolean; readonly reason: string; readonly basedOn: number },
): Promise<Result<Listing>> {
  return await inTransaction(deps, actor, async (unit) => {
    const proposal = await findProposalForUpdate(unit.tx, proposalId);
    if (proposal === null) return refused(listingRefusals.notAllowed);
    const listing = await heldForModeration(unit, proposal.listingId);
    if (!listing.ok) return listing;
    if (proposal.state !== 'proposed') return refused(listingRefusals.proposalJudged);
    if (judgement.approve && judgement.basedOn !== listing.value.revision)
      return refused(listingRefusals.changedMeanwhile);
    if (!judgement.approve && judgement.reason.trim() === '') return refused(listingRefusals.reasonNeeded);
    const kind = kindOf(deps.kinds, listing.value.kind);
    const next = judgement.approve
      ? await applyRevision(unit, kind, listing.value, {
          content: kind.parse(proposal.content),
          basedOn: judgement.basedOn,
          source: 'steward',
        })
      : ok(listing.value);
    if (!next.ok) return next;
    await updateRevision(unit.tx, proposal.id, {
      state: judgement.approve ? 'applied' : 'refused',
      number: judgement.approve ? next.value.revision : null,
      decidedAt: unit.nowDate,
      decidedByPersonId: personIdOf(actor),
      reason: judgement.approve ? null : judgement.reason,
    });
    if (!judgement.approve) unit.audit('listing.proposalRefused', 'listing', proposal.listingId);
    await tellMaker(unit, kind, next.value, {
      revision: proposal,
      outcome: judgement.approve ? 'proposalApplied' : 'proposalRefused',
      reason: judgement.reason,
    });
    return next;
  });
}

/** Brings back the content of an earlier revision, as a new one. */
export async function restoreRevision(
  deps: Deps,
  actor: Actor,
  id: Id<'listing'>,
  number: number,
  basedOn: number,
): Promise<Result<Listing>> {
  return await inTransaction(deps, actor, async (unit) => {
    const listing = await heldForModeration(unit, id);
    if (!listing.ok) return listing;
    if (!Number.isInteger(number) || number < 1 || number >= listing.value.revision)
      return refused(listingRefusals.noSuchVersion);
    const kind = kindOf(deps.kinds, listing.value.kind);
    const earlier = await getRevision(unit.tx, id, number);
    const changed = await changeListing(unit, kind, id, {
      content: kind.parse(earlier.content),
      basedOn,
      via: 'undo',
      restores: number,
    });
    return changed.ok ? ok(changed.value.listing) : changed;
  });
}
