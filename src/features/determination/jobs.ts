import type { Jobs } from '../../platform/jobs/index.ts';
import { sendReminders } from './commands/remind.ts';
import { runSamples } from './commands/sample.ts';
import type { SampleDeps } from './deps.ts';

/** May run twice, or be cut off anywhere, and then run again. */
export function determinationJobs(deps: SampleDeps): Jobs {
  return {
    'determination.remind': {
      run: async () => {
        await sendReminders(deps);
      },
      nightly: true,
    },
    'determination.sample': { run: () => runSamples(deps), everyMinutes: 10 },
  };
}
