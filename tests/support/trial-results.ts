/** What a command answered, read in a test. */
import type { Result } from '../../src/kernel/result.ts';

/** @throws with the problems, where the test took it for granted that there are none */
export function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}
export const codesOf = (result: Result<unknown>): readonly string[] =>
  result.ok ? [] : result.problems.map((found) => found.code);
