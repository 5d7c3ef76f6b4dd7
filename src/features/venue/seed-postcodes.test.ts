import { expect, test } from 'vitest';
import { rotterdam } from '../../demo/rotterdam.ts';
import { demoPostcode, digitsByWijk } from './seed-postcodes.ts';

const wijken = rotterdam.gebieden.flatMap(({ wijkraden, withoutWijkraad }) => [
  ...wijkraden.flatMap((council) => Object.keys(council.wijken)),
  ...Object.keys(withoutWijkraad ?? {}),
]);

test('a postcode of the demo belongs to a wijk of the city, and has the form of one', () => {
  expect(Object.keys(digitsByWijk).filter((wijk) => !wijken.includes(wijk))).toEqual([]);
  for (const wijk of Object.keys(digitsByWijk)) expect(demoPostcode(wijk)).toMatch(/^3\d{3} XX$/);
});

test('where the digits are not known there is none', () => {
  expect(wijken).toContain('Beverwaard');
  expect(demoPostcode('Beverwaard')).toBeNull();
});
