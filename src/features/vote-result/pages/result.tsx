/** `/stemmingen/:slug/uitslag`: the result, its files, one's own ballot in it, and the order to count. */
import type { Problem } from '../../../kernel/result.ts';
import { problem } from '../../../kernel/result.ts';
import type { ContentLang } from '../../../kernel/words.ts';
import type { Deps } from '../../../platform/deps.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { csvMediaType } from '../../../platform/http/csv.ts';
import { flashFor } from '../../../platform/http/flash.ts';
import { readForm } from '../../../platform/http/form-values.ts';
import { notFound, type Routes, seeOther } from '../../../platform/http/routes.ts';
import { readReceipt } from '../../ballot-box/index.ts';
import { asSeen, findVote, isAnnounced, listProjects, mayOnVote, type Vote } from '../../vote/index.ts';
import { countVote } from '../commands/count.ts';
import { lineOf, roundsCsv } from '../files.ts';
import { explain } from '../rules/explain.ts';
import { findCount } from '../store.ts';
import type { VoteCount } from '../types.ts';
import { NotYetView } from '../views/not-yet.tsx';
import { type Found, type Titles, votePath } from '../views/parts.tsx';
import { ResultView } from '../views/result.tsx';
import { resultWords as words } from '../views/words.ts';

export type ResultDeps = Deps & { readonly assets: { readonly recountJs: string } };

const base = '/stemmingen/:slug';

export function voteResultPages(routes: Routes, deps: ResultDeps): void {
  routes.get(`${base}/uitslag`, 'public', (c) => withVote(c, deps, (vote) => resultPage(c, deps, vote)), {
    // It says whether one can still vote.
    keep: 'quarter',
  });
  routes.post(`${base}/uitslag`, 'public', (c) => withVote(c, deps, (vote) => findOwn(c, deps, vote)));
  routes.post(`${base}/tellen`, 'vote.count', (c) => withVote(c, deps, (vote) => count(c, deps, vote)));
  const asFile = { page: false } as const;
  routes.get(
    `${base}/uitslag.pb`,
    'public',
    (c) => withCount(c, deps, (...of) => ballots(c, deps, ...of)),
    asFile,
  );
  routes.get(`${base}/uitslag.csv`, 'public', (c) => withCount(c, deps, (...of) => rounds(c, ...of)), asFile);
}

type Answer = Response | Promise<Response>;

async function withVote(c: AppContext, { db }: Deps, then: (vote: Vote) => Answer): Promise<Response> {
  const vote = await findVote(db, c.req.param('slug') ?? '');
  return vote && isAnnounced(vote) ? await then(vote) : await notFound(c);
}

const withCount = (
  c: AppContext,
  deps: Deps,
  then: (vote: Vote, count: VoteCount) => Answer,
): Promise<Response> =>
  withVote(c, deps, async (vote) => {
    const found = await findCount(deps.db, vote.id);
    return found ? await then(vote, found) : await notFound(c);
  });

type Said = { readonly found: Found | null; readonly problems: readonly Problem[] };
const nothing: Said = { found: null, problems: [] };

async function resultPage(c: AppContext, deps: ResultDeps, vote: Vote, said = nothing): Promise<Response> {
  const counted = await findCount(deps.db, vote.id);
  if (counted) return await shown(c, deps, { vote, count: counted, said });
  return c.get('page')(
    {
      title: titleOf(c, vote),
      ...(said.problems.length > 0 ? { status: 422 as const } : {}),
      ...flashFor(c, { telt: words.counting }, 'info'),
    },
    <NotYetView
      lang={c.get('lang')}
      vote={asSeen(vote, new Date(deps.clock.now().epochMilliseconds))}
      mayCount={vote.status === 'closed' && (await mayOnVote(deps.db, c.get('actor'), 'vote.count', vote))}
      problems={said.problems}
    />,
  );
}

