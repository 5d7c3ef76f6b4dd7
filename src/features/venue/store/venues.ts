/** SQL of places and their rooms. What is published shows in `listing`, which has a row with the same id. */
import { sql } from 'kysely';
import type { Id } from '../../../kernel/ids.ts';
import type { Reader, Tx } from '../../../platform/db/index.ts';
import type { Listing } from '../../listing/index.ts';
import type { LatLon } from '../../place/index.ts';
import { parseVenue } from '../content.ts';
import type { VenueContent, VenueFilter, VenueLine } from '../types.ts';

/** More rooms than this no place has; the form stops earlier. */
const roomLimit = 100;

export async function findVenue(reader: Reader, id: Id<'listing'>): Promise<VenueContent | null> {
  const row = await reader
    .selectFrom('venue')
    .innerJoin('wijk', 'wijk.id', 'venue.wijkId')
    .leftJoin('organisation', 'organisation.id', 'venue.organisationId')
    .selectAll('venue')
    .select(['wijk.name as wijkName', 'organisation.name as organisationName'])
    .where('venue.id', '=', id)
    .executeTakeFirst();
  if (!row) return null;
  const rooms = await reader
    .selectFrom('venueRoom')
    .selectAll()
    .where('venueId', '=', id)
    .orderBy('position')
    .limit(roomLimit)
    .execute();
  const { id: _id, lat, lon, locatedBy, ...facts } = row;
  const point = lat === null ? null : { lat, lon, by: locatedBy };
  return parseVenue({ ...facts, point, rooms });
}

function rowOf(id: Id<'listing'>, venue: VenueContent) {
  const { wijkName, organisationName, point, rooms, summary, description, opening, ...columns } = venue;
  return {
    id,
    ...columns,
    functions: [...venue.functions],
    summary: JSON.stringify(summary),
    description: JSON.stringify(description),
    opening: JSON.stringify(opening),
    lat: point?.lat ?? null,
    lon: point?.lon ?? null,
    locatedBy: point?.by ?? null,
  };
}

const roomsOf = (id: Id<'listing'>, venue: VenueContent) =>
  venue.rooms.map((room, position) => ({
    ...room,
    venueId: id,
    position,
    equipment: [...room.equipment],
    freeFor: [...room.freeFor],
  }));

export async function insertVenues(
  tx: Tx,
  made: readonly { readonly listing: Pick<Listing, 'id'>; readonly content: VenueContent }[],
): Promise<void> {
  await tx
    .insertInto('venue')
    .values(made.map(({ listing, content }) => rowOf(listing.id, content)))
    .execute();
  const rooms = made.flatMap(({ listing, content }) => roomsOf(listing.id, content));
  if (rooms.length > 0) await tx.insertInto('venueRoom').values(rooms).execute();
}

/** Writes the place and its rooms; a room that is not in it any more goes. */
export async function updateVenue(tx: Tx, id: Id<'listing'>, venue: VenueContent): Promise<void> {
  const { id: _id, ...changes } = rowOf(id, venue);
  await tx.updateTable('venue').set(changes).where('id', '=', id).execute();
  const kept = venue.rooms.map((room) => room.id);
  let gone = tx.deleteFrom('venueRoom').where('venueId', '=', id);
  if (kept.length > 0) gone = gone.where('id', 'not in', kept);
  await gone.execute();
  if (kept.length === 0) return;
  await tx
    .insertInto('venueRoom')
    .values(roomsOf(id, venue))
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet((row) => ({
        name: row.ref('excluded.name'),
        capacity: row.ref('excluded.capacity'),
        areaM2: row.ref('excluded.areaM2'),
        equipment: row.ref('excluded.equipment'),
        wheelchair: row.ref('excluded.wheelchair'),
        priceCentsPerHour: row.ref('excluded.priceCentsPerHour'),
        freeFor: row.ref('excluded.freeFor'),
        contact: row.ref('excluded.contact'),
        note: row.ref('excluded.note'),
        position: row.ref('excluded.position'),
      })),
    )
    .execute();
}

/** What is published, as `filter` asks. */
function published(reader: Reader, filter: VenueFilter) {
  let query = reader
    .selectFrom('venue')
    .innerJoin('listing', 'listing.id', 'venue.id')
    .innerJoin('wijk', 'wijk.id', 'venue.wijkId')
    .where('listing.status', '=', 'published');
  if (filter.wijkSlug !== undefined) query = query.where('wijk.slug', '=', filter.wijkSlug);
  if (filter.gebiedSlug !== undefined)
    query = query.where('wijk.gebiedId', 'in', (inner) =>
      inner
        .selectFrom('gebied')
        .select('gebied.id')
        .where('gebied.slug', '=', filter.gebiedSlug ?? ''),
    );
  if (filter.organisationIds !== undefined)
    query = query.where('venue.organisationId', 'in', filter.organisationIds);
  if (filter.kind !== undefined) query = query.where('venue.kind', '=', filter.kind);
  // Partly is not enough for who has to get in.
  if (filter.wheelchair) query = query.where('venue.wheelchair', '=', 'yes');
  if (filter.lowThreshold) query = query.where('venue.lowThreshold', '=', true);
  if (filter.function !== undefined)
    query = query.where(sql<boolean>`${filter.function} = any(venue.functions)`);
  return query;
}

