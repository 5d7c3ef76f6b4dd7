/** SQL of organisations as others may read them. */
import { type SqlBool, sql } from 'kysely';
import type { Reader } from '../../../platform/db/index.ts';
import { keptRead } from '../../../platform/db/kept-reads.ts';
import type { OpenOrganisation, PageOfList } from '../types.ts';
import { readOutline, sliceOf } from './outline.ts';

export type OrganisationFilter = {
  readonly slugs?: readonly string[];
  readonly wijkSlug?: string;
  /** Also those that are not on the map and organise something on it: what they do refers to them. */
  readonly organisers?: boolean;
};

/** On the map, with a profile. Of others only the name is public, and only when something on the map bears it. */
function filtered(reader: Reader, { slugs, wijkSlug, organisers }: OrganisationFilter) {
  const isOrganiser = sql<SqlBool>`exists (select from activity
    where activity.organisation_id = organisation.id and activity.listed)`;
  let query = reader
    .selectFrom('organisation')
    .leftJoin('listing', (join) =>
      join.onRef('listing.id', '=', 'organisation.id').on('listing.status', '=', 'published'),
    )
    .leftJoin('organisationProfile', (join) =>
      join
        .onRef('organisationProfile.organisationId', '=', 'organisation.id')
        .onRef('listing.id', '=', 'organisation.id'),
    )
    .leftJoin('wijk', (join) =>
      join.onRef('wijk.id', '=', 'organisation.wijkId').onRef('listing.id', '=', 'organisation.id'),
    )
    .where(
      organisers
        ? sql<SqlBool>`(listing.id is not null or ${isOrganiser})`
        : sql<SqlBool>`listing.id is not null`,
    );
  if (slugs !== undefined) query = query.where(sql<SqlBool>`organisation.slug = any(${slugs})`);
  if (wijkSlug !== undefined) query = query.where('wijk.slug', '=', wijkSlug);
  return query;
}

/** Of all organisations, with or without those that only organise something. */
export const outlineOfOrganisations = keptRead(
  ['organisation', 'listing', 'activity'],
  (reader, organisers: 'organisers' | 'onMap') =>
    readOutline(
      reader,
      filtered(reader, { organisers: organisers === 'organisers' }).select('organisation.id'),
    ),
);

/** Null for a part of them. */
function outlineOf(reader: Reader, { slugs, wijkSlug, organisers }: OrganisationFilter) {
  if (slugs !== undefined || wijkSlug !== undefined) return null;
  return () => outlineOfOrganisations(reader, organisers ? 'organisers' : 'onMap');
}

export async function countOrganisations(reader: Reader, filter: OrganisationFilter): Promise<number> {
  const outline = await outlineOf(reader, filter)?.();
  if (outline) return outline.total;
  const row = await filtered(reader, filter)
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  return row.n;
}

function selected(reader: Reader, filter: OrganisationFilter) {
  return filtered(reader, filter)
    .select([
      'organisation.id',
      'organisation.slug',
      'organisation.name',
      sql<boolean>`listing.id is not null`.as('onMap'),
      'organisationProfile.kind',
      sql`coalesce(organisation_profile.summary, '{}')`.as('summary'),
      sql`coalesce(organisation_profile.description, '{}')`.as('description'),
      sql`coalesce(organisation_profile.domains, '{}')`.as('domains'),
      'organisationProfile.website',
      'organisationProfile.publicEmail',
      'organisationProfile.publicPhone',
      'organisationProfile.activeSince',
      'wijk.name as wijkName',
      'wijk.slug as wijkSlug',
      'listing.modifiedAt',
      'listing.confirmedAt',
    ])
    .orderBy('organisation.id')
    .$castTo<OpenOrganisation>();
}

/** Oldest entry first. */
export async function listOpenOrganisations(
  reader: Reader,
  filter: OrganisationFilter,
  asked: PageOfList,
): Promise<readonly OpenOrganisation[]> {
  const slice = await sliceOf(outlineOf(reader, filter), asked);
  if (slice === null) return [];
  const { after } = asked;
  const { from } = slice;
  return await selected(reader, filter)
    .$if(Boolean(after), (query) => query.where('organisation.id', '>', after ?? ''))
    .$if(from !== undefined, (query) => query.where('organisation.id', '>=', from ?? ''))
    .limit(Math.min(slice.limit, 1000))
    .offset(slice.offset)
    .execute();
}

/** Those of these ids that the public knows of. */
export async function loadOrganisations(
  reader: Reader,
  ids: readonly string[],
): Promise<ReadonlyMap<string, OpenOrganisation>> {
  if (ids.length === 0) return new Map();
  const rows = await selected(reader, { organisers: true }).where('organisation.id', 'in', ids).execute();
  return new Map(rows.map((row) => [row.id, row]));
}
