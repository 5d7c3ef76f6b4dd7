/** SQL of the posters: what one can be about. */
import { sql } from 'kysely';
import type { Reader } from '../../../platform/db/index.ts';
import type { WallSubject } from './types.ts';

/** More places than any wijk has. */
const mostVenues = 300;

function venues(reader: Reader) {
  return reader
    .selectFrom('listing')
    .innerJoin('venue', 'venue.id', 'listing.id')
    .select([
      sql<'venue'>`'venue'`.as('kind'),
      'listing.slug',
      'venue.name',
      sql<string | null>`nullif(concat_ws(', ', nullif(concat_ws(' ', venue.street, venue.house_number), ''),
        venue.town), '')`.as('address'),
    ])
    .where('listing.kind', '=', 'venue')
    .where('listing.status', '=', 'published');
}

/** Null when the public sees no such place. */
export async function findWallVenue(reader: Reader, slug: string): Promise<WallSubject | null> {
  return (await venues(reader).where('listing.slug', '=', slug).executeTakeFirst()) ?? null;
}

/** The slug of the wijk that such a place is in; null when the public sees no such place, or it is in none that we know. */
export async function findWijkOfVenue(reader: Reader, slug: string): Promise<string | null> {
  const row = await venues(reader)
    .innerJoin('wijk', 'wijk.id', 'venue.wijkId')
    .select('wijk.slug as wijkSlug')
    .where('listing.slug', '=', slug)
    .executeTakeFirst();
  return row?.wijkSlug ?? null;
}

export async function listWallVenues(reader: Reader, wijkId: string): Promise<readonly WallSubject[]> {
  return await venues(reader)
    .where('venue.wijkId', '=', wijkId)
    .orderBy('venue.name')
    .limit(mostVenues)
    .execute();
}
