/** `/verhalen/werk`: what a steward or officer looks at before everybody reads it. */
import { type Actor, personIdOf } from '../../../kernel/actor.ts';
import { isoDate, today } from '../../../kernel/dates.ts';
import { type Id, parseId } from '../../../kernel/ids.ts';
import { allowed } from '../../../kernel/permissions.ts';
import { type Problem, type Result, refused } from '../../../kernel/result.ts';
import type { Deps } from '../../../platform/deps.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { flashFor } from '../../../platform/http/flash.ts';
import { type FormValues, readForm } from '../../../platform/http/form-values.ts';
import { type Routes, seeOther } from '../../../platform/http/routes.ts';
import { judgeReport, judgeSaid, judgeStory } from '../commands/judge.ts';
import { summarise } from '../commands/summarise.ts';
import { readWords } from '../forms.ts';
import { refusals } from '../refusals.ts';
import { isInterested } from '../rules/visible.ts';
import {
  listOpenReports,
  listTakedowns,
  listUnsummed,
  listWaitingReplies,
  listWithStatus,
  storiesById,
} from '../store/index.ts';
import { longest, type Story } from '../types.ts';
import { reasonField, summaryField, WorkView } from '../views/work.tsx';
import { workWords } from '../words.ts';

export function workPages(routes: Routes, deps: Deps): void {
  routes.get('/verhalen/werk', 'story.judge', (c) => workPage(c, deps, () => '', []));
  routes.post('/verhalen/werk', 'story.judge', (c) => judge(c, deps));
}

type Judgeable = (wijkId: Story['wijkId']) => boolean;

/** Each with its story, and only what this actor may judge: a steward judges in her own wijk. */
const withStory =
  (stories: ReadonlyMap<Story['id'], Story>, may: Judgeable) =>
  <One extends { readonly storyId: Story['id'] }>(
    list: readonly One[],
  ): readonly (One & { readonly story: Story })[] =>
    list.flatMap((one) => {
      const story = stories.get(one.storyId);
      return story && may(story.wijkId) ? [{ ...one, story }] : [];
    });

/** The ids of what is about the reader's own story, or is her own reaction. */
function ownAmong(
  actor: Actor,
  stories: readonly Story[],
  about: readonly { readonly id: string; readonly story: Story; readonly personId?: string | null }[],
): ReadonlySet<string> {
  const personId = personIdOf(actor);
  const own = about.filter(
    ({ story, personId: by }) => isInterested(actor, story) || (personId !== null && by === personId),
  );
  return new Set([...stories.filter((story) => isInterested(actor, story)), ...own].map(({ id }) => id));
}

async function workPage(
  c: AppContext,
  deps: Deps,
  typedIn: (field: string) => string,
  problems: readonly Problem[],
): Promise<Response> {
  const lang = c.get('lang');
  const [reports, waiting, replies, takedowns, unsummed] = await Promise.all([
    listOpenReports(deps.db),
    listWithStatus(deps.db, 'waiting'),
    listWaitingReplies(deps.db),
    listTakedowns(deps.db),
    listUnsummed(deps.db, isoDate(today(deps.clock))),
  ]);
  const told = await storiesById(
    deps.db,
    [...reports, ...replies, ...takedowns].map(({ storyId }) => storyId),
  );
  const may: Judgeable = (wijkId) => allowed(c.get('actor'), 'story.judge', { wijkId });
  const judgeable = withStory(told, may);
  const [seenReports, seenReplies] = [judgeable(reports), judgeable(replies)];
  const seenStories = waiting.filter(({ wijkId }) => may(wijkId));
  return c.get('page')(
    {
      title: workWords.title[lang],
      ...(problems.length > 0 ? { status: 422 } : flashFor(c, workWords.done)),
    },
    <WorkView
      lang={lang}
      reports={seenReports}
      stories={seenStories}
      replies={seenReplies}
      takedowns={judgeable(takedowns)}
      own={ownAmong(c.get('actor'), seenStories, [...seenReports, ...seenReplies])}
      unsummed={unsummed.filter(({ story }) => may(story.wijkId))}
      typedIn={typedIn}
      problems={problems}
    />,
  );
}

async function summed(deps: Deps, actor: Actor, id: Id<'story'>, form: FormValues): Promise<Result<null>> {
  const field = summaryField(id);
  const words = readWords(field, form.text(field), longest.summary, refusals.summaryMissing);
  if (words.ok) return await summarise(deps, actor, id, words.value);
  // What a colleague wrote meanwhile has no field any more that a problem could lead to.
  const waiting = await listUnsummed(deps.db, isoDate(today(deps.clock)));
  return waiting.some(({ story }) => story.id === id) ? words : refused(refusals.summarisedAlready);
}

async function judged(c: AppContext, deps: Deps, form: FormValues): Promise<Result<null>> {
  const actor = c.get('actor');
  const verdict = form.text('verdict');
  if (verdict !== 'yes' && verdict !== 'no') return refused(refusals.notFound);
  const report = parseId<'story_report'>(form.text('report'));
  if (report) {
    const field = reasonField(report);
    const reason = readWords(field, form.text(field), longest.reason, refusals.whyMissing);
    if (!reason.ok) {
      const waiting = await listOpenReports(deps.db);
      return waiting.some(({ id }) => id === report) ? reason : refused(refusals.judgedAlready);
    }
    const outcome = verdict === 'yes' ? 'kept' : 'takenDown';
    return await judgeReport(deps, actor, report, { outcome, reason: reason.value });
  }
  const story = parseId<'story'>(form.text('story'));
  if (story) return await judgeStory(deps, actor, story, verdict === 'yes');
  const reply = parseId<'story_reply'>(form.text('reply'));
  return reply ? await judgeSaid(deps, actor, reply, verdict === 'yes') : refused(refusals.notFound);
}

async function judge(c: AppContext, deps: Deps): Promise<Response> {
  const form = await readForm(c);
  const recording = parseId<'story'>(form.text('recording'));
  const done = recording ? await summed(deps, c.get('actor'), recording, form) : await judged(c, deps, form);
  if (done.ok) return seeOther(c, `/verhalen/werk?klaar=${recording ? 'samengevat' : 'beoordeeld'}`);
  return await workPage(c, deps, (field) => form.text(field), done.problems);
}
