/** An officer judges what becomes of an old scheme. */
import type { Actor } from '../../../kernel/actor.ts';
import { text } from '../../../kernel/messages.ts';
import { allowed } from '../../../kernel/permissions.ts';
import { ok, problem, type Result, refused } from '../../../kernel/result.ts';
import { type CommandDeps, inTransaction } from '../../../platform/db/unit-of-work.ts';
import { type OldScheme, readTransition, type TypedTransition } from '../rules/transition.ts';
import { saveTransition } from './store.ts';

const notAllowed = problem('', 'not-allowed', text('U mag dit niet wijzigen.', 'You may not change this.'));
const conflict = problem(
  '',
  'revision-conflict',
  text(
    'Een collega heeft dit net gewijzigd. Hieronder staat wat u typte. Bekijk eerst wat er nu staat.',
    'A colleague has just changed this. What you typed stands below. First look at what is there now.',
  ),
);

/**
 * @param revision that was shown; 0 when nobody had judged it yet
 * @returns refusals of `readTransition`, `not-allowed`, `revision-conflict`
 */
export async function judgeOldScheme(
  deps: CommandDeps,
  actor: Actor,
  old: Pick<OldScheme, 'schemeId' | 'name'>,
  input: { readonly typed: TypedTransition; readonly revision: number },
): Promise<Result<null>> {
  const { wanted, problems } = readTransition(input.typed);
  return await inTransaction<null>(
    deps,
    actor,
    async (unit) => {
      if (!allowed(actor, 'scheme.edit')) return refused(notAllowed);
      const [first, ...rest] = problems;
      if (first) return refused(first, ...rest);
      if (wanted === null) return refused(notAllowed);
      const saved = await saveTransition(unit.tx, old, wanted, input.revision);
      if (!saved) return refused(conflict);
      unit.audit('scheme.transition', 'scheme', old.schemeId, { name: old.name, step: wanted.step });
      return ok(null);
    },
    { publicFacts: false },
  );
}
