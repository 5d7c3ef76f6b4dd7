/** Sentences of the page where roles are given. */
import { text } from '../../../kernel/messages.ts';

export const accessWords = {
  title: text('Toegang', 'Access'),
  lead: text(
    'Wie welke rol heeft, en van wanneer tot wanneer. Elke wijziging staat in het logboek.',
    'Who holds which role, and from when until when. Every change stands in the log.',
  ),
  readLead: text(
    'Wie welke rol heeft, en van wanneer tot wanneer. Een beheerder geeft en beëindigt rollen.',
    'Who holds which role, and from when until when. An administrator gives and ends roles.',
  ),
  held: text('Rollen die nu gelden of later beginnen', 'Roles that hold now or begin later'),
  person: text('Naam', 'Name'),
  email: text('E-mailadres', 'E-mail address'),
  role: text('Rol', 'Role'),
  area: text('Waar', 'Where'),
  since: text('Vanaf', 'From'),
  until: text('Tot', 'Until'),
  noEnd: text('Geen einddatum', 'No end date'),
  action: text('Beëindigen', 'End'),
  end: text('Beëindig vandaag', 'End today'),
  endFor: text('Beëindig de rol {role} van {name}', 'End the role {role} of {name}'),
  own: text('Uw eigen rol', 'Your own role'),
  give: text('Een rol geven', 'Give a role'),
  emailHint: text(
    'Van de persoon die de rol krijgt. Zij hoeft nog niet ingelogd te zijn geweest.',
    'Of the person who gets the role. She need not have logged in yet.',
  ),
  wijkraad: text('Wijkraad', 'Neighbourhood council'),
  wijkraadHint: text('Alleen bij een wijkraadslid.', 'Only for a council member.'),
  gebied: text('Gebied', 'District'),
  gebiedHint: text('Alleen bij de gebiedsorganisatie.', 'Only for the district office.'),
  wijk: text('Wijk', 'Neighbourhood'),
  wijkHint: text(
    'Alleen bij een beheerder van de sociale kaart. Zonder wijk is het de hele stad.',
    'Only for a steward of the social map. Without one it is the whole city.',
  ),
  none: text('Geen', 'None'),
  sinceHint: text('Leeg betekent vandaag.', 'Empty means today.'),
  untilHint: text(
    'De eerste dag waarop de rol niet meer geldt. Leeg betekent zonder einde.',
    'The first day on which the role no longer holds. Empty means no end.',
  ),
  save: text('Rol geven', 'Give role'),
  given: text('De rol is gegeven.', 'The role has been given.'),
  ended: text('De rol is beëindigd.', 'The role has been ended.'),
} as const;
