/** The noticeboard keeper's page, and the sheets themselves. */
import { today } from '../../../kernel/dates.ts';
import { isSlug } from '../../../kernel/ids.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { FormValues } from '../../../platform/http/form-values.ts';
import { notFound, type Routes } from '../../../platform/http/routes.ts';
import { findWijkCalled } from '../../place/index.ts';
import { type AskedDeps, asked, isAboutNothing } from '../asked.ts';
import { wijkUnsure } from '../forms.ts';
import { makeChoice } from './choice.ts';
import { asksMore, editionOf, editionValues, readPoster } from './forms.ts';
import { type Poster, type PosterDeps, posterMaker } from './make.ts';
import { placeUnknown } from './messages.ts';
import { findWijkOfVenue } from './store.ts';
import { wallPage } from './wall-page.tsx';

export function posterPages(routes: Routes, deps: PosterDeps & AskedDeps): void {
  const make = posterMaker(deps);
  routes.get('/agenda/poster', 'public', (c) => wall(c, deps), { keep: true });
  routes.get('/agenda/poster.pdf', 'public', (c) => posterFile(c, deps, make), { keep: true, page: false });
}

async function wall(c: AppContext, deps: PosterDeps): Promise<Response> {
  const query = FormValues.of(c.req.queries());
  const typed = query.text('wijk');
  // Where a wijk is named too, the form was sent from the page of the place: then it asks for that wijk.
  const place = typed === '' ? query.text('plek') : '';
  const wijkOfPlace = isSlug(place) ? await findWijkOfVenue(deps.db, place) : null;
  const { wijk, perhaps } = await findWijkCalled(deps.db, wijkOfPlace ?? typed);
  const problems = [
    ...(typed !== '' && !wijk ? [wijkUnsure(perhaps)] : []),
    ...(place !== '' && !wijk ? [placeUnknown] : []),
  ];
  return await wallPage(c, deps, {
    wijk,
    place: wijk && place,
    problems,
    status: problems.length > 0 ? 400 : 200,
    typed: null,
  });
}

async function posterFile(
  c: AppContext,
  deps: PosterDeps & AskedDeps,
  make: ReturnType<typeof posterMaker>,
): Promise<Response> {
  const query = FormValues.of(c.req.queries());
  const poster = asksMore(query) ? await sheetOf(c, deps) : await weekOf(c, deps, make);
  if (!poster) return await notFound(c);
  return c.body(poster.bytes, 200, {
    'content-type': 'application/pdf',
    'content-disposition': `inline; filename="${poster.fileName}"`,
  });
}

/** Of one wijk or place, kept for everybody; of no wijk at all, that of the city. */
async function weekOf(
  c: AppContext,
  deps: PosterDeps & AskedDeps,
  make: ReturnType<typeof posterMaker>,
): Promise<Poster | null> {
  const query = FormValues.of(c.req.queries());
  const poster = readPoster(query);
  if (poster) return await make(poster, c.get('lang'));
  return query.text('wijk') === '' && query.text('plek') === '' && query.text('formaat') !== ''
    ? await sheetOf(c, deps)
    : null;
}

/** What is not understood makes no sheet: on paper nobody sees what went wrong. */
async function sheetOf(c: AppContext, deps: PosterDeps & AskedDeps): Promise<Poster | null> {
  const edition = editionOf(FormValues.of(c.req.queries()).text('formaat') || editionValues.a4);
  const question = await asked(c, deps);
  if (edition === null || question.form.problems.length > 0 || isAboutNothing(question)) return null;
  return await makeChoice(deps, question, edition, today(deps.clock), c.get('lang'));
}
