/** Rows of `payment_order` and `payee`: reading, locking, saving. */
import type { Selectable } from 'kysely';
import { type Id, newId } from '../../../kernel/ids.ts';
import type { Reader, Tx } from '../../../platform/db/index.ts';
import type { Payee as PayeeRow, PaymentOrder as Row } from '../../../platform/db/schema.ts';
import type { Payee, PaymentOrder, PaymentStatus } from '../types.ts';

export function toOrder(row: Selectable<Row>): PaymentOrder {
  return {
    id: row.id as Id<'payment_order'>,
    applicationId: row.applicationId as Id<'application'>,
    decisionId: row.decisionId as Id<'decision'>,
    envelopeId: row.envelopeId as Id<'envelope'>,
    payeeId: row.payeeId as Id<'payee'>,
    kind: row.kind as PaymentOrder['kind'],
    amountCents: row.amountCents,
    dueOn: row.dueOn,
    status: row.status as PaymentStatus,
    endToEndId: row.endToEndId,
    batchId: row.batchId as Id<'payment_batch'> | null,
    preparedByPersonId: row.preparedByPersonId as Id<'person'> | null,
    releasedByPersonId: row.releasedByPersonId as Id<'person'> | null,
    paidOn: row.paidOn,
    bankReason: row.bankReason,
    stopFrom: row.stopFrom,
    stopUntil: row.stopUntil,
    stoppedDays: row.stoppedDays,
    createdAt: row.createdAt,
  };
}

function toPayee(row: Selectable<PayeeRow>): Payee {
  return {
    id: row.id as Id<'payee'>,
    applicationId: row.applicationId as Id<'application'>,
    organisationId: row.organisationId as Id<'organisation'> | null,
    personId: row.personId as Id<'person'> | null,
    holderName: row.holderName,
    iban: row.iban,
    createdAt: row.createdAt,
  };
}

/** The payee that holds now. */
export async function currentPayee(reader: Reader, applicationId: Id<'application'>): Promise<Payee | null> {
  const row = await reader
    .selectFrom('payee')
    .selectAll()
    .where('applicationId', '=', applicationId)
    .where('supersededAt', 'is', null)
    .executeTakeFirst();
  return row ? toPayee(row) : null;
}

/** Writes a new payee and closes the one before it. */
export async function replacePayee(tx: Tx, payee: Omit<Payee, 'id'>): Promise<Payee> {
  await tx
    .updateTable('payee')
    .set({ supersededAt: payee.createdAt })
    .where('applicationId', '=', payee.applicationId)
    .where('supersededAt', 'is', null)
    .execute();
  const row = await tx
    .insertInto('payee')
    .values({ ...payee, id: newId<'payee'>() })
    .returningAll()
    .executeTakeFirstOrThrow();
  return toPayee(row);
}

export async function ordersOfApplication(
  reader: Reader,
  applicationId: Id<'application'>,
): Promise<readonly PaymentOrder[]> {
  const rows = await reader
    .selectFrom('paymentOrder')
    .selectAll()
    .where('applicationId', '=', applicationId)
    .orderBy('createdAt')
    .limit(100)
    .execute();
  return rows.map(toOrder);
}

export async function insertOrder(tx: Tx, order: Omit<PaymentOrder, 'id'>): Promise<PaymentOrder> {
  const row = await tx
    .insertInto('paymentOrder')
    .values({ ...order, id: newId<'payment_order'>() })
    .returningAll()
    .executeTakeFirstOrThrow();
  return toOrder(row);
}

export async function saveOrder(
  tx: Tx,
  order: PaymentOrder,
  changes: Partial<Omit<PaymentOrder, 'id' | 'applicationId' | 'decisionId'>>,
): Promise<void> {
  await tx.updateTable('paymentOrder').set(changes).where('id', '=', order.id).execute();
}
