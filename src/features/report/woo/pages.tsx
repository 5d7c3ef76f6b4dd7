import { type Problem, problem } from '../../../kernel/result.ts';
import type { Deps } from '../../../platform/deps.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { csvMediaType } from '../../../platform/http/csv.ts';
import { FormValues } from '../../../platform/http/form-values.ts';
import type { Routes } from '../../../platform/http/routes.ts';
import { decisionsCsv } from './file.ts';
import {
  countPublishedDecisions,
  type DecisionFilter,
  decisionYears,
  listPublishedDecisions,
} from './store.ts';
import { WooView } from './view.tsx';
import { wooWords } from './words.ts';

const perPage = 25;

type Asked = {
  readonly filter: DecisionFilter;
  readonly page: number;
  readonly problems: readonly Problem[];
};

/** A year with a mistake narrows nothing: the page shows all, and says what is wrong. */
function readAsked(query: FormValues): Asked {
  const typed = query.text('jaar');
  const page = /^[1-9]\d{0,5}$/.test(query.text('pagina')) ? Number(query.text('pagina')) : 1;
  if (typed === '') return { filter: {}, page, problems: [] };
  return /^20\d{2}$/.test(typed)
    ? { filter: { year: Number(typed) }, page, problems: [] }
    : { filter: {}, page, problems: [problem('jaar', 'year-shape', wooWords.wrongYear)] };
}

export function wooPages(routes: Routes, deps: Deps): void {
  routes.get('/woo', 'public', (c) => wooPage(c, deps), { keep: true });
  routes.get('/woo.csv', 'public', (c) => wooFile(c, deps), { keep: true, page: false });
}

async function wooPage(c: AppContext, { db }: Deps): Promise<Response> {
  const lang = c.get('lang');
  const { filter, page: asked, problems } = readAsked(FormValues.of(c.req.queries()));
  const [count, years] = await Promise.all([countPublishedDecisions(db, filter), decisionYears(db)]);
  const pages = Math.max(1, Math.ceil(count / perPage));
  const page = Math.min(asked, pages);
  const decisions = await listPublishedDecisions(db, filter, {
    limit: perPage,
    offset: (page - 1) * perPage,
  });
  return c.get('page')(
    { title: wooWords.title[lang], wide: true, status: problems.length > 0 ? 400 : 200 },
    <WooView {...{ lang, decisions, count, page, pages, years, problems }} year={filter.year ?? null} />,
  );
}

async function wooFile(c: AppContext, { db }: Deps): Promise<Response> {
  const { filter, problems } = readAsked(FormValues.of(c.req.queries()));
  const open = { 'access-control-allow-origin': '*' } as const;
  if (problems.length > 0) {
    const detail = problems.map(({ text }) => text[c.get('lang')]).join(' ');
    return new Response(JSON.stringify({ status: 400, title: 'Bad request', detail }), {
      status: 400,
      headers: { ...open, 'content-type': 'application/problem+json' },
    });
  }
  return c.body(await decisionsCsv(db, filter), 200, {
    ...open,
    'content-type': csvMediaType,
    'content-disposition': 'attachment; filename="besluiten.csv"',
  });
}
