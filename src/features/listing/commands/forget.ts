/** What people wrote with a report may say who they are or name somebody else: it goes some time after the answer. */
import { system } from '../../../kernel/actor.ts';
import { isoDate, startOfDay } from '../../../kernel/dates.ts';
import { ok } from '../../../kernel/result.ts';
import { type CommandDeps, inTransaction } from '../../../platform/db/unit-of-work.ts';
import { reportNotes } from '../policy.ts';
import { forgetReportNotes } from '../store/work.ts';

/** May run twice. @returns how many */
export async function dropReportNotes(deps: CommandDeps): Promise<number> {
  const done = await inTransaction(
    deps,
    system('listing.dropReportNotes'),
    async (unit) => {
      const from = unit.today.subtract({ months: reportNotes.months });
      const notes = await forgetReportNotes(unit.tx, new Date(startOfDay(from).epochMilliseconds));
      if (notes > 0)
        unit.audit('listing.reportNotesDropped', 'listing_report', isoDate(unit.today), { notes });
      return ok(notes);
    },
    { publicFacts: false },
  );
  return done.ok ? done.value : 0;
}
