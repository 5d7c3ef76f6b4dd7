/**
 * Sums of the sources as data, and how they are judged. Nothing here says whether a sum is right: that is computed from the
 * numbers as the source writes them.
 */
import type { Text } from '../../../kernel/messages.ts';
import { assert } from '../../../kernel/result.ts';

export type SourceName = '001' | '002' | '003';
export type Unit = 'euro' | 'count' | 'percent' | 'hours';

/** A number as a source gives it, with the words it stands in. */
export type Fact = {
  readonly value: number;
  readonly unit: Unit;
  readonly source: SourceName;
  /** Where in the source. */
  readonly at: string;
  readonly words: string;
};

export type Facts = Readonly<Record<string, Fact>>;

/** A number that was known already, by its name; a plain number is a unit or a count within the words themselves. */
export type Sum<Name extends string> =
  | Name
  | number
  | { readonly times: readonly Sum<Name>[] }
  | { readonly plus: readonly Sum<Name>[] }
  | { readonly minus: readonly [Sum<Name>, Sum<Name>] }
  | { readonly over: readonly [Sum<Name>, Sum<Name>] };

export type Computation<Name extends string> = {
  readonly title: Text;
  readonly sum: Sum<Name>;
  /** The outcome that the source gives. */
  readonly said: Name;
  /** What we count with where it does not add up, or why it matters. */
  readonly reading?: Text;
};

/** One thing that the sources number in more than one way. */
export type Comparison<Name extends string> = {
  readonly title: Text;
  readonly named: readonly Name[];
  readonly reading: Text;
};

/** What a source counts about one thing. */
export type Topic<Name extends string> = {
  readonly slug: string;
  readonly title: Text;
  readonly computations: readonly Computation<Name>[];
  readonly comparisons: readonly Comparison<Name>[];
};

export function compute(sum: Sum<string>, facts: Facts): number {
  if (typeof sum === 'number') return sum;
  if (typeof sum === 'string') {
    const fact = facts[sum];
    assert(fact, `No fact is called ${sum}`);
    return fact.value;
  }
  const of = (part: Sum<string>): number => compute(part, facts);
  if ('times' in sum) return sum.times.reduce<number>((product, part) => product * of(part), 1);
  if ('plus' in sum) return sum.plus.reduce<number>((total, part) => total + of(part), 0);
  if ('minus' in sum) return of(sum.minus[0]) - of(sum.minus[1]);
  return of(sum.over[0]) / of(sum.over[1]);
}

/**
 * How finely a number is written: 909.000 in thousands, 250 in tens, 23 in ones, 1,5 in tenths.
 * @param value not 0
 */
export function stepOf(value: number): number {
  let step = 1;
  while (!Number.isInteger(value / step)) step /= 10;
  while (step >= 1 && Number.isInteger(value / (step * 10))) step *= 10;
  return step;
}

export type Verdict = {
  readonly recomputed: number;
  readonly said: number;
  readonly addsUp: boolean;
};

/** A source rounds as it likes: a sum adds up when it lies within one step of what is written. */
export function judge(computation: Computation<string>, facts: Facts): Verdict {
  const recomputed = compute(computation.sum, facts);
  const said = compute(computation.said, facts);
  return { recomputed, said, addsUp: Math.abs(recomputed - said) < stepOf(said) };
}

/** Whether the sources agree with each other about one thing. */
export function agree(comparison: Comparison<string>, facts: Facts): boolean {
  return new Set(comparison.named.map((name) => compute(name, facts))).size === 1;
}
