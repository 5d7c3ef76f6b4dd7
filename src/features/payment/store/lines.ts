/** Orders with what a payer must see beside them: case, payee, who decided. */
import { sql } from 'kysely';
import { dateOf } from '../../../kernel/dates.ts';
import type { Id } from '../../../kernel/ids.ts';
import type { Reader, Tx } from '../../../platform/db/index.ts';
import { prepared } from '../../../platform/db/prepared.ts';
import type { PaymentLine, PaymentStatus, Transfer } from '../types.ts';
import { toOrder } from './orders.ts';

const lines = (reader: Reader) =>
  reader
    .selectFrom('paymentOrder')
    .innerJoin('application', 'application.id', 'paymentOrder.applicationId')
    .innerJoin('payee', 'payee.id', 'paymentOrder.payeeId')
    .leftJoin('paymentBatch', 'paymentBatch.id', 'paymentOrder.batchId')
    .selectAll('paymentOrder')
    .select([
      'application.caseNumber',
      'application.title',
      'application.applicantPersonId',
      'application.organisationId',
      'payee.holderName',
      'payee.iban',
      'payee.personId as payeePersonId',
      'payee.organisationId as payeeOrganisationId',
      'payee.closedAt as payeeClosedAt',
      'paymentBatch.createdAt as exportedAt',
    ])
    .select([
      sql<string[]>`array(select distinct decided_by_person_id::text from decision
        where decision.application_id = payment_order.application_id)`.as('deciderPersonIds'),
      sql<boolean>`exists(select from account_change
        where account_change.application_id = payment_order.application_id and status = 'waiting')`.as(
        'accountWaits',
      ),
    ]);

type LineRow = Awaited<ReturnType<ReturnType<typeof lines>['executeTakeFirstOrThrow']>>;

function toLine(row: LineRow): PaymentLine {
  const { title, holderName, iban, deciderPersonIds, accountWaits } = row;
  return {
    ...toOrder(row),
    title,
    holderName,
    iban,
    deciderPersonIds,
    accountWaits,
    payeeClosed: row.payeeClosedAt !== null,
    caseNumber: row.caseNumber ?? '',
    payeePersonId: row.payeePersonId as Id<'person'> | null,
    payeeOrganisationId: row.payeeOrganisationId as Id<'organisation'> | null,
    applicantPersonId: row.applicantPersonId as Id<'person'> | null,
    organisationId: row.organisationId as Id<'organisation'> | null,
    exportedOn: row.exportedAt === null ? null : cityDate(row.exportedAt),
  };
}

const cityDate = (at: Date): string => dateOf(at).toString();

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

/**
 * These orders, locked until the transaction ends. Their cases come first and always in one order, as in every command on
 * a case, so that nobody waits for somebody who waits for her.
 */
export async function lockLines(
  tx: Tx,
  ids: readonly Id<'payment_order'>[],
): Promise<readonly PaymentLine[]> {
  if (ids.length === 0) return [];
  await tx
    .selectFrom('application')
    .select('id')
    .where('id', 'in', (query) =>
      query
        .selectFrom('paymentOrder')
        .select('applicationId')
        .where('id', 'in', [...ids]),
    )
    .orderBy('id')
    .forUpdate()
    .execute();
  const rows = await lines(tx)
    .where('paymentOrder.id', 'in', [...ids])
    .orderBy('paymentOrder.envelopeId')
    .orderBy('paymentOrder.id')
    .forUpdate('paymentOrder')
    .execute();
  return rows.map(toLine);
}

