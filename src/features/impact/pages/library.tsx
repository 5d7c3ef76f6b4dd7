/** `/kengetallen`: the library for everybody. */
import { today } from '../../../kernel/dates.ts';
import { allowed } from '../../../kernel/permissions.ts';
import type { Deps } from '../../../platform/deps.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { csvMediaType } from '../../../platform/http/csv.ts';
import { notFound, type Routes } from '../../../platform/http/routes.ts';
import { exampleWords } from '../example/words.ts';
import { methodWords } from '../figure-words.ts';
import { libraryCsv } from '../files.ts';
import { figureList, shownOf } from '../library.ts';
import { defaultsOf, figuresInForce, risesOf } from '../rules/figures.ts';
import { indexedTo, indexedValue } from '../rules/indexing.ts';
import { inForceOn } from '../rules/values.ts';
import { listFigures } from '../store/figures.ts';
import { listPublishedValues, listVersionsOf } from '../store/values.ts';
import { ExampleView } from '../views/example.tsx';
import { LibraryView, ValueView } from '../views/library.tsx';
import { MethodView } from '../views/method.tsx';
import { examplePath, libraryPath, methodPath, libraryWords as words } from '../words.ts';

export function libraryPages(routes: Routes, deps: Deps): void {
  routes.get(libraryPath, 'public', (c) => libraryPage(c, deps), { keep: true });
  routes.get(`${libraryPath}.csv`, 'public', (c) => libraryFile(c, deps), { keep: true, page: false });
  routes.get(methodPath, 'public', (c) => methodPage(c, deps), { keep: true });
  routes.get(examplePath, 'public', (c) => exampleAnswer(c, deps), { keep: true });
  routes.get(`${libraryPath}/:slug`, 'public', (c) => valuePage(c, deps), { keep: true });
}

async function libraryPage(c: AppContext, { db, clock }: Deps): Promise<Response> {
  const lang = c.get('lang');
  const values = shownOf(await listPublishedValues(db), today(clock));
  return c.get('page')(
    { title: words.title[lang], wide: true },
    <LibraryView lang={lang} values={values} mayManage={allowed(c.get('actor'), 'unitValue.manage')} />,
  );
}

async function libraryFile(c: AppContext, { db }: Deps): Promise<Response> {
  return c.body(libraryCsv(await listPublishedValues(db)), 200, {
    'access-control-allow-origin': '*',
    'content-type': csvMediaType,
    'content-disposition': 'attachment; filename="kengetallen.csv"',
  });
}

async function methodPage(c: AppContext, { db }: Deps): Promise<Response> {
  const lang = c.get('lang');
  const { defaults, prices } = await figureList(db);
  return c.get('page')(
    { title: methodWords.title[lang] },
    <MethodView lang={lang} defaults={defaults} prices={prices} />,
  );
}

async function exampleAnswer(c: AppContext, { db }: Deps): Promise<Response> {
  const lang = c.get('lang');
  const deductions = defaultsOf(figuresInForce(await listFigures(db)));
  return c.get('page')(
    { title: exampleWords.title[lang], wide: true },
    <ExampleView lang={lang} deductions={deductions} />,
  );
}

async function valuePage(c: AppContext, { db, clock }: Deps): Promise<Response> {
  const lang = c.get('lang');
  const now = today(clock);
  const [versions, figures] = await Promise.all([
    listVersionsOf(db, c.req.param('slug') ?? ''),
    listFigures(db),
  ]);
  const current = inForceOn(versions, now);
  const shown = current ?? versions.at(-1);
  if (!shown) return await notFound(c);
  const rises = risesOf(figures);
  const indexed =
    indexedTo(shown.priceYear, now.year, rises) > shown.priceYear
      ? indexedValue(shown, now.year, rises)
      : null;
  return c.get('page')(
    { title: shown.effect[lang] ?? shown.effect.nl ?? '' },
    <ValueView lang={lang} versions={versions} shown={shown} holdsNow={current !== null} indexed={indexed} />,
  );
}
