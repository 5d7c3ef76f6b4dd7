/** New listings and changes of them, inside the caller's transaction. Known people write at once, others propose. */
import { personIdOf } from '../../../kernel/actor.ts';
import { freeSlugs, type Id, newId } from '../../../kernel/ids.ts';
import { assert, ok, type Result, refused } from '../../../kernel/result.ts';
import { standsNow } from '../../../kernel/status.ts';
import type { UnitOfWork } from '../../../platform/db/unit-of-work.ts';
import type { AnyKind, ListingKind } from '../kind.ts';
import { listingRefusals } from '../messages.ts';
import { isClosed, isTrusted, mayKeep, sourceOf } from '../rules.ts';
import { listingStatus } from '../status.ts';
import {
  findListingForUpdate,
  insertListings,
  insertRevisions,
  takenSlugs,
  updateListing,
} from '../store/listings.ts';
import { writeSearchEntries } from '../store/search-entries.ts';
import type { ConfirmedVia, Listing, ListingSource } from '../types.ts';

export type NewListing<Content> = {
  /** Of the row that exists already (an organisation); a new id otherwise. */
  readonly id?: Id<'listing'>;
  readonly content: Content;
  /** What the address is made of: usually `slugOf(name)`. */
  readonly slug: string;
  /** Only for imports and the demo; otherwise it follows from the actor. */
  readonly source?: ListingSource;
  /** Only for imports and the demo. */
  readonly past?: ListingPast;
};

/** Of what was on the map before: since when, and when a human last confirmed it. */
export type ListingPast = Partial<Pick<Listing, 'createdAt' | 'confirmedAt' | 'confirmedVia' | 'remindedAt'>>;

const confirmedBy = (source: ListingSource): ConfirmedVia | null =>
  source === 'owner' || source === 'steward' ? source : null;

function newListing<Content>(
  unit: UnitOfWork,
  kind: ListingKind<Content>,
  wanted: NewListing<Content>,
  slug: string,
): Listing {
  const place = kind.placeOf(wanted.content);
  const source = wanted.source ?? sourceOf(unit.actor, place);
  const confirmedVia = confirmedBy(source);
  return {
    id: wanted.id ?? newId<'listing'>(),
    kind: kind.name,
    slug,
    status: isTrusted(source) ? 'published' : 'pending',
    ...place,
    source,
    revision: 1,
    createdAt: unit.nowDate,
    modifiedAt: unit.nowDate,
    confirmedAt: confirmedVia === null ? null : unit.nowDate,
    confirmedVia,
    remindedAt: null,
    unlistedAt: null,
    ...wanted.past,
  };
}

async function writeSearch(unit: UnitOfWork, kind: AnyKind, listings: readonly Listing[]): Promise<void> {
  const found = await kind.searchable(
    unit.tx,
    listings.map(({ id }) => id),
  );
  const entries = listings.map((listing) => {
    const searchable = found.get(listing.id);
    assert(searchable, `Listing ${listing.id} has words to be found by`);
    return { listing, searchable };
  });
  await writeSearchEntries(unit.tx, entries);
}

/**
 * Lists new things of one kind, a thousand at most: published when their source is known, otherwise waiting for a steward.
 * @returns the listings as written, in the same order
 */
export async function startListings<Content>(
  unit: UnitOfWork,
  kind: ListingKind<Content>,
  wanted: readonly NewListing<Content>[],
): Promise<Result<readonly Listing[]>> {
  if (wanted.length === 0) return ok([]);
  const bases = wanted.map(({ slug }) => slug);
  const slugs = freeSlugs(bases, await takenSlugs(unit.tx, kind.name, bases));
  const made = wanted.map((one, index) => ({
    listing: newListing(unit, kind, one, slugs[index] ?? one.slug),
    content: one.content,
  }));
  const listings = made.map(({ listing }) => listing);
  await insertListings(unit.tx, listings);
  const written = await kind.insert(unit, made);
  if (!written.ok) return written;
  await insertRevisions(
    unit.tx,
    made.map(({ listing, content }) => ({
      listingId: listing.id,
      number: 1,
      state: 'applied',
      content,
      basedOn: null,
      madeAt: unit.nowDate,
      madeByPersonId: personIdOf(unit.actor),
      madeVia: listing.source,
      decidedAt: null,
      decidedByPersonId: null,
      reason: null,
      restores: null,
    })),
  );
  await writeSearch(unit, kind, listings);
  for (const { id, source, status } of listings)
    unit.audit('listing.started', 'listing', id, { kind: kind.name, source, status });
  return ok(listings);
}

