/** The result of a residents' vote, as the page tells it: each project with why, and what the count said in each round. */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Deps } from '../../../platform/deps.ts';
import { centsSchema, foundOrUnknown, open, refuseUnknown, slugSchema } from '../../../platform/http/api.ts';
import type { AppEnv } from '../../../platform/http/context.ts';
import { findVote, isAnnounced } from '../../vote/index.ts';
import { explain, findCount, type VoteCount } from '../../vote-result/index.ts';

const standingSchema = z.object({
  project: z.string(),
  moneyBehindCents: centsSchema.openapi({ description: 'Left to its supporters together' }),
  missingCents: centsSchema,
  effectiveVotes: z.number(),
});

const resultSchema = z
  .object({
    vote: z.string().openapi({ description: 'Its slug' }),
    countedAt: z.iso.datetime(),
    ballots: z.int(),
    fileSha256: z.string().openapi({ description: 'Of the published file, all ballots' }),
    rule: z.string(),
    completion: z.string(),
    budgetCents: centsSchema,
    givenCents: centsSchema,
    winners: z.array(z.string()).openapi({ description: 'Numbers of the projects that get all they cost' }),
    partly: z.object({ project: z.string(), amountCents: centsSchema }).nullable(),
    projects: z.array(
      z.object({
        project: z.string(),
        votes: z.int(),
        costCents: centsSchema,
        outcome: z.enum(['won', 'inPart', 'lost']),
        round: z.int().nullable(),
        lostBecause: z.string().nullable(),
      }),
    ),
    rounds: z.array(
      z.object({
        step: z.string(),
        project: z.string(),
        votes: z.int(),
        costCents: centsSchema,
        largestPaymentCents: centsSchema.nullable().openapi({ description: 'Of one voter; rounded' }),
        standings: z.array(standingSchema),
      }),
    ),
    ties: z.array(z.object({ step: z.string(), projects: z.array(z.string()), chosen: z.string() })),
  })
  .openapi('VoteResult');

const resultRoute = createRoute({
  ...open,
  method: 'get',
  path: '/votes/{slug}/result',
  operationId: 'getVoteResult',
  tags: ['votes'],
  summary: "The result of a residents' vote, round by round",
  request: { params: z.object({ slug: slugSchema }) },
  responses: foundOrUnknown('The result', resultSchema),
});

const cents = (euros: number): number => Math.round(euros * 100);

function resultOf(slug: string, count: VoteCount): z.infer<typeof resultSchema> {
  const { outcome, options } = count;
  return {
    vote: slug,
    countedAt: count.madeAt.toISOString(),
    ballots: count.ballots,
    fileSha256: count.fileSha256,
    rule: options.rule,
    completion: options.completion,
    budgetCents: cents(outcome.budget),
    givenCents: cents(outcome.costTotal),
    winners: [...outcome.winners],
    partly: outcome.partly && {
      project: outcome.partly.project,
      amountCents: cents(outcome.partly.amount),
    },
    projects: explain(count).map(({ id, votes, cost, fate }) => ({
      project: id,
      votes,
      costCents: cents(cost),
      outcome: fate.as,
      round: fate.as === 'won' ? fate.round : null,
      lostBecause: fate.as === 'lost' ? fate.because.why : null,
    })),
    rounds: outcome.rounds.map(({ step, project, votes, cost, payment, standings }) => ({
      step,
      project,
      votes,
      costCents: cents(cost),
      largestPaymentCents: payment === null ? null : cents(payment),
      standings: standings.map((one) => ({
        project: one.project,
        moneyBehindCents: cents(one.moneyBehind),
        missingCents: cents(one.missing),
        effectiveVotes: one.effectiveVotes,
      })),
    })),
    ties: outcome.ties.map(({ step, projects, chosen }) => ({ step, projects: [...projects], chosen })),
  };
}

export function voteResultRoutes(api: OpenAPIHono<AppEnv>, deps: Deps): void {
  api.openapi(resultRoute, async (c) => {
    const vote = await findVote(deps.db, c.req.valid('param').slug);
    const count = vote && isAnnounced(vote) ? await findCount(deps.db, vote.id) : null;
    return vote && count ? c.json(resultOf(vote.slug, count), 200) : refuseUnknown(c, 'result');
  });
}
