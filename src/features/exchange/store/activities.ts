/** SQL of activities as others may read them. Ids are found first and details read for one page, in one query each. */
import { type SqlBool, sql } from 'kysely';
import type { Reader } from '../../../platform/db/index.ts';
import { keptRead } from '../../../platform/db/kept-reads.ts';
import type { ActivityFilter, OpenActivity, PageOfList, TaxonomyName } from '../types.ts';
import { readOutline, sliceOf } from './outline.ts';

const inTerm = (taxonomy: TaxonomyName, code: string) =>
  taxonomy === 'domain' || taxonomy === 'type'
    ? sql<SqlBool>`${sql.ref(`activity.${taxonomy}`)} = ${code}`
    : sql<SqlBool>`${sql.ref(`activity.${taxonomy}s`)} @> array[${code}]`;

/** Every activity has a domain and a type. */
const inTaxonomy = (taxonomy: TaxonomyName) =>
  taxonomy === 'domain' || taxonomy === 'type'
    ? sql<SqlBool>`true`
    : sql<SqlBool>`${sql.ref(`activity.${taxonomy}s`)} <> '{}'`;

function atTimes({ today, from, until, weekday }: NonNullable<ActivityFilter['times']>) {
  return sql<SqlBool>`exists (select from activity_series series where series.activity_id = activity.id
    and (series.ends_on is null or series.ends_on >= ${today})
    and (${from ?? null}::time is null or series.from_time >= ${from ?? null}::time)
    and (${until ?? null}::time is null or series.until_time <= ${until ?? null}::time)
    and (${weekday ?? null}::int is null
      or series.weekday_mask & (1 << (coalesce(${weekday ?? null}::int, 1) - 1)) <> 0))`;
}

/** On a globe: good to a few metres within a city. */
function near({ digits, metres }: NonNullable<ActivityFilter['near']>) {
  const own = sql`postcode like ${`${digits} %`}`;
  if (metres === undefined) return sql<SqlBool>`activity.venue_id in (select id from venue where ${own})`;
  return sql<SqlBool>`activity.venue_id in (
    select venue.id from venue, (select avg(lat) as lat, avg(lon) as lon from venue where ${own}) middle
    where 12742000 * asin(sqrt(power(sin(radians(venue.lat - middle.lat) / 2), 2) + cos(radians(venue.lat))
      * cos(radians(middle.lat)) * power(sin(radians(venue.lon - middle.lon) / 2), 2))) <= ${metres})`;
}

/** Without the listings, which most questions need not look at: the index of what is listed answers them by itself. */
function filtered(reader: Reader, filter: ActivityFilter) {
  let query = reader.selectFrom('activity').where('activity.listed', '=', true);
  const listings = reader.selectFrom('listing').select('listing.id').where('listing.kind', '=', 'activity');
  if (filter.slugs !== undefined)
    query = query.where(
      'activity.id',
      'in',
      listings.where(sql<SqlBool>`listing.slug = any(${filter.slugs})`),
    );
  if (filter.wijkSlug !== undefined)
    query = query.where(
      'activity.wijkId',
      'in',
      reader.selectFrom('wijk').select('id').where('slug', '=', filter.wijkSlug),
    );
  if (filter.organisationId !== undefined)
    query = query.where('activity.organisationId', '=', filter.organisationId);
  if (filter.modifiedAfter !== undefined)
    query = query.where(
      'activity.id',
      'in',
      listings.where('listing.modifiedAt', '>=', filter.modifiedAfter),
    );
  if (filter.minimumAge !== undefined) query = query.where('activity.minimumAge', '>=', filter.minimumAge);
  if (filter.maximumAge !== undefined) query = query.where('activity.maximumAge', '<=', filter.maximumAge);
  if (filter.term) query = query.where(inTerm(filter.term.taxonomy, filter.term.code));
  if (filter.taxonomy) query = query.where(inTaxonomy(filter.taxonomy));
  if (filter.times) query = query.where(atTimes(filter.times));
  if (filter.near) query = query.where(near(filter.near));
  return query;
}

