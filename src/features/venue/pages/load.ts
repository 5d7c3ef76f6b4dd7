/** What several pages of a place begin with. */

import type { PersonActor } from '../../../kernel/actor.ts';
import type { Text } from '../../../kernel/messages.ts';
import { assert } from '../../../kernel/result.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { findListingBySlug, type Listing } from '../../listing/index.ts';
import { groupByGebied, listGebieden, listWijken } from '../../place/index.ts';
import type { VenueDeps } from '../deps.ts';
import { findVenue } from '../store/venues.ts';
import type { VenueContent } from '../types.ts';

export type Loaded = { readonly listing: Listing; readonly venue: VenueContent };

/** A published place by the slug in the address; null for what is not there, or not shown. */
export async function loadPlace(c: AppContext, deps: VenueDeps): Promise<Loaded | null> {
  const listing = await findListingBySlug(deps.db, 'venue', c.req.param('slug') ?? '');
  if (listing?.status !== 'published') return null;
  const venue = await findVenue(deps.db, listing.id);
  return venue === null ? null : { listing, venue };
}

/** The guard of a `signedIn` route let nobody else through. */
export function personOf(c: AppContext): PersonActor {
  const actor = c.get('actor');
  assert(actor.kind === 'person', 'This page is for people who are logged in');
  return actor;
}

/** What the page before has done, said once on this one. */
export function flashOf(c: AppContext, texts: Readonly<Record<string, Text>>) {
  const found = Object.entries(texts).find(([key]) => key === c.req.query('gelukt'))?.[1];
  return found ? { flash: { kind: 'success' as const, text: found[c.get('lang')] } } : {};
}

/** Wijken by gebied, for a list to choose from. */
export async function wijkOptions({ db }: Pick<VenueDeps, 'db'>, value: 'id' | 'slug') {
  return groupByGebied(await listGebieden(db), await listWijken(db)).map((group) => ({
    label: group.gebied.name,
    options: group.wijken.map((wijk) => ({ value: wijk[value], label: wijk.name })),
  }));
}
