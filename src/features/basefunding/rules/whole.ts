/** Sums of whole numbers: what the formula multiplies and divides never passes through a fraction that a computer rounds. */
import { assert } from '../../../kernel/result.ts';

export { dividedBy } from '../../../kernel/divide.ts';

/**
 * `amount × part / whole`, rounded half up.
 * @param amount, part, whole whole numbers of 0 or more, `whole` above 0; the product below 2^52
 */
export function shareOf(amount: number, part: number, whole: number): number {
  const double = 2 * amount * part + whole;
  assert(Number.isSafeInteger(double), 'This sum is too large to be exact');
  return (double - (double % (2 * whole))) / (2 * whole);
}
