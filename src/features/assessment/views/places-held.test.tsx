import { expect, test } from 'vitest';
import { renderPart } from '../../../ui/html.ts';
import { PlacesHeld } from './places-held.tsx';

const said = (places: readonly (number | null)[]): string =>
  renderPart(<PlacesHeld lang="nl" waiting={places.map((place) => ({ place }))} />);

test('a number that is missing from the order is accounted for, with a link to who holds it', () => {
  expect(said([3, null])).toContain('Plaats 3 staat hier niet');
  expect(said([7, 3])).toContain('Plaats 3 en 7 staan hier niet');
  expect(said([3])).toContain('<a href="#onvolledig">');
});

test('nothing is said where no place is held', () => {
  expect(said([null])).toBe('');
});
