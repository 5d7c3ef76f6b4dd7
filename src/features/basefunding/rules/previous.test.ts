import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Id } from '../../../kernel/ids.ts';
import type { FrozenClaim } from '../types.ts';
import { gotByMember } from './previous.ts';

function claimed(places: readonly number[], ofAll: number): Pick<FrozenClaim, 'claim' | 'members'> {
  const lines = [
    ...places.map((amountCents, at) => ({ member: `m${at}`, rule: 'housing' as const, amountCents })),
    { member: null, rule: 'coordination' as const, amountCents: ofAll },
  ];
  const totalCents = lines.reduce((sum, { amountCents }) => sum + amountCents, 0);
  return {
    claim: { totalCents, lines, excluded: [], capsApplied: [] },
    members: places.map((_, at) => ({ name: `m${at}`, organisationId: `o${at}` as Id<'organisation'> })),
  };
}

test('granted whole, a place got what it asked; granted by half, half of it', () => {
  expect(gotByMember(claimed([1_000_01, 300_00], 200_00), 1_500_01)).toEqual([
    ['o0', 1_000_01],
    ['o1', 300_00],
  ]);
  expect(gotByMember(claimed([1_000_00, 300_00], 200_00), 750_00)).toEqual([
    ['o0', 500_00],
    ['o1', 150_00],
  ]);
});

test('refused, nobody got anything', () => {
  expect(gotByMember(claimed([1_000_00], 0), 0)).toEqual([['o0', 0]]);
});

test('the places never got more than was granted, but for rounding', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat({ max: 10 ** 10 }), { minLength: 1, maxLength: 40 }),
      fc.integer({ min: 1, max: 10 ** 10 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (places, ofAll, share) => {
        const asked = claimed(places, ofAll);
        const granted = Math.floor(asked.claim.totalCents * share);
        const got = gotByMember(asked, granted).reduce((sum, [, cents]) => sum + cents, 0);
        expect(got).toBeLessThanOrEqual(granted + places.length);
      },
    ),
  );
});
