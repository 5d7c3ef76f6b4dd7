/** Votes of residents: what is divided, by which rules, and the projects. Never who voted, and no ballots. */
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
import { listWijkraden } from '../../place/index.ts';
import {
  asSeen,
  countVotes,
  listProjects,
  listVotes,
  type Vote,
  voteRulesSchema,
  voteStatus,
} from '../../vote/index.ts';

const statuses = Object.keys(voteStatus.labels).filter(
  (status) => status !== 'preparing',
) as Vote['status'][];

const voteSchema = z
  .object({
    slug: z.string(),
    wijkraadSlug: z.string(),
    nameNl: z.string(),
    nameEn: z.string(),
    questionNl: z.string().openapi({ description: 'Empty until the council put it' }),
    questionEn: z.string(),
    status: z.enum(statuses),
    ideasFrom: dateSchema.nullable(),
    ideasUntil: dateSchema.nullable(),
    opensAt: z.iso.datetime(),
    closesAt: z.iso.datetime().openapi({ description: 'Ballots are taken before this moment' }),
    budgetCents: centsSchema.nullable().openapi({ description: 'Null until the ballot is fixed' }),
    ballotSha256: z.string().nullable(),
    rules: voteRulesSchema,
    projects: z.array(
      z.object({
        number: z.int(),
        title: z.string(),
        lang: z.string(),
        costCents: centsSchema,
        category: z.string().nullable(),
        wijkSlug: z.string().nullable(),
        status: z.enum(['candidate', 'onBallot', 'withdrawn']),
      }),
    ),
    example: z.boolean(),
  })
  .openapi('Vote');

const listRoute = createRoute({
  ...open,
  method: 'get',
  path: '/votes',
  operationId: 'listVotes',
  tags: ['votes'],
  summary: 'Votes of residents that were announced, the last to open first',
  request: {
    query: z.strictObject({
      status: z.enum(statuses).optional(),
      wijkraad: slugSchema.optional().openapi({ description: 'Only of this council' }),
      ...pageQuery,
    }),
  },
  responses: { 200: found('A page of votes', pageOf(voteSchema)), ...refusals.wrong },
});

async function written(deps: Deps, vote: Vote, wijkraadSlug: string): Promise<z.infer<typeof voteSchema>> {
  const projects = await listProjects(deps.db, vote.id);
  return {
    slug: vote.slug,
    wijkraadSlug,
    nameNl: vote.name.nl,
    nameEn: vote.name.en,
    questionNl: vote.question.nl,
    questionEn: vote.question.en,
    status: vote.status,
    ideasFrom: vote.ideasFrom,
    ideasUntil: vote.ideasUntil,
    opensAt: vote.opensAt.toISOString(),
    closesAt: vote.closesAt.toISOString(),
    budgetCents: vote.ballot?.budgetCents ?? null,
    ballotSha256: vote.ballotSha256,
    rules: vote.rules,
    projects: projects.map(({ number, title, lang, costCents, category, wijkSlug, status }) => ({
      number,
      title,
      lang,
      costCents,
      category,
      wijkSlug,
      status,
    })),
    example: vote.example,
  };
}

export function voteRoutes(api: OpenAPIHono<AppEnv>, deps: Deps): void {
  api.openapi(listRoute, async (c) => {
    const { status, wijkraad, ...pages } = c.req.valid('query');
    const councils = await listWijkraden(deps.db);
    const council = councils.find(({ slug }) => slug === wijkraad);
    if (wijkraad !== undefined && !council) return c.json(page(c, pages, 0, []), 200);
    const now = new Date(deps.clock.now().epochMilliseconds);
    const filter = {
      announced: true as const,
      seenAt: now,
      ...(status === undefined ? {} : { statuses: [status] }),
      ...(council ? { wijkraadId: council.id } : {}),
    };
    const [count, votes] = await Promise.all([
      countVotes(deps.db, filter),
      listVotes(deps.db, { ...filter, ...limitsOf(pages) }),
    ]);
    const slugs = new Map(councils.map(({ id, slug }) => [id, slug]));
    const rows = await Promise.all(
      votes.map((vote) => written(deps, asSeen(vote, now), slugs.get(vote.wijkraadId) ?? '')),
    );
    return c.json(page(c, pages, count, rows), 200);
  });
}
