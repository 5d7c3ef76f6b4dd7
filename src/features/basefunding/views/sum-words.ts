/** Numbers and sums as people read them. */
import type { Lang } from '../../../kernel/messages.ts';
import { formatCents } from '../../../kernel/money.ts';
import type { Facts, Sum, Unit } from '../cases/sums.ts';

const formats = {
  nl: new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 2 }),
  en: new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 }),
};

export const numberWords = (value: number, lang: Lang): string => formats[lang].format(value);

/** `€ 20,83`, `1,5 %`, `115`. */
export function amountWords(value: number, unit: Unit, lang: Lang): string {
  if (unit === 'euro') return formatCents(Math.round(value * 100), lang);
  return unit === 'percent' ? `${numberWords(value, lang)}\u00a0%` : numberWords(value, lang);
}

const inside = (part: Sum<string>, facts: Facts, lang: Lang): string =>
  typeof part === 'object' && !('times' in part)
    ? `(${sumWords(part, facts, lang)})`
    : sumWords(part, facts, lang);

/** `€ 250.000 ÷ 12.000` */
export function sumWords(sum: Sum<string>, facts: Facts, lang: Lang): string {
  if (typeof sum === 'number') return numberWords(sum, lang);
  if (typeof sum === 'string') {
    const fact = facts[sum];
    return fact ? amountWords(fact.value, fact.unit, lang) : sum;
  }
  const parts = (all: readonly Sum<string>[], sign: string): string =>
    all.map((part) => inside(part, facts, lang)).join(` ${sign} `);
  if ('times' in sum) return parts(sum.times, '×');
  if ('plus' in sum) return sum.plus.map((part) => sumWords(part, facts, lang)).join(' + ');
  if ('minus' in sum) return parts(sum.minus, '−');
  return parts(sum.over, '÷');
}
