/** The people of the demo city with whom one can log in by one click. All invented; addresses that cannot exist. */
import { type Text, text } from '../../kernel/messages.ts';
import type { GrantableRole } from './types.ts';

export type Persona = {
  readonly key: string;
  readonly name: string;
  readonly email: string;
  /** Who she is in the demo, in a few words. */
  readonly part: Text;
  /** What one can try with her. */
  readonly story: Text;
  /** The page that this person sees first. */
  readonly start: string;
  readonly role: GrantableRole | null;
  readonly organisation: { readonly right: 'view' | 'edit' | 'sign' } | null;
};

/** The organisation of the demo's member, and of the council member with a conflict of interest. */
export const personaOrganisation = {
  slug: 'stichting-buurtkeuken-de-lange-tafel',
  name: 'Stichting Buurtkeuken De Lange Tafel',
} as const;

const none = { role: null, organisation: null } as const;

export const personas: readonly Persona[] = [
  {
    key: 'bewoner',
    name: 'Roos Voorbeeld',
    email: 'roos.voorbeeld@example.org',
    part: text('Bewoner', 'Resident'),
    story: text(
      'Vraagt geld aan voor een idee in haar straat.',
      'Applies for money for an idea in her street.',
    ),
    start: '/welke-steun',
    ...none,
  },
  {
    key: 'organisatie',
    name: 'Idris Verzinsel',
    email: 'idris.verzinsel@example.org',
    part: text('Lid van een organisatie', 'Member of an organisation'),
    story: text(`Tekent voor ${personaOrganisation.name}.`, `Signs for ${personaOrganisation.name}.`),
    start: '/mijn-organisaties',
    role: null,
    organisation: { right: 'sign' },
  },
  {
    key: 'buur',
    name: 'Tineke Toonbeeld',
    email: 'tineke.toonbeeld@example.org',
    part: text('Buur die meetekent', 'Neighbour who co-signs'),
    story: text('Steunt de aanvraag van Roos.', 'Supports the application of Roos.'),
    start: '/mijn-aanvragen',
    ...none,
  },
  {
    key: 'servicebalie',
    name: 'Hatice Proefstuk',
    email: 'hatice.proefstuk@example.org',
    part: text('Servicebalie', 'Service desk'),
    story: text(
      'Voert een aanvraag in voor iemand die belt of een brief stuurt.',
      'Enters an application for someone who phones or writes.',
    ),
    start: '/balie',
    role: 'helper',
    organisation: null,
  },
  {
    key: 'behandelaar',
    name: 'Bram Schijnbaar',
    email: 'bram.schijnbaar@example.org',
    part: text('Subsidiebehandelaar', 'Subsidy officer'),
    story: text('Behandelt aanvragen en neemt besluiten.', 'Handles applications and takes decisions.'),
    start: '/werklijst',
    role: 'officer',
    organisation: null,
  },
  {
    key: 'tweede-behandelaar',
    name: 'Farida Denkbeeld',
    email: 'farida.denkbeeld@example.org',
    part: text('Tweede behandelaar', 'Second officer'),
    story: text(
      'Behandelt het bezwaar tegen een besluit van een ander.',
      'Handles the objection to a decision of another.',
    ),
    start: '/werklijst',
    role: 'officer',
    organisation: null,
  },
  {
    key: 'wijkraad-1',
    name: 'Marcus Figurant',
    email: 'marcus.figurant@example.org',
    part: text('Wijkraadslid, voorzitter', 'Council member, chair'),
    story: text(
      'Opent het besluitpakket en legt het advies vast.',
      'Opens the decision pack and records the advice.',
    ),
    start: '/wijkraad',
    role: 'councilMember',
    organisation: null,
  },
  {
    key: 'wijkraad-2',
    name: 'Shanti Fictie',
    email: 'shanti.fictie@example.org',
    part: text('Wijkraadslid', 'Council member'),
    story: text('Meldt eerst of zij een belang heeft.', 'First declares whether she has an interest.'),
    start: '/wijkraad',
    role: 'councilMember',
    organisation: null,
  },
  {
    key: 'wijkraad-3',
    name: 'Joost Bedenksel',
    email: 'joost.bedenksel@example.org',
    part: text('Wijkraadslid', 'Council member'),
    story: text('Probeert wat het geld van de ronde toelaat.', 'Tries what the money of the round allows.'),
    start: '/wijkraad',
    role: 'councilMember',
    organisation: null,
  },
  {
    key: 'wijkraad-belang',
    name: 'Lina Luchtkasteel',
    email: 'lina.luchtkasteel@example.org',
    part: text('Wijkraadslid met een belang', 'Council member with an interest'),
    story: text(
      `Is ook lid van ${personaOrganisation.name} en mag daarover niet meebeslissen.`,
      `Is also a member of ${personaOrganisation.name} and may not take part in decisions about it.`,
    ),
    start: '/wijkraad',
    role: 'councilMember',
    organisation: { right: 'view' },
  },
  {
    key: 'gebied',
    name: 'Wim Hersenschim',
    email: 'wim.hersenschim@example.org',
    part: text('Gebiedsorganisatie', 'District office'),
    story: text(
      'Kijkt mee in het besluitpakket van het gebied.',
      'Looks on in the decision pack of the district.',
    ),
    start: '/wijkraad',
    role: 'districtOffice',
    organisation: null,
  },
  {
    key: 'wijkbeheer',
    name: 'Yara Waandenkbeeld',
    email: 'yara.waandenkbeeld@example.org',
    part: text('Beheerder van de sociale kaart', 'Steward of the social map'),
    story: text(
      'Houdt bij wat er in Middelland te doen is en beoordeelt voorstellen.',
      'Keeps what there is to do in Middelland and judges proposals.',
    ),
    start: '/sociale-kaart/werk',
    role: 'steward',
    organisation: null,
  },
  {
    key: 'betaler',
    name: 'Noor Droombeeld',
    email: 'noor.droombeeld@example.org',
    part: text('Betaler', 'Payer'),
    story: text(
      'Geeft betalingen vrij. Zij beslist nooit over een aanvraag.',
      'Releases payments. She never decides on an application.',
    ),
    start: '/betalingen',
    role: 'payer',
    organisation: null,
  },
  {
    key: 'controller',
    name: 'Ruben Spiegelbeeld',
    email: 'ruben.spiegelbeeld@example.org',
    part: text('Controller', 'Controller'),
    story: text(
      'Leest alles, verandert niets, en keurt goed wat vernietigd wordt.',
      'Reads everything, changes nothing, and approves what is destroyed.',
    ),
    start: '/beheer',
    role: 'controller',
    organisation: null,
  },
  {
    key: 'beheerder',
    name: 'Esra Evenbeeld',
    email: 'esra.evenbeeld@example.org',
    part: text('Beheerder', 'Administrator'),
    story: text(
      'Geeft mensen hun rol en houdt de regelingen bij.',
      'Gives people their role and keeps the schemes.',
    ),
    start: '/beheer',
    role: 'administrator',
    organisation: null,
  },
];

export function findPersona(key: string): Persona | null {
  return personas.find((persona) => persona.key === key) ?? null;
}
