/** Grants that were determined before a draw could choose them. */
import { sql } from 'kysely';
import type { Id } from '../../../kernel/ids.ts';
import type { Reader } from '../../../platform/db/index.ts';

export type Undrawn = {
  readonly schemeVersionId: Id<'scheme_version'>;
  readonly grantedCents: number;
};

/**
 * Determined on these days: on no list then, or on one that was not drawn yet.
 * Whether their tier has a sample, the scheme says.
 * @param from ISO date @param through ISO date, included
 */
export async function listDeterminedUndrawn(
  r: Reader,
  from: string,
  through: string,
): Promise<readonly Undrawn[]> {
  const rows = await r
    .selectFrom('determinationOutcome')
    .innerJoin('decision', 'decision.id', 'determinationOutcome.decisionId')
    .innerJoin('application', 'application.id', 'decision.applicationId')
    .select(['application.schemeVersionId', 'determinationOutcome.grantedCents'])
    .where('determinationOutcome.determinedOn', '>=', from)
    .where('determinationOutcome.determinedOn', '<=', through)
    .where(
      sql<boolean>`not exists (select from sample_case c join sample_reveal v on v.draw_id = c.draw_id
        where c.case_number = application.case_number and v.revealed_at <= decision.recorded_at)`,
    )
    // Changed after an objection it counts once.
    .where(
      sql<boolean>`not exists (select from determination_outcome o join decision d on d.id = o.decision_id
        where d.application_id = application.id and d.version < decision.version)`,
    )
    .limit(10_000)
    .execute();
  return rows as unknown as readonly Undrawn[];
}
