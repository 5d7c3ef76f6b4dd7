import { system } from '../../../kernel/actor.ts';
import { isoDate } from '../../../kernel/dates.ts';
import { ok } from '../../../kernel/result.ts';
import { type CommandDeps, inTransaction } from '../../../platform/db/unit-of-work.ts';
import type { Jobs } from '../../../platform/jobs/index.ts';
import { deleteOldDrafts, forgetPast } from './store/index.ts';

/** Whose ideas they were is forgotten when the term is over. May run twice. @returns how many ideas */
export async function forgetGivers(deps: CommandDeps): Promise<number> {
  const done = await inTransaction(deps, system('vote.forgetGivers'), async (unit) => {
    const day = isoDate(unit.today);
    const ideas = await forgetPast(unit.tx, day);
    await deleteOldDrafts(unit.tx, day);
    if (ideas > 0) unit.audit('vote.ideaGiversForgotten', 'vote_idea', day, { ideas });
    return ok(ideas);
  });
  return done.ok ? done.value : 0;
}

export function ideaJobs(deps: CommandDeps): Jobs {
  return {
    'vote.forgetGivers': {
      run: async () => {
        await forgetGivers(deps);
      },
      nightly: true,
    },
  };
}
