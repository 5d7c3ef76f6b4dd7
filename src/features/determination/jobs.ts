import { z } from 'zod';
import { parseId } from '../../kernel/ids.ts';
import type { Jobs } from '../../platform/jobs/index.ts';
import { finishRun, runJob } from './commands/determine-many.ts';
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
    [runJob]: {
      run: async (payload) => {
        const { runId } = z.object({ runId: z.string() }).parse(payload);
        const id = parseId<'determination_run'>(runId);
        if (id) await finishRun(deps, id);
      },
    },
    'determination.sample': { run: () => runSamples(deps), everyMinutes: 10 },
  };
}
