/**
 * What a place is looked at for when it asks recognition. Data with its source: a new text of the city is a new version
 * beside the old one, because a recognition keeps the version that it was asked under.
 */
import { type Text, text } from '../../../kernel/messages.ts';
import { type RecognitionKind, type VenueFunction, venueFunctions } from '../types.ts';

export type CriterionGroup =
  | 'functions'
  | 'reach'
  | 'location'
  | 'value'
  | 'programme'
  | 'management'
  | 'threshold';

export type Criterion = {
  /** Stable: answers are kept under it. */
  readonly key: string;
  readonly group: CriterionGroup;
  readonly label: Text;
  /** Set for the minimal functions, which another place in the wijk may fulfil. */
  readonly function?: VenueFunction;
};

export type Checklist = {
  readonly version: string;
  readonly kind: RecognitionKind;
  readonly source: Text;
  readonly toVerify: boolean;
  readonly criteria: readonly Criterion[];
};

export const criterionGroupLabels: Readonly<Record<CriterionGroup, Text>> = {
  functions: text('Wat er in de wijk minimaal is', 'What a neighbourhood has at the least'),
  reach: text('Bereikbaarheid', 'How to reach it'),
  location: text('Kenmerken van de locatie', 'Features of the location'),
  value: text('Maatschappelijke waarde en verankering', 'Social value and roots in the neighbourhood'),
  programme: text('Wat er te doen is', 'What there is to do'),
  management: text('Beheer, verdienmodel en vastgoed', 'Management, business model and building'),
  threshold: text('Een laagdrempelige plek', 'A place that is easy to enter'),
};

/** Source 003 §4.2, the list before 'Nieuwe publieke ruimten'. */
export const functionLabels: Readonly<Record<VenueFunction, Text>> = {
  initiative: text('Knooppunt voor bewonersinitiatief', 'Hub for initiatives of residents'),
  meeting: text('Ontmoeting, dagbesteding en inloop', 'Meeting, day activities and walk-in'),
  volunteers: text('Steun voor vrijwilligers en mantelzorgers', 'Support for volunteers and informal carers'),
  participation: text(
    'Participatieplekken voor mensen met een uitkering',
    'Places to take part for people on benefit',
  ),
  services: text(
    'Eenvoudige diensten (klussen, formulieren, maaltijden)',
    'Simple services (odd jobs, forms, meals)',
  ),
  prevention: text('Bewegen, gezond leven en gezond eten', 'Exercise, healthy living and healthy food'),
  advice: text('VraagWijzer of wijkteam', 'Advice point (VraagWijzer) or neighbourhood team'),
};

const one = (key: string, group: CriterionGroup, nl: string, en: string): Criterion => ({
  key,
  group,
  label: text(nl, en),
});

const functionCriteria: readonly Criterion[] = venueFunctions.map((name) => ({
  key: `function-${name}`,
  group: 'functions',
  label: functionLabels[name],
  function: name,
}));

