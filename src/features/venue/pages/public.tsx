/** The list of places, the page of one, and the coverage of the wijken. */
import type { VNode } from 'preact';
import { organisationsOf, personIdOf } from '../../../kernel/actor.ts';
import { isoDate, today } from '../../../kernel/dates.ts';
import { allowed } from '../../../kernel/permissions.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { flashFor } from '../../../platform/http/flash.ts';
import { notFound, type Routes, seeOther } from '../../../platform/http/routes.ts';
import { fill } from '../../../ui/index.ts';
import { hasOpenClaim, NotYetView } from '../../community/index.ts';
import { isClosed, loadAgeing, mayKeep, verdictOn } from '../../listing/index.ts';
import { findOrganisation } from '../../party/index.ts';
import {
  type AreaMap,
  drawnCityWijken,
  drawnGebieden,
  type Gebied,
  getWijk,
  listGebieden,
  listWijken,
  loadAreaMap,
  MapFigure,
  mapDataOf,
  type Wijk,
} from '../../place/index.ts';
import type { VenueDeps } from '../deps.ts';
import { readFilter, readPage, readView } from '../forms-filter.ts';
import { originOf } from '../near/origin.ts';
import { coverageByGebied } from '../rules/coverage.ts';
import { mayAsk, mayDecide, mayReview } from '../rules/recognition.ts';
import { coverageOfWijken } from '../store/coverage.ts';
import { listPublicRecognitions } from '../store/recognitions.ts';
import { countByWijk, countVenues, listPoints, listVenues, listVenuesThatWait } from '../store/venues.ts';
import type { VenueFilter } from '../types.ts';
import { CoverageView } from '../views/coverage.tsx';
import { formWords } from '../views/form-words.ts';
import { filterQuery, PlacesView } from '../views/list.tsx';
import { OwnThatWait } from '../views/own-waiting.tsx';
import { VenueView } from '../views/venue.tsx';
import { claimWords, coverageWords, notYetWords, placesWords } from '../views/words.ts';
import { loadToRead, wijkOptions } from './load.ts';

const perPage = 24;

export function publicPages(routes: Routes, deps: VenueDeps): void {
  routes.get('/plekken', 'public', (c) => listPage(c, deps), { keep: true });
  routes.get('/plekken/kaart.json', 'public', (c) => mapFile(c, deps), { keep: true, page: false });
  routes.get('/plekken/dekking', 'public', (c) => coveragePage(c, deps), { keep: true });
  routes.get('/plekken/:slug', 'public', (c) => venuePage(c, deps), { keep: true });
}

type Asked = {
  readonly filter: VenueFilter;
  readonly gebied: Gebied | null;
  readonly wijk: Wijk | null;
  /** Minutes were asked from somewhere, and nobody knows where that is. */
  readonly nowhere: boolean;
};

async function asked(c: AppContext, deps: VenueDeps): Promise<Asked> {
  const { db } = deps;
  const vanaf = (c.req.query('vanaf') ?? '').slice(0, 120);
  const [gebieden, wijken, from] = await Promise.all([
    listGebieden(db),
    listWijken(db),
    originOf(deps, vanaf),
  ]);
  const slugs = (all: readonly { readonly slug: string }[]) => all.map(({ slug }) => slug);
  const read = readFilter((name) => c.req.query(name) ?? '', slugs(wijken), slugs(gebieden));
  const filter = { ...read, ...(from && { from }) };
  return {
    filter,
    gebied: gebieden.find(({ slug }) => slug === filter.gebiedSlug) ?? null,
    wijk: wijken.find(({ slug }) => slug === filter.wijkSlug) ?? null,
    nowhere: vanaf !== '' && from === null,
  };
}

/** Numbers are of the whole map, also where the list is of one wijk. */
async function mapOf(c: AppContext, { db }: VenueDeps, { filter, gebied, wijk }: Asked): Promise<AreaMap> {
  const lang = c.get('lang');
  const { wijkSlug: _wijk, gebiedSlug: _gebied, ...elsewhere } = filter;
  const gebieden = await listGebieden(db);
  const around = gebied ?? gebieden.find(({ id }) => id === wijk?.gebiedId) ?? null;
  const [perWijk, points] = await Promise.all([countByWijk(db, elsewhere), listPoints(db, filter)]);
  return await loadAreaMap(db, {
    gebied: around,
    wijk,
    perWijk,
    places: points.map(({ slug, name, ...at }) => ({ name, said: name, href: `/plekken/${slug}`, ...at })),
    said: (name, n) => fill(n === 1 ? placesWords.countOne : placesWords.count, lang, { name, n }),
    hrefOf: (level, slug) =>
      `/plekken${filterQuery(
        { ...elsewhere, ...(level === 'gebied' ? { gebiedSlug: slug } : { wijkSlug: slug }) },
        1,
        'map',
      )}`,
  });
}

async function mapFile(c: AppContext, deps: VenueDeps): Promise<Response> {
  const map = await mapOf(c, deps, await asked(c, deps));
  return c.json(await mapDataOf(deps.db, map));
}

/** What her organisations added and a steward has still to look at: nobody else finds it. */
async function ownThatWait(c: AppContext, { db }: VenueDeps): Promise<VNode | null> {
  const waiting = await listVenuesThatWait(db, organisationsOf(c.get('actor')));
  return waiting.length === 0 ? null : <OwnThatWait lang={c.get('lang')} waiting={waiting} />;
}

