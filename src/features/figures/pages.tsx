/** Public pages of the figures, and each as a file of exactly what it shows. */
import { today } from '../../kernel/dates.ts';
import { domainLabels } from '../../kernel/domains.ts';
import type { Text } from '../../kernel/messages.ts';
import type { Deps } from '../../platform/deps.ts';
import { problem } from '../../platform/http/api.ts';
import type { AppContext } from '../../platform/http/context.ts';
import { csvMediaType } from '../../platform/http/csv.ts';
import { notFound, type Routes } from '../../platform/http/routes.ts';
import { findWijkBySlug, type Wijk } from '../place/index.ts';
import { isDomain, loadAsked, type Question, questionOf, wrongHalves } from './asked.ts';
import { figuresCsv, rowsOfTables } from './files.ts';
import { wholeCity } from './load.ts';
import { behindPage } from './pages/behind.tsx';
import { halfOf, isSameHalf, keyOfHalf } from './rules/halves.ts';
import { tablesOf } from './tables.ts';
import type { Scope } from './types.ts';
import { FiguresView } from './views/figures.tsx';
import { behindPath, figuresPath, figureWords as words, wrongWords } from './words.ts';

export function figurePages(routes: Routes, deps: Deps): void {
  routes.get(figuresPath, 'public', (c) => figuresPage(c, deps, { wijk: null, scope: wholeCity }), {
    keep: true,
  });
  for (const kind of ['csv', 'json'] as const)
    routes.get(`${figuresPath}.${kind}`, 'public', (c) => figuresFile(c, deps, kind), {
      keep: true,
      page: false,
    });
  routes.get(behindPath, 'public', (c) => behindPage(c, deps), { keep: true });
  routes.get(
    `${figuresPath}/thema/:domain`,
    'public',
    async (c) => {
      const domain = c.req.param('domain') ?? '';
      if (!isDomain(domain)) return await notFound(c);
      return await figuresPage(c, deps, { wijk: null, scope: { wijkId: null, domain } });
    },
    { keep: true },
  );
  routes.get(
    `${figuresPath}/:wijk`,
    'public',
    async (c) => {
      const wijk = await findWijkBySlug(deps.db, c.req.param('wijk') ?? '');
      if (wijk === null) return await notFound(c);
      return await figuresPage(c, deps, { wijk, scope: { wijkId: wijk.id, domain: null } });
    },
    { keep: true },
  );
}

type Of = { readonly wijk: Wijk | null; readonly scope: Scope };

const pathOf = ({ wijk, scope }: Of): string =>
  wijk ? `${figuresPath}/${wijk.slug}` : scope.domain ? `${figuresPath}/thema/${scope.domain}` : figuresPath;

function fileAddress({ wijk, scope }: Of, { now, before }: Question, kind: 'csv' | 'json'): string {
  const query = new URLSearchParams({
    halfjaar: keyOfHalf(now),
    vergelijk: before ? keyOfHalf(before) : 'niet',
    ...(wijk ? { wijk: wijk.slug } : {}),
    ...(scope.domain ? { thema: scope.domain } : {}),
  });
  return `${figuresPath}.${kind}?${query}`;
}

async function figuresPage(c: AppContext, deps: Deps, of: Of): Promise<Response> {
  const lang = c.get('lang');
  const day = today(deps.clock);
  const question = await questionOf(deps.db, (name) => c.req.query(name), day);
  const asked = await loadAsked(deps, of.scope, question);
  const name = of.wijk?.name ?? (of.scope.domain && domainLabels[of.scope.domain][lang]);
  return c.get('page')(
    { title: name ? words.titleOf[lang].replace('{name}', name) : words.title[lang], wide: true },
    <FiguresView
      lang={lang}
      path={pathOf(of)}
      name={name}
      domain={of.scope.domain}
      withoutProfile={of.wijk !== null && of.wijk.profile === null}
      question={question}
      running={isSameHalf(question.now, halfOf(day))}
      tables={tablesOf(asked)}
      now={asked.now.figures.of(of.scope)}
      before={asked.before?.figures.of(of.scope) ?? null}
      csv={fileAddress(of, question, 'csv')}
      json={fileAddress(of, question, 'json')}
    />,
  );
}

async function scopeAsked(c: AppContext, deps: Deps): Promise<Of & { readonly wrong: readonly Text[] }> {
  const slug = c.req.query('wijk') ?? '';
  const typed = c.req.query('thema') ?? '';
  const wijk = slug === '' ? null : await findWijkBySlug(deps.db, slug);
  const domain = isDomain(typed) ? typed : null;
  const wrong = [
    ...(slug !== '' && wijk === null ? [wrongWords.wijk] : []),
    ...(typed !== '' && domain === null ? [wrongWords.domain] : []),
    // A page is of a wijk or of a theme.
    ...(wijk && domain ? [wrongWords.both] : []),
  ];
  return { wijk, scope: { wijkId: wijk?.id ?? null, domain }, wrong };
}

/** Other sites may read these: they hold nothing that is not for everybody. */
const forAll = { 'access-control-allow-origin': '*' } as const;

async function figuresFile(c: AppContext, deps: Deps, kind: 'csv' | 'json'): Promise<Response> {
  const { wrong, ...of } = await scopeAsked(c, deps);
  const query = (name: string) => c.req.query(name);
  const question = await questionOf(deps.db, query, today(deps.clock));
  const problems = [...wrongHalves(query, question), ...wrong];
  if (problems.length > 0)
    return problem(400, problems.map((one) => one[c.get('lang')]).join(' '), { headers: forAll });
  const tables = tablesOf(await loadAsked(deps, of.scope, question));
  const name = [
    words.figure.nl.toLowerCase(),
    of.wijk?.slug ?? of.scope.domain ?? 'stad',
    keyOfHalf(question.now),
  ];
  const headers = {
    ...forAll,
    'content-disposition': `attachment; filename="${name.join('-')}.${kind}"`,
  };
  return kind === 'csv'
    ? c.body(figuresCsv(tables), 200, { ...headers, 'content-type': csvMediaType })
    : c.body(JSON.stringify({ figures: rowsOfTables(tables) }), 200, {
        ...headers,
        'content-type': 'application/json; charset=utf-8',
      });
}
