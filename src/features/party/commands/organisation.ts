/** Organisations and who belongs to them. */
import { type Actor, hasRole, type OrganisationRight, type PersonActor } from '../../../kernel/actor.ts';
import { isoDate } from '../../../kernel/dates.ts';
import type { Id } from '../../../kernel/ids.ts';
import type { Lang } from '../../../kernel/messages.ts';
import { ok, type Result, refused } from '../../../kernel/result.ts';
import { isSqlError, type Tx } from '../../../platform/db/index.ts';
import { type CommandDeps, inTransaction, type UnitOfWork } from '../../../platform/db/unit-of-work.ts';
import type { Mail } from '../../../platform/mail/index.ts';
import { memberAddedMail, refusals } from '../messages.ts';
import { memberChange, membershipOn, organisationRight } from '../rules.ts';
import {
  endMember,
  insertMember,
  insertOrganisation,
  listMembers,
  lockOrganisation,
} from '../store/organisations.ts';
import { ensurePerson } from '../store/people.ts';
import type { Organisation, OrganisationDetails } from '../types.ts';

/** Writes a mail in the transaction it is given. */
export type QueueMail = (tx: Tx, mail: Mail) => Promise<unknown>;
export type MemberDeps = CommandDeps & { readonly queueMail: QueueMail; readonly publicUrl: string };

/**
 * An organisation that the service desk adds for who came by paper, phone or desk. Nobody belongs to it yet: who may sign
 * for it is not for the desk to say.
 * @throws the unique violation `organisation_kvk_number_key` when its number is known
 */
export async function addOrganisationForOther(
  unit: UnitOfWork,
  details: OrganisationDetails,
): Promise<Organisation> {
  const organisation = await insertOrganisation(unit.tx, details);
  unit.audit('organisation.created', 'organisation', organisation.id, {
    legalForm: details.legalForm,
    by: 'desk',
  });
  return organisation;
}

/** The one who adds an organisation may sign for it; whether she really may is checked when it applies. */
export async function addOrganisation(
  deps: CommandDeps,
  actor: PersonActor,
  details: OrganisationDetails,
): Promise<Result<Organisation>> {
  try {
    return await inTransaction(deps, actor, async (unit) => {
      const organisation = await insertOrganisation(unit.tx, details);
      const since = isoDate(unit.today);
      await insertMember(unit.tx, {
        organisationId: organisation.id,
        personId: actor.personId,
        right: 'sign',
        since,
      });
      unit.audit('organisation.created', 'organisation', organisation.id, { legalForm: details.legalForm });
      unit.audit('organisation.memberAdded', 'organisation', organisation.id, {
        personId: actor.personId,
        right: 'sign',
      });
      return ok(organisation);
    });
  } catch (error) {
    if (isSqlError(error, 'uniqueViolation', 'organisation_kvk_number_key'))
      return refused(refusals.kvkKnown);
    throw error;
  }
}

/** Who may sign also says who belongs; an administrator can help out when nobody is left. */
export function mayManageMembers(actor: Actor, organisationId: Id<'organisation'>): boolean {
  return organisationRight(actor, organisationId) === 'sign' || hasRole(actor, 'administrator');
}

/** Adds a member by her address and mails her that; she needs no account yet. */
export async function addMember(
  deps: MemberDeps,
  actor: PersonActor,
  organisation: Organisation,
  member: { readonly email: string; readonly right: OrganisationRight; readonly lang: Lang },
): Promise<Result<null>> {
  if (!mayManageMembers(actor, organisation.id)) return refused(refusals.notAllowed);
  return await inTransaction(
    deps,
    actor,
    async (unit) => {
      await lockOrganisation(unit.tx, organisation.id);
      const { person, created } = await ensurePerson(unit.tx, { email: member.email, lang: member.lang });
      if (created) unit.audit('person.created', 'person', person.id, { by: 'organisation' });
      const members = await listMembers(unit.tx, organisation.id, unit.today);
      if (membershipOn(members, person.id, unit.today)) return refused(refusals.alreadyMember);
      const since = isoDate(unit.today);
      await insertMember(unit.tx, {
        organisationId: organisation.id,
        personId: person.id,
        right: member.right,
        since,
      });
      const words = memberAddedMail(organisation.name, deps.publicUrl, person.lang);
      await deps.queueMail(unit.tx, { to: member.email, lang: person.lang, kind: 'member-added', ...words });
      unit.audit('organisation.memberAdded', 'organisation', organisation.id, {
        personId: person.id,
        right: member.right,
      });
      return ok(null);
    },
    { publicFacts: false },
  );
}

/**
 * Gives a member another right, or ends her membership. A member may always leave herself.
 * @param right null to end it
 */
export async function changeMember(
  deps: CommandDeps,
  actor: PersonActor,
  organisation: Organisation,
  personId: Id<'person'>,
  right: OrganisationRight | null,
): Promise<Result<null>> {
  const leaving = right === null && personId === actor.personId;
  if (!leaving && !mayManageMembers(actor, organisation.id)) return refused(refusals.notAllowed);
  return await inTransaction(
    deps,
    actor,
    async (unit) => {
      await lockOrganisation(unit.tx, organisation.id);
      const members = await listMembers(unit.tx, organisation.id, unit.today);
      const change = memberChange(members, personId, right, unit.today);
      if (!change.ok || change.value.right === right) return change.ok ? ok(null) : change;
      await endMember(unit.tx, change.value, unit.today);
      if (right === null) {
        unit.audit('organisation.memberEnded', 'organisation', organisation.id, { personId });
      } else {
        await insertMember(unit.tx, {
          organisationId: organisation.id,
          personId,
          right,
          since: isoDate(unit.today),
        });
        unit.audit('organisation.memberChanged', 'organisation', organisation.id, { personId, right });
      }
      return ok(null);
    },
    { publicFacts: false },
  );
}
