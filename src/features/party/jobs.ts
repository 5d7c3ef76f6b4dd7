import type { Jobs } from '../../platform/jobs/index.ts';
import { erasePersonsPastTheirDate } from './commands/erase.ts';
import type { PartyDeps } from './deps.ts';

/** Both may run twice, or be cut off anywhere, and then run again. */
export function partyJobs(deps: PartyDeps): Jobs {
  return {
    'party.erasePeople': {
      run: async () => {
        const counts = await erasePersonsPastTheirDate(deps);
        deps.log.info(counts, 'people past their date');
      },
      nightly: true,
    },
    'party.sweepLogins': { run: () => deps.auth.sweep(), nightly: true },
  };
}
