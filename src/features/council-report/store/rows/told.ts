/** Rows of what hosts said of the times of their activities, as the pages of figures tell it. */
import { type Text, text } from '../../../../kernel/messages.ts';
import type { Reader } from '../../../../platform/db/index.ts';
import { daysOfHalf, type Half, type ToldByWijk, toldByWijk } from '../../../figures/index.ts';
import { halvesOf, periodText } from '../../rules/period.ts';
import type { Counting, NewRow } from '../../types.ts';
import { listed, type Rows } from './row-query.ts';

type Told = 'confirmed' | 'notHeld';

/** With its half-year where the report is about more than one. */
const named = (name: Text, half: Half, only: boolean): Text => {
  if (only) return name;
  const of = periodText(daysOfHalf(half));
  return text(`${name.nl} (${of.nl})`, `${name.en} (${of.en})`);
};

/** @returns null when the city's own figure is hidden */
function rowsOf(
  { shown, rest, city }: ToldByWijk,
  told: Told,
  name: (own: Text) => Text,
): readonly NewRow[] | null {
  if (city === null) return null;
  const rows = shown.map(
    ({ wijk, figures }): NewRow => ({
      label: name(text(wijk.name, wijk.name)),
      href: `/wijken/${wijk.slug}`,
      value: figures.told?.[told] ?? 0,
    }),
  );
  const others = rest && {
    label: name(
      text(`De ${rest.wijken} andere wijken samen`, `The ${rest.wijken} other neighbourhoods together`),
    ),
    value: rest[told],
  };
  return [...rows, ...(others ? [others] : [])].filter(({ value }) => value > 0);
}

/** Both figures of one report look at the same halves: they are read once. */
const readOnce = new WeakMap<Counting, Promise<readonly ToldByWijk[]>>();

/**
 * Of whole half-years only, hidden by the rule of the pages of figures: who compares periods of another length with those pages,
 * or other groups of wijken, finds what one small group told by subtracting (decision 0053).
 */
const times = (told: Told): Rows =>
  listed(async (r: Reader, counting) => {
    const halves = halvesOf(counting);
    if (halves === null) return null;
    const read = readOnce.get(counting) ?? Promise.all(halves.map((half) => toldByWijk(r, half)));
    readOnce.set(counting, read);
    const rows: NewRow[] = [];
    for (const [at, byWijk] of (await read).entries()) {
      const half = halves[at];
      const own = half && rowsOf(byWijk, told, (name) => named(name, half, halves.length === 1));
      if (!own) return null;
      rows.push(...own);
    }
    return rows;
  });
export const occurrencesHeld = times('confirmed');
export const occurrencesCancelled = times('notHeld');
