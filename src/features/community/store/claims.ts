/** SQL of people who say that an organisation is theirs. */
import { type Id, newId } from '../../../kernel/ids.ts';
import type { Reader, Tx } from '../../../platform/db/index.ts';
import { inWijken, type Listing, type Wijken } from '../../listing/index.ts';
import type { Claim, ClaimStatus } from '../types.ts';

const columns = [
  'listingClaim.id',
  'listingClaim.listingId',
  'listingClaim.personId',
  'listingClaim.organisationId',
  'listingClaim.status',
  'listingClaim.proof',
  'listingClaim.note',
  'listingClaim.provenAt',
  'listingClaim.madeAt',
] as const;

export async function findClaim(reader: Reader, id: Id<'listing_claim'>): Promise<Claim | null> {
  const row = await reader
    .selectFrom('listingClaim')
    .select(columns)
    .where('id', '=', id)
    .$castTo<Claim>()
    .executeTakeFirst();
  return row ?? null;
}

/** Holds the row until the end of the transaction. */
export async function findClaimForUpdate(tx: Tx, id: Id<'listing_claim'>): Promise<Claim | null> {
  const row = await tx
    .selectFrom('listingClaim')
    .select(columns)
    .where('id', '=', id)
    .forUpdate()
    .$castTo<Claim>()
    .executeTakeFirst();
  return row ?? null;
}

export type RivalClaim = Claim & { readonly organisationName: string | null };

/** Everybody who asked for the same thing and still waits, oldest first. */
export async function listClaimsOf(reader: Reader, listingId: Id<'listing'>): Promise<readonly RivalClaim[]> {
  return await reader
    .selectFrom('listingClaim')
    .leftJoin('organisation', 'organisation.id', 'listingClaim.organisationId')
    .select(columns)
    .select('organisation.name as organisationName')
    .where('listingId', '=', listingId)
    .where('status', '=', 'waiting')
    .orderBy('madeAt')
    .orderBy('listingClaim.id')
    .limit(100)
    .$castTo<RivalClaim>()
    .execute();
}

/** Did she ask to keep it, and does that still wait? */
export async function hasOpenClaim(
  reader: Reader,
  listingId: Id<'listing'>,
  personId: Id<'person'> | null,
): Promise<boolean> {
  if (personId === null) return false;
  const claim = await reader
    .selectFrom('listingClaim')
    .select('id')
    .where('listingId', '=', listingId)
    .where('personId', '=', personId)
    .where('status', '=', 'waiting')
    .executeTakeFirst();
  return claim !== undefined;
}

export type WaitingClaim = Pick<Claim, 'id' | 'listingId' | 'proof' | 'madeAt' | 'provenAt'> & {
  readonly title: string;
  /** What is claimed waits for its own first judgement. */
  readonly isNew: boolean;
};

/** Oldest first. */
export async function listWaitingClaims(reader: Reader, wijken: Wijken): Promise<readonly WaitingClaim[]> {
  return await reader
    .selectFrom('listingClaim')
    .innerJoin('listing', 'listing.id', 'listingClaim.listingId')
    .innerJoin('searchEntry', 'searchEntry.listingId', 'listing.id')
    .select([
      'listingClaim.id',
      'listingClaim.listingId',
      'listingClaim.proof',
      'listingClaim.madeAt',
      'listingClaim.provenAt',
      'searchEntry.title',
    ])
    .select((eb) => eb('listing.status', '=', 'pending').as('isNew'))
    .where('listingClaim.status', '=', 'waiting')
    .where(inWijken(wijken))
    .orderBy('listingClaim.madeAt')
    .orderBy('listingClaim.id')
    .limit(100)
    .$castTo<WaitingClaim>()
    .execute();
}

/** @throws the database's unique violation `listing_claim_open` when she asked before and it still waits */
export async function insertClaim(
  tx: Tx,
  claim: Pick<Claim, 'listingId' | 'personId' | 'organisationId' | 'proof' | 'note' | 'madeAt'>,
): Promise<Id<'listing_claim'>> {
  const id = newId<'listing_claim'>();
  await tx
    .insertInto('listingClaim')
    .values({ id, status: 'waiting', ...claim })
    .execute();
  return id;
}

export async function markProven(tx: Tx, id: Id<'listing_claim'>, at: Date): Promise<void> {
  await tx.updateTable('listingClaim').set({ provenAt: at }).where('id', '=', id).execute();
}

export async function decideClaimRow(
  tx: Tx,
  id: Id<'listing_claim'>,
  decision: {
    readonly status: ClaimStatus;
    readonly decidedAt: Date;
    readonly decidedByPersonId: Id<'person'> | null;
    readonly reason: string | null;
  },
): Promise<void> {
  await tx.updateTable('listingClaim').set(decision).where('id', '=', id).execute();
}

export type OwnClaim = Claim &
  Pick<Listing, 'kind' | 'slug'> & {
    readonly title: string;
    readonly reason: string | null;
    readonly listingStatus: Listing['status'];
  };

/** Everything that one person asked, newest first. */
export async function listClaimsBy(reader: Reader, personId: Id<'person'>): Promise<readonly OwnClaim[]> {
  return await reader
    .selectFrom('listingClaim')
    .innerJoin('listing', 'listing.id', 'listingClaim.listingId')
    .innerJoin('searchEntry', 'searchEntry.listingId', 'listingClaim.listingId')
    .select([
      ...columns,
      'listingClaim.reason',
      'listing.kind',
      'listing.slug',
      'listing.status as listingStatus',
      'searchEntry.title',
    ])
    .where('listingClaim.personId', '=', personId)
    .orderBy('listingClaim.madeAt', 'desc')
    .limit(200)
    .$castTo<OwnClaim>()
    .execute();
}

/** What she wrote goes; that there was a claim stays with the organisation. */
export async function deleteClaimsBy(tx: Tx, personId: Id<'person'>): Promise<void> {
  await tx.deleteFrom('listingClaim').where('personId', '=', personId).execute();
}
