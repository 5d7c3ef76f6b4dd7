/** Neighbours say thanks, say that something is not right, or put their own story beside it. */
import { type Actor, personIdOf } from '../../../kernel/actor.ts';
import { isoDate } from '../../../kernel/dates.ts';
import type { Id } from '../../../kernel/ids.ts';
import type { Lang } from '../../../kernel/messages.ts';
import { allowed } from '../../../kernel/permissions.ts';
import { ok, type Result, refused } from '../../../kernel/result.ts';
import { type CommandDeps, inTransaction, type UnitOfWork } from '../../../platform/db/unit-of-work.ts';
import { consentVersion } from '../policy.ts';
import { refusals } from '../refusals.ts';
import {
  deleteReply,
  findReplyOf,
  findShown,
  giveConsents,
  hasStoryBeside,
  insertReply,
  insertStory,
  lockStory,
} from '../store/index.ts';
import type { ReplyKind, Story } from '../types.ts';
import { isOwn } from './consent.ts';
import { freeSlug, showUntil } from './tell.ts';

/** A story that everybody may see now; what may not be seen cannot be reacted to. */
async function seen(unit: UnitOfWork, id: Id<'story'>): Promise<Result<Story>> {
  const story = await lockStory(unit.tx, id);
  const visible = story && (await findShown(unit.tx, story.slug, isoDate(unit.today)));
  return story && visible ? ok(story) : refused(refusals.notFound);
}

/** @returns refusals `not-found`, `not-allowed`, `own-story` */
async function byNeighbour(
  unit: UnitOfWork,
  id: Id<'story'>,
): Promise<Result<{ readonly story: Story; readonly personId: Id<'person'> }>> {
  const personId = personIdOf(unit.actor);
  if (personId === null || !allowed(unit.actor, 'story.reply', { personId }))
    return refused(refusals.notAllowed);
  const story = await seen(unit, id);
  if (!story.ok) return story;
  if (await isOwn(unit.tx, unit.actor, story.value)) return refused(refusals.ownStory);
  return ok({ story: story.value, personId });
}

/**
 * Thanks show at once; ‘not right’ waits until somebody of the office read it.
 * @returns refusals of `byNeighbour`, and `replied-already`
 */
export function reply(
  deps: CommandDeps,
  actor: Actor,
  id: Id<'story'>,
  said: { readonly kind: ReplyKind; readonly reason: string },
): Promise<Result<null>> {
  return inTransaction(deps, actor, async (unit) => {
    const found = await byNeighbour(unit, id);
    if (!found.ok) return found;
    const added = await insertReply(unit.tx, {
      storyId: id,
      personId: found.value.personId,
      ...said,
      status: said.kind === 'thanks' ? 'shown' : 'waiting',
      madeAt: unit.nowDate,
    });
    if (!added) return refused(refusals.repliedAlready);
    unit.audit('story.replied', 'story', id, { kind: said.kind });
    return ok(null);
  });
}

/** Also of a story that is no longer shown: what she said is hers. */
export function takeReplyBack(deps: CommandDeps, actor: Actor, id: Id<'story'>): Promise<Result<null>> {
  return inTransaction(deps, actor, async (unit) => {
    const personId = personIdOf(actor);
    const own = personId === null ? null : await findReplyOf(unit.tx, id, personId);
    if (own === null) return ok(null);
    await deleteReply(unit.tx, own.id);
    unit.audit('story.replyTakenBack', 'story', id);
    return ok(null);
  });
}

export type Beside = { readonly title: string; readonly words: string; readonly lang: Lang };

/**
 * Another point of view about the same thing. It waits until somebody of the office read it.
 * @returns refusals of `byNeighbour`, and `one-story-each`
 */
export function putBeside(
  deps: CommandDeps,
  actor: Actor,
  id: Id<'story'>,
  { title, words, lang }: Beside,
): Promise<Result<null>> {
  return inTransaction(deps, actor, async (unit) => {
    const found = await byNeighbour(unit, id);
    if (!found.ok) return found;
    const { story, personId } = found.value;
    // Beside a story that stands beside another nobody finds it.
    if (story.aboutStoryId !== null) return refused(refusals.notFound);
    if (await hasStoryBeside(unit.tx, id, personId)) return refused(refusals.oneStoryEach);
    const storyId = await insertStory(unit.tx, {
      slug: await freeSlug(unit.tx, title),
      applicationId: null,
      aboutStoryId: id,
      wijkId: story.wijkId,
      organisationId: null,
      writtenByPersonId: personId,
      title,
      words,
      lang,
      status: 'waiting',
      writtenAt: unit.nowDate,
      showUntil: showUntil(unit.today),
    });
    const given = { storyId, byPersonId: personId, textVersion: consentVersion, at: unit.nowDate };
    await giveConsents(unit.tx, given, [{ part: 'story', use: 'neighbourhood' }]);
    unit.audit('story.putBeside', 'story', storyId, { about: id });
    return ok(null);
  });
}
