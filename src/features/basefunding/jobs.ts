import type { Deps } from '../../platform/deps.ts';
import type { Jobs } from '../../platform/jobs/index.ts';
import { askQuietMembers, followAllMembers } from './commands/during-year.ts';
import { mailing } from './deps.ts';

/** Each may run twice, or be cut off anywhere, and then run again. */
export function basefundingJobs(deps: Deps): Jobs {
  return {
    'basefunding.followMembers': {
      run: async () => {
        deps.log.info({ requests: await followAllMembers(deps) }, 'members of requests for base funding');
      },
      nightly: true,
    },
    'basefunding.askQuiet': {
      run: async () => {
        deps.log.info({ asked: await askQuietMembers(mailing(deps)) }, 'members that were quiet for a month');
      },
      nightly: true,
    },
  };
}