export async function startListing<Content>(
  unit: UnitOfWork,
  kind: ListingKind<Content>,
  wanted: NewListing<Content>,
): Promise<Result<Listing>> {
  const started = await startListings(unit, kind, [wanted]);
  if (!started.ok) return started;
  const [listing] = started.value;
  assert(listing, 'One was wanted');
  return ok(listing);
}

export type Change<Content> = {
  readonly content: Content;
  /** The revision that its maker saw. */
  readonly basedOn: number;
  readonly via?: 'undo' | 'import';
  readonly restores?: number;
  /** The feature itself knows that its maker keeps this thing (the co-ordinator of a network). */
  readonly keeper?: boolean;
  /** A job writes it down for somebody who is not known: it waits for a steward. */
  readonly ofUnknown?: boolean;
};

/** Writes content as the next revision. The row is held by the caller. */
export async function applyRevision<Content>(
  unit: UnitOfWork,
  kind: ListingKind<Content>,
  listing: Listing,
  change: Change<Content> & { readonly source: ListingSource },
): Promise<Result<Listing>> {
  const number = listing.revision + 1;
  const confirmedVia = confirmedBy(change.source);
  const next: Listing = {
    ...listing,
    ...kind.placeOf(change.content),
    revision: number,
    modifiedAt: unit.nowDate,
    ...(confirmedVia === null ? {} : { confirmedAt: unit.nowDate, confirmedVia, remindedAt: null }),
  };
  const { id, kind: _kind, slug: _slug, createdAt: _createdAt, ...columns } = next;
  await updateListing(unit.tx, id, columns);
  const written = await kind.update(unit, next, change.content);
  if (!written.ok) return written;
  await writeSearch(unit, kind, [next]);
  unit.audit('listing.changed', 'listing', id, { revision: number, source: change.source });
  return ok(next);
}

function sourceOfChange(unit: UnitOfWork, listing: Listing, change: Change<unknown>): ListingSource {
  if (change.ofUnknown === true) return 'public';
  if (change.via === 'import') return 'import';
  const source = sourceOf(unit.actor, listing);
  return source === 'public' && change.keeper === true ? 'owner' : source;
}

/** What waits as a whole is judged as a whole: who keeps it may go on writing in it until then. */
const waitsAnyhow = (unit: UnitOfWork, listing: Listing): boolean =>
  listing.status === 'pending' && mayKeep(unit.actor, listing);

/**
 * Changes a listing, or proposes the change when its source is not known.
 * @returns the listing, and whether the change shows already; refuses with `changed-meanwhile` when someone else was first
 */
export async function changeListing<Content>(
  unit: UnitOfWork,
  kind: ListingKind<Content>,
  id: Id<'listing'>,
  change: Change<Content>,
): Promise<Result<{ readonly listing: Listing; readonly applied: boolean }>> {
  const listing = await findListingForUpdate(unit.tx, id);
  if (listing === null || listing.kind !== kind.name) return refused(listingRefusals.notAllowed);
  if (isClosed(listing)) return refused(standsNow(listingStatus, listing.status));
  if (change.basedOn !== listing.revision) return refused(listingRefusals.changedMeanwhile);
  const source = sourceOfChange(unit, listing, change);
  const applied = isTrusted(source) || waitsAnyhow(unit, listing);
  const next = applied ? await applyRevision(unit, kind, listing, { ...change, source }) : ok(listing);
  if (!next.ok) return next;
  await insertRevisions(unit.tx, [
    {
      listingId: id,
      number: applied ? next.value.revision : null,
      state: applied ? 'applied' : 'proposed',
      content: change.content,
      basedOn: change.basedOn,
      madeAt: unit.nowDate,
      madeByPersonId: personIdOf(unit.actor),
      madeVia: change.via ?? source,
      decidedAt: null,
      decidedByPersonId: null,
      reason: null,
      restores: change.restores ?? null,
    },
  ]);
  if (!applied) unit.audit('listing.proposed', 'listing', id, { basedOn: change.basedOn });
  return ok({ listing: next.value, applied });
}
