/** SQL of organisations' public profiles, their list, and the actions of streets. */

import { sql } from 'kysely';
import type { Domain } from '../../../kernel/domains.ts';
import { type Id, newId } from '../../../kernel/ids.ts';
import type { ContentLang, Words } from '../../../kernel/words.ts';
import type { Reader, Tx } from '../../../platform/db/index.ts';
import { fold } from '../../listing/index.ts';
import type { OrganisationContent, OrganisationKind, StreetAction } from '../types.ts';

/** Of those among these that are on the map. */
export async function listProfiles(
  reader: Reader,
  ids: readonly Id<'organisation'>[],
): Promise<readonly OrganisationContent[]> {
  const rows = await reader
    .selectFrom('organisationProfile')
    .innerJoin('organisation', 'organisation.id', 'organisationProfile.organisationId')
    .leftJoin('wijk', 'wijk.id', 'organisation.wijkId')
    .selectAll('organisationProfile')
    .select(['organisation.name', 'organisation.wijkId', 'wijk.name as wijkName'])
    .where('organisationId', 'in', ids)
    .execute();
  return rows.map((row) => ({
    organisationId: row.organisationId as Id<'organisation'>,
    name: row.name,
    wijkId: row.wijkId as Id<'wijk'> | null,
    wijkName: row.wijkName,
    kind: row.kind as OrganisationKind,
    summary: row.summary as Words,
    description: row.description as Words,
    domains: row.domains as Domain[],
    languages: row.languages as ContentLang[],
    website: row.website,
    publicEmail: row.publicEmail,
    publicPhone: row.publicPhone,
    activeSince: row.activeSince,
    street: row.street,
    core: row.core,
  }));
}

/** Null when the organisation is not (yet) on the map. */
export async function findProfile(
  reader: Reader,
  id: Id<'organisation'>,
): Promise<OrganisationContent | null> {
  const [profile] = await listProfiles(reader, [id]);
  return profile ?? null;
}

function rowOf(content: OrganisationContent) {
  const { name: _name, wijkId: _wijk, wijkName: _wijkName, ...rest } = content;
  return {
    ...rest,
    summary: JSON.stringify(rest.summary),
    description: JSON.stringify(rest.description),
    domains: [...rest.domains],
    languages: [...rest.languages],
  };
}

export async function insertProfiles(tx: Tx, contents: readonly OrganisationContent[]): Promise<void> {
  await tx.insertInto('organisationProfile').values(contents.map(rowOf)).execute();
}

export async function updateProfile(tx: Tx, content: OrganisationContent): Promise<void> {
  const { organisationId, ...changes } = rowOf(content);
  await tx
    .updateTable('organisationProfile')
    .set(changes)
    .where('organisationId', '=', organisationId)
    .execute();
}

export type OrganisationFilter = {
  readonly query: string;
  readonly wijkId: Id<'wijk'> | null;
  readonly kind: OrganisationKind | null;
};
export type OrganisationRow = {
  readonly id: Id<'organisation'>;
  readonly slug: string;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly wijkName: string | null;
  readonly summary: Words;
  readonly confirmedAt: Date | null;
};

export const organisationsPerPage = 30;

const listed = (reader: Reader, filter: OrganisationFilter) => {
  const words = fold(filter.query);
  return reader
    .selectFrom('listing')
    .innerJoin('searchEntry', 'searchEntry.listingId', 'listing.id')
    .innerJoin('organisationProfile', 'organisationProfile.organisationId', 'listing.id')
    .innerJoin('organisation', 'organisation.id', 'listing.id')
    .where('listing.kind', '=', 'organisation')
    .where('listing.status', '=', 'published')
    .$if(filter.wijkId !== null, (query) => query.where('listing.wijkId', '=', filter.wijkId))
    .$if(filter.kind !== null, (query) => query.where('organisationProfile.kind', '=', filter.kind ?? ''))
    .$if(filter.query !== '', (query) =>
      query.where(
        sql<boolean>`(search_entry.words @@ plainto_tsquery('simple', ${words}) or search_entry.title_folded like ${`%${words}%`} or word_similarity(${words}, search_entry.fuzzy) > 0.5) and ${words} <> ''`,
      ),
    );
};

/** Published organisations: best match first, otherwise by name. */
export async function listOrganisations(
  reader: Reader,
  filter: OrganisationFilter,
  page: number,
): Promise<{ readonly rows: readonly OrganisationRow[]; readonly total: number }> {
  const { total } = await listed(reader, filter)
    .select((column) => column.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const rows = await listed(reader, filter)
    .leftJoin('wijk', 'wijk.id', 'organisation.wijkId')
    .select([
      'listing.id',
      'listing.slug',
      'organisation.name',
      'organisationProfile.kind',
      'wijk.name as wijkName',
      'organisationProfile.summary',
      'listing.confirmedAt',
    ])
    .$if(filter.query !== '', (query) =>
      query.orderBy(sql`word_similarity(${fold(filter.query)}, search_entry.title_folded)`, 'desc'),
    )
    .orderBy('organisation.name')
    .orderBy('listing.id')
    .limit(organisationsPerPage)
    .offset((page - 1) * organisationsPerPage)
    .$castTo<OrganisationRow>()
    .execute();
  return { rows, total };
}

/** A registered street of a wijk, whatever its status: two groups in one street are one. */
export async function isStreetKnown(reader: Reader, street: string, wijkId: Id<'wijk'>): Promise<boolean> {
  const row = await reader
    .selectFrom('organisationProfile')
    .innerJoin('listing', 'listing.id', 'organisationProfile.organisationId')
    .select('listing.id')
    .where('organisationProfile.kind', '=', 'streetGroup')
    .where('listing.wijkId', '=', wijkId)
    .where('listing.status', 'in', ['pending', 'published', 'delisted'])
    .where(sql<boolean>`lower(organisation_profile.street) = ${street.toLowerCase()}`)
    .executeTakeFirst();
  return row !== undefined;
}

/** Newest first. */
export async function listActions(reader: Reader, id: Id<'organisation'>): Promise<readonly StreetAction[]> {
  return await reader
    .selectFrom('streetAction')
    .select(['id', 'year', 'heldOn', 'title', 'kind'])
    .where('organisationId', '=', id)
    .orderBy('year', 'desc')
    .orderBy('heldOn', 'desc')
    .orderBy('id')
    .limit(200)
    .$castTo<StreetAction>()
    .execute();
}

export async function insertAction(
  tx: Tx,
  organisationId: Id<'organisation'>,
  action: Omit<StreetAction, 'id'>,
): Promise<void> {
  await tx
    .insertInto('streetAction')
    .values({ id: newId(), organisationId, ...action })
    .execute();
}
