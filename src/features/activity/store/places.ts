/** SQL of the places where an activity is, usually and at a single time. */
import type { Id } from '../../../kernel/ids.ts';
import type { Reader } from '../../../platform/db/index.ts';
import { addressLine, hasAddress } from '../../venue/index.ts';
import type { Occurrence } from '../series/types.ts';

export type TimePlace = {
  readonly name: string;
  /** Null when the public sees no page of it. */
  readonly slug: string | null;
  /** `Teststraat 1, 3021 AA Rotterdam`; null when nobody wrote it, or the public sees no page. */
  readonly address: string | null;
};

/** Of each place that one of these is at. */
export async function loadTimePlaces(
  reader: Reader,
  times: readonly Pick<Occurrence, 'venueId'>[],
): Promise<ReadonlyMap<string, TimePlace>> {
  const ids = [...new Set(times.flatMap(({ venueId }) => venueId ?? []))];
  if (ids.length === 0) return new Map();
  const rows = await reader
    .selectFrom('venue')
    .leftJoin('listing', (join) =>
      join.onRef('listing.id', '=', 'venue.id').on('listing.status', '=', 'published'),
    )
    .select(['venue.id', 'venue.name', 'listing.slug'])
    .select(['venue.street', 'venue.houseNumber', 'venue.postcode', 'venue.town'])
    .where('venue.id', 'in', ids)
    .execute();
  return new Map(
    rows.map(({ id, name, slug, ...venue }) => {
      const address = slug !== null && hasAddress(venue) ? addressLine(venue) : null;
      return [id, { name, slug, address }];
    }),
  );
}

/** Places of a wijk that the public sees, by which a single time can be called. */
export async function listPlacesOf(
  reader: Reader,
  wijkId: Id<'wijk'>,
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  return await reader
    .selectFrom('venue')
    .innerJoin('listing', 'listing.id', 'venue.id')
    .select(['venue.id', 'venue.name'])
    .where('listing.status', '=', 'published')
    .where('venue.wijkId', '=', wijkId)
    .orderBy('venue.name')
    .limit(1000)
    .execute();
}
