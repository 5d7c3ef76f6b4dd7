/** How many reports of a story may come: by where they come from, and by story. */
import type { AccountDeps } from '../features/account/index.ts';
import { createLimiter } from '../platform/auth/limits.ts';
import type { AppDeps } from './deps.ts';
import { secretFor } from './secret.ts';

const perClient = { name: 'story-report-client', max: 10, windowSeconds: 3600 } as const;
/** Behind a shared address everybody counts as one: then the story itself is the limit. */
const perStory = { name: 'story-report-story', max: 20, windowSeconds: 3600 } as const;

export function storyReports(deps: AppDeps): AccountDeps['mayReport'] {
  const limiter = createLimiter(deps.db, deps.clock, secretFor(deps.config));
  return async (client, storyId) => {
    const own = client === undefined ? null : await limiter.count(perClient, client);
    if (own?.allowed === false) return false;
    return (await limiter.count(perStory, storyId)).allowed;
  };
}
