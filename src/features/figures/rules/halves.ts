/** Half-years: the period of every figure, and of the council report (source 000 asks one each half-year). */
import type { PlainDate } from '../../../kernel/dates.ts';
import type { Lang, Text } from '../../../kernel/messages.ts';
import type { Half } from '../types.ts';

export const halfOf = ({ year, month }: Pick<PlainDate, 'year' | 'month'>): Half => ({
  year,
  half: month <= 6 ? 1 : 2,
});

/** `2026-2`: in addresses, files and the API. */
export const keyOfHalf = ({ year, half }: Half): string => `${year}-${half}`;

/** Null for what is no half-year of this platform's time. */
export function parseHalf(typed: string | undefined): Half | null {
  const [, year, half] = /^(20\d\d)-([12])$/.exec(typed ?? '') ?? [];
  return year === undefined ? null : { year: Number(year), half: half === '1' ? 1 : 2 };
}

/** ISO date of its first day, as the database keeps it. */
export const firstDayOf = ({ year, half }: Half): string => `${year}-${half === 1 ? '01' : '07'}-01`;

/** ISO date of the first day after it. */
export const dayAfter = (half: Half): string => firstDayOf(next(half));

/** ISO dates of its first and last day. */
export const daysOfHalf = (half: Half): { readonly fromOn: string; readonly lastOn: string } => ({
  fromOn: firstDayOf(half),
  lastOn: `${half.year}-${half.half === 1 ? '06-30' : '12-31'}`,
});

export const previous = ({ year, half }: Half): Half =>
  half === 2 ? { year, half: 1 } : { year: year - 1, half: 2 };

export const next = ({ year, half }: Half): Half =>
  half === 1 ? { year, half: 2 } : { year: year + 1, half: 1 };

export const isSameHalf = (one: Half, other: Half): boolean =>
  one.year === other.year && one.half === other.half;

/** @param firstDay ISO date as the database keeps it */
export const halfFrom = (firstDay: string): Half =>
  halfOf({ year: Number(firstDay.slice(0, 4)), month: Number(firstDay.slice(5, 7)) });

const months: Readonly<Record<1 | 2, Text>> = {
  1: { nl: 'januari tot en met juni', en: 'January to June' },
  2: { nl: 'juli tot en met december', en: 'July to December' },
};

/** `juli tot en met december 2026` */
export const halfName = ({ year, half }: Half, lang: Lang): string => `${months[half][lang]} ${year}`;

/** `2e helft 2026`, where there is little room. */
export const shortHalfName = ({ year, half }: Half, lang: Lang): string =>
  lang === 'nl' ? `${half}e helft ${year}` : `${half === 1 ? 'first' : 'second'} half ${year}`;