/** The lines of a batch as they went to the bank. */
export async function listTransfers(
  reader: Reader,
  batchId: Id<'payment_batch'>,
): Promise<readonly Transfer[]> {
  const sent = await reader
    .selectFrom('paymentTransfer')
    .innerJoin('payee', 'payee.id', 'paymentTransfer.payeeId')
    .select([
      'paymentTransfer.orderId',
      'paymentTransfer.endToEndId',
      'paymentTransfer.amountCents',
      'payee.holderName',
      'payee.iban',
    ])
    .where('paymentTransfer.batchId', '=', batchId)
    .orderBy('paymentTransfer.endToEndId')
    .limit(10_000)
    .execute();
  if (sent.length === 0) return [];
  const rows = await lines(reader)
    .where('paymentOrder.id', 'in', (query) =>
      query.selectFrom('paymentTransfer').select('orderId').where('batchId', '=', batchId),
    )
    .limit(10_000)
    .execute();
  const orders = new Map(rows.map((row) => [row.id, toLine(row)]));
  return sent.flatMap(({ orderId, ...transfer }) => {
    const order = orders.get(orderId);
    return order ? [{ ...transfer, order }] : [];
  });
}

/** Every EndToEndId that this case ever used: of its orders now, and of earlier tries. */
export async function usedEndToEndIds(
  reader: Reader,
  applicationId: Id<'application'>,
): Promise<readonly string[]> {
  const now = reader
    .selectFrom('paymentOrder')
    .select('endToEndId')
    .where('applicationId', '=', applicationId);
  const before = reader
    .selectFrom('paymentTransfer')
    .innerJoin('paymentOrder', 'paymentOrder.id', 'paymentTransfer.orderId')
    .select('paymentTransfer.endToEndId')
    .where('paymentOrder.applicationId', '=', applicationId);
  return (await now.union(before).execute()).map((row) => row.endToEndId);
}

export type StatusTotal = { readonly count: number; readonly totalCents: number };

export async function countByStatus(
  reader: Reader,
): Promise<Readonly<Partial<Record<PaymentStatus, StatusTotal>>>> {
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

const preparedLines = prepared((r, given: { organisationId: string | null; personId: string | null }) =>
  lines(r)
    .where('paymentOrder.status', '=', 'prepared')
    .where((eb) =>
      eb.or([
        eb('application.organisationId', '=', given.organisationId),
        eb.and([
          eb('application.organisationId', 'is', null),
          eb('application.applicantPersonId', '=', given.personId),
        ]),
      ]),
    )
    .orderBy('paymentOrder.dueOn')
    .orderBy('paymentOrder.id')
    .limit(200),
);

/** Prepared orders of the cases of an organisation, or of a person who applied without one. */
export async function listOpenLinesTo(
  reader: Reader,
  { organisationId, applicantPersonId }: Pick<PaymentLine, 'organisationId' | 'applicantPersonId'>,
): Promise<readonly PaymentLine[]> {
  const personId = organisationId === null ? applicantPersonId : null;
  return (await preparedLines(reader, { organisationId, personId })).map(toLine);
}

const openLines = prepared((r, given: { limit: number }) =>
  lines(r)
    .where('paymentOrder.status', 'in', ['prepared', 'released', 'exported', 'rejected', 'suspended'])
    .orderBy('paymentOrder.dueOn')
    .orderBy('paymentOrder.id')
    .limit(given.limit),
);

/** Orders on which somebody still has to do something, the nearest last day first. */
export async function listOpen(reader: Reader, limit: number): Promise<readonly PaymentLine[]> {
  return (await openLines(reader, { limit })).map(toLine);
}

/** Every order by its id, a page at a time, for the export. */
export async function listAllLines(
  reader: Reader,
  after: Id<'payment_order'> | null,
  limit: number,
): Promise<readonly PaymentLine[]> {
  let query = lines(reader).orderBy('paymentOrder.id').limit(limit);
  if (after !== null) query = query.where('paymentOrder.id', '>', after);
  return (await query.execute()).map(toLine);
}

/** Stops whose last day has passed (Awb 4:56). */
export async function listEndedStops(reader: Reader, today: string): Promise<readonly Id<'payment_order'>[]> {
  const rows = await reader
    .selectFrom('paymentOrder')
    .select('id')
    .where('status', '=', 'suspended')
    .where('stopUntil', '<', today)
    .limit(1000)
    .execute();
  return rows.map((row) => row.id as Id<'payment_order'>);
}
