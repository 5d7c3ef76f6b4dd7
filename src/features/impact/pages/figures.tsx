/** `/beheer/kengetallen/cijfers`: defaults, the rule for hours and the rise of prices. */
import { personIdOf } from '../../../kernel/actor.ts';
import { type Id, parseId } from '../../../kernel/ids.ts';
import type { Problem, Result } from '../../../kernel/result.ts';
import type { Deps } from '../../../platform/deps.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { flashFor } from '../../../platform/http/flash.ts';
import { readForm } from '../../../platform/http/form-values.ts';
import { notFound, type Routes, seeOther } from '../../../platform/http/routes.ts';
import { discardFigure, draftFigure, publishFigure } from '../commands/figures.ts';
import { figuresPath, figureWords } from '../figure-words.ts';
import { readWantedFigure, typedFigure } from '../forms/figure.ts';
import { type Typed, typedIn } from '../forms/value.ts';
import { figureList } from '../library.ts';
import { shippedFigures } from '../shipped.ts';
import { FiguresView } from '../views/figures.tsx';
import { manageWords } from '../words.ts';

export function figurePages(routes: Routes, deps: Deps): void {
  routes.get(figuresPath, 'unitValue.manage', (c) => page(c, deps, begun(c.req.query('bron')), []));
  routes.post(figuresPath, 'unitValue.manage', async (c) => {
    const form = await readForm(c);
    const done = await draftFigure(deps, c.get('actor'), readWantedFigure(form));
    return done.ok
      ? seeOther(c, `${figuresPath}?klaar=voorgesteld`)
      : await page(c, deps, typedIn(form), done.problems);
  });
  routes.post(`${figuresPath}/:id/bekendmaken`, 'unitValue.manage', (c) =>
    step(c, deps, 'bekend', (id) => publishFigure(deps, c.get('actor'), id)),
  );
  routes.post(`${figuresPath}/:id/weggooien`, 'unitValue.manage', (c) =>
    step(c, deps, 'weg', (id) => discardFigure(deps, c.get('actor'), id)),
  );
}

/** What the form begins with: a figure that the program brings along, or nothing. */
function begun(name: string | undefined): Typed {
  const shipped = shippedFigures.find((one) => one.name === name);
  return shipped ? typedFigure(shipped) : new Map([['verify', 'yes']]);
}

async function step(
  c: AppContext,
  deps: Deps,
  code: string,
  take: (id: Id<'impact_figure'>) => Promise<Result<null>>,
): Promise<Response> {
  const id = parseId<'impact_figure'>(c.req.param('id'));
  if (id === null) return await notFound(c);
  const done = await take(id);
  return done.ok
    ? seeOther(c, `${figuresPath}?klaar=${code}`)
    : await page(c, deps, new Map(), done.problems);
}

async function page(
  c: AppContext,
  { db }: Deps,
  typed: Typed,
  problems: readonly Problem[],
): Promise<Response> {
  const lang = c.get('lang');
  const me = personIdOf(c.get('actor'));
  const list = await figureList(db);
  const known = new Set([...list.defaults, ...list.prices, ...list.drafts].map(({ name }) => name));
  return c.get('page')(
    {
      title: figureWords.title[lang],
      ...flashFor(c, {
        voorgesteld: manageWords.proposed,
        bekend: figureWords.done,
        weg: manageWords.discarded,
      }),
      ...(problems.length > 0 ? { status: 422 } : {}),
    },
    <FiguresView
      lang={lang}
      {...list}
      shipped={shippedFigures.filter(({ name }) => !known.has(name))}
      isOwn={({ draftedByPersonId }) => draftedByPersonId === me}
      typed={typed}
      problems={problems}
    />,
  );
}
