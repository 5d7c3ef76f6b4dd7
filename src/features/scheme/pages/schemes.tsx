/** The schemes as everybody reads them: what there is, for whom, how much, and where each figure comes from. */
import { type PlainDate, today } from '../../../kernel/dates.ts';
import { allowed } from '../../../kernel/permissions.ts';
import type { Reader } from '../../../platform/db/index.ts';
import type { Deps } from '../../../platform/deps.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { notFound, type Routes } from '../../../platform/http/routes.ts';
import { councilName, listGebieden, listWijken, listWijkraden } from '../../place/index.ts';
import { documentOf, writeSchemeDocument } from '../document.ts';
import { currentVersion, usefulRound } from '../rules/current.ts';
import { listReports } from '../store/evaluation.ts';
import {
  findSchemeBySlug,
  findVersionByNumber,
  listPredecessors,
  listRounds,
  listRoundsOf,
  listVersions,
  listVersionsByStatus,
} from '../store/read.ts';
import type { SchemeVersion } from '../types.ts';
import type { ListedScheme } from '../views/scheme-cards.tsx';
import type { PlaceNames } from '../views/scheme-rules.tsx';
import { schemeWords as words } from '../views/scheme-words.ts';
import { SchemesView, SchemeView } from '../views/schemes.tsx';

type PageDeps = Pick<Deps, 'db' | 'clock'>;

export function schemeListPages(routes: Routes, deps: PageDeps): void {
  routes.get('/regelingen', 'public', (c) => listPage(c, deps), { keep: true });
  routes.get('/regelingen/:slug', 'public', (c) => schemePage(c, deps), { keep: true });
  routes.get('/regelingen/:slug/versies/:number', 'public', (c) => versionPage(c, deps), { keep: true });
  routes.get('/regelingen/:slug/versies/:number/yaml', 'public', (c) => yamlFile(c, deps), { page: false });
}

/** Each scheme in the version that counts now, with the round to apply in now or next. */
export async function listCurrentSchemes(r: Reader, now: PlainDate): Promise<ListedScheme[]> {
  const [versions, rounds] = await Promise.all([listVersionsByStatus(r, 'published'), listRounds(r)]);
  const schemeIds = [...new Set(versions.map(({ schemeId }) => schemeId))];
  return schemeIds.flatMap((schemeId): ListedScheme[] => {
    const own = versions.filter((version) => version.schemeId === schemeId);
    const version = currentVersion(own, rounds, now);
    return version ? [{ version, round: usefulRound(own, rounds, now) }] : [];
  });
}

async function listPage(c: AppContext, { db, clock }: PageDeps): Promise<Response> {
  const now = today(clock);
  const lang = c.get('lang');
  return c.get('page')(
    { title: words.title[lang] },
    <SchemesView
      lang={lang}
      schemes={await listCurrentSchemes(db, now)}
      today={now}
      manages={allowed(c.get('actor'), 'scheme.edit')}
    />,
  );
}

export async function namesOfPlaces(r: Reader): Promise<PlaceNames> {
  const [wijken, wijkraden, gebieden] = await Promise.all([listWijken(r), listWijkraden(r), listGebieden(r)]);
  return {
    areas: new Map<string, string>([
      ...wijkraden.map((council) => [council.id, councilName(council)] as const),
      ...gebieden.map(({ id, name }) => [id, name] as const),
    ]),
    wijken: new Map(wijken.map(({ slug, name }) => [slug, name])),
    wijkraden: new Map(wijkraden.map((council) => [council.slug, councilName(council)])),
  };
}

async function schemePage(c: AppContext, deps: PageDeps): Promise<Response> {
  const scheme = await findSchemeBySlug(deps.db, c.req.param('slug') ?? '');
  if (!scheme) return await notFound(c);
  const versions = await listVersions(deps.db, scheme.id);
  const version = currentVersion(versions, await listRounds(deps.db), today(deps.clock));
  return version ? await showVersion(c, deps, version) : await notFound(c);
}

/** A version number of the address; null for anything else. */
export function versionNumber(text: string | undefined): number | null {
  return text !== undefined && /^[1-9]\d{0,5}$/.test(text) ? Number(text) : null;
}

async function findPublic(c: AppContext, { db }: PageDeps): Promise<SchemeVersion | null> {
  const number = versionNumber(c.req.param('number'));
  const version = number && (await findVersionByNumber(db, c.req.param('slug') ?? '', number));
  // A draft is nobody's policy yet.
  return version && version.status !== 'draft' ? version : null;
}

async function versionPage(c: AppContext, deps: PageDeps): Promise<Response> {
  const version = await findPublic(c, deps);
  return version ? await showVersion(c, deps, version) : await notFound(c);
}

async function showVersion(
  c: AppContext,
  { db, clock }: PageDeps,
  version: SchemeVersion,
): Promise<Response> {
  const now: PlainDate = today(clock);
  const [versions, allRounds, rounds, predecessors, reports, names] = await Promise.all([
    listVersions(db, version.schemeId),
    listRounds(db),
    listRoundsOf(db, version.id),
    listPredecessors(db, version.schemeId),
    listReports(db, version.schemeId),
    namesOfPlaces(db),
  ]);
  const lang = c.get('lang');
  return c.get('page')(
    { title: version.name[lang] },
    <SchemeView
      lang={lang}
      version={version}
      rounds={rounds}
      round={usefulRound(versions, allRounds, now)}
      current={currentVersion(versions, allRounds, now)?.id === version.id}
      versions={versions.filter(({ status }) => status !== 'draft')}
      predecessors={predecessors}
      report={reports[0] ?? null}
      names={names}
      today={now}
    />,
  );
}

async function yamlFile(c: AppContext, deps: PageDeps): Promise<Response> {
  const version = await findPublic(c, deps);
  if (!version) return await notFound(c);
  const predecessors = await listPredecessors(deps.db, version.schemeId);
  return yamlResponse(version, writeSchemeDocument(documentOf(version, predecessors)));
}

export function yamlResponse(version: SchemeVersion, yaml: string): Response {
  return new Response(yaml, {
    headers: {
      'content-type': 'application/yaml; charset=utf-8',
      'content-disposition': `attachment; filename="${version.schemeSlug}-${version.number}.yaml"`,
    },
  });
}
