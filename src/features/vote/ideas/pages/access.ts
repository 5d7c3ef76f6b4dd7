/** Finds the vote and the idea of an address, for who may see them. */
import type { Actor } from '../../../../kernel/actor.ts';
import { parseId } from '../../../../kernel/ids.ts';
import { allowed } from '../../../../kernel/permissions.ts';
import type { Deps } from '../../../../platform/deps.ts';
import type { AppContext } from '../../../../platform/http/context.ts';
import { mayOnVote } from '../../commands/access.ts';
import { isAnnounced } from '../../rules/standing.ts';
import { findVote } from '../../store/index.ts';
import type { Vote } from '../../types.ts';
import { findIdea } from '../store/index.ts';
import type { Idea } from '../types.ts';

/** A vote that takes or took ideas and that everybody may know of. */
export async function announcedVote(c: AppContext, deps: Deps): Promise<Vote | null> {
  const vote = await findVote(deps.db, c.req.param('slug') ?? '');
  return vote && isAnnounced(vote) ? vote : null;
}

/** The vote, for who checks its ideas. */
export async function checkedVote(c: AppContext, deps: Deps): Promise<Vote | null> {
  const vote = await findVote(deps.db, c.req.param('slug') ?? '');
  return vote && (await mayOnVote(deps.db, c.get('actor'), 'vote.prepare', vote)) ? vote : null;
}

/** The idea of an address, in the vote of that address. */
export async function ideaOf(c: AppContext, deps: Deps, vote: Pick<Vote, 'id'>): Promise<Idea | null> {
  const id = parseId<'vote_idea'>(c.req.param('idea') ?? '');
  const idea = id && (await findIdea(deps.db, id));
  return idea?.voteId === vote.id ? idea : null;
}

/** Does this actor write ideas down for people at the desk? */
export const isDesk = (actor: Actor): boolean => allowed(actor, 'application.enterForOther');
