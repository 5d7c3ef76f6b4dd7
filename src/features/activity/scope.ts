/** What somebody keeps: by membership of organisations, as steward of wijken, or all. */
import type { Actor } from '../../kernel/actor.ts';
import { allowed } from '../../kernel/permissions.ts';
import { stewardedWijken } from '../listing/index.ts';
import type { Scope } from './store/activities.ts';

export function scopeOf(actor: Actor): Scope {
  if (actor.kind !== 'person') return { kind: 'some', organisationIds: [], wijkIds: [] };
  const wijkIds = stewardedWijken(actor);
  if (wijkIds === null) return { kind: 'city' };
  const organisationIds = actor.grants.flatMap((grant) =>
    grant.scope === 'organisation' && allowed(actor, 'listing.edit', { organisationId: grant.organisationId })
      ? [grant.organisationId]
      : [],
  );
  return { kind: 'some', organisationIds, wijkIds };
}
