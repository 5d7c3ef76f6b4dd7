/** SQL of how it stands with what was entered or proposed last. */
import type { Reader } from '../../../platform/db/index.ts';
import type { Listing, Verdict } from '../types.ts';

/** What its keeper should know: it waits, or was not taken over and why. Null when the last word was a yes. */
export async function findVerdict(
  reader: Reader,
  { id, status }: Pick<Listing, 'id' | 'status'>,
): Promise<Verdict | null> {
  const last = await reader
    .selectFrom('listingRevision')
    .select(['state', 'reason'])
    .where('listingId', '=', id)
    .orderBy('madeAt', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  const reason = last?.reason ?? null;
  if (status === 'pending') return { what: 'entryWaits', reason: null };
  if (status === 'rejected') return { what: 'entryRejected', reason };
  if (last?.state === 'proposed') return { what: 'proposalWaits', reason: null };
  return last?.state === 'refused' ? { what: 'proposalRefused', reason } : null;
}
