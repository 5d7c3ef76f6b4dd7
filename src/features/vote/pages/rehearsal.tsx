/** The ballot before anybody votes: seen, printed and tried out. */
import { instantOf, isoDate, startOfDay, today } from '../../../kernel/dates.ts';
import type { Problem } from '../../../kernel/result.ts';
import type { Deps } from '../../../platform/deps.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { readForm } from '../../../platform/http/form-values.ts';
import { notFound, type Routes, seeOther } from '../../../platform/http/routes.ts';
import { draftBallot, rehearseBallot, withdrawnNumbers } from '../commands/freeze.ts';
import { readBallot } from '../forms/ballot.ts';
import { paperOf } from '../paper.ts';
import { rehearsalWays, type Vote } from '../types.ts';
import { officeWords as words } from '../views/office-words.ts';
import { BallotPreview, type RehearsalTyped, RehearsalView } from '../views/rehearsal.tsx';
import { managePath } from '../views/words.ts';
import { type VoteHere, withVote } from './load.ts';

export function rehearsalPages(routes: Routes, deps: Deps): void {
  const base = '/stemmingen/:slug/beheer';
  routes.get(`${base}/stembiljet`, 'vote.view', (c) =>
    withVote(c, deps, 'mayView', (here) => preview(c, deps, here)),
  );
  routes.get(
    `${base}/stembiljet.pdf`,
    'vote.view',
    (c) => withVote(c, deps, 'mayView', (here) => paper(c, deps, here)),
    { page: false },
  );
  routes.get(`${base}/proef`, 'vote.view', (c) =>
    withVote(c, deps, 'mayView', (here) => page(c, deps, here, nothing, [])),
  );
  routes.post(`${base}/proef`, 'vote.view', (c) =>
    withVote(c, deps, 'mayView', (here) => record(c, deps, here)),
  );
}

/** What is frozen, or would be if it were frozen now. */
export async function ballotNow(deps: Deps, vote: Vote) {
  const at = new Date(deps.clock.now().epochMilliseconds);
  if (vote.ballot)
    return { ballot: vote.ballot, problems: [], withdrawn: await withdrawnNumbers(deps.db, vote) };
  const { ballot, problems } = await draftBallot(deps.db, vote, { at, today: isoDate(today(deps.clock)) });
  return { ballot, problems, withdrawn: new Set<number>() };
}

async function preview(c: AppContext, deps: Deps, { vote }: VoteHere): Promise<Response> {
  const lang = c.get('lang');
  const { ballot, problems, withdrawn } = await ballotNow(deps, vote);
  return c.get('page')(
    { title: `${words.ballotTitle[lang]}: ${vote.name[lang]}` },
    <BallotPreview
      lang={lang}
      vote={vote}
      ballot={ballot}
      withdrawn={withdrawn}
      toDo={vote.status === 'cancelled' ? [] : problems}
    />,
  );
}

/** A4; with `?vorm=groot` in large print. The same ballot gives the same bytes. */
async function paper(c: AppContext, deps: Deps, { vote }: VoteHere): Promise<Response> {
  const { ballot } = await ballotNow(deps, vote);
  if (ballot.projects.length === 0) return await notFound(c);
  const lang = c.get('lang');
  const large = c.req.query('vorm') === 'groot';
  const document = paperOf(
    { ballot, sha256: vote.ballotSha256, closesAt: vote.closesAt, large, sender: deps.config.publisher.name },
    lang,
  );
  const { bytes } = await deps.posterPdf.render('ballot', document, {
    title: ballot.name[lang],
    lang,
    createdAt: vote.frozenAt ? instantOf(vote.frozenAt) : startOfDay(today(deps.clock)),
  });
  return c.body(new Uint8Array(bytes), 200, {
    'content-type': 'application/pdf',
    'content-disposition': `attachment; filename="stembiljet-${vote.slug}${large ? '-groot' : ''}.pdf"`,
  });
}

const nothing: RehearsalTyped = { choices: {}, way: '', meant: '', found: '', allRight: '' };

async function page(
  c: AppContext,
  deps: Deps,
  { vote }: VoteHere,
  typed: RehearsalTyped,
  problems: readonly Problem[],
): Promise<Response> {
  // Only a ballot that is fixed and not open yet is rehearsed.
  if (vote.status !== 'frozen' || !vote.ballot) return seeOther(c, managePath(vote.slug));
  const lang = c.get('lang');
  return c.get('page')(
    { title: `${words.rehearsalTitle[lang]}: ${vote.name[lang]}`, status: problems.length > 0 ? 422 : 200 },
    <RehearsalView
      lang={lang}
      vote={vote}
      ballot={vote.ballot}
      withdrawn={await withdrawnNumbers(deps.db, vote)}
      typed={typed}
      problems={problems}
    />,
  );
}

async function record(c: AppContext, deps: Deps, here: VoteHere): Promise<Response> {
  const { vote } = here;
  if (!vote.ballot) return seeOther(c, managePath(vote.slug));
  const form = await readForm(c);
  const read = readBallot(form, vote.ballot, await withdrawnNumbers(deps.db, vote));
  const typed: RehearsalTyped = {
    choices: read.typed,
    way: form.text('way'),
    meant: form.text('meant'),
    found: form.text('found'),
    allRight: form.text('allRight'),
  };
  const recorded = await rehearseBallot(deps, c.get('actor'), vote, {
    ballotSha256: form.text('ballot'),
    way: rehearsalWays.find((way) => way === typed.way) ?? null,
    meant: typed.meant,
    found: typed.found,
    allRight: typed.allRight === '' ? null : typed.allRight === 'yes',
    choices: read.choices,
  });
  if (recorded.ok) return seeOther(c, `${managePath(vote.slug)}?klaar=proef`);
  return await page(c, deps, here, typed, recorded.problems);
}
