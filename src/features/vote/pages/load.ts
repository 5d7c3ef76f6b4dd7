/** The vote of an address and how the reader stands to it; to who may not see it, it is not there. */
import { allowed } from '../../../kernel/permissions.ts';
import type { Deps } from '../../../platform/deps.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { notFound } from '../../../platform/http/routes.ts';
import { councilName, getWijkraad, type Wijk, type Wijkraad } from '../../place/index.ts';
import { areaOf, seesFor } from '../area.ts';
import { isAnnounced, subjectOfVote } from '../rules/standing.ts';
import { findVote } from '../store/index.ts';
import type { Vote } from '../types.ts';

export type VoteHere = {
  readonly vote: Vote;
  readonly council: Wijkraad;
  readonly councilName: string;
  /** Sees its preparation. */
  readonly mayView: boolean;
  readonly mayPrepare: boolean;
  readonly mayEnterPaper: boolean;
};

export async function loadVote(c: AppContext, { db }: Pick<Deps, 'db'>): Promise<VoteHere | null> {
  const vote = await findVote(db, c.req.param('slug') ?? '');
  if (!vote) return null;
  const council = await getWijkraad(db, vote.wijkraadId);
  const subject = subjectOfVote(vote, council.gebiedId);
  const actor = c.get('actor');
  const mayView =
    allowed(actor, 'vote.view', subject) ||
    // Each council of a gebied takes part in its vote. Who sees no vote at all is asked no further.
    (allowed(actor, 'vote.view') && seesFor(actor, await areaOf(db, vote)).length > 0);
  if (!(isAnnounced(vote) || mayView)) return null;
  return {
    vote,
    council,
    councilName: councilName(council),
    mayView,
    mayPrepare: allowed(actor, 'vote.prepare', subject),
    mayEnterPaper: allowed(actor, 'vote.enterPaper', subject),
  };
}

type Answer = Response | Promise<Response>;

/** For pages of the office. @param may what the reader has to be allowed on this very vote */
export async function withVote(
  c: AppContext,
  deps: Pick<Deps, 'db'>,
  may: 'mayView' | 'mayPrepare',
  then: (here: VoteHere) => Answer,
): Promise<Response> {
  const here = await loadVote(c, deps);
  return here?.[may] ? await then(here) : await notFound(c);
}

export const wijkNames = async ({ db }: Pick<Deps, 'db'>, vote: Vote): Promise<ReadonlyMap<string, string>> =>
  new Map((await wijkenOf({ db }, vote)).map(({ slug, name }) => [slug, name]));

/** All wijken that a vote is for: of its council, or of the whole gebied whose money it is. */
export const wijkenOf = async ({ db }: Pick<Deps, 'db'>, vote: Vote): Promise<readonly Wijk[]> =>
  (await areaOf(db, vote)).wijken;
