/** Brings an amount to the prices of another year, by the rise of prices of each year between. Pure; also runs in the browser. */
import type { ValueUsed } from './compute.ts';

/** By year: how much prices rose since the year before, in hundredths of a percent. */
export type PriceRises = ReadonlyMap<number, number>;

/** The last year up to `wanted` that every rise from `priceYear` on is known for; later prices are not guessed. */
export function indexedTo(priceYear: number, wanted: number, rises: PriceRises): number {
  let year = priceYear;
  while (year < wanted && rises.has(year + 1)) year += 1;
  return year;
}

/** @returns cents, rounded once at the end; an earlier year than its own leaves it as it is */
export function indexedCents(cents: number, priceYear: number, wanted: number, rises: PriceRises): number {
  const end = indexedTo(priceYear, wanted, rises);
  let times = 1;
  for (let year = priceYear + 1; year <= end; year += 1) times *= 1 + (rises.get(year) ?? 0) / 10_000;
  return Math.round(cents * times);
}

/** The same value at the prices of `wanted`, or of the last year before it that is known. */
export function indexedValue<
  V extends Pick<ValueUsed, 'lowCents' | 'figureCents' | 'highCents' | 'priceYear'>,
>(value: V, wanted: number, rises: PriceRises): V {
  const at = (cents: number): number => indexedCents(cents, value.priceYear, wanted, rises);
  return {
    ...value,
    lowCents: at(value.lowCents),
    figureCents: at(value.figureCents),
    highCents: at(value.highCents),
    priceYear: indexedTo(value.priceYear, wanted, rises),
  };
}
