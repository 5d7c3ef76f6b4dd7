import type { Jobs } from '../../platform/jobs/index.ts';
import { askHosts } from './commands/ask-hosts.ts';
import { forgetHosts } from './commands/forget-hosts.ts';
import type { ActivityDeps } from './deps.ts';

/** May run twice, or be cut off anywhere, and then run again. */
export function activityJobs(deps: ActivityDeps): Jobs {
  return {
    'activity.askHosts': {
      run: async () => {
        deps.log.info(await askHosts(deps), 'hosts asked');
      },
      nightly: true,
    },
    'activity.forgetHosts': {
      run: async () => {
        deps.log.info({ forgotten: await forgetHosts(deps) }, 'hosts of activities that are over');
      },
      nightly: true,
    },
  };
}
