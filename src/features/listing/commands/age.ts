/** The nightly passing of days: keepers are asked, what stays unanswered leaves the map, and at last is archived. */

import { system } from '../../../kernel/actor.ts';
import { today } from '../../../kernel/dates.ts';
import type { Id } from '../../../kernel/ids.ts';
import { ok, type Result } from '../../../kernel/result.ts';
import { wordsIn } from '../../../kernel/words.ts';
import { type CommandDeps, inTransaction, type UnitOfWork } from '../../../platform/db/unit-of-work.ts';
import { loadAgeing } from '../ageing/store.ts';
import { type AgeingPolicy, type AgeingStep, ageingStep, confirmedBefore } from '../freshness.ts';
import { kindOf, type ListingKinds } from '../kind.ts';
import { findListingForUpdate, updateListing } from '../store/listings.ts';
import { sweepSignedLinks } from '../store/signed-links.ts';
import { listAgeingIds } from '../store/work.ts';
import { type Listing, type ListingKindName, listingKindNames } from '../types.ts';
import { moveListing } from './judge.ts';

export type AgeingDeps = CommandDeps & {
  readonly kinds: ListingKinds;
  /** Writes the mails to the keepers in the transaction; none when nobody keeps it (the steward sees it then). */
  readonly remind: (unit: UnitOfWork, listing: Listing, title: string) => Promise<void>;
};

export type AgeingCounts = Record<AgeingStep, number>;

async function remind(deps: AgeingDeps, unit: UnitOfWork, listing: Listing): Promise<Result<unknown>> {
  await updateListing(unit.tx, listing.id, { remindedAt: unit.nowDate });
  const kind = kindOf(deps.kinds, listing.kind);
  const content: unknown = await kind.read(unit.tx, listing.id);
  await deps.remind(unit, listing, wordsIn(kind.titleOf(content), 'nl'));
  unit.audit('listing.reminded', 'listing', listing.id);
  return ok(null);
}

/** @returns the step that was taken, or null when a human was first */
async function ageOne(deps: AgeingDeps, policy: AgeingPolicy, id: Id<'listing'>): Promise<AgeingStep | null> {
  let taken: AgeingStep | null = null;
  await inTransaction(deps, system('listing.age'), async (unit) => {
    const listing = await findListingForUpdate(unit.tx, id);
    taken = listing && ageingStep(listing, policy[listing.kind], unit.today);
    if (listing === null || taken === null) return ok(null);
    return taken === 'remind' ? await remind(deps, unit, listing) : await moveListing(unit, listing, taken);
  });
  return taken;
}

const pageSize = 500;

async function ageKind(
  deps: AgeingDeps,
  policy: AgeingPolicy,
  kind: ListingKindName,
  counts: AgeingCounts,
): Promise<void> {
  // Whatever is younger than this cannot be at any step.
  const before = confirmedBefore(policy[kind].remindAfterDays, today(deps.clock));
  let cursor: string | null = null;
  for (;;) {
    const ids: readonly Id<'listing'>[] = await listAgeingIds(deps.db, kind, before, cursor, pageSize);
    for (const id of ids) {
      const taken = await ageOne(deps, policy, id);
      if (taken !== null) counts[taken] += 1;
    }
    if (ids.length < pageSize) return;
    cursor = ids.at(-1) ?? null;
  }
}

/** One transaction each, so that it may be cut off anywhere and run again. */
export async function ageListings(deps: AgeingDeps): Promise<AgeingCounts> {
  const counts: AgeingCounts = { remind: 0, delist: 0, archive: 0 };
  const policy = await loadAgeing(deps.db);
  for (const kind of listingKindNames) if (deps.kinds[kind]) await ageKind(deps, policy, kind, counts);
  await sweepSignedLinks(deps.db, new Date(deps.clock.now().epochMilliseconds));
  return counts;
}
