/** The action lines (letter to the council of 2 December 2025) as an edition freezes them, and the figures that belong to each. */
import { parseIsoDate } from '../../../kernel/dates.ts';
import type { ActionLine } from '../../motions/types.ts';
import type { FrozenLine, Period } from '../types.ts';

/** Keys of figures, by the number of the line. A line that a city adds has none until somebody chooses them. */
const figuresByLine: Readonly<Record<number, readonly string[]>> = {
  1: ['aanvragen-ontvangen', 'toekenningen', 'toegekend-bedrag', 'besluiten-te-laat'],
  2: ['proeven', 'geleerd', 'gestopt'],
  3: ['organisaties', 'activiteiten', 'wijken-zonder-plek', 'adviezen', 'stembiljetten'],
  4: ['plafonds', 'plafonds-vrij', 'afwijkingen-toegekend'],
  5: ['besluiten-op-tijd', 'betalingen-op-tijd', 'bijeenkomsten'],
};

export const figuresOfLine = ({ number }: Pick<FrozenLine, 'number'>): readonly string[] =>
  figuresByLine[number] ?? [];

/**
 * Each line with what was written of it up to the half-year of the last day.
 * @param lines notes newest first, as the register gives them
 */
export function linesOf(lines: readonly ActionLine[], { lastOn }: Period): readonly FrozenLine[] {
  const last = parseIsoDate(lastOn);
  const place = (year: number, half: number): number => year * 2 + half;
  const until = last ? place(last.year, last.month <= 6 ? 1 : 2) : 0;
  return lines.map(({ number, title, goals, notes }) => ({
    number,
    title,
    goals,
    note: notes.find(({ year, half }) => place(year, half) <= until)?.body ?? null,
  }));
}
