import fc from 'fast-check';
import { expect, test } from 'vitest';
import { underCeiling } from './ceiling.ts';
import { dividedBy } from './whole.ts';

const asked = (...pairs: readonly (readonly [number, number])[]) =>
  pairs.map(([claimCents, floorCents]) => ({ claimCents, floorCents }));

test.each([
  ['no ceiling', asked([500, 100], [300, 100]), null, [500, 300]],
  ['enough for all', asked([500, 100], [300, 100]), 800, [500, 300]],
  ['the same part of each claim', asked([600, 0], [200, 0]), 400, [300, 100]],
  ['the floor holds, the other gives more', asked([600, 0], [200, 150]), 400, [250, 150]],
  ['only the floors', asked([600, 250], [200, 150]), 400, [250, 150]],
  ['not even the floors', asked([600, 300], [200, 100]), 100, [75, 25]],
  ['no money', asked([600, 300], [200, 100]), 0, [0, 0]],
  ['nobody asks', asked([0, 0]), 0, [0]],
  ['the last cents to the largest remainders', asked([100, 0], [100, 0], [100, 0]), 200, [67, 67, 66]],
])('%s', (_, all, ceiling, expected) => {
  expect(underCeiling(all, ceiling)).toEqual(expected);
});

const networks = fc.array(
  fc
    .tuple(fc.nat(50_000_000), fc.nat(5_000_000))
    .map(([claimCents, floor]) => ({ claimCents, floorCents: Math.min(claimCents, floor) })),
  { minLength: 1, maxLength: 30 },
);

test('the ceiling is never passed, and is used to the cent when it binds', () => {
  fc.assert(
    fc.property(networks, fc.nat(500_000_000), (all, ceiling) => {
      const granted = underCeiling(all, ceiling);
      const claims = all.reduce((sum, { claimCents }) => sum + claimCents, 0);
      expect(granted.reduce((sum, cents) => sum + cents, 0)).toBe(Math.min(claims, ceiling));
      for (const [at, cents] of granted.entries()) {
        expect(cents).toBeGreaterThanOrEqual(0);
        expect(cents).toBeLessThanOrEqual(all[at]?.claimCents ?? 0);
      }
    }),
  );
});

test('nobody falls below the floor while the floors fit', () => {
  fc.assert(
    fc.property(networks, fc.nat(500_000_000), (all, ceiling) => {
      const floors = all.reduce((sum, { floorCents }) => sum + floorCents, 0);
      fc.pre(floors <= ceiling);
      for (const [at, cents] of underCeiling(all, ceiling).entries()) {
        expect(cents).toBeGreaterThanOrEqual(all[at]?.floorCents ?? 0);
      }
    }),
  );
});

test('the shares of a grant are the grant', () => {
  fc.assert(
    fc.property(fc.nat(1e12), fc.array(fc.nat(1e12), { minLength: 1, maxLength: 20 }), (total, weights) => {
      fc.pre(weights.some((weight) => weight > 0));
      const shares = dividedBy(total, weights);
      expect(shares.reduce((sum, share) => sum + share, 0)).toBe(total);
      expect(shares.every((share) => share >= 0)).toBe(true);
    }),
  );
});
