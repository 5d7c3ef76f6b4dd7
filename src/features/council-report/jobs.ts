import type { Id } from '../../kernel/ids.ts';
import type { Deps } from '../../platform/deps.ts';
import type { Jobs } from '../../platform/jobs/index.ts';
import { withoutPeople } from '../../platform/loggable.ts';
import { giveUp, makeEdition, makeJob } from './commands/make.ts';

/** May run twice, or be cut off anywhere, and then run again. */
export function councilReportJobs(deps: Deps): Jobs {
  return {
    [makeJob]: {
      run: async (payload) => {
        const { editionId } = payload as { editionId: Id<'council_edition'> };
        try {
          const made = await makeEdition(deps, { id: editionId });
          deps.log.info({ editionId, made: made.ok }, 'council report made');
        } catch (error) {
          // The office sees it and tries again when what was wrong is mended; the log says what.
          deps.log.error({ editionId, error: withoutPeople(String(error)) }, 'council report not made');
          await giveUp(deps, { id: editionId });
        }
      },
    },
  };
}
