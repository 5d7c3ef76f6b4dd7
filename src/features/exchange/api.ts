/** The social map in our own API: organisations, networks, places, rooms, activities; and the description of all datasets. */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { today } from '../../kernel/dates.ts';
import { domains } from '../../kernel/domains.ts';
import type { Deps } from '../../platform/deps.ts';
import {
  found,
  limitsOf,
  open,
  page,
  pageOf,
  pageQuery,
  refusals,
  refuseUnknown,
} from '../../platform/http/api.ts';
import type { AppEnv } from '../../platform/http/context.ts';
import { loadCalendar } from '../activity/index.ts';
import { activityJson, activitySchema } from './api/activities.ts';
import { figureRoutes } from './api/figures.ts';
import { networkRoutes } from './api/networks.ts';
import { roomRoutes } from './api/rooms.ts';
import { first, inWijk, listRoute, oneRoute, wijk } from './api/routes.ts';
import { organisationJson, organisationSchema, venueJson, venueSchema } from './api/things.ts';
import { catalogueJson } from './dcat/catalogue.ts';
import { loadServices } from './load.ts';
import { loadComing } from './schema-org/load.tsx';
import {
  countActivities,
  countOrganisations,
  countPlaces,
  listActivityIds,
  listOpenOrganisations,
  listPlaces,
} from './store/index.ts';
import type { ActivityFilter } from './types.ts';

const organisationsRoute = listRoute(
  '/organisations',
  'listOrganisations',
  'Organisations on the social map',
  organisationSchema,
);
const organisationRoute = oneRoute(
  '/organisations/{slug}',
  'getOrganisation',
  'One organisation',
  organisationSchema,
);
const venuesRoute = listRoute('/venues', 'listVenues', 'Places on the social map', venueSchema);
const venueRoute = oneRoute('/venues/{slug}', 'getVenue', 'One place', venueSchema);
const activitiesRoute = createRoute({
  ...open,
  method: 'get',
  path: '/activities',
  operationId: 'listActivities',
  tags: ['social map'],
  summary: 'Activities on the social map, with their next times',
  request: {
    query: z.strictObject({
      wijk,
      domain: z.enum(domains).optional().openapi({ description: 'What it contributes to' }),
      ...pageQuery,
    }),
  },
  responses: { 200: found('A page of the list', pageOf(activitySchema)), ...refusals.wrong },
});
const activityRoute = oneRoute('/activities/{slug}', 'getActivity', 'One activity', activitySchema);

const datasetsRoute = createRoute({
  ...open,
  method: 'get',
  path: '/datasets',
  operationId: 'getDatasets',
  tags: ['datasets'],
  summary: 'All open data here, described for catalogues: DCAT-AP-NL 3 as JSON-LD',
  responses: {
    200: {
      ...found('The catalogue', z.looseObject({})),
      content: { 'application/ld+json': { schema: z.looseObject({}).openapi('Catalogue') } },
    },
  },
});

/** Addresses of this part, each open to everybody, as the router writes them. */
export const socialMapPaths = [
  '/organisations',
  '/organisations/:slug',
  '/networks',
  '/networks/:slug',
  '/venues',
  '/venues/:slug',
  '/rooms',
  '/activities',
  '/activities/:slug',
  '/coverage',
  '/freshness',
  '/datasets',
] as const;

export function socialMapRoutes(api: OpenAPIHono<AppEnv>, deps: Deps): void {
  const { db, config } = deps;
  api.openapi(organisationsRoute, async (c) => {
    const asked = c.req.valid('query');
    const filter = inWijk(asked);
    const [total, items] = await Promise.all([
      countOrganisations(db, filter),
      listOpenOrganisations(db, filter, limitsOf(asked)),
    ]);
    return c.json(page(c, asked, total, items.map(organisationJson(config.publicUrl))), 200);
  });
  api.openapi(organisationRoute, async (c) => {
    const { slug } = c.req.valid('param');
    const [one] = await listOpenOrganisations(db, { slugs: [slug] }, first);
    return one ? c.json(organisationJson(config.publicUrl)(one), 200) : refuseUnknown(c, 'organisation');
  });
  api.openapi(venuesRoute, async (c) => {
    const asked = c.req.valid('query');
    const filter = inWijk(asked);
    const [total, items] = await Promise.all([
      countPlaces(db, filter),
      listPlaces(db, filter, limitsOf(asked)),
    ]);
    return c.json(page(c, asked, total, items.map(venueJson(config.publicUrl))), 200);
  });
  api.openapi(venueRoute, async (c) => {
    const { slug } = c.req.valid('param');
    const [one] = await listPlaces(db, { slugs: [slug] }, first);
    return one ? c.json(venueJson(config.publicUrl)(one), 200) : refuseUnknown(c, 'place');
  });
  networkRoutes(api, deps);
  roomRoutes(api, deps);
  activityRoutes(api, deps);
  figureRoutes(api, deps);
  api.openapi(datasetsRoute, (c) =>
    c.json(catalogueJson(config), 200, { 'content-type': 'application/ld+json' }),
  );
}

const none = { times: [], elsewhere: new Map() };

function activityRoutes(api: OpenAPIHono<AppEnv>, { db, config, clock }: Deps): void {
  const itemsOf = async (filter: ActivityFilter, slice: { limit: number; offset: number }) => {
    const day = today(clock);
    const [stamps, calendar] = await Promise.all([listActivityIds(db, filter, slice), loadCalendar(db, day)]);
    const ids = stamps.map(({ id }) => id);
    const parts = await loadServices(db, ids, day);
    const coming = await loadComing(db, parts, calendar, day);
    return parts.map((part, place) =>
      activityJson(part, coming[place] ?? none, { publicUrl: config.publicUrl, today: day }),
    );
  };
  api.openapi(activitiesRoute, async (c) => {
    const asked = c.req.valid('query');
    const filter: ActivityFilter = {
      ...inWijk(asked),
      ...(asked.domain && { term: { taxonomy: 'domain', code: asked.domain } }),
    };
    const [total, items] = await Promise.all([countActivities(db, filter), itemsOf(filter, limitsOf(asked))]);
    return c.json(page(c, asked, total, items), 200);
  });
  api.openapi(activityRoute, async (c) => {
    const { slug } = c.req.valid('param');
    const [one] = await itemsOf({ slugs: [slug] }, first);
    return one ? c.json(one, 200) : refuseUnknown(c, 'activity');
  });
}
