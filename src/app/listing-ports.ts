/** What the pages of the social map need from above and beside them. */
import { storyTasks } from '../features/account/index.ts';
import { claimTasks } from '../features/community/index.ts';
import type { ListingPagesDeps } from '../features/listing/index.ts';
import { recognitionTasks } from '../features/venue/index.ts';
import { allowed } from '../kernel/permissions.ts';
import { createLimiter } from '../platform/auth/limits.ts';
import type { AppDeps } from './deps.ts';
import { listingKinds } from './listing-kinds.ts';
import { secretFor } from './secret.ts';

const perClient = { name: 'report-client', max: 10, windowSeconds: 3600 } as const;
/** Behind a shared address everybody counts as one: then the thing itself is the limit. */
const perListing = { name: 'report-listing', max: 20, windowSeconds: 3600 } as const;

export function listingPorts(deps: AppDeps): Pick<ListingPagesDeps, 'kinds' | 'mayReport' | 'tasksOf'> {
  const limiter = createLimiter(deps.db, deps.clock, secretFor(deps.config));
  return {
    kinds: listingKinds,
    mayReport: async (client, listingId) => {
      const own = client === undefined ? null : await limiter.count(perClient, client);
      if (own?.allowed === false) return false;
      return (await limiter.count(perListing, listingId)).allowed;
    },
    tasksOf: async (wijken, actor) => [
      ...(await claimTasks(deps.db, wijken)),
      ...(await recognitionTasks(deps.db, wijken, actor)),
      // Of the whole city: for who may judge them, which an administrator may not.
      ...(wijken === null && !(actor && allowed(actor, 'story.judge', {}))
        ? []
        : await storyTasks(deps.db, wijken)),
    ],
  };
}
