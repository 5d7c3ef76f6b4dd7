import { type Text, text } from '../../kernel/messages.ts';
import { problem } from '../../kernel/result.ts';
import type { SaidField } from '../../kernel/words.ts';
import type { ActionKind, Mandate, NetworkKind, OrganisationKind, Proof } from './types.ts';

export const organisationKindLabels: Readonly<Record<OrganisationKind, Text>> = {
  neighbourhoodOrganisation: text('Buurtorganisatie', 'Neighbourhood organisation'),
  community: text('Groep bewoners', 'Group of residents'),
  garden: text('Buurttuin', 'Community garden'),
  walkIn: text('Inloop', 'Walk-in'),
  actionGroup: text('Actiegroep', 'Action group'),
  socialEnterprise: text('Sociale onderneming', 'Social enterprise'),
  streetGroup: text('Straatgroep', 'Street group'),
  sports: text('Sportclub', 'Sports club'),
  faith: text('Geloofsgemeenschap', 'Faith community'),
  culture: text('Cultuur', 'Culture'),
  selfHelp: text('Zelfhulpgroep', 'Self-help group'),
  playground: text('Speeltuin', 'Playground'),
  welfareProvider: text('Welzijnsorganisatie', 'Welfare organisation'),
  other: text('Anders', 'Other'),
};

export const networkKindLabels: Readonly<Record<NetworkKind, Text>> = {
  wijk: text('Van een wijk', 'Of a neighbourhood'),
  theme: text('Rond een thema', 'Around a theme'),
};

export const mandateLabels: Readonly<Record<Mandate, Text>> = {
  agenda: text('De agenda delen', 'Share the agenda'),
  apply: text('Ook samen geld aanvragen', 'Also apply for money together'),
  receive: text('Ook samen geld ontvangen', 'Also receive money together'),
};

export const actionKindLabels: Readonly<Record<ActionKind, Text>> = {
  party: text('Straatfeest', 'Street party'),
  green: text('Groen in de straat', 'Green in the street'),
  meal: text('Samen eten', 'Eating together'),
  clean: text('Samen opruimen', 'Cleaning together'),
  care: text('Omzien naar elkaar', 'Looking after each other'),
  play: text('Spelen', 'Playing'),
  language: text('Taal en ontmoeting', 'Language and meeting'),
  other: text('Iets anders', 'Something else'),
};

export const proofLabels: Readonly<Record<Proof, Text>> = {
  publicEmail: text(
    'Ik lees de e-mail van de organisatie: stuur daar een link heen',
    'I read the e-mail of the organisation: send a link there',
  ),
  website: text('Mijn naam of rol staat op de website', 'My name or role stands on the website'),
  kvk: text('Ik sta in het Handelsregister', 'I stand in the Trade Register'),
  visit: text('Kom langs, dan ziet u het', 'Drop by, then you see it'),
  vouched: text('Iemand die u kent, kan het bevestigen', 'Somebody whom you know can confirm it'),
};

/** What can be said in each language; a name is in none. */
export const saidFields: readonly SaidField<'summary' | 'description'>[] = [
  { name: 'summary', label: text('In één zin', 'In one sentence'), most: 200 },
  { name: 'description', label: text('Beschrijving', 'Description'), most: 3000, lines: true },
];

