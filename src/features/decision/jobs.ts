import { parseId } from '../../kernel/ids.ts';
import { assert } from '../../kernel/result.ts';
import type { Jobs } from '../../platform/jobs/index.ts';
import { fromMandateJob } from '../assessment/index.ts';
import { lettersPostedJob } from '../correspondence/index.ts';
import { runMandateJob } from './commands/mandated.ts';
import { runNightly } from './commands/nightly.ts';
import { notifySent } from './commands/notify.ts';
import type { DecisionDeps } from './deps.ts';

/** The background work of this feature, by identifier. */
export function decisionJobs(deps: DecisionDeps): Jobs {
  return {
    [fromMandateJob]: {
      run: async (payload) => {
        const adviceId = parseId<'advice'>((payload as { adviceId?: unknown } | null)?.adviceId);
        assert(adviceId, 'the job names the advice');
        await runMandateJob(deps, adviceId);
      },
    },
    [lettersPostedJob]: {
      everyMinutes: 5,
      run: async () => {
        await notifySent(deps);
      },
    },
    'decision.nightly': {
      nightly: true,
      run: async () => {
        await runNightly(deps);
      },
    },
  };
}
