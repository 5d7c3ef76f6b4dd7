import { system } from '../../kernel/actor.ts';
import type { Id } from '../../kernel/ids.ts';
import type { Deps } from '../../platform/deps.ts';
import type { Jobs } from '../../platform/jobs/index.ts';
import { getVote } from '../vote/index.ts';
import { countJob, countOrdered } from './commands/count.ts';

/** A count of many ballots; cut off anywhere it is run again, and a vote that was counted stays as it is. */
export function voteResultJobs(deps: Deps): Jobs {
  return {
    [countJob]: {
      run: async (payload) => {
        const { voteId } = payload as { voteId: Id<'vote'> };
        const done = await countOrdered(deps, system('vote.count'), await getVote(deps.db, voteId));
        deps.log.info({ voteId, counted: done.ok }, 'vote counted');
      },
    },
  };
}
