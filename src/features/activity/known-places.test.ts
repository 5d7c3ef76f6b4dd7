import { expect, test } from 'vitest';
import { parseIsoDate } from '../../kernel/dates.ts';
import { assert } from '../../kernel/result.ts';
import { atKnownPlaces } from './known-places.ts';
import type { Exception, Series } from './series/types.ts';

const on = parseIsoDate('2027-04-13');
assert(on, 'a day');

const places = [
  { id: 'church', name: 'De Kerk' },
  { id: 'house', name: "Huis van de Wijk 't Klooster" },
  { id: 'one', name: 'De Zaal' },
  { id: 'other', name: 'de zaal' },
];

const moved = (placeText: string | null): Exception => ({
  kind: 'changed',
  on,
  newOn: null,
  substitute: null,
  note: null,
  from: null,
  until: null,
  venueId: null,
  placeText,
});

const seriesWith = (exception: Exception): Series => ({
  id: 'series',
  rhythm: { kind: 'weekly', everyWeeks: 1, weekdays: [2] },
  startsOn: on,
  endsOn: null,
  from: '10:00',
  until: '12:00',
  skipSchoolHolidays: false,
  skipPublicHolidays: false,
  pauses: [],
  exceptions: [exception],
});
const after = (exception: Exception): Exception | undefined =>
  atKnownPlaces([seriesWith(exception)], places)[0]?.exceptions[0];

test.each([
  ['De Kerk', 'church'],
  ['de kerk', 'church'],
  ['kerk', 'church'],
  ['bij de Kerk', 'church'],
  ['in Huis van de Wijk ’t Klooster', 'house'],
])('%s is that place', (words, venueId) => {
  const name = places.find(({ id }) => id === venueId)?.name;
  expect(after(moved(words))).toMatchObject({ venueId, venueName: name, placeText: null });
});

test.each([
  ['naast de kerk', 'is not in it'],
  ['de kerk op het plein', 'is more than its name'],
  ['de zaal', 'is the name of two'],
  ['het park', 'is the name of none'],
])('%s stays words: it %s', (words) => {
  expect(after(moved(words))).toEqual(moved(words));
});

test('what is closed, or stays where it is, stays as it is', () => {
  const closed: Exception = { kind: 'cancelled', on, note: null };
  expect(after(closed)).toEqual(closed);
  expect(after(moved(null))).toEqual(moved(null));
});
