/** Whose word counts at once, and what waits for a steward. */
import type { Actor } from '../../kernel/actor.ts';
import type { Id } from '../../kernel/ids.ts';
import { allowed } from '../../kernel/permissions.ts';
import type { Listing, ListingSource } from './types.ts';

/**
 * On whose word an actor's change of a listing stands. Members of its organisation and its stewards are known: what they
 * write shows at once. Everybody else proposes.
 */
export function sourceOf(
  actor: Actor,
  place: Pick<Listing, 'organisationId' | 'wijkId'>,
): Extract<ListingSource, 'owner' | 'steward' | 'public' | 'demo'> {
  if (actor.kind === 'system' && actor.onBehalfOf === undefined) return 'demo';
  if (allowed(actor, 'listing.moderate', { wijkId: place.wijkId })) return 'steward';
  if (
    place.organisationId !== null &&
    allowed(actor, 'listing.edit', { organisationId: place.organisationId })
  )
    return 'owner';
  return 'public';
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

/** May this actor say that it still holds, or that it stopped? */
export function mayKeep(actor: Actor, listing: Pick<Listing, 'organisationId' | 'wijkId'>): boolean {
  return actor.kind !== 'anonymous' && isTrusted(sourceOf(actor, listing));
}
