/** Rows of `payment_order` and `payee`: reading, locking, saving. */
import type { Selectable } from 'kysely';
import { type Id, newId } from '../../../kernel/ids.ts';
import type { Reader, Tx } from '../../../platform/db/index.ts';
import { prepared } from '../../../platform/db/prepared.ts';
import type { Payee as PayeeRow, PaymentOrder as Row } from '../../../platform/db/schema.ts';
import type { AnyOrder, Payee, PaymentOrder, PaymentStatus } from '../types.ts';

/** Constraints in the schema hold the columns of each kind to what the types say. */
export function toOrder(row: Selectable<Row>): AnyOrder {
  return {
    id: row.id as Id<'payment_order'>,
    applicationId: row.applicationId as Id<'application'>,
    decisionId: row.decisionId,
    envelopeId: row.envelopeId,
    penaltyId: row.penaltyId,
    payeeId: row.payeeId as Id<'payee'>,
    kind: row.kind,
    amountCents: row.amountCents,
    dueOn: row.dueOn,
    instalmentOn: row.instalmentOn,
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
    setOffRecoveryId: row.setOffRecoveryId,
  } as AnyOrder;
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

/** Nothing goes to this account any more: another organisation gets the grant. */
export async function closePayee(tx: Tx, id: Payee['id'], at: Date): Promise<void> {
  await tx.updateTable('payee').set({ supersededAt: at, closedAt: at }).where('id', '=', id).execute();
}

/** Was the account of this case closed, so that the one in its form is no longer of the recipient? */
export async function hadClosedPayee(reader: Reader, applicationId: Id<'application'>): Promise<boolean> {
  const row = await reader
    .selectFrom('payee')
    .select('id')
    .where('applicationId', '=', applicationId)
    .where('closedAt', 'is not', null)
    .executeTakeFirst();
  return row !== undefined;
}

/** An account that is used once, and never becomes the one of the case. */
export async function insertOtherPayee(
  tx: Tx,
  payee: Pick<Payee, 'applicationId' | 'iban' | 'holderName' | 'createdAt'> & {
    readonly organisationId?: Id<'organisation'>;
  },
): Promise<Payee> {
  const row = await tx
    .insertInto('payee')
    .values({ ...payee, id: newId<'payee'>(), supersededAt: payee.createdAt })
    .returningAll()
    .executeTakeFirstOrThrow();
  return toPayee(row);
}

const toApplicant = prepared((r, given: { applicationId: string }) =>
  r
    .selectFrom('paymentOrder')
    .leftJoin('penalty', 'penalty.id', 'paymentOrder.penaltyId')
    .selectAll('paymentOrder')
    .where('paymentOrder.applicationId', '=', given.applicationId)
    .where((eb) => eb.or([eb('penalty.id', 'is', null), eb('penalty.toApplicant', '=', true)]))
    .orderBy('paymentOrder.createdAt')
    .orderBy('paymentOrder.dueOn')
    .limit(100),
);

/** The orders that pay the subsidy of a case, oldest first. */
export async function ordersOfApplication(
  reader: Reader,
  applicationId: Id<'application'>,
): Promise<readonly PaymentOrder[]> {
  const all = await ordersToApplicant(reader, applicationId);
  return all.filter(
    (order): order is PaymentOrder & { readonly penaltyId?: null } => order.kind !== 'penalty',
  );
}

/** Everything that is paid on a case to its account, oldest first: not the penalty of someone else who objected. */
export async function ordersToApplicant(
  reader: Reader,
  applicationId: Id<'application'>,
): Promise<readonly AnyOrder[]> {
  return (await toApplicant(reader, { applicationId })).map(toOrder);
}

type NewOrder<T> = T extends unknown ? Omit<T, 'id'> : never;

export async function insertOrder(tx: Tx, order: NewOrder<PaymentOrder>): Promise<PaymentOrder>;
export async function insertOrder(tx: Tx, order: NewOrder<AnyOrder>): Promise<AnyOrder>;
export async function insertOrder(tx: Tx, order: NewOrder<AnyOrder>): Promise<AnyOrder> {
  const row = await tx
    .insertInto('paymentOrder')
    .values({ ...order, id: newId<'payment_order'>() })
    .returningAll()
    .executeTakeFirstOrThrow();
  return toOrder(row);
}

export async function saveOrder(
  tx: Tx,
  order: Pick<AnyOrder, 'id'>,
  changes: Partial<Omit<PaymentOrder, 'id' | 'applicationId' | 'decisionId' | 'envelopeId' | 'kind'>>,
): Promise<void> {
  await tx.updateTable('paymentOrder').set(changes).where('id', '=', order.id).execute();
}
