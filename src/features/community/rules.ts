/** Who keeps a network, and small decisions about names and streets. */

import type { Actor } from '../../kernel/actor.ts';
import type { Id } from '../../kernel/ids.ts';
import { allowed } from '../../kernel/permissions.ts';
import type { Words } from '../../kernel/words.ts';

/** Dutch is always there; a language that says nothing is left out. */
export function wordsOf(nl: string, en: string): Words {
  return { ...(nl === '' ? {} : { nl }), ...(en === '' ? {} : { en }) };
}

/** Co-ordinators keep their network; so does a steward of its wijk. */
export function keepsNetwork(
  actor: Actor,
  network: { readonly wijkId: Id<'wijk'> | null },
  coordinators: readonly Id<'person'>[],
): boolean {
  if (actor.kind === 'person' && coordinators.includes(actor.personId)) return true;
  return allowed(actor, 'network.edit', { wijkId: network.wijkId });
}

/** Who may sign for an organisation lets it join or leave. */
export function signsFor(actor: Actor, organisationId: Id<'organisation'>): boolean {
  return (
    actor.kind === 'person' &&
    actor.grants.some(
      (grant) =>
        grant.scope === 'organisation' && grant.organisationId === organisationId && grant.right === 'sign',
    )
  );
}

/** Who signs for some organisation may start a network for it. */
export const canFound = (actor: Actor): boolean =>
  actor.kind === 'person' &&
  actor.grants.some((grant) => grant.scope === 'organisation' && grant.right === 'sign');

/** Is she a member, with whatever right? */
export const belongsTo = (actor: Actor, organisationId: Id<'organisation'>): boolean =>
  actor.kind === 'person' &&
  actor.grants.some((grant) => grant.scope === 'organisation' && grant.organisationId === organisationId);

/** Does it hold on a day? ISO dates sort as text. */
export const holdsOn = (
  { since, until }: { readonly since: string; readonly until: string | null },
  date: string,
): boolean => since <= date && (until === null || date < until);

/** From its `until` on it is no more. ISO dates. */
export const hasEnded = ({ until }: { readonly until: string | null }, date: string): boolean =>
  until !== null && until <= date;

/** `Straatgroep Graaf Florisstraat`. */
export const streetGroupName = (street: string): string => `Straatgroep ${street}`;

/** In any writing, with what street names hold besides letters: `Burg. van Walsumweg`, `'s-Gravenweg`, `1e Dwarsstraat`. */
export const isStreetName = (typed: string): boolean =>
  /\p{L}/u.test(typed) && /^[\p{L}\p{M}\p{N} .,'’()/-]+$/u.test(typed);

/** A name with a house number tells where somebody lives. `1e Middellandstraat` is a street, `Dorpsweg 12` is a house. */
export const holdsHouseNumber = (street: string): boolean => /\s\d+\s*[a-z]?$/i.test(street.trim());
