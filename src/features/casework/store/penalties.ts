import { sql } from 'kysely';
import type { Id } from '../../../kernel/ids.ts';
import type { Reader } from '../../../platform/db/index.ts';
import { prepared } from '../../../platform/db/prepared.ts';

const unfixed = prepared((r, given: { limit: number }) =>
  r
    .selectFrom('caseEvent')
    .select('caseEvent.applicationId')
    .distinct()
    // Written out, as it stands in the index case_event_notice_of_default.
    .where('caseEvent.kind', '=', sql.lit('noticeOfDefault'))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('caseEvent as fixed')
            .select('fixed.seq')
            .whereRef('fixed.applicationId', '=', 'caseEvent.applicationId')
            .where('fixed.kind', '=', 'penaltyFixed'),
        ),
      ),
    )
    .orderBy('caseEvent.applicationId')
    .limit(given.limit),
);

/** Cases with a notice of default that had effect, and no decision yet on the penalty that may follow (Awb 4:18). */
export async function listUnfixedPenalties(r: Reader, limit: number): Promise<readonly Id<'application'>[]> {
  return (await unfixed(r, { limit })).map((row) => row.applicationId as Id<'application'>);
}
