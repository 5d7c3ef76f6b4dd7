/** A human says that it is still right, or that it stopped: not the same as a change. */
import type { Actor } from '../../../kernel/actor.ts';
import type { Id } from '../../../kernel/ids.ts';
import { allowed } from '../../../kernel/permissions.ts';
import { ok, type Result, refused } from '../../../kernel/result.ts';
import { standsNow } from '../../../kernel/status.ts';
import { type CommandDeps, inTransaction, type UnitOfWork } from '../../../platform/db/unit-of-work.ts';
import { listingRefusals } from '../messages.ts';
import { isHeldOff, mayKeep } from '../rules.ts';
import { listingStatus } from '../status.ts';
import { findListingForUpdate, updateListing } from '../store/listings.ts';
import { listMoves } from '../store/moves.ts';
import { findSignedLink, revokeSignedLinks } from '../store/signed-links.ts';
import type { ConfirmedVia, Listing } from '../types.ts';
import { moveListing } from './judge.ts';

/** What grew old comes back by anybody who keeps it; what a steward took off with a reason, by a steward only. */
async function mayComeBack(unit: UnitOfWork, listing: Listing): Promise<boolean> {
  if (unit.actor.kind === 'system' || allowed(unit.actor, 'listing.moderate', { wijkId: listing.wijkId }))
    return true;
  const [last] = await listMoves(unit.tx, listing.id);
  return !isHeldOff(last, listing.unlistedAt);
}

/** Inside the caller's transaction, which has checked who says so. Brings back what had left the map by age. */
export async function confirmHeld(
  unit: UnitOfWork,
  listing: Listing,
  via: ConfirmedVia,
): Promise<Result<Listing>> {
  if (listing.status !== 'published' && listing.status !== 'delisted')
    return refused(standsNow(listingStatus, listing.status));
  if (listing.status === 'delisted' && !(await mayComeBack(unit, listing)))
    return refused(listingRefusals.takenOffByHand);
  const moved =
    listing.status === 'delisted' ? await moveListing(unit, listing, 'confirmAgain') : ok(listing);
  if (!moved.ok) return moved;
  const confirmed = {
    confirmedAt: unit.nowDate,
    confirmedVia: via,
    remindedAt: null,
    modifiedAt: unit.nowDate,
  };
  await updateListing(unit.tx, listing.id, confirmed);
  unit.audit('listing.confirmed', 'listing', listing.id, { via });
  return ok({ ...moved.value, ...confirmed });
}

/** By its keepers or a steward; a steward also says how she knows. */
export async function confirmListing(
  deps: CommandDeps,
  actor: Actor,
  id: Id<'listing'>,
  via: ConfirmedVia,
): Promise<Result<Listing>> {
  return await inTransaction(deps, actor, async (unit) => {
    const listing = await findListingForUpdate(unit.tx, id);
    if (listing === null || !mayKeep(actor, listing)) return refused(listingRefusals.notAllowed);
    const steward = allowed(actor, 'listing.moderate', { wijkId: listing.wijkId });
    return await confirmHeld(unit, listing, steward ? via : 'owner');
  });
}

/** By the link in the reminder, which went to somebody who keeps it. One answer is enough: the other links end. */
export async function confirmByLink(
  deps: CommandDeps,
  actor: Actor,
  token: string,
): Promise<Result<Listing>> {
  return await inTransaction(deps, actor, async (unit) => {
    const link = await findSignedLink(unit.tx, token, 'confirmListing', unit.nowDate);
    const listing = link && (await findListingForUpdate(unit.tx, link.subjectId as Id<'listing'>));
    if (!listing) return refused(listingRefusals.linkOver);
    const confirmed = await confirmHeld(unit, listing, 'link');
    if (confirmed.ok) await revokeSignedLinks(unit.tx, 'confirmListing', listing.id, unit.nowDate);
    return confirmed;
  });
}
