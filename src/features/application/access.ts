/** Who may do what with one application: the permission table asked about its owner. */
import type { Actor, RoleGrant } from '../../kernel/actor.ts';
import type { Subject } from '../../kernel/grant-covers.ts';
import { allowed, type Permission } from '../../kernel/permissions.ts';
import type { Application } from './types.ts';

type Owned = Pick<Application, 'applicantPersonId' | 'organisationId' | 'channel' | 'caseNumber'>;

/** An application for an organisation belongs to the organisation: who typed it keeps no right of her own. */
export function subjectOf(application: Pick<Owned, 'applicantPersonId' | 'organisationId'>): Subject {
  return application.organisationId === null
    ? { personId: application.applicantPersonId }
    : { organisationId: application.organisationId };
}

/** What an applicant does herself; the office never does it in her place, except for who came by paper, phone or desk. */
const applicantSide: ReadonlySet<Permission> = new Set<Permission>([
  'application.edit',
  'application.submit',
  'application.withdraw',
  'application.reportDeviation',
  'objection.file',
]);

const ownGrants = (grant: RoleGrant): boolean => grant.scope === 'organisation';

/**
 * May this actor use the permission on this application? A draft is seen by its owner alone. The service desk fills in for
 * applicants only where the record says that they came by paper, phone or desk: never in what someone typed online.
 */
export function mayOn(actor: Actor, permission: Permission, application: Owned): boolean {
  const subject = subjectOf(application);
  if (actor.kind !== 'person') return allowed(actor, permission, subject);
  const deskWork =
    application.channel !== 'online' &&
    (applicantSide.has(permission) || application.caseNumber === null) &&
    allowed(actor, 'application.enterForOther');
  if (deskWork) return true;
  const closedToOffice = application.caseNumber === null || applicantSide.has(permission);
  const seen = closedToOffice ? { ...actor, grants: actor.grants.filter(ownGrants) } : actor;
  return allowed(seen, permission, subject);
}

/**
 * May this actor read what was entered and attached? Its owner may, and who judges, helps or checks. A case is also seen
 * by people who need its number and amount only (payers, administrators): its papers are not for them (AVG art. 5.1.c).
 */
export function mayReadAnswers(actor: Actor, application: Owned): boolean {
  if (!mayOn(actor, 'application.view', application)) return false;
  const subject = subjectOf(application);
  const owner =
    actor.kind === 'person' &&
    allowed({ ...actor, grants: actor.grants.filter(ownGrants) }, 'application.view', subject);
  return owner || allowed(actor, 'case.note', subject) || allowed(actor, 'worklist.view', subject);
}
