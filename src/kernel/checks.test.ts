import { expect, test } from 'vitest';
import { type Found, present, said, textProblems, urlProblems } from './checks.ts';
import { text } from './messages.ts';

const sentence = text('Vul dit in.', 'Fill this in.');
const codes = (found: readonly Found[]): readonly string[] =>
  present(found).map(({ field, code }) => `${field}: ${code}`);

test('a check says its sentence only where something is wrong', () => {
  expect(said('title', 'title-missing', sentence, false)).toBeNull();
  expect(said('title', 'title-missing', sentence, true)).toEqual({
    field: 'title',
    code: 'title-missing',
    text: sentence,
  });
});

test.each([
  ['', sentence, ['keptBy: keptby-missing']],
  ['', null, []],
  ['12345', sentence, []],
  ['123456', sentence, ['keptBy: too-long']],
  ['123456', null, ['keptBy: too-long']],
])('%j in a field of five characters', (typed, missing, expected) => {
  expect(codes(textProblems('keptBy', typed, 5, missing))).toEqual(expected);
});

test.each([
  ['', []],
  ['https://example.org/a', []],
  ['http://example.org/a', ['url: url-shape']],
  ['example.org', ['url: url-shape']],
  // Too long alone: of half an address nothing more can be said.
  [`http://example.org/${'a'.repeat(40)}`, ['url: too-long']],
])('the address %j', (typed, expected) => {
  expect(codes(urlProblems('url', typed, 30))).toEqual(expected);
});
