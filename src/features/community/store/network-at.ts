/** The network at an address, for who asks on behalf of it. */
import { sql } from 'kysely';
import { isoDate, type PlainDate } from '../../../kernel/dates.ts';
import { type Id, isSlug } from '../../../kernel/ids.ts';
import type { Reader } from '../../../platform/db/index.ts';

export type KeptNetwork = {
  readonly id: Id<'network'>;
  readonly slug: string;
  readonly name: string;
  readonly wijkId: Id<'wijk'> | null;
  readonly coordinators: readonly Id<'person'>[];
};

/** The network at an address with who co-ordinates it on a day, in one question; null where there is none. */
export async function findNetworkAt(
  reader: Reader,
  slug: string,
  day: PlainDate,
): Promise<KeptNetwork | null> {
  if (!isSlug(slug)) return null;
  const date = isoDate(day);
  const row = await reader
    .selectFrom('listing')
    .innerJoin('network', 'network.id', 'listing.id')
    .select(['network.id', 'listing.slug', 'network.name', 'network.wijkId'])
    .select(
      sql<readonly string[]>`array(select person_id from network_coordinator
        where network_id = network.id and since <= ${date} and (until is null or until > ${date}))`.as(
        'coordinators',
      ),
    )
    .where('listing.kind', '=', 'network')
    .where('listing.slug', '=', slug)
    .$castTo<KeptNetwork>()
    .executeTakeFirst();
  return row ?? null;
}
