/** Sums of whole numbers: what the formula multiplies and divides never passes through a fraction that a computer rounds. */
import { assert } from '../../../kernel/result.ts';

/**
 * `amount × part / whole`, rounded half up.
 * @param amount, part, whole whole numbers of 0 or more, `whole` above 0; the product below 2^52
 */
export function shareOf(amount: number, part: number, whole: number): number {
  const double = 2 * amount * part + whole;
  assert(Number.isSafeInteger(double), 'This sum is too large to be exact');
  return (double - (double % (2 * whole))) / (2 * whole);
}

/**
 * Divides a sum by weights and loses no cent: each gets its whole part, and the cents that are left go to the largest
 * remainders; of equal remainders to the first in the order given.
 * @param total cents, 0 or more
 * @param weights whole numbers of 0 or more, at least one above 0 when there is something to divide
 * @returns one share a weight, together exactly `total`
 */
export function dividedBy(total: number, weights: readonly number[]): readonly number[] {
  const sum = weights.reduce((all, weight) => all + BigInt(weight), 0n);
  if (total === 0) return weights.map(() => 0);
  assert(sum > 0n, 'Nobody to divide this among');
  const parts = weights.map((weight, index) => {
    const exact = BigInt(total) * BigInt(weight);
    return { index, whole: Number(exact / sum), rest: exact % sum };
  });
  const left = total - parts.reduce((all, { whole }) => all + whole, 0);
  const first = new Set(
    parts
      .toSorted((a, b) => (a.rest === b.rest ? a.index - b.index : a.rest > b.rest ? -1 : 1))
      .slice(0, left)
      .map(({ index }) => index),
  );
  return parts.map(({ index, whole }) => whole + (first.has(index) ? 1 : 0));
}
