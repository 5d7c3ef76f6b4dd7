import { expect, test } from 'vitest';
import { namesOf, text } from './messages.ts';

const labels = {
  nl: text('Nederlands', 'Dutch'),
  tr: text('Turks', 'Turkish'),
  ar: text('Arabisch', 'Arabic'),
};

test.each([
  [['ar', 'nl'], 'Nederlands, Arabisch'],
  [['nl', 'ar'], 'Nederlands, Arabisch'],
  [['tr'], 'Turks'],
  [[], ''],
] as const)('%j reads in the order of the list, not of the choosing', (chosen, said) => {
  expect(namesOf(labels, chosen, 'nl')).toBe(said);
});
