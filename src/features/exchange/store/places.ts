/** SQL of venues as others may read them. A point that is only the middle of the wijk is no point of the place. */
import { sql } from 'kysely';
import type { Reader } from '../../../platform/db/index.ts';
import type { OpenVenue, PageOfList } from '../types.ts';

export type PlaceFilter = {
  readonly slugs?: readonly string[];
  readonly wijkSlug?: string;
  readonly organisationIds?: readonly string[];
};

function filtered(reader: Reader, { slugs, wijkSlug, organisationIds }: PlaceFilter) {
  let query = reader
    .selectFrom('venue')
    .innerJoin('listing', 'listing.id', 'venue.id')
    .innerJoin('wijk', 'wijk.id', 'venue.wijkId')
    .where('listing.status', '=', 'published');
  if (slugs !== undefined) query = query.where('listing.slug', 'in', slugs);
  if (wijkSlug !== undefined) query = query.where('wijk.slug', '=', wijkSlug);
  if (organisationIds !== undefined) query = query.where('venue.organisationId', 'in', organisationIds);
  return query;
}

export async function countPlaces(reader: Reader, filter: PlaceFilter): Promise<number> {
  const row = await filtered(reader, filter)
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  return row.n;
}

function selected(reader: Reader, filter: PlaceFilter) {
  const exact = (column: 'lat' | 'lon') =>
    sql<number | null>`case when venue.located_by <> 'wijk' then ${sql.ref(`venue.${column}`)} end`;
  return filtered(reader, filter)
    .leftJoin('listing as organisationListing', (join) =>
      join
        .onRef('organisationListing.id', '=', 'venue.organisationId')
        .on('organisationListing.status', '=', 'published'),
    )
    .select([
      'venue.id',
      'listing.slug',
      'venue.name',
      'venue.kind',
      'organisationListing.id as organisationId',
      'venue.street',
      'venue.houseNumber',
      'venue.postcode',
      'venue.town',
      exact('lat').as('lat'),
      exact('lon').as('lon'),
      'venue.summary',
      'venue.description',
      'venue.website',
      'venue.publicEmail',
      'venue.publicPhone',
      'venue.wheelchair',
      'venue.accessibleToilet',
      'venue.nearTransit',
      'venue.lowThreshold',
      'venue.functions',
      'venue.opening',
      'wijk.name as wijkName',
      'wijk.slug as wijkSlug',
      'listing.modifiedAt',
      'listing.confirmedAt',
    ])
    .orderBy('venue.id')
    .$castTo<OpenVenue>();
}

/** Oldest entry first. */
export async function listPlaces(
  reader: Reader,
  filter: PlaceFilter,
  { limit, offset }: PageOfList,
): Promise<readonly OpenVenue[]> {
  if (filter.organisationIds?.length === 0) return [];
  return await selected(reader, filter).limit(Math.min(limit, 1000)).offset(offset).execute();
}

/** Those of these ids that the public sees. */
export async function loadPlaces(
  reader: Reader,
  ids: readonly string[],
): Promise<ReadonlyMap<string, OpenVenue>> {
  if (ids.length === 0) return new Map();
  const rows = await selected(reader, {}).where('venue.id', 'in', ids).execute();
  return new Map(rows.map((row) => [row.id, row]));
}
