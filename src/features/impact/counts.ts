/** What the platform counted of an owner in a year, and who that owner is. Reads only. */
import { type Actor, organisationsOf, personIdOf } from '../../kernel/actor.ts';
import { isoDate, type PlainDate, Temporal } from '../../kernel/dates.ts';
import type { Id } from '../../kernel/ids.ts';
import { allowed } from '../../kernel/permissions.ts';
import type { Reader } from '../../platform/db/index.ts';
import { listEvidence } from '../activity/index.ts';
import { listCoordinators, listNetworkMembers } from '../community/index.ts';
import { listOrganisationsById } from '../party/index.ts';
import { countsOf } from './rules/counts.ts';
import { activitiesOf, networksCoordinatedBy, type Owner } from './store/statements.ts';
import type { Counts } from './types.ts';

async function organisationsIn(r: Reader, owner: Owner): Promise<readonly Id<'organisation'>[]> {
  if (owner.kind === 'organisation') return [owner.id];
  const members = await listNetworkMembers(r, owner.id);
  return members.filter(({ status }) => status === 'confirmed').map(({ organisationId }) => organisationId);
}

/** From the first of January up to today, or the whole year when that is over. */
export async function countsIn(r: Reader, owner: Owner, year: number, today: PlainDate): Promise<Counts> {
  const from = Temporal.PlainDate.from({ year, month: 1, day: 1 });
  const end = from.add({ years: 1 });
  const tomorrow = today.add({ days: 1 });
  const until = Temporal.PlainDate.compare(tomorrow, end) < 0 ? tomorrow : end;
  const activities = await activitiesOf(r, await organisationsIn(r, owner));
  const evidence = await listEvidence(r, activities, { from, until });
  const held = evidence.filter(({ tookPlace }) => tookPlace);
  return countsOf(held, { from: isoDate(from), until: isoDate(until) });
}

export type Right = 'view' | 'edit' | 'publish';

/** Members by their right; of a network who co-ordinates it. Nobody else, also not the office. */
export async function mayDo(
  r: Reader,
  actor: Actor,
  owner: Owner,
  right: Right,
  today: PlainDate,
): Promise<boolean> {
  if (actor.kind === 'system') return true;
  if (owner.kind === 'organisation')
    return (
      actor.kind === 'person' && allowed(actor, `impactStatement.${right}`, { organisationId: owner.id })
    );
  const personId = personIdOf(actor);
  return personId !== null && (await listCoordinators(r, owner.id, today)).includes(personId);
}

export type NamedOwner = { readonly owner: Owner; readonly name: string; readonly mayEdit: boolean };

/** All for which this actor may see statements. */
export async function ownersOf(r: Reader, actor: Actor, today: PlainDate): Promise<readonly NamedOwner[]> {
  const personId = personIdOf(actor);
  if (personId === null) return [];
  const [organisations, networks] = await Promise.all([
    listOrganisationsById(r, organisationsOf(actor)),
    networksCoordinatedBy(r, personId, isoDate(today)),
  ]);
  return [
    ...organisations.map(({ id, name }) => ({
      owner: { kind: 'organisation', id } as const,
      name,
      mayEdit: allowed(actor, 'impactStatement.edit', { organisationId: id }),
    })),
    ...networks.map(({ id, name }) => ({ owner: { kind: 'network', id } as const, name, mayEdit: true })),
  ];
}
