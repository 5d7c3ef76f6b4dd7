/** Budgets of areas: what is in each, where it came from and where it is, and every movement. */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Deps } from '../../../platform/deps.ts';
import {
  centsSchema,
  dateSchema,
  found,
  foundOrUnknown,
  limitsOf,
  open,
  page,
  pageOf,
  pageQuery,
  refusals,
  refuseUnknown,
  slugSchema,
  yearSchema,
} from '../../../platform/http/api.ts';
import type { AppEnv } from '../../../platform/http/context.ts';
import {
  type AreaBudget,
  type BudgetFlows,
  countAreaBudgets,
  countMoves,
  findAreaBudget,
  flowsOf,
  listAreaBudgets,
  listEntries,
  totalsOf,
} from '../../area-budget/index.ts';

const budgetShape = {
  slug: z.string(),
  year: z.int(),
  areaKind: z.enum(['gebied', 'wijkraad', 'dorpsraad', 'wijk']),
  areaName: z.string(),
  closedOn: dateSchema.nullable(),
};
const budgetSchema = z
  .object({
    ...budgetShape,
    insideCents: centsSchema,
    placedCents: centsSchema.openapi({ description: 'Of which in envelopes' }),
  })
  .openapi('AreaBudget');

const flowsSchema = z
  .object({
    ...budgetShape,
    sources: z.array(
      z.object({
        id: z.uuid(),
        name: z.string(),
        kind: z.enum(['programme', 'domain', 'outsideFund']),
        document: z.string(),
        purposes: z.array(z.string()),
        domains: z.array(z.string()).openapi({ description: 'Empty for any domain' }),
        spendUntil: dateSchema.nullable(),
        otherConditions: z.string().nullable(),
        example: z.boolean(),
        toVerify: z.boolean(),
        filledCents: centsSchema,
        previousYearCents: centsSchema,
        nextYearCents: centsSchema,
        takenBackCents: centsSchema,
      }),
    ),
    positions: z.array(
      z.object({
        sourceId: z.uuid(),
        purpose: z.enum(['free', 'subsidy', 'vote', 'baseFunding']),
        envelopeId: z.uuid().nullable().openapi({ description: 'Null where it is in no envelope yet' }),
        amountCents: centsSchema,
      }),
    ),
  })
  .openapi('AreaBudgetFlows');

const moveSchema = z
  .object({
    seq: z.int(),
    proposalNumber: z.int(),
    sourceId: z.uuid(),
    from: z.string(),
    fromEnvelopeId: z.uuid().nullable(),
    to: z.string(),
    toEnvelopeId: z.uuid().nullable(),
    amountCents: centsSchema,
    recordedAt: z.iso.datetime(),
  })
  .openapi('AreaBudgetMovement');

const listRoute = createRoute({
  ...open,
  method: 'get',
  path: '/area-budgets',
  operationId: 'listAreaBudgets',
  tags: ['envelopes'],
  summary: 'Budgets of areas, the newest year first',
  request: { query: z.strictObject({ year: yearSchema.optional(), ...pageQuery }) },
  responses: { 200: found('A page of area budgets', pageOf(budgetSchema)), ...refusals.wrong },
});

const params = z.object({ budgetSlug: slugSchema, year: yearSchema });
const oneRoute = createRoute({
  ...open,
  method: 'get',
  path: '/area-budgets/{budgetSlug}/{year}',
  operationId: 'getAreaBudget',
  tags: ['envelopes'],
  summary: 'Where each euro of one area budget came from, and where it is',
  request: { params, query: z.strictObject({}) },
  responses: foundOrUnknown('The area budget', flowsSchema),
});
const movementsRoute = createRoute({
  ...open,
  method: 'get',
  path: '/area-budgets/{budgetSlug}/{year}/movements',
  operationId: 'listAreaBudgetMovements',
  tags: ['envelopes'],
  summary: 'Movements of one area budget, the newest first',
  request: { params, query: z.strictObject(pageQuery) },
  responses: foundOrUnknown('A page of movements', pageOf(moveSchema)),
});

const budgetJson = ({ slug, year, area, closedOn }: AreaBudget) => ({
  slug,
  year,
  areaKind: area.kind,
  areaName: area.name,
  closedOn: closedOn?.toString() ?? null,
});

const flowsJson = ({ budget, sources, positions }: BudgetFlows) => ({
  ...budgetJson(budget),
  sources: sources.map(({ source, ...sums }) => ({
    id: source.id,
    name: source.name,
    kind: source.kind,
    document: source.document,
    purposes: [...source.purposes],
    domains: [...source.domains],
    spendUntil: source.spendUntil?.toString() ?? null,
    otherConditions: source.otherConditions,
    example: source.example,
    toVerify: source.toVerify,
    ...sums,
  })),
  positions: positions.map((position) => ({ ...position })),
});

export function areaBudgetRoutes(api: OpenAPIHono<AppEnv>, deps: Deps): void {
  const { db } = deps;
  api.openapi(listRoute, async (c) => {
    const { year, ...pages } = c.req.valid('query');
    const [total, budgets] = await Promise.all([
      countAreaBudgets(db, year),
      listAreaBudgets(db, { ...(year === undefined ? {} : { year }), ...limitsOf(pages) }),
    ]);
    const totals = await totalsOf(
      db,
      budgets.map(({ id }) => id),
    );
    const items = budgets.map((budget) => ({
      ...budgetJson(budget),
      ...(totals.get(budget.id) ?? { insideCents: 0, placedCents: 0 }),
    }));
    return c.json(page(c, pages, total, items), 200);
  });
  api.openapi(oneRoute, async (c) => {
    const { budgetSlug, year } = c.req.valid('param');
    const budget = await findAreaBudget(db, budgetSlug, year);
    return budget ? c.json(flowsJson(await flowsOf(db, budget.id)), 200) : refuseUnknown(c, 'area budget');
  });
  api.openapi(movementsRoute, async (c) => {
    const { budgetSlug, year } = c.req.valid('param');
    const pages = c.req.valid('query');
    const budget = await findAreaBudget(db, budgetSlug, year);
    if (!budget) return refuseUnknown(c, 'area budget');
    const [total, moves] = await Promise.all([
      countMoves(db, budget.id),
      listEntries(db, budget.id, limitsOf(pages)),
    ]);
    const items = moves.map((one) => ({ ...one, recordedAt: one.recordedAt.toISOString() }));
    return c.json(page(c, pages, total, items), 200);
  });
}
