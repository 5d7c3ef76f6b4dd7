/** Base funding: the published formulas with the source of each figure, and scenarios of the city by their owner's link. */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Deps } from '../../../platform/deps.ts';
import {
  centsSchema,
  found,
  foundOrUnknown,
  limitsOf,
  open,
  page,
  pageOf,
  pageQuery,
  refusals,
  refuseUnknown,
} from '../../../platform/http/api.ts';
import type { AppEnv } from '../../../platform/http/context.ts';
import {
  computeScenario,
  findPublished,
  findShared,
  listPublished,
  openFormula,
  openScenario,
} from '../../basefunding/index.ts';

const figureSchema = z.object({
  parameter: z.string(),
  name: z.object({ nl: z.string(), en: z.string() }),
  unit: z.enum(['cents', 'hours', 'fte', 'percent', 'weeks']),
  value: z.number().nullable().openapi({ description: 'Null where this limit is switched off' }),
  source: z.string(),
  standing: z
    .enum(['source', 'toVerify', 'example'])
    .openapi({ description: 'Given by its source, still to be verified there, or an example' }),
});

const formulaSchema = z
  .object({
    number: z.int(),
    name: z.string(),
    fromYear: z.int(),
    untilYear: z.int().nullable().openapi({ description: 'First year in which it no longer holds' }),
    publishedAt: z.iso.datetime().nullable(),
    figures: z.array(figureSchema),
  })
  .openapi('BaseFundingFormula');

const scenarioSchema = z
  .object({
    name: z.string(),
    note: z.string(),
    formulaNumber: z.int(),
    formulaPublished: z.boolean().openapi({ description: 'False for a draft, which has no address here' }),
    years: z.array(
      z.object({
        year: z.int(),
        networks: z.int(),
        claimCents: centsSchema,
        ceilingCents: centsSchema.nullable(),
        grantedCents: centsSchema,
        organisationCostCents: centsSchema,
        totalCents: centsSchema,
        perInhabitantCents: centsSchema.nullable(),
      }),
    ),
    wijken: z
      .array(
        z.object({
          wijkSlug: z.string(),
          name: z.string(),
          inhabitants: z.int(),
          inhabitantsAssumed: z.boolean(),
          fromYear: z.int(),
          organisations: z.int(),
          claimCents: centsSchema,
          todayCents: centsSchema,
          thenCents: centsSchema,
        }),
      )
      .openapi({ description: 'In the last year' }),
  })
  .openapi('BaseFundingScenario');

const tags = ['base funding'];
const listRoute = createRoute({
  ...open,
  method: 'get',
  path: '/base-funding/formulas',
  operationId: 'listBaseFundingFormulas',
  tags,
  summary: 'Published formulas of base funding, the newest first',
  request: { query: z.strictObject(pageQuery) },
  responses: { 200: found('A page of formulas', pageOf(formulaSchema)), ...refusals.wrong },
});
const oneRoute = createRoute({
  ...open,
  method: 'get',
  path: '/base-funding/formulas/{number}',
  operationId: 'getBaseFundingFormula',
  tags,
  summary: 'One published formula',
  request: { params: z.object({ number: z.coerce.number().int().min(1).max(1_000_000) }) },
  responses: foundOrUnknown('The formula', formulaSchema),
});
const scenarioRoute = createRoute({
  ...open,
  method: 'get',
  path: '/base-funding/scenarios/{token}',
  operationId: 'getBaseFundingScenario',
  tags,
  summary: 'A scenario that its owner shares, computed from the city of today',
  request: { params: z.object({ token: z.string().min(1).max(100) }) },
  responses: foundOrUnknown('The scenario', scenarioSchema),
});

type Formula = z.output<typeof formulaSchema>;
const formulaJson = (version: Parameters<typeof openFormula>[0]): Formula => {
  const { figures, ...formula } = openFormula(version);
  return { ...formula, figures: [...figures] };
};

export function baseFundingRoutes(api: OpenAPIHono<AppEnv>, { db, clock }: Deps): void {
  api.openapi(listRoute, async (c) => {
    const asked = c.req.valid('query');
    const all = await listPublished(db);
    const { limit, offset } = limitsOf(asked);
    return c.json(page(c, asked, all.length, all.slice(offset, offset + limit).map(formulaJson)), 200);
  });
  api.openapi(oneRoute, async (c) => {
    const version = await findPublished(db, String(c.req.valid('param').number));
    return version ? c.json(formulaJson(version), 200) : refuseUnknown(c, 'formula');
  });
  api.openapi(scenarioRoute, async (c) => {
    const scenario = await findShared(db, c.req.valid('param').token);
    if (scenario === null) return refuseUnknown(c, 'scenario');
    return c.json(openScenario(await computeScenario(db, clock, scenario)), 200);
  });
}
