/** SQL of where places stand, for who asks how far they are. */
import type { Reader } from '../../../platform/db/index.ts';
import { keptRead } from '../../../platform/db/kept-reads.ts';

export type KnownPlace = {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  /** Four digits; null when it has no postcode. */
  readonly digits: string | null;
  readonly lat: number;
  readonly lon: number;
};

/** More than any country has. */
const most = 500_000;

/** On the map, and at a point of its own: the middle of a wijk is not where a place is. */
export const listKnownPlaces = keptRead(
  ['venue', 'listing'],
  async (reader: Reader): Promise<readonly KnownPlace[]> => {
    const rows = await reader
      .selectFrom('venue')
      .innerJoin('listing', 'listing.id', 'venue.id')
      .select(['venue.id', 'listing.slug', 'venue.name', 'venue.postcode', 'venue.lat', 'venue.lon'])
      .where('listing.status', '=', 'published')
      .where('venue.lat', 'is not', null)
      .where('venue.locatedBy', '!=', 'wijk')
      .orderBy('venue.id')
      .limit(most)
      .execute();
    return rows.flatMap(({ postcode, lat, lon, ...place }) =>
      lat === null || lon === null
        ? []
        : [{ ...place, digits: postcode?.slice(0, 4) ?? null, lat: Number(lat), lon: Number(lon) }],
    );
  },
);
