/** Dividing a sum so that no cent is lost or made. */
import { assert } from './result.ts';

type Part = { readonly whole: number; readonly rest: number };

/** `amount × weight / sum` as a whole number and what is left; exact, also where the product leaves 2^53. */
function partOf(amount: number, weight: number, sum: number): Part {
  const product = amount * weight;
  if (Number.isSafeInteger(product)) {
    const rest = product % sum;
    return { whole: (product - rest) / sum, rest };
  }
  const exact = BigInt(amount) * BigInt(weight);
  return { whole: Number(exact / BigInt(sum)), rest: Number(exact % BigInt(sum)) };
}

/**
 * Divides a sum by weights and loses no cent: each gets its whole part, and the cents that are left go to the largest
 * remainders; of equal remainders to the first in the order given.
 * @param total cents, 0 or more
 * @param weights whole numbers of 0 or more, at least one above 0 when there is something to divide
 * @returns one share a weight, together exactly `total`
 */
export function dividedBy(total: number, weights: readonly number[]): readonly number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  if (total === 0) return weights.map(() => 0);
  assert(sum > 0 && Number.isSafeInteger(sum), 'Nobody to divide this among, or too much');
  const parts = weights.map((weight) => partOf(total, weight, sum));
  const shares = parts.map(({ whole }) => whole);
  const left = total - shares.reduce((all, share) => all + share, 0);
  if (left === 0) return shares;
  const largest = parts
    .map(({ rest }, at) => ({ rest, at }))
    .sort((a, b) => b.rest - a.rest || a.at - b.at)
    .slice(0, left);
  for (const { at } of largest) shares[at] = (shares[at] ?? 0) + 1;
  return shares;
}
