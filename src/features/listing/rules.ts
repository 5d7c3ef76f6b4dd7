/** Whose word counts at once, and what waits for a steward. */
import type { Actor } from '../../kernel/actor.ts';
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
  if (actor.kind === 'system') return 'demo';
  if (allowed(actor, 'listing.moderate', { wijkId: place.wijkId })) return 'steward';
  if (
    place.organisationId !== null &&
    allowed(actor, 'listing.edit', { organisationId: place.organisationId })
  )
    return 'owner';
  return 'public';
}

export const isTrusted = (source: ListingSource): boolean => source !== 'public';