/** Of all activities that the public sees. */
export const outlineOfActivities = keptRead(['activity'], (reader) =>
  readOutline(reader, filtered(reader, {}).select('activity.id')),
);

const isAll = (filter: ActivityFilter): boolean => Object.keys(filter).length === 0;

export async function countActivities(reader: Reader, filter: ActivityFilter): Promise<number> {
  if (isAll(filter)) return (await outlineOfActivities(reader)).total;
  const row = await filtered(reader, filter)
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  return row.n;
}

export type Stamped = { readonly id: OpenActivity['id']; readonly modifiedAt: Date };

/** Oldest entry first: ids are made in that order and never change. */
export async function listActivityIds(
  reader: Reader,
  filter: ActivityFilter,
  asked: PageOfList,
): Promise<readonly Stamped[]> {
  const slice = await sliceOf(isAll(filter) ? () => outlineOfActivities(reader) : null, asked);
  if (slice === null) return [];
  const { after } = asked;
  const { from } = slice;
  return await reader
    .selectFrom(
      filtered(reader, filter)
        .$if(Boolean(after), (query) => query.where('activity.id', '>', after ?? ''))
        .$if(from !== undefined, (query) => query.where('activity.id', '>=', from ?? ''))
        .select('activity.id')
        .orderBy('activity.id')
        .limit(Math.min(slice.limit, 1000))
        .offset(slice.offset)
        .as('shown'),
    )
    .innerJoin('listing', 'listing.id', 'shown.id')
    .select(['shown.id', 'listing.modifiedAt'])
    .orderBy('shown.id')
    .$castTo<Stamped>()
    .execute();
}

const columns = [
  'activity.id',
  'listing.slug',
  'activity.title',
  'activity.summary',
  'activity.description',
  'activity.domain',
  'activity.type',
  'activity.audiences',
  'activity.languages',
  'activity.costCents',
  'activity.costNote',
  'activity.wheelchair',
  'activity.signup',
  'activity.signupText',
  'activity.minimumAge',
  'activity.maximumAge',
  'activity.functions',
  'activity.organisationId',
  'venueListing.id as venueId',
  'venue.name as venueName',
  'activity.placeText',
  'activity.wijkId',
  'wijk.name as wijkName',
  'wijk.slug as wijkSlug',
  'listing.createdAt',
  'listing.modifiedAt',
  'listing.confirmedAt',
  'listing.confirmedVia',
] as const;

/** Those of these ids that the public sees, in the order of the ids. */
export async function loadActivities(
  reader: Reader,
  ids: readonly string[],
): Promise<readonly OpenActivity[]> {
  if (ids.length === 0) return [];
  const rows = await reader
    .selectFrom('activity')
    .innerJoin('listing', 'listing.id', 'activity.id')
    .innerJoin('wijk', 'wijk.id', 'activity.wijkId')
    .leftJoin('venue', 'venue.id', 'activity.venueId')
    .leftJoin('listing as venueListing', (join) =>
      join.onRef('venueListing.id', '=', 'venue.id').on('venueListing.status', '=', 'published'),
    )
    .select(columns)
    .where('activity.listed', '=', true)
    .where('activity.id', 'in', ids)
    .$castTo<OpenActivity>()
    .execute();
  const found = new Map(rows.map((row) => [row.id as string, row]));
  return ids.flatMap((id) => found.get(id) ?? []);
}

/** Activities of these organisations, oldest first, with no more than `limit` in all. */
export async function listActivityIdsOf(
  reader: Reader,
  organisationIds: readonly string[],
  limit: number,
): Promise<readonly string[]> {
  if (organisationIds.length === 0) return [];
  const rows = await reader
    .selectFrom('activity')
    .select('id')
    .where('listed', '=', true)
    .where('organisationId', 'in', organisationIds)
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}
