/** Whose word counts at once, and what waits for a steward. */
import type { Actor } from '../../kernel/actor.ts';
import type { Id } from '../../kernel/ids.ts';
import { allowed } from '../../kernel/permissions.ts';
import type { HandMove, Listing, ListingSource } from './types.ts';

type Place = Pick<Listing, 'organisationId' | 'wijkId'>;

const belongsTo = (actor: Actor, { organisationId }: Place): boolean =>
  organisationId !== null && allowed(actor, 'listing.edit', { organisationId });

/** Of an organisation that no steward vouched for: whoever added it may have made it up a minute ago. */
const isUnknown = (actor: Actor, { organisationId }: Place): boolean =>
  actor.kind === 'person' &&
  actor.grants.some(
    (grant) => grant.scope === 'organisation' && grant.organisationId === organisationId && !grant.known,
  );

/**
 * On whose word an actor's change of a listing stands. Its stewards and the members of its organisation are known, once a
 * steward vouched for that organisation: what they write shows at once. Everybody else proposes.
 */
export function sourceOf(
  actor: Actor,
  place: Place,
): Extract<ListingSource, 'owner' | 'steward' | 'public' | 'demo'> {
  if (actor.kind === 'system' && actor.onBehalfOf === undefined) return 'demo';
  if (allowed(actor, 'listing.moderate', { wijkId: place.wijkId })) return 'steward';
  return belongsTo(actor, place) && !isUnknown(actor, place) ? 'owner' : 'public';
}

export const isTrusted = (source: ListingSource): boolean => source !== 'public';

/** The wijken that an actor is steward of; null for the whole city. */
export function stewardedWijken(actor: Actor): readonly Id<'wijk'>[] | null {
  if (actor.kind !== 'person') return [];
  if (allowed(actor, 'listing.moderate', { wijkId: null })) return null;
  return actor.grants.flatMap((grant) =>
    grant.role === 'steward' && grant.scope === 'wijk' ? [grant.wijkId] : [],
  );
}

/** May this actor look after it: change it (which may have to wait), say that it still holds, or that it stopped? */
export function mayKeep(actor: Actor, listing: Place): boolean {
  return isTrusted(sourceOf(actor, listing)) || belongsTo(actor, listing);
}

/** Refused or put away: nobody changes it any more. */
export const isClosed = ({ status }: Pick<Listing, 'status'>): boolean =>
  status === 'rejected' || status === 'archived';

/** Not of her own organisation: a steward who takes it off says why. */
export const actsAsSteward = (actor: Actor, listing: Place): boolean =>
  !belongsTo(actor, listing) && allowed(actor, 'listing.moderate', { wijkId: listing.wijkId });

/** Did a steward take it off with a reason, and is that why it is off now? What aged off later is not held. */
export const isHeldOff = (last: HandMove | undefined, unlistedAt: Date | null): boolean =>
  last !== undefined &&
  last.action !== 'restore' &&
  unlistedAt !== null &&
  unlistedAt.getTime() <= last.madeAt.getTime();
