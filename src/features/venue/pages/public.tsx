/** The list of places, the page of one, and the coverage of the wijken. */
import { isoDate, today } from '../../../kernel/dates.ts';
import { allowed } from '../../../kernel/permissions.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { notFound, type Routes } from '../../../platform/http/routes.ts';
import { mayKeep } from '../../listing/index.ts';
import { findOrganisation } from '../../party/index.ts';
import { getWijk, listGebieden } from '../../place/index.ts';
import type { VenueDeps } from '../deps.ts';
import { readFilter, readPage } from '../forms-filter.ts';
import { coverageByGebied } from '../rules/coverage.ts';
import { mayAsk, mayDecide, mayReview } from '../rules/recognition.ts';
import { coverageOfWijken } from '../store/coverage.ts';
import { listPublicRecognitions } from '../store/recognitions.ts';
import { countVenues, listVenues } from '../store/venues.ts';
import { CoverageView } from '../views/coverage.tsx';
import { formWords } from '../views/form-words.ts';
import { PlacesView } from '../views/list.tsx';
import { VenueView } from '../views/venue.tsx';
import { coverageWords, placesWords } from '../views/words.ts';
import { flashOf, loadPlace, wijkOptions } from './load.ts';

const perPage = 24;

export function publicPages(routes: Routes, deps: VenueDeps): void {
  routes.get('/plekken', 'public', (c) => listPage(c, deps), { keep: true });
  routes.get('/plekken/dekking', 'public', (c) => coveragePage(c, deps), { keep: true });
  routes.get('/plekken/:slug', 'public', (c) => venuePage(c, deps), { keep: true });
}

async function listPage(c: AppContext, deps: VenueDeps): Promise<Response> {
  const { db, clock } = deps;
  const [lang, actor] = [c.get('lang'), c.get('actor')];
  const wijken = await wijkOptions(deps, 'slug');
  const slugs = wijken.flatMap(({ options }) => options.map(({ value }) => value));
  const filter = readFilter((name) => c.req.query(name) ?? '', slugs);
  const found = await countVenues(db, filter);
  const pages = Math.max(1, Math.ceil(found / perPage));
  const page = Math.min(readPage(c.req.query('pagina')), pages);
  const venues = await listVenues(db, filter, isoDate(today(clock)), {
    limit: perPage,
    offset: (page - 1) * perPage,
  });
  const mayJudge = allowed(actor, 'recognition.review') || allowed(actor, 'recognition.decide');
  return c.get('page')(
    {
      title: placesWords.title[lang],
      wide: true,
      ...flashOf(c, { plek: formWords.added, wacht: formWords.addedWaits }),
    },
    <PlacesView {...{ lang, filter, venues, found, page, pages, wijken, mayJudge }} />,
  );
}

async function coveragePage(c: AppContext, { db }: VenueDeps): Promise<Response> {
  const lang = c.get('lang');
  const [gebieden, wijken] = await Promise.all([listGebieden(db), coverageOfWijken(db)]);
  return c.get('page')(
    { title: coverageWords.title[lang], wide: true },
    <CoverageView lang={lang} gebieden={gebieden} byGebied={coverageByGebied(wijken)} wijken={wijken} />,
  );
}

const done = {
  plek: formWords.added,
  gewijzigd: formWords.changed,
  voorgesteld: formWords.proposed,
  ruimte: formWords.roomSaved,
  weg: formWords.roomRemoved,
};

async function venuePage(c: AppContext, deps: VenueDeps): Promise<Response> {
  const loaded = await loadPlace(c, deps);
  if (loaded === null) return await notFound(c);
  const { listing, venue } = loaded;
  const [lang, actor] = [c.get('lang'), c.get('actor')];
  const [wijk, organisation, recognitions, sections, head] = await Promise.all([
    getWijk(deps.db, venue.wijkId),
    venue.organisationId === null ? null : findOrganisation(deps.db, venue.organisationId),
    listPublicRecognitions(deps.db, listing.id),
    deps.sectionsOf(listing, lang),
    deps.structuredData(listing, lang),
  ]);
  const ground = { ...venue, wijkraadId: wijk.wijkraadId };
  const recognition = [mayAsk, mayReview, mayDecide].some((may) => may(actor, ground));
  return c.get('page')(
    { title: venue.name, wide: true, ...(head && { head }), ...flashOf(c, done) },
    <VenueView
      lang={lang}
      listing={listing}
      today={today(deps.clock)}
      venue={venue}
      organisationSlug={organisation?.slug ?? null}
      wijkSlug={wijk.slug}
      recognitions={recognitions}
      sections={sections}
      may={{ keep: mayKeep(actor, listing), recognition }}
    />,
  );
}
