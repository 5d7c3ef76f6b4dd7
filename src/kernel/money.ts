/**
 * Money is integer cents. A name that holds money ends in `Cents`; nothing is ever a fraction of a cent.
 */
import type { Lang, Text } from './messages.ts';
import { ok, problem, type Result, refused } from './result.ts';

/** More than any Dutch municipal budget, and far below 2^53: sums of thousands of these stay exact. */
export const maxAmountCents = 10_000_000_000_00;

const signs = {
  nl: { before: '€\u00a0', thousands: '.', cents: ',' },
  en: { before: '€', thousands: ',', cents: '.' },
};

/**
 * `€ 1.250` in Dutch (with a no-break space) and `€1,250` in English; cents only where there are any. By hand, because a
 * list of amounts spends more on a formatter than on all else in its rows.
 */
export function formatCents(amountCents: number, lang: Lang = 'nl'): string {
  const { before, thousands, cents } = signs[lang];
  const absolute = Math.round(Math.abs(amountCents));
  const digits = String(Math.trunc(absolute / 100));
  const whole = digits.length < 4 ? digits : digits.replace(/\B(?=(?:\d{3})+$)/g, thousands);
  const rest = absolute % 100;
  const fraction = rest === 0 ? '' : `${cents}${String(rest).padStart(2, '0')}`;
  return `${amountCents < 0 ? '−' : ''}${before}${whole}${fraction}`;
}

export function euroText(amountCents: number): Text {
  return { nl: formatCents(amountCents, 'nl'), en: formatCents(amountCents, 'en') };
}

/**
 * Reads an amount as people write it: `1250`, `1.250`, `1.250,50`, `€ 12,5`, `1,250.00`. Anything that could mean
 * two amounts is refused rather than guessed.
 * @returns cents, 0 or more; problems `amount-shape`, `amount-negative`, `amount-too-large`
 */
export function parseCents(field: string, input: string): Result<number> {
  const cleaned = input.replace(/€|eur(o)?/gi, '').replace(/[\s\u00a0\u202f]/g, '');
  const shape = /^([-−]?)(\d{1,3}(?:[.]\d{3})+|\d{1,3}(?:,\d{3})+(?=\.\d{2}$)|\d+)(?:[.,](\d{1,2}|-))?$/.exec(
    cleaned,
  );
  if (!shape) {
    return refused(
      problem(field, 'amount-shape', {
        nl: 'Vul een bedrag in cijfers in, bijvoorbeeld 1250 of 1.250,50.',
        en: 'Enter an amount in figures, for example 1250 or 1250.50.',
      }),
    );
  }
  const [, sign = '', whole = '0', fraction = ''] = shape;
  const cents =
    Number(whole.replace(/[.,]/g, '')) * 100 + Number((fraction === '-' ? '' : fraction).padEnd(2, '0') || 0);
  if (sign !== '' && cents > 0) {
    return refused(
      problem(field, 'amount-negative', {
        nl: 'Een bedrag kan niet lager zijn dan € 0.',
        en: 'An amount cannot be below €0.',
      }),
    );
  }
  if (cents > maxAmountCents) {
    return refused(
      problem(field, 'amount-too-large', {
        nl: 'Dit bedrag is te hoog. Controleer het aantal nullen.',
        en: 'This amount is too high. Check the number of zeros.',
      }),
    );
  }
  return ok(cents);
}

export function sumCents(amounts: Iterable<number>): number {
  let total = 0;
  for (const amount of amounts) total += amount;
  return total;
}
