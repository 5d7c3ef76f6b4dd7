/** What belongs to one case: its clocks, letters, objections, payments and ledger. By token; no names, words or accounts. */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { type Clock, dateOf, isoDate, today } from '../../../kernel/dates.ts';
import type { Permission } from '../../../kernel/permissions.ts';
import type { Clock as LegalClock } from '../../../kernel/terms/index.ts';
import type { Db } from '../../../platform/db/index.ts';
import {
  byToken,
  caseNumberSchema,
  centsSchema,
  dateSchema,
  found,
  refusals,
  refuseUnknown,
} from '../../../platform/http/api.ts';
import type { AppEnv } from '../../../platform/http/context.ts';
import { type Application, clocksOf, events, findByCaseNumber } from '../../application/index.ts';
import { entriesOf } from '../../budget/index.ts';
import { listDeliveries, listMessagesOfCase } from '../../correspondence/index.ts';
import { listObjectionsOf, objectionClocksOf, withObjections } from '../../decision/index.ts';
import { ordersOfApplication } from '../../payment/index.ts';
import { getVersion } from '../../scheme/index.ts';

type CaseDeps = { readonly db: Db; readonly clock: Clock };

const clockSchema = z
  .object({
    clock: z.string().openapi({ example: 'decision' }),
    start: dateSchema,
    due: dateSchema,
    suspendedDays: z.int(),
    state: z.enum(['running', 'suspended', 'met', 'late']),
    doneOn: dateSchema.nullable(),
    because: z.string().openapi({ description: 'Article and reason', example: 'Awb 4:13 …' }),
  })
  .openapi('Clock');

const letterSchema = z
  .object({
    kind: z.string().openapi({ example: 'decision' }),
    channel: z.enum(['portal', 'paper']),
    madeOn: dateSchema,
    state: z.string().nullable().openapi({ description: 'The last thing known of its delivery' }),
    stateOn: dateSchema.nullable(),
  })
  .openapi('Letter');

const objectionSchema = z
  .object({
    channel: z.string(),
    receivedOn: dateSchema,
    status: z.string(),
    committee: z.boolean(),
    nextDueOn: dateSchema.nullable(),
    outcome: z.string().nullable(),
    decidedOn: dateSchema.nullable(),
  })
  .openapi('Objection');

const paymentSchema = z
  .object({
    kind: z.enum(['advance', 'remainder']),
    amountCents: centsSchema,
    status: z.string(),
    dueOn: dateSchema,
    paidOn: dateSchema.nullable(),
    stoppedDays: z.int(),
  })
  .openapi('Payment');

const entrySchema = z
  .object({
    kind: z.string(),
    from: z.string(),
    to: z.string(),
    amountCents: centsSchema,
    basis: z.string(),
    recordedOn: dateSchema,
  })
  .openapi('LedgerEntry');

const clockJson = ({ clock, start, due, suspendedDays, state, doneOn, because }: LegalClock) => ({
  clock,
  start: isoDate(start),
  due: isoDate(due),
  suspendedDays,
  state,
  doneOn: doneOn && isoDate(doneOn),
  because: because.nl,
});

const dayOf = (moment: Date): string => isoDate(dateOf(moment));

async function clocksNow({ db, clock }: CaseDeps, application: Application) {
  const now = today(clock);
  const [version, happened, answers] = await Promise.all([
    getVersion(db, application.schemeVersionId),
    events(db, application.id),
    objectionClocksOf(db, application.id, now),
  ]);
  return withObjections(clocksOf(application, version, happened, now), answers).clocks.map(clockJson);
}

async function lettersOf({ db }: CaseDeps, { id }: Application) {
  const letters = await listMessagesOfCase(db, id);
  return await Promise.all(
    letters.map(async ({ id: letter, kind, channel, createdAt }) => {
      const last = (await listDeliveries(db, letter)).at(-1);
      return {
        kind,
        channel,
        madeOn: dayOf(createdAt),
        state: last?.state ?? null,
        stateOn: last ? dayOf(last.at) : null,
      };
    }),
  );
}

