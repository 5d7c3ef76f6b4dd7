/** Decisions on grants to organisations: the register of the Open Government Act. */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Deps } from '../../../platform/deps.ts';
import {
  centsSchema,
  dateSchema,
  found,
  limitsOf,
  open,
  page,
  pageOf,
  pageQuery,
  refusals,
  yearSchema,
} from '../../../platform/http/api.ts';
import type { AppEnv } from '../../../platform/http/context.ts';
import { category, decisionJson } from '../woo/file.ts';
import { countPublishedDecisions, decisionKinds, listPublishedDecisions } from '../woo/store.ts';

const decisionSchema = z
  .object({
    id: z.uuid(),
    category: z.literal(category).openapi({ description: 'The category of information, by the law' }),
    caseNumber: z.string().openapi({ example: 'HV-2027-00012' }),
    version: z.int().openapi({ description: 'Which decision in its case, from 1' }),
    kind: z.enum(decisionKinds),
    decidedOn: dateSchema,
    notifiedOn: dateSchema,
    legalBasis: z.string(),
    recipientName: z.string().openapi({ description: 'An organisation, never a person' }),
    kvkNumber: z.string().nullable().openapi({ description: 'In the trade register' }),
    title: z.string().nullable(),
    schemeSlug: z.string(),
    schemeName: z.string(),
    year: z.int().openapi({ description: 'Subsidy year' }),
    wijkSlug: z.string().nullable().openapi({ description: 'Null for the whole city' }),
    domain: z.string().nullable(),
    amountCents: centsSchema,
  })
  .openapi('PublishedDecision');

const listRoute = createRoute({
  ...open,
  method: 'get',
  path: '/published-decisions',
  operationId: 'listPublishedDecisions',
  tags: ['grants'],
  summary: 'Decisions on grants to organisations, the newest first',
  request: {
    query: z.strictObject({
      year: yearSchema.optional().openapi({ description: 'Year in which it was made known' }),
      ...pageQuery,
    }),
  },
  responses: { 200: found('A page of decisions', pageOf(decisionSchema)), ...refusals.wrong },
});

export function decisionRoutes(api: OpenAPIHono<AppEnv>, { db }: Deps): void {
  api.openapi(listRoute, async (c) => {
    const { year, ...pages } = c.req.valid('query');
    const filter = year === undefined ? {} : { year };
    const [count, decisions] = await Promise.all([
      countPublishedDecisions(db, filter),
      listPublishedDecisions(db, filter, limitsOf(pages)),
    ]);
    return c.json(page(c, pages, count, decisions.map(decisionJson)), 200);
  });
}
