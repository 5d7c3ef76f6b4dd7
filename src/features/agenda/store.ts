/** SQL of the agenda: it reads what other features write, and writes nothing. */

import { type SqlBool, sql } from 'kysely';
import type { PeoplesWords, Words } from '../../kernel/words.ts';
import { askTogether } from '../../platform/db/ask-together.ts';
import type { Reader } from '../../platform/db/index.ts';
import { prepared } from '../../platform/db/prepared.ts';
import type { Named } from './programme/matching.ts';
import type { AgendaFilter, AgendaItem } from './types.ts';

/** More than any network has. */
const mostMembers = 5000;

/** What the slugs of a filter name. A wijk is asked of the places. */
export async function loadNamed(reader: Reader, filter: AgendaFilter): Promise<Named> {
  const { gebied, venue, organisation, network, activity } = filter;
  const ids = async (asked: { execute(): Promise<readonly { readonly id: string }[]> } | null) =>
    asked === null ? null : (await asked.execute()).map(({ id }) => id);
  const listed = (kind: string, slug: string | null) =>
    slug === null
      ? null
      : reader.selectFrom('listing').select('id').where('kind', '=', kind).where('slug', '=', slug);
  const { wijkIds, venueIds, activityIds, organisationIds, memberIds } = await askTogether({
    wijkIds: ids(
      gebied === null
        ? null
        : reader
            .selectFrom('wijk')
            .innerJoin('gebied', 'gebied.id', 'wijk.gebiedId')
            .select('wijk.id')
            .where('gebied.slug', '=', gebied),
    ),
    venueIds: ids(listed('venue', venue)),
    activityIds: ids(listed('activity', activity)),
    organisationIds: ids(
      organisation === null
        ? null
        : reader.selectFrom('organisation').select('id').where('slug', '=', organisation),
    ),
    memberIds: ids(
      network === null
        ? null
        : reader
            .selectFrom('networkMember')
            .innerJoin('listing', 'listing.id', 'networkMember.networkId')
            .select('networkMember.organisationId as id')
            .where('listing.kind', '=', 'network')
            .where('listing.slug', '=', network)
            .where('networkMember.status', '=', 'confirmed')
            .limit(mostMembers),
    ),
  });
  return { wijkIds, venueIds, activityIds, organisationIds, memberIds };
}

export type DatedItem = AgendaItem & {
  readonly description: Words;
  readonly domain: string;
  readonly sequence: number;
  readonly createdAt: Date;
  readonly modifiedAt: Date;
};

const itemColumns = [
  'activity.id',
  'listing.slug',
  'activity.title',
  'activity.summary',
  'activity.costCents',
  'activity.wheelchair',
  'activity.signup',
  'activity.placeText',
  'organisation.name as organisationName',
  'venue.name as venueName',
  'venueListing.slug as venueSlug',
  'wijk.name as wijkName',
  'wijk.slug as wijkSlug',
  'listing.confirmedAt',
] as const;
const venueAddress = sql<
  string | null
>`nullif(concat_ws(', ', nullif(concat_ws(' ', venue.street, venue.house_number), ''),
  nullif(concat_ws(' ', venue.postcode, venue.town), '')), '')`.as('venueAddress');

/** One text however many are asked, so that the server plans it once. */
type Ids = { readonly ids: readonly string[] };

const items = (reader: Reader, { ids }: Ids) =>
  reader
    .selectFrom('activity')
    .innerJoin('listing', 'listing.id', 'activity.id')
    .innerJoin('organisation', 'organisation.id', 'activity.organisationId')
    .innerJoin('wijk', 'wijk.id', 'activity.wijkId')
    .leftJoin('venue', 'venue.id', 'activity.venueId')
    .leftJoin('listing as venueListing', (join) =>
      join.onRef('venueListing.id', '=', 'venue.id').on('venueListing.status', '=', 'published'),
    )
    .where(sql<SqlBool>`activity.id = any(${ids}::uuid[])`)
    .select(itemColumns)
    .select(venueAddress);

const readItems = prepared((reader: Reader, given: Ids) => items(reader, given).$castTo<AgendaItem>());
const readDatedItems = prepared((reader: Reader, given: Ids) =>
  items(reader, given)
    .select([
      'listing.createdAt',
      'listing.modifiedAt',
      'activity.description',
      'activity.domain',
      'activity.sequence',
    ])
    .$castTo<DatedItem>(),
);

/** What a line says of each of these activities. Call it with few ids. */
export async function loadItems(
  reader: Reader,
  ids: readonly string[],
): Promise<ReadonlyMap<string, AgendaItem>> {
  if (ids.length === 0) return new Map();
  return new Map((await readItems(reader, { ids })).map((row) => [row.id, row]));
}

/** The same with what a calendar says besides, for the activities of one calendar. */
export async function loadDatedItems(
  reader: Reader,
  ids: readonly string[],
): Promise<ReadonlyMap<string, DatedItem>> {
  if (ids.length === 0) return new Map();
  return new Map((await readDatedItems(reader, { ids })).map((row) => [row.id, row]));
}

/** Names of places that one date was moved to. */
export async function loadVenueNames(
  reader: Reader,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await reader.selectFrom('venue').select(['id', 'name']).where('id', 'in', ids).execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

export type Subject = { readonly name: PeoplesWords; readonly href: string };

/** What a filter on one place, organisation, network or activity is about; null when the public sees no such thing. */
export async function findSubject(reader: Reader, filter: AgendaFilter): Promise<Subject | null> {
  const { venue, organisation, network, activity } = filter;
  if (activity) {
    const row = await reader
      .selectFrom('listing')
      .innerJoin('activity', 'activity.id', 'listing.id')
      .select('activity.title')
      .where('listing.kind', '=', 'activity')
      .where('listing.slug', '=', activity)
      .where('activity.listed', '=', true)
      .$castTo<{ title: Words }>()
      .executeTakeFirst();
    return row ? { name: row.title, href: `/activiteiten/${activity}` } : null;
  }
  if (venue) {
    const row = await reader
      .selectFrom('listing')
      .innerJoin('venue', 'venue.id', 'listing.id')
      .select('venue.name')
      .where('listing.kind', '=', 'venue')
      .where('listing.slug', '=', venue)
      .where('listing.status', '=', 'published')
      .executeTakeFirst();
    return row ? { name: row.name, href: `/plekken/${venue}` } : null;
  }
  if (network) {
    const row = await reader
      .selectFrom('listing')
      .innerJoin('network', 'network.id', 'listing.id')
      .select('network.name')
      .where('listing.kind', '=', 'network')
      .where('listing.slug', '=', network)
      .where('listing.status', '=', 'published')
      .executeTakeFirst();
    return row ? { name: row.name, href: `/netwerken/${network}` } : null;
  }
  if (!organisation) return null;
  const row = await reader
    .selectFrom('organisation')
    .innerJoin('activity', 'activity.organisationId', 'organisation.id')
    .select('organisation.name')
    .where('organisation.slug', '=', organisation)
    .where('activity.listed', '=', true)
    .executeTakeFirst();
  return row ? { name: row.name, href: `/organisaties/${organisation}` } : null;
}
