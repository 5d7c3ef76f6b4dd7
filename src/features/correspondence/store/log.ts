/** Lists over all letters: the message log, the print queue, notifications that are not out yet. */
import { sql } from 'kysely';
import type { Id } from '../../../kernel/ids.ts';
import type { Reader } from '../../../platform/db/index.ts';
import { prepared } from '../../../platform/db/prepared.ts';
import type { Delivery, DeliveryState, LogEntry, MessageKind, PrintJob } from '../types.ts';

export type LogFilter = {
  readonly state?: DeliveryState | null;
  /** Our reference: the case number. */
  readonly reference?: string | null;
  /** Without letters that were erased. */
  readonly readable?: boolean;
};
export type PageOf<T> = { readonly rows: readonly T[]; readonly total: number };

const referenceOf = sql<string | null>`message.document ->> 'reference'`;

/** Every letter with the last line of its log. */
function log(reader: Reader, filter: LogFilter) {
  return reader
    .selectFrom('message')
    .innerJoinLateral(
      (eb) =>
        eb
          .selectFrom('messageDelivery')
          .select(['state', 'at'])
          .whereRef('messageDelivery.messageId', '=', 'message.id')
          .orderBy('seq', 'desc')
          .limit(1)
          .as('last'),
      (join) => join.onTrue(),
    )
    .$if(filter.state != null, (query) => query.where('last.state', '=', filter.state ?? ''))
    .$if(filter.readable === true, (query) => query.where('message.erasedAt', 'is', null))
    .$if(filter.reference != null, (query) => query.where(referenceOf, '=', filter.reference ?? ''));
}

const logColumns = [
  'message.id',
  'message.channel',
  'message.kind',
  'message.subject',
  'message.createdAt',
  'message.notifyBefore',
  'message.readAt',
  'message.pdfSha256',
  'last.state',
  'last.at as stateAt',
] as const;

/** The message log, newest first. */
export async function listLog(
  reader: Reader,
  filter: LogFilter,
  page: { readonly limit: number; readonly offset: number },
): Promise<PageOf<LogEntry>> {
  const rows = await log(reader, filter)
    .select(logColumns)
    .select(referenceOf.as('reference'))
    .orderBy('message.createdAt', 'desc')
    .orderBy('message.id', 'desc')
    .limit(page.limit)
    .offset(page.offset)
    .execute();
  const { total } = await log(reader, filter)
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return { rows: rows as readonly object[] as readonly LogEntry[], total };
}

export type ExportedLine = Pick<LogEntry, 'id' | 'channel' | 'kind' | 'subject' | 'pdfSha256'> & Delivery;

/** Every line of every letter with this reference, in order: what a copy on request holds (Awb 2:25). */
export async function listLinesOfReference(
  reader: Reader,
  reference: string,
): Promise<readonly ExportedLine[]> {
  const rows = await reader
    .selectFrom('message')
    .innerJoin('messageDelivery', 'messageDelivery.messageId', 'message.id')
    .select([
      'message.id',
      'message.channel',
      'message.kind',
      'message.subject',
      'message.pdfSha256',
      'messageDelivery.state',
      'messageDelivery.at',
      'messageDelivery.detail',
    ])
    .where(referenceOf, '=', reference)
    .orderBy('message.createdAt')
    .orderBy('messageDelivery.seq')
    .limit(5000)
    .execute();
  return rows as readonly object[] as readonly ExportedLine[];
}

function printJobs(reader: Reader) {
  return reader
    .selectFrom('message')
    .innerJoin('messageDelivery as queued', (join) =>
      join.onRef('queued.messageId', '=', 'message.id').on('queued.state', '=', 'toPrint'),
    )
    .leftJoin('messageDelivery as posted', (join) =>
      join.onRef('posted.messageId', '=', 'message.id').on('posted.state', '=', 'posted'),
    )
    .leftJoin('messageDelivery as returned', (join) =>
      join.onRef('returned.messageId', '=', 'message.id').on('returned.state', '=', 'returned'),
    )
    .where('message.erasedAt', 'is', null)
    .select((eb) => [
      'message.id',
      'message.kind',
      'message.subject',
      'message.document',
      'message.pdfUnprintable as unprintable',
      'queued.at as queuedAt',
      'posted.at as postedAt',
      'returned.at as returnedAt',
      eb
        .selectFrom('messageDelivery as printed')
        .select((inner) => inner.fn.max('printed.at').as('at'))
        .whereRef('printed.messageId', '=', 'message.id')
        .where('printed.state', '=', 'printed')
        .as('printedAt'),
    ]);
}

type PrintRow = Awaited<ReturnType<ReturnType<typeof printJobs>['execute']>>[number];

function asPrintJob({ document, returnedAt, ...row }: PrintRow): PrintJob {
  const { reference, addressee, date } = document as unknown as Pick<
    PrintJob,
    'reference' | 'addressee' | 'date'
  >;
  return {
    ...row,
    id: row.id as Id<'message'>,
    kind: row.kind as MessageKind,
    reference,
    addressee,
    date,
    returned: returnedAt !== null,
  };
}

/** Letters that are not posted yet, the longest waiting first. */
export async function listPrintQueue(reader: Reader, limit: number): Promise<PageOf<PrintJob>> {
  const rows = await printJobs(reader)
    .where('posted.at', 'is', null)
    .orderBy('queued.seq')
    .limit(limit)
    .execute();
  const { total } = await reader
    .selectFrom('messageDelivery as queued')
    .where('queued.state', '=', 'toPrint')
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('messageDelivery as posted')
            .select('posted.id')
            .whereRef('posted.messageId', '=', 'queued.messageId')
            .where('posted.state', '=', 'posted'),
        ),
      ),
    )
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return { rows: rows.map(asPrintJob), total };
}

/** Letters posted since a moment, newest first: one of them may come back. */
export async function listPosted(reader: Reader, since: Date): Promise<readonly PrintJob[]> {
  const rows = await printJobs(reader)
    .where('posted.at', '>=', since)
    .orderBy('posted.seq', 'desc')
    .limit(200)
    .execute();
  return rows.map(asPrintJob);
}

export async function findPrintJob(reader: Reader, id: Id<'message'>): Promise<PrintJob | null> {
  const row = await printJobs(reader).where('message.id', '=', id).executeTakeFirst();
  return row ? asPrintJob(row) : null;
}

export type PendingMessage = { readonly id: Id<'message'>; readonly notifyBefore: Date };

/** Portal letters whose notification must be out before this moment and is not (Awb 2:10). */
const unnotified = prepared((r, given: { before: Date }) =>
  r
    .selectFrom('unnotifiedMessage')
    .select(['messageId', 'notifyBefore'])
    .where('notifyBefore', '<', given.before)
    .orderBy('notifyBefore')
    .limit(1000),
);

export async function listUnnotified(reader: Reader, before: Date): Promise<readonly PendingMessage[]> {
  const rows = await unnotified(reader, { before });
  return rows.map(({ messageId, notifyBefore }) => ({ id: messageId as Id<'message'>, notifyBefore }));
}
