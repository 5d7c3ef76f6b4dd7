import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tileName } from './tile-words.ts';

test.for([
  ['Pernis', ['Pernis']],
  ['Tussendijken', ['Tussendijken']],
  ['Nieuwe Westen', ['Nieuwe', 'Westen']],
  ['Hillegersberg-Schiebroek', ['Hillegersberg-', 'Schiebroek']],
  ['Rotterdam Centrum', ['Rotterdam', 'Centrum']],
  ['Oud Mathenesse/Witte Dorp', ['Oud', 'Mathenesse/', 'Witte Dorp']],
  ['Noord Kethel-Schieveen-Zestienhoven', ['Noord Kethel-', 'Schieveen-', 'Zestienhoven']],
  ['Kralingen-Oost/Kralingse Bos', ['Kralingen-', 'Oost/Kralingse', 'Bos']],
  ["'s-Gravenland", ["'s-", 'Gravenland']],
  ['Blijdorp/Blijdorpsepolder', ['Blijdorp/', 'Blijdorpsepolder']],
] as const)('%s', ([name, lines]) => {
  expect(tileName(name).lines).toEqual(lines);
});

test('a word that is too long is pressed, all else is not', () => {
  expect(tileName('Blijdorp/Blijdorpsepolder').pressed).toEqual(['Blijdorpsepolder']);
  expect(tileName('Oud Mathenesse/Witte Dorp').pressed).toEqual([]);
});

test('any name stands whole on at most three lines', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 80 }), (name) => {
      const { lines } = tileName(name);
      expect(lines.length).toBeLessThanOrEqual(3);
      expect(lines.join('').replaceAll(/\s/g, '')).toBe(name.replaceAll(/\s/g, ''));
    }),
  );
});
