/** The API by the NL GOV API Design Rules: public facts for everybody, cases by token. Reads only. */
import { OpenAPIHono } from '@hono/zod-openapi';
import { assert } from '../../../kernel/result.ts';
import { apiPrefix, apiVersion, badInput, inputErrors, problem } from '../../../platform/http/api.ts';
import type { AppEnv } from '../../../platform/http/context.ts';
import type { Access, RouteInfo, Routes } from '../../../platform/http/routes.ts';
import { socialMapPaths, socialMapRoutes } from '../../exchange/index.ts';
import { figureApiPaths, figureApiRoutes } from '../../figures/index.ts';
import type { ReportDeps } from '../deps.ts';
import type { Description } from '../dictionary/schema.ts';
import { applicationRoutes } from './applications.ts';
import { areaBudgetRoutes } from './area-budgets.ts';
import { auditRoutes } from './audit-entries.ts';
import { baseFundingRoutes } from './base-funding.ts';
import { casePartAccess, casePartRoutes } from './case-parts.ts';
import { councilReportRoutes } from './council-reports.ts';
import { decisionRoutes } from './decisions.ts';
import { earmarkRoutes } from './earmarks.ts';
import { envelopeRoutes } from './envelopes.ts';
import { givingRoutes } from './giving.ts';
import { grantRoutes } from './grants.ts';
import { impactStatementRoutes } from './impact-statements.ts';
import { learningRoutes } from './learning.ts';
import { motionRoutes } from './motions.ts';
import { schemeRoutes } from './schemes.ts';
import { searchRoutes } from './search.ts';
import { unitValueRoutes } from './unit-values.ts';
import { voteResultRoutes } from './vote-result.ts';
import { voteRoutes } from './votes.ts';

/** What each path asks for. A route that is not here stops the program at its start: none is open by forgetting. */
const access: Readonly<Record<string, Access>> = {
  '/openapi.json': 'public',
  '/grants': 'public',
  '/grants/:caseNumber': 'public',
  '/published-decisions': 'public',
  '/council-reports': 'public',
  '/council-reports/:slug': 'public',
  '/open-data/360giving.json': 'public',
  '/open-data/360giving.csv': 'public',
  '/envelopes': 'public',
  '/envelopes/:envelopeId': 'public',
  '/envelopes/:envelopeId/movements': 'public',
  '/area-budgets': 'public',
  '/area-budgets/:budgetSlug/:year': 'public',
  '/area-budgets/:budgetSlug/:year/movements': 'public',
  '/earmarks': 'public',
  '/unit-values': 'public',
  '/impact-statements': 'public',
  '/base-funding/formulas': 'public',
  '/base-funding/formulas/:number': 'public',
  '/base-funding/scenarios/:token': 'public',
  '/motions': 'public',
  '/motions/:number': 'public',
  '/action-lines': 'public',
  '/proofs-of-concept': 'public',
  '/lessons': 'public',
  '/votes': 'public',
  '/votes/:slug/result': 'public',
  '/schemes': 'public',
  '/schemes/:schemeSlug/versions/:number': 'public',
  '/rounds': 'public',
  '/wijken': 'public',
  '/search': 'public',
  ...Object.fromEntries([...socialMapPaths, ...figureApiPaths].map((path) => [path, 'public' as const])),
  '/applications': 'application.view',
  '/applications/:caseNumber': 'application.view',
  '/applications/:caseNumber/decisions': 'application.view',
  ...casePartAccess,
  '/audit-entries': 'audit.view',
};

const description = [
  'Grants, subsidy ceilings and schemes of the social base, and its map: organisations, places, activities.',
  'No natural person is named.',
  'Lists come in pages; `links` and the `Link` header lead to the others. Amounts are whole cents of a euro.',
  'A new version with other fields gets a new address; the old one then keeps working for six months.',
].join(' ');

function describe(api: OpenAPIHono<AppEnv>, { publicUrl, publisher }: ReportDeps['config']) {
  return api.getOpenAPIDocument({
    openapi: '3.0.3',
    info: {
      title: 'Hoofdveld',
      version: apiVersion,
      description,
      license: { name: 'CC0 1.0', url: 'https://creativecommons.org/publicdomain/zero/1.0/' },
      contact: {
        name: publisher.name,
        email: publisher.email,
        url: `${publicUrl}/open-data`,
      },
    },
    servers: [{ url: `${publicUrl}${apiPrefix}` }],
    tags: [
      'grants',
      'envelopes',
      'schemes',
      'votes',
      'council',
      'learning',
      'base funding',
      'unit values',
      'places',
      'search',
      'social map',
      'figures',
      'datasets',
      'applications',
      'audit',
    ].map((name) => ({ name })),
  });
}

/** @returns the description of all that it answers, as `/openapi.json` gives it */
export function apiRoutes(routes: Routes, deps: ReportDeps): () => Description {
  const api = new OpenAPIHono<AppEnv>({
    defaultHook: (result) =>
      result.success ? undefined : badInput(inputErrors(result.error, result.target)),
  });
  api.use(async (c, next) => {
    await next();
    c.res.headers.set('api-version', apiVersion);
    // No answer depends on cookies, and no site is allowed to send a token: any site may read what everybody may.
    c.res.headers.set('access-control-allow-origin', '*');
    c.res.headers.set('access-control-expose-headers', 'API-Version, ETag, Link');
  });
  grantRoutes(api, deps);
  councilReportRoutes(api, deps);
  decisionRoutes(api, deps);
  givingRoutes(api, deps);
  envelopeRoutes(api, deps);
  areaBudgetRoutes(api, deps);
  earmarkRoutes(api, deps);
  motionRoutes(api, deps);
  learningRoutes(api, deps);
  voteRoutes(api, deps);
  voteResultRoutes(api, deps);
  baseFundingRoutes(api, deps);
  unitValueRoutes(api, deps);
  impactStatementRoutes(api, deps);
  schemeRoutes(api, deps);
  searchRoutes(api, deps);
  socialMapRoutes(api, deps);
  figureApiRoutes(api, deps);
  applicationRoutes(api, deps);
  casePartRoutes(api, deps);
  auditRoutes(api, deps);
  api.openAPIRegistry.registerComponent('securitySchemes', 'token', { type: 'http', scheme: 'bearer' });
  // Written when somebody asks for it: a start has no use for it.
  let document: ReturnType<typeof describe> | undefined;
  const described = () => {
    document ??= describe(api, deps.config);
    return document;
  };
  api.get('/openapi.json', (c) => {
    c.set('keep', true);
    return c.json(described());
  });
  for (const definition of api.openAPIRegistry.definitions)
    if (definition.type === 'route')
      assert(
        colonPath(definition.route.path) in access,
        `no access is declared for ${definition.route.path}`,
      );
  for (const path of Object.keys(access))
    api.on(['POST', 'PUT', 'PATCH', 'DELETE'], path, () =>
      problem(405, 'This address can only be read.', { headers: { allow: 'GET, HEAD, OPTIONS' } }),
    );
  api.options('*', (c) => c.body(null, 204, { 'access-control-allow-methods': 'GET, HEAD, OPTIONS' }));
  routes.mount(apiPrefix, api, listed());
  // The library's type allows more than our descriptions use.
  return () => described() as unknown as Description;
}

/** `/grants/{caseNumber}` as the router writes it. */
const colonPath = (path: string): string => path.replace(/\{(\w+)\}/g, ':$1');

const listed = (): RouteInfo[] =>
  Object.entries(access).map(([path, needs]) => ({
    method: 'GET',
    path: `${apiPrefix}${path}`,
    access: needs,
    page: false,
  }));
