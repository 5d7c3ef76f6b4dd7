/** Counts the open applications in each part of the list. */
import { sql } from 'kysely';
import { assert } from '../../../kernel/result.ts';
import type { Reader } from '../../../platform/db/index.ts';
import { prepared, preparedPerShape } from '../../../platform/db/prepared.ts';
import { type Urgency, urgencies } from '../rules/urgency.ts';
import type { WorkFilter } from '../types.ts';
import { type Asker, open, type Shape, shapeOf, type Values, valuesOf } from './narrow-work.ts';

export type Counts = Readonly<Record<Urgency, number>>;

/** Each part is a stretch of the index by last day: nothing is looked at twice. */
const counts = preparedPerShape((r, shape: Shape, values: Values) => {
  const inPart = (urgency: Urgency) =>
    open(r, { ...shape, urgency }, values).select(sql<number>`count(*)`.as('n'));
  return r.selectNoFrom(urgencies.map((urgency) => inPart(urgency).as(urgency)));
});

/** All open applications by their last day are kept as changes, so that nobody waits and few rows are read. */
const keptCounts = prepared((r, { first, last }: Pick<Values, 'first' | 'last'>) => {
  const when = {
    late: sql`next_due_on < ${first}`,
    week: sql`next_due_on between ${first} and ${last}`,
    later: sql`next_due_on > ${last}`,
  };
  return r
    .selectFrom('openApplicationChange')
    .select(
      urgencies.map((urgency) =>
        sql<number>`coalesce(sum(applications) filter (where ${when[urgency]}), 0)`.as(urgency),
      ),
    );
});

const isNarrowed = ({ status, narrowed }: Shape): boolean =>
  status !== null || Object.values(narrowed).some(Boolean);

/** How many there are in each part of the list, whatever part is being looked at. */
export async function countOpenApplications(r: Reader, filter: WorkFilter, asker: Asker): Promise<Counts> {
  const shape = shapeOf({ ...filter, urgency: null });
  const values = valuesOf(filter, asker);
  const [row] = isNarrowed(shape) ? await counts(r, shape, values) : await keptCounts(r, values);
  assert(row, 'counting gives one row');
  return row as Counts;
}

/** Makes one row a day again of what was kept; each night, so that there are never many. */
export async function gatherCounts(r: Reader): Promise<void> {
  await sql`select gather_open_application_changes()`.execute(r);
}
