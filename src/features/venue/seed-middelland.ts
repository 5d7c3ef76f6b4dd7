/** Nine places in Middelland, written by hand because the demo's people come from there. */
import type { VenueContent, VenueFunction, VenueKind } from './types.ts';

export type InventedPlace = {
  readonly wijk: string;
  readonly name: string;
  readonly kind: VenueKind;
  readonly organisation: string | null;
  readonly lowThreshold: boolean;
  readonly functions: readonly VenueFunction[];
  readonly wheelchair: VenueContent['wheelchair'];
  readonly summary: { readonly nl: string; readonly en: string };
  /** How many of the usual rooms it has. */
  readonly rooms: number;
  /** Days ago that a human confirmed it; null: nobody did. */
  readonly confirmedDaysAgo: number | null;
};

const hand = (
  name: string,
  kind: VenueKind,
  organisation: string | null,
  functions: readonly VenueFunction[],
  nl: string,
  en: string,
  more: Partial<InventedPlace> = {},
): InventedPlace => ({
  wijk: 'Middelland',
  name,
  kind,
  organisation,
  functions,
  summary: { nl, en },
  lowThreshold: true,
  wheelchair: 'yes',
  rooms: 2,
  confirmedDaysAgo: 12,
  ...more,
});

const table = 'Stichting Buurtkeuken De Lange Tafel';

export const middelland: readonly InventedPlace[] = [
  hand(
    'Buurtkeuken De Lange Tafel',
    'restaurant',
    table,
    ['meeting', 'initiative', 'services', 'participation'],
    'Elke dag een warme maaltijd aan één lange tafel.',
    'Every day a warm meal at one long table.',
    { rooms: 3, confirmedDaysAgo: 3 },
  ),
  hand(
    'Atelier Achter De Lange Tafel',
    'workshop',
    table,
    ['meeting', 'participation'],
    'Naaien, schilderen en samen dingen maken.',
    'Sewing, painting and making things together.',
    { rooms: 2, wheelchair: 'partly' },
  ),
  hand(
    'Speelplein Vrolijk',
    'playground',
    'Stichting Speelplein Vrolijk',
    ['meeting', 'prevention'],
    'Een plein met toezicht, spelmateriaal en limonade.',
    'A square with supervision, games and lemonade.',
    { rooms: 1 },
  ),
  hand(
    'Huiskamer Zonnehof',
    'livingRoom',
    'Bewonersgroep Zonnehof',
    ['meeting', 'volunteers'],
    'De voordeur staat open en de koffie is klaar.',
    'The front door is open and the coffee is ready.',
    { rooms: 1 },
  ),
  hand(
    'Wijkgebouw De Vier Winden',
    'neighbourhoodHouse',
    null,
    ['initiative', 'meeting', 'volunteers', 'participation', 'services', 'prevention', 'advice'],
    'Zalen, spreekuren en cursussen onder één dak.',
    'Halls, consulting hours and courses under one roof.',
    { rooms: 5 },
  ),
  hand(
    'Tuin Het Verborgen Hek',
    'garden',
    null,
    ['meeting', 'prevention'],
    'Een binnentuin met moestuinbakken en een bankje in de zon.',
    'A courtyard garden with vegetable beds and a bench in the sun.',
    { rooms: 0, wheelchair: 'partly', confirmedDaysAgo: 190 },
  ),
  hand(
    'Leesbank De Uil',
    'library',
    null,
    ['meeting', 'advice'],
    'Boeken ruilen, taal oefenen en de krant lezen.',
    'Swapping books, practising language and reading the paper.',
    { rooms: 1, confirmedDaysAgo: 100 },
  ),
  hand(
    'Ontmoetingshuis De Brede Poort',
    'placeOfWorship',
    null,
    ['meeting', 'volunteers'],
    'Lotgenoten, taalles en een gedekte tafel.',
    'Peers, language lessons and a laid table.',
    { wheelchair: 'no', confirmedDaysAgo: null },
  ),
  hand(
    'Plein De Stenen Kikker',
    'square',
    null,
    ['meeting'],
    'Een plein met banken, schaaktafels en soms muziek.',
    'A square with benches, chess tables and sometimes music.',
    { rooms: 0, confirmedDaysAgo: 60 },
  ),
];