async function objectionsTo({ db }: CaseDeps, { id }: Application) {
  const all = await listObjectionsOf(db, id);
  return all.map(({ channel, receivedOn, status, committee, nextDueOn, outcome, decidedOn }) => ({
    channel,
    receivedOn,
    status,
    committee,
    nextDueOn,
    outcome,
    decidedOn,
  }));
}

async function paymentsFor({ db }: CaseDeps, { id }: Application) {
  const orders = await ordersOfApplication(db, id);
  return orders.map(({ kind, amountCents, status, dueOn, paidOn, stoppedDays }) => ({
    kind,
    amountCents,
    status,
    dueOn,
    paidOn,
    stoppedDays,
  }));
}

async function bookedFor({ db }: CaseDeps, { id }: Application) {
  return (await entriesOf(db, id)).map(({ kind, from, to, amountCents, basis, recordedAt }) => ({
    kind,
    from,
    to,
    amountCents,
    basis,
    recordedOn: dayOf(recordedAt),
  }));
}

type Part<Schema extends z.ZodType> = {
  readonly path: string;
  readonly operationId: string;
  readonly permission: Permission;
  readonly summary: string;
  readonly item: Schema;
  readonly read: (deps: CaseDeps, application: Application) => Promise<readonly z.output<Schema>[]>;
};

type AnyPart = Part<z.ZodType>;

/** That what is read has the shape that is promised is held here; the list below no longer knows which. */
const part = <Schema extends z.ZodType>(one: Part<Schema>): AnyPart => one;

/** One list each; a case has no more of anything than fits in one answer. */
const parts: readonly AnyPart[] = [
  part({
    path: 'clocks',
    operationId: 'listClocks',
    permission: 'application.view',
    summary: 'The legal clocks of one application as they stand today',
    item: clockSchema,
    read: clocksNow,
  }),
  part({
    path: 'letters',
    operationId: 'listLetters',
    permission: 'message.log',
    summary: 'Letters on one application and how they arrived, without their words',
    item: letterSchema,
    read: lettersOf,
  }),
  part({
    path: 'objections',
    operationId: 'listObjections',
    permission: 'objection.view',
    summary: 'Objections on one application, without who made them or why',
    item: objectionSchema,
    read: objectionsTo,
  }),
  part({
    path: 'payments',
    operationId: 'listPayments',
    permission: 'payment.view',
    summary: 'Payments for one application, without accounts',
    item: paymentSchema,
    read: paymentsFor,
  }),
  part({
    path: 'ledger-entries',
    operationId: 'listLedgerEntries',
    permission: 'budget.view',
    summary: 'What was booked for one application, in order',
    item: entrySchema,
    read: bookedFor,
  }),
];

export function casePartRoutes(api: OpenAPIHono<AppEnv>, deps: CaseDeps): void {
  for (const { path, operationId, permission, summary, item, read } of parts) {
    const route = createRoute({
      ...byToken(permission),
      method: 'get',
      path: `/applications/{caseNumber}/${path}`,
      operationId,
      tags: ['applications'],
      summary,
      request: { params: z.object({ caseNumber: caseNumberSchema }) },
      responses: {
        200: found(summary, z.object({ items: z.array(item) })),
        ...refusals.wrong,
        ...refusals.guarded,
        ...refusals.unknown,
      },
    });
    api.openapi(route, async (c) => {
      const application = await findByCaseNumber(deps.db, c.req.valid('param').caseNumber);
      if (!application) return refuseUnknown(c, 'application');
      return c.json({ items: [...(await read(deps, application))] }, 200);
    });
  }
}

/** What each asks for, as the router writes it. */
export const casePartAccess: Readonly<Record<string, Permission>> = Object.fromEntries(
  parts.map(({ path, permission }) => [`/applications/:caseNumber/${path}`, permission]),
);
