import { type Id, newId } from '../../../kernel/ids.ts';
import type { Reader, Tx } from '../../../platform/db/index.ts';
import { keptRead } from '../../../platform/db/kept-reads.ts';
import type { EvaluationReport, EvaluationTerm } from '../rules/evaluation.ts';
import type { SchemeVersion } from '../types.ts';

/** More versions and reports than a city makes in a century. */
const limit = 5000;

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

/** Of all schemes, by the id of the scheme, newest first. */
export async function listAllReports(r: Reader): Promise<ReadonlyMap<string, readonly EvaluationReport[]>> {
  const rows = await r
    .selectFrom('schemeEvaluation')
    .select(['schemeId', 'publishedOn', 'url'])
    .orderBy('publishedOn', 'desc')
    .orderBy('url')
    .limit(limit)
    .execute();
  const byScheme = Map.groupBy(rows, ({ schemeId }) => schemeId);
  return new Map(
    [...byScheme].map(([schemeId, reports]) => [
      schemeId,
      reports.map(({ publishedOn, url }) => ({ publishedOn, url })),
    ]),
  );
}

/** Null: the period of the act. */
export async function findEvaluationTerm(r: Reader, schemeId: Id<'scheme'>): Promise<EvaluationTerm | null> {
  const row = await r
    .selectFrom('scheme')
    .select(['evaluationYears', 'evaluationSource'])
    .where('id', '=', schemeId)
    .executeTakeFirst();
  return row ? termOf(row) : null;
}

type TermRow = { readonly evaluationYears: number | null; readonly evaluationSource: string | null };

function termOf({ evaluationYears, evaluationSource }: TermRow): EvaluationTerm | null {
  if (evaluationYears === null || evaluationSource === null) return null;
  return { years: evaluationYears, source: evaluationSource };
}

/** What the next report is counted from. */
type EvaluationFacts = {
  readonly versions: readonly Pick<SchemeVersion, 'status' | 'validFrom'>[];
  readonly reports: readonly Pick<EvaluationReport, 'publishedOn'>[];
  readonly term: EvaluationTerm | null;
};

/** Of all schemes at once: every look at the work list asks for it. */
export const listEvaluationFacts = keptRead(
  ['scheme', 'schemeVersion', 'schemeEvaluation'],
  async (r): Promise<ReadonlyMap<string, EvaluationFacts>> => {
    const [schemes, versions, reports] = await Promise.all([
      r.selectFrom('scheme').select(['id', 'evaluationYears', 'evaluationSource']).limit(limit).execute(),
      r.selectFrom('schemeVersion').select(['schemeId', 'status', 'validFrom']).limit(limit).execute(),
      r.selectFrom('schemeEvaluation').select(['schemeId', 'publishedOn']).limit(limit).execute(),
    ]);
    const versionsOf = Map.groupBy(versions, ({ schemeId }) => schemeId);
    const reportsOf = Map.groupBy(reports, ({ schemeId }) => schemeId);
    return new Map(
      schemes.map((scheme) => [
        scheme.id,
        {
          versions: (versionsOf.get(scheme.id) ?? []) as EvaluationFacts['versions'],
          reports: reportsOf.get(scheme.id) ?? [],
          term: termOf(scheme),
        },
      ]),
    );
  },
);

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
