import { type Id, newId } from '../../../kernel/ids.ts';
import type { Reader, Tx } from '../../../platform/db/index.ts';
import type { EvaluationReport, EvaluationTerm } from '../rules/evaluation.ts';

/** Newest first. */
export async function listReports(r: Reader, schemeId: Id<'scheme'>): Promise<readonly EvaluationReport[]> {
  return await r
    .selectFrom('schemeEvaluation')
    .select(['publishedOn', 'url'])
    .where('schemeId', '=', schemeId)
    .orderBy('publishedOn', 'desc')
    .orderBy('url')
    .limit(100)
    .execute();
}

/** Null: the period of the act. */
export async function findEvaluationTerm(r: Reader, schemeId: Id<'scheme'>): Promise<EvaluationTerm | null> {
  const row = await r
    .selectFrom('scheme')
    .select(['evaluationYears', 'evaluationSource'])
    .where('id', '=', schemeId)
    .executeTakeFirst();
  if (!row || row.evaluationYears === null || row.evaluationSource === null) return null;
  return { years: row.evaluationYears, source: row.evaluationSource };
}

/** @throws unique violation when this report is recorded already */
export async function insertReport(
  tx: Tx,
  schemeId: Id<'scheme'>,
  report: EvaluationReport & { readonly recordedByPersonId: Id<'person'>; readonly recordedAt: Date },
): Promise<void> {
  await tx
    .insertInto('schemeEvaluation')
    .values({ id: newId(), schemeId, ...report })
    .execute();
}

export async function saveEvaluationTerm(
  tx: Tx,
  schemeId: Id<'scheme'>,
  term: EvaluationTerm | null,
): Promise<void> {
  await tx
    .updateTable('scheme')
    .set({ evaluationYears: term?.years ?? null, evaluationSource: term?.source ?? null })
    .where('id', '=', schemeId)
    .execute();
}
