/**
 * Expected refusals are values, programmer errors are assertions.
 * A `Problem` names the field it belongs to, so that a page can put the sentence beside that field.
 */
import type { Text } from './messages.ts';

export type Problem = {
  /** Name of the form field or JSON pointer (`/budget/0/amountCents`); empty when it concerns the whole. */
  readonly field: string;
  /** Stable machine code in kebab-case, for tests and problem+json. */
  readonly code: string;
  /** What is wrong and how to mend it, in the reader's language. */
  readonly text: Text;
};

export type Ok<T> = { readonly ok: true; readonly value: T };
export type Refused = { readonly ok: false; readonly problems: readonly Problem[] };
export type Result<T> = Ok<T> | Refused;

export function ok<T>(value: T): Ok<T> {
  return { ok: true, value };
}

export function refused(...problems: Problem[]): Refused {
  if (problems.length === 0) throw new AssertionError('A refusal needs at least one problem');
  return { ok: false, problems };
}

export function problem(field: string, code: string, text: Text): Problem {
  return { field, code, text };
}

/** Every problem of several results at once: validation returns them all, never only the first. */
export function collectProblems(results: readonly Result<unknown>[]): readonly Problem[] {
  return results.flatMap((result) => (result.ok ? [] : result.problems));
}

export class AssertionError extends Error {
  override readonly name = 'AssertionError';
}

/** A broken assumption of ours (never of a user): becomes a 500 and a log line. */
export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new AssertionError(message);
}
