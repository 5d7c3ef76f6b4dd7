/** Rows of `payment_order` and `payee`: reading, locking, saving. */
import type { Selectable } from 'kysely';
import { type Id, newId } from '../../../kernel/ids.ts';
import type { Reader, Tx } from '../../../platform/db/index.ts';
import type { Payee as PayeeRow, PaymentOrder as Row } from '../../../platform/db/schema.ts';
import type { Payee, PaymentLine, PaymentOrder, PaymentStatus } from '../types.ts';

function toOrder(row: Selectable<Row>): PaymentOrder {
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

export async function ordersOfDecision(
  reader: Reader,
  decisionId: Id<'decision'>,
): Promise<readonly PaymentOrder[]> {
  const rows = await reader
    .selectFrom('paymentOrder')
    .selectAll()
    .where('decisionId', '=', decisionId)
    .limit(100)
    .execute();
  return rows.map(toOrder);
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

const lines = (reader: Reader) =>
  reader
    .selectFrom('paymentOrder')
    .innerJoin('application', 'application.id', 'paymentOrder.applicationId')
    .innerJoin('payee', 'payee.id', 'paymentOrder.payeeId')
    .innerJoin('decision', 'decision.id', 'paymentOrder.decisionId')
    .selectAll('paymentOrder')
    .select([
      'application.caseNumber',
      'application.title',
      'payee.holderName',
      'payee.iban',
      'decision.decidedByPersonId',
    ]);

type LineRow = Selectable<Row> & {
  caseNumber: string | null;
  title: string;
  holderName: string;
  iban: string;
  decidedByPersonId: string;
};

function toLine(row: LineRow): PaymentLine {
  const { title, holderName, iban } = row;
  return {
    ...toOrder(row),
    caseNumber: row.caseNumber ?? '',
    title,
    holderName,
    iban,
    decidedByPersonId: row.decidedByPersonId as Id<'person'>,
  };
}

/** Orders in one status, the most urgent first. */
export async function listLines(
  reader: Reader,
  status: PaymentStatus,
  page: { readonly limit: number; readonly offset: number },
): Promise<readonly PaymentLine[]> {
  const rows = await lines(reader)
    .where('paymentOrder.status', '=', status)
    .orderBy('paymentOrder.dueOn')
    .orderBy('paymentOrder.id')
    .limit(page.limit)
    .offset(page.offset)
    .execute();
  return rows.map(toLine);
}

export async function findLine(reader: Reader, id: Id<'payment_order'>): Promise<PaymentLine | null> {
  const row = await lines(reader).where('paymentOrder.id', '=', id).executeTakeFirst();
  return row ? toLine(row) : null;
}

export async function listLinesOfBatch(
  reader: Reader,
  batchId: Id<'payment_batch'>,
): Promise<readonly PaymentLine[]> {
  const rows = await lines(reader)
    .where('paymentOrder.batchId', '=', batchId)
    .orderBy('paymentOrder.endToEndId')
    .limit(10_000)
    .execute();
  return rows.map(toLine);
}

/** These orders, locked until the transaction ends; always in order of id, so that two payers cannot wait for each other. */
export async function lockLines(
  tx: Tx,
  ids: readonly Id<'payment_order'>[],
): Promise<readonly PaymentLine[]> {
  if (ids.length === 0) return [];
  const rows = await lines(tx)
    .where('paymentOrder.id', 'in', [...ids])
    .orderBy('paymentOrder.id')
    .forUpdate('paymentOrder')
    .execute();
  return rows.map(toLine);
}

/** Ids of the orders with these EndToEndIds, for a status report of the bank. */
export async function findByEndToEndIds(
  reader: Reader,
  endToEndIds: readonly string[],
): Promise<ReadonlyMap<string, Id<'payment_order'>>> {
  if (endToEndIds.length === 0) return new Map();
  const rows = await reader
    .selectFrom('paymentOrder')
    .select(['id', 'endToEndId'])
    .where('endToEndId', 'in', [...endToEndIds])
    .execute();
  return new Map(rows.map((row) => [row.endToEndId, row.id as Id<'payment_order'>]));
}

export async function countByStatus(
  reader: Reader,
): Promise<Readonly<Record<string, { readonly count: number; readonly totalCents: number }>>> {
  const rows = await reader
    .selectFrom('paymentOrder')
    .select(({ fn }) => [
      'status',
      fn.countAll<number>().as('count'),
      fn.sum<number>('amountCents').as('totalCents'),
    ])
    .groupBy('status')
    .execute();
  return Object.fromEntries(
    rows.map((row) => [row.status, { count: Number(row.count), totalCents: Number(row.totalCents) }]),
  );
}

/** Orders that are not paid yet and due on or before a date, for the work list. */
export async function listDueBefore(reader: Reader, date: string): Promise<readonly PaymentLine[]> {
  const rows = await lines(reader)
    .where('paymentOrder.status', 'in', ['prepared', 'released', 'exported'])
    .where('paymentOrder.dueOn', '<=', date)
    .orderBy('paymentOrder.dueOn')
    .limit(500)
    .execute();
  return rows.map(toLine);
}
