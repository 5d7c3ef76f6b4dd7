/** All background jobs of all features, by identifier. */
import type { Jobs } from '../platform/jobs/index.ts';
import type { AppDeps } from './deps.ts';

export function jobsOf(_deps: AppDeps): Jobs {
  return {};
}
