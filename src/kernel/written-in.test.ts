import { expect, test } from 'vitest';
import { writtenIn } from './written-in.ts';

test.each([
  ['Het plein is te klein voor een feest van deze omvang.', 'nl'],
  ['De straat heeft al een moestuin.', 'nl'],
  ['The square is too small for a party of this size.', 'en'],
  ['We give this part because the other part is paid by somebody else.', 'en'],
  // A word of the one language inside a sentence of the other.
  ['This was discussed by the wijkraad, and not by the college.', 'en'],
  ['Akkoord.', null],
  ['', null],
  ['1234 – 5678', null],
])('%s', (words, lang) => {
  expect(writtenIn(words)).toBe(lang);
});
