/** The letters themselves: made once, never edited. */
import { type Id, newId } from '../../../kernel/ids.ts';
import type { Reader, Tx } from '../../../platform/db/index.ts';
import { prepared, preparedWrite } from '../../../platform/db/prepared.ts';
import type { Delivery, DeliveryState, Message } from '../types.ts';

export type NewMessage = Omit<Message, 'pdfSha256' | 'readAt'> & {
  readonly recipientName: string | null;
  readonly recipientAddress: string | null;
};

const writeMessage = preparedWrite((r, given: Omit<NewMessage, 'document'> & { document: string }) =>
  r.insertInto('message').values(given),
);

export async function insertMessage(tx: Tx, message: NewMessage): Promise<void> {
  await writeMessage(tx, { ...message, document: JSON.stringify(message.document) });
}

type DeliveryRow = {
  readonly id: Id<'message_delivery'>;
  readonly messageId: Id<'message'>;
  readonly state: DeliveryState;
  readonly at: Date;
  readonly detail: string | null;
};

const writeDelivery = preparedWrite((r, given: DeliveryRow) => r.insertInto('messageDelivery').values(given));
const writeDeliveryOnce = preparedWrite((r, given: DeliveryRow) =>
  r
    .insertInto('messageDelivery')
    .values(given)
    .onConflict((conflict) => conflict.doNothing())
    .returning('id'),
);

/** The first lines of a letter that was just made: nothing can have happened to it before. */
export async function insertFirstDeliveries(
  tx: Tx,
  messageId: Id<'message'>,
  at: Date,
  lines: readonly { readonly state: DeliveryState; readonly detail: string | null }[],
): Promise<void> {
  for (const line of lines)
    await writeDelivery(tx, { id: newId<'message_delivery'>(), messageId, at, ...line });
}

/**
 * Adds a line to the log, which is append-only: Awb 2:25 puts the burden of proof on us.
 * @param detail a code or a number, never an address
 * @returns false when this happened already; only printing can happen again
 */
export async function insertDelivery(
  tx: Tx,
  messageId: Id<'message'>,
  state: DeliveryState,
  at: Date,
  detail: string | null = null,
): Promise<boolean> {
  const id = newId<'message_delivery'>();
  return (await writeDeliveryOnce(tx, { id, messageId, state, at, detail })).length > 0;
}

const columns = [
  'id',
  'caseId',
  'recipientPersonId',
  'recipientOrganisationId',
  'channel',
  'kind',
  'lang',
  'subject',
  'document',
  'pdfSha256',
  'createdAt',
  'notifyBefore',
  'readAt',
  'resendsMessageId',
] as const;

/** Ids and codes are text to the generated types; constraints in the schema hold them to what these types say. */
const asMessage = (row: object): Message => row as Message;

/** Erased letters are not found: nothing of them is left but the proof that they were sent. */
function letters(reader: Reader) {
  return reader.selectFrom('message').select(columns).where('erasedAt', 'is', null);
}

const letterOf = prepared((r, given: { id: string }) => letters(r).where('id', '=', given.id));
const heldLetter = prepared((r, given: { id: string }) => letters(r).where('id', '=', given.id).forUpdate());

export async function findMessage(reader: Reader, id: Id<'message'>): Promise<Message | null> {
  const [row] = await letterOf(reader, { id });
  return row ? asMessage(row) : null;
}

/** For what may happen once: jobs and clicks that come twice wait for each other here. */
export async function lockMessage(tx: Tx, id: Id<'message'>): Promise<Message | null> {
  const [row] = await heldLetter(tx, { id });
  return row ? asMessage(row) : null;
}

/** Letters to a person and to organisations of hers, newest first. */
export async function listMessagesTo(
  reader: Reader,
  personId: Id<'person'>,
  organisationIds: readonly Id<'organisation'>[] = [],
): Promise<readonly Message[]> {
  const rows = await letters(reader)
    .where((eb) =>
      eb.or([
        eb('recipientPersonId', '=', personId),
        ...(organisationIds.length === 0 ? [] : [eb('recipientOrganisationId', 'in', organisationIds)]),
      ]),
    )
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .limit(500)
    .execute();
  return rows.map(asMessage);
}

const lettersOfCase = prepared((r, given: { caseId: string }) =>
  letters(r).where('caseId', '=', given.caseId).orderBy('createdAt').orderBy('id').limit(500),
);

/** All letters of a case, oldest first. */
export async function listMessagesOfCase(
  reader: Reader,
  caseId: Id<'application'>,
): Promise<readonly Message[]> {
  return (await lettersOfCase(reader, { caseId })).map(asMessage);
}

/** The log of one letter, in the order in which it happened. */
export async function listDeliveries(reader: Reader, messageId: Id<'message'>): Promise<readonly Delivery[]> {
  const rows = await reader
    .selectFrom('messageDelivery')
    .select(['state', 'at', 'detail'])
    .where('messageId', '=', messageId)
    .orderBy('seq')
    .limit(500)
    .execute();
  return rows.map((row) => ({ ...row, state: row.state as DeliveryState }));
}

export type StoredPdf = { readonly bytes: Uint8Array; readonly sha256: string };

export async function findPdf(reader: Reader, id: Id<'message'>): Promise<StoredPdf | null> {
  const row = await reader
    .selectFrom('message')
    .select(['pdf', 'pdfSha256'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.pdf && row.pdfSha256 !== null ? { bytes: row.pdf, sha256: row.pdfSha256 } : null;
}

/** @returns false when another made it first: then theirs stands */
export async function storePdf(
  tx: Tx,
  id: Id<'message'>,
  pdf: StoredPdf & { readonly unprintable: number },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('message')
    .set({ pdf: Buffer.from(pdf.bytes), pdfSha256: pdf.sha256, pdfUnprintable: pdf.unprintable })
    .where('id', '=', id)
    .where('pdf', 'is', null)
    .where('erasedAt', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** @returns false when it was read before */
export async function noteRead(tx: Tx, id: Id<'message'>, at: Date): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('message')
    .set({ readAt: at })
    .where('id', '=', id)
    .where('readAt', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** AVG art. 17: takes away text, PDF and addressee of a person's letters; the log keeps that something was sent. */
export async function eraseMessagesTo(tx: Tx, personId: Id<'person'>, at: Date): Promise<void> {
  await tx
    .updateTable('message')
    .set({
      erasedAt: at,
      recipientPersonId: null,
      subject: '-',
      document: '{}',
      pdf: null,
      pdfSha256: null,
    })
    .where('recipientPersonId', '=', personId)
    .where('erasedAt', 'is', null)
    .execute();
}

/**
 * The same for all letters of a case whose file is destroyed (features/retention), with the mails that announced them.
 * @returns how many letters
 */
export async function destroyLettersOf(tx: Tx, caseId: Id<'application'>, at: Date): Promise<number> {
  await tx
    .deleteFrom('outgoingMail')
    .where('messageId', 'in', (r) => r.selectFrom('message').select('id').where('caseId', '=', caseId))
    .execute();
  const { numUpdatedRows } = await tx
    .updateTable('message')
    .set({
      erasedAt: at,
      recipientPersonId: null,
      recipientOrganisationId: null,
      recipientName: null,
      recipientAddress: null,
      subject: '-',
      document: '{}',
      pdf: null,
      pdfSha256: null,
    })
    .where('caseId', '=', caseId)
    .where('erasedAt', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(numUpdatedRows);
}
