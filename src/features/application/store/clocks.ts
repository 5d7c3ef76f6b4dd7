import type { PlainDate } from '../../../kernel/dates.ts';
import type { Id } from '../../../kernel/ids.ts';
import type { Reader, Tx } from '../../../platform/db/index.ts';
import { preparedWrite } from '../../../platform/db/prepared.ts';
import type { SchemeVersion } from '../../scheme/types.ts';
import { clocksOf, nextWorkClock } from '../rules/clocks.ts';
import type { Application } from '../types.ts';
import { events } from './events.ts';

const writeClock = preparedWrite((r, { id, ...clock }: Pick<Application, 'id' | 'nextClock' | 'nextDueOn'>) =>
  r.updateTable('application').set(clock).where('id', '=', id),
);

/**
 * Works the next clock out again and stores it on the row, so that a work list can be sorted. Call it after every
 * event, and nightly. Leaves the revision alone: nobody's form becomes stale because a day has passed.
 */
export async function refreshClocks(
  tx: Tx,
  application: Application,
  version: SchemeVersion,
  today: PlainDate,
): Promise<Application> {
  const report = clocksOf(application, version, await events(tx, application.id), today);
  const next = nextWorkClock(report, application.status);
  const derived = { nextClock: next?.clock ?? null, nextDueOn: next?.due.toString() ?? null };
  if (derived.nextClock !== application.nextClock || derived.nextDueOn !== application.nextDueOn)
    await writeClock(tx, { ...derived, id: application.id });
  return { ...application, ...derived };
}

/** Cases on which a clock can still run, for the nightly refresh; by id, after `after`. */
export async function listRunning(
  r: Reader,
  after: Id<'application'> | null,
  limit: number,
): Promise<readonly Id<'application'>[]> {
  let query = r
    .selectFrom('application')
    .select('id')
    .where('caseNumber', 'is not', null)
    .where('status', 'not in', ['withdrawn', 'closed', 'determined'])
    .orderBy('id')
    .limit(limit);
  if (after !== null) query = query.where('id', '>', after);
  return (await query.execute()).map((row) => row.id as Id<'application'>);
}
