/** Reports to the council: published editions, and the figures of one. */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Deps } from '../../../platform/deps.ts';
import {
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
} from '../../../platform/http/api.ts';
import type { AppEnv } from '../../../platform/http/context.ts';
import { publishedEdition, publishedEditions } from '../../council-report/index.ts';

const editionShape = {
  slug: z.string(),
  fromOn: dateSchema,
  lastOn: dateSchema.openapi({ description: 'Last day of the period' }),
  publishedAt: z.iso.datetime().nullable(),
};
const editionSchema = z.object(editionShape).openapi('CouncilReport');

const wholeSchema = z
  .object({
    ...editionShape,
    figures: z.array(
      z.object({
        key: z.string(),
        section: z.string(),
        labelNl: z.string(),
        labelEn: z.string(),
        definition: z.string().openapi({ description: 'In Dutch' }),
        unit: z.enum(['count', 'cents']),
        publishedValue: z.int().openapi({ description: 'As it was published; it never changes' }),
        value: z.int().openapi({ description: 'As it stands: another only where it was corrected' }),
        valueBefore: z
          .int()
          .nullable()
          .openapi({ description: 'Of the edition before; null where that did not have it' }),
      }),
    ),
  })
  .openapi('CouncilReportWithFigures');

const listRoute = createRoute({
  ...open,
  method: 'get',
  path: '/council-reports',
  operationId: 'listCouncilReports',
  tags: ['council'],
  summary: 'Published reports to the council, the newest period first',
  request: { query: z.strictObject(pageQuery) },
  responses: { 200: found('A page of reports', pageOf(editionSchema)), ...refusals.wrong },
});

const oneRoute = createRoute({
  ...open,
  method: 'get',
  path: '/council-reports/{slug}',
  operationId: 'getCouncilReport',
  tags: ['council'],
  summary: 'One report with its figures; the rows behind them are in its annex',
  request: { params: z.object({ slug: slugSchema }) },
  responses: foundOrUnknown('The report', wholeSchema),
});

export function councilReportRoutes(api: OpenAPIHono<AppEnv>, { db }: Deps): void {
  api.openapi(listRoute, async (c) => {
    const pages = c.req.valid('query');
    const { offset, limit } = limitsOf(pages);
    const all = await publishedEditions(db);
    return c.json(page(c, pages, all.length, all.slice(offset, offset + limit)), 200);
  });
  api.openapi(oneRoute, async (c) => {
    const edition = await publishedEdition(db, c.req.valid('param').slug);
    return edition ? c.json(edition, 200) : refuseUnknown(c, 'report');
  });
}
