import fc from 'fast-check';
import { expect, test } from 'vitest';
import { merged } from './merge.ts';

const byNumber = (one: number, other: number): number => one - other;
const sorted = fc.array(fc.integer({ min: 0, max: 50 })).map((list) => list.toSorted(byNumber));

test('any part of the merged lists is that part of all of them in order', () => {
  fc.assert(
    fc.property(fc.array(sorted, { maxLength: 12 }), fc.nat(60), fc.nat(60), (lists, skip, take) => {
      const all = lists.flat().sort(byNumber);
      expect(merged(lists, byNumber, { skip, take })).toEqual(all.slice(skip, skip + take));
    }),
  );
});
