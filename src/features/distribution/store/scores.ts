/** Points of applications: rows are only added, and go with the file of the case. */
import { type Id, newId } from '../../../kernel/ids.ts';
import type { Reader, Tx } from '../../../platform/db/index.ts';
import type { Score, ScoredAs } from '../types.ts';

/** Scorers, criteria and corrections of one round together. */
const limit = 100_000;

export type NamedScore = Score & { readonly name: string };

/** Every row ever given on these applications, oldest first. */
export async function listScores(
  r: Reader,
  applicationIds: readonly Id<'application'>[],
): Promise<readonly NamedScore[]> {
  if (applicationIds.length === 0) return [];
  const rows = await r
    .selectFrom('applicationScore as score')
    .innerJoin('person', 'person.id', 'score.scoredByPersonId')
    .select(['score.applicationId', 'score.criterion', 'score.points', 'score.scoredAs', 'score.scoredAt'])
    .select(['score.scoredByPersonId', 'person.name'])
    .where('score.applicationId', 'in', applicationIds)
    .orderBy('score.scoredAt')
    .orderBy('score.id')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    applicationId: row.applicationId as Id<'application'>,
    criterion: row.criterion,
    points: row.points,
    scoredAs: row.scoredAs as ScoredAs,
    personId: row.scoredByPersonId as Id<'person'>,
    at: row.scoredAt,
    name: row.name,
  }));
}

export async function insertScores(tx: Tx, scores: readonly Score[]): Promise<void> {
  if (scores.length === 0) return;
  await tx
    .insertInto('applicationScore')
    .values(
      scores.map(({ personId, at, ...score }) => ({
        ...score,
        id: newId<'application_score'>(),
        scoredByPersonId: personId,
        scoredAt: at,
      })),
    )
    .execute();
}

/** What goes of the points when the file of a case is destroyed (features/retention). */
export async function destroyScoresOn(tx: Tx, applicationId: Id<'application'>): Promise<number> {
  const { numDeletedRows } = await tx
    .deleteFrom('applicationScore')
    .where('applicationId', '=', applicationId)
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}
