import { system } from '../../kernel/actor.ts';
import { isoDate, startOfDay } from '../../kernel/dates.ts';
import { ok } from '../../kernel/result.ts';
import { type CommandDeps, inTransaction } from '../../platform/db/unit-of-work.ts';
import type { Jobs } from '../../platform/jobs/index.ts';
import { storyPolicy } from './policy.ts';
import { deletePastStories, forgetReportNotes } from './store/index.ts';

/** Stories that had their time go, with their consents and reactions. May run twice. @returns how many */
export async function dropPastStories(deps: CommandDeps): Promise<number> {
  const done = await inTransaction(deps, system('story.dropPast'), async (unit) => {
    const day = isoDate(unit.today);
    const stories = await deletePastStories(unit.tx, day);
    if (stories > 0) unit.audit('story.droppedPast', 'story', day, { stories });
    return ok(stories);
  });
  return done.ok ? done.value : 0;
}

/** What people wrote with reports, some time after those were answered. May run twice. @returns how many */
export async function dropReportNotes(deps: CommandDeps): Promise<number> {
  const done = await inTransaction(deps, system('story.dropReportNotes'), async (unit) => {
    const from = unit.today.subtract({ months: storyPolicy.reportNoteMonths });
    const notes = await forgetReportNotes(unit.tx, new Date(startOfDay(from).epochMilliseconds));
    if (notes > 0) unit.audit('story.reportNotesDropped', 'story_report', isoDate(unit.today), { notes });
    return ok(notes);
  });
  return done.ok ? done.value : 0;
}

export function accountJobs(deps: CommandDeps): Jobs {
  return {
    'account.dropStories': {
      run: async () => {
        await dropPastStories(deps);
        await dropReportNotes(deps);
      },
      nightly: true,
    },
  };
}
