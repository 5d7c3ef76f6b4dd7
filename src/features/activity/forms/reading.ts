/** The part of a posted form that is read here, and one place to gather every problem. */
import { ok, type Problem, type Result, refused } from '../../../kernel/result.ts';
import { tooLong } from '../../../kernel/too-long.ts';

export type Typed = {
  text(name: string): string;
  texts(name: string): readonly string[];
  has(name: string): boolean;
};

export class Reading {
  readonly problems: Problem[] = [];
  readonly #form: Typed;

  constructor(form: Typed) {
    this.#form = form;
  }

  check(condition: boolean, otherwise: Problem): boolean {
    if (!condition) this.problems.push(otherwise);
    return condition;
  }

  /** One line of at most `max` characters; null when nothing was typed. */
  line(name: string, max: number): string | null {
    const value = this.#form.text(name).replace(/\s+/g, ' ');
    this.#fits(name, value, max);
    return value === '' ? null : value;
  }

  /** Several lines. */
  lines(name: string, max: number): string | null {
    const value = this.#form.text(name);
    this.#fits(name, value, max);
    return value === '' ? null : value;
  }

  #fits(name: string, value: string, max: number): void {
    const long = tooLong(name, value, max);
    if (long) this.problems.push(long);
  }

  done<T>(value: T): Result<T> {
    const [first, ...rest] = this.problems;
    return first ? refused(first, ...rest) : ok(value);
  }
}

export function isOneOf<T extends string>(list: readonly T[], value: string): value is T {
  return (list as readonly string[]).includes(value);
}
