import { sql } from 'kysely';
import type { Reader } from '../../../platform/db/index.ts';
import type { WijkCoverage } from '../types.ts';

/** Every wijk by name, also those without a place. A function counts where one published place fulfils it. */
export async function coverageOfWijken(reader: Reader): Promise<readonly WijkCoverage[]> {
  return await reader
    .selectFrom('wijk')
    .leftJoin('venue', (join) =>
      join
        .onRef('venue.wijkId', '=', 'wijk.id')
        .on((where) =>
          where.exists(
            where
              .selectFrom('listing')
              .select('listing.id')
              .whereRef('listing.id', '=', 'venue.id')
              .where('listing.status', '=', 'published'),
          ),
        ),
    )
    .select([
      'wijk.id as wijkId',
      'wijk.slug as wijkSlug',
      'wijk.name as wijkName',
      'wijk.gebiedId',
      sql<number>`count(venue.id)`.as('places'),
      sql<number>`count(venue.id) filter (where venue.low_threshold)`.as('lowThreshold'),
      sql<string[]>`coalesce((select array_agg(distinct given order by given) from venue as own
        join listing on listing.id = own.id and listing.status = 'published', unnest(own.functions) as given
        where own.wijk_id = wijk.id), '{}')`.as('functions'),
    ])
    .groupBy('wijk.id')
    .orderBy('wijk.name')
    .limit(1000)
    .$castTo<WijkCoverage>()
    .execute();
}
