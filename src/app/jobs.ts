/** All background jobs of all features, by identifier. */
import { correspondenceJobs } from '../features/correspondence/index.ts';
import type { Jobs } from '../platform/jobs/index.ts';
import type { AppDeps } from './deps.ts';

export function jobsOf(deps: AppDeps): Jobs {
  return { ...correspondenceJobs(deps) };
}
