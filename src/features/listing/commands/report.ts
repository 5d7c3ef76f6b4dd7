/** Reports of anybody that something is wrong, and what a steward does with them. */
import { type Actor, personIdOf } from '../../../kernel/actor.ts';
import type { Id } from '../../../kernel/ids.ts';
import { ok, type Result, refused } from '../../../kernel/result.ts';
import { type CommandDeps, inTransaction } from '../../../platform/db/unit-of-work.ts';
import { kindOf, type ListingKinds } from '../kind.ts';
import { listingRefusals } from '../messages.ts';
import { findReport, handleReportRow, insertReport } from '../store/work.ts';
import type { Listing, ReportOutcome, ReportWhat } from '../types.ts';
import { heldForModeration } from './judge.ts';
import { moveWithReason } from './move.ts';

export type Handled = { readonly outcome: ReportOutcome; readonly reason: string };
export type NewReport = { readonly what: ReportWhat; readonly note: string };

/** Says nothing about who reports: no name is asked and none is kept, also of who is logged in. */
export async function reportMistake(
  deps: CommandDeps,
  actor: Actor,
  listing: Listing,
  report: NewReport,
): Promise<Result<null>> {
  return await inTransaction(
    deps,
    actor.kind === 'person' ? { kind: 'anonymous' } : actor,
    async (unit) => {
      await insertReport(unit.tx, { listingId: listing.id, ...report, madeAt: unit.nowDate });
      unit.audit('listing.reported', 'listing', listing.id, { what: report.what });
      return ok(null);
    },
    { publicFacts: false },
  );
}

/** A thing that is gone or stands there twice leaves the map in the same act, with the reason that its keeper reads. */
export async function handleReport(
  deps: CommandDeps & { readonly kinds: ListingKinds },
  actor: Actor,
  id: Id<'listing_report'>,
  { outcome, reason }: Handled,
): Promise<Result<Listing>> {
  return await inTransaction(deps, actor, async (unit) => {
    const report = await findReport(unit.tx, id);
    if (report === null) return refused(listingRefusals.notAllowed);
    const listing = await heldForModeration(unit, report.listing.id);
    if (!listing.ok) return listing;
    const handled = { outcome, handledAt: unit.nowDate, handledByPersonId: personIdOf(actor) };
    if (!(await handleReportRow(unit.tx, id, handled))) return refused(listingRefusals.reportHandled);
    unit.audit('listing.reportHandled', 'listing', listing.value.id, { outcome });
    const leaves = outcome === 'delisted' || outcome === 'duplicate';
    return leaves && listing.value.status === 'published'
      ? await moveWithReason(unit, kindOf(deps.kinds, listing.value.kind), listing.value, {
          action: 'delist',
          reason,
        })
      : listing;
  });
}
