/** How far a role reaches: the rows within its scope, and of an organisation what its right allows. */
import type { OrganisationRight, RoleGrant } from './actor.ts';
import type { Id } from './ids.ts';
import type { Rule } from './permission-rule.ts';

/** What a permission is asked about; an absent key means 'not about one', and a scoped role then gets no access. */
export type Subject = {
  readonly personId?: Id<'person'> | null;
  readonly organisationId?: Id<'organisation'> | null;
  readonly wijkraadId?: Id<'wijkraad'> | null;
  readonly gebiedId?: Id<'gebied'> | null;
  readonly wijkId?: Id<'wijk'> | null;
};

const rightOrder: Readonly<Record<OrganisationRight, number>> = { view: 0, edit: 1, sign: 2 };

/** Does this role give what is wanted, on this subject? Without a subject: could it ever? */
export function grantCovers(grant: RoleGrant, wanted: Rule, subject: Subject | undefined): boolean {
  if (!wanted.roles.includes(grant.role)) return false;
  if (grant.scope === 'city') return true;
  // Without a subject the question is 'could this actor ever?', which decides whether a page is offered at all.
  if (subject === undefined) return true;
  if (grant.scope === 'wijkraad') return subject.wijkraadId === grant.wijkraadId;
  if (grant.scope === 'gebied') return subject.gebiedId === grant.gebiedId;
  if (grant.scope === 'wijk') return subject.wijkId === grant.wijkId;
  const least = rightOrder[wanted.organisationRight ?? 'sign'];
  return subject.organisationId === grant.organisationId && rightOrder[grant.right] >= least;
}
