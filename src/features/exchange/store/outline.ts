/**
 * The outline of a whole list: how long it is, and where each thousandth thing of it stands. Who reads a list page by page
 * is told the same length each time, and a page far on costs no more than the first.
 */
import { type Expression, sql } from 'kysely';
import type { Reader } from '../../../platform/db/index.ts';
import type { PageOfList } from '../types.ts';

export type Outline = {
  readonly total: number;
  readonly step: number;
  /** Ids of things 0, `step`, 2 × `step` and on, counted in the order of the ids. */
  readonly starts: readonly string[];
};

const stepOfLists = 1000;

/**
 * Goes from start to start, which an index does by itself: to number all things takes three times as long.
 * @param ids of everything in the list, in any order
 */
export async function readOutline(
  reader: Reader,
  ids: Expression<{ id: string }>,
  step: number = stepOfLists,
): Promise<Outline> {
  const { rows } = await sql<{ starts: readonly string[]; rest: number }>`
    with recursive start (id) as (
      (select id from (${ids}) thing order by id limit 1)
      union all
      select (select thing.id from (${ids}) thing where thing.id > start.id order by thing.id offset ${step - 1} limit 1)
      from start where start.id is not null
    )
    select array(select id from start where id is not null order by id) as starts,
      (select count(*) from (${ids}) thing
        where thing.id >= (select id from start where id is not null order by id desc limit 1)) as rest`.execute(
    reader,
  );
  const { starts = [], rest = 0 } = rows[0] ?? {};
  return { total: step * Math.max(0, starts.length - 1) + rest, step, starts };
}

/** What to read for a page: from this thing on, with so few to pass over. */
type Slice = Pick<PageOfList, 'limit' | 'offset'> & { readonly from?: string };

/**
 * @param outlineOf reads the outline of this list, for a page that is not the first; null: it is a part of the list, whose
 *   things are passed over one by one
 * @returns null for a page behind the end
 */
export async function sliceOf(
  outlineOf: (() => Promise<Outline>) | null,
  asked: PageOfList,
): Promise<Slice | null> {
  const { limit, offset } = asked;
  if (offset === 0 || outlineOf === null) return asked;
  const { total, starts, step } = await outlineOf();
  if (offset >= total) return null;
  const from = starts[Math.floor(offset / step)];
  return { limit, offset: offset % step, ...(from !== undefined && { from }) };
}
