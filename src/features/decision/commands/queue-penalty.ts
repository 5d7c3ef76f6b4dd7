import { personIdOf } from '../../../kernel/actor.ts';
import { isoDate } from '../../../kernel/dates.ts';
import type { Id } from '../../../kernel/ids.ts';
import { assert } from '../../../kernel/result.ts';
import type { UnitOfWork } from '../../../platform/db/unit-of-work.ts';
import type { ObjectionCase } from './objection-case.ts';

type OwedPenalty = {
  /** The objection that was decided late; null for the application. */
  readonly objectionId: Id<'objection'> | null;
  /** The objection that raised it: then the amount is the difference. */
  readonly raisedByObjectionId: Id<'objection'> | null;
  readonly toApplicant: boolean;
  readonly amountCents: number;
};

/** The payments make an order of it, once, on the day of this decision. */
export async function queuePenalty(unit: UnitOfWork, c: ObjectionCase, owed: OwedPenalty): Promise<void> {
  assert(c.application, 'a penalty runs on a case');
  await unit.job('payment.orderPenalty', {
    ...owed,
    applicationId: c.application.id,
    fixedOn: isoDate(unit.today),
    fixedBy: personIdOf(unit.actor),
  });
}
