/** `/beheer/vaststellen`: all cases after their activities, with what the rules propose. */
import { personIdOf } from '../../../kernel/actor.ts';
import { today } from '../../../kernel/dates.ts';
import { allowed } from '../../../kernel/permissions.ts';
import type { Deps } from '../../../platform/deps.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { csvMediaType } from '../../../platform/http/csv.ts';
import type { Routes } from '../../../platform/http/routes.ts';
import { listSchemes } from '../../scheme/index.ts';
import { proposalsCsv } from '../csv.ts';
import { caseLimit, listProposed } from '../facts.ts';
import { words } from '../messages.ts';
import { fits, listPath, readQuery, readWords } from '../rules/query.ts';
import { listRuns } from '../store/runs.ts';
import { ListView } from '../views/list.tsx';

export function listPages(routes: Routes, deps: Deps): void {
  routes.get(listPath, 'worklist.view', (c) => page(c, deps));
  routes.get(`${listPath}.csv`, 'worklist.view', (c) => file(c, deps), { page: false });
}

async function read(c: AppContext, deps: Deps) {
  const schemes = await listSchemes(deps.db);
  const get = (name: string) => c.req.query(name);
  const query = readQuery(
    get,
    schemes.map(({ slug }) => slug),
  );
  const all = await listProposed(deps);
  return { schemes, query, all, cases: all.filter((one) => fits(query, one)), typed: readWords(get) };
}

/** Of her own, so that what was refused is found again after the page was closed. */
const runsShown = 5;

async function page(c: AppContext, deps: Deps): Promise<Response> {
  const lang = c.get('lang');
  const { typed, all, ...found } = await read(c, deps);
  const reader = personIdOf(c.get('actor'));
  return c.get('page')(
    { title: words.title[lang], wide: true, ...(typed.problems.length > 0 ? { status: 422 } : {}) },
    <ListView
      lang={lang}
      today={today(deps.clock)}
      {...found}
      typed={typed.typed}
      problems={typed.problems}
      cutAt={all.length >= caseLimit ? caseLimit : null}
      runs={reader === null ? [] : await listRuns(deps.db, reader, runsShown)}
      mayDecide={allowed(c.get('actor'), 'decision.take', {})}
      underAdministration={allowed(c.get('actor'), 'administration.view', {})}
    />,
  );
}

async function file(c: AppContext, deps: Deps): Promise<Response> {
  const { cases } = await read(c, deps);
  return c.body(proposalsCsv(cases, c.get('lang')), 200, {
    'content-type': csvMediaType,
    'content-disposition': 'attachment; filename="vaststellen.csv"',
  });
}
