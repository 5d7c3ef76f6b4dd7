/** Reads what people typed; answers every problem, each with its field. */
import { z } from 'zod';
import { type Id, parseId } from '../../kernel/ids.ts';
import { isLang, type Lang } from '../../kernel/messages.ts';
import { ok, type Problem, type Result, refused } from '../../kernel/result.ts';
import { refusals } from './messages.ts';

/** The part of a posted form that is read here. */
export type Typed = { text(name: string): string; texts(name: string): readonly string[] };

/** RFC 5321 allows no more. */
const longestEmail = 254;
const emailShape = z.email();

/** One rule, its value and its problem; the values count only when there are no problems. */
export class Reading {
  readonly problems: Problem[] = [];

  check(condition: boolean, otherwise: Problem): boolean {
    if (!condition) this.problems.push(otherwise);
    return condition;
  }

  done<T>(value: T): Result<T> {
    const [first, ...rest] = this.problems;
    return first ? refused(first, ...rest) : ok(value);
  }
}

export function readEmail(form: Typed): Result<string> {
  const email = form.text('email').toLowerCase();
  const fits = email.length <= longestEmail && emailShape.safeParse(email).success;
  return fits ? ok(email) : refused(refusals.emailShape);
}

/** Spaces and a hyphen in the middle are what mail programs and people add. */
export function readCode(form: Typed): Result<string> {
  const code = form.text('code').slice(0, 40).replace(/[\s-]/g, '');
  return /^\d{6}$/.test(code) ? ok(code) : refused(refusals.codeShape);
}

export function readLang(value: string): Lang | null {
  return isLang(value) ? value : null;
}

export function readId<Table extends string>(value: string): Id<Table> | null {
  return parseId<Table>(value);
}
