/** A range of money as people read it; the same in the browser. Pure. */
import type { Lang } from '../../../kernel/messages.ts';
import { formatCents } from '../../../kernel/money.ts';
import type { Range } from '../types.ts';

const between: Readonly<Record<Lang, string>> = { nl: 'tot', en: 'to' };

/** Whole euros, rounded outward: a range never gets narrower by being written down. One amount stays one. */
export function rangeText({ least, most }: Range, lang: Lang): string {
  if (least === most) return formatCents(Math.round(least / 100) * 100, lang);
  const low = formatCents(Math.floor(least / 100) * 100, lang);
  const high = formatCents(Math.ceil(most / 100) * 100, lang);
  return low === high ? low : `${low} ${between[lang]} ${high}`;
}
