/** One line of the permission table: what it is called, and who has it. */
import type { OrganisationRight, Role } from './actor.ts';
import type { Text } from './messages.ts';

export type Rule = {
  readonly label: Text;
  /** Roles that have it for the rows in their scope: own person, own organisation, own wijkraad, own gebied, own wijk, city. */
  readonly roles: readonly Role[];
  /** Least right that an organisation member needs. */
  readonly organisationRight?: OrganisationRight;
};

export const rule = (
  nl: string,
  en: string,
  roles: readonly Role[],
  organisationRight?: OrganisationRight,
): Rule =>
  organisationRight ? { label: { nl, en }, roles, organisationRight } : { label: { nl, en }, roles };
