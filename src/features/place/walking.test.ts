import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LatLon } from './types.ts';
import { metresBetween, walkingRule, walkMinutes, walkWords } from './walking.ts';

const somewhere: fc.Arbitrary<LatLon> = fc.record({
  lat: fc.double({ min: 51.8, max: 52, noNaN: true }),
  lon: fc.double({ min: 4.1, max: 4.6, noNaN: true }),
});
const euromast = { lat: 51.9054, lon: 4.4666 };

/** The great circle, as a textbook has it. */
function haversine(one: LatLon, other: LatLon): number {
  const rad = (degrees: number): number => (degrees * Math.PI) / 180;
  const [north, east] = [rad(other.lat - one.lat), rad(other.lon - one.lon)];
  const half =
    Math.sin(north / 2) ** 2 + Math.cos(rad(one.lat)) * Math.cos(rad(other.lat)) * Math.sin(east / 2) ** 2;
  return 2 * 6_371_000 * Math.asin(Math.sqrt(half));
}

test('within a city the straight line is that of the globe, to a part in a thousand', () => {
  fc.assert(
    fc.property(somewhere, somewhere, (one, other) => {
      const metres = haversine(one, other);
      expect(Math.abs(metresBetween(one, other) - metres)).toBeLessThan(metres / 1000 + 0.01);
      expect(walkMinutes(one, other)).toBe(walkMinutes(other, one));
    }),
  );
});

test.for([
  [0, 1, '1 minuut lopen'],
  [0.001, 2, '2 minuten lopen'],
  // 1112 metres as the crow flies, 1445 on foot.
  [0.01, 20, '20 minuten lopen'],
  [0.05, 97, null],
] as const)('%d degrees to the north is %d minutes', ([north, minutes, said]) => {
  const there = { ...euromast, lat: euromast.lat + north };
  expect(walkMinutes(euromast, there)).toBe(minutes);
  expect(walkWords(euromast, there, 'nl')).toBe(said);
});

test('nothing is said of what nobody knows, and the sum is said in full', () => {
  expect(walkWords(euromast, null, 'nl')).toBeNull();
  const name = { nl: 'het midden van 3021', en: 'the middle of 3021' };
  expect(walkingRule({ name }, 'nl')).toContain('keer 1,3 voor de omweg, met 4,5 km per uur');
  expect(walkingRule({ name }, 'en')).toContain('from the middle of 3021');
});
