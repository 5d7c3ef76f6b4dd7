/**
 * What statements of a filling connection will answer, as far as that is known beforehand. They are sent all the same, and
 * what comes back is held against what was foreseen.
 */
import { prepareValue } from 'pg/lib/utils.js';
import { names } from './names.ts';
import type { Column, Row } from './turn.ts';

export type Answer = {
  readonly command: string;
  readonly rowCount: number | null;
  readonly rows: readonly Row[];
};

const insertedOne: Answer = { command: 'INSERT', rowCount: 1, rows: [] };
const updatedOne: Answer = { command: 'UPDATE', rowCount: 1, rows: [] };

/** What a statement says whatever its values are; null when only the database knows. */
export function foreseen(text: string): Answer | null {
  if (text === 'begin' || text === 'commit') return { command: text.toUpperCase(), rowCount: null, rows: [] };
  if (/\b(?:returning|on conflict)\b/i.test(text)) return null;
  // Nobody asks how many rows were inserted: all of them, or it failed.
  if (/^\s*insert into\b/i.test(text)) return insertedOne;
  // Ids come from rows that were read, so this one is there.
  if (/^update [^;]* where "id" = \$\d+$/.test(text)) return updatedOne;
  // Nor which number a job was given.
  return /^select graphile_worker\.add_job\(/.test(text)
    ? { command: 'SELECT', rowCount: 1, rows: [] }
    : null;
}

/** Tables of which an update changes the columns that it names; but for those from which a trigger works out another. */
const plain: ReadonlyMap<string, readonly string[]> = new Map([
  ['application', ['title', 'applicant_person_id']],
]);

/** A change of one row, by its id. Places are those of the values. */
export type RowChange = {
  /** The question to which that row is the answer. */
  readonly question: string;
  readonly idPlace: number;
  /** The row changes only when it has this revision still. */
  readonly revisionPlace: number | null;
  readonly set: readonly { readonly column: string; readonly place: number }[];
  readonly returnsRow: boolean;
};

const place = (one: string): number => Number(one) - 1;

/** @returns null for a text that is no such change, or of which more than that is not known */
export function rowChangeOf(text: string): RowChange | null {
  const shape =
    /^update "([a-z_]+)" set (.+) where "id" = \$(\d+)(?: and "revision" = \$(\d+))?( returning \*)?$/s;
  const [, table = '', setting = '', id = '', revision, returning] = shape.exec(text) ?? [];
  const workedOut = plain.get(table);
  if (workedOut === undefined) return null;
  const parts = setting.split(', ').map((part) => /^"([a-z_]+)" = \$(\d+)$/.exec(part));
  const set = parts.flatMap((part) =>
    part === null ? [] : [{ column: part[1] ?? '', place: place(part[2] ?? '') }],
  );
  if (set.length < parts.length || set.some(({ column }) => workedOut.includes(column))) return null;
  return {
    question: `select * from "${table}" where "id" = $1`,
    idPlace: place(id),
    revisionPlace: revision === undefined ? null : place(revision),
    set,
    returnsRow: returning !== undefined,
  };
}

/**
 * @param columns of the row
 * @returns the row after the change, as it will be read; null when it will not change, or a column is not known
 */
export function rowAfter(
  row: Row,
  { set, revisionPlace }: RowChange,
  values: readonly unknown[],
  columns: readonly Column[],
): Row | null {
  if (revisionPlace !== null && row.revision !== values[revisionPlace]) return null;
  const after: Record<string, unknown> = { ...row };
  for (const { column, place: at } of set) {
    const name = names.inProgram(column);
    const parse = columns.find((one) => one.name === name)?.parse;
    if (parse === undefined) return null;
    const value = values[at];
    const sent = prepareValue(value);
    // A moment is sent in another notation than it is read in.
    after[name] = sent === null || value instanceof Date ? value : parse(String(sent));
  }
  return after;
}
