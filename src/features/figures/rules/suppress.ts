/**
 * Which figures may not be shown. A cell with too few contributors is hidden, and so are others, until no hidden
 * cell can be computed from what is shown: neither by taking sums from each other, nor by knowing that a hidden cell is not zero.
 *
 * The table has its sums as a last row and a last column. In every line what is inside adds up to its sum; with the sign of the
 * sums turned around each line adds up to nothing. So a change that goes up and down in turn along a closed path of hidden
 * cells leaves everything that is shown as it is. A hidden cell on such a path, where no cell sinks below one, has two
 * possible values at least.
 *
 * And what is hidden together in a line whose sum is shown is known as one figure: the sum without what is shown. So together
 * they are as many as may be shown as well, however sums are combined (`together.ts`); where not, one more is hidden with them.
 */

import { type Combination, type Grid, type Place, tooFewWith } from './together.ts';

/** Contributors by row and column, without sums. All rows are as long. */
export type Counts = readonly (readonly number[])[];

/** One row and one column more than the counts: the last are the sums. True is hidden. */
export type Hidden = readonly (readonly boolean[])[];

type Table = {
  readonly values: readonly (readonly number[])[];
  readonly hidden: boolean[][];
  readonly rows: number;
  readonly columns: number;
};

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** The table with its sums. */
export function withSums(counts: Counts): number[][] {
  const rows = counts.map((row) => [...row, sum(row)]);
  const width = counts[0]?.length ?? 0;
  const last = Array.from({ length: width + 1 }, (_, column) => sum(rows.map((row) => row[column] ?? 0)));
  return [...rows, last];
}

const valueAt = ({ values }: Table, { row, column }: Place): number => values[row]?.[column] ?? 0;
const isHidden = ({ hidden }: Table, { row, column }: Place): boolean => hidden[row]?.[column] === true;
function hide({ hidden }: Table, { row, column }: Place): void {
  const line = hidden[row];
  if (line) line[column] = true;
}
const isSumOfOne = ({ rows, columns }: Table, { row, column }: Place): boolean =>
  (row === rows - 1) !== (column === columns - 1);

/** May the cell move with this sign of the path and stay one at least? */
const mayMove = (table: Table, place: Place, sign: 1 | -1): boolean =>
  (isSumOfOne(table, place) ? -sign : sign) > 0 || valueAt(table, place) >= 2;

/** What it costs to hide a cell: what readers lose. Sums are lost last, the whole city last of all. */
function costOf(table: Table, place: Place): number {
  if (isHidden(table, place)) return 0;
  const sums = Number(place.row === table.rows - 1) + Number(place.column === table.columns - 1);
  return valueAt(table, place) + 1e6 ** sums;
}

type Step = { readonly node: number; readonly cost: number; readonly path: readonly Place[] };

/**
 * The cheapest closed path through a cell, without the cell itself.
 * @param sign of the change of the cell
 * @param onlyHidden along cells that are hidden already
 */
function pathThrough(
  table: Table,
  cell: Place,
  sign: 1 | -1,
  onlyHidden: boolean,
): Omit<Step, 'node'> | null {
  if (!mayMove(table, cell, sign)) return null;
  const { rows, columns } = table;
  const opposite = sign === 1 ? -1 : 1;
  // Nodes are rows, then columns. From a column one goes to a row against the sign, from a row to a column with it.
  const done = new Set<number>();
  const waiting = new Map<number, Step>([
    [rows + cell.column, { node: rows + cell.column, cost: 0, path: [] }],
  ]);
  while (waiting.size > 0) {
    let here: Step | null = null;
    for (const step of waiting.values()) if (here === null || step.cost < here.cost) here = step;
    if (here === null) return null;
    if (here.node === cell.row) return here;
    waiting.delete(here.node);
    done.add(here.node);
    const fromRow = here.node < rows;
    for (let other = 0; other < (fromRow ? columns : rows); other++) {
      const place = fromRow ? { row: here.node, column: other } : { row: other, column: here.node - rows };
      const node = fromRow ? rows + other : other;
      const own = place.row === cell.row && place.column === cell.column;
      if (own || done.has(node) || valueAt(table, place) === 0) continue;
      if (onlyHidden && !isHidden(table, place)) continue;
      if (!mayMove(table, place, fromRow ? sign : opposite)) continue;
      const cost = here.cost + costOf(table, place);
      if (cost < (waiting.get(node)?.cost ?? Number.POSITIVE_INFINITY))
        waiting.set(node, { node, cost, path: [...here.path, place] });
    }
  }
  return null;
}

function hideAround(table: Table, cell: Place): void {
  const signs = [1, -1] as const;
  if (signs.some((sign) => pathThrough(table, cell, sign, true) !== null)) return;
  const paths = signs.flatMap((sign) => pathThrough(table, cell, sign, false) ?? []);
  const [best] = paths.toSorted((one, other) => one.cost - other.cost);
  for (const place of best?.path ?? []) hide(table, place);
}

function gridOf({ values, hidden }: Table): Grid {
  const inner = <T>(lines: readonly (readonly T[])[]): (readonly T[])[] =>
    lines.slice(0, -1).map((line) => line.slice(0, -1));
  const sums = hidden.at(-1) ?? [];
  return {
    values: inner(values),
    hidden: inner(hidden),
    rowSumHidden: hidden.slice(0, -1).map((line) => line.at(-1) === true),
    columnSumHidden: sums.slice(0, -1),
    allHidden: sums.at(-1) === true,
  };
}

/** Hides what makes a combination say something else: a cell that it knows, or else a sum that it uses. */
function spoil(table: Table, { rows, columns, summed }: Combination): void {
  const [height, width] = [table.rows - 1, table.columns - 1];
  const isUsed = ({ row, column }: Place): boolean => {
    if (row < height && column < width) return rows.has(row) !== columns.has(column);
    if (row < height) return summed.rows.has(row);
    return column < width ? summed.columns.has(column) : summed.all;
  };
  const [next] = table.values
    .flatMap((line, row) => line.map((_, column) => ({ row, column })))
    .filter((place) => isUsed(place) && !isHidden(table, place) && valueAt(table, place) > 0)
    .toSorted((one, other) => costOf(table, one) - costOf(table, other));
  if (next === undefined) return;
  hide(table, next);
  hideAround(table, next);
}

/** Until nothing that is hidden is known together with others that are too few with it. */
function hideTogether(table: Table, least: number): void {
  const count = (): number => table.hidden.flat().filter(Boolean).length;
  let before: number;
  do {
    before = count();
    let grid = gridOf(table);
    for (let row = 0; row < table.rows - 1; row++)
      for (let column = 0; column < table.columns - 1; column++) {
        const place = { row, column };
        const found = isHidden(table, place) ? tooFewWith(grid, place, least) : null;
        if (found === null) continue;
        spoil(table, found);
        grid = gridOf(table);
      }
  } while (count() > before);
}

/**
 * @param counts whole numbers from 0
 * @param least contributors with which a cell may be shown; a zero is shown
 */
export function suppress(counts: Counts, least: number): Hidden {
  const values = withSums(counts);
  const hidden = values.map((row) => row.map((value) => value > 0 && value < least));
  const table: Table = { values, hidden, rows: values.length, columns: values[0]?.length ?? 0 };
  const small = hidden.flatMap((row, at) => row.flatMap((is, column) => (is ? [{ row: at, column }] : [])));
  // What is hidden to protect one cell lies on the same closed path, so it is protected as well.
  for (const cell of small) hideAround(table, cell);
  hideTogether(table, least);
  return hidden;
}
