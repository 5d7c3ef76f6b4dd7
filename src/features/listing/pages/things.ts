/** Loads the listing that an address names, with its kind and content. */

import type { Lang } from '../../../kernel/messages.ts';
import type { PeoplesWords } from '../../../kernel/words.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import type { ListingDeps } from '../deps.ts';
import type { Fact } from '../differences.ts';
import type { AnyKind } from '../kind.ts';
import { findListing, findListingBySlug } from '../store/listings.ts';
import { type Listing, listingKindNames } from '../types.ts';

export type Thing = {
  readonly listing: Listing;
  readonly kind: AnyKind;
  readonly content: unknown;
  readonly title: PeoplesWords;
  readonly facts: readonly Fact[];
};

async function thingOf(deps: ListingDeps, listing: Listing | null, lang: Lang): Promise<Thing | null> {
  const kind = listing === null ? undefined : deps.kinds[listing.kind];
  if (listing === null || kind === undefined) return null;
  const content: unknown = await kind.read(deps.db, listing.id);
  if (content === null) return null;
  return { listing, kind, content, title: kind.titleOf(content), facts: kind.factsOf(content, lang) };
}

/** For `/…/:kind/:slug`. */
export async function thingBySlug(deps: ListingDeps, c: AppContext): Promise<Thing | null> {
  const name = listingKindNames.find((known) => known === c.req.param('kind'));
  if (name === undefined) return null;
  const listing = await findListingBySlug(deps.db, name, c.req.param('slug') ?? '');
  return await thingOf(deps, listing, c.get('lang'));
}

export async function thingById(deps: ListingDeps, id: Listing['id'], lang: Lang): Promise<Thing | null> {
  return await thingOf(deps, await findListing(deps.db, id), lang);
}

export const linksOf = ({ listing, kind, title }: Thing, lang: Lang) => ({
  lang,
  title,
  href: kind.href(listing),
  path: `${listing.kind}/${listing.slug}`,
});

/** Where a steward comes who judges what another judged just before: that is no missing page. */
export const judgedBefore = '/sociale-kaart/werk?gelukt=algedaan';
