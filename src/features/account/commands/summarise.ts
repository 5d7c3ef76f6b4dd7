/** What is said in a recording, typed for who cannot hear it: by its teller, or by the office where she did not. */
import type { Actor } from '../../../kernel/actor.ts';
import { isoDate } from '../../../kernel/dates.ts';
import type { Id } from '../../../kernel/ids.ts';
import { allowed } from '../../../kernel/permissions.ts';
import { ok, type Result, refused } from '../../../kernel/result.ts';
import { type CommandDeps, inTransaction, type UnitOfWork } from '../../../platform/db/unit-of-work.ts';
import { refusals } from '../refusals.ts';
import { usableParts } from '../rules/visible.ts';
import { findSoundOf, listConsents, lockStory, setSummary } from '../store/index.ts';
import type { Story, StorySound } from '../types.ts';
import { isOwn } from './consent.ts';

async function heardByAll(unit: UnitOfWork, story: Story, { bare }: StorySound): Promise<boolean> {
  const consents = await listConsents(unit.tx, [story.id]);
  return bare && usableParts(story, consents, 'neighbourhood', isoDate(unit.today)).has('sound');
}

/**
 * The teller may do so as often as she likes; the office only while nothing stands there, and only where others can hear it.
 * @param summary as it will stand, not empty
 * @returns refusals `not-found`, `not-allowed`, `summarised-already`
 */
export function summarise(
  deps: CommandDeps,
  actor: Actor,
  id: Id<'story'>,
  summary: string,
): Promise<Result<null>> {
  return inTransaction(deps, actor, async (unit) => {
    const story = await lockStory(unit.tx, id);
    const sound = story && (await findSoundOf(unit.tx, id));
    if (!story || !sound) return refused(refusals.notFound);
    const own = await isOwn(unit.tx, actor, story);
    if (!own && !allowed(actor, 'story.judge', { wijkId: story.wijkId })) return refused(refusals.notAllowed);
    if (!own && !(await heardByAll(unit, story, sound))) return refused(refusals.notFound);
    if (!own && sound.summary !== '') return refused(refusals.summarisedAlready);
    await setSummary(unit.tx, sound.id, { summary, by: own ? 'teller' : 'office' });
    unit.audit('story.summarised', 'story', id, { by: own ? 'teller' : 'office' });
    return ok(null);
  });
}
