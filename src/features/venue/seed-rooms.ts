/** What the demo's places have inside, when they are open, and about where they stand. */
import { newId } from '../../kernel/ids.ts';
import type { Opening, Point, Room } from './types.ts';

type Usual = Omit<Room, 'id' | 'contact' | 'note'>;

const usual: readonly Usual[] = [
  {
    name: 'Huiskamer',
    capacity: 25,
    areaM2: 45,
    equipment: ['wifi', 'kitchen', 'screen'],
    wheelchair: 'yes',
    priceCentsPerHour: 0,
    freeFor: [],
  },
  {
    name: 'Grote zaal',
    capacity: 80,
    areaM2: 110,
    equipment: ['wifi', 'sound', 'stage', 'hearingLoop', 'screen'],
    wheelchair: 'yes',
    priceCentsPerHour: 2500,
    freeFor: ['initiatives', 'selfHelp'],
  },
  {
    name: 'Keuken',
    capacity: 12,
    areaM2: 30,
    equipment: ['kitchen'],
    wheelchair: 'no',
    priceCentsPerHour: 1250,
    freeFor: ['residents', 'volunteers'],
  },
  {
    name: 'Cursusruimte',
    capacity: 16,
    areaM2: 28,
    equipment: ['wifi', 'screen', 'computers'],
    wheelchair: 'yes',
    priceCentsPerHour: 1000,
    freeFor: ['residents', 'youth'],
  },
  {
    name: 'Spreekkamer',
    capacity: 4,
    areaM2: 10,
    equipment: ['wifi'],
    wheelchair: 'unknown',
    priceCentsPerHour: null,
    freeFor: ['residents'],
  },
];

const contacts = ['De gastvrouw aan de bar', 'Bel of mail de plek', null] as const;

export function inventedRooms(count: number, index: number): readonly Room[] {
  return usual.slice(0, count).map((room, turn) => ({
    id: newId<'venue_room'>(),
    ...room,
    contact: contacts[(index + turn) % contacts.length] ?? null,
    note: (index + turn) % 5 === 0 ? 'In het weekend op afspraak' : null,
  }));
}

const day = (weekday: number, from: string, until: string): Opening => ({ weekday, from, until });
const weekdays = (from: string, until: string): readonly Opening[] =>
  [1, 2, 3, 4, 5].map((weekday) => day(weekday, from, until));

const openings: readonly (readonly Opening[])[] = [
  weekdays('09:00', '17:00'),
  [...weekdays('10:00', '16:00'), day(6, '11:00', '15:00')],
  [day(2, '09:30', '12:30'), day(2, '13:30', '17:00'), day(4, '09:30', '12:30'), day(4, '18:00', '21:00')],
  [day(3, '13:00', '18:00'), day(6, '10:00', '17:00'), day(7, '10:00', '17:00')],
  [],
];

export const openingOf = (index: number): readonly Opening[] => openings[index % openings.length] ?? [];

/** Streets that the city does not have (to verify). */
const streets = [
  'Verzonnenstraat',
  'Voorbeeldweg',
  'Proeflaan',
  'Bedachtplein',
  'Denkbeeldkade',
  'Schijnsingel',
  'Luchtkasteellaan',
];

export const streetOf = (index: number): string => streets[index % streets.length] ?? 'Voorbeeldweg';

/** About the middle of each gebied, from a map; good enough for places that do not exist. */
const middles: Readonly<Record<string, readonly [lat: number, lon: number]>> = {
  Charlois: [51.882, 4.475],
  Delfshaven: [51.913, 4.446],
  Feijenoord: [51.898, 4.509],
  'Hillegersberg-Schiebroek': [51.958, 4.487],
  'Hoek van Holland': [51.98, 4.133],
  Hoogvliet: [51.862, 4.36],
  IJsselmonde: [51.882, 4.545],
  'Kralingen-Crooswijk': [51.93, 4.515],
  Noord: [51.937, 4.471],
  Overschie: [51.943, 4.428],
  Pernis: [51.887, 4.388],
  'Prins Alexander': [51.952, 4.557],
  'Rotterdam Centrum': [51.92, 4.476],
  Rozenburg: [51.904, 4.249],
};

/** Of Middelland itself, so that the demo can say how far one walks: these places are as invented as their streets. */
const middelland = [51.9163, 4.4625] as const;

/** Spread a few hundred metres around it, so that no two stand on each other. */
export function pointIn({ gebied, wijk }: { gebied: string; wijk: string }, index: number): Point | null {
  const isKnown = wijk === 'Middelland';
  const middle = isKnown ? middelland : middles[gebied];
  if (middle === undefined) return null;
  const spread = (turn: number): number => (((index * turn) % 41) - 20) * 0.0003;
  return { lat: middle[0] + spread(7), lon: middle[1] + spread(11), by: isKnown ? 'hand' : 'wijk' };
}
