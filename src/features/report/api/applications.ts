/** Applications and their decisions, for the municipality's own systems: by token, and without anything about people. */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Deps } from '../../../platform/deps.ts';
import {
  byToken,
  caseNumberSchema,
  centsSchema,
  dateSchema,
  found,
  limitsOf,
  page,
  pageOf,
  pageQuery,
  refusals,
  refuseUnknown,
  slugSchema,
} from '../../../platform/http/api.ts';
import type { AppEnv } from '../../../platform/http/context.ts';
import {
  type Application,
  type applicationStatus,
  countApplications,
  findByCaseNumber,
  listApplications,
} from '../../application/index.ts';
import { type Decision, listDecisions } from '../../decision/index.ts';
import { getOrganisation } from '../../party/index.ts';
import { findWijkBySlug, listWijken } from '../../place/index.ts';
import { findRoundBySlug, listRounds } from '../../scheme/index.ts';

/** What someone has not sent yet is nobody else's. */
const statuses = [
  'submitted',
  'incomplete',
  'inTreatment',
  'advised',
  'decided',
  'running',
  'accounted',
  'determined',
  'closed',
] as const satisfies readonly (keyof typeof applicationStatus.labels)[];

const applicationSchema = z
  .object({
    caseNumber: z.string(),
    status: z.string(),
    outcome: z.string().nullable(),
    roundSlug: z.string().nullable(),
    year: z.int().nullable(),
    wijkSlug: z.string().nullable(),
    domain: z.string().nullable(),
    organisationName: z.string().nullable().openapi({ description: 'Null for residents and their groups' }),
    channel: z.enum(['online', 'paper', 'phone', 'desk']),
    requestedCents: centsSchema.nullable(),
    grantedCents: centsSchema.nullable(),
    receivedOn: dateSchema.nullable(),
    nextClock: z.string().nullable().openapi({
      description: 'The legal clock of the application that ends first; an objection has its own',
    }),
    nextDueOn: dateSchema.nullable(),
  })
  .openapi('Application');

const decisionSchema = z
  .object({
    caseNumber: z.string(),
    version: z.int(),
    kind: z.string(),
    amountCents: centsSchema,
    legalBasis: z.string(),
    departsFromAdvice: z.boolean(),
    /** Awb 4:34: granted on condition of the budget of this year. */
    budgetProvisoYear: z.int().nullable(),
    invokesBudgetProviso: z.boolean(),
    decidedOn: dateSchema,
    notifiedOn: dateSchema.nullable(),
  })
  .openapi('Decision');

const guarded = byToken('application.view');

const listRoute = createRoute({
  ...guarded,
  method: 'get',
  path: '/applications',
  operationId: 'listApplications',
  tags: ['applications'],
  summary: 'Applications, the newest first',
  request: {
    query: z.strictObject({
      status: z.enum(statuses).optional(),
      round: slugSchema.optional(),
      wijk: slugSchema.optional(),
      ...pageQuery,
    }),
  },
  responses: {
    200: found('A page of applications', pageOf(applicationSchema)),
    ...refusals.wrong,
    ...refusals.guarded,
  },
});

const params = z.object({ caseNumber: caseNumberSchema });
const oneRoute = createRoute({
  ...guarded,
  method: 'get',
  path: '/applications/{caseNumber}',
  operationId: 'getApplication',
  tags: ['applications'],
  summary: 'One application',
  request: { params },
  responses: {
    200: found('The application', applicationSchema),
    ...refusals.wrong,
    ...refusals.guarded,
    ...refusals.unknown,
  },
});
const decisionsRoute = createRoute({
  ...guarded,
  method: 'get',
  path: '/applications/{caseNumber}/decisions',
  operationId: 'listDecisions',
  tags: ['applications'],
  summary: 'Decisions on one application, in the order in which they were taken',
  request: { params },
  responses: {
    200: found('The decisions', z.object({ items: z.array(decisionSchema) })),
    ...refusals.wrong,
    ...refusals.guarded,
    ...refusals.unknown,
  },
});

