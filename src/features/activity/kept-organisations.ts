/** Organisations whose activities somebody keeps: her own first, then those of the wijken that she looks after. */
import type { Actor } from '../../kernel/actor.ts';
import type { PlainDate } from '../../kernel/dates.ts';
import type { Id } from '../../kernel/ids.ts';
import type { Reader } from '../../platform/db/index.ts';
import { getOrganisation, listOrganisationsOf } from '../party/index.ts';
import { scopeOf } from './scope.ts';
import { listOrganisationsIn } from './store/activities.ts';

export type KeptOrganisation = { readonly id: Id<'organisation'>; readonly name: string };

export async function organisationsKept(
  reader: Reader,
  actor: Actor,
  today: PlainDate,
): Promise<readonly KeptOrganisation[]> {
  if (actor.kind === 'system' && actor.onBehalfOf !== undefined) {
    const { id, name } = await getOrganisation(reader, actor.onBehalfOf);
    return [{ id, name }];
  }
  const scope = scopeOf(actor);
  if (scope.kind === 'city') return await listOrganisationsIn(reader, 'city');
  const kept = await listOrganisationsIn(reader, scope.wijkIds);
  if (actor.kind !== 'person') return kept;
  const own = await listOrganisationsOf(reader, actor.personId, today);
  const mine = own.filter(({ id }) => scope.organisationIds.includes(id));
  return [...mine, ...kept.filter(({ id }) => !mine.some((one) => one.id === id))];
}
