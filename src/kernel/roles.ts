/** Names of roles, for the page header, the permission table and the letters. */
import type { PersonActor, Role } from './actor.ts';
import type { Lang, Text } from './messages.ts';

export const roleLabels: Readonly<Record<Role, Text>> = {
  resident: { nl: 'Bewoner', en: 'Resident' },
  organisationMember: { nl: 'Lid van een organisatie', en: 'Member of an organisation' },
  councilMember: { nl: 'Wijkraadslid', en: 'Member of a neighbourhood council' },
  districtOffice: { nl: 'Gebiedsorganisatie', en: 'District office' },
  steward: { nl: 'Beheerder van de sociale kaart', en: 'Steward of the social map' },
  helper: { nl: 'Servicebalie', en: 'Service desk' },
  officer: { nl: 'Subsidiebehandelaar', en: 'Subsidy officer' },
  payer: { nl: 'Betaler', en: 'Payer' },
  controller: { nl: 'Controller', en: 'Controller' },
  administrator: { nl: 'Beheerder', en: 'Administrator' },
};

/** Most telling role first: office roles before council, council before organisation. */
const precedence: readonly Role[] = [
  'administrator',
  'officer',
  'payer',
  'controller',
  'helper',
  'districtOffice',
  'steward',
  'councilMember',
  'organisationMember',
];

export function roleLabel(actor: PersonActor, lang: Lang): string {
  const held = precedence.find((role) => actor.grants.some((grant) => grant.role === role)) ?? 'resident';
  return roleLabels[held][lang];
}