const house: Checklist = {
  version: 'hvdw-1',
  kind: 'neighbourhoodHouse',
  source: text(
    'Nieuw Rotterdams Welzijn, §4.2 (bron 003); de bron noemt geen drempels',
    'Nieuw Rotterdams Welzijn, §4.2 (source 003); the source names no thresholds',
  ),
  toVerify: true,
  criteria: [
    ...functionCriteria,
    one('central', 'reach', 'Ligt centraal in de wijk', 'Lies centrally in the neighbourhood'),
    one('transit', 'reach', 'Is bereikbaar met het openbaar vervoer', 'Can be reached by public transport'),
    one('wheelchair', 'reach', 'Is geschikt voor een rolstoel', 'Is suitable for a wheelchair'),
    one('entrance', 'reach', 'Heeft een uitnodigende entree', 'Has an inviting entrance'),
    one('meeting-room', 'location', 'Ruimte voor ontmoeting', 'Room to meet'),
    one('desk', 'location', 'Balie voor ontvangst en informatie', 'Desk for reception and information'),
    one('course-rooms', 'location', 'Minimaal twee cursusruimten', 'At least two course rooms'),
    one('kitchen', 'location', 'Keuken of restauratieve voorziening', 'Kitchen or catering'),
    one('consulting-room', 'location', 'Spreekkamer', 'Consulting room'),
    one('wifi', 'location', 'Wifi', 'Wifi'),
    one(
      'groups',
      'value',
      'Verschillende groepen ontmoeten elkaar (cultuur, leeftijd)',
      'Different groups meet (culture, age)',
    ),
    one('wijk-function', 'value', 'Vervult een functie voor de wijk', 'Fulfils a role for the neighbourhood'),
    one('public-access', 'value', 'Is voor iedereen toegankelijk', 'Is open to everyone'),
    one(
      'reciprocity',
      'value',
      'Stimuleert verantwoordelijkheid en iets terugdoen',
      'Encourages responsibility and giving back',
    ),
    one(
      'entrepreneurs-welcome',
      'value',
      'Is aantrekkelijk voor (jonge) ondernemers uit de wijk',
      'Attracts (young) entrepreneurs of the neighbourhood',
    ),
    one('by-residents', 'programme', 'Activiteiten voor en door bewoners', 'Activities for and by residents'),
    one(
      'carer-desk',
      'programme',
      'Loket voor vrijwilligers en mantelzorgers',
      'Desk for volunteers and carers',
    ),
    one(
      'training',
      'programme',
      'Scholing en training voor mensen met een uitkering',
      'Training for people on benefit',
    ),
    one('local-enterprise', 'programme', 'Ondernemers uit de wijk doen mee', 'Local enterprise takes part'),
    one('youth-hour', 'programme', 'Spreekuur voor jongeren', 'Consulting hour for young people'),
    one('letting', 'programme', 'Commerciële verhuur', 'Commercial letting'),
    one(
      'upkeep',
      'management',
      'Technisch en sociaal (zelf)beheer is geregeld',
      'Technical and social (self-)management is arranged',
    ),
    one(
      'business-model',
      'management',
      'Verdienmodel uit meer bronnen (overheid, sponsors, fondsen, verkoop)',
      'Business model of several sources (government, sponsors, funds, sales)',
    ),
    one(
      'building',
      'management',
      'De verplichtingen voor het gebouw zijn bekend',
      'The obligations for the building are known',
    ),
  ],
};

const value: Checklist = {
  version: 'pvw-1',
  kind: 'placeOfValue',
  source: text(
    'Raadsbrief sociale basis van 2-12-2025 (bron 000); de brief geeft geen nadere omschrijving van een Plek van Waarde',
    'Letter on the social base of 2-12-2025 (source 000); the letter does not define a Place of Value any further',
  ),
  toVerify: true,
  criteria: [
    one(
      'low-threshold',
      'threshold',
      'Iedereen kan binnenlopen, zonder afspraak of vraag',
      'Everyone can walk in, without appointment or question',
    ),
    one('meeting', 'threshold', 'Bewoners ontmoeten elkaar', 'Residents meet each other'),
    one('support', 'threshold', 'Bewoners vinden er ondersteuning', 'Residents find support'),
    one(
      'initiatives',
      'threshold',
      'Er is plaats voor initiatieven van bewoners',
      'There is room for initiatives of residents',
    ),
    one(
      'social-initiative',
      'threshold',
      'Een sociaal initiatief organiseert de plek',
      'A social initiative runs the place',
    ),
  ],
};

const checklists: readonly Checklist[] = [house, value];

/** The version under which one asks now. */
export function currentChecklist(kind: RecognitionKind): Checklist {
  return kind === 'neighbourhoodHouse' ? house : value;
}

/** The version that a recognition was asked under; null for one that this program does not know (any more). */
export function findChecklist(version: string): Checklist | null {
  return checklists.find((checklist) => checklist.version === version) ?? null;
}
