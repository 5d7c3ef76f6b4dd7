import { expect, test } from 'vitest';
import { searchWords, tooLong } from './too-long.ts';

test.each([
  ['', null],
  ['x'.repeat(10), null],
  ['x'.repeat(11), 'Deze tekst is 1 teken te lang. Er passen 10 tekens.'],
  ['x'.repeat(5000), 'Deze tekst is 4990 tekens te lang. Er passen 10 tekens.'],
  // Ten signs, of two units each.
  ['🌱'.repeat(10), null],
  ['🌱'.repeat(11), 'Deze tekst is 1 teken te lang. Er passen 10 tekens.'],
])('%j in a field of ten characters', (typed, sentence) => {
  expect(tooLong('title', typed, 10)?.text.nl ?? null).toBe(sentence);
});

test('what is too long stays in the field and is not searched with', () => {
  const long = 'x'.repeat(5000);
  const { typed, words, problems } = searchWords('zoek', long, 80);
  expect([typed, words, problems.map(({ field, code }) => `${field}: ${code}`)]).toEqual([
    long,
    '',
    ['zoek: too-long'],
  ]);
  expect(searchWords('zoek', 'koor', 80)).toEqual({ typed: 'koor', words: 'koor', problems: [] });
});
