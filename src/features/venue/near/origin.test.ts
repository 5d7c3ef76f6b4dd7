/** Where somebody starts walking, and which places are near: on a small city of which nobody drew the south. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../../tests/support/database.ts';
import { trialVenue } from '../../../../tests/support/trial-activities.ts';
import { type TrialCity, trialCity } from '../../../../tests/support/trial-city.ts';
import type { AddressService } from '../../../platform/addresses/index.ts';
import type { LatLon } from '../../place/index.ts';
import { originOf, placesNear, pointsOfPlaces } from './origin.ts';

let database: FreshDatabase;
let city: TrialCity;
const ids: Record<string, string> = {};

type Point = { readonly lat: number; readonly lon: number; readonly locatedBy: 'address' | 'hand' | 'wijk' };
const middle = { lat: 51.92, lon: 4.46 };
/** Of latitude, in degrees: 0.005 is 556 metres in a straight line, ten minutes of walking. */
const at = (north: number, locatedBy: Point['locatedBy'] = 'address'): Point => ({
  lat: middle.lat + north,
  lon: middle.lon,
  locatedBy,
});

async function place(
  slug: string,
  point: Point | null,
  more: { readonly postcode?: string; readonly status?: string } = {},
): Promise<void> {
  const { postcode, status = 'published' } = more;
  const { db } = database;
  const wijkId = city.wijken.noordwijk;
  const id = await trialVenue(db, { slug, name: slug, wijkId, ...(postcode ? { postcode } : {}) });
  if (point) await db.updateTable('venue').set(point).where('id', '=', id).execute();
  await db.updateTable('listing').set({ status }).where('id', '=', id).execute();
  ids[slug] = id;
}

beforeAll(async () => {
  database = await freshDatabase();
  city = await trialCity(database.db);
  await place('het-huis', at(0), { postcode: '3021 AB' });
  await place('de-tuin', at(0.005, 'hand'), { postcode: '3021 CD' });
  await place('de-haven', at(0.02), { postcode: '3083 XY' });
  await place('nergens', null, { postcode: '3021 EF' });
  await place('in-de-wijk', at(0, 'wijk'), { postcode: '3021 GH' });
  await place('wacht-nog', at(0), { postcode: '3099 ZZ', status: 'pending' });
  const square = [
    [4.4, 51.9],
    [4.42, 51.9],
    [4.42, 51.92],
    [4.4, 51.92],
    [4.4, 51.9],
  ];
  await database.db
    .insertInto('wijkShape')
    .values({
      wijkId: city.wijken.noordwijk,
      geojson: JSON.stringify({ type: 'MultiPolygon', coordinates: [[square]] }),
      source: 'trial',
      importedAt: new Date('2026-11-01T10:00:00Z'),
    })
    .execute();
});
afterAll(() => database.drop());

/** @param known what it answers for four digits; it is asked for nothing else here */
const service = (known: Readonly<Record<string, LatLon>>): AddressService => ({
  find: async () => null,
  buurtenOf: async () => [],
  middleOf: async (digits) => known[digits] ?? null,
  sweep: async () => undefined,
});
const origin = (typed: string, addresses: AddressService | null = null) =>
  originOf({ db: database.db, addresses }, typed);

describe('a postcode', () => {
  test('lies where the address service says, whatever places have it', async () => {
    const there = { lat: 51.95, lon: 4.5 };
    expect(await origin('3021', service({ '3021': there }))).toEqual({
      at: there,
      value: '3021',
      name: { nl: 'het midden van 3021', en: 'the middle of 3021' },
    });
  });

  test.each([
    ['no service', null],
    ['a service that does not know it', service({})],
  ])(
    'with %s lies in the middle of our places that have it and a point of their own',
    async (_, addresses) => {
      const found = await origin('3021', addresses);
      expect(found).toMatchObject({ value: '3021', name: { nl: 'het midden van 3021' } });
      expect(found?.at.lat).toBeCloseTo(middle.lat + 0.0025, 9);
      expect(found?.at.lon).toBeCloseTo(middle.lon, 9);
    },
  );

  test('is nowhere when no place on the map has it', async () => {
    expect(await origin('3055')).toBeNull();
    // Its place waits for a steward: then not even where it lies is told.
    expect(await origin('3099')).toBeNull();
  });
});

describe('a name in an address', () => {
  test('of a place is where that place stands', async () => {
    expect(await origin('de-haven')).toMatchObject({
      at: { lat: middle.lat + 0.02, lon: middle.lon },
      value: 'de-haven',
      name: { nl: 'de-haven', en: 'de-haven' },
    });
  });

  test('of a wijk is the middle of its outline', async () => {
    expect(await origin('noordwijk')).toEqual({
      at: { lat: 51.91, lon: 4.41 },
      value: 'noordwijk',
      name: { nl: 'het midden van Noordwijk', en: 'the middle of Noordwijk' },
    });
  });

  test.each([
    ['a wijk that nobody drew', 'zuidwijk'],
    ['a place without a point', 'nergens'],
    ['a place of which only the wijk is known', 'in-de-wijk'],
    ['a place that is not on the map yet', 'wacht-nog'],
    ['nothing', ''],
    ['what nobody knows', 'bestaat-niet'],
    ['letters behind the digits', '3021AB'],
    ['a postcode that begins with a nought', '0123'],
    ['what is no name at all', "' or true --"],
  ])('of %s is nowhere: no minutes are better than made-up ones', async (_, typed) => {
    expect(await origin(typed)).toBeNull();
  });
});

describe('the places of the city', () => {
  test('within a quarter of an hour are near, the one where one stands too', async () => {
    const near = await placesNear(database.db, middle);
    expect(near.toSorted()).toEqual([ids['het-huis'], ids['de-tuin']].toSorted());
    expect(await placesNear(database.db, { lat: 51.8, lon: 4.2 })).toEqual([]);
  });

  test('have a point by id and by slug, only where it is their own', async () => {
    const bySlug = await pointsOfPlaces(database.db, 'slug');
    expect([...bySlug.keys()].toSorted()).toEqual(['de-haven', 'de-tuin', 'het-huis']);
    const byId = await pointsOfPlaces(database.db);
    expect(byId.get(ids['de-tuin'] ?? '')).toEqual(bySlug.get('de-tuin'));
    expect(byId.size).toBe(3);
  });
});