export const refusals = {
  notAllowed: problem(
    '',
    'not-allowed',
    text(
      'U mag dit niet. Vraag iemand die voor de organisatie mag tekenen, de coördinator van het netwerk of de beheerder van de wijk.',
      'You may not do this. Ask somebody who may sign for the organisation, the co-ordinator of the network or the steward of the neighbourhood.',
    ),
  ),
  nameNeeded: problem('name', 'name-needed', text('Vul een naam in.', 'Enter a name.')),
  nameRegistered: problem(
    'name',
    'name-registered',
    text(
      'Een organisatie met een KvK-nummer houdt de naam waaronder zij is ingeschreven.',
      'An organisation with a Trade Register number keeps the name under which it is registered.',
    ),
  ),
  wijkNeeded: problem(
    'wijk',
    'wijk-needed',
    text('Kies een wijk uit de lijst.', 'Choose a neighbourhood from the list.'),
  ),
  kindNeeded: problem('kind', 'kind-needed', text('Kies wat het is.', 'Choose what it is.')),
  summaryNeeded: problem(
    'summaryNl',
    'summary-needed',
    text('Schrijf in één zin wat u doet.', 'Write in one sentence what you do.'),
  ),
  websiteShape: problem(
    'website',
    'website-shape',
    text(
      'Vul een webadres in, bijvoorbeeld https://www.voorbeeld.nl.',
      'Enter a web address, for example https://www.voorbeeld.nl.',
    ),
  ),
  emailShape: problem(
    'publicEmail',
    'email-shape',
    text(
      'Vul een e-mailadres in, bijvoorbeeld info@voorbeeld.nl.',
      'Enter an e-mail address, for example info@voorbeeld.nl.',
    ),
  ),
  phoneShape: problem(
    'publicPhone',
    'phone-shape',
    text('Vul een telefoonnummer in.', 'Enter a telephone number.'),
  ),
  yearShape: problem(
    'activeSince',
    'year-shape',
    text('Vul een jaartal in, bijvoorbeeld 2009.', 'Enter a year, for example 2009.'),
  ),
  streetNeeded: problem(
    'street',
    'street-needed',
    text('Vul de naam van de straat in.', 'Enter the name of the street.'),
  ),
  streetShape: problem(
    'street',
    'street-shape',
    text(
      'Alleen de naam van de straat, zonder huisnummer.',
      'Only the name of the street, without a number.',
    ),
  ),
  streetKnown: problem(
    'street',
    'street-known',
    text(
      'Deze straat is al geregistreerd. Zoek haar bij de organisaties en vraag haar op uw naam.',
      'This street is registered already. Find it among the organisations and claim it.',
    ),
  ),
  listedAlready: problem(
    '',
    'listed-already',
    text('Deze organisatie staat er al.', 'This organisation is there already.'),
  ),
  proofNeeded: problem(
    'proof',
    'proof-needed',
    text('Kies hoe wij kunnen zien dat u erbij hoort.', 'Choose how we can see that you belong to it.'),
  ),
  noPublicEmail: problem(
    'proof',
    'no-public-email',
    text(
      'Deze organisatie heeft geen openbaar e-mailadres. Kies iets anders.',
      'This organisation has no public e-mail address. Choose something else.',
    ),
  ),
  noteNeeded: problem(
    'note',
    'note-needed',
    text('Schrijf kort wat u er doet.', 'Write in a few words what you do there.'),
  ),
  hasKeeper: problem(
    '',
    'has-keeper',
    text(
      'Deze organisatie houdt haar pagina al zelf bij. Vraag haar om u toe te voegen.',
      'This organisation keeps its page itself. Ask it to add you.',
    ),
  ),
  placeHasKeeper: problem(
    '',
    'place-has-keeper',
    text(
      'Een organisatie houdt deze plek al bij. Klopt dat niet? Meld het op de pagina van de plek.',
      'An organisation keeps this place already. Is that wrong? Report it on the page of the place.',
    ),
  ),
  claimedAlready: problem(
    '',
    'claimed-already',
    text(
      'U hebt dit al gevraagd. De beheerder kijkt ernaar.',
      'You have asked this already. The steward looks at it.',
    ),
  ),
  chooseMember: problem(
    '',
    'wrong-status',
    text('Kies een organisatie uit de lijst.', 'Choose an organisation from the list.'),
  ),
  linkOver: problem(
    '',
    'wrong-status',
    text(
      'Deze link werkt niet meer: er is al geantwoord, of hij is te oud.',
      'This link no longer works: somebody has answered, or it is too old.',
    ),
  ),
  notOnMap: problem(
    '',
    'wrong-status',
    text(
      'Dit staat nu niet op de kaart. Dan kan dit niet.',
      'This is not on the map now. Then this cannot be done.',
    ),
  ),
  // The answer is a button: there is no field to lead to.
  answerNeeded: problem('', 'answer-needed', text('Kies ja of nee.', 'Choose yes or no.')),
  judgementNeeded: problem('judgement', 'judgement-needed', text('Kies ja of nee.', 'Choose yes or no.')),
  reasonNeeded: problem('reason', 'reason-needed', text('Schrijf waarom niet.', 'Write why not.')),
  themeNeeded: problem('theme', 'theme-needed', text('Schrijf het thema.', 'Write the theme.')),
  networkKindNeeded: problem(
    'kind',
    'kind-needed',
    text('Kies: van een wijk, of rond een thema.', 'Choose: of a neighbourhood, or around a theme.'),
  ),
  mandateNeeded: problem(
    'mandate',
    'mandate-needed',
    text('Kies wat het netwerk mag doen.', 'Choose what the network may do.'),
  ),
  organisationNeeded: problem(
    'organisation',
    'organisation-needed',
    text('Kies een organisatie uit de lijst.', 'Choose an organisation from the list.'),
  ),
  founderNeeded: problem(
    'founder',
    'founder-needed',
    text('Kies namens welke organisatie u het begint.', 'Choose for which organisation you start it.'),
  ),
  memberAlready: problem(
    'organisation',
    'member-already',
    text(
      'Deze organisatie is al gevraagd of doet al mee.',
      'This organisation has been asked or takes part already.',
    ),
  ),
  titleNeeded: problem(
    'title',
    'title-needed',
    text('Schrijf wat u gaat doen.', 'Write what you are going to do.'),
  ),
  actionKindNeeded: problem(
    'kind',
    'kind-needed',
    text('Kies wat voor actie het is.', 'Choose what kind of action it is.'),
  ),
  heldOnOutside: problem(
    'heldOn',
    'held-on-outside',
    text('Kies een dag tussen 1990 en 2100.', 'Choose a day between 1990 and 2100.'),
  ),
} as const;