export async function countVenues(reader: Reader, filter: VenueFilter): Promise<number> {
  const row = await published(reader, filter)
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  return row.n;
}

/** How many answer to the filter in each wijk. */
export async function countByWijk(reader: Reader, filter: VenueFilter): Promise<ReadonlyMap<string, number>> {
  const rows = await published(reader, filter)
    .select((eb) => ['venue.wijkId', eb.fn.countAll<number>().as('n')])
    .groupBy('venue.wijkId')
    .limit(1000)
    .execute();
  return new Map(rows.map(({ wijkId, n }) => [wijkId, n]));
}

export type VenuePoint = {
  readonly slug: string;
  readonly name: string;
  readonly wijkId: string;
  readonly lat: number;
  readonly lon: number;
};

/** More than any city has; a map shows fewer at a time. */
const mostPoints = 5000;

/** Those of which it is known where they stand, by name. */
export async function listPoints(reader: Reader, filter: VenueFilter): Promise<readonly VenuePoint[]> {
  return await published(reader, filter)
    .select(['listing.slug', 'venue.name', 'venue.wijkId', 'venue.lat', 'venue.lon'])
    .where('venue.lat', 'is not', null)
    .orderBy('venue.name')
    .orderBy('listing.id')
    .limit(mostPoints)
    .$castTo<VenuePoint>()
    .execute();
}

/** The middle of a wijk is not where a place stands. */
const exactly = <Name extends 'lat' | 'lon'>(name: Name) =>
  sql<number | null>`case when venue.located_by <> 'wijk' then ${sql.ref(`venue.${name}`)} end`.as(name);

/** Grows with the straight line to it; null where it is not known. */
const awayFrom = ({ lat, lon }: LatLon) => {
  const narrower = Math.cos((lat * Math.PI) / 180);
  return sql`case when venue.located_by <> 'wijk'
    then (venue.lat - ${lat}::float8) ^ 2 + ((venue.lon - ${lon}::float8) * ${narrower}::float8) ^ 2 end`;
};

/** By name, or the nearest first. A recognition holds from its first day to its last. @param today ISO date */
export async function listVenues(
  reader: Reader,
  filter: VenueFilter,
  today: string,
  page: { readonly limit: number; readonly offset: number },
): Promise<readonly VenueLine[]> {
  const found = published(reader, filter)
    .select([
      'listing.id',
      'listing.slug',
      'venue.name',
      'venue.kind',
      'venue.street',
      'venue.houseNumber',
      'wijk.name as wijkName',
      'venue.summary',
      'venue.wheelchair',
      'venue.lowThreshold',
      'venue.functions',
      'listing.confirmedAt',
      exactly('lat'),
      exactly('lon'),
      sql<string[]>`array(select recognition.kind from recognition where recognition.venue_id = venue.id
        and recognition.status = 'recognised' and recognition.valid_until >= ${today} order by 1)`.as(
        'recognised',
      ),
    ])
    .limit(Math.min(page.limit, 500))
    .offset(page.offset)
    .$castTo<VenueLine>();
  const sorted = filter.from === undefined ? found : found.orderBy(awayFrom(filter.from.at));
  return await sorted.orderBy('venue.name').orderBy('listing.id').execute();
}

export type WaitingVenue = Pick<VenueLine, 'slug' | 'name' | 'kind' | 'wijkName'>;

/** Of these organisations, what no steward looked at yet; by name. */
export async function listVenuesThatWait(
  reader: Reader,
  organisationIds: readonly Id<'organisation'>[],
): Promise<readonly WaitingVenue[]> {
  if (organisationIds.length === 0) return [];
  return await reader
    .selectFrom('venue')
    .innerJoin('listing', 'listing.id', 'venue.id')
    .innerJoin('wijk', 'wijk.id', 'venue.wijkId')
    .select(['listing.slug', 'venue.name', 'venue.kind', 'wijk.name as wijkName'])
    .where('listing.status', '=', 'pending')
    .where('venue.organisationId', 'in', organisationIds)
    .orderBy('venue.name')
    .orderBy('listing.id')
    .limit(100)
    .$castTo<WaitingVenue>()
    .execute();
}

/** What searching reads of places beside their names. */
export async function wordsOfVenues(
  reader: Reader,
  ids: readonly Id<'listing'>[],
): Promise<
  readonly {
    readonly id: string;
    readonly name: string;
    readonly kind: VenueContent['kind'];
    readonly words: readonly string[];
  }[]
> {
  const rows = await reader
    .selectFrom('venue')
    .innerJoin('wijk', 'wijk.id', 'venue.wijkId')
    .leftJoin('organisation', 'organisation.id', 'venue.organisationId')
    .select(['venue.id', 'venue.name', 'venue.kind', 'venue.street', 'venue.postcode', 'venue.summary'])
    .select(['wijk.name as wijkName', 'organisation.name as organisationName'])
    .where('venue.id', 'in', ids)
    .execute();
  return rows.map(({ id, name, kind, wijkName, street, postcode, organisationName, summary }) => {
    const said = Object.values(summary as Record<string, string>);
    const words = [wijkName, street, postcode, organisationName, ...said].filter((word) => word !== null);
    return { id, name, kind: kind as VenueContent['kind'], words };
  });
}
