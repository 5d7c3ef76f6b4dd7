/** Others who change things on the map while somebody looks. */
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Db } from '../../../src/platform/db/index.ts';

const pauseMs = 20;

/**
 * Activities of a wijk and of others change, one after the other, until the work is done.
 * @returns what the work gave, and how many changes there were per second
 */
export async function whileWriting<Result>(
  db: Db,
  wijk: string,
  work: () => Promise<Result>,
): Promise<{ readonly result: Result; readonly perSecond: number }> {
  const { rows } = await sql<{
    id: string;
  }>`(select activity.id from activity join wijk on wijk.id = activity.wijk_id
      where wijk.slug = ${wijk} order by activity.id limit 20)
    union all (select id from activity where listed order by id limit 20)`.execute(db);
  let busy = true;
  let changes = 0;
  const begun = performance.now();
  const writing = (async () => {
    for (let turn = 0; busy; turn += 1) {
      const id = rows[turn % rows.length]?.id ?? null;
      await sql`with shown as (update listing set modified_at = date_trunc('milliseconds', now()) where id = ${id} returning id),
        told as (update activity set cost_cents = ${100 * (turn % 5)} where id in (select id from shown) returning id)
        update activity_series set from_time = from_time where activity_id in (select id from told)`.execute(
        db,
      );
      changes += 1;
      await sleep(pauseMs);
    }
  })();
  try {
    const result = await work();
    return { result, perSecond: (1000 * changes) / (performance.now() - begun) };
  } finally {
    busy = false;
    await writing;
  }
}
