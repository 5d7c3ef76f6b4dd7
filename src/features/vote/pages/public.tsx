/** `/stemmingen` and `/stemmingen/:slug`: what everybody sees. */
import { allowed } from '../../../kernel/permissions.ts';
import { assert } from '../../../kernel/result.ts';
import type { Deps } from '../../../platform/deps.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { notFound, type Routes } from '../../../platform/http/routes.ts';
import { findOverview, titleOfEnvelope } from '../../budget/index.ts';
import { councilName, listWijkraden } from '../../place/index.ts';
import { canonicalJson } from '../canonical.ts';
import { asSeen, subjectOfVote } from '../rules/standing.ts';
import { countUnfinished } from '../settlement/store.ts';
import { listChanges, listProjects, listVotes } from '../store/index.ts';
import { type Listed, VotesView, VoteView } from '../views/public.tsx';
import { voteWords as words } from '../views/words.ts';
import { loadVote, wijkNames } from './load.ts';

export function publicVotePages(routes: Routes, deps: Deps): void {
  // They say whether one can vote: a vote closes at a whole hour, its status follows later.
  routes.get('/stemmingen', 'public', (c) => listPage(c, deps), { keep: 'quarter' });
  routes.get('/stemmingen/:slug', 'public', (c) => votePage(c, deps, routes), { keep: 'quarter' });
  routes.get('/stemmingen/:slug/stembiljet.json', 'public', (c) => ballotFile(c, deps), { page: false });
}

async function listPage(c: AppContext, deps: Deps): Promise<Response> {
  const lang = c.get('lang');
  const actor = c.get('actor');
  const now = new Date(deps.clock.now().epochMilliseconds);
  const [councils, votes] = await Promise.all([
    listWijkraden(deps.db),
    listVotes(deps.db, { limit: 500, ...(allowed(actor, 'vote.view') ? {} : { announced: true as const }) }),
  ]);
  const listed = votes.flatMap((vote): Listed[] => {
    const council = councils.find(({ id }) => id === vote.wijkraadId);
    if (!council) return [];
    const sees =
      vote.announcedAt !== null || allowed(actor, 'vote.view', subjectOfVote(vote, council.gebiedId));
    return sees ? [{ vote: asSeen(vote, now), council: councilName(council) }] : [];
  });
  return c.get('page')(
    { title: words.votes[lang] },
    <VotesView lang={lang} votes={listed} mayPrepare={allowed(actor, 'vote.prepare')} />,
  );
}

const prefix = '/stemmingen/:slug/';

/** Pages of a vote that some feature has mounted, by what stands after the vote's address. */
export const pagesOfVote = (routes: Routes): ReadonlySet<string> =>
  new Set(
    routes.list.flatMap(({ method, path }) =>
      method === 'GET' && path.startsWith(prefix) ? [path.slice(prefix.length)] : [],
    ),
  );

async function votePage(c: AppContext, deps: Deps, routes: Routes): Promise<Response> {
  const here = await loadVote(c, deps);
  if (!here) return await notFound(c);
  const vote = asSeen(here.vote, new Date(deps.clock.now().epochMilliseconds));
  const lang = c.get('lang');
  const [overview, projects, changes, wijken, unfinished] = await Promise.all([
    findOverview(deps.db, vote.envelopeId),
    listProjects(deps.db, vote.id),
    listChanges(deps.db, vote.id),
    wijkNames(deps, vote),
    vote.status === 'settled' ? countUnfinished(deps.db, vote.id) : 0,
  ]);
  assert(overview, 'the envelope of a vote belongs to a published scheme');
  return c.get('page')(
    { title: vote.name[lang] },
    <VoteView
      lang={lang}
      vote={vote}
      council={here.councilName}
      envelope={{
        id: vote.envelopeId,
        title: titleOfEnvelope(overview, lang),
        freeCents: overview.envelope.balances.freeCents,
      }}
      projects={projects}
      changes={changes}
      wijken={wijken}
      mayManage={here.mayView}
      pages={pagesOfVote(routes)}
      unfinished={unfinished}
    />,
  );
}

/** The very bytes that the fingerprint is of. */
async function ballotFile(c: AppContext, deps: Deps): Promise<Response> {
  const here = await loadVote(c, deps);
  if (!here?.vote.ballot) return await notFound(c);
  return c.body(canonicalJson(here.vote.ballot), 200, { 'content-type': 'application/json; charset=utf-8' });
}
