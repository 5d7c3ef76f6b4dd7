/** The library of unit values: what one effect is worth by a source, with all versions. */
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
  slugSchema,
} from '../../../platform/http/api.ts';
import type { AppEnv } from '../../../platform/http/context.ts';
import { unitValues } from '../../impact/index.ts';
import { payers, valueTypes } from '../../impact/types.ts';

const unitValueSchema = z
  .object({
    slug: z.string(),
    version: z.int(),
    effect: z.string(),
    effectEn: z.string().nullable(),
    unit: z.string().openapi({ description: 'What the amount is for, in Dutch' }),
    type: z.enum(valueTypes).openapi({ description: 'Types are never to be added to each other' }),
    payer: z.enum(payers).openapi({ description: 'Whose money it concerns' }),
    lowCents: centsSchema,
    figureCents: centsSchema,
    highCents: centsSchema.openapi({ description: 'Equal to the lowest where the source gives one figure' }),
    priceYear: z.int(),
    source: z.string(),
    place: z.string().openapi({ description: 'Where in the source' }),
    note: z.string(),
    toVerify: z.boolean().openapi({ description: 'Not held against its source yet' }),
    reason: z.string().nullable().openapi({ description: 'Why it took the place of the version before' }),
    validFrom: dateSchema,
    validUntil: dateSchema.nullable().openapi({ description: 'First day on which it holds no more' }),
  })
  .openapi('UnitValue');

const listRoute = createRoute({
  ...open,
  method: 'get',
  path: '/unit-values',
  operationId: 'listUnitValues',
  tags: ['unit values'],
  summary: 'Published unit values, the newest version of each first',
  request: {
    query: z.strictObject({
      slug: slugSchema.optional().openapi({ description: 'Only the versions of this value' }),
      ...pageQuery,
    }),
  },
  responses: { 200: found('A page of unit values', pageOf(unitValueSchema)), ...refusals.wrong },
});

export function unitValueRoutes(api: OpenAPIHono<AppEnv>, { db }: Deps): void {
  api.openapi(listRoute, async (c) => {
    const { slug, ...pages } = c.req.valid('query');
    const all = await unitValues(db);
    const rows = slug === undefined ? all : all.filter((value) => value.slug === slug);
    const { limit, offset } = limitsOf(pages);
    const items = rows.slice(offset, offset + limit).map((value) => ({
      slug: value.slug,
      version: value.number,
      effect: value.effect.nl ?? '',
      effectEn: value.effect.en ?? null,
      unit: value.unit.nl ?? '',
      type: value.type,
      payer: value.payer,
      lowCents: value.lowCents,
      figureCents: value.figureCents,
      highCents: value.highCents,
      priceYear: value.priceYear,
      source: value.source,
      place: value.place,
      note: value.note,
      toVerify: value.toVerify,
      reason: value.reason,
      validFrom: value.validFrom,
      validUntil: value.validUntil,
    }));
    return c.json(page(c, pages, rows.length, items), 200);
  });
}
