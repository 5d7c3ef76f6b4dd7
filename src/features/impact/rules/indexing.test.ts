import { expect, test } from 'vitest';
import { indexedCents, indexedTo, indexedValue } from './indexing.ts';

const rises = new Map([
  [2023, 380],
  [2024, 330],
  [2026, 200],
]);

test.for([
  ['two years known', 1_000_00, 2022, 2024, 1_072_25],
  ['the year itself', 1_000_00, 2024, 2024, 1_000_00],
  ['an earlier year is left as it is', 1_000_00, 2024, 2020, 1_000_00],
  ['a gap stops it: later rises are not used', 1_000_00, 2023, 2026, 1_033_00],
  ['nothing known', 1_000_00, 2010, 2024, 1_000_00],
] as const)('%s', ([, cents, from, to, expected]) => {
  expect(indexedCents(cents, from, to, rises)).toBe(expected);
});

test('says to which year it came', () => {
  expect(indexedTo(2022, 2026, rises)).toBe(2024);
  const value = { lowCents: 100_00, figureCents: 200_00, highCents: 300_00, priceYear: 2023 };
  expect(indexedValue(value, 2030, rises)).toEqual({
    lowCents: 103_30,
    figureCents: 206_60,
    highCents: 309_90,
    priceYear: 2024,
  });
});
