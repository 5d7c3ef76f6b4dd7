/** Grants: the public register. */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Deps } from '../../../platform/deps.ts';
import {
  caseNumberSchema,
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
  refuseUnknown,
  slugSchema,
  textSchema,
  yearSchema,
} from '../../../platform/http/api.ts';
import type { AppEnv } from '../../../platform/http/context.ts';
import { domainSchema } from '../../scheme/index.ts';
import { longestSearch } from '../forms.ts';
import { grantJson } from '../register-files.ts';
import { findGrant, listGrants, totalsOf } from '../store.ts';
import type { GrantFilter } from '../types.ts';

const grantSchema = z
  .object({
    caseNumber: z.string().openapi({ example: 'HV-2027-00012' }),
    recipientKind: z.enum(['organisation', 'residents']),
    recipientName: z.string().nullable().openapi({ description: 'Only of organisations, never of people' }),
    title: z.string().nullable(),
    schemeSlug: z.string(),
    schemeName: z.string(),
    roundSlug: z.string(),
    year: z.int().openapi({ description: 'Subsidy year' }),
    wijkSlug: z.string().nullable().openapi({ description: 'Null for the whole city' }),
    wijkName: z.string().nullable(),
    domain: z.string().nullable(),
    outcome: z.enum(['granted', 'partlyGranted']),
    state: z.enum(['granted', 'final']),
    amountCents: centsSchema,
    notifiedOn: dateSchema,
    envelopeId: z.uuid(),
  })
  .openapi('Grant');

const text = textSchema(longestSearch).openapi({
  description: 'Part of the recipient, the title or the case number',
});

const query = z.strictObject({
  wijk: slugSchema.optional(),
  domain: domainSchema.optional(),
  scheme: slugSchema.optional(),
  year: yearSchema.optional(),
  text: text.optional(),
  ...pageQuery,
});

const listRoute = createRoute({
  ...open,
  method: 'get',
  path: '/grants',
  operationId: 'listGrants',
  tags: ['grants'],
  summary: 'Grants, the newest case first',
  request: { query },
  responses: {
    200: found(
      'A page of grants, with the totals of the whole list',
      pageOf(grantSchema).extend({ totals: z.object({ grants: z.int(), amountCents: centsSchema }) }),
    ),
    ...refusals.wrong,
  },
});

const oneRoute = createRoute({
  ...open,
  method: 'get',
  path: '/grants/{caseNumber}',
  operationId: 'getGrant',
  tags: ['grants'],
  summary: 'One grant',
  request: { params: z.object({ caseNumber: caseNumberSchema }) },
  responses: foundOrUnknown('The grant', grantSchema),
});

function filterOf({ wijk, domain, scheme, year, text: words }: z.output<typeof query>): GrantFilter {
  return {
    ...(wijk === undefined ? {} : { wijk }),
    ...(domain === undefined ? {} : { domain }),
    ...(scheme === undefined ? {} : { scheme }),
    ...(year === undefined ? {} : { year }),
    ...(words === undefined ? {} : { text: words }),
  };
}

export function grantRoutes(api: OpenAPIHono<AppEnv>, deps: Deps): void {
  api.openapi(listRoute, async (c) => {
    const asked = c.req.valid('query');
    const filter = filterOf(asked);
    const [totals, grants] = await Promise.all([
      totalsOf(deps.db, filter),
      listGrants(deps.db, filter, limitsOf(asked)),
    ]);
    return c.json({ ...page(c, asked, totals.grants, grants.map(grantJson)), totals }, 200);
  });
  api.openapi(oneRoute, async (c) => {
    const grant = await findGrant(deps.db, c.req.valid('param').caseNumber);
    return grant ? c.json(grantJson(grant), 200) : refuseUnknown(c, 'grant');
  });
}
