/** Schemes, rounds and wijken: what one can apply for, when, and where. */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { today } from '../../../kernel/dates.ts';
import type { Deps } from '../../../platform/deps.ts';
import {
  centsSchema,
  dateSchema,
  found,
  foundOrUnknown,
  limitsOf,
  open,
  type PageQuery,
  page,
  pageOf,
  pageQuery,
  refusals,
  refuseUnknown,
  slugSchema,
} from '../../../platform/http/api.ts';
import type { AppEnv } from '../../../platform/http/context.ts';
import { listGebieden, listWijken, listWijkraden } from '../../place/index.ts';
import { listOpenRounds, listRounds, listVersionsByStatus, type SchemeVersion } from '../../scheme/index.ts';

const bothSchema = z.object({ nl: z.string(), en: z.string() });

const versionSchema = z
  .object({
    schemeSlug: z.string(),
    name: bothSchema,
    number: z.int(),
    validFrom: dateSchema,
    validUntil: dateSchema.nullable().openapi({ description: 'First day after the period' }),
    legalBasis: z.array(z.string()),
    summary: bothSchema,
    purpose: bothSchema,
    domains: z.array(z.string()),
    applicantKinds: z.array(z.string()),
    minimumCents: centsSchema,
    maximums: z.array(
      z.object({
        wijk: z.string().openapi({ description: 'Slug of a wijk, or * for all others' }),
        amountCents: centsSchema,
        source: z.string(),
        toVerify: z.boolean(),
      }),
    ),
    cosigners: z.int(),
    decisionWeeks: z.int(),
    extensionWeeks: z.int().nullable(),
    distribution: z.string(),
  })
  .openapi('SchemeVersion');

const roundSchema = z
  .object({
    slug: z.string(),
    schemeSlug: z.string(),
    name: bothSchema,
    year: z.int(),
    opensOn: dateSchema.openapi({ description: 'First day for applications' }),
    closesOn: dateSchema.openapi({ description: 'Last day for applications' }),
  })
  .openapi('Round');

const wijkSchema = z
  .object({
    slug: z.string(),
    name: z.string(),
    gebiedSlug: z.string(),
    gebiedCbsCode: z.string(),
    wijkraadSlug: z.string().nullable(),
    inhabitants: z.int().nullable().openapi({ description: 'Null where no source gives it' }),
    inhabitantsYear: z.int().nullable(),
  })
  .openapi('Wijk');

const schemesRoute = createRoute({
  ...open,
  method: 'get',
  path: '/schemes',
  operationId: 'listSchemes',
  tags: ['schemes'],
  summary: 'Published versions of all schemes',
  request: { query: z.strictObject(pageQuery) },
  responses: { 200: found('A page of scheme versions', pageOf(versionSchema)), ...refusals.wrong },
});
const versionRoute = createRoute({
  ...open,
  method: 'get',
  path: '/schemes/{schemeSlug}/versions/{number}',
  operationId: 'getSchemeVersion',
  tags: ['schemes'],
  summary: 'One published version of a scheme',
  request: {
    params: z.object({ schemeSlug: slugSchema, number: z.coerce.number().int().min(1).max(100_000) }),
  },
  responses: foundOrUnknown('The version', versionSchema),
});
const roundsRoute = createRoute({
  ...open,
  method: 'get',
  path: '/rounds',
  operationId: 'listRounds',
  tags: ['schemes'],
  summary: 'Rounds, the newest first',
  request: {
    query: z.strictObject({
      open: z.enum(['true', 'false']).optional().openapi({ description: 'Does it take applications today?' }),
      ...pageQuery,
    }),
  },
  responses: { 200: found('A page of rounds', pageOf(roundSchema)), ...refusals.wrong },
});
const wijkenRoute = createRoute({
  ...open,
  method: 'get',
  path: '/wijken',
  operationId: 'listWijken',
  tags: ['places'],
  summary: 'Neighbourhoods with their district and council',
  request: { query: z.strictObject(pageQuery) },
  responses: { 200: found('A page of wijken', pageOf(wijkSchema)), ...refusals.wrong },
});

