/** Adding a place, changing it, and its rooms. Known people write at once, everybody else proposes (listing). */
import type { PersonActor } from '../../../kernel/actor.ts';
import { assert, type Result, refused } from '../../../kernel/result.ts';
import { type CommandDeps, inTransaction, type UnitOfWork } from '../../../platform/db/unit-of-work.ts';
import { changeListing, type Listing, mayKeep, startListing } from '../../listing/index.ts';
import { slugOf } from '../../place/index.ts';
import { venueKind } from '../kind.ts';
import { refusals } from '../messages.ts';
import { findVenue } from '../store/venues.ts';
import type { Room, VenueContent } from '../types.ts';

/** Pages of our own stand under the same address. */
const taken: readonly string[] = ['nieuw', 'dekking', 'erkenningen'];

/** What the address of the page is made of. */
export function venueSlug(name: string): string {
  const slug = slugOf(name).slice(0, 80).replace(/-+$/, '');
  return slug === '' || taken.includes(slug) ? `plek${slug === '' ? '' : `-${slug}`}` : slug;
}

export async function addVenue(
  deps: CommandDeps,
  actor: PersonActor,
  content: VenueContent,
): Promise<Result<Listing>> {
  return await inTransaction(deps, actor, (unit) =>
    startListing(unit, venueKind, { content, slug: venueSlug(content.name) }),
  );
}

export type Changed = { readonly listing: Listing; readonly applied: boolean };

/** @param basedOn the revision that its maker saw */
export async function changeVenue(
  deps: CommandDeps,
  actor: PersonActor,
  listing: Listing,
  content: VenueContent,
  basedOn: number,
): Promise<Result<Changed>> {
  return await inTransaction(deps, actor, (unit) =>
    changeListing(unit, venueKind, listing.id, { content, basedOn }),
  );
}

/** More than any place here has; keeps a form of a robot from filling the page. */
const roomsMax = 40;

/** The rooms as they become; null when the room that is meant is not there. */
export type ChangeRooms = (rooms: readonly Room[]) => readonly Room[] | null;

/** Adds the room, or changes the one with its id in place. */
export const withRoom =
  (room: Room): ChangeRooms =>
  (rooms) =>
    rooms.some(({ id }) => id === room.id)
      ? rooms.map((one) => (one.id === room.id ? room : one))
      : [...rooms, room];

export const withoutRoom =
  (roomId: Room['id']): ChangeRooms =>
  (rooms) =>
    rooms.some(({ id }) => id === roomId) ? rooms.filter(({ id }) => id !== roomId) : null;

async function changeRooms(
  unit: UnitOfWork,
  listing: Listing,
  basedOn: number,
  change: ChangeRooms,
): Promise<Result<Changed>> {
  if (!mayKeep(unit.actor, listing)) return refused(refusals.notYours);
  const venue = await findVenue(unit.tx, listing.id);
  assert(venue, `Listing ${listing.id} has no venue`);
  const rooms = change(venue.rooms);
  if (rooms === null) return refused(refusals.roomGone);
  if (rooms.length > roomsMax) return refused(refusals.tooManyRooms);
  return await changeListing(unit, venueKind, listing.id, { content: { ...venue, rooms }, basedOn });
}

export async function saveRoom(
  deps: CommandDeps,
  actor: PersonActor,
  listing: Listing,
  room: Room,
  basedOn: number,
): Promise<Result<Changed>> {
  return await inTransaction(deps, actor, (unit) => changeRooms(unit, listing, basedOn, withRoom(room)));
}

export async function removeRoom(
  deps: CommandDeps,
  actor: PersonActor,
  listing: Listing,
  roomId: Room['id'],
  basedOn: number,
): Promise<Result<Changed>> {
  return await inTransaction(deps, actor, (unit) => changeRooms(unit, listing, basedOn, withoutRoom(roomId)));
}
