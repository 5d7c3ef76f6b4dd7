/** The public register, its files, and the page about open data. */

import type { Lang } from '../../kernel/messages.ts';
import { askTogether } from '../../platform/db/ask-together.ts';
import type { Deps } from '../../platform/deps.ts';
import type { AppContext } from '../../platform/http/context.ts';
import { csvMediaType } from '../../platform/http/csv.ts';
import { FormValues } from '../../platform/http/form-values.ts';
import type { Routes } from '../../platform/http/routes.ts';
import { groupByGebied, listGebieden, listWijken } from '../place/index.ts';
import { listRounds } from '../scheme/index.ts';
import { apiRoutes } from './api/index.ts';
import type { ReportDeps } from './deps.ts';
import { dictionaryPages } from './dictionary/pages.tsx';
import { type FilterForm, readFilter } from './forms.ts';
import { registerCsv, registerJson } from './register-files.ts';
import { grantedDomains, listGrants, totalsOf } from './store.ts';
import type { GrantFilter } from './types.ts';
import { OpenDataView } from './views/open-data.tsx';
import { RegisterView } from './views/register.tsx';
import { openDataWords, registerWords } from './views/words.ts';
import { wooPages } from './woo/pages.tsx';

const perPage = 25;

export function reportPages(routes: Routes, deps: ReportDeps): void {
  dictionaryPages(routes, apiRoutes(routes, deps));
  routes.get('/register', 'public', (c) => registerPage(c, deps), { keep: true });
  wooPages(routes, deps);
  const file = { keep: true, page: false } as const;
  routes.get('/register.csv', 'public', (c) => registerFile(c, deps, 'csv'), file);
  routes.get('/register.json', 'public', (c) => registerFile(c, deps, 'json'), file);
  routes.get(
    '/open-data',
    'public',
    (c) => {
      const lang = c.get('lang');
      return c.get('page')(
        { title: openDataWords.title[lang], wide: true },
        <OpenDataView lang={lang} demo={deps.config.demo} publisher={deps.config.publisher} />,
      );
    },
    { keep: true },
  );
}

const filterOf = (c: AppContext): FilterForm => readFilter(FormValues.of(c.req.queries()));

async function registerPage(c: AppContext, deps: Deps): Promise<Response> {
  const lang = c.get('lang');
  const form = filterOf(c);
  const pageOf = (page: number) =>
    listGrants(deps.db, form.filter, { limit: perPage, offset: (page - 1) * perPage });
  const { totals, asked, wijken, years, granted } = await askTogether({
    totals: totalsOf(deps.db, form.filter),
    asked: pageOf(form.page),
    wijken: wijkOptions(deps),
    years: yearsOf(deps),
    granted: grantedDomains(deps.db),
  });
  const pages = Math.max(1, Math.ceil(totals.grants / perPage));
  const page = Math.min(form.page, pages);
  const wijkKnown = wijken.some(({ options }) => options.some(({ value }) => value === form.filter.wijk));
  const grants = page === form.page ? asked : await pageOf(page);
  return c.get('page')(
    {
      title: registerWords.title[lang],
      wide: true,
      status: form.problems.length > 0 ? 400 : 200,
      head: <Feeds lang={lang} />,
    },
    <RegisterView
      lang={lang}
      form={form}
      grants={grants}
      totals={totals}
      page={page}
      pages={pages}
      wijken={wijken}
      years={years}
      granted={granted}
      unknownWijk={wijkKnown ? null : (form.filter.wijk ?? null)}
    />,
  );
}

function Feeds({ lang }: { lang: Lang }) {
  const title = registerWords.title[lang];
  return (
    <>
      <link rel="alternate" type="text/csv" href="/register.csv" title={`${title} (CSV)`} />
      <link rel="alternate" type="application/json" href="/register.json" title={`${title} (JSON)`} />
    </>
  );
}

async function wijkOptions(deps: Deps) {
  const [gebieden, wijken] = await Promise.all([listGebieden(deps.db), listWijken(deps.db)]);
  return groupByGebied(gebieden, wijken).map((group) => ({
    label: group.gebied.name,
    options: group.wijken.map((wijk) => ({ value: wijk.slug, label: wijk.name })),
  }));
}

/** Subsidy years that have had a round, newest first. */
async function yearsOf(deps: Deps): Promise<number[]> {
  const years = (await listRounds(deps.db)).map((round) => round.year);
  return [...new Set(years)].sort((a, b) => b - a);
}

/** Another site may read these files too: they hold nothing that is not for everybody. */
const open = { 'access-control-allow-origin': '*' } as const;

async function registerFile(c: AppContext, deps: Deps, format: 'csv' | 'json'): Promise<Response> {
  const { filter, problems } = filterOf(c);
  if (problems.length > 0) return wrongFilter(problems.map((found) => found.text[c.get('lang')]));
  const write: (reader: Deps['db'], filter: GrantFilter) => Promise<string> =
    format === 'csv' ? registerCsv : registerJson;
  const body = await write(deps.db, filter);
  return c.body(body, 200, {
    ...open,
    'content-type': format === 'csv' ? csvMediaType : 'application/json; charset=utf-8',
    'content-disposition': `attachment; filename="toegekende-subsidies.${format}"`,
  });
}

/** Files are asked for by programs: they get the problem in the form that programs read (RFC 9457). */
function wrongFilter(sentences: readonly string[]): Response {
  return new Response(JSON.stringify({ status: 400, title: 'Bad request', detail: sentences.join(' ') }), {
    status: 400,
    headers: { ...open, 'content-type': 'application/problem+json' },
  });
}
