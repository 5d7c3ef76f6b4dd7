/** The demo's places: all invented, in real wijken. Same input, same places. */
import { type InventedPlace, middelland } from './seed-middelland.ts';
import type { VenueFunction, VenueKind } from './types.ts';

const adjectives = [
  'Blauwe',
  'Warme',
  'Gouden',
  'Open',
  'Groene',
  'Lange',
  'Ronde',
  'Stille',
  'Bonte',
  'Rode',
  'Vrolijke',
  'Oude',
];
const nouns = [
  'Deur',
  'Kachel',
  'Tafel',
  'Stoep',
  'Lepel',
  'Ketel',
  'Bank',
  'Brug',
  'Linde',
  'Lantaarn',
  'Klok',
  'Pan',
  'Drempel',
  'Kraan',
  'Mus',
];

/** `De Blauwe Deur`; 180 names before one comes back, as 13 and 15 share no divisor. */
const nameOf = (index: number): string =>
  `De ${adjectives[index % 12]} ${nouns[(index + Math.floor(index / 12)) % 15]}`;

type Sort = {
  readonly kind: VenueKind;
  readonly prefix: string;
  readonly summary: InventedPlace['summary'];
  readonly functions: readonly VenueFunction[];
  readonly rooms: number;
};

const sort = (
  kind: VenueKind,
  prefix: string,
  nl: string,
  en: string,
  functions: readonly VenueFunction[],
  rooms: number,
): Sort => ({ kind, prefix, summary: { nl, en }, functions, rooms });

const sorts: readonly Sort[] = [
  sort(
    'livingRoom',
    'Huiskamer',
    'Koffie, een praatje en een luisterend oor.',
    'Coffee, a chat and a listening ear.',
    ['meeting', 'initiative'],
    2,
  ),
  sort(
    'garden',
    'Buurttuin',
    'Samen tuinieren en oogsten, ook zonder groene vingers.',
    'Gardening and harvesting together, green fingers or not.',
    ['meeting', 'prevention'],
    0,
  ),
  sort(
    'neighbourhoodHouse',
    'Wijkgebouw',
    'Cursussen, spreekuren en zalen voor de hele wijk.',
    'Courses, consulting hours and halls for the whole neighbourhood.',
    ['initiative', 'meeting', 'volunteers', 'services', 'participation'],
    4,
  ),
  sort(
    'playground',
    'Speeltuin',
    'Spelen voor kinderen, koffie voor wie meekomt.',
    'Play for children, coffee for who comes along.',
    ['meeting', 'prevention'],
    1,
  ),
  sort(
    'restaurant',
    'Buurtkeuken',
    'Samen koken en eten voor een kleine prijs.',
    'Cooking and eating together for a small price.',
    ['meeting', 'services'],
    1,
  ),
  sort(
    'workshop',
    'Werkplaats',
    'Repareren, timmeren en elkaar het vak leren.',
    'Repairing, carpentry and teaching each other the trade.',
    ['participation', 'services'],
    2,
  ),
  sort(
    'placeOfWorship',
    'Ontmoetingscentrum',
    'De zalen van het gebedshuis staan open voor de buurt.',
    'The halls of the house of worship are open to the neighbourhood.',
    ['meeting', 'volunteers'],
    2,
  ),
  sort(
    'sportsCanteen',
    'Clubhuis',
    'Na het sporten, en door de week voor de hele buurt.',
    'After sports, and on weekdays for the whole neighbourhood.',
    ['meeting', 'prevention'],
    1,
  ),
  sort(
    'careHome',
    'Woonzorghuis',
    'Het restaurant en de zaal zijn er ook voor de buren.',
    'The restaurant and the hall are for the neighbours too.',
    ['meeting', 'prevention', 'volunteers'],
    2,
  ),
  sort(
    'library',
    'Leeszaal',
    'Lezen, taal oefenen en rustig zitten.',
    'Reading, practising language and sitting quietly.',
    ['meeting', 'participation', 'advice'],
    2,
  ),
];

/** Nobody has opened a place here yet, so that the coverage has something to say. */
const without: readonly string[] = [
  'CS-kwartier',
  'Strand en Duin',
  'Nieuwe Werk/Dijkzigt',
  'Noord Kethel-Schieveen-Zestienhoven',
  'Molenlaankwartier',
  "'s-Gravenland",
  'Zuiderpark en Zuidrand',
];

/** Of the organisations that the demo has elsewhere. */
const elsewhere: Readonly<Record<string, string>> = {
  'Nieuwe Westen': 'Vereniging De Groene Stoep',
  Afrikaanderwijk: 'Coöperatie Samen Wonen Zuid',
  Tarwewijk: 'Taalcafé De Open Deur',
  Vreewijk: 'Fietsclub Het Zadel',
  'Oude Noorden': 'Muziekhuis De Vonk',
  Bospolder: 'Buurtwerkplaats Handig B.V.',
  Heijplaat: 'Bewonersgroep Havenkant',
};

const wheelchairs = ['yes', 'yes', 'partly', 'no', 'unknown'] as const;

/** Some wijken get one, most two or three; every sixth place is by appointment only. */
function generated(wijk: string, first: number, count: number): readonly InventedPlace[] {
  return Array.from({ length: count }, (_one, turn) => {
    const index = first + turn;
    const chosen = sorts[(index * 3 + turn) % sorts.length] ?? sorts[0];
    if (chosen === undefined) return [];
    return [
      {
        wijk,
        name: `${chosen.prefix} ${nameOf(index)}`,
        kind: chosen.kind,
        organisation: turn === 0 ? (elsewhere[wijk] ?? null) : null,
        lowThreshold: index % 6 !== 4,
        functions: chosen.functions,
        wheelchair: wheelchairs[index % wheelchairs.length] ?? 'unknown',
        summary: chosen.summary,
        rooms: chosen.rooms,
        confirmedDaysAgo: index % 7 === 3 ? null : (index * 17) % 210,
      },
    ];
  }).flat();
}

/** About 110 places. @param wijken names of all wijken, in a fixed order */
export function inventedPlaces(wijken: readonly string[]): readonly InventedPlace[] {
  const others = wijken.filter((wijk) => wijk !== 'Middelland' && !without.includes(wijk));
  let next = 0;
  const rest = others.flatMap((wijk, index) => {
    const places = generated(wijk, next, [2, 1, 2, 1, 2][index % 5] ?? 1);
    next += places.length;
    return places;
  });
  return [...middelland, ...rest];
}
