/** The noticeboard keeper's page, and the sheets themselves. */
import type { AppContext } from '../../../platform/http/context.ts';
import { FormValues } from '../../../platform/http/form-values.ts';
import { notFound, type Routes } from '../../../platform/http/routes.ts';
import { findWijkCalled } from '../../place/index.ts';
import { wijkUnsure } from '../forms.ts';
import { readPoster } from './forms.ts';
import { type PosterDeps, posterMaker } from './make.ts';
import { wallPage } from './wall-page.tsx';

export function posterPages(routes: Routes, deps: PosterDeps): void {
  const make = posterMaker(deps);
  routes.get('/agenda/poster', 'public', (c) => wall(c, deps), { keep: true });
  routes.get('/agenda/poster.pdf', 'public', (c) => posterFile(c, make), { keep: true, page: false });
}

async function wall(c: AppContext, deps: PosterDeps): Promise<Response> {
  const asked = FormValues.of(c.req.queries()).text('wijk');
  const { wijk, perhaps } = await findWijkCalled(deps.db, asked);
  const problems = asked !== '' && !wijk ? [wijkUnsure(perhaps)] : [];
  return await wallPage(c, deps, { wijk, problems, status: problems.length > 0 ? 400 : 200, typed: null });
}

async function posterFile(c: AppContext, make: ReturnType<typeof posterMaker>): Promise<Response> {
  const asked = readPoster(FormValues.of(c.req.queries()));
  const poster = asked && (await make(asked, c.get('lang')));
  if (!poster) return await notFound(c);
  return c.body(poster.bytes, 200, {
    'content-type': 'application/pdf',
    'content-disposition': `inline; filename="${poster.fileName}"`,
  });
}
