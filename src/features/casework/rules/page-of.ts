/** One page of the work list, merged from applications and other work, both in the order of their last days. */
import type { Cursor, WorkRow } from '../types.ts';

/** Other work sorts after the applications of the same day: its ids begin with a sign that no id of a row has. */
export const itemMark = '~';

type Placed = Pick<WorkRow, 'dueOn' | 'id'>;
const far = '9999-12-31';

export function compareRows(one: Placed, other: Placed): number {
  const [day, otherDay] = [one.dueOn ?? far, other.dueOn ?? far];
  const [a, b] = day === otherDay ? [one.id, other.id] : [day, otherDay];
  return a < b ? -1 : Number(a > b);
}

export type From = { readonly cursor: Cursor; readonly backwards: boolean } | null;

export type WorkPage = {
  readonly rows: readonly WorkRow[];
  readonly previous: Cursor | null;
  readonly next: Cursor | null;
};

const cursorOf = (row: WorkRow | undefined): Cursor | null => (row ? { dueOn: row.dueOn, id: row.id } : null);

/**
 * @param applications the first `limit + 1` in the direction of reading, in ascending order
 * @param others all other work, in any order
 */
export function pageOf(
  applications: readonly WorkRow[],
  others: readonly WorkRow[],
  from: From,
  limit: number,
): WorkPage {
  const side = from === null ? 0 : from.backwards ? -1 : 1;
  const beyond = others.filter((row) => from === null || compareRows(row, from.cursor) * side > 0);
  const merged = [...applications, ...beyond].sort(compareRows);
  const more = merged.length > limit;
  if (from?.backwards) {
    const rows = merged.slice(-limit);
    return { rows, previous: more ? cursorOf(rows[0]) : null, next: cursorOf(rows.at(-1)) };
  }
  const rows = merged.slice(0, limit);
  return {
    rows,
    previous: from === null ? null : cursorOf(rows[0]),
    next: more ? cursorOf(rows.at(-1)) : null,
  };
}
