/** Figures of the social map in our own API: what a wijk has and misses, and how much of the map a human lately confirmed. */
import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { today } from '../../../kernel/dates.ts';
import type { Deps } from '../../../platform/deps.ts';
import { limitsOf, page } from '../../../platform/http/api.ts';
import type { AppEnv } from '../../../platform/http/context.ts';
import { freshnessOfWijken, listingKindNames } from '../../listing/index.ts';
import { listWijken } from '../../place/index.ts';
import { coverageOfWijken, missingFunctions, venueFunctions } from '../../venue/index.ts';
import { listRoute } from './routes.ts';

const functions = z.array(z.enum(venueFunctions));
const coverageSchema = z
  .object({
    wijkSlug: z.string(),
    wijkName: z.string(),
    places: z.int(),
    lowThreshold: z.int().openapi({ description: 'Places where anyone may walk in' }),
    functions: functions.openapi({ description: 'Of the minimal functions: those that a place fulfils' }),
    missing: functions.openapi({ description: 'Of the minimal functions: those that no place fulfils' }),
  })
  .openapi('Coverage');

const freshnessSchema = z
  .object({
    wijkSlug: z
      .string()
      .nullable()
      .openapi({ description: 'Null: of the whole city, in no one neighbourhood' }),
    kind: z.enum(listingKindNames),
    listed: z.int().openapi({ description: 'On the map' }),
    fresh: z.int().openapi({ description: 'Of these: confirmed by a human within `days`' }),
    days: z.int(),
  })
  .openapi('Freshness');

const coverageRoute = listRoute(
  '/coverage',
  'listCoverage',
  'What each neighbourhood has and misses of places to meet',
  coverageSchema,
);
const freshnessRoute = listRoute(
  '/freshness',
  'listFreshness',
  'How much of the map a human lately confirmed, by neighbourhood and kind',
  freshnessSchema,
);

/** A part of a list that is read whole: there are some hundreds of lines at most. */
function sliceOf<T>(
  all: readonly T[],
  { limit, offset }: { readonly limit: number; readonly offset: number },
) {
  return all.slice(offset, offset + limit);
}

export function figureRoutes(api: OpenAPIHono<AppEnv>, { db, clock }: Deps): void {
  api.openapi(coverageRoute, async (c) => {
    const asked = c.req.valid('query');
    const all = (await coverageOfWijken(db))
      .filter(({ wijkSlug }) => asked.wijk === undefined || wijkSlug === asked.wijk)
      .map((wijk) => ({
        wijkSlug: wijk.wijkSlug,
        wijkName: wijk.wijkName,
        places: wijk.places,
        lowThreshold: wijk.lowThreshold,
        functions: [...wijk.functions],
        missing: [...missingFunctions(wijk)],
      }));
    return c.json(page(c, asked, all.length, sliceOf(all, limitsOf(asked))), 200);
  });
  api.openapi(freshnessRoute, async (c) => {
    const asked = c.req.valid('query');
    const [wijken, counts] = await Promise.all([listWijken(db), freshnessOfWijken(db, today(clock))]);
    const slugs = new Map<string, string>(wijken.map(({ id, slug }) => [id, slug]));
    const all = counts
      .map(({ wijkId, ...count }) => ({
        wijkSlug: wijkId === null ? null : (slugs.get(wijkId) ?? null),
        ...count,
      }))
      .filter(({ wijkSlug }) => asked.wijk === undefined || wijkSlug === asked.wijk)
      .toSorted((a, b) => (a.wijkSlug ?? '').localeCompare(b.wijkSlug ?? '', 'nl'));
    return c.json(page(c, asked, all.length, sliceOf(all, limitsOf(asked))), 200);
  });
}
