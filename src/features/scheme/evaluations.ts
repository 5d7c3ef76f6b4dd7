/** How every scheme stands with its evaluation (Awb 4:24), for pages of features above. */
import { askTogether } from '../../platform/db/ask-together.ts';
import type { Reader } from '../../platform/db/index.ts';
import { type EvaluationDue, type EvaluationReport, evaluationDue } from './rules/evaluation.ts';
import { listAllReports, listEvaluationFacts } from './store/evaluation.ts';
import { listSchemes } from './store/read.ts';
import type { Scheme } from './types.ts';

export type SchemeEvaluation = {
  readonly scheme: Scheme;
  readonly due: EvaluationDue;
  /** Published, newest first. */
  readonly reports: readonly EvaluationReport[];
};

/** Schemes that apply or applied, the one that is due first on top. */
export async function listEvaluations(r: Reader): Promise<readonly SchemeEvaluation[]> {
  const { schemes, facts, reports } = await askTogether({
    schemes: listSchemes(r),
    facts: listEvaluationFacts(r),
    reports: listAllReports(r),
  });
  return schemes
    .flatMap((scheme): SchemeEvaluation[] => {
      const of = facts.get(scheme.id);
      const due = of && evaluationDue(of.versions, of.reports, of.term);
      return due ? [{ scheme, due, reports: reports.get(scheme.id) ?? [] }] : [];
    })
    .toSorted((a, b) => (a.due.dueOn.toString() < b.due.dueOn.toString() ? -1 : 1));
}
