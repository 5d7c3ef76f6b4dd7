/** Who may do what with one application: the permission table asked about its owner. */
import type { Actor } from '../../kernel/actor.ts';
import { allowed, type Permission, type Subject } from '../../kernel/permissions.ts';
import type { Application } from './types.ts';

type Owned = Pick<Application, 'applicantPersonId' | 'organisationId' | 'channel'>;

/** An application for an organisation belongs to the organisation: who typed it keeps no right of her own. */
export function subjectOf(application: Owned): Subject {
  return application.organisationId === null
    ? { personId: application.applicantPersonId }
    : { organisationId: application.organisationId };
}

const applicantSide: readonly Permission[] = [
  'application.edit',
  'application.submit',
  'application.withdraw',
  'application.reportDeviation',
  'objection.file',
];

/**
 * May this actor use the permission on this application? The service desk acts for applicants only where the record
 * says that they came by paper, phone or desk: never on what someone typed online.
 */
export function mayOn(actor: Actor, permission: Permission, application: Owned): boolean {
  const subject = subjectOf(application);
  if (actor.kind !== 'person' || application.channel !== 'online' || !applicantSide.includes(permission))
    return allowed(actor, permission, subject);
  const own = { ...actor, grants: actor.grants.filter((grant) => grant.scope === 'organisation') };
  return allowed(own, permission, subject);
}
