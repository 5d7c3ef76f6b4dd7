/** Reports of personal data, and what a steward or officer does with them and with what neighbours wrote. */
import { type Actor, personIdOf } from '../../../kernel/actor.ts';
import { isoDate } from '../../../kernel/dates.ts';
import type { Id } from '../../../kernel/ids.ts';
import { allowed } from '../../../kernel/permissions.ts';
import { ok, type Result, refused } from '../../../kernel/result.ts';
import { type CommandDeps, inTransaction, type UnitOfWork } from '../../../platform/db/unit-of-work.ts';
import { refusals } from '../refusals.ts';
import { isInterested } from '../rules/visible.ts';
import {
  findReply,
  findReport,
  findShown,
  handleReports,
  insertReport,
  judgeReply,
  listReportsOf,
  lockStory,
  setStatus,
} from '../store/index.ts';
import type { ReportOutcome, Story } from '../types.ts';

/**
 * Somebody sees data of a person: the story is hidden in the same act, until it was looked at. One that was looked at
 * before and left standing stays until it is looked at again, so that nobody can keep a story away by reporting it over
 * and over. Says nothing about who reports.
 * @returns refusal `not-found`
 */
export function report(
  deps: CommandDeps,
  actor: Actor,
  id: Id<'story'>,
  note: string,
): Promise<Result<null>> {
  const nameless: Actor = actor.kind === 'person' ? { kind: 'anonymous' } : actor;
  return inTransaction(deps, nameless, async (unit) => {
    const story = await lockStory(unit.tx, id);
    const visible = story && (await findShown(unit.tx, story.slug, isoDate(unit.today)));
    if (!story || !visible) return refused(refusals.notFound);
    const lookedAt = (await listReportsOf(unit.tx, id)).some(({ outcome }) => outcome === 'kept');
    await insertReport(unit.tx, { storyId: id, note, madeAt: unit.nowDate });
    if (!lookedAt) await setStatus(unit.tx, id, 'hidden');
    unit.audit('story.reported', 'story', id, { hidden: !lookedAt });
    return ok(null);
  });
}

/** Nobody judges what is her own: then a colleague looks at it. */
async function toJudge(unit: UnitOfWork, id: Id<'story'>): Promise<Result<Story>> {
  const story = await lockStory(unit.tx, id);
  if (!story) return refused(refusals.notFound);
  if (!allowed(unit.actor, 'story.judge', { wijkId: story.wijkId })) return refused(refusals.notAllowed);
  return isInterested(unit.actor, story) ? refused(refusals.ownToJudge) : ok(story);
}

export type Judged = { readonly outcome: ReportOutcome; readonly reason: string };

/** Answers all open reports of the story. @returns refusals `not-found`, `not-allowed`, `own-story`, `judged-already` */
export function judgeReport(
  deps: CommandDeps,
  actor: Actor,
  id: Id<'story_report'>,
  { outcome, reason }: Judged,
): Promise<Result<null>> {
  return inTransaction(deps, actor, async (unit) => {
    const found = await findReport(unit.tx, id);
    const story = found ? await toJudge(unit, found.storyId) : refused(refusals.notFound);
    if (!story.ok) return story;
    const handled = { outcome, reason, byPersonId: personIdOf(actor), at: unit.nowDate };
    if ((await handleReports(unit.tx, story.value.id, handled)) === 0) return refused(refusals.judgedAlready);
    await setStatus(unit.tx, story.value.id, outcome === 'kept' ? 'shown' : 'takenDown');
    unit.audit('story.reportJudged', 'story', story.value.id, { outcome });
    return ok(null);
  });
}

/** Another point of view is put on the site, or not. @returns refusals as of `judgeReport` */
export function judgeStory(
  deps: CommandDeps,
  actor: Actor,
  id: Id<'story'>,
  shown: boolean,
): Promise<Result<null>> {
  return inTransaction(deps, actor, async (unit) => {
    const story = await toJudge(unit, id);
    if (!story.ok) return story;
    if (story.value.status !== 'waiting') return refused(refusals.judgedAlready);
    await setStatus(unit.tx, id, shown ? 'shown' : 'takenDown');
    unit.audit('story.judged', 'story', id, { shown });
    return ok(null);
  });
}

/** @returns refusals as of `judgeReport` */
export function judgeSaid(
  deps: CommandDeps,
  actor: Actor,
  id: Id<'story_reply'>,
  shown: boolean,
): Promise<Result<null>> {
  return inTransaction(deps, actor, async (unit) => {
    const found = await findReply(unit.tx, id);
    const story = found ? await toJudge(unit, found.storyId) : refused(refusals.notFound);
    if (!story.ok) return story;
    if (found?.personId === personIdOf(actor)) return refused(refusals.ownToJudge);
    const judged = {
      status: shown ? ('shown' as const) : ('refused' as const),
      byPersonId: personIdOf(actor),
      at: unit.nowDate,
    };
    if (!(await judgeReply(unit.tx, id, judged))) return refused(refusals.judgedAlready);
    unit.audit('story.replyJudged', 'story', story.value.id, { shown });
    return ok(null);
  });
}
