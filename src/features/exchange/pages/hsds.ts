/** HSDS 3.0 and its British profile: the same things, each in the fields of its standard. */
import { parseId } from '../../../kernel/ids.ts';
import { askTogether } from '../../../platform/db/ask-together.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import type { Routes } from '../../../platform/http/routes.ts';
import type { ListingKindName } from '../../listing/types.ts';
import { hsdsApi } from '../dcat/open-file.ts';
import type { ExchangePagesDeps } from '../deps.ts';
import { hsds, hsdsUk, type Json, type Profile, pick } from '../hsds/profile.ts';
import {
  atLocationQuery,
  filterOf,
  type Paging,
  perBatch,
  serviceQuery,
  sliceOf,
  taxonomyQuery,
  termQuery,
} from '../hsds/query.ts';
import { listTaxonomies, listTerms } from '../hsds/taxonomies.ts';
import { atLocationJson, type Installation, type ServiceParts, serviceJson } from '../hsds/things.ts';
import { loadServices } from '../load.ts';
import { countActivities, listActivityIds, type Stamped } from '../store/index.ts';
import type { ActivityFilter } from '../types.ts';
import { openData, readQuery, unknown } from './answers.ts';
import { organizationRoutes } from './hsds-organizations.ts';
import { type Edition, installationOf, pageJson } from './hsds-parts.ts';
import { ndjson } from './ndjson.ts';
import { slugsFound } from './search.ts';

const editions: readonly Edition[] = [
  {
    base: '/api/hsds/3.0',
    about: {
      version: '3.0',
      profile: 'https://docs.openreferral.org/en/3.0/',
      openapi_url: hsdsApi.hsds,
    },
    profile: hsds,
  },
  {
    base: '/api/hsds-uk/3.0',
    about: {
      // Validators choose their rules by this word.
      version: 'HSDS-UK-3.0',
      profile: 'https://docs.openreferraluk.org/en/latest/',
      openapi_url: hsdsApi.uk,
    },
    profile: hsdsUk,
  },
];

export function hsdsRoutes(routes: Routes, deps: ExchangePagesDeps): void {
  for (const edition of editions) {
    const { base, about } = edition;
    openData(routes, base, (c) => c.json(about));
    openData(routes, `${base}/`, (c) => c.json(about));
    serviceRoutes(routes, deps, edition);
    taxonomyRoutes(routes, edition);
    organizationRoutes(routes, deps, edition);
  }
}

function atLocationIn(parts: ServiceParts, installation: Installation) {
  // Not itself within itself.
  const service = Object.defineProperty(serviceJson(parts, installation), 'service_at_locations', {
    value: [],
  });
  return { ...atLocationJson(parts, installation), service };
}

/** What was asked with its search words as slugs; null when nothing can answer it. */
async function narrowed(
  c: AppContext,
  deps: ExchangePagesDeps,
  kind: ListingKindName,
  words: string | undefined,
  filter: ActivityFilter | null,
): Promise<ActivityFilter | null> {
  if (filter === null || words === undefined) return filter;
  // What people search for has no end.
  c.set('keep', false);
  return { ...filter, slugs: await slugsFound(deps.finder, kind, words) };
}

const idsOf = (stamps: readonly Stamped[]): readonly string[] => stamps.map(({ id }) => id);

