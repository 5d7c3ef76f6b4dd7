/** SQL of activities themselves. What the public may see follows from their listing. */

import type { Id } from '../../../kernel/ids.ts';
import { assert } from '../../../kernel/result.ts';
import type { Words } from '../../../kernel/words.ts';
import type { Reader, Tx } from '../../../platform/db/index.ts';
import { findListingBySlug, type Listing } from '../../listing/index.ts';
import type { Activity, ActivityContent, HostContact } from '../types.ts';
import { insertSeries, loadSeries, replaceSeries } from './series.ts';

const contentColumns = [
  'activity.organisationId',
  'activity.venueId',
  'activity.wijkId',
  'activity.placeText',
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
  'activity.worship',
] as const;

type WithoutSeries = Omit<ActivityContent, 'series'>;

type NamedRow = WithoutSeries & {
  readonly id: string;
  readonly sequence: number;
  readonly organisationName: string;
  readonly organisationSlug: string | null;
  readonly wijkSlug: string;
  readonly venueSlug: string | null;
};

function named(reader: Reader) {
  return (
    reader
      .selectFrom('activity')
      .innerJoin('organisation', 'organisation.id', 'activity.organisationId')
      .innerJoin('wijk', 'wijk.id', 'activity.wijkId')
      // An organisation that waits or left the map has no page to lead to.
      .leftJoin('listing as organisationListing', (join) =>
        join
          .onRef('organisationListing.id', '=', 'organisation.id')
          .on('organisationListing.status', '=', 'published'),
      )
      .leftJoin('venue', 'venue.id', 'activity.venueId')
      .leftJoin('listing as venueListing', (join) =>
        join.onRef('venueListing.id', '=', 'venue.id').on('venueListing.status', '=', 'published'),
      )
      .select(contentColumns)
      .select([
        'activity.id',
        'activity.sequence',
        'organisation.name as organisationName',
        'organisationListing.slug as organisationSlug',
        'wijk.name as wijkName',
        'wijk.slug as wijkSlug',
        'venue.name as venueName',
        'venueListing.slug as venueSlug',
      ])
      .$castTo<NamedRow>()
  );
}

function activityOf(row: NamedRow, listing: Listing, series: ActivityContent['series']): Activity {
  const { id: _id, sequence, organisationName, organisationSlug, wijkSlug, venueSlug, ...content } = row;
  const names = { organisationName, organisationSlug, wijkSlug, venueSlug };
  return { listing, content: { ...content, series }, sequence, ...names };
}

/** The content as it stands; null when there is no such activity. */
export async function readContent(reader: Reader, id: string): Promise<ActivityContent | null> {
  const row = await named(reader).where('activity.id', '=', id).executeTakeFirst();
  if (!row) return null;
  const { id: _id, sequence: _sequence, organisationName: _o, organisationSlug: _s, ...rest } = row;
  const { wijkSlug: _w, venueSlug: _v, ...content } = rest;
  const series = await loadSeries(reader, [id]);
  return { ...content, series: series.get(id) ?? [] };
}

export type ActivityFacts = WithoutSeries & { readonly id: string; readonly organisationName: string };

/** What these activities are, without when. */
export async function listFacts(reader: Reader, ids: readonly string[]): Promise<readonly ActivityFacts[]> {
  return await named(reader).where('activity.id', 'in', ids).execute();
}

const columnsOf = ({ series: _series, venueName: _venue, wijkName: _wijk, ...content }: ActivityContent) => ({
  ...content,
  title: JSON.stringify(content.title),
  summary: JSON.stringify(content.summary),
  description: JSON.stringify(content.description),
  audiences: [...content.audiences],
  languages: [...content.languages],
  functions: [...content.functions],
});

export async function insertActivities(
  tx: Tx,
  made: readonly { readonly listing: Pick<Listing, 'id'>; readonly content: ActivityContent }[],
): Promise<void> {
  await tx
    .insertInto('activity')
    .values(made.map(({ listing, content }) => ({ id: listing.id, ...columnsOf(content) })))
    .execute();
  await insertSeries(
    tx,
    made.map(({ listing, content }) => ({ activityId: listing.id, series: content.series })),
  );
}

/** Raises SEQUENCE: calendars that hold an earlier one take this as the newer. */
export async function updateActivity(tx: Tx, id: string, content: ActivityContent): Promise<void> {
  await tx
    .updateTable('activity')
    .set((eb) => ({ ...columnsOf(content), sequence: eb('sequence', '+', 1) }))
    .where('id', '=', id)
    .execute();
  await replaceSeries(tx, id, content.series);
}

/** A stopped activity is another state of the same event in calendars. */
export async function raiseSequence(tx: Tx, id: string): Promise<void> {
  await tx
    .updateTable('activity')
    .set((eb) => ({ sequence: eb('sequence', '+', 1) }))
    .where('id', '=', id)
    .execute();
}

/** In any status: who may see it is the caller's question. */
export async function findActivityBySlug(reader: Reader, slug: string): Promise<Activity | null> {
  const listing = await findListingBySlug(reader, 'activity', slug);
  return listing === null ? null : await getActivity(reader, listing);
}

