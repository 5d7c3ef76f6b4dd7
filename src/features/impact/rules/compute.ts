/**
 * What observed effects are worth, as a range per type. Interval arithmetic: every number is a least and a most, each step takes
 * the worst and the best of both, so the outcome holds whatever the true numbers within them are. No chances are assumed, and
 * whoever has a pocket calculator gets the same. Runs on the server and, unchanged, in the browser.
 */
import type { Words } from '../../../kernel/words.ts';
import type { Deduction, Payer, Range, ValueType } from '../types.ts';
import { valueTypes } from '../types.ts';

/** A unit value as it was used: what the library said then. Amounts in cents, of the price level of `priceYear`. */
export type ValueUsed = {
  readonly slug: string;
  readonly number: number;
  readonly effect: Words;
  readonly unit: Words;
  readonly type: ValueType;
  readonly payer: Payer;
  readonly lowCents: number;
  readonly figureCents: number;
  readonly highCents: number;
  readonly priceYear: number;
  readonly source: string;
  readonly place: string;
  readonly toVerify: boolean;
};

/** Percentages, 0 to 100. */
export type Deductions = Readonly<Record<Deduction, Range>>;

/** How often something was seen, and how many years it lasts. */
export type Counted = {
  readonly value: ValueUsed;
  readonly count: Range;
  readonly years: number;
};

export type Line = {
  readonly value: ValueUsed;
  readonly count: Range;
  /** Count × value × years, before anything goes off. */
  readonly grossCents: Range;
  readonly netCents: Range;
  /** With the middle of every range; always within `netCents`. */
  readonly pointCents: number;
};

export type Outcome = {
  readonly lines: readonly Line[];
  /** Only types that occur, in a fixed order. They are never added to each other. */
  readonly byType: readonly { readonly type: ValueType; readonly cents: Range }[];
};

const middle = ({ least, most }: Range): number => (least + most) / 2;
const kept = (percent: number): number => 1 - percent / 100;

/** One year counts whole, each next one less by the drop-off. */
export function yearsOfEffect(dropOffPercent: number, years: number): number {
  let sum = 0;
  for (let year = 0; year < years; year += 1) sum += kept(dropOffPercent) ** year;
  return sum;
}

type At = (range: Range) => number;

/** @param at which end, or the middle, of what goes off */
function factor(deductions: Deductions, years: number, at: At): number {
  const { deadweight, attribution, displacement, dropOff } = deductions;
  return (
    kept(at(deadweight)) * kept(at(attribution)) * kept(at(displacement)) * yearsOfEffect(at(dropOff), years)
  );
}

const least: At = (range) => range.least;
const most: At = (range) => range.most;

/** @param deductions null for hours given: those are effort, nothing goes off */
function lineOf({ value, count, years }: Counted, deductions: Deductions | null): Line {
  const share = (at: At): number => (deductions === null ? 1 : factor(deductions, years, at));
  const whole = deductions === null ? 1 : years;
  return {
    value,
    count,
    grossCents: {
      least: Math.round(count.least * value.lowCents * whole),
      most: Math.round(count.most * value.highCents * whole),
    },
    netCents: {
      least: Math.round(count.least * value.lowCents * share(most)),
      most: Math.round(count.most * value.highCents * share(least)),
    },
    pointCents: Math.round(middle(count) * value.figureCents * share(middle)),
  };
}

/** Adds what is of one type; there is no sum over types. */
export function compute(
  effects: readonly Counted[],
  deductions: Deductions,
  hours: Omit<Counted, 'years'> | null,
): Outcome {
  const lines = [
    ...effects.map((one) => lineOf(one, one.value.type === 'valueOfHours' ? null : deductions)),
    ...(hours === null ? [] : [lineOf({ ...hours, years: 1 }, null)]),
  ];
  const byType = valueTypes.flatMap((type) => {
    const same = lines.filter(({ value }) => value.type === type);
    if (same.length === 0) return [];
    const sum = (end: keyof Range): number => same.reduce((total, line) => total + line.netCents[end], 0);
    return [{ type, cents: { least: sum('least'), most: sum('most') } }];
  });
  return { lines, byType };
}

/** Hours by the shown rule: times × people at each × hours each. */
export const hoursOf = (times: number, people: Range, each: Range): Range => ({
  least: times * people.least * each.least,
  most: times * people.most * each.most,
});

/** @returns null when there is nothing to divide over */
export function perTime({ least: low, most: high }: Range, times: number): Range | null {
  return times > 0 ? { least: Math.round(low / times), most: Math.round(high / times) } : null;
}
