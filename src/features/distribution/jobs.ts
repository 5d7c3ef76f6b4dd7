import type { Jobs } from '../../platform/jobs/index.ts';
import { type DrawDeps, runDraws } from './commands/draw.ts';

/** May run twice, or be cut off anywhere, and then run again. */
export function distributionJobs(deps: DrawDeps): Jobs {
  return { 'distribution.draw': { run: () => runDraws(deps), everyMinutes: 10 } };
}
