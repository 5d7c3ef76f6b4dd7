import type { Deps } from '../../platform/deps.ts';
import type { Jobs } from '../../platform/jobs/index.ts';
import { openAndClose } from './commands/clock.ts';
import { clockJob } from './commands/freeze.ts';

/** Queued for the very moment as well; this catches what an interruption left, and outages that were recorded. */
export function voteJobs(deps: Deps): Jobs {
  return {
    [clockJob]: {
      run: async () => {
        const { opened, closed, extended, waiting } = await openAndClose(deps);
        if (opened + closed + extended + waiting > 0)
          deps.log.info({ opened, closed, extended, waiting }, 'votes that open and close');
      },
      everyMinutes: 10,
    },
  };
}
