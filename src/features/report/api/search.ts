/** What stands on the social map, found by words: organisations, networks, places and activities. */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { today } from '../../../kernel/dates.ts';
import {
  found,
  limitsOf,
  open,
  page,
  pageOf,
  pageQuery,
  refusals,
  refuseInput,
  slugSchema,
  textSchema,
} from '../../../platform/http/api.ts';
import type { AppEnv } from '../../../platform/http/context.ts';
import { isFaded, pathOf } from '../../agenda/index.ts';
import { loadAgeing } from '../../listing/index.ts';
import { listingKindNames } from '../../listing/types.ts';
import { findWijkBySlug } from '../../place/index.ts';
import type { ReportDeps } from '../deps.ts';

const longestQuery = 100;

const hitSchema = z
  .object({
    kind: z.enum(listingKindNames),
    slug: z.string(),
    title: z.string().openapi({ description: 'In Dutch' }),
    titleEn: z.string().nullable().openapi({ description: 'In English, where somebody wrote it' }),
    wijkSlug: z.string().nullable().openapi({ description: 'Null for the whole city' }),
    wijkName: z.string().nullable(),
    faded: z.boolean().openapi({ description: 'Nobody confirmed for long that it is still right' }),
    href: z.url().openapi({ description: 'Its page' }),
  })
  .openapi('Hit');

const query = z.strictObject({
  q: textSchema(longestQuery).openapi({
    description: 'Words as people say them; the last may be unfinished',
    example: 'samen eten',
  }),
  wijk: slugSchema.optional(),
  kind: z.enum(listingKindNames).optional(),
  ...pageQuery,
});

const searchRoute = createRoute({
  ...open,
  method: 'get',
  path: '/search',
  operationId: 'search',
  tags: ['search'],
  summary: 'What stands on the social map, the best answer first',
  description:
    'Knows endings, joined and parted words, words that mean the same and typing mistakes. Of more than 5,000 answers only the first are counted. Of so many, a first page of at most ten is made for who types: titles go first and fewer are counted.',
  request: { query },
  responses: { 200: found('A page of answers', pageOf(hitSchema)), ...refusals.wrong },
});

export function searchRoutes(api: OpenAPIHono<AppEnv>, { db, clock, config, finder }: ReportDeps): void {
  api.openapi(searchRoute, async (c) => {
    const asked = c.req.valid('query');
    const wijk = asked.wijk === undefined ? null : await findWijkBySlug(db, asked.wijk);
    if (asked.wijk !== undefined && wijk === null)
      return refuseInput(c, [
        { in: 'query', location: { name: 'wijk' }, code: 'unknown', detail: 'There is no such wijk.' },
      ]);
    const { hits, total } = await finder(asked.q, {
      ...limitsOf(asked),
      wijkId: wijk?.id ?? null,
      kind: asked.kind ?? null,
      typing: true,
    });
    const ageing = await loadAgeing(db);
    const day = today(clock);
    const items = hits.map((hit) => ({
      kind: hit.kind,
      slug: hit.slug,
      title: hit.title,
      titleEn: hit.titleEn,
      wijkSlug: hit.wijkSlug,
      wijkName: hit.wijkName,
      faded: isFaded(hit, ageing, day),
      href: new URL(pathOf(hit), config.publicUrl).href,
    }));
    return c.json(page(c, asked, total, items), 200);
  });
}
