import { expect, test } from 'vitest';
import { likeSafe } from './like.ts';

test('signs of a pattern mean themselves', () => {
  expect(likeSafe(String.raw`50%_van\alles`)).toBe(String.raw`50\%\_van\\alles`);
  expect(likeSafe('gewoon')).toBe('gewoon');
});
