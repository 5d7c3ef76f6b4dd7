/** `/beheer/vaststellen`: all cases after their activities, with what the rules propose. */
import { personIdOf } from '../../../kernel/actor.ts';
import { today } from '../../../kernel/dates.ts';
import { allowed } from '../../../kernel/permissions.ts';
import { askTogether } from '../../../platform/db/ask-together.ts';
import type { Deps } from '../../../platform/deps.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { csvMediaType } from '../../../platform/http/csv.ts';
import type { Routes } from '../../../platform/http/routes.ts';
import { listSchemes } from '../../scheme/index.ts';
import { proposalsCsv } from '../csv.ts';
import { caseLimit, type FirstProposed, firstProposed, isCut, listProposed } from '../facts.ts';
import { words } from '../messages.ts';
import { fits, type ListQuery, listHref, listPath, readPage, readQuery, readWords } from '../rules/query.ts';
import { listRuns } from '../store/runs.ts';
import { ListView } from '../views/list.tsx';

export function listPages(routes: Routes, deps: Deps): void {
  routes.get(listPath, 'worklist.view', (c) => page(c, deps));
  routes.get(`${listPath}.csv`, 'worklist.view', (c) => file(c, deps), { page: false });
}

async function asked(c: AppContext, { db }: Pick<Deps, 'db'>) {
  const schemes = await listSchemes(db);
  const get = (name: string) => c.req.query(name);
  const query = readQuery(
    get,
    schemes.map(({ slug }) => slug),
  );
  return { schemes, query, typed: readWords(get), page: readPage(get) };
}

/** All that the list holds, or as much of it as fits the query. */
async function chosen(deps: Deps, query: ListQuery): Promise<FirstProposed> {
  const all = await listProposed(deps);
  const cases = all.filter((one) => fits(query, one));
  return { cases, total: cases.length, cut: isCut(all.length) };
}

/** As many as can be looked over, and determined in one go. */
const perPage = 50;

/** Of her own, so that what was refused is found again after the page was closed. */
const runsShown = 5;

async function page(c: AppContext, deps: Deps): Promise<Response> {
  const lang = c.get('lang');
  const { typed, query, schemes, page: wanted } = await asked(c, deps);
  const reader = personIdOf(c.get('actor'));
  const { found, runs } = await askTogether({
    found: listHref(query) === listPath ? firstProposed(deps, wanted * perPage) : chosen(deps, query),
    runs: reader === null ? [] : listRuns(deps.db, reader, runsShown),
  });
  const { total } = found;
  const pages = Math.max(1, Math.ceil(total / perPage));
  const at = Math.min(wanted, pages);
  return c.get('page')(
    { title: words.title[lang], wide: true, ...(typed.problems.length > 0 ? { status: 422 } : {}) },
    <ListView
      {...{ lang, query, schemes, total, pages, runs }}
      today={today(deps.clock)}
      cases={found.cases.slice((at - 1) * perPage, at * perPage)}
      page={at}
      typed={typed.typed}
      problems={typed.problems}
      cutAt={found.cut ? caseLimit : null}
      mayDecide={allowed(c.get('actor'), 'decision.take', {})}
      underAdministration={allowed(c.get('actor'), 'administration.view', {})}
    />,
  );
}

async function file(c: AppContext, deps: Deps): Promise<Response> {
  const { cases } = await chosen(deps, (await asked(c, deps)).query);
  return c.body(proposalsCsv(cases, c.get('lang')), 200, {
    'content-type': csvMediaType,
    'content-disposition': 'attachment; filename="vaststellen.csv"',
  });
}
