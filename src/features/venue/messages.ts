/** Names of what a place can be, and every refusal. */
import { type Text, text } from '../../kernel/messages.ts';
import { problem } from '../../kernel/result.ts';
import type { SaidField } from '../../kernel/words.ts';
import type {
  CouncilVerdict,
  CriterionAnswer,
  Equipment,
  FreeFor,
  Management,
  RecognitionKind,
  StewardVerdict,
  VenueContent,
  VenueKind,
} from './types.ts';

export const kindLabels: Readonly<Record<VenueKind, Text>> = {
  neighbourhoodHouse: text('Wijkgebouw', 'Neighbourhood building'),
  livingRoom: text('Huiskamer van de wijk', 'Living room of the neighbourhood'),
  garden: text('Tuin', 'Garden'),
  playground: text('Speeltuin', 'Playground'),
  sportsCanteen: text('Sportkantine', 'Sports canteen'),
  careHome: text('Zorghuis dat opengaat voor de wijk', 'Care home that opens to the neighbourhood'),
  school: text('School', 'School'),
  library: text('Bibliotheek', 'Library'),
  placeOfWorship: text('Kerk, moskee of tempel', 'Church, mosque or temple'),
  square: text('Plein', 'Square'),
  workshop: text('Werkplaats', 'Workshop'),
  restaurant: text('Buurtrestaurant', 'Community restaurant'),
  other: text('Andere plek', 'Other place'),
};

export const managementLabels: Readonly<Record<Management, Text>> = {
  self: text('Bewoners zelf (zelfbeheer)', 'Residents themselves'),
  social: text('Professionals (sociaal beheer)', 'Professionals'),
};

export const answerLabels: Readonly<Record<VenueContent['wheelchair'], Text>> = {
  yes: text('Ja', 'Yes'),
  partly: text('Deels', 'In part'),
  no: text('Nee', 'No'),
  unknown: text('Niet bekend', 'Not known'),
};

export const equipmentLabels: Readonly<Record<Equipment, Text>> = {
  wifi: text('wifi', 'wifi'),
  kitchen: text('keuken', 'kitchen'),
  bar: text('bar', 'bar'),
  screen: text('scherm of beamer', 'screen or projector'),
  sound: text('geluid', 'sound system'),
  stage: text('podium', 'stage'),
  piano: text('piano', 'piano'),
  hearingLoop: text('ringleiding', 'hearing loop'),
  computers: text('computers', 'computers'),
  workbench: text('werkbank', 'workbench'),
  sports: text('sportspullen', 'sports gear'),
  toys: text('speelgoed', 'toys'),
};

export const freeForLabels: Readonly<Record<FreeFor, Text>> = {
  residents: text('bewoners van de wijk', 'residents of the neighbourhood'),
  initiatives: text('bewonersinitiatieven', 'initiatives of residents'),
  volunteers: text('vrijwilligersgroepen', 'groups of volunteers'),
  selfHelp: text('zelfhulpgroepen en lotgenoten', 'self-help groups'),
  youth: text('jongeren', 'young people'),
};

export const recognitionKindLabels: Readonly<Record<RecognitionKind, Text>> = {
  neighbourhoodHouse: text('Huis van de Wijk', 'Huis van de Wijk (neighbourhood house)'),
  placeOfValue: text('Plek van Waarde', 'Plek van Waarde (place of value)'),
};

/** In addresses; never changes. */
export const recognitionSlugs: Readonly<Record<RecognitionKind, string>> = {
  neighbourhoodHouse: 'huis-van-de-wijk',
  placeOfValue: 'plek-van-waarde',
};

export const criterionAnswerLabels: Readonly<Record<CriterionAnswer, Text>> = {
  yes: text('Ja', 'Yes'),
  partly: text('Deels', 'In part'),
  no: text('Nee', 'No'),
  elsewhere: text('Elders in de wijk', 'Elsewhere in the neighbourhood'),
};

export const stewardVerdictLabels: Readonly<Record<StewardVerdict, Text>> = {
  meets: text('De plek voldoet', 'The place meets the criteria'),
  doesNotMeet: text('De plek voldoet niet', 'The place does not meet the criteria'),
};

export const councilVerdictLabels: Readonly<Record<CouncilVerdict, Text>> = {
  supports: text('De wijkraad steunt de erkenning', 'The council supports the recognition'),
  doesNotSupport: text(
    'De wijkraad steunt de erkenning niet',
    'The council does not support the recognition',
  ),
  noMajority: text('De wijkraad kwam niet tot een meerderheid', 'The council came to no majority'),
};

/** What can be said in each language; a name is in none. */
export const saidFields: readonly SaidField<'summary' | 'description'>[] = [
  { name: 'summary', label: text('In één zin', 'In one sentence'), most: 200 },
  { name: 'description', label: text('Beschrijving', 'Description'), most: 3000, lines: true },
];

