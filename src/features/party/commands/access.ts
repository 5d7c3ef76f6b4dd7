/** Roles: given and ended by an administrator, never to oneself. */
import { type Actor, type PersonActor, system } from '../../../kernel/actor.ts';
import { isoDate } from '../../../kernel/dates.ts';
import type { Id } from '../../../kernel/ids.ts';
import type { Lang } from '../../../kernel/messages.ts';
import { allowed } from '../../../kernel/permissions.ts';
import { ok, type Result, refused } from '../../../kernel/result.ts';
import { type CommandDeps, inTransaction } from '../../../platform/db/unit-of-work.ts';
import { refusals } from '../messages.ts';
import { endRole, grantRole, holdsOn } from '../rules.ts';
import { ensurePerson, findPersonByEmail, lockPerson } from '../store/people.ts';
import {
  anyAdministrator,
  findRoleForUpdate,
  insertRole,
  listRolesOf,
  setRoleWindow,
} from '../store/roles.ts';
import type { NewRole } from '../types.ts';

const personal = { publicFacts: false } as const;

export type WantedRole = Omit<NewRole, 'personId'> & { readonly email: string; readonly lang: Lang };

/** Gives a role to the person with this address; she needs no account yet. */
export async function giveRole(
  deps: CommandDeps,
  actor: PersonActor,
  wanted: WantedRole,
): Promise<Result<Id<'role_grant'>>> {
  if (!allowed(actor, 'access.manage')) return refused(refusals.notAllowed);
  return await inTransaction(
    deps,
    actor,
    async (unit) => {
      const { email, lang, ...rest } = wanted;
      const { person, created } = await ensurePerson(unit.tx, { email, lang });
      if (created) unit.audit('person.created', 'person', person.id, { by: 'access' });
      await lockPerson(unit.tx, person.id);
      const held = await listRolesOf(unit.tx, person.id);
      const role = grantRole(actor, { ...rest, personId: person.id }, held, unit.today);
      if (!role.ok) return role;
      const id = await insertRole(unit.tx, role.value);
      unit.audit('role.granted', 'person', person.id, { roleGrantId: id, ...rest });
      return ok(id);
    },
    personal,
  );
}

/** Ends a role today. The person notices at her next click. */
export async function takeRole(deps: CommandDeps, actor: Actor, id: Id<'role_grant'>): Promise<Result<null>> {
  if (!allowed(actor, 'access.manage')) return refused(refusals.notAllowed);
  return await inTransaction(
    deps,
    actor,
    async (unit) => {
      const role = await findRoleForUpdate(unit.tx, id);
      if (!role) return refused(refusals.alreadyEnded);
      const window = endRole(actor, role, unit.today);
      if (!window.ok) return window;
      await setRoleWindow(unit.tx, id, window.value);
      unit.audit('role.ended', 'person', role.personId, {
        roleGrantId: id,
        role: role.role,
        until: isoDate(unit.today),
      });
      return ok(null);
    },
    personal,
  );
}

/**
 * The first administrator of an empty installation, from the command line. Refused as soon as there is another: from then
 * on administrators give roles. Who is one already stays so.
 */
export async function appointFirstAdministrator(
  deps: CommandDeps,
  email: string,
  lang: Lang,
): Promise<Result<null>> {
  return await inTransaction(
    deps,
    system('cli'),
    async (unit) => {
      if (await anyAdministrator(unit.tx, unit.today)) {
        const known = await findPersonByEmail(unit.tx, email);
        const roles = known ? await listRolesOf(unit.tx, known.id) : [];
        const holds = roles.some((role) => role.role === 'administrator' && holdsOn(role, unit.today));
        return holds ? ok(null) : refused(refusals.administratorExists);
      }
      const { person } = await ensurePerson(unit.tx, { email, lang });
      const id = await insertRole(unit.tx, {
        personId: person.id,
        role: 'administrator',
        wijkraadId: null,
        gebiedId: null,
        wijkId: null,
        since: isoDate(unit.today),
        until: null,
      });
      unit.audit('role.granted', 'person', person.id, { roleGrantId: id, role: 'administrator' });
      return ok(null);
    },
    personal,
  );
}
