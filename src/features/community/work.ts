/** Claims that wait, for the steward's list of work. */
import { dateOf, Temporal } from '../../kernel/dates.ts';
import type { Db } from '../../platform/db/index.ts';
import type { StewardTask, Wijken } from '../listing/index.ts';
import { listWaitingClaims } from './store/claims.ts';
import { words } from './words.ts';

export async function claimTasks(db: Db, wijken: Wijken): Promise<readonly StewardTask[]> {
  const claims = await listWaitingClaims(db, wijken);
  // Two rows of one page look the same: each says that there is another.
  const askedTwice = (listingId: string): boolean =>
    claims.filter((one) => one.listingId === listingId).length > 1;
  const proven = { one: words.claimTaskProven, more: words.claimTaskProvenOfMore };
  const unproven = { one: words.claimTask, more: words.claimTaskOfMore };
  return claims.map(({ id, title, madeAt, provenAt, listingId, isNew }) => ({
    title,
    href: `/sociale-kaart/claims/${id}`,
    what: isNew
      ? words.claimTaskNew
      : (provenAt === null ? unproven : proven)[askedTwice(listingId) ? 'more' : 'one'],
    ...(isNew ? { entryId: listingId } : {}),
    about: 'claim',
    since: dateOf(Temporal.Instant.fromEpochMilliseconds(madeAt.getTime())),
  }));
}
