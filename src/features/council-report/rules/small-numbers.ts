/** Rows of what is not public case by case: counted together, and never fewer than five under one name. */
import { type Text, text } from '../../../kernel/messages.ts';
import { fewestShown } from '../../../kernel/small-numbers.ts';
import type { NewRow } from '../types.ts';

/** So many of something under a name; `value` is what they add up to, the same as `cases` for a number. */
export type Group = {
  readonly label: Text;
  readonly href?: string;
  readonly cases: number;
  readonly value: number;
  /** How many of the cases other rows tell apart, such as those refused: subtracting leaves these. */
  readonly parts?: readonly number[];
};

/** Does somebody find fewer than five of them, by looking or by subtracting? */
function isSmall(groups: readonly Group[]): boolean {
  const sums: number[] = [0];
  for (const { cases, parts = [] } of groups)
    for (const [at, count] of [cases, ...parts].entries()) sums[at] = (sums[at] ?? 0) + count;
  return sums.some((sum) => sum > 0 && sum < fewestShown);
}

/** @param all whether each of them is small; else a large one went along */
const others = (names: number, all: boolean): Text =>
  all
    ? text(`Overige: ${names} groepen van minder dan vijf`, `Others: ${names} groups of fewer than five`)
    : text(`Overige: ${names} groepen samen`, `Others: ${names} groups together`);
const together = text('Alles samen', 'All together');

/**
 * All groups in one row: for a figure that is counted again. Beside the rows that were published before, each group would show
 * how many came later, mostly one (decision 0053).
 */
export function oneRowOf(groups: readonly Group[]): readonly NewRow[] {
  const value = groups.reduce((total, group) => total + group.value, 0);
  return value === 0 ? [] : [{ label: together, value }];
}

/**
 * The groups as rows, largest first. What is smaller than five, or has such a part, goes together under 'others'; when those are
 * fewer than five together, the smallest of the large ones goes with them, so that nobody finds a small one by subtracting. Fewer than five in
 * all stand in one row: for the whole city that is a figure of everybody.
 */
export function rowsOfGroups(groups: readonly Group[]): readonly NewRow[] {
  const filled = groups.filter(({ cases }) => cases > 0);
  const large = filled
    .filter((group) => !isSmall([group]))
    .toSorted((a, b) => b.cases - a.cases || (a.label.nl < b.label.nl ? -1 : 1));
  const small = filled.filter((group) => isSmall([group]));
  while (isSmall(small)) {
    const last = large.pop();
    if (!last) break;
    small.push(last);
  }
  const rows: NewRow[] = large.map(({ label, href, value }) => ({ label, value, ...(href ? { href } : {}) }));
  if (small.length === 0) return rows;
  return [
    ...rows,
    {
      label:
        rows.length === 0
          ? together
          : others(
              small.length,
              small.every(({ cases }) => cases < fewestShown),
            ),
      value: small.reduce((total, group) => total + group.value, 0),
    },
  ];
}
