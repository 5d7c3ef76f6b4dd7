/** The rows under the titles, each as a form that was filled in; a table says no more than the form would ask. */
import { text } from '../../../kernel/messages.ts';
import { ok, type Result, refused } from '../../../kernel/result.ts';
import { fold } from '../../listing/index.ts';
import { intakeProblems as problems } from '../messages.ts';
import type { RowProblem } from '../types.ts';
import type { Column } from './column.ts';
import type { RawTable } from './csv.ts';

export type TypedRow = {
  readonly line: number;
  /** What stands in a column, by its field, as it was written. */
  readonly cells: ReadonlyMap<string, string>;
};

export type ReadTable = {
  readonly rows: readonly TypedRow[];
  /** Titles of columns that nobody reads. */
  readonly unread: readonly string[];
};

/** Titles as people write them, stars and brackets behind them left out. */
function titleKey(title: string): string {
  const [from, to] = [title.indexOf('('), title.lastIndexOf(')')];
  return fold(from === -1 || to < from ? title : title.slice(0, from) + title.slice(to + 1));
}

const namesOf = ({ title, also = [] }: Column): readonly string[] => [title, ...also].map(titleKey);

/** @returns which field each column of the file fills, or what is missing or there twice */
export function readTable(raw: RawTable, columns: readonly Column[]): Result<ReadTable> {
  const [head, ...body] = raw;
  if (head === undefined) return refused(problems.emptyTable);
  const byName = new Map(columns.flatMap((column) => namesOf(column).map((name) => [name, column] as const)));
  const places = head.cells.map((title) => byName.get(titleKey(title)) ?? null);
  const found = places.filter((column) => column !== null);
  const twice = found.find((column, place) => found.indexOf(column) !== place);
  if (twice !== undefined) return refused(problems.columnTwice(twice.title));
  const missing = columns.filter((column) => column.required && !found.includes(column));
  if (missing.length > 0) return refused(problems.missingColumns(missing.map(({ title }) => title)));
  if (body.length === 0) return refused(problems.emptyTable);
  const rows = body.map(({ line, cells }) => ({
    line,
    cells: new Map(
      places.flatMap((column, place): [string, string][] => {
        const cell = cells[place] ?? '';
        return column === null || cell === '' ? [] : [[column.field, cell]];
      }),
    ),
  }));
  const unread = head.cells.filter((title, place) => title !== '' && places[place] === null);
  return ok({ rows, unread: unread.map((title) => title.slice(0, 100)) });
}

/** The longest run of these pieces that is one name: names hold commas and slashes of their own. */
function longestName(pieces: readonly string[], byName: ReadonlyMap<string, string>) {
  for (let length = pieces.length; length > 0; length -= 1) {
    const value = byName.get(fold(pieces.slice(0, length).join(' ')));
    if (value !== undefined) return { value, length };
  }
  return null;
}

type Choice = { readonly values: readonly string[]; readonly wrong: readonly string[] };

function readSeveral(cell: string, byName: ReadonlyMap<string, string>): Choice {
  const values: string[] = [];
  const wrong: string[] = [];
  let pieces = cell.split(/[,;\n/]/).filter((piece) => piece.trim() !== '');
  while (pieces[0] !== undefined) {
    const found = longestName(pieces, byName);
    if (found === null) wrong.push(pieces[0].trim());
    else values.push(found.value);
    pieces = pieces.slice(found?.length ?? 1);
  }
  return { values, wrong };
}

/** A cell as the form expects it: a choice by its name, several with commas between. */
function readChoice({ choices = {}, several }: Column, cell: string): Choice {
  const byName = new Map(
    Object.entries(choices).flatMap(([value, label]) =>
      [value, label.nl, label.en].map((name) => [fold(name), value] as const),
    ),
  );
  if (several) return readSeveral(cell, byName);
  const value = byName.get(fold(cell));
  return value === undefined ? { values: [], wrong: [cell] } : { values: [value], wrong: [] };
}

function choiceProblem({ title, choices = {} }: Column, wrong: string): RowProblem {
  const labels = Object.values(choices);
  const said = wrong.slice(0, 60);
  return {
    column: title,
    text: text(
      `'${said}' kennen wij niet. Kies uit: ${labels.map(({ nl }) => nl).join(', ')}.`,
      `We do not know '${said}'. Choose from: ${labels.map(({ en }) => en).join(', ')}.`,
    ),
  };
}

/** A row in the shape of a posted form, with what its choices got wrong. */
export class RowForm {
  readonly problems: RowProblem[] = [];
  readonly #values: Map<string, readonly string[]>;

  /** @param fixed fields that a table does not hold, and values for names that were looked up */
  constructor(row: TypedRow, columns: readonly Column[], fixed: Readonly<Record<string, string>> = {}) {
    this.#values = new Map(Object.entries(fixed).map(([field, value]) => [field, [value]]));
    for (const column of columns) {
      const cell = row.cells.get(column.field);
      if (cell === undefined || column.field in fixed) continue;
      if (column.choices === undefined) {
        this.#values.set(column.field, [cell]);
        continue;
      }
      const { values, wrong } = readChoice(column, cell);
      this.#values.set(column.field, values);
      this.problems.push(...wrong.map((one) => choiceProblem(column, one)));
    }
  }

  text(name: string): string {
    return this.#values.get(name)?.[0] ?? '';
  }
  texts(name: string): readonly string[] {
    return this.#values.get(name) ?? [];
  }
  has(name: string): boolean {
    return this.#values.has(name);
  }
}
