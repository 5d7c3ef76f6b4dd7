/** Before a recognition ends its keepers are told once, in time to ask it anew. */
import { system } from '../../../kernel/actor.ts';
import { formatDate, isoDate } from '../../../kernel/dates.ts';
import type { Lang } from '../../../kernel/messages.ts';
import { assert, ok } from '../../../kernel/result.ts';
import { type CommandDeps, inTransaction } from '../../../platform/db/unit-of-work.ts';
import { findListing, keepersOf, tell } from '../../listing/index.ts';
import { recognitionKindLabels } from '../messages.ts';
import { termPolicy } from '../rules/recognition.ts';
import { listEndingForUpdate, noteWarned } from '../store/recognitions.ts';
import { findVenue } from '../store/venues.ts';

/** Nightly; may run twice. @returns how many were told of */
export async function warnRecognitions(deps: CommandDeps): Promise<number> {
  const warned = await inTransaction(deps, system('nightly'), async (unit) => {
    const by = isoDate(unit.today.add({ months: termPolicy.renewMonths }));
    const ending = await listEndingForUpdate(unit.tx, by);
    for (const { id, venueId, kind, validUntil } of ending) {
      const [listing, venue] = [await findListing(unit.tx, venueId), await findVenue(unit.tx, venueId)];
      await noteWarned(unit.tx, id, unit.nowDate);
      if (listing === null || venue === null || validUntil === null) continue;
      const named = (lang: Lang): string =>
        `${venue.name}, ${recognitionKindLabels[kind][lang]} (${formatDate(validUntil, lang)})`;
      await tell(unit, {
        to: await keepersOf(unit, venue.organisationId),
        outcome: 'recognitionEnds',
        title: { nl: named('nl'), en: named('en') },
        reason: null,
        path: `/plekken/${listing.slug}/erkenning`,
      });
    }
    return ok(ending.length);
  });
  assert(warned.ok, 'Warning never refuses');
  return warned.value;
}
