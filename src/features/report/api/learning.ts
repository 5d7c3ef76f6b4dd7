/** What the city tries, learns and stops. */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Deps } from '../../../platform/deps.ts';
import {
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
import {
  lessonKinds,
  listAllLessons,
  listAllProofs,
  proofRows,
  proofStatuses,
  stoppedKinds,
} from '../../learning/index.ts';
import { listWijken } from '../../place/index.ts';

const proofSchema = z
  .object({
    slug: z.string(),
    status: z.enum(proofStatuses).openapi({ description: 'stopped: on purpose, which is a result' }),
    question: z.string(),
    why: z.string(),
    wijkSlug: z.string().nullable().openapi({ description: 'Null when it is of no single wijk' }),
    place: z.string().nullable(),
    partners: z.string().nullable(),
    beginsOn: dateSchema.nullable(),
    endsOn: dateSchema.nullable(),
    finding: z
      .string()
      .nullable()
      .openapi({ description: 'What came out and was learned; null until it ended' }),
    followUp: z.string().nullable(),
    documentUrl: z.string().nullable(),
  })
  .openapi('ProofOfConcept');

const proofsRoute = createRoute({
  ...open,
  method: 'get',
  path: '/proofs-of-concept',
  operationId: 'listProofsOfConcept',
  tags: ['learning'],
  summary: 'Proofs of concept, what runs first',
  request: {
    query: z.strictObject({
      status: z.enum(proofStatuses).optional(),
      wijk: slugSchema.optional().openapi({ description: 'Only of this wijk' }),
      ...pageQuery,
    }),
  },
  responses: { 200: found('A page of proofs of concept', pageOf(proofSchema)), ...refusals.wrong },
});

const lessonSchema = z
  .object({
    id: z.uuid(),
    kind: z.enum(lessonKinds),
    stoppedKind: z.enum(stoppedKinds).nullable().openapi({ description: 'Null of what was learned' }),
    title: z.string(),
    body: z.string(),
    origin: z.string(),
    change: z.string().openapi({ description: 'What is done otherwise because of it' }),
    learnedOn: dateSchema,
    proofSlug: z.string().nullable(),
    schemeSlug: z.string().nullable(),
    documentUrl: z.string().nullable(),
    correctedBecause: z
      .string()
      .nullable()
      .openapi({ description: 'Null unless it corrects an earlier text' }),
  })
  .openapi('Lesson');

const lessonsRoute = createRoute({
  ...open,
  method: 'get',
  path: '/lessons',
  operationId: 'listLessons',
  tags: ['learning'],
  summary: 'What was learned and what was stopped, newest first',
  request: { query: z.strictObject({ kind: z.enum(lessonKinds).optional(), ...pageQuery }) },
  responses: { 200: found('A page of lessons', pageOf(lessonSchema)), ...refusals.wrong },
});

export function learningRoutes(api: OpenAPIHono<AppEnv>, { db }: Deps): void {
  api.openapi(proofsRoute, async (c) => {
    const { status, wijk, ...pages } = c.req.valid('query');
    const [proofs, wijken] = await Promise.all([listAllProofs(db), listWijken(db)]);
    const rows = proofRows(proofs, wijken).filter(
      (one) =>
        (status === undefined || one.status === status) && (wijk === undefined || one.wijkSlug === wijk),
    );
    const { limit, offset } = limitsOf(pages);
    return c.json(page(c, pages, rows.length, rows.slice(offset, offset + limit)), 200);
  });
  api.openapi(lessonsRoute, async (c) => {
    const { kind, ...pages } = c.req.valid('query');
    const rows = (await listAllLessons(db))
      .filter((one) => kind === undefined || one.kind === kind)
      .map(({ proofId: _, schemeId: __, recordedAt: ___, reason, ...lesson }) => ({
        ...lesson,
        correctedBecause: reason,
      }));
    const { limit, offset } = limitsOf(pages);
    return c.json(page(c, pages, rows.length, rows.slice(offset, offset + limit)), 200);
  });
}
