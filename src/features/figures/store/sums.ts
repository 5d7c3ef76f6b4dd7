/** What the kept aggregates add up to (figure_entry), and putting their entries together. */
import { sql } from 'kysely';
import type { Db, Reader } from '../../../platform/db/index.ts';
import { keptRead } from '../../../platform/db/kept-reads.ts';
import { prepared } from '../../../platform/db/prepared.ts';
import { dayAfter, firstDayOf, halfFrom, parseHalf } from '../rules/halves.ts';
import type { Cell, Half } from '../types.ts';

/** Of the whole city it has 355 of these: 71 wijken and five domains. */
const cellsMost = 20_000;

const weeklyUntil = (end: string, start: string, onlyFormal: boolean) => {
  const counted = onlyFormal ? sql`and formal` : sql``;
  return sql<number>`(coalesce(sum(started) filter (where half_on < ${end} ${counted}), 0)
    - coalesce(sum(stopped) filter (where half_on < ${start} ${counted}), 0))::integer`;
};
const inHalf = (column: string, start: string) =>
  sql<number>`coalesce(sum(${sql.ref(column)}) filter (where half_on = ${start}), 0)::integer`;

const askCells = prepared(
  (reader: Reader, { start, end }: { readonly start: string; readonly end: string }) =>
    reader
      .selectFrom('figureEntry')
      .select(['wijkId', 'domain'])
      .select([
        weeklyUntil(end, start, false).as('weekly'),
        weeklyUntil(end, start, true).as('formal'),
        inHalf('started', start).as('started'),
        inHalf('stopped', start).as('stopped'),
        inHalf('activities', start).as('activities'),
        inHalf('confirmed', start).as('confirmed'),
        inHalf('notHeld', start).as('notHeld'),
        inHalf('bandNobody', start).as('bandNobody'),
        inHalf('bandUpToFive', start).as('bandUpToFive'),
        inHalf('bandUpToFifteen', start).as('bandUpToFifteen'),
        inHalf('bandUpToThirty', start).as('bandUpToThirty'),
        inHalf('bandMore', start).as('bandMore'),
      ])
      .where('halfOn', '<', end)
      .groupBy(['wijkId', 'domain'])
      .orderBy('wijkId')
      .orderBy('domain')
      .limit(cellsMost)
      .$castTo<Cell>(),
);

/** All cells of a half-year that are not empty, by wijk and domain. A running activity is counted until the half-year of its last week. */
export const listCells = keptRead(
  ['figureEntry'],
  async (reader: Reader, key: string): Promise<readonly Cell[]> => {
    const half = parseHalf(key);
    return half === null ? [] : await askCells(reader, { start: firstDayOf(half), end: dayAfter(half) });
  },
);

/** What began and stopped in a half-year, of one scope. */
export type Movement = {
  readonly half: Half;
  readonly formal: boolean;
  readonly started: number;
  readonly stopped: number;
};

/** All that ever began or stopped in a scope, oldest first: the balance of formal and informal over the years is made of it. */
export const listMovements = keptRead(
  ['figureEntry'],
  async (reader: Reader, wijkId: string, domain: string): Promise<readonly Movement[]> => {
    const rows = await reader
      .selectFrom('figureEntry')
      .select(['halfOn', 'formal'])
      .select(sql<number>`sum(started)::integer`.as('started'))
      .select(sql<number>`sum(stopped)::integer`.as('stopped'))
      .where(wijkId === '' ? sql<boolean>`true` : sql<boolean>`wijk_id = ${wijkId}`)
      .where(domain === '' ? sql<boolean>`true` : sql<boolean>`domain = ${domain}`)
      .groupBy(['halfOn', 'formal'])
      .orderBy('halfOn')
      .limit(1000)
      .execute();
    return rows.map(({ halfOn, ...row }) => ({ ...row, half: halfFrom(halfOn) }));
  },
);

/** Half-years of which there is anything, oldest first. At most 200. */
export const listHalves = keptRead(['figureEntry'], async (reader: Reader): Promise<readonly Half[]> => {
  const rows = await reader
    .selectFrom('figureEntry')
    .select('halfOn')
    .distinct()
    .orderBy('halfOn')
    .limit(200)
    .execute();
  return rows.map(({ halfOn }) => halfFrom(halfOn));
});

/** Puts entries of one figure together; changes no figure. May run at any time, also twice at once. */
export async function addEntriesTogether(db: Db): Promise<void> {
  await sql`select add_figure_entries_together()`.execute(db);
}
