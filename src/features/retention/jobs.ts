import type { Jobs } from '../../platform/jobs/index.ts';
import { carryOutLists } from './commands/carry-out.ts';
import type { CarryOutDeps } from './deps.ts';

export function retentionJobs(deps: CarryOutDeps): Jobs {
  return {
    'retention.carryOut': {
      run: async () => {
        await carryOutLists(deps);
      },
      nightly: true,
    },
  };
}
