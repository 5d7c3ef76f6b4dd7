import { type Id, newId } from '../../kernel/ids.ts';
import type { Lang } from '../../kernel/messages.ts';
import type { Reader, Tx } from '../../platform/db/index.ts';
import type { LetterDocument } from '../../platform/pdf/index.ts';
import type { Reachability } from './rules.ts';
import type { Delivery, DeliveryState, Message, MessageChannel, MessageKind } from './types.ts';

export type Addressee = Reachability & { readonly name: string; readonly addressLines: readonly string[] };

/** How a person can be reached: address for the window of the envelope, e-mail and the consents that hold today. */
export async function findAddressee(reader: Reader, personId: Id<'person'>): Promise<Addressee | null> {
  const person = await reader
    .selectFrom('person')
    .select(['email', 'name', 'street', 'postcode', 'town'])
    .where('id', '=', personId)
    .executeTakeFirst();
  if (!person) return null;
  const consents = await reader
    .selectFrom('contactConsent')
    .select('channel')
    .where('personId', '=', personId)
    .where('withdrawnAt', 'is', null)
    .execute();
  const place = [person.postcode, person.town].filter((part) => part !== null).join('  ');
  const addressLines = [person.street, place].filter((line): line is string => line !== null && line !== '');
  return {
    email: person.email,
    name: person.name,
    addressLines,
    consents: new Set(consents.map((row) => row.channel)),
  };
}

export type NewMessage = {
  readonly id: Id<'message'>;
  readonly caseId: Id<'application'> | null;
  readonly recipientPersonId: Id<'person'> | null;
  readonly recipientName: string | null;
  readonly recipientAddress: string | null;
  readonly channel: MessageChannel;
  readonly kind: MessageKind;
  readonly lang: Lang;
  readonly subject: string;
  readonly document: LetterDocument;
  readonly createdAt: Date;
  readonly notifyBefore: Date | null;
};

export async function insertMessage(tx: Tx, message: NewMessage): Promise<void> {
  await tx
    .insertInto('message')
    .values({ ...message, document: JSON.stringify(message.document) })
    .execute();
}

/** The delivery log is append-only: Awb 2:25 puts the burden of proof of sending on us. */
export async function insertDelivery(
  tx: Tx,
  messageId: Id<'message'>,
  state: DeliveryState,
  at: Date,
  detail: string | null = null,
): Promise<void> {
  await tx
    .insertInto('messageDelivery')
    .values({ id: newId<'message_delivery'>(), messageId, state, at, detail })
    .execute();
}

const columns = [
  'id',
  'caseId',
  'recipientPersonId',
  'channel',
  'kind',
  'lang',
  'subject',
  'document',
  'createdAt',
  'notifyBefore',
  'readAt',
] as const;

type Row = {
  id: string;
  caseId: string | null;
  recipientPersonId: string | null;
  channel: string;
  kind: string;
  lang: string;
  subject: string;
  document: unknown;
  createdAt: Date;
  notifyBefore: Date | null;
  readAt: Date | null;
};

function toMessage(row: Row): Message {
  return {
    ...row,
    id: row.id as Id<'message'>,
    caseId: row.caseId as Id<'application'> | null,
    recipientPersonId: row.recipientPersonId as Id<'person'> | null,
    channel: row.channel as MessageChannel,
    kind: row.kind as MessageKind,
    lang: row.lang as Lang,
    document: row.document as LetterDocument,
  };
}

export async function findMessage(reader: Reader, id: Id<'message'>): Promise<Message | null> {
  const row = await reader.selectFrom('message').select(columns).where('id', '=', id).executeTakeFirst();
  return row ? toMessage(row) : null;
}

/** A person's letters, newest first. */
export async function listMessagesTo(reader: Reader, personId: Id<'person'>): Promise<readonly Message[]> {
  const rows = await reader
    .selectFrom('message')
    .select(columns)
    .where('recipientPersonId', '=', personId)
    .orderBy('createdAt', 'desc')
    .limit(500)
    .execute();
  return rows.map(toMessage);
}

/** All letters of a case, oldest first. */
export async function listMessagesOfCase(
  reader: Reader,
  caseId: Id<'application'>,
): Promise<readonly Message[]> {
  const rows = await reader
    .selectFrom('message')
    .select(columns)
    .where('caseId', '=', caseId)
    .orderBy('createdAt')
    .limit(500)
    .execute();
  return rows.map(toMessage);
}

export async function listDeliveries(reader: Reader, messageId: Id<'message'>): Promise<readonly Delivery[]> {
  const rows = await reader
    .selectFrom('messageDelivery')
    .select(['state', 'at', 'detail'])
    .where('messageId', '=', messageId)
    .orderBy('at')
    .limit(100)
    .execute();
  return rows.map((row) => ({ ...row, state: row.state as DeliveryState }));
}
