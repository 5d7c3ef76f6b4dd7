/** SQL of the agenda: it reads what other features write, and writes nothing. */
import { type SqlBool, sql } from 'kysely';
import type { PlainDate } from '../../kernel/dates.ts';
import { isoDate } from '../../kernel/dates.ts';
import type { Reader } from '../../platform/db/index.ts';
import { type Series, seriesOfRow } from '../activity/index.ts';
import type { Words } from '../listing/types.ts';
import { maskOf } from './rules.ts';
import type { AgendaFilter, AgendaItem, Period } from './types.ts';

const seriesColumns = [
  'activitySeries.id',
  'activitySeries.activityId',
  'activitySeries.rhythm',
  'activitySeries.startsOn',
  'activitySeries.endsOn',
  'activitySeries.fromTime',
  'activitySeries.untilTime',
  'activitySeries.skipSchoolHolidays',
  'activitySeries.skipPublicHolidays',
  'activitySeries.pauses',
  'activitySeries.exceptions',
] as const;

export type ListedSeries = { readonly activityId: string; readonly series: Series };

/** More than any city has; a whole country asks by wijk. */
const mostSeries = 20_000;

/** Series of activities that the public sees and that pass the filter. */
function filtered(reader: Reader, filter: AgendaFilter) {
  let query = reader
    .selectFrom('activitySeries')
    .innerJoin('activity', 'activity.id', 'activitySeries.activityId')
    .where('activity.listed', '=', true);
  const { wijk, venue, organisation, network, activity, domain, audience, language } = filter;
  const idOf = (table: 'wijk' | 'organisation', slug: string) =>
    reader.selectFrom(table).select('id').where('slug', '=', slug);
  const listed = (kind: string, slug: string) =>
    reader.selectFrom('listing').select('id').where('kind', '=', kind).where('slug', '=', slug);
  if (wijk) query = query.where('activity.wijkId', 'in', idOf('wijk', wijk));
  if (organisation) query = query.where('activity.organisationId', 'in', idOf('organisation', organisation));
  if (network)
    query = query.where(
      'activity.organisationId',
      'in',
      reader
        .selectFrom('networkMember')
        .innerJoin('listing', 'listing.id', 'networkMember.networkId')
        .select('networkMember.organisationId')
        .where('listing.kind', '=', 'network')
        .where('listing.slug', '=', network)
        .where('networkMember.status', '=', 'confirmed'),
    );
  if (venue) query = query.where('activity.venueId', 'in', listed('venue', venue));
  if (activity) query = query.where('activity.id', 'in', listed('activity', activity));
  if (filter.found) query = query.where(sql<SqlBool>`activity.id = any(${filter.found}::uuid[])`);
  if (domain) query = query.where('activity.domain', '=', domain);
  if (audience)
    query = query.where(
      sql<SqlBool>`(activity.audiences && ${[audience, 'everyone']} or activity.audiences = '{}')`,
    );
  if (language) query = query.where(sql<SqlBool>`activity.languages @> ${[language]}`);
  if (filter.free) query = query.where('activity.costCents', '=', 0);
  if (filter.wheelchair) query = query.where('activity.wheelchair', '=', 'yes');
  if (filter.withoutSignup) query = query.where('activity.signup', '=', 'none');
  return query;
}

/**
 * Those that may take place in the period: what the database can tell without knowing rhythms. A date may be moved to
 * a day outside the period of its series, so named days count as well.
 */
export async function listSeriesIn(
  reader: Reader,
  filter: AgendaFilter,
  period: Period,
): Promise<readonly ListedSeries[]> {
  const from = isoDate(period.from);
  const rows = await filtered(reader, filter)
    .select(seriesColumns)
    .where((eb) =>
      eb.or([
        eb('activitySeries.startsOn', '<', isoDate(period.until)),
        eb('activitySeries.lastNamedOn', '>=', from),
      ]),
    )
    .where((eb) =>
      eb.or([
        eb('activitySeries.endsOn', 'is', null),
        eb('activitySeries.endsOn', '>=', from),
        eb('activitySeries.lastNamedOn', '>=', from),
      ]),
    )
    .where(sql<SqlBool>`activity_series.weekday_mask & ${maskOf(period)} <> 0`)
    .limit(mostSeries)
    .execute();
  return rows.map((row) => ({ activityId: row.activityId, series: seriesOfRow(row) }));
}

