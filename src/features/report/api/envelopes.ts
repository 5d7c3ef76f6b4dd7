/** Envelopes (subsidy ceilings), today or on a past day, and their movements. */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { parseIsoDate, Temporal, today } from '../../../kernel/dates.ts';
import { parseId } from '../../../kernel/ids.ts';
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
  refuseInput,
  refuseUnknown,
  slugSchema,
  yearSchema,
} from '../../../platform/http/api.ts';
import type { AppEnv } from '../../../platform/http/context.ts';
import {
  type Balances,
  balancesOfAllOn,
  countEntries,
  countOverviews,
  type EnvelopeOverview,
  emptyBalances,
  findOverview,
  listOverviews,
  listPublicMovements,
} from '../../budget/index.ts';
import { findWijkBySlug } from '../../place/index.ts';

const envelopeSchema = z
  .object({
    id: z.uuid(),
    schemeSlug: z.string(),
    roundSlug: z.string(),
    year: z.int(),
    areaKind: z.enum(['city', 'gebied', 'wijkraad', 'dorpsraad', 'wijk']),
    areaSlug: z.string().nullable(),
    areaName: z.string().nullable(),
    domain: z.string().nullable().openapi({ description: 'Null for all domains together' }),
    example: z.boolean().openapi({ description: 'True where the amount is an example of the demo' }),
    publishedCents: centsSchema,
    reservedCents: centsSchema,
    committedCents: centsSchema,
    advancedCents: centsSchema,
    determinedCents: centsSchema,
    freeCents: centsSchema,
  })
  .openapi('Envelope');

const movementSchema = z
  .object({
    seq: z.int(),
    kind: z.string(),
    from: z.string(),
    to: z.string(),
    amountCents: centsSchema,
    freeAfterCents: centsSchema,
    caseNumber: z.string().nullable(),
    basis: z.string(),
    recordedAt: z.iso.datetime(),
  })
  .openapi('Movement');

const onSchema = dateSchema.openapi({
  description: 'Balances at the end of this day in the time zone of the city (Awb 4:25.3); default now',
  example: '2027-03-12',
});

const listRoute = createRoute({
  ...open,
  method: 'get',
  path: '/envelopes',
  operationId: 'listEnvelopes',
  tags: ['envelopes'],
  summary: 'Envelopes, the newest year first',
  request: {
    query: z.strictObject({
      year: yearSchema.optional(),
      round: slugSchema.optional(),
      wijk: slugSchema.optional().openapi({ description: 'Only those that pay for this wijk' }),
      on: onSchema.optional(),
      ...pageQuery,
    }),
  },
  responses: { 200: found('A page of envelopes', pageOf(envelopeSchema)), ...refusals.wrong },
});

const params = z.object({ envelopeId: z.uuid() });
const oneRoute = createRoute({
  ...open,
  method: 'get',
  path: '/envelopes/{envelopeId}',
  operationId: 'getEnvelope',
  tags: ['envelopes'],
  summary: 'One envelope',
  request: { params, query: z.strictObject({ on: onSchema.optional() }) },
  responses: foundOrUnknown('The envelope', envelopeSchema),
});
const movementsRoute = createRoute({
  ...open,
  method: 'get',
  path: '/envelopes/{envelopeId}/movements',
  operationId: 'listMovements',
  tags: ['envelopes'],
  summary: 'Movements of one envelope, the newest first',
  request: { params, query: z.strictObject(pageQuery) },
  responses: foundOrUnknown('A page of movements', pageOf(movementSchema)),
});

const envelopeJson = ({ envelope, round, scheme, area }: EnvelopeOverview, balances: Balances) => ({
  id: envelope.id,
  schemeSlug: scheme.slug,
  roundSlug: round.slug,
  year: round.year,
  areaKind: area.kind,
  areaSlug: area.slug,
  areaName: area.name,
  domain: envelope.domain,
  example: envelope.example,
  ...balances,
});

const tooLate = [
  { in: 'query', location: { name: 'on' }, code: 'date-future', detail: 'Must be a day that has been.' },
] as const;

/** The day that was asked about; null for now. Undefined when it has not been yet. */
function dayOf(deps: Deps, on: string | undefined): Temporal.PlainDate | null | undefined {
  const day = on === undefined ? null : parseIsoDate(on);
  return day === null || Temporal.PlainDate.compare(day, today(deps.clock)) <= 0 ? day : undefined;
}

async function withBalances(
  deps: Deps,
  overviews: readonly EnvelopeOverview[],
  day: Temporal.PlainDate | null,
) {
  if (day === null) return overviews.map((one) => envelopeJson(one, one.envelope.balances));
  const ids = overviews.map(({ envelope }) => envelope.id);
  const then = await balancesOfAllOn(deps.db, ids, day);
  return overviews.map((one) => envelopeJson(one, then.get(one.envelope.id) ?? emptyBalances));
}

export function envelopeRoutes(api: OpenAPIHono<AppEnv>, deps: Deps): void {
  const find = async (text: string): Promise<EnvelopeOverview | null> => {
    const id = parseId<'envelope'>(text);
    return id && (await findOverview(deps.db, id));
  };
  api.openapi(listRoute, async (c) => {
    const asked = c.req.valid('query');
    const day = dayOf(deps, asked.on);
    if (day === undefined) return refuseInput(c, tooLate);
    const wijk = asked.wijk === undefined ? null : await findWijkBySlug(deps.db, asked.wijk);
    if (asked.wijk !== undefined && !wijk) return c.json(page(c, asked, 0, []), 200);
    const filter = {
      ...(asked.year === undefined ? {} : { year: asked.year }),
      ...(asked.round === undefined ? {} : { roundSlug: asked.round }),
      ...(wijk ? { wijk } : {}),
    };
    const [total, overviews] = await Promise.all([
      countOverviews(deps.db, filter),
      listOverviews(deps.db, { ...filter, ...limitsOf(asked) }),
    ]);
    return c.json(page(c, asked, total, await withBalances(deps, overviews, day)), 200);
  });
  api.openapi(oneRoute, async (c) => {
    const day = dayOf(deps, c.req.valid('query').on);
    if (day === undefined) return refuseInput(c, tooLate);
    const overview = await find(c.req.valid('param').envelopeId);
    const [envelope] = overview ? await withBalances(deps, [overview], day) : [];
    return envelope ? c.json(envelope, 200) : refuseUnknown(c, 'envelope');
  });
  api.openapi(movementsRoute, async (c) => {
    const asked = c.req.valid('query');
    const overview = await find(c.req.valid('param').envelopeId);
    if (!overview) return refuseUnknown(c, 'envelope');
    const [total, movements] = await Promise.all([
      countEntries(deps.db, overview.envelope.id),
      listPublicMovements(deps.db, overview.envelope.id, limitsOf(asked)),
    ]);
    const items = movements.map((one) => ({ ...one, recordedAt: one.recordedAt.toISOString() }));
    return c.json(page(c, asked, total, items), 200);
  });
}
