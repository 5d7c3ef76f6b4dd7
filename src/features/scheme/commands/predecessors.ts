/** Which schemes a scheme continues: the three years of Awb 4:51 are counted across all of them. */
import type { Actor } from '../../../kernel/actor.ts';
import { allowed } from '../../../kernel/permissions.ts';
import { ok, type Result, refused } from '../../../kernel/result.ts';
import { isSqlError } from '../../../platform/db/index.ts';
import { type CommandDeps, inTransaction } from '../../../platform/db/unit-of-work.ts';
import { type NamedPredecessor, predecessorProblems } from '../rules/predecessors.ts';
import { listPredecessors, predecessorsRevision } from '../store/read.ts';
import { lockScheme, savePredecessors } from '../store/write.ts';
import type { SchemeVersion } from '../types.ts';
import { loadDraft } from './drafts.ts';
import { refusals } from './refusals.ts';

export type PredecessorsChange = {
  readonly wanted: readonly NamedPredecessor[];
  /** Of the list as the form showed it. */
  readonly revision: number;
};

/**
 * Replaces the list, from a draft of the scheme. One under whose name earlier subsidy is recorded stays.
 * @returns problems `not-allowed`, `gone`, `not-draft`, `revision-conflict`, `predecessor-in-use` and those of `predecessorProblems`
 */
export async function changePredecessors(
  deps: CommandDeps,
  actor: Actor,
  version: SchemeVersion,
  { wanted, revision }: PredecessorsChange,
): Promise<Result<null>> {
  if (!allowed(actor, 'scheme.edit', {})) return refused(refusals.notAllowed);
  try {
    return await inTransaction(deps, actor, async (unit) => {
      const draft = await loadDraft(unit, version.id);
      if (!draft.ok) return draft;
      const { schemeId, schemeSlug } = draft.value;
      await lockScheme(unit.tx, schemeId);
      if ((await predecessorsRevision(unit.tx, schemeId)) !== revision)
        return refused(refusals.revisionConflict);
      const [first, ...rest] = predecessorProblems(wanted, schemeSlug);
      if (first) return refused(first, ...rest);
      const before = (await listPredecessors(unit.tx, schemeId)).map(({ name }) => name);
      await savePredecessors(unit.tx, schemeId, wanted);
      unit.audit('scheme.predecessors', 'scheme', schemeId, {
        before,
        after: wanted.map(({ name }) => name),
      });
      return ok(null);
    });
  } catch (error) {
    if (isSqlError(error, 'foreignKeyViolation')) return refused(refusals.predecessorInUse);
    throw error;
  }
}
