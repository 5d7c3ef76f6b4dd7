/** Earmarks: what the council set aside for local effort, what was granted of it and what is left. */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { today } from '../../../kernel/dates.ts';
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
  slugSchema,
  yearSchema,
} from '../../../platform/http/api.ts';
import type { AppEnv } from '../../../platform/http/context.ts';
import { earmarkOverview, earmarkRows } from '../../earmark/index.ts';

const earmarkSchema = z
  .object({
    year: z.int(),
    validFrom: dateSchema,
    document: z.string(),
    domain: z.string(),
    wijkSlug: z.string().nullable().openapi({ description: 'Null for the whole city' }),
    setAsideLeastCents: centsSchema.nullable().openapi({
      description: 'Null where what this wijk counts for is unknown, or where the decision does not divide',
    }),
    setAsideMostCents: centsSchema.nullable().openapi({ description: 'Other than the least only of a band' }),
    grantedCents: centsSchema,
    leftLeastCents: centsSchema.nullable(),
    leftMostCents: centsSchema.nullable(),
    inCeilingsCents: centsSchema
      .nullable()
      .openapi({ description: 'In ceilings of this domain, not granted yet; null for a wijk' }),
  })
  .openapi('Earmark');

const listRoute = createRoute({
  ...open,
  method: 'get',
  path: '/earmarks',
  operationId: 'listEarmarks',
  tags: ['envelopes'],
  summary: 'Money set aside for local effort, by domain and by wijk',
  request: {
    query: z.strictObject({
      year: yearSchema.optional().openapi({ description: 'Budget year; default this year' }),
      wijk: slugSchema.optional().openapi({ description: 'Only of this wijk' }),
      ...pageQuery,
    }),
  },
  responses: { 200: found('A page of earmarks', pageOf(earmarkSchema)), ...refusals.wrong },
});

export function earmarkRoutes(api: OpenAPIHono<AppEnv>, deps: Deps): void {
  api.openapi(listRoute, async (c) => {
    const { year: asked, wijk, ...pages } = c.req.valid('query');
    const now = today(deps.clock);
    const year = asked ?? now.year;
    const all = earmarkRows(year, await earmarkOverview(deps.db, year, now));
    const rows = wijk === undefined ? all : all.filter(({ wijkSlug }) => wijkSlug === wijk);
    const { limit, offset } = limitsOf(pages);
    return c.json(page(c, pages, rows.length, rows.slice(offset, offset + limit)), 200);
  });
}
