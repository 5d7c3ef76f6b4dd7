/** What organisations and networks published of their own worth: counts and a range per type, never a total. */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { dateOf, isoDate } from '../../../kernel/dates.ts';
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
import { publishedStatements } from '../../impact/index.ts';
import { valueTypes } from '../../impact/types.ts';

const statementSchema = z
  .object({
    slug: z.string(),
    ownerName: z.string(),
    year: z.int(),
    publishedOn: dateSchema,
    confirmedTimes: z.int(),
    visitsLeast: z.int(),
    visitsMost: z.int().nullable(),
    ranges: z
      .array(z.object({ type: z.enum(valueTypes), leastCents: centsSchema, mostCents: centsSchema }))
      .openapi({ description: 'Types are never to be added to each other' }),
  })
  .openapi('ImpactStatement');

const listRoute = createRoute({
  ...open,
  method: 'get',
  path: '/impact-statements',
  operationId: 'listImpactStatements',
  tags: ['unit values'],
  summary: 'Statements of impact that their owners published, by name',
  description: 'Computed when they were published; filled in by their owners and not checked.',
  request: { query: z.strictObject({ year: yearSchema.optional(), ...pageQuery }) },
  responses: { 200: found('A page of statements', pageOf(statementSchema)), ...refusals.wrong },
});

export function impactStatementRoutes(api: OpenAPIHono<AppEnv>, { db }: Deps): void {
  api.openapi(listRoute, async (c) => {
    const { year, ...pages } = c.req.valid('query');
    const all = (await publishedStatements(db)).filter((one) => year === undefined || one.year === year);
    const { limit, offset } = limitsOf(pages);
    const items = all.slice(offset, offset + limit).map((statement) => ({
      slug: statement.slug,
      ownerName: statement.ownerName,
      year: statement.year,
      publishedOn: isoDate(dateOf(statement.publishedAt)),
      confirmedTimes: statement.counts.times,
      visitsLeast: statement.counts.visits.least,
      visitsMost: statement.counts.visits.most,
      ranges: statement.byType.map(({ type, cents }) => ({
        type,
        leastCents: cents.least,
        mostCents: cents.most,
      })),
    }));
    return c.json(page(c, pages, all.length, items), 200);
  });
}
