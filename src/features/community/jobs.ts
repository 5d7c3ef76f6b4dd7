import type { Deps } from '../../platform/deps.ts';
import type { Jobs } from '../../platform/jobs/index.ts';
import { endMemberships } from './commands/leaving.ts';

/** May run twice, or be cut off anywhere, and then run again. */
export function communityJobs(deps: Pick<Deps, 'db' | 'clock' | 'dataVersion' | 'log'>): Jobs {
  return {
    'community.endMemberships': {
      run: async () => {
        deps.log.info({ ended: await endMemberships(deps) }, 'members of networks past their last day');
      },
      nightly: true,
    },
  };
}
