import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatCount } from './counts.ts';

test.each([
  [0, '0', '0'],
  [999, '999', '999'],
  [1000, '1.000', '1,000'],
  [-1234567, '−1.234.567', '−1,234,567'],
  [1234.5, '1.234,5', '1,234.5'],
])('%d is %s and %s', (value, nl, en) => {
  expect([formatCount(value, 'nl'), formatCount(value, 'en')]).toEqual([nl, en]);
});

test('as the formatter of each language writes it', () => {
  const formats = { nl: new Intl.NumberFormat('nl-NL'), en: new Intl.NumberFormat('en-GB') };
  fc.assert(
    fc.property(fc.maxSafeInteger(), fc.constantFrom('nl', 'en'), (value, lang) => {
      expect(formatCount(value, lang)).toBe(formats[lang].format(value).replace('-', '−'));
    }),
  );
});
