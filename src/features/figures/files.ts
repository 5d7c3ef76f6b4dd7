/** What a page shows as a file: a row for each figure of each of its tables, in their order. */
import { type CsvCell, csvEuro, csvText } from '../../platform/http/csv.ts';
import type { ShownCell, ShownTable } from './rules/shown.ts';

/** Amounts in whole cents; `least` and `most` are the same for what is one number, `most` is null for 'at least'. */
export type FigureRow = Omit<ShownCell, 'rows'> & { readonly table: string };

export const rowsOfTables = (tables: readonly ShownTable[]): readonly FigureRow[] =>
  tables.flatMap(({ id, rows }) =>
    rows.flatMap(({ cells }) =>
      cells.flatMap((cell) => {
        if (cell === null) return [];
        const { rows: _, ...own } = cell;
        return [{ table: id, ...own }];
      }),
    ),
  );

const amount = ({ unit }: FigureRow, value: number | null): CsvCell =>
  value === null ? null : unit === 'cents' ? csvEuro(value) : value;

const columns: readonly (readonly [string, (row: FigureRow) => CsvCell])[] = [
  ['table', (row) => row.table],
  ['figure', (row) => row.figure],
  ['period', (row) => row.period],
  ['comparedWith', (row) => row.comparedWith],
  ['wijk', (row) => row.wijk],
  ['domain', (row) => row.domain],
  ['unit', (row) => (row.unit === 'cents' ? 'euro' : row.unit)],
  ['least', (row) => amount(row, row.least)],
  ['most', (row) => amount(row, row.most)],
  ['state', (row) => row.state],
];

/** Amounts in euros with two decimals, as in our other files. */
export function figuresCsv(tables: readonly ShownTable[]): string {
  const rows = rowsOfTables(tables).map((row) => columns.map(([, cell]) => cell(row)));
  return csvText([columns.map(([title]) => title), ...rows]);
}
