/** Recording that a scheme was evaluated, and that another period than that of the act holds (Awb 4:24). */
import { type Actor, personIdOf } from '../../../kernel/actor.ts';
import { isoDate } from '../../../kernel/dates.ts';
import { text } from '../../../kernel/messages.ts';
import { allowed } from '../../../kernel/permissions.ts';
import { ok, problem, type Result, refused } from '../../../kernel/result.ts';
import { isSqlError } from '../../../platform/db/index.ts';
import { type CommandDeps, inTransaction } from '../../../platform/db/unit-of-work.ts';
import { type EvaluationTerm, reportProblems, termProblems, type WantedReport } from '../rules/evaluation.ts';
import { findEvaluationTerm, insertReport, saveEvaluationTerm } from '../store/evaluation.ts';
import { lockScheme } from '../store/write.ts';
import type { Scheme } from '../types.ts';
import { refusals } from './refusals.ts';

const recordedAlready = problem(
  'url',
  'report-recorded',
  text('Dit verslag is al vastgelegd.', 'This report has already been recorded.'),
);

/** @returns problems `not-allowed`, `report-recorded` and those of `reportProblems` */
export async function recordReport(
  deps: CommandDeps,
  actor: Actor,
  scheme: Pick<Scheme, 'id'>,
  wanted: WantedReport,
): Promise<Result<null>> {
  const personId = personIdOf(actor);
  if (personId === null || !allowed(actor, 'scheme.edit', {})) return refused(refusals.notAllowed);
  try {
    return await inTransaction(deps, actor, async (unit) => {
      const [first, ...rest] = reportProblems(wanted, unit.today);
      if (first) return refused(first, ...rest);
      const report = { publishedOn: isoDate(wanted.publishedOn), url: wanted.url };
      const recorded = { recordedByPersonId: personId, recordedAt: unit.nowDate };
      await insertReport(unit.tx, scheme.id, { ...report, ...recorded });
      unit.audit('scheme.evaluated', 'scheme', scheme.id, report);
      return ok(null);
    });
  } catch (error) {
    if (isSqlError(error, 'uniqueViolation')) return refused(recordedAlready);
    throw error;
  }
}

/** @param wanted null: the period of the act. @returns problems `not-allowed` and those of `termProblems` */
export async function setEvaluationTerm(
  deps: CommandDeps,
  actor: Actor,
  scheme: Pick<Scheme, 'id'>,
  wanted: EvaluationTerm | null,
): Promise<Result<null>> {
  if (!allowed(actor, 'scheme.edit', {})) return refused(refusals.notAllowed);
  return await inTransaction(deps, actor, async (unit) => {
    const [first, ...rest] = termProblems(wanted);
    if (first) return refused(first, ...rest);
    await lockScheme(unit.tx, scheme.id);
    const before = await findEvaluationTerm(unit.tx, scheme.id);
    await saveEvaluationTerm(unit.tx, scheme.id, wanted);
    unit.audit('scheme.evaluationTerm', 'scheme', scheme.id, {
      before: before?.years ?? null,
      after: wanted?.years ?? null,
    });
    return ok(null);
  });
}