/** Names that stand beside many applications, looked up once. */
async function namesFor(deps: Deps, applications: readonly Application[]) {
  const ids = new Set(applications.flatMap(({ organisationId }) => organisationId ?? []));
  const [rounds, wijken, organisations] = await Promise.all([
    listRounds(deps.db),
    listWijken(deps.db),
    Promise.all([...ids].map((id) => getOrganisation(deps.db, id))),
  ]);
  return {
    rounds: new Map(rounds.map((round) => [round.id, round])),
    wijken: new Map(wijken.map((wijk) => [wijk.id, wijk.slug])),
    organisations: new Map(organisations.map((one) => [one.id, one])),
  };
}

function applicationJson(application: Application, names: Awaited<ReturnType<typeof namesFor>>) {
  const round = names.rounds.get(application.roundId);
  const organisation =
    application.organisationId === null ? undefined : names.organisations.get(application.organisationId);
  return {
    caseNumber: application.caseNumber ?? '',
    status: application.status,
    outcome: application.outcome,
    roundSlug: round?.slug ?? null,
    year: round?.year ?? null,
    wijkSlug: application.wijkId === null ? null : (names.wijken.get(application.wijkId) ?? null),
    domain: application.domain,
    // A group without legal form often bears somebody's name.
    organisationName: organisation && organisation.legalForm !== 'informal' ? organisation.name : null,
    channel: application.channel,
    requestedCents: application.requestedCents,
    grantedCents: application.grantedCents,
    receivedOn: application.receivedOn,
    nextClock: application.nextClock,
    nextDueOn: application.nextDueOn,
  };
}

const decisionJson = (caseNumber: string, decision: Decision) => ({
  caseNumber,
  version: decision.version,
  kind: decision.kind,
  amountCents: decision.amountCents,
  legalBasis: decision.legalBasis,
  departsFromAdvice: decision.departsFromAdvice,
  budgetProvisoYear: decision.provisoYear,
  invokesBudgetProviso: decision.invokesProviso,
  decidedOn: decision.decidedOn,
  notifiedOn: decision.notifiedOn,
});

export function applicationRoutes(api: OpenAPIHono<AppEnv>, deps: Deps): void {
  api.openapi(listRoute, async (c) => {
    const asked = c.req.valid('query');
    const [round, wijk] = await Promise.all([
      asked.round === undefined ? null : findRoundBySlug(deps.db, asked.round),
      asked.wijk === undefined ? null : findWijkBySlug(deps.db, asked.wijk),
    ]);
    if ((asked.round !== undefined && !round) || (asked.wijk !== undefined && !wijk))
      return c.json(page(c, asked, 0, []), 200);
    const filter = {
      statuses: asked.status === undefined ? statuses : [asked.status],
      ...(round ? { roundId: round.id } : {}),
      ...(wijk ? { wijkIds: [wijk.id] } : {}),
    };
    const [total, applications] = await Promise.all([
      countApplications(deps.db, filter),
      listApplications(deps.db, { filter, order: 'received', ...limitsOf(asked) }),
    ]);
    const names = await namesFor(deps, applications);
    const items = applications.map((one) => applicationJson(one, names));
    return c.json(page(c, asked, total, items), 200);
  });
  api.openapi(oneRoute, async (c) => {
    const application = await findByCaseNumber(deps.db, c.req.valid('param').caseNumber);
    if (!application) return refuseUnknown(c, 'application');
    return c.json(applicationJson(application, await namesFor(deps, [application])), 200);
  });
  api.openapi(decisionsRoute, async (c) => {
    const { caseNumber } = c.req.valid('param');
    const application = await findByCaseNumber(deps.db, caseNumber);
    if (!application) return refuseUnknown(c, 'application');
    const decisions = await listDecisions(deps.db, application.id);
    return c.json({ items: decisions.map((one) => decisionJson(caseNumber, one)) }, 200);
  });
}
