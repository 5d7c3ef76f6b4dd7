/** Does a ring cross itself? Then inside and outside cannot be told, and neighbours would share a border that is none. Pure. */

type At = readonly [x: number, y: number, ...more: number[]];
type Side = {
  readonly from: At;
  readonly to: At;
  readonly west: number;
  readonly east: number;
  readonly index: number;
};

/** Twice the area of a triangle against the size of its legs: what is smaller is a matter of rounding, not of shape. */
const least = 1e-9;

/** On which side of a line a position lies: 1, -1, or 0 for on it. */
function turn(a: At, b: At, c: At): number {
  const [x, y, u, v] = [b[0] - a[0], b[1] - a[1], c[0] - a[0], c[1] - a[1]];
  const area = x * v - y * u;
  return Math.abs(area) <= least * Math.hypot(x, y) * Math.hypot(u, v) ? 0 : Math.sign(area);
}

/** Through each other, not only touching: rings of real places touch themselves. */
const crossEachOther = ({ from: a, to: b }: Side, { from: c, to: d }: Side): boolean =>
  turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0;

const overlapUpright = (one: Side, other: Side): boolean =>
  Math.max(one.from[1], one.to[1]) >= Math.min(other.from[1], other.to[1]) &&
  Math.max(other.from[1], other.to[1]) >= Math.min(one.from[1], one.to[1]);

/**
 * Sides are met from west to east, each compared only with those that reach as far: about as many steps as there are
 * sides, for the outline of a place.
 * @returns where a side begins that goes through another; null when the ring is simple
 */
export function crossingOf(ring: readonly At[]): At | null {
  const sides = ring.slice(1).map((to, index): Side => {
    const from = ring[index] ?? to;
    return { from, to, west: Math.min(from[0], to[0]), east: Math.max(from[0], to[0]), index };
  });
  let reaching: Side[] = [];
  for (const side of sides.toSorted((one, other) => one.west - other.west)) {
    reaching = reaching.filter(({ east }) => east >= side.west);
    const other = reaching.find((one) => overlapUpright(one, side) && crossEachOther(one, side));
    if (other !== undefined) return (other.index < side.index ? other : side).from;
    reaching.push(side);
  }
  return null;
}
