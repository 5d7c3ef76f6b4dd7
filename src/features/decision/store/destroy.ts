/** What goes of the decisions and objections of a case when its file is destroyed (features/retention). */
import { sql } from 'kysely';
import type { Id } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/db/index.ts';

/**
 * A version keeps kind, amount and dates, because the ledger points to it; the database lets its words go only while the
 * case stands on an approved list (migration 0295). The aid register keeps its own term: its rows stay.
 * @returns how many of each
 */
export async function destroyDecisionsOf(
  tx: Tx,
  applicationId: Id<'application'>,
): Promise<{ readonly decisions: number; readonly hearings: number; readonly declarations: number }> {
  const emptied = await tx
    .updateTable('decision')
    .set({
      findings: '[]',
      reasons: '-',
      mandateHolder: '-',
      departureReasons: sql<string | null>`case when departs_from_advice then '-' end`,
      deviationReasons: null,
      obligations: '[]',
      adviceId: null,
      hearingId: null,
      messageId: null,
    })
    .where('applicationId', '=', applicationId)
    .executeTakeFirstOrThrow();
  const hearings = await tx
    .deleteFrom('hearing')
    .where('applicationId', '=', applicationId)
    .executeTakeFirstOrThrow();
  const declarations = await tx
    .deleteFrom('aidDeclaration')
    .where('applicationId', '=', applicationId)
    .executeTakeFirstOrThrow();
  return {
    decisions: Number(emptied.numUpdatedRows),
    hearings: Number(hearings.numDeletedRows),
    declarations: Number(declarations.numDeletedRows),
  };
}

/** That there was one and what came of it stays, for a penalty can point to it; who objected and every word go. */
export async function destroyObjectionsOf(tx: Tx, applicationId: Id<'application'>): Promise<number> {
  await tx
    .deleteFrom('objectionEvent')
    .where('objectionId', 'in', (r) =>
      r.selectFrom('objection').select('id').where('applicationId', '=', applicationId),
    )
    .execute();
  const emptied = await tx
    .updateTable('objection')
    .set({
      about: '',
      objectorPersonId: null,
      objectorName: '-',
      objectorAddress: '-',
      enteredByPersonId: null,
      handledByPersonId: null,
      grounds: '-',
      lateReason: null,
      noHearingGround: sql<string | null>`case when no_hearing_ground is not null then '-' end`,
      outcomeReasons: sql<string | null>`case when outcome_reasons is not null then '-' end`,
      committeeReasons: sql<string | null>`case when committee_reasons is not null then '-' end`,
      committeeDeparture: sql<string | null>`case when committee_departure is not null then '-' end`,
      followUpNote: sql<string | null>`case when follow_up_note is not null then '-' end`,
      forwardedTo: sql<string | null>`case when forwarded_to is not null then '-' end`,
      messageId: null,
    })
    .where('applicationId', '=', applicationId)
    .executeTakeFirstOrThrow();
  return Number(emptied.numUpdatedRows);
}
