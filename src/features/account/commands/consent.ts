/** Giving a consent, and taking it back: the next request of anybody finds nothing. */
import { type Actor, personIdOf } from '../../../kernel/actor.ts';
import type { Id } from '../../../kernel/ids.ts';
import { ok, type Result, refused } from '../../../kernel/result.ts';
import type { Reader } from '../../../platform/db/index.ts';
import { type CommandDeps, inTransaction, type UnitOfWork } from '../../../platform/db/unit-of-work.ts';
import { findApplication, mayOn } from '../../application/index.ts';
import { consentVersion } from '../policy.ts';
import { refusals } from '../refusals.ts';
import { findStory, giveConsents, lockStory, withdrawConsents } from '../store/index.ts';
import type { ConsentKey, Story } from '../types.ts';

/** Who wrote it; and of a grant, whoever may speak for its recipient. */
export async function isOwn(r: Reader, actor: Actor, story: Story): Promise<boolean> {
  const personId = personIdOf(actor);
  if (personId !== null && story.writtenByPersonId === personId) return true;
  const application = story.applicationId && (await findApplication(r, story.applicationId));
  return application ? mayOn(actor, 'application.edit', application) : false;
}

async function own(unit: UnitOfWork, id: Id<'story'>): Promise<Result<Story>> {
  const story = await lockStory(unit.tx, id);
  return story && (await isOwn(unit.tx, unit.actor, story)) ? ok(story) : refused(refusals.notFound);
}

/** @returns refusal `not-found` */
export function give(
  deps: CommandDeps,
  actor: Actor,
  id: Id<'story'>,
  key: ConsentKey,
): Promise<Result<Story>> {
  return inTransaction(deps, actor, async (unit) => {
    const story = await own(unit, id);
    if (!story.ok) return story;
    const given = {
      storyId: id,
      byPersonId: personIdOf(actor),
      textVersion: consentVersion,
      at: unit.nowDate,
    };
    if ((await giveConsents(unit.tx, given, [key])) > 0)
      unit.audit('story.consentGiven', 'story', id, { ...key, version: consentVersion });
    return story;
  });
}

/** @param key left out: all of the story at once. @returns refusal `not-found` */
export function withdraw(
  deps: CommandDeps,
  actor: Actor,
  id: Id<'story'>,
  key?: ConsentKey,
): Promise<Result<Story>> {
  return inTransaction(deps, actor, async (unit) => {
    const story = await own(unit, id);
    if (!story.ok) return story;
    const ended = await withdrawConsents(unit.tx, id, unit.nowDate, key);
    if (ended > 0) unit.audit('story.consentWithdrawn', 'story', id, { ...key, ended });
    return story;
  });
}

/** For pages: the story when it is the reader's own. */
export async function findOwn(r: Reader, actor: Actor, id: Id<'story'>): Promise<Story | null> {
  const story = await findStory(r, id);
  return story && (await isOwn(r, actor, story)) ? story : null;
}
