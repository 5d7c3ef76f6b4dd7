/** What of this feature goes when its term is over. */
import { system } from '../../kernel/actor.ts';
import { isoDate } from '../../kernel/dates.ts';
import { ok } from '../../kernel/result.ts';
import { type CommandDeps, inTransaction } from '../../platform/db/unit-of-work.ts';
import type { Jobs } from '../../platform/jobs/index.ts';
import { deletePast as deletePastComplaints } from './complaints/store.ts';
import { deletePast as deletePastQuestions } from './questions/store.ts';

/** May run twice. @returns how many rows went */
export async function forgetPast(deps: CommandDeps): Promise<number> {
  const done = await inTransaction(deps, system('learning.forget'), async (unit) => {
    const day = isoDate(unit.today);
    const questions = await deletePastQuestions(unit.tx, day);
    const complaints = await deletePastComplaints(unit.tx, day);
    if (questions + complaints > 0)
      unit.audit('learning.forgotten', 'learning', day, { questions, complaints });
    return ok(questions + complaints);
  });
  return done.ok ? done.value : 0;
}

export function learningJobs(deps: CommandDeps): Jobs {
  return {
    'learning.forget': {
      run: async () => {
        await forgetPast(deps);
      },
      nightly: true,
    },
  };
}