/** All series that are not over, by activity and place: for calendars. */
export async function listCurrentSeries(
  reader: Reader,
  filter: AgendaFilter,
  from: PlainDate,
): Promise<readonly ListedSeries[]> {
  const rows = await filtered(reader, filter)
    .select(seriesColumns)
    .where((eb) =>
      eb.or([
        eb('activitySeries.endsOn', 'is', null),
        eb('activitySeries.endsOn', '>=', isoDate(from)),
        eb('activitySeries.lastNamedOn', '>=', isoDate(from)),
      ]),
    )
    .orderBy('activitySeries.activityId')
    .orderBy('activitySeries.position')
    .limit(mostSeries)
    .execute();
  return rows.map((row) => ({ activityId: row.activityId, series: seriesOfRow(row) }));
}

export type DatedItem = AgendaItem & {
  readonly description: Words;
  readonly domain: string;
  readonly sequence: number;
  readonly createdAt: Date;
  readonly modifiedAt: Date;
};

/** What a line says of each of these activities. Call it with few ids, or with those of one calendar. */
export async function loadItems(
  reader: Reader,
  ids: readonly string[],
): Promise<ReadonlyMap<string, DatedItem>> {
  if (ids.length === 0) return new Map();
  const rows = await reader
    .selectFrom('activity')
    .innerJoin('listing', 'listing.id', 'activity.id')
    .innerJoin('organisation', 'organisation.id', 'activity.organisationId')
    .innerJoin('wijk', 'wijk.id', 'activity.wijkId')
    .leftJoin('venue', 'venue.id', 'activity.venueId')
    .leftJoin('listing as venueListing', (join) =>
      join.onRef('venueListing.id', '=', 'venue.id').on('venueListing.status', '=', 'published'),
    )
    .select([
      'activity.id',
      'listing.slug',
      'listing.createdAt',
      'listing.modifiedAt',
      'activity.title',
      'activity.summary',
      'activity.description',
      'activity.domain',
      'activity.costCents',
      'activity.wheelchair',
      'activity.signup',
      'activity.sequence',
      'activity.placeText',
      'organisation.name as organisationName',
      'venue.name as venueName',
      'venueListing.slug as venueSlug',
      'wijk.name as wijkName',
      'wijk.slug as wijkSlug',
      sql<string | null>`nullif(concat_ws(', ', nullif(concat_ws(' ', venue.street, venue.house_number), ''),
        nullif(concat_ws(' ', venue.postcode, venue.town), '')), '')`.as('venueAddress'),
    ])
    .where('activity.id', 'in', ids)
    .$castTo<DatedItem>()
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
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

/** The wijk in which most places with these four digits stand; null when none does. */
export async function findWijkOfPostcode(reader: Reader, digits: string): Promise<string | null> {
  const row = await reader
    .selectFrom('venue')
    .innerJoin('wijk', 'wijk.id', 'venue.wijkId')
    .select('wijk.slug')
    .where('venue.postcode', 'like', `${digits} %`)
    .groupBy('wijk.slug')
    .orderBy((eb) => eb.fn.countAll(), 'desc')
    .orderBy('wijk.slug')
    .executeTakeFirst();
  return row?.slug ?? null;
}

export type Subject = { readonly name: string; readonly href: string };

/** What a filter on one place, organisation, network or activity is about; null when the public sees no such thing. */
export async function findSubject(
  reader: Reader,
  filter: AgendaFilter,
  lang: 'nl' | 'en',
): Promise<Subject | null> {
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
    return row ? { name: row.title[lang] ?? row.title.nl ?? '', href: `/activiteiten/${activity}` } : null;
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
