import { expect, test } from 'vitest';
import { createSealer } from './seal.ts';

const plain = Buffer.alloc(32, 7);
const sealer = createSealer('a secret of this installation', 'trial');

test('what was sealed opens again, and does not stand in what is kept', () => {
  const sealed = sealer.seal(plain, 'round 1');
  expect(sealed.includes(plain)).toBe(false);
  expect(sealer.open(sealed, 'round 1').equals(plain)).toBe(true);
  expect(sealer.seal(plain, 'round 1').equals(sealed)).toBe(false);
});

test('it opens for nothing else, with no other key, and not when it was changed', () => {
  const sealed = sealer.seal(plain, 'round 1');
  const changed = Buffer.from(sealed);
  changed[40] = (changed[40] ?? 0) ^ 1;
  expect(() => sealer.open(sealed, 'round 2')).toThrow();
  expect(() => sealer.open(changed, 'round 1')).toThrow();
  expect(() => createSealer('another secret', 'trial').open(sealed, 'round 1')).toThrow();
  expect(() => createSealer('a secret of this installation', 'other').open(sealed, 'round 1')).toThrow();
});
