import type { VNode } from 'preact';
import type { Lang } from '../../kernel/messages.ts';
import { searchWords } from '../../kernel/too-long.ts';
import type { Deps } from '../../platform/deps.ts';
import type { AppContext } from '../../platform/http/context.ts';
import { notFound, type Routes, seeOther } from '../../platform/http/routes.ts';
import { placeWords as words } from './messages.ts';
import { groupByGebied, searchWijken } from './rules.ts';
import {
  buurtenOf,
  findWijkBySlug,
  findWijkraad,
  getGebied,
  inhabitantsOf,
  listGebieden,
  listWijken,
  listWijkenOfWijkraad,
  listWijkraden,
} from './store.ts';
import type { Origin, Wijk } from './types.ts';
import { WijkenView, WijkView } from './views.tsx';

export type PlacePagesDeps = Pick<Deps, 'db'> & {
  /** What higher features show on the page of a wijk, from top to bottom. */
  readonly sectionsOf: (wijk: Wijk, lang: Lang, from: Origin | null) => Promise<readonly VNode[]>;
  /** Where minutes of walking are counted from: four digits, or a slug; null when nobody knows where that is. */
  readonly originOf: (typed: string) => Promise<Origin | null>;
  /** Slugs of the wijken in which a postcode lies, as far as anybody knows; null for what is no postcode. */
  readonly wijkenOfPostcode: (typed: string) => Promise<readonly string[] | null>;
};

export function placePages(routes: Routes, deps: PlacePagesDeps): void {
  routes.get('/wijken', 'public', (c) => wijkenPage(c, deps), { keep: true });
  routes.get('/wijken/:slug', 'public', (c) => wijkPage(c, deps), { keep: 'quarter' });
}

const longestSearch = 80;

async function wijkenPage(
  c: AppContext,
  { db, wijkenOfPostcode, originOf }: PlacePagesDeps,
): Promise<Response> {
  const search = searchWords('zoek', (c.req.query('zoek') ?? '').trim(), longestSearch);
  const query = search.words;
  // What people search for has no end: only the list itself is worth keeping.
  if (search.typed !== '') c.set('keep', false);
  const [gebieden, wijkraden, wijken, ofPostcode] = await Promise.all([
    listGebieden(db),
    listWijkraden(db),
    listWijken(db),
    query === '' ? null : wijkenOfPostcode(query),
  ]);
  const [only, ...others] = ofPostcode ?? [];
  if (only !== undefined && others.length === 0) {
    // The letters leave the address: they nearly say in which house somebody lives.
    const from = (await originOf(query.slice(0, 4))) ?? (await originOf(only));
    return seeOther(c, `/wijken/${only}${from === null ? '' : `?vanaf=${from.value}`}`);
  }
  const unknown = ofPostcode?.length === 0;
  const found =
    ofPostcode === null
      ? searchWijken(query, wijken, gebieden, wijkraden)
      : wijken.filter(({ slug }) => unknown || ofPostcode.includes(slug));
  const lang = c.get('lang');
  return c.get('page')(
    { title: words.title[lang], status: search.problems.length > 0 ? 400 : 200 },
    <WijkenView
      lang={lang}
      search={search}
      groups={groupByGebied(gebieden, found)}
      found={found.length}
      postcode={ofPostcode === null ? null : unknown ? 'unknown' : 'several'}
    />,
  );
}

async function wijkPage(c: AppContext, { db, sectionsOf, originOf }: PlacePagesDeps): Promise<Response> {
  const wijk = await findWijkBySlug(db, c.req.param('slug') ?? '');
  if (!wijk) return await notFound(c);
  const lang = c.get('lang');
  const [gebied, wijkraad, neighbours, series, buurten, sections] = await Promise.all([
    getGebied(db, wijk.gebiedId),
    wijk.wijkraadId === null ? null : findWijkraad(db, wijk.wijkraadId),
    wijk.wijkraadId === null ? [] : listWijkenOfWijkraad(db, wijk.wijkraadId),
    inhabitantsOf(db, wijk.id),
    buurtenOf(db, wijk.id),
    originOf((c.req.query('vanaf') ?? '').slice(0, 120)).then((from) => sectionsOf(wijk, lang, from)),
  ]);
  return c.get('page')(
    { title: wijk.name },
    <WijkView
      lang={lang}
      wijk={wijk}
      gebied={gebied}
      wijkraad={wijkraad}
      neighbours={neighbours.filter((other) => other.id !== wijk.id)}
      series={series}
      buurten={buurten}
      sections={sections}
    />,
  );
}