const long = (field: string, max: number) =>
  problem(
    field,
    'too-long',
    text(`Dit is te lang. Maximaal ${max} tekens.`, `This is too long. At most ${max} characters.`),
  );

export const refusals = {
  long,
  choice: (field: string) =>
    problem(field, 'choice', text('Kies een van de antwoorden.', 'Choose one of the answers.')),
  nameNeeded: problem(
    'name',
    'name-needed',
    text('Vul de naam van de plek in.', 'Enter the name of the place.'),
  ),
  kindNeeded: problem(
    'kind',
    'kind-needed',
    text('Kies wat voor plek het is.', 'Choose what kind of place it is.'),
  ),
  summaryNeeded: problem(
    'summary.nl',
    'summary-needed',
    text('Schrijf in één zin wat men hier vindt.', 'Write in one sentence what people find here.'),
  ),
  wijkNeeded: problem('wijkId', 'wijk-needed', text('Kies de wijk.', 'Choose the neighbourhood.')),
  wijkDiffers: (names: string) =>
    problem(
      'wijkId',
      'wijk-differs',
      text(
        `Dit adres ligt in ${names}. Verander de wijk of het adres.`,
        `This address lies in ${names}. Change the neighbourhood or the address.`,
      ),
    ),
  postcodeShape: problem(
    'postcode',
    'postcode-shape',
    text('Schrijf de postcode als 3021 AA.', 'Write the postcode as 3021 AA.'),
  ),
  websiteShape: problem(
    'website',
    'website-shape',
    text('Begin het adres met https://', 'Begin the address with https://'),
  ),
  emailShape: problem(
    'publicEmail',
    'email-shape',
    text(
      'Dit is geen e-mailadres. Bijvoorbeeld: info@example.org',
      'This is no e-mail address. For example: info@example.org',
    ),
  ),
  phoneShape: problem(
    'publicPhone',
    'phone-shape',
    text(
      'Schrijf het nummer met cijfers. Bijvoorbeeld: 010 123 45 67',
      'Write the number in figures. For example: 010 123 45 67',
    ),
  ),
  numberShape: (field: string, max: number) =>
    problem(
      field,
      'number-shape',
      text(`Vul een heel getal in van 1 tot ${max}.`, `Enter a whole number from 1 to ${max}.`),
    ),
  priceHigh: problem(
    'price',
    'price-high',
    text('De prijs is per uur en ten hoogste € 1.000.', 'The price is per hour and at most €1,000.'),
  ),
  roomNameNeeded: problem(
    'name',
    'name-needed',
    text('Vul de naam van de ruimte in.', 'Enter the name of the room.'),
  ),
  tooManyRooms: problem(
    '',
    'too-many-rooms',
    text('Een plek heeft hier ten hoogste 40 ruimten.', 'A place has at most 40 rooms here.'),
  ),
  hasKeeper: problem(
    '',
    'place-has-keeper',
    text(
      'Een andere organisatie houdt deze plek intussen bij. Wijs deze vraag af, met de reden.',
      'Another organisation keeps this place meanwhile. Refuse this question, with the reason.',
    ),
  ),
  notYours: problem(
    '',
    'not-allowed',
    text(
      'U mag dit niet. Alleen wie de plek beheert of de sociale kaart bijhoudt, mag dit.',
      'You may not do this. Only those who manage the place or keep the social map may.',
    ),
  ),
  recognitionNeeded: problem(
    '',
    'gone',
    text('Kies welke erkenning u vraagt.', 'Choose which recognition you ask for.'),
  ),
  criterionNeeded: problem(
    'punt',
    'criterion-needed',
    text('Kies bij welk punt dit bestand hoort.', 'Choose to which point this file belongs.'),
  ),
  fileNeeded: problem('bestand', 'file-needed', text('Kies een bestand.', 'Choose a file.')),
  tooManyFiles: problem(
    'bestand',
    'too-many-files',
    text(
      'Er staan al 20 bestanden bij deze vraag. Haal er eerst een weg.',
      'There are 20 files with this request already. Remove one first.',
    ),
  ),
  roomGone: problem(
    '',
    'room-gone',
    text(
      'Iemand haalde deze ruimte net weg. Bewaart u toch, dan komt zij erbij als nieuwe ruimte.',
      'Somebody has just taken this room away. If you save anyway, it is added as a new room.',
    ),
  ),
  noneOpen: problem(
    '',
    'wrong-status',
    text(
      'Er loopt nu geen vraag om deze erkenning. Kijk bij de plek hoe het ervoor staat.',
      'No request for this recognition is open now. See at the place how it stands.',
    ),
  ),
  notYet: problem(
    '',
    'not-yet',
    text(
      'Deze erkenning loopt al, of geldt nog lang genoeg.',
      'This recognition is under way already, or holds long enough.',
    ),
  ),
  verdictNeeded: problem('verdict', 'verdict-needed', text('Kies een oordeel.', 'Choose a verdict.')),
  noteNeeded: problem('note', 'note-needed', text('Schrijf waarom.', 'Write why.')),
} as const;
