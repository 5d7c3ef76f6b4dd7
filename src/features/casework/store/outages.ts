import type { PlainDate } from '../../../kernel/dates.ts';
import type { Id } from '../../../kernel/ids.ts';
import type { Reader } from '../../../platform/db/index.ts';

/**
 * Cases that an outage on these days can touch: those that wait for the applicant, and those on whose decision an
 * objection was possible then.
 * @param notifiedSince first day of notification whose objection term can reach the outage
 */
export async function listTouchedByOutage(
  r: Reader,
  notifiedSince: PlainDate,
  until: PlainDate,
): Promise<readonly Id<'application'>[]> {
  const rows = await r
    .selectFrom('application')
    .select('application.id')
    .where('application.status', '=', 'incomplete')
    .union(
      r
        .selectFrom('caseEvent')
        .select('caseEvent.applicationId as id')
        .where('caseEvent.kind', '=', 'notified')
        .where('caseEvent.onDate', '>=', notifiedSince.toString())
        .where('caseEvent.onDate', '<=', until.toString()),
    )
    .orderBy('id')
    .limit(50_000)
    .execute();
  return rows.map((row) => row.id as Id<'application'>);
}
