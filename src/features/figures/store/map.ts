/** How the social map of a wijk or of the city stands: how much of it a human lately confirmed, and which places there are. */
import { sql } from 'kysely';
import type { Id } from '../../../kernel/ids.ts';
import type { Reader } from '../../../platform/db/index.ts';
import type { ListingKindName } from '../../listing/index.ts';
import type { VenueFunction } from '../../venue/index.ts';

/** Since when a thing of a kind must have been confirmed to be fresh. */
export type Since = Readonly<Record<ListingKindName, Date>>;

export type MapCount = { readonly listed: number; readonly fresh: number; readonly places: number };

/** One walk over what is published, narrowed to a wijk by its index. */
export async function countMap(reader: Reader, wijkId: Id<'wijk'> | null, since: Since): Promise<MapCount> {
  return await reader
    .selectFrom('listing')
    .select([
      sql<number>`count(*)::integer`.as('listed'),
      sql<number>`count(*) filter (where confirmed_at >= case kind when 'organisation' then ${since.organisation}::timestamptz
        when 'network' then ${since.network}::timestamptz when 'venue' then ${since.venue}::timestamptz else ${since.activity}::timestamptz end)::integer`.as(
        'fresh',
      ),
      sql<number>`count(*) filter (where kind = 'venue')::integer`.as('places'),
    ])
    .where('status', '=', 'published')
    .where(wijkId === null ? sql<boolean>`true` : sql<boolean>`wijk_id = ${wijkId}`)
    .executeTakeFirstOrThrow();
}

/** What places in a wijk do for it, each once. */
export async function listFunctions(reader: Reader, wijkId: Id<'wijk'>): Promise<readonly VenueFunction[]> {
  const rows = await reader
    .selectFrom('venue')
    .innerJoin('listing', 'listing.id', 'venue.id')
    .select(sql<VenueFunction>`unnest(venue.functions)`.as('name'))
    .distinct()
    .where('venue.wijkId', '=', wijkId)
    .where('listing.status', '=', 'published')
    .limit(100)
    .execute();
  return rows.map(({ name }) => name);
}
