/** Figures as people read them. */
import type { Lang } from '../../kernel/messages.ts';
import { formatCents } from '../../kernel/money.ts';
import { figuresOfLine } from './rules/action-lines.ts';
import type { Count, Figure, FrozenLine, Unit } from './types.ts';
import { reportWords } from './words.ts';

const whole = { nl: new Intl.NumberFormat('nl-NL'), en: new Intl.NumberFormat('en-GB') };

/** `€ 1.250`, `1.250`. */
export const valueWords = (value: number, unit: Unit, lang: Lang): string =>
  unit === 'cents' ? formatCents(value, lang) : whole[lang].format(value);

export const countWords = (count: Pick<Count, 'value' | 'about'>, lang: Lang): string =>
  valueWords(count.value, count.about.unit, lang);

/** What stands by now: corrected where it was. */
export const standing = ({ count, corrected }: Figure): number => corrected?.recount.value ?? count.value;

/** The figures that belong to an action line, in the order of the report. */
export const figuresUnder = (
  { figures }: { readonly figures: readonly Figure[] },
  line: Pick<FrozenLine, 'number'>,
): readonly Figure[] => figures.filter(({ count }) => figuresOfLine(line).includes(count.key));

/** `+12`, `−€ 1.250`, `gelijk`; null where there is nothing to compare with. */
export function changeWords(figure: Figure, lang: Lang): string | null {
  if (figure.before === null) return null;
  const change = standing(figure) - figure.before;
  if (change === 0) return reportWords.same[lang];
  return `${change > 0 ? '+' : '−'}${valueWords(Math.abs(change), figure.count.about.unit, lang)}`;
}
