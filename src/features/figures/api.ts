/** Figures in our own API: what is shown of each scope of a half-year, and the balance over the half-years. */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { today } from '../../kernel/dates.ts';
import { domains } from '../../kernel/domains.ts';
import type { Deps } from '../../platform/deps.ts';
import {
  centsSchema,
  found,
  limitsOf,
  open,
  page,
  pageOf,
  pageQuery,
  refusals,
  refuseInput,
  slugSchema,
} from '../../platform/http/api.ts';
import type { AppContext, AppEnv } from '../../platform/http/context.ts';
import { findWijkBySlug, listWijken } from '../place/index.ts';
import { balanceFigures, figuresOfCity, moneyFigures } from './load.ts';
import { halfOf, keyOfHalf, parseHalf } from './rules/halves.ts';
import type { Scope, ScopeFigures } from './types.ts';

export const figureApiPaths = ['/figures/activities', '/figures/balances'] as const;

const halfSchema = z
  .string()
  .regex(/^20\d\d-[12]$/, 'Must look like 2026-2.')
  .openapi({ description: 'Half-year, `2026-2` is July to December', example: '2026-2' });
const domainSchema = z.enum(domains);
const wijkSchema = z.string().nullable().openapi({ description: 'Null for the whole city' });

const toldSchema = z
  .object({
    activities: z.int(),
    confirmedTimes: z.int(),
    notHeldTimes: z.int(),
    uncountedTimes: z.int().openapi({ description: 'Confirmed, and nobody said about how many came' }),
    visitsLeast: z.int(),
    visitsMost: z.int().nullable().openapi({ description: 'Null: nobody knows how many more' }),
  })
  .nullable()
  .openapi({
    description:
      'What people said. Null where fewer than five activities stand behind it, or where another figure could be computed from it',
  });

const figureSchema = z
  .object({
    half: z.string(),
    wijkSlug: wijkSchema,
    domain: domainSchema.nullable().openapi({ description: 'Null for all domains' }),
    weeklyActivities: z.int(),
    informalActivities: z.int(),
    formalActivities: z.int().openapi({ description: 'Of paid welfare providers' }),
    startedActivities: z.int(),
    stoppedActivities: z.int(),
    volunteerHours: z.int().openapi({
      description: 'Estimated: informal weekly activities × 2 people × 3 hours × 20 weeks; to be verified',
    }),
    told: toldSchema,
    grantYear: z.int(),
    grantedCents: centsSchema,
    grantedPerInhabitantCents: centsSchema.nullable(),
    grantedPerActivityCents: centsSchema.nullable(),
  })
  .openapi('ActivityFigures');

const balanceSchema = z
  .object({
    half: z.string(),
    wijkSlug: wijkSchema,
    domain: domainSchema.nullable(),
    informalActivities: z.int(),
    formalActivities: z.int(),
  })
  .openapi('ActivityBalance');

const scopeQuery = { wijk: slugSchema.optional(), domain: domainSchema.optional() };

const activitiesRoute = createRoute({
  ...open,
  method: 'get',
  path: '/figures/activities',
  operationId: 'listActivityFigures',
  tags: ['figures'],
  summary:
    'Figures of a half-year: of the city, each neighbourhood, each domain, and each domain in each neighbourhood',
  request: {
    query: z.strictObject({
      half: halfSchema.optional().openapi({ description: 'Default the half-year that runs now' }),
      ...scopeQuery,
      ...pageQuery,
    }),
  },
  responses: { 200: found('A page of figures', pageOf(figureSchema)), ...refusals.wrong },
});
const balancesRoute = createRoute({
  ...open,
  method: 'get',
  path: '/figures/balances',
  operationId: 'listActivityBalances',
  tags: ['figures'],
  summary: 'Weekly activities of residents and of paid providers, of the last twelve half-years',
  request: { query: z.strictObject({ ...scopeQuery, ...pageQuery }) },
  responses: { 200: found('A page of balances', pageOf(balanceSchema)), ...refusals.wrong },
});

const toldJson = (told: ScopeFigures['told']): z.infer<typeof toldSchema> =>
  told && {
    activities: told.activities,
    confirmedTimes: told.confirmed,
    notHeldTimes: told.notHeld,
    uncountedTimes: told.uncounted,
    visitsLeast: told.reach.least,
    visitsMost: told.reach.most,
  };

const unknownWijk = (c: AppContext) =>
  refuseInput(c, [
    { in: 'query', location: { name: 'wijk' }, code: 'unknown', detail: 'There is no such wijk.' },
  ]);

export function figureApiRoutes(api: OpenAPIHono<AppEnv>, { db, clock }: Deps): void {
  api.openapi(activitiesRoute, async (c) => {
    const { half: typed, wijk, domain, ...pages } = c.req.valid('query');
    const half = parseHalf(typed) ?? halfOf(today(clock));
    const [wijken, figures, money] = await Promise.all([
      listWijken(db),
      figuresOfCity(db, half),
      moneyFigures(db, half),
    ]);
    if (wijk !== undefined && !wijken.some(({ slug }) => slug === wijk)) return unknownWijk(c);
    const slugs = [null, ...wijken].filter((one) => wijk === undefined || one?.slug === wijk);
    const scopes = slugs.flatMap((one) =>
      [null, ...domains]
        .filter((own) => domain === undefined || own === domain)
        .map((own) => ({ slug: one?.slug ?? null, scope: { wijkId: one?.id ?? null, domain: own } })),
    );
    const { limit, offset } = limitsOf(pages);
    const items = scopes.slice(offset, offset + limit).flatMap(({ slug, scope }) => {
      const own = figures.of(scope);
      const amounts = money(scope);
      if (own === null) return [];
      return [
        {
          half: keyOfHalf(half),
          wijkSlug: slug,
          domain: scope.domain,
          weeklyActivities: own.weekly,
          informalActivities: own.informal,
          formalActivities: own.formal,
          startedActivities: own.started,
          stoppedActivities: own.stopped,
          volunteerHours: own.volunteerHours,
          told: toldJson(own.told),
          grantYear: amounts.year,
          grantedCents: amounts.grantedCents,
          grantedPerInhabitantCents: amounts.perInhabitantCents,
          grantedPerActivityCents: amounts.perActivityCents,
        },
      ];
    });
    return c.json(page(c, pages, scopes.length, items), 200);
  });
  api.openapi(balancesRoute, async (c) => {
    const { wijk, domain = null, ...pages } = c.req.valid('query');
    const own = wijk === undefined ? null : await findWijkBySlug(db, wijk);
    if (wijk !== undefined && own === null) return unknownWijk(c);
    const scope: Scope = { wijkId: own?.id ?? null, domain };
    const all = await balanceFigures(db, halfOf(today(clock)), scope);
    const { limit, offset } = limitsOf(pages);
    const items = all.slice(offset, offset + limit).map(({ half, informal, formal }) => ({
      half: keyOfHalf(half),
      wijkSlug: own?.slug ?? null,
      domain,
      informalActivities: informal,
      formalActivities: formal,
    }));
    return c.json(page(c, pages, all.length, items), 200);
  });
}
