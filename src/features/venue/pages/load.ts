/** What several pages of a place begin with. */

import type { PersonActor } from '../../../kernel/actor.ts';
import { assert } from '../../../kernel/result.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { belongsTo } from '../../community/index.ts';
import { findListingBySlug, type Listing, mayKeep } from '../../listing/index.ts';
import { groupByGebied, listGebieden, listWijken } from '../../place/index.ts';
import type { VenueDeps } from '../deps.ts';
import { findVenue } from '../store/venues.ts';
import type { VenueContent } from '../types.ts';

export type Loaded = { readonly listing: Listing; readonly venue: VenueContent };

const bySlug = async (c: AppContext, { db }: VenueDeps): Promise<Loaded | null> => {
  const listing = await findListingBySlug(db, 'venue', c.req.param('slug') ?? '');
  const venue = listing && (await findVenue(db, listing.id));
  return listing && venue ? { listing, venue } : null;
};

const isPublished = ({ listing }: Loaded): boolean => listing.status === 'published';

/** A published place by the slug in the address; null for what is not there, or not shown. */
export async function loadPlace(c: AppContext, deps: VenueDeps): Promise<Loaded | null> {
  const loaded = await bySlug(c, deps);
  return loaded !== null && isPublished(loaded) ? loaded : null;
}

/** To change it: by its keeper also while it waits. */
export async function loadToChange(c: AppContext, deps: VenueDeps): Promise<Loaded | null> {
  const loaded = await bySlug(c, deps);
  if (loaded === null) return null;
  return isPublished(loaded) || mayKeep(c.get('actor'), loaded.listing) ? loaded : null;
}

/**
 * To read it: what is not on the map, only by its steward and by who belongs to its organisation, also who may only look on.
 * Others are told of what waits that nobody looked yet; what nobody keeps is a mere proposal and is not there.
 */
export async function loadToRead(c: AppContext, deps: VenueDeps): Promise<Loaded | 'not-yet' | null> {
  const loaded = await bySlug(c, deps);
  if (loaded === null || isPublished(loaded)) return loaded;
  const { listing } = loaded;
  const { organisationId } = listing;
  if (mayKeep(c.get('actor'), listing)) return loaded;
  if (organisationId === null) return null;
  if (belongsTo(c.get('actor'), organisationId)) return loaded;
  return listing.status === 'pending' ? 'not-yet' : null;
}

/** The guard of a `signedIn` route let nobody else through. */
export function personOf(c: AppContext): PersonActor {
  const actor = c.get('actor');
  assert(actor.kind === 'person', 'This page is for people who are logged in');
  return actor;
}

/** Wijken by gebied, for a list to choose from. */
export async function wijkOptions({ db }: Pick<VenueDeps, 'db'>, value: 'id' | 'slug') {
  return groupByGebied(await listGebieden(db), await listWijken(db)).map((group) => ({
    label: group.gebied.name,
    options: group.wijken.map((wijk) => ({ value: wijk[value], label: wijk.name })),
  }));
}