const versionJson = ({ rules, ...version }: SchemeVersion): z.output<typeof versionSchema> => ({
  schemeSlug: version.schemeSlug,
  name: version.name,
  number: version.number,
  validFrom: version.validFrom,
  validUntil: version.validUntil,
  legalBasis: [...rules.legalBasis],
  summary: rules.summary,
  purpose: rules.purpose,
  domains: [...rules.domains],
  applicantKinds: [...rules.applicantKinds],
  minimumCents: rules.minimumCents,
  maximums: rules.maximums.map(({ wijk, amountCents, source, toVerify }) => ({
    wijk,
    amountCents,
    source,
    toVerify,
  })),
  cosigners: rules.cosigners.count,
  decisionWeeks: rules.terms.decisionWeeks,
  extensionWeeks: rules.terms.extensionWeeks,
  distribution: rules.distribution.method,
});

const sliceOf = <Item>(items: readonly Item[], asked: PageQuery): readonly Item[] => {
  const { limit, offset } = limitsOf(asked);
  return items.slice(offset, offset + limit);
};

export function schemeRoutes(api: OpenAPIHono<AppEnv>, deps: Deps): void {
  const published = () => listVersionsByStatus(deps.db, 'published');
  api.openapi(schemesRoute, async (c) => {
    const asked = c.req.valid('query');
    const versions = await published();
    return c.json(page(c, asked, versions.length, sliceOf(versions, asked).map(versionJson)), 200);
  });
  api.openapi(versionRoute, async (c) => {
    const { schemeSlug, number } = c.req.valid('param');
    const version = (await published()).find((one) => one.schemeSlug === schemeSlug && one.number === number);
    return version ? c.json(versionJson(version), 200) : refuseUnknown(c, 'scheme version');
  });
  api.openapi(roundsRoute, async (c) => {
    const asked = c.req.valid('query');
    const [all, openNow, versions] = await Promise.all([
      listRounds(deps.db),
      listOpenRounds(deps.db, today(deps.clock)),
      published(),
    ]);
    const schemeOf = new Map(versions.map((version) => [version.id, version.schemeSlug]));
    const isOpen = new Set(openNow.map((round) => round.id));
    const rounds = all.filter(
      (round) => asked.open === undefined || isOpen.has(round.id) === (asked.open === 'true'),
    );
    const items = sliceOf(rounds, asked).map(({ slug, name, year, opensOn, closesOn, schemeVersionId }) => ({
      slug,
      schemeSlug: schemeOf.get(schemeVersionId) ?? '',
      name,
      year,
      opensOn,
      closesOn,
    }));
    return c.json(page(c, asked, rounds.length, items), 200);
  });
  api.openapi(wijkenRoute, async (c) => {
    const asked = c.req.valid('query');
    const [wijken, gebieden, wijkraden] = await Promise.all([
      listWijken(deps.db),
      listGebieden(deps.db),
      listWijkraden(deps.db),
    ]);
    const gebiedOf = new Map(gebieden.map((gebied) => [gebied.id, gebied]));
    const councilOf = new Map(wijkraden.map((council) => [council.id, council.slug]));
    const items = sliceOf(wijken, asked).map((wijk) => ({
      slug: wijk.slug,
      name: wijk.name,
      gebiedSlug: gebiedOf.get(wijk.gebiedId)?.slug ?? '',
      gebiedCbsCode: gebiedOf.get(wijk.gebiedId)?.cbsCode ?? '',
      wijkraadSlug: wijk.wijkraadId === null ? null : (councilOf.get(wijk.wijkraadId) ?? null),
      inhabitants: wijk.inhabitants,
      inhabitantsYear: wijk.inhabitantsYear,
    }));
    return c.json(page(c, asked, wijken.length, items), 200);
  });
}