async function listPage(c: AppContext, deps: VenueDeps): Promise<Response> {
  const { db, clock } = deps;
  const [lang, actor] = [c.get('lang'), c.get('actor')];
  const [wijken, question] = await Promise.all([wijkOptions(deps, 'slug'), asked(c, deps)]);
  const { filter, gebied, nowhere } = question;
  const digits = /^([1-9]\d{3})\s*([A-Za-z]{2})?$/.exec((c.req.query('postcode') ?? '').trim())?.[1];
  // The letters would nearly say in which house somebody lives: they leave the address.
  if (digits !== undefined) {
    const { from: _from, ...elsewhere } = filter;
    const query = new URLSearchParams(filterQuery(elsewhere));
    query.set('vanaf', digits);
    return seeOther(c, `/plekken?${query}`);
  }
  const view = readView(c.req.query('beeld'));
  const [found, map] = await Promise.all([
    countVenues(db, filter),
    view === 'map' ? mapOf(c, deps, question) : null,
  ]);
  const pages = Math.max(1, Math.ceil(found / perPage));
  const page = Math.min(readPage(c.req.query('pagina')), pages);
  const venues = await listVenues(db, filter, isoDate(today(clock)), {
    limit: perPage,
    offset: (page - 1) * perPage,
  });
  const mayJudge = allowed(actor, 'recognition.review') || allowed(actor, 'recognition.decide');
  const figure = map && (
    <MapFigure
      lang={lang}
      map={map}
      caption={placesWords.mapCaption[lang]}
      counted={placesWords.title[lang]}
      data={`/plekken/kaart.json${filterQuery(filter)}`}
      tiles={deps.config.tiles}
    />
  );
  return c.get('page')(
    {
      title: placesWords.title[lang],
      wide: true,
      ...(map === null ? {} : { map: true as const }),
      ...flashFor(c, { plek: formWords.added, wacht: formWords.addedWaits }),
    },
    <PlacesView
      {...{ lang, filter, venues, found, page, pages, wijken, mayJudge, nowhere }}
      map={figure}
      own={await ownThatWait(c, deps)}
      gebied={gebied?.name ?? null}
    />,
  );
}

async function coveragePage(c: AppContext, { db }: VenueDeps): Promise<Response> {
  const lang = c.get('lang');
  const [wijken, drawn, drawnWijken] = await Promise.all([
    coverageOfWijken(db),
    drawnGebieden(db),
    drawnCityWijken(db),
  ]);
  return c.get('page')(
    { title: coverageWords.title[lang], wide: true },
    <CoverageView
      lang={lang}
      gebieden={drawn.gebieden}
      byGebied={coverageByGebied(wijken)}
      wijken={wijken}
      drawn={{ gebieden: drawn.layout, wijken: drawnWijken }}
    />,
  );
}

const done = {
  plek: formWords.added,
  wacht: formWords.addedWaits,
  gewijzigd: formWords.changed,
  voorgesteld: formWords.proposed,
  ruimte: formWords.roomSaved,
  weg: formWords.roomRemoved,
  gevraagd: claimWords.sent,
};

/** Nobody looked at it yet: not even its name shows to others. */
function notYetPage(c: AppContext): Response {
  const lang = c.get('lang');
  return c.get('page')(
    { title: notYetWords.title[lang], head: <meta name="robots" content="noindex" /> },
    <NotYetView lang={lang} up={{ label: placesWords.title[lang], href: '/plekken' }} words={notYetWords} />,
  );
}

async function venuePage(c: AppContext, deps: VenueDeps): Promise<Response> {
  const loaded = await loadToRead(c, deps);
  if (loaded === null) return await notFound(c);
  const [lang, actor] = [c.get('lang'), c.get('actor')];
  if (loaded === 'not-yet') return notYetPage(c);
  const { listing, venue } = loaded;
  const onMap = listing.status === 'published';
  const keep = mayKeep(actor, listing);
  const [wijk, organisation, recognitions, sections, head, verdict, asked] = await Promise.all([
    getWijk(deps.db, venue.wijkId),
    venue.organisationId === null ? null : findOrganisation(deps.db, venue.organisationId),
    listPublicRecognitions(deps.db, listing.id),
    onMap ? deps.sectionsOf(listing, lang) : [],
    deps.structuredData(listing, lang),
    keep || !onMap ? verdictOn(deps.db, listing, lang) : null,
    hasOpenClaim(deps.db, listing.id, personIdOf(actor)),
  ]);
  const ground = { ...venue, wijkraadId: wijk.wijkraadId };
  const recognition = onMap && [mayAsk, mayReview, mayDecide].some((may) => may(actor, ground));
  return c.get('page')(
    { title: venue.name, wide: true, ...(head && { head }), ...flashFor(c, done) },
    <VenueView
      lang={lang}
      listing={listing}
      ageing={(await loadAgeing(deps.db)).venue}
      today={today(deps.clock)}
      venue={venue}
      organisationSlug={organisation?.slug ?? null}
      wijkSlug={wijk.slug}
      recognitions={recognitions}
      sections={sections}
      verdict={verdict}
      asked={asked}
      may={{ keep: keep && !isClosed(listing), recognition }}
    />,
  );
}
