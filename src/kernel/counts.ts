/** Numbers of things as people read them. */
import type { Lang } from './messages.ts';

const thousands = { nl: '.', en: ',' } as const;
const formats = { nl: new Intl.NumberFormat('nl-NL'), en: new Intl.NumberFormat('en-GB') };

/** `1.250` in Dutch, `1,250` in English. Whole numbers by hand: a table of them spends more on a formatter than on its cells. */
export function formatCount(value: number, lang: Lang): string {
  const absolute = Math.abs(value);
  if (!Number.isSafeInteger(value)) return `${value < 0 ? '−' : ''}${formats[lang].format(absolute)}`;
  const digits = String(absolute);
  const said = digits.length < 4 ? digits : digits.replace(/\B(?=(?:\d{3})+$)/g, thousands[lang]);
  return value < 0 ? `−${said}` : said;
}
