import { sql } from 'kysely';
import type { Reader } from '../../../platform/db/index.ts';
import { prepared } from '../../../platform/db/prepared.ts';
import type { Application } from '../../application/types.ts';

const unfixed = prepared((r, given: { limit: number }) =>
  r
    .selectFrom('caseEvent')
    .innerJoin('application', 'application.id', 'caseEvent.applicationId')
    .select([
      'application.id',
      'application.caseNumber',
      'application.title',
      'application.wijkId',
      'application.roundId',
      'application.status',
      'application.applicantPersonId',
      'application.organisationId',
      'application.revision',
    ])
    .select(({ selectFrom }) =>
      selectFrom('caseEvent as newest')
        .select('newest.seq')
        .whereRef('newest.applicationId', '=', 'application.id')
        .orderBy('newest.seq', 'desc')
        .limit(sql.lit(1))
        .as('lastSeq'),
    )
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
    .orderBy('application.id')
    .limit(given.limit),
);

export type UnfixedPenalty = Pick<
  Application,
  | 'id'
  | 'caseNumber'
  | 'title'
  | 'wijkId'
  | 'roundId'
  | 'status'
  | 'applicantPersonId'
  | 'organisationId'
  | 'revision'
> & {
  /** Place of the newest event. */
  readonly lastSeq: number;
};

/** Cases with a notice of default that had effect, and no decision yet on the penalty that may follow (Awb 4:18). */
export async function listUnfixedPenalties(r: Reader, limit: number): Promise<readonly UnfixedPenalty[]> {
  return (await unfixed(r, { limit })) as UnfixedPenalty[];
}
