/** New activities, changes and stopping. Members of a known organisation and stewards write at once; the host's address stays out of the history. */
import { type Actor, personIdOf } from '../../../kernel/actor.ts';
import type { Id } from '../../../kernel/ids.ts';
import { type Result, refused } from '../../../kernel/result.ts';
import { type CommandDeps, inTransaction, type UnitOfWork } from '../../../platform/db/unit-of-work.ts';
import {
  actsAsSteward,
  changeListing,
  findListingForUpdate,
  type Listing,
  mayKeep,
  moveListing,
  moveWithReason,
  revokeSignedLinks,
  startListing,
} from '../../listing/index.ts';
import { slugOf } from '../../place/index.ts';
import { activityKind } from '../kind.ts';
import { atKnownPlaces } from '../known-places.ts';
import { activityRefusals } from '../messages.ts';
import { findHost, raiseSequence, updateHost } from '../store/activities.ts';
import { insertConfirmation } from '../store/evidence.ts';
import { listPlacesOf } from '../store/places.ts';
import type { ActivityContent, HostContact } from '../types.ts';

/** Longest that leaves room for a number behind it. */
const slugMax = 100;
/** What the address of its page is made of. */
export const activitySlug = ({ title }: ActivityContent): string =>
  slugOf(title.nl ?? Object.values(title)[0] ?? '')
    .slice(0, slugMax)
    .replace(/-+$/, '') || 'activiteit';

/** Where its host is reached from now on. Links that were mailed to another address work no longer. */
export async function saveHost(unit: UnitOfWork, id: Id<'listing'>, host: HostContact): Promise<void> {
  const before = await findHost(unit.tx, id);
  if (before.email === host.email && before.phone === host.phone && before.byPhone === host.byPhone) return;
  await updateHost(unit.tx, id, host);
  if (before.email !== null && before.email !== host.email)
    await revokeSignedLinks(unit.tx, 'attendance', id, unit.nowDate);
  unit.audit('activity.hostChanged', 'listing', id, { reachable: host.email !== null });
}

/** What is written of a single time names a place of the wijk where there is one of that name. */
export async function withPlaces(unit: UnitOfWork, content: ActivityContent): Promise<ActivityContent> {
  const says = content.series.some(({ exceptions }) =>
    exceptions.some((each) => each.kind !== 'cancelled' && each.placeText !== null),
  );
  if (!says) return content;
  const places = await listPlacesOf(unit.tx, content.wijkId);
  return { ...content, series: atKnownPlaces(content.series, places) };
}

export async function startActivity(
  deps: CommandDeps,
  actor: Actor,
  content: ActivityContent,
  host: HostContact,
): Promise<Result<Listing>> {
  if (!mayKeep(actor, activityKind.placeOf(content))) return refused(activityRefusals.notAllowed);
  return await inTransaction(deps, actor, async (unit) => {
    const placed = await withPlaces(unit, content);
    const started = await startListing(unit, activityKind, { content: placed, slug: activitySlug(placed) });
    if (started.ok) await saveHost(unit, started.value.id, host);
    return started;
  });
}

export type ActivityChange = {
  readonly content: ActivityContent;
  /** The revision that its maker saw. */
  readonly basedOn: number;
  /** Left out where the form does not ask it. */
  readonly host?: HostContact;
};

/**
 * Refuses with `changed-meanwhile` when somebody else saved since.
 * @returns whether the change shows already; of an organisation that is not known yet it waits for the steward
 */
export async function changeActivity(
  deps: CommandDeps,
  actor: Actor,
  listing: Listing,
  change: ActivityChange,
): Promise<Result<{ readonly listing: Listing; readonly applied: boolean }>> {
  if (!(mayKeep(actor, listing) && mayKeep(actor, activityKind.placeOf(change.content))))
    return refused(activityRefusals.notAllowed);
  return await inTransaction(deps, actor, async (unit) => {
    const { basedOn, host } = change;
    const content = await withPlaces(unit, change.content);
    const changed = await changeListing(unit, activityKind, listing.id, { content, basedOn });
    if (!changed.ok) return changed;
    if (host) await saveHost(unit, listing.id, host);
    await insertConfirmation(unit.tx, listing.id, 'changed', {
      via: 'page',
      personId: personIdOf(actor),
      linkId: null,
      at: unit.nowDate,
    });
    return changed;
  });
}

/** It stops: no longer on the map, cancelled in calendars; what took place stays. */
export async function stopListed(unit: UnitOfWork, id: Id<'listing'>): Promise<Result<Listing>> {
  const listing = await findListingForUpdate(unit.tx, id);
  if (listing === null) return refused(activityRefusals.over);
  const moved = await moveListing(unit, listing, 'stop');
  if (moved.ok) await raiseSequence(unit.tx, id);
  return moved;
}

/** By a steward: with the reason that its keeper reads. */
async function stopForKeeper(unit: UnitOfWork, id: Id<'listing'>, reason: string): Promise<Result<Listing>> {
  const listing = await findListingForUpdate(unit.tx, id);
  if (listing === null) return refused(activityRefusals.over);
  const moved = await moveWithReason(unit, activityKind, listing, { action: 'stop', reason });
  if (moved.ok) await raiseSequence(unit.tx, id);
  return moved;
}

export async function stopActivity(
  deps: CommandDeps,
  actor: Actor,
  listing: Listing,
  reason: string,
): Promise<Result<Listing>> {
  if (!mayKeep(actor, listing)) return refused(activityRefusals.notAllowed);
  return await inTransaction(deps, actor, async (unit) => {
    const stopped = actsAsSteward(actor, listing)
      ? await stopForKeeper(unit, listing.id, reason)
      : await stopListed(unit, listing.id);
    if (!stopped.ok) return stopped;
    await insertConfirmation(unit.tx, listing.id, 'stopped', {
      via: 'page',
      personId: personIdOf(actor),
      linkId: null,
      at: unit.nowDate,
    });
    return stopped;
  });
}
