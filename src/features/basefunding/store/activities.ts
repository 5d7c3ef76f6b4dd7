/** SQL of what members do, for their evidence. Reads only. */
import { isoDate } from '../../../kernel/dates.ts';
import type { Id } from '../../../kernel/ids.ts';
import type { Reader } from '../../../platform/db/index.ts';
import type { ActivityOfMember, ReferencePeriod } from '../types.ts';

/** Also what is no longer on the map: what took place then took place. Worship does not count. */
export async function activitiesOfMembers(
  reader: Reader,
  organisationIds: readonly Id<'organisation'>[],
): Promise<readonly ActivityOfMember[]> {
  if (organisationIds.length === 0) return [];
  return await reader
    .selectFrom('activity')
    .innerJoin('listing', 'listing.id', 'activity.id')
    .select([
      'activity.id',
      'listing.slug',
      'activity.title',
      'activity.organisationId',
      'activity.venueId',
      'activity.listed',
    ])
    .where('activity.organisationId', 'in', organisationIds)
    .where('activity.worship', '=', false)
    .where('listing.status', 'in', ['published', 'delisted', 'archived'])
    .orderBy('listing.slug')
    .limit(50_000)
    .$castTo<ActivityOfMember>()
    .execute();
}

/** When the last word about a time in the period was said; null when nothing was. */
export async function lastSaid(
  reader: Reader,
  activityIds: readonly Id<'activity'>[],
  { from, until }: ReferencePeriod,
): Promise<Date | null> {
  if (activityIds.length === 0) return null;
  const row = await reader
    .selectFrom('occurrenceEvidence')
    .select((eb) => eb.fn.max('madeAt').as('at'))
    .where('activityId', 'in', activityIds)
    .where('heldOn', '>=', isoDate(from))
    .where('heldOn', '<', isoDate(until))
    .executeTakeFirst();
  return row?.at ?? null;
}

export type PlaceChoice = { readonly id: Id<'venue'>; readonly slug: string; readonly name: string };

/** Places that these organisations run or use, on the map, by name. */
export async function placesToChoose(
  reader: Reader,
  organisationId: Id<'organisation'>,
): Promise<readonly PlaceChoice[]> {
  return await reader
    .selectFrom('venue')
    .innerJoin('listing', 'listing.id', 'venue.id')
    .select(['venue.id', 'listing.slug', 'venue.name'])
    .where('listing.status', '=', 'published')
    .where((where) =>
      where.or([
        where('venue.organisationId', '=', organisationId),
        where.exists(
          where
            .selectFrom('activity')
            .select('activity.id')
            .whereRef('activity.venueId', '=', 'venue.id')
            .where('activity.organisationId', '=', organisationId),
        ),
      ]),
    )
    .orderBy('venue.name')
    .limit(100)
    .$castTo<PlaceChoice>()
    .execute();
}

/** Square metres of the rooms of these places together, where they say it: offered as an answer, never taken as one. */
export async function roomAreas(
  reader: Reader,
  venueIds: readonly Id<'venue'>[],
): Promise<ReadonlyMap<string, number>> {
  if (venueIds.length === 0) return new Map();
  const rows = await reader
    .selectFrom('venueRoom')
    .select(['venueId', (column) => column.fn.sum<string>('areaM2').as('area')])
    .where('venueId', 'in', venueIds)
    .where('areaM2', 'is not', null)
    .groupBy('venueId')
    .limit(1000)
    .execute();
  return new Map(rows.map(({ venueId, area }) => [venueId, Number(area)]));
}

/** Where a link can go when nobody is known who may sign: the address in public view. */
export async function publicEmails(
  reader: Reader,
  organisationIds: readonly Id<'organisation'>[],
): Promise<ReadonlyMap<string, string>> {
  if (organisationIds.length === 0) return new Map();
  const rows = await reader
    .selectFrom('organisationProfile')
    .select(['organisationId', 'publicEmail'])
    .where('organisationId', 'in', organisationIds)
    .where('publicEmail', 'is not', null)
    .limit(1000)
    .execute();
  return new Map(
    rows.flatMap(({ organisationId, publicEmail }) => (publicEmail ? [[organisationId, publicEmail]] : [])),
  );
}
