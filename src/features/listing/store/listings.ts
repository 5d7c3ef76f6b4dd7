/** SQL of listings and their revisions. */
import { sql } from 'kysely';
import { type Id, isSlug, newId } from '../../../kernel/ids.ts';
import { assert } from '../../../kernel/result.ts';
import type { Reader, Tx } from '../../../platform/db/index.ts';
import type { Listing, ListingKindName, Revision } from '../types.ts';

export const listingColumns = [
  'listing.id',
  'listing.kind',
  'listing.slug',
  'listing.status',
  'listing.wijkId',
  'listing.organisationId',
  'listing.source',
  'listing.revision',
  'listing.createdAt',
  'listing.modifiedAt',
  'listing.confirmedAt',
  'listing.confirmedVia',
  'listing.remindedAt',
  'listing.unlistedAt',
] as const;

export async function findListing(reader: Reader, id: Id<'listing'>): Promise<Listing | null> {
  const row = await reader
    .selectFrom('listing')
    .select(listingColumns)
    .where('id', '=', id)
    .$castTo<Listing>()
    .executeTakeFirst();
  return row ?? null;
}

export async function findListingBySlug(
  reader: Reader,
  kind: ListingKindName,
  slug: string,
): Promise<Listing | null> {
  if (!isSlug(slug)) return null;
  const row = await reader
    .selectFrom('listing')
    .select(listingColumns)
    .where('kind', '=', kind)
    .where('slug', '=', slug)
    .$castTo<Listing>()
    .executeTakeFirst();
  return row ?? null;
}

/** Holds the row until the end of the transaction. */
export async function findListingForUpdate(tx: Tx, id: Id<'listing'>): Promise<Listing | null> {
  const row = await tx
    .selectFrom('listing')
    .select(listingColumns)
    .where('id', '=', id)
    .forUpdate()
    .$castTo<Listing>()
    .executeTakeFirst();
  return row ?? null;
}

/** Addresses of this kind that one of these could run into. */
export async function takenSlugs(
  tx: Tx,
  kind: ListingKindName,
  bases: readonly string[],
): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('listing')
    .select('slug')
    .where('kind', '=', kind)
    .where(
      sql<boolean>`(slug = any(${bases}::text[]) or slug like any(${bases.map((base) => `${base}-%`)}::text[]))`,
    )
    .limit(10_000)
    .execute();
  return rows.map((row) => row.slug);
}

export async function insertListings(tx: Tx, listings: readonly Listing[]): Promise<void> {
  await tx
    .insertInto('listing')
    .values(listings.map((listing) => ({ ...listing })))
    .execute();
}

export async function updateListing(
  tx: Tx,
  id: Id<'listing'>,
  changes: Partial<Omit<Listing, 'id' | 'kind' | 'slug' | 'createdAt'>>,
): Promise<void> {
  await tx.updateTable('listing').set(changes).where('id', '=', id).execute();
}

const revisionColumns = [
  'id',
  'listingId',
  'number',
  'state',
  'content',
  'basedOn',
  'madeAt',
  'madeByPersonId',
  'madeVia',
  'decidedAt',
  'decidedByPersonId',
  'reason',
  'restores',
] as const;

export async function insertRevisions(tx: Tx, revisions: readonly Omit<Revision, 'id'>[]): Promise<void> {
  await tx
    .insertInto('listingRevision')
    .values(
      revisions.map((revision) => ({
        ...revision,
        id: newId<'listing_revision'>(),
        content: JSON.stringify(revision.content),
      })),
    )
    .execute();
}

/** The applied revision with this number. @throws AssertionError when there is none: numbers come from loaded rows */
export async function getRevision(
  reader: Reader,
  listingId: Id<'listing'>,
  number: number,
): Promise<Revision> {
  const row = await reader
    .selectFrom('listingRevision')
    .select(revisionColumns)
    .where('listingId', '=', listingId)
    .where('number', '=', number)
    .$castTo<Revision>()
    .executeTakeFirst();
  assert(row, `Listing ${listingId} has no revision ${number}`);
  return row;
}

/** Newest first: applied revisions and proposals. */
export async function listRevisions(reader: Reader, listingId: Id<'listing'>): Promise<readonly Revision[]> {
  return await reader
    .selectFrom('listingRevision')
    .select(revisionColumns)
    .where('listingId', '=', listingId)
    .orderBy('madeAt', 'desc')
    .orderBy('id', 'desc')
    .limit(200)
    .$castTo<Revision>()
    .execute();
}

export async function findRevision(reader: Reader, id: Id<'listing_revision'>): Promise<Revision | null> {
  const row = await reader
    .selectFrom('listingRevision')
    .select(revisionColumns)
    .where('id', '=', id)
    .$castTo<Revision>()
    .executeTakeFirst();
  return row ?? null;
}

/** Holds the proposal until the end of the transaction. */
export async function findProposalForUpdate(tx: Tx, id: Id<'listing_revision'>): Promise<Revision | null> {
  const row = await tx
    .selectFrom('listingRevision')
    .select(revisionColumns)
    .where('id', '=', id)
    .forUpdate()
    .$castTo<Revision>()
    .executeTakeFirst();
  return row ?? null;
}

export async function updateRevision(
  tx: Tx,
  id: Id<'listing_revision'>,
  changes: Pick<Revision, 'state' | 'number' | 'decidedAt' | 'decidedByPersonId' | 'reason'>,
): Promise<void> {
  await tx.updateTable('listingRevision').set(changes).where('id', '=', id).execute();
}

export type MadeRevision = Pick<Revision, 'content' | 'madeAt' | 'state' | 'reason'> & {
  /** How its listing stands: a first entry is applied also while it waits, or when it was rejected. */
  readonly status: Listing['status'];
  readonly number: number | null;
  readonly kind: ListingKindName;
};

/** Everything that one person entered or proposed, newest first. */
export async function listRevisionsBy(
  reader: Reader,
  personId: Id<'person'>,
): Promise<readonly MadeRevision[]> {
  return await reader
    .selectFrom('listingRevision')
    .innerJoin('listing', 'listing.id', 'listingRevision.listingId')
    .select([
      'listing.kind',
      'listing.status',
      'listingRevision.content',
      'listingRevision.madeAt',
      'listingRevision.state',
      'listingRevision.number',
      'listingRevision.reason',
    ])
    .where('madeByPersonId', '=', personId)
    .orderBy('listingRevision.madeAt', 'desc')
    .limit(500)
    .$castTo<MadeRevision>()
    .execute();
}

export async function forgetMaker(tx: Tx, personId: Id<'person'>): Promise<void> {
  await tx
    .updateTable('listingRevision')
    .set({ madeByPersonId: null })
    .where('madeByPersonId', '=', personId)
    .execute();
}

/** Does a change of it wait for a steward? */
export async function hasProposal(reader: Reader, listingId: Id<'listing'>): Promise<boolean> {
  const row = await reader
    .selectFrom('listingRevision')
    .select('id')
    .where('listingId', '=', listingId)
    .where('state', '=', 'proposed')
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
