import type { CommandDeps } from '../../platform/db/unit-of-work.ts';
import type { Jobs } from '../../platform/jobs/index.ts';
import { keepNightly, sealBoxes } from './commands/keep-secret.ts';

/** Each may be cut off anywhere and run again. */
export function ballotBoxJobs(deps: CommandDeps): Jobs {
  return {
    'ballotBox.seal': { run: () => sealBoxes(deps), everyMinutes: 10 },
    'ballotBox.keep': { run: () => keepNightly(deps), nightly: true },
  };
}
