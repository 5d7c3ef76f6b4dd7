/** One row of the table. */
export type Measured = {
  readonly what: string;
  readonly figure: string;
  readonly target?: string;
  readonly met?: boolean;
};

const digits = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 3 });
export const number = (value: number): string => digits.format(value);

/** @param share 0.5 for the median, 0.99 for the slowest of a hundred */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}
