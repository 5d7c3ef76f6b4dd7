/** Who may import what, and look after it. */
import { type Actor, personIdOf } from '../../kernel/actor.ts';
import { allowed } from '../../kernel/permissions.ts';
import { isTrusted, type Listing, type ListingSource, sourceOf, stewardedWijken } from '../listing/index.ts';
import type { SourceScope } from './store/sources.ts';
import type { ImportSource } from './types.ts';

/** Members of its organisation, the steward of its wijk, and for a list of no organisation whoever sent it. */
export function mayUse(
  actor: Actor,
  source: Pick<ImportSource, 'organisationId' | 'wijkId' | 'createdByPersonId'>,
): boolean {
  const { organisationId, wijkId, createdByPersonId } = source;
  if (organisationId !== null) return allowed(actor, 'import.run', { organisationId, wijkId });
  if (allowed(actor, 'listing.moderate', { wijkId: null })) return true;
  const own = createdByPersonId !== null && personIdOf(actor) === createdByPersonId;
  return own && allowed(actor, 'import.run');
}

/** Lists of no organisation are for stewards. */
export const mayImportForNone = (actor: Actor): boolean => allowed(actor, 'listing.moderate');

/** What somebody sees of all imports. */
export function scopeFor(actor: Actor): SourceScope {
  if (actor.kind !== 'person') return { personId: null, organisationIds: [], wijkIds: [] };
  const wijkIds = stewardedWijken(actor);
  const organisationIds = actor.grants.flatMap((grant) =>
    grant.scope === 'organisation' && allowed(actor, 'import.run', { organisationId: grant.organisationId })
      ? [grant.organisationId]
      : [],
  );
  return { personId: actor.personId, organisationIds, wijkIds: wijkIds ?? 'city' };
}

/**
 * On whose word an imported thing stands. Of known people it shows at once, but nobody confirmed it yet: reading a list is
 * not looking. Of others it waits for a steward.
 */
export function importedFrom(actor: Actor, place: Pick<Listing, 'organisationId' | 'wijkId'>): ListingSource {
  return isTrusted(sourceOf(actor, place)) ? 'import' : 'public';
}