function serviceRoutes(routes: Routes, deps: ExchangePagesDeps, { base, profile }: Edition): void {
  const { db } = deps;
  const listOf = async (filter: ActivityFilter | null, slice: ReturnType<typeof sliceOf>) =>
    filter === null
      ? { total: 0, stamps: [] }
      : await askTogether({
          total: countActivities(db, filter),
          stamps: listActivityIds(db, filter, slice),
        });
  const allOf = (
    c: AppContext,
    filter: ActivityFilter | null,
    contentsOf: (stamps: readonly Stamped[]) => Promise<readonly Json[]>,
  ): Response =>
    ndjson(c, async (after) => {
      const stamps =
        filter === null ? [] : await listActivityIds(db, filter, { limit: perBatch, offset: 0, after });
      return { items: await contentsOf(stamps), last: stamps.at(-1)?.id ?? null };
    });
  const partsOf = (ids: readonly string[], { today: day }: Installation, flat = false) =>
    loadServices(db, ids, day, flat);
  const one = async (c: AppContext, installation: Installation): Promise<ServiceParts | undefined> => {
    const id = parseId(c.req.param('id'));
    return id === null ? undefined : (await partsOf([id], installation))[0];
  };

  openData(routes, `${base}/services`, async (c) => {
    const read = readQuery(c, serviceQuery);
    if ('wrong' in read) return read.wrong;
    const { asked } = read;
    const installation = installationOf(deps);
    const minimal = asked.minimal === 'true';
    const slice = sliceOf(asked, minimal);
    const filter = await narrowed(c, deps, 'activity', asked.search, filterOf(asked, installation.today));
    const full = asked.full === 'true';
    const shape = full ? profile.service : profile.serviceList;
    const contentsOf = async (stamps: readonly Stamped[]): Promise<readonly Json[]> => {
      if (minimal)
        return stamps.map(({ id, modifiedAt }) => ({ id, modified_date: modifiedAt.toISOString() }));
      const parts = await partsOf(idsOf(stamps), installation, !full);
      return parts.map((part) => pick(serviceJson(part, installation), shape));
    };
    if (asked.format === 'ndjson') return allOf(c, filter, contentsOf);
    const { total, stamps } = await listOf(filter, slice);
    return c.json(pageJson(asked, slice.limit, total, await contentsOf(stamps)));
  });
  openData(routes, `${base}/services/:id`, async (c) => {
    const installation = installationOf(deps);
    const part = await one(c, installation);
    return part ? c.json(pick(serviceJson(part, installation), profile.service)) : unknown('service');
  });

  openData(routes, `${base}/service_at_locations`, async (c) => {
    const read = readQuery(c, atLocationQuery);
    if ('wrong' in read) return read.wrong;
    const { asked } = read;
    const installation = installationOf(deps);
    const slice = sliceOf(asked);
    const filter = await narrowed(c, deps, 'activity', asked.search, filterOf(asked, installation.today));
    const shape = asked.full === 'true' ? profile.atLocation : profile.atLocationList;
    const contentsOf = async (stamps: readonly Stamped[]): Promise<readonly Json[]> => {
      const parts = await partsOf(idsOf(stamps), installation);
      return parts.map((part) => pick(atLocationIn(part, installation), shape));
    };
    if (asked.format === 'ndjson') return allOf(c, filter, contentsOf);
    const { total, stamps } = await listOf(filter, slice);
    return c.json(pageJson(asked, slice.limit, total, await contentsOf(stamps)));
  });
  openData(routes, `${base}/service_at_locations/:id`, async (c) => {
    const installation = installationOf(deps);
    const part = await one(c, installation);
    return part
      ? c.json(pick(atLocationIn(part, installation), profile.atLocation))
      : unknown('service at a location');
  });
}

function taxonomyRoutes(routes: Routes, { base, profile }: Edition): void {
  const hasWords = (words: string | undefined) => (one: { name: string; description: string }) =>
    words === undefined || `${one.name} ${one.description}`.toLowerCase().includes(words.toLowerCase());
  const answer = <Item extends object>(
    c: AppContext,
    asked: Paging & { readonly format: 'json' | 'ndjson' },
    items: readonly Item[],
    shape: Profile['term'],
  ): Response => {
    const all = items.map((item) => pick(item, shape));
    if (asked.format === 'ndjson') return ndjson(c, async () => ({ items: all, last: null }));
    const { limit, offset } = sliceOf(asked);
    return c.json(pageJson(asked, limit, items.length, all.slice(offset, offset + limit)));
  };
  openData(routes, `${base}/taxonomies`, (c) => {
    const read = readQuery(c, taxonomyQuery);
    if ('wrong' in read) return read.wrong;
    const found = listTaxonomies().filter(hasWords(read.asked.search));
    return answer(c, read.asked, found, profile.taxonomy);
  });
  openData(routes, `${base}/taxonomies/:id`, (c) => {
    const found = listTaxonomies().find(({ id }) => id === c.req.param('id'));
    return found ? c.json(pick(found, profile.taxonomy)) : unknown('taxonomy');
  });
  openData(routes, `${base}/taxonomy_terms`, (c) => {
    const read = readQuery(c, termQuery);
    if ('wrong' in read) return read.wrong;
    const { asked } = read;
    const found = listTerms()
      .filter(({ taxonomy_id: id }) => asked.taxonomy_id === undefined || id === asked.taxonomy_id)
      // Our terms have no parents.
      .filter(() => asked.parent_id === undefined)
      .filter(hasWords(asked.search));
    return answer(c, asked, found, profile.term);
  });
  openData(routes, `${base}/taxonomy_terms/:id`, (c) => {
    const found = listTerms().find(({ id }) => id === c.req.param('id'));
    return found ? c.json(pick(found, profile.term)) : unknown('taxonomy term');
  });
}
