/** Input of the calculation of terms as somebody would hand it in, and what is said to be wrong with it. */
import { parseTermsInput } from '../../src/kernel/terms/index.ts';

export const term = { decisionWeeks: 8, extensionWeeks: null, generalTermsActApplies: true };
export const received = { type: 'received', on: '2027-01-04' };
export const today = '2027-06-01';

/** `/path code` of every problem, sorted; empty when the input is right. */
export function problemsOf(raw: unknown): readonly string[] {
  const result = parseTermsInput(raw);
  return result.ok ? [] : result.problems.map(({ field, code }) => `${field} ${code}`).sort();
}
