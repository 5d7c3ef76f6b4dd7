/** Claims that wait, for the steward's list of work. */
import { dateOf, Temporal } from '../../kernel/dates.ts';
import type { Db } from '../../platform/db/index.ts';
import type { StewardTask, Wijken } from '../listing/index.ts';
import { listWaitingClaims } from './store/claims.ts';
import { words } from './words.ts';

export async function claimTasks(db: Db, wijken: Wijken): Promise<readonly StewardTask[]> {
  const claims = await listWaitingClaims(db, wijken);
  return claims.map(({ id, title, madeAt, provenAt, listingId, isNew }) => ({
    title,
    href: `/sociale-kaart/claims/${id}`,
    what: isNew ? words.claimTaskNew : provenAt === null ? words.claimTask : words.claimTaskProven,
    ...(isNew ? { entryId: listingId } : {}),
    about: 'claim',
    since: dateOf(Temporal.Instant.fromEpochMilliseconds(madeAt.getTime())),
  }));
}
