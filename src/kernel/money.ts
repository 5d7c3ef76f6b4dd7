/**
 * Money is integer cents. A name that holds money ends in `Cents`; nothing is ever a fraction of a cent.
 */
import type { Lang, Text } from './messages.ts';
import { ok, problem, type Result, refused } from './result.ts';

/** More than any Dutch municipal budget, and far below 2^53: sums of thousands of these stay exact. */
export const maxAmountCents = 10_000_000_000_00;

const euroWhole = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 0 });
const euroCents = new Intl.NumberFormat('nl-NL', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const euroWholeEn = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });
const euroCentsEn = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** `€ 1.250` in Dutch (with a no-break space) and `€1,250` in English; cents only where there are any. */
export function formatCents(amountCents: number, lang: Lang = 'nl'): string {
  const whole = amountCents % 100 === 0;
  const absolute = Math.abs(amountCents) / 100;
  const sign = amountCents < 0 ? '−' : '';
  if (lang === 'en') return `${sign}€${(whole ? euroWholeEn : euroCentsEn).format(absolute)}`;
  return `${sign}€\u00a0${(whole ? euroWhole : euroCents).format(absolute)}`;
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
