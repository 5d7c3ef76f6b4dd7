/** SQL of the agenda's map. */
import type { Reader } from '../../../platform/db/index.ts';

export type VenuePoint = {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly wijkId: string;
  readonly lat: number;
  readonly lon: number;
};

/** Those of these places that the public sees and of which it is known where they stand, by name. */
export async function listVenuePoints(
  reader: Reader,
  ids: readonly string[],
): Promise<readonly VenuePoint[]> {
  if (ids.length === 0) return [];
  return await reader
    .selectFrom('venue')
    .innerJoin('listing', 'listing.id', 'venue.id')
    .select(['venue.id', 'listing.slug', 'venue.name', 'venue.wijkId', 'venue.lat', 'venue.lon'])
    .where('venue.id', 'in', [...ids])
    .where('listing.status', '=', 'published')
    .where('venue.lat', 'is not', null)
    .orderBy('venue.name')
    .orderBy('venue.id')
    .limit(5000)
    .$castTo<VenuePoint>()
    .execute();
}
