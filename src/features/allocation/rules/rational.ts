/** Fractions of whole numbers of any length: nothing is ever rounded. */

export type Rational = { readonly top: bigint /** Above 0. */; readonly bottom: bigint };

function commonDivisor(one: bigint, other: bigint): bigint {
  let [a, b] = [one < 0n ? -one : one, other];
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}

export function rational(top: bigint, bottom = 1n): Rational {
  const divisor = commonDivisor(top, bottom);
  return divisor <= 1n ? { top, bottom } : { top: top / divisor, bottom: bottom / divisor };
}

export const zero: Rational = { top: 0n, bottom: 1n };

export const plus = (one: Rational, other: Rational): Rational =>
  rational(one.top * other.bottom + other.top * one.bottom, one.bottom * other.bottom);
export const minus = (one: Rational, other: Rational): Rational =>
  plus(one, { top: -other.top, bottom: other.bottom });
export const times = (one: Rational, factor: number): Rational =>
  rational(one.top * BigInt(factor), one.bottom);
export const over = (one: Rational, divisor: number): Rational =>
  rational(one.top, one.bottom * BigInt(divisor));

/** Not shortened: for comparing at once. */
export const product = (one: Rational, other: Rational): Rational => ({
  top: one.top * other.top,
  bottom: one.bottom * other.bottom,
});

/** Below, at or above 0 as `one` is below, equal to or above `other`. */
export function compare(one: Rational, other: Rational): number {
  const difference = one.top * other.bottom - other.top * one.bottom;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}
