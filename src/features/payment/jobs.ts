import { z } from 'zod';
import { Temporal } from '../../kernel/dates.ts';
import { type Id, parseId } from '../../kernel/ids.ts';
import { assert } from '../../kernel/result.ts';
import type { Jobs } from '../../platform/jobs/index.ts';
import { endStops } from './commands/hold.ts';
import { orderAdvance } from './commands/order-advance.ts';
import { type FixedPenalty, payPenalty } from './commands/pay-penalty.ts';
import type { PaymentDeps } from './deps.ts';
import { deleteOldUploads } from './store/batches.ts';

const payload = z.object({ decisionId: z.string() });
const penalty = z.object({
  applicationId: z.string(),
  objectionId: z.string().nullable(),
  raisedByObjectionId: z.string().nullable().default(null),
  toApplicant: z.boolean(),
  amountCents: z.int().positive(),
  fixedOn: z.iso.date(),
  fixedBy: z.string().nullable(),
});

function fixedPenaltyOf(data: unknown): FixedPenalty {
  const { applicationId, objectionId, raisedByObjectionId, fixedBy, fixedOn, ...rest } = penalty.parse(data);
  const id = parseId<'application'>(applicationId);
  assert(id, 'The job names a case');
  return {
    ...rest,
    applicationId: id,
    objectionId: parseId<'objection'>(objectionId ?? ''),
    raisedByObjectionId: parseId<'objection'>(raisedByObjectionId ?? ''),
    fixedBy: parseId<'person'>(fixedBy ?? ''),
    fixedOn: Temporal.PlainDate.from(fixedOn),
  };
}

const dayInMs = 24 * 3600 * 1000;

function decisionIdOf(data: unknown): Id<'decision'> {
  const id = parseId<'decision'>(payload.parse(data).decisionId);
  assert(id, 'The job names a decision');
  return id;
}

/** Every one may run twice, or be cut off anywhere, and then run again. */
export function paymentJobs(deps: PaymentDeps): Jobs {
  return {
    'payment.orderAdvance': {
      run: async (data) => {
        const ordered = await orderAdvance(deps, decisionIdOf(data));
        assert(ordered.ok, 'ordering an advance refuses nothing');
      },
    },
    'payment.orderPenalty': {
      run: async (data) => {
        const ordered = await payPenalty(deps, fixedPenaltyOf(data));
        assert(ordered.ok, 'ordering a penalty refuses nothing');
      },
    },
    'payment.endStops': {
      run: async () => {
        await endStops(deps);
      },
      nightly: true,
    },
    'payment.forgetUploads': {
      run: async () => {
        const before = new Date(deps.clock.now().epochMilliseconds - dayInMs);
        await deps.db.transaction().execute((tx) => deleteOldUploads(tx, before));
      },
      nightly: true,
    },
  };
}