/** @throws AssertionError when the listing is not of an activity */
export async function getActivity(reader: Reader, listing: Listing): Promise<Activity> {
  const row = await named(reader).where('activity.id', '=', listing.id).executeTakeFirst();
  assert(row, `Listing ${listing.id} is of an activity`);
  const series = await loadSeries(reader, [listing.id]);
  return activityOf(row, listing, series.get(listing.id) ?? []);
}

export type Scope =
  | { readonly kind: 'city' }
  | {
      readonly kind: 'some';
      readonly organisationIds: readonly Id<'organisation'>[];
      readonly wijkIds: readonly Id<'wijk'>[];
    };

export type ListedActivity = {
  readonly id: Id<'activity'>;
  readonly slug: string;
  readonly status: Listing['status'];
  readonly title: Words;
  readonly organisationName: string;
  readonly wijkName: string;
  readonly confirmedAt: Date | null;
};

const listedColumns = [
  'activity.id',
  'listing.slug',
  'listing.status',
  'activity.title',
  'organisation.name as organisationName',
  'wijk.name as wijkName',
  'listing.confirmedAt',
] as const;

function listed(reader: Reader) {
  return reader
    .selectFrom('activity')
    .innerJoin('listing', 'listing.id', 'activity.id')
    .innerJoin('organisation', 'organisation.id', 'activity.organisationId')
    .innerJoin('wijk', 'wijk.id', 'activity.wijkId')
    .select(listedColumns)
    .$castTo<ListedActivity>();
}

/** What somebody keeps: of her organisations, of the wijken that she looks after, or all. By organisation. */
export async function listKept(
  reader: Reader,
  scope: Scope,
  page: { readonly limit: number; readonly offset: number },
): Promise<readonly ListedActivity[]> {
  let query = listed(reader);
  if (scope.kind === 'some') {
    const { organisationIds, wijkIds } = scope;
    if (organisationIds.length + wijkIds.length === 0) return [];
    query = query.where((eb) =>
      eb.or([
        ...(organisationIds.length > 0 ? [eb('activity.organisationId', 'in', organisationIds)] : []),
        ...(wijkIds.length > 0 ? [eb('activity.wijkId', 'in', wijkIds)] : []),
      ]),
    );
  }
  return await query
    .orderBy('organisation.name')
    .orderBy('listing.slug')
    .limit(Math.min(page.limit, 200))
    .offset(page.offset)
    .execute();
}

/** Of an organisation, or in a place. */
export type ActivityOwner =
  | { readonly organisationId: Id<'organisation'> }
  | { readonly venueId: Id<'listing'> };

/** What the public sees of one organisation or in one place, by address. */
export async function listOf(
  reader: Reader,
  owner: ActivityOwner,
  limit: number,
): Promise<readonly ListedActivity[]> {
  const own =
    'venueId' in owner
      ? listed(reader).where('activity.venueId', '=', owner.venueId)
      : listed(reader).where('activity.organisationId', '=', owner.organisationId);
  return await own.where('activity.listed', '=', true).orderBy('listing.slug').limit(limit).execute();
}

export async function findHost(reader: Reader, id: string): Promise<HostContact> {
  const row = await reader
    .selectFrom('activity')
    .select(['hostEmail as email', 'hostPhone as phone', 'hostByPhone as byPhone'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row ?? { email: null, phone: null, byPhone: false };
}

export async function updateHost(tx: Tx, id: string, host: HostContact): Promise<void> {
  await tx
    .updateTable('activity')
    .set({ hostEmail: host.email, hostPhone: host.phone, hostByPhone: host.byPhone })
    .where('id', '=', id)
    .execute();
}

export type Named = { readonly id: string; readonly name: string; readonly wijkId: string };

export type VenueChoice = Named & {
  readonly street: string | null;
  readonly houseNumber: string | null;
  /** It is known where it stands. */
  readonly hasPoint: boolean;
};

/** Venues that the public sees, by name: to choose from. */
export async function listVenues(reader: Reader): Promise<readonly VenueChoice[]> {
  return await reader
    .selectFrom('venue')
    .innerJoin('listing', 'listing.id', 'venue.id')
    .select(['venue.id', 'venue.name', 'venue.wijkId', 'venue.street', 'venue.houseNumber'])
    .select((eb) => eb('venue.lat', 'is not', null).$castTo<boolean>().as('hasPoint'))
    .where('listing.status', '=', 'published')
    .orderBy('venue.name')
    .limit(2000)
    .execute();
}

/** Organisations whose activities a steward may enter: those of these wijken, or of the whole city; by name. */
export async function listOrganisationsIn(
  reader: Reader,
  wijkIds: readonly Id<'wijk'>[] | 'city',
): Promise<readonly { readonly id: Id<'organisation'>; readonly name: string }[]> {
  if (wijkIds.length === 0) return [];
  let query = reader.selectFrom('organisation').select(['id', 'name']);
  if (wijkIds !== 'city') query = query.where('wijkId', 'in', wijkIds);
  return await query
    .orderBy('name')
    .limit(5000)
    .$castTo<{ id: Id<'organisation'>; name: string }>()
    .execute();
}
