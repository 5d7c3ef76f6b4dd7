/** For who publishes what groups tell: only with a consent for that use that holds today. Reads only. */
import { isoDate, type PlainDate } from '../../kernel/dates.ts';
import type { Id } from '../../kernel/ids.ts';
import type { Reader } from '../../platform/db/index.ts';
import { listShown } from './store/index.ts';
import type { ConsentUse, ShownStory } from './types.ts';

/**
 * Newest first; the words and the photos of each are there only as far as that consent reaches.
 * @param wanted.consentFor where it will be seen: a yes for one place is no yes for another
 */
export async function listStories(
  r: Reader,
  wanted: {
    readonly consentFor: ConsentUse;
    readonly today: PlainDate;
    readonly wijkId?: Id<'wijk'>;
    /** Days on which it was written, both included; ISO dates. */
    readonly written?: { readonly from: string; readonly through: string };
    readonly limit: number;
  },
): Promise<readonly ShownStory[]> {
  const { consentFor: use, today, wijkId, written, limit } = wanted;
  return await listShown(r, {
    use,
    today: isoDate(today),
    ...(wijkId === undefined ? {} : { wijkId }),
    ...(written === undefined ? {} : { written }),
    limit,
  });
}
