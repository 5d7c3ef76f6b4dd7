/** Motions, pledges and action lines: what the council asked, what was promised, and how it stands. */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { today } from '../../../kernel/dates.ts';
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
} from '../../../platform/http/api.ts';
import type { AppEnv } from '../../../platform/http/context.ts';
import {
  type ActionLine,
  actionLines,
  carriers,
  findMotion,
  listEvents,
  listMotions,
  type MotionAsOf,
  motionKinds,
  motionStatuses,
} from '../../motions/index.ts';

const numberSchema = z
  .string()
  .regex(/^\d{2}[a-z]{2}\d{3,8}$/, 'Must look like 24bb3648.')
  .openapi({ description: 'As in the register of the council, in small letters', example: '24bb3648' });

const stepSchema = z.object({
  action: z.string(),
  happenedOn: dateSchema,
  reason: z.string(),
  document: z.string().nullable(),
  documentUrl: z.string().nullable(),
});

const motionSchema = z
  .object({
    number: numberSchema,
    kind: z.enum(motionKinds),
    title: z.string(),
    askedBy: z.string().nullable().openapi({ description: 'Null where no source names it' }),
    promised: z.string().openapi({ description: 'What was asked or promised' }),
    documentUrl: z.string().nullable(),
    datedOn: dateSchema.nullable().openapi({ description: 'Null where no source gives the day' }),
    source: z.string(),
    toVerify: z.string().nullable().openapi({ description: 'What is in doubt; null when nothing is' }),
    keptBy: z.string().openapi({ description: 'The department or function in charge' }),
    status: z.enum(motionStatuses),
    nextOn: dateSchema
      .nullable()
      .openapi({ description: 'When it is looked at again; null once it is over' }),
    last: stepSchema.openapi({ description: 'The newest step or news' }),
  })
  .openapi('Motion');

const wholeSchema = motionSchema
  .extend({
    history: z
      .array(stepSchema.extend({ status: z.enum(motionStatuses), recordedAt: z.iso.datetime() }))
      .openapi({ description: 'Oldest first; nothing in it is ever changed' }),
  })
  .openapi('MotionWithHistory');

const listRoute = createRoute({
  ...open,
  method: 'get',
  path: '/motions',
  operationId: 'listMotions',
  tags: ['council'],
  summary: 'Motions and pledges, by number, as they stood on a day',
  request: {
    query: z.strictObject({
      kind: z.enum(motionKinds).optional(),
      status: z.enum(motionStatuses).optional(),
      asOf: dateSchema
        .optional()
        .openapi({ description: 'How they stood at the end of this day; default today' }),
      ...pageQuery,
    }),
  },
  responses: { 200: found('A page of motions and pledges', pageOf(motionSchema)), ...refusals.wrong },
});

const oneRoute = createRoute({
  ...open,
  method: 'get',
  path: '/motions/{number}',
  operationId: 'getMotion',
  tags: ['council'],
  summary: 'One motion or pledge with its history',
  request: { params: z.object({ number: numberSchema }) },
  responses: foundOrUnknown('The motion or pledge', wholeSchema),
});

const lineSchema = z
  .object({
    number: z.int(),
    version: z.int(),
    title: z.string(),
    goals: z.array(z.string()),
    carriers: z
      .array(z.object({ path: z.string(), nameNl: z.string(), nameEn: z.string() }))
      .openapi({ description: 'Parts of this site that carry it' }),
    source: z.string(),
    toVerify: z.string().nullable(),
    notes: z
      .array(
        z.object({
          year: z.int(),
          half: z.union([z.literal(1), z.literal(2)]),
          version: z.int().openapi({ description: 'Of this half year; the highest counts' }),
          body: z.string(),
          recordedAt: z.iso.datetime(),
        }),
      )
      .openapi({ description: 'How it stood in each half year, newest first' }),
  })
  .openapi('ActionLine');

const linesRoute = createRoute({
  ...open,
  method: 'get',
  path: '/action-lines',
  operationId: 'listActionLines',
  tags: ['council'],
  summary: 'Action lines of the programme, with their progress by half year',
  request: { query: z.strictObject(pageQuery) },
  responses: { 200: found('A page of action lines', pageOf(lineSchema)), ...refusals.wrong },
});

const lineJson = ({ notes, reason: _, ...line }: ActionLine): z.infer<typeof lineSchema> => ({
  ...line,
  goals: [...line.goals],
  carriers: line.carriers.flatMap((key) => {
    const carrier = carriers[key];
    return carrier ? [{ path: carrier.href, nameNl: carrier.label.nl, nameEn: carrier.label.en }] : [];
  }),
  notes: notes.map((note) => ({ ...note, recordedAt: note.recordedAt.toISOString() })),
});

export function motionRoutes(api: OpenAPIHono<AppEnv>, { db, clock }: Deps): void {
  const onDay = async (asOf?: string): Promise<readonly MotionAsOf[]> =>
    await listMotions(db, { asOf: asOf ?? today(clock).toString() });
  api.openapi(listRoute, async (c) => {
    const { kind, status, asOf, ...pages } = c.req.valid('query');
    const rows = (await onDay(asOf)).filter(
      (one) => (kind === undefined || one.kind === kind) && (status === undefined || one.status === status),
    );
    const { limit, offset } = limitsOf(pages);
    return c.json(page(c, pages, rows.length, rows.slice(offset, offset + limit)), 200);
  });
  api.openapi(oneRoute, async (c) => {
    const { number } = c.req.valid('param');
    const [motion, motions] = await Promise.all([findMotion(db, number), onDay()]);
    const shown = motions.find((one) => one.number === number);
    if (motion === null || shown === undefined) return refuseUnknown(c, 'motion or pledge');
    const events = await listEvents(db, motion);
    const history = events.map(
      ({ action, status, happenedOn, reason, document, documentUrl, recordedAt }) => ({
        action,
        status,
        happenedOn,
        reason,
        document,
        documentUrl,
        recordedAt: recordedAt.toISOString(),
      }),
    );
    return c.json({ ...shown, history }, 200);
  });
  api.openapi(linesRoute, async (c) => {
    const pages = c.req.valid('query');
    const lines = (await actionLines(db)).map(lineJson);
    const { limit, offset } = limitsOf(pages);
    return c.json(page(c, pages, lines.length, lines.slice(offset, offset + limit)), 200);
  });
}
