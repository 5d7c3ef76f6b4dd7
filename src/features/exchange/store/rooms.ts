/** SQL of the rooms of places on the map. */
import type { Id } from '../../../kernel/ids.ts';
import type { Reader } from '../../../platform/db/index.ts';
import type { Room } from '../../venue/types.ts';
import type { PageOfList } from '../types.ts';

export type OpenRoom = Omit<Room, 'id'> & {
  readonly id: Id<'venue_room'>;
  readonly venueName: string;
  readonly venueSlug: string;
  readonly wijkSlug: string;
};

type RoomFilter = { readonly wijkSlug?: string };

function filtered(reader: Reader, { wijkSlug }: RoomFilter) {
  const query = reader
    .selectFrom('venueRoom')
    .innerJoin('venue', 'venue.id', 'venueRoom.venueId')
    .innerJoin('listing', 'listing.id', 'venue.id')
    .innerJoin('wijk', 'wijk.id', 'venue.wijkId')
    .where('listing.status', '=', 'published');
  return wijkSlug === undefined ? query : query.where('wijk.slug', '=', wijkSlug);
}

export async function countRooms(reader: Reader, filter: RoomFilter): Promise<number> {
  const row = await filtered(reader, filter)
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  return row.n;
}

/** By place, oldest entry first, in the order of its page. */
export async function listOpenRooms(
  reader: Reader,
  filter: RoomFilter,
  { limit, offset }: PageOfList,
): Promise<readonly OpenRoom[]> {
  return await filtered(reader, filter)
    .select([
      'venueRoom.id',
      'venueRoom.name',
      'venue.name as venueName',
      'listing.slug as venueSlug',
      'wijk.slug as wijkSlug',
      'venueRoom.capacity',
      'venueRoom.areaM2',
      'venueRoom.equipment',
      'venueRoom.wheelchair',
      'venueRoom.priceCentsPerHour',
      'venueRoom.freeFor',
      'venueRoom.contact',
      'venueRoom.note',
    ])
    .orderBy('venue.id')
    .orderBy('venueRoom.position')
    .orderBy('venueRoom.id')
    .limit(Math.min(limit, 1000))
    .offset(offset)
    .$castTo<OpenRoom>()
    .execute();
}
