import { today } from '../../kernel/dates.ts';
import type { WorkItemSource } from '../../kernel/work-item.ts';
import type { Jobs } from '../../platform/jobs/index.ts';
import { outagesBetween } from '../correspondence/index.ts';
import { applyOutages } from './commands/outages.ts';
import { refreshStaleClocks, warnOfTerms } from './commands/watch-clocks.ts';
import type { CaseDeps } from './deps.ts';
import { gatherCounts } from './store/index.ts';

/** An outage is recorded soon after it ended; older ones were applied on earlier nights. */
const outageDays = 30;

/** Safe to run twice, and after a night that was missed. */
export function caseworkJobs(deps: CaseDeps, sources: readonly WorkItemSource[]): Jobs {
  return {
    'casework.clocks': {
      nightly: true,
      run: async () => {
        const day = today(deps.clock);
        await applyOutages(deps, await outagesBetween(deps.db, day.subtract({ days: outageDays }), day));
        await refreshStaleClocks(deps);
        await warnOfTerms(deps, sources);
        await gatherCounts(deps.db);
      },
    },
  };
}
