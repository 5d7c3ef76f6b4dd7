/** What a steward does by hand with what stands on the map: off it with a reason that its keeper reads, or back on it. */
import type { Actor } from '../../../kernel/actor.ts';
import type { Id } from '../../../kernel/ids.ts';
import { same } from '../../../kernel/messages.ts';
import { allowed } from '../../../kernel/permissions.ts';
import { type Result, refused } from '../../../kernel/result.ts';
import { type CommandDeps, inTransaction, type UnitOfWork } from '../../../platform/db/unit-of-work.ts';
import { type AnyKind, kindOf, type ListingKinds } from '../kind.ts';
import { listingRefusals } from '../messages.ts';
import { actsAsSteward, mayKeep } from '../rules.ts';
import { findListingForUpdate } from '../store/listings.ts';
import { insertMove, makerOf, titleOfListing } from '../store/moves.ts';
import { keepersOf, type Outcome, tell } from '../tell/tell.ts';
import type { HandMove, Listing } from '../types.ts';
import { moveListing } from './judge.ts';

type Deps = CommandDeps & { readonly kinds: ListingKinds };

const outcomes = { delist: 'takenOff', stop: 'stopped', restore: 'putBack' } as const satisfies Record<
  HandMove['action'],
  Outcome
>;

async function keepers(unit: UnitOfWork, kind: AnyKind, listing: Listing): Promise<readonly Id<'person'>[]> {
  const own = kind.keepersOf
    ? await kind.keepersOf(unit, listing.id)
    : await keepersOf(unit, listing.organisationId);
  if (own.length > 0) return own;
  const maker = await makerOf(unit.tx, listing.id);
  return maker === null ? [] : [maker];
}

/** In the caller's transaction, which checked that a steward does it. The reason is kept in the history and told. */
export async function moveWithReason(
  unit: UnitOfWork,
  kind: AnyKind,
  listing: Listing,
  { action, reason }: Pick<HandMove, 'action' | 'reason'>,
): Promise<Result<Listing>> {
  const why = reason?.trim() || null;
  if (action !== 'restore' && why === null) return refused(listingRefusals.reasonToMove);
  const moved = await moveListing(unit, listing, action);
  if (!moved.ok) return moved;
  await insertMove(unit.tx, listing.id, { action, reason: why, madeAt: unit.nowDate });
  await tell(unit, {
    to: await keepers(unit, kind, listing),
    outcome: outcomes[action],
    title: same(await titleOfListing(unit.tx, listing.id)),
    reason: why,
    path: `/sociale-kaart/geschiedenis/${listing.kind}/${listing.slug}`,
  });
  return moved;
}

/** A steward takes something off the map, or puts back what was archived. */
export async function moveByHand(
  deps: Deps,
  actor: Actor,
  id: Id<'listing'>,
  move: { readonly action: 'delist' | 'restore'; readonly reason: string },
): Promise<Result<Listing>> {
  return await inTransaction(deps, actor, async (unit) => {
    const listing = await findListingForUpdate(unit.tx, id);
    if (listing === null || !allowed(actor, 'listing.moderate', { wijkId: listing.wijkId }))
      return refused(listingRefusals.notAllowed);
    return await moveWithReason(unit, kindOf(deps.kinds, listing.kind), listing, move);
  });
}

/** It stopped: archived at once, its history stays. Its keeper just says so; a steward who says it for her says why. */
export async function stopListing(
  deps: Deps,
  actor: Actor,
  id: Id<'listing'>,
  reason = '',
): Promise<Result<Listing>> {
  return await inTransaction(deps, actor, async (unit) => {
    const listing = await findListingForUpdate(unit.tx, id);
    if (listing === null || !mayKeep(actor, listing)) return refused(listingRefusals.notAllowed);
    if (!actsAsSteward(actor, listing)) return await moveListing(unit, listing, 'stop');
    return await moveWithReason(unit, kindOf(deps.kinds, listing.kind), listing, { action: 'stop', reason });
  });
}