const titleOf = (c: AppContext, { name }: Vote): string => {
  const lang = c.get('lang');
  return words.title[lang].replace('{name}', name[lang]);
};

async function titlesOf(deps: Deps, vote: Vote): Promise<Titles> {
  const projects = await listProjects(deps.db, vote.id);
  return new Map(
    projects.map(({ number, title, lang }) => [String(number), { text: title, lang: lang as ContentLang }]),
  );
}

type Shown = { readonly vote: Vote; readonly count: VoteCount; readonly said: Said };

async function shown(c: AppContext, deps: ResultDeps, { vote, count, said }: Shown): Promise<Response> {
  const lang = c.get('lang');
  const { recountJs } = deps.assets;
  return c.get('page')(
    {
      title: titleOf(c, vote),
      wide: true,
      head: (
        <script
          type="module"
          src={recountJs}
          nonce={c.get('keep') ? undefined : (c.get('nonce') ?? undefined)}
        />
      ),
      ...(said.problems.length > 0 ? { status: 422 as const } : {}),
      ...flashFor(c, { geteld: words.counted }),
    },
    <ResultView
      lang={lang}
      vote={vote}
      count={count}
      explained={explain(count)}
      titles={await titlesOf(deps, vote)}
      recountJs={recountJs}
      found={said.found}
      problems={said.problems}
    />,
  );
}

/** By a form: a receipt in an address would stay in histories and logs. */
async function findOwn(c: AppContext, deps: ResultDeps, vote: Vote): Promise<Response> {
  const typed = (await readForm(c)).text('bewijs').trim();
  const counted = await findCount(deps.db, vote.id);
  if (!counted) return await notFound(c);
  const receipt = readReceipt(typed);
  const refuse = (code: string, text: Problem['text']) =>
    resultPage(c, deps, vote, { found: { typed, line: null }, problems: [problem('bewijs', code, text)] });
  if (receipt === null) return await refuse('receipt-shape', words.notReceipt);
  const line = lineOf(await fileOf(deps, counted), receipt);
  if (line === null) return await refuse('receipt-unknown', words.notFound);
  const titles = await titlesOf(deps, vote);
  const projects = line.ids.map((id) => `${id}. ${titles.get(id)?.text ?? ''}`);
  return await resultPage(c, deps, vote, {
    found: { typed, line: { number: line.number, text: line.text, projects } },
    problems: [],
  });
}

const fileOf = async ({ files }: Deps, { fileSha256 }: VoteCount): Promise<string> =>
  new TextDecoder().decode(await files.get(fileSha256));

async function count(c: AppContext, deps: ResultDeps, vote: Vote): Promise<Response> {
  const done = await countVote(deps, c.get('actor'), vote);
  if (!done.ok) return await resultPage(c, deps, vote, { found: null, problems: done.problems });
  return seeOther(c, `${votePath(vote.slug, 'uitslag')}?klaar=${done.value.counted ? 'geteld' : 'telt'}`);
}

/** The bytes that the fingerprint is of; any site may read them. */
async function ballots(
  c: AppContext,
  { files }: Deps,
  vote: Vote,
  { fileSha256 }: VoteCount,
): Promise<Response> {
  const headers = {
    'access-control-allow-origin': '*',
    etag: `"${fileSha256}"`,
    'cache-control': 'no-cache',
  };
  if (c.req.header('if-none-match') === headers.etag) return c.body(null, 304, headers);
  const bytes = await files.get(fileSha256);
  return c.body(new Uint8Array(bytes), 200, {
    ...headers,
    'content-type': 'text/plain; charset=utf-8',
    'content-disposition': `attachment; filename="${vote.slug}.pb"`,
  });
}

function rounds(c: AppContext, vote: Vote, counted: VoteCount): Response {
  return c.body(roundsCsv(counted), 200, {
    'access-control-allow-origin': '*',
    'content-type': csvMediaType,
    'content-disposition': `attachment; filename="${vote.slug}-rondes.csv"`,
  });
}
