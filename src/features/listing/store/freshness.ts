/** How much of what is on the map a human confirmed within the days of its kind: for the public page and for the API. */
import type { PlainDate } from '../../../kernel/dates.ts';
import type { Reader } from '../../../platform/db/index.ts';
import { loadAgeing } from '../ageing/store.ts';
import { confirmedBefore } from '../freshness.ts';
import { type ListingKindName, listingKindNames } from '../types.ts';
import { countFresh, type FreshCount } from './work.ts';

export type FreshnessOfWijk = FreshCount & {
  readonly kind: ListingKindName;
  /** After so many days without a human's word it is no longer fresh. */
  readonly days: number;
};

/** One line for each wijk and kind that has anything on the map; without a wijk: of the whole city. */
export async function freshnessOfWijken(
  reader: Reader,
  today: PlainDate,
): Promise<readonly FreshnessOfWijk[]> {
  const policy = await loadAgeing(reader);
  const ofKinds = await Promise.all(
    listingKindNames.map(async (kind) => {
      const days = policy[kind].fadeAfterDays;
      const counts = await countFresh(reader, kind, confirmedBefore(days, today));
      return counts.map((count) => ({ ...count, kind, days }));
    }),
  );
  return ofKinds.flat();
}
