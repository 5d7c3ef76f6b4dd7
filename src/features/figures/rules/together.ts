/**
 * Which hidden cells are known together. Who adds up some sums of rows that are shown and takes away some sums of columns that
 * are shown learns what the hidden cells of those rows outside those columns are together, as long as no hidden cell lies in
 * those columns outside those rows. The fewest that can be learnt so with a certain cell among them is a smallest cut between
 * its row and its column: found as the largest flow, in which a hidden cell lets through as much as it holds. Pure.
 */

/** Cells without sums, and which of them and of the sums are hidden. */
export type Grid = {
  readonly values: readonly (readonly number[])[];
  readonly hidden: readonly (readonly boolean[])[];
  readonly rowSumHidden: readonly boolean[];
  readonly columnSumHidden: readonly boolean[];
  readonly allHidden: boolean;
};

export type Place = { readonly row: number; readonly column: number };

/** It tells of the cells of `rows` outside `columns`, or the other way around, by the sums of some lines. */
export type Combination = {
  readonly rows: ReadonlySet<number>;
  readonly columns: ReadonlySet<number>;
  readonly summed: {
    readonly rows: ReadonlySet<number>;
    readonly columns: ReadonlySet<number>;
    readonly all: boolean;
  };
};

type Cut = Pick<Combination, 'rows' | 'columns'>;

type Ends = {
  /** Is it added up whatever else is? */
  readonly isSource: (row: number) => boolean;
  readonly isSinkRow: (row: number) => boolean;
  readonly isSinkColumn: (column: number) => boolean;
};

type Walk = { readonly fromRow: Map<number, number>; readonly fromColumn: Map<number, number> };
type Reached = Walk & { readonly end: number | null };

/** One way from the sources to a sink through what is left of the hidden cells; `end` is its column. */
function reach({ values, hidden }: Grid, flow: readonly number[][], ends: Ends): Reached {
  const fromRow = new Map<number, number>();
  const fromColumn = new Map<number, number>();
  const rows = values.flatMap((_, row) => (ends.isSource(row) ? [row] : []));
  for (const row of rows) fromColumn.set(row, -1);
  for (const row of rows) {
    const line = hidden[row] ?? [];
    for (let column = 0; column < line.length; column++) {
      const left = (values[row]?.[column] ?? 0) - (flow[row]?.[column] ?? 0);
      if (!line[column] || left <= 0 || fromRow.has(column)) continue;
      fromRow.set(column, row);
      if (ends.isSinkColumn(column)) return { fromRow, fromColumn, end: column };
      for (let other = 0; other < hidden.length; other++) {
        if (!hidden[other]?.[column] || fromColumn.has(other)) continue;
        if (ends.isSinkRow(other)) return { fromRow, fromColumn, end: column };
        fromColumn.set(other, column);
        rows.push(other);
      }
    }
  }
  return { fromRow, fromColumn, end: null };
}

/** Sends one more along the way that was found. */
function send(flow: number[][], { fromRow, fromColumn }: Walk, end: number): void {
  for (let column = end; column >= 0; ) {
    const row = fromRow.get(column) ?? 0;
    const line = flow[row];
    if (line) line[column] = (line[column] ?? 0) + 1;
    const before = fromColumn.get(row) ?? -1;
    if (line && before >= 0) line[before] = (line[before] ?? 0) - 1;
    column = before;
  }
}

function cut(grid: Grid, ends: Ends, least: number): Cut | null {
  const flow = grid.values.map((line) => line.map(() => 0));
  for (let sent = 0; sent < least; sent++) {
    const reached = reach(grid, flow, ends);
    if (reached.end === null)
      return { rows: new Set(reached.fromColumn.keys()), columns: new Set(reached.fromRow.keys()) };
    send(flow, reached, reached.end);
  }
  return null;
}

const turned = (lines: readonly (readonly boolean[])[]): boolean[][] =>
  (lines[0] ?? []).map((_, column) => lines.map((line) => line[column] ?? false));

const turnedGrid = (grid: Grid): Grid => ({
  values: (grid.values[0] ?? []).map((_, column) => grid.values.map((line) => line[column] ?? 0)),
  hidden: turned(grid.hidden),
  rowSumHidden: grid.columnSumHidden,
  columnSumHidden: grid.rowSumHidden,
  allHidden: grid.allHidden,
});

/** Sums that are hidden can be neither added up nor taken away. */
function cutFrom(grid: Grid, { row, column }: Place, least: number): Combination | null {
  if (grid.rowSumHidden[row]) return null;
  const found = cut(
    grid,
    {
      isSource: (one) => one === row,
      isSinkRow: (one) => grid.rowSumHidden[one] === true,
      isSinkColumn: (one) => one === column || grid.columnSumHidden[one] === true,
    },
    least,
  );
  return found && { ...found, summed: { ...found, all: false } };
}

/** With the sum of all: without the sums of rows that are shown, it is what the other rows hold. */
function cutFromAll(grid: Grid, { row, column }: Place, least: number): Combination | null {
  if (grid.allHidden) return null;
  const found = cut(
    grid,
    {
      isSource: (one) => one === row || grid.rowSumHidden[one] === true,
      isSinkRow: () => false,
      isSinkColumn: (one) => one === column || grid.columnSumHidden[one] === true,
    },
    least,
  );
  if (found === null) return null;
  const rows = new Set([...grid.values.keys()].filter((one) => !found.rows.has(one)));
  return { ...found, summed: { rows, columns: found.columns, all: true } };
}

/**
 * @param cell that is hidden and holds something
 * @returns how fewer than `least`, this cell among them, can be learnt together; null when they cannot
 */
export function tooFewWith(grid: Grid, cell: Place, least: number): Combination | null {
  const found = cutFrom(grid, cell, least) ?? cutFromAll(grid, cell, least);
  if (found !== null) return found;
  const other = cutFrom(turnedGrid(grid), { row: cell.column, column: cell.row }, least);
  const around = ({ rows, columns }: Cut): Cut => ({ rows: columns, columns: rows });
  return other && { ...around(other), summed: { ...around(other.summed), all: false } };
}
