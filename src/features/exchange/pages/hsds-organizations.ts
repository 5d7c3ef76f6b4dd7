/** Organisations of HSDS, with their places and what they organise. */
import { parseId } from '../../../kernel/ids.ts';
import type { Routes } from '../../../platform/http/routes.ts';
import type { ExchangePagesDeps } from '../deps.ts';
import { type Json, pick } from '../hsds/profile.ts';
import { organizationOneQuery, organizationQuery, perBatch, sliceOf } from '../hsds/query.ts';
import { type Installation, locationJson, organisationJson, serviceJson } from '../hsds/things.ts';
import { loadServices } from '../load.ts';
import {
  countOrganisations,
  listActivityIdsOf,
  listOpenOrganisations,
  listPlaces,
  loadOrganisations,
} from '../store/index.ts';
import type { OpenOrganisation } from '../types.ts';
import { openData, readQuery, unknown } from './answers.ts';
import { type Edition, installationOf, pageJson } from './hsds-parts.ts';
import { ndjson } from './ndjson.ts';
import { slugsFound } from './search.ts';

/** What all organisations of one page can have together, so that an answer has an end. */
const mostParts = 2000;

async function wholeOrganisations(
  { db }: ExchangePagesDeps,
  organisations: readonly OpenOrganisation[],
  installation: Installation,
  fullService: boolean,
) {
  const ids = organisations.map(({ id }) => id);
  const [places, activityIds] = await Promise.all([
    listPlaces(db, { organisationIds: ids }, { limit: 1000, offset: 0 }),
    listActivityIdsOf(db, ids, mostParts),
  ]);
  const services = await loadServices(db, activityIds, installation.today);
  return organisations.map((organisation) => ({
    ...organisationJson(organisation, installation),
    locations: places
      .filter(({ organisationId }) => organisationId === organisation.id)
      .map((place) => locationJson(place, installation)),
    services: services
      .filter(({ activity }) => activity.organisationId === organisation.id)
      .map((part) => serviceJson(part, installation))
      .map((whole) => (fullService ? whole : { id: whole.id, name: whole.name, status: whole.status })),
  }));
}

export function organizationRoutes(
  routes: Routes,
  deps: ExchangePagesDeps,
  { base, profile }: Edition,
): void {
  const { db, finder } = deps;
  openData(routes, `${base}/organizations`, async (c) => {
    const read = readQuery(c, organizationQuery);
    if ('wrong' in read) return read.wrong;
    const { asked } = read;
    if (asked.search !== undefined) c.set('keep', false);
    const slugs =
      asked.search === undefined ? {} : { slugs: await slugsFound(finder, 'organisation', asked.search) };
    const filter = { organisers: true, ...slugs };
    const installation = installationOf(deps);
    const fullService = asked.full_service === 'true';
    const contentsOf = async (some: readonly OpenOrganisation[]): Promise<readonly Json[]> =>
      asked.full === 'true' || fullService
        ? (await wholeOrganisations(deps, some, installation, fullService)).map((one) =>
            pick(one, profile.organization),
          )
        : some.map((one) => pick(organisationJson(one, installation), profile.organizationList));
    if (asked.format === 'ndjson')
      return ndjson(c, async (after) => {
        const some = await listOpenOrganisations(db, filter, { limit: perBatch, offset: 0, after });
        return { items: await contentsOf(some), last: some.at(-1)?.id ?? null };
      });
    const slice = sliceOf(asked);
    const [total, found] = await Promise.all([
      countOrganisations(db, filter),
      listOpenOrganisations(db, filter, slice),
    ]);
    return c.json(pageJson(asked, slice.limit, total, await contentsOf(found)));
  });
  openData(routes, `${base}/organizations/:id`, async (c) => {
    const read = readQuery(c, organizationOneQuery);
    if ('wrong' in read) return read.wrong;
    const id = parseId(c.req.param('id'));
    const found = id === null ? undefined : (await loadOrganisations(db, [id])).get(id);
    if (found === undefined) return unknown('organization');
    const fullService = read.asked.full_service === 'true';
    const [whole] = await wholeOrganisations(deps, [found], installationOf(deps), fullService);
    return c.json(pick(whole ?? {}, profile.organization));
  });
}
