import { ok, type Problem, type Result, refused } from '../../kernel/result.ts';
import { tooLong } from '../../kernel/too-long.ts';

/** What is wrong with a form, in the order of reading; its values count only when nothing is. */
export class Reading {
  readonly problems: Problem[] = [];

  check(condition: boolean, otherwise: Problem): boolean {
    if (!condition) this.problems.push(otherwise);
    return condition;
  }

  fits(field: string, typed: string, most: number): void {
    const long = tooLong(field, typed, most);
    if (long) this.problems.push(long);
  }

  done<T>(value: T): Result<T> {
    const [first, ...rest] = this.problems;
    return first ? refused(first, ...rest) : ok(value);
  }
}
