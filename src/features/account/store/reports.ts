/** Reports of personal data in a story, and what was done with them: the log of what was taken down. */
import { type Id, newId } from '../../../kernel/ids.ts';
import type { Reader, Tx } from '../../../platform/db/index.ts';
import type { ReportOutcome, StoryReport } from '../types.ts';

const columns = ['id', 'storyId', 'note', 'madeAt', 'outcome', 'reason', 'handledAt'] as const;
const reports = (r: Reader) => r.selectFrom('storyReport').select(columns).$castTo<StoryReport>();

export async function insertReport(
  tx: Tx,
  report: Pick<StoryReport, 'storyId' | 'note' | 'madeAt'>,
): Promise<void> {
  await tx
    .insertInto('storyReport')
    .values({ id: newId(), ...report })
    .execute();
}

export async function findReport(r: Reader, id: Id<'story_report'>): Promise<StoryReport | null> {
  return (await reports(r).where('id', '=', id).executeTakeFirst()) ?? null;
}

/** Nobody looked at them yet; oldest first. */
export async function listOpenReports(r: Reader): Promise<readonly StoryReport[]> {
  return await reports(r).where('handledAt', 'is', null).orderBy('madeAt').orderBy('id').limit(100).execute();
}

/** All of one story, newest first. */
export async function listReportsOf(r: Reader, storyId: Id<'story'>): Promise<readonly StoryReport[]> {
  return await reports(r)
    .where('storyId', '=', storyId)
    .orderBy('madeAt', 'desc')
    .orderBy('id', 'desc')
    .limit(100)
    .execute();
}

export type Takedown = StoryReport & { readonly title: string };

/** What was taken off the site and why, newest first. */
export async function listTakedowns(r: Reader): Promise<readonly Takedown[]> {
  return await r
    .selectFrom('storyReport')
    .innerJoin('story', 'story.id', 'storyReport.storyId')
    .select(columns.map((column) => `storyReport.${column}` as const))
    .select('story.title')
    .where('storyReport.outcome', '=', 'takenDown')
    .orderBy('storyReport.handledAt', 'desc')
    .orderBy('storyReport.id', 'desc')
    .limit(50)
    .$castTo<Takedown>()
    .execute();
}

export type HandledReport = {
  readonly outcome: ReportOutcome;
  readonly reason: string;
  readonly byPersonId: Id<'person'> | null;
  readonly at: Date;
};

/** All open reports of a story are answered at once. @returns how many */
export async function handleReports(
  tx: Tx,
  storyId: Id<'story'>,
  { outcome, reason, byPersonId, at }: HandledReport,
): Promise<number> {
  const { numUpdatedRows } = await tx
    .updateTable('storyReport')
    .set({ outcome, reason, handledByPersonId: byPersonId, handledAt: at })
    .where('storyId', '=', storyId)
    .where('handledAt', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(numUpdatedRows);
}
