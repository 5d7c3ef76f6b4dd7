/**
 * When all networks together claim more than the ceiling bears: each gets the same part of its claim, but none less than its
 * floor (or its own claim where that is less). The ceiling always wins (Awb 4:25): when not even the floors fit, they share it.
 */
import { dividedBy } from './whole.ts';

export type Asked = {
  readonly claimCents: number;
  /** What a shortage leaves it at least; not above its claim. */
  readonly floorCents: number;
};

/** Who would fall below the floor gets the floor; the others share what is left. Each round fixes at least one. */
function sharedAboveFloors(asked: readonly Asked[], ceilingCents: number): readonly number[] {
  const atFloor = new Set<number>();
  for (;;) {
    const left =
      ceilingCents - asked.reduce((sum, { floorCents }, at) => sum + (atFloor.has(at) ? floorCents : 0), 0);
    const rest = asked.reduce((sum, { claimCents }, at) => sum + (atFloor.has(at) ? 0 : claimCents), 0);
    // left / rest < floor / claim, without a fraction.
    const below = asked.flatMap(({ claimCents, floorCents }, at) =>
      !atFloor.has(at) && BigInt(left) * BigInt(claimCents) < BigInt(rest) * BigInt(floorCents) ? [at] : [],
    );
    if (below.length === 0) {
      const weights = asked.map(({ claimCents }, at) => (atFloor.has(at) ? 0 : claimCents));
      const shares = dividedBy(rest === 0 ? 0 : left, weights);
      return asked.map(({ floorCents }, at) => (atFloor.has(at) ? floorCents : (shares[at] ?? 0)));
    }
    for (const at of below) atFloor.add(at);
  }
}

/**
 * @param ceilingCents null: no ceiling
 * @returns what each gets, in the order given: together exactly the ceiling when they ask more, else what each asks
 */
export function underCeiling(asked: readonly Asked[], ceilingCents: number | null): readonly number[] {
  const claims = asked.map(({ claimCents }) => claimCents);
  const total = claims.reduce((sum, cents) => sum + cents, 0);
  if (ceilingCents === null || total <= ceilingCents) return claims;
  const floors = asked.map(({ floorCents }) => floorCents);
  const least = floors.reduce((sum, cents) => sum + cents, 0);
  if (least >= ceilingCents) return least === 0 ? claims.map(() => 0) : dividedBy(ceilingCents, floors);
  return sharedAboveFloors(asked, ceilingCents);
}
