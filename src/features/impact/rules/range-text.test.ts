import { expect, test } from 'vitest';
import { rangeText } from './range-text.ts';

const plain = (words: string): string => words.replaceAll('\u00a0', ' ');

test.for([
  [100_00, 200_00, '€ 100 tot € 200'],
  [100_49, 199_51, '€ 100 tot € 200'],
  [100_49, 100_49, '€ 100'],
  [0, 0, '€ 0'],
  [0, 1, '€ 0 tot € 1'],
] as const)('%i to %i cents is %s', ([least, most, expected]) => {
  expect(plain(rangeText({ least, most }, 'nl'))).toBe(expected);
});

test('in English', () => {
  expect(rangeText({ least: 1_000_00, most: 2_000_00 }, 'en')).toBe('€1,000 to €2,000');
});
