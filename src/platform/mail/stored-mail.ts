/** The rows of sent and held mails: for the outbox of the demo, and their erasure. */
import { isoDate, type PlainDate } from '../../kernel/dates.ts';
import type { Id } from '../../kernel/ids.ts';
import type { Lang } from '../../kernel/messages.ts';
import type { Reader } from '../db/index.ts';

export type StoredMail = {
  readonly id: Id<'outgoing_mail'>;
  readonly to: string;
  readonly lang: Lang;
  readonly kind: string;
  readonly subject: string;
  readonly body: string;
  readonly state: 'queued' | 'sent' | 'failed' | 'held';
  readonly createdAt: Date;
  readonly sentAt: Date | null;
  /** ISO date of the last day on which the row may stand. */
  readonly eraseAfter: string;
};

function mails(reader: Reader) {
  return reader
    .selectFrom('outgoingMail')
    .select([
      'id',
      'toAddress as to',
      'lang',
      'kind',
      'subject',
      'body',
      'state',
      'createdAt',
      'sentAt',
      'eraseAfter',
    ])
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc');
}

/** Everything that went out, newest first. Only the demo's outbox may show this. */
export async function listMail(
  reader: Reader,
  page: { readonly limit: number; readonly offset: number },
): Promise<{ readonly mails: readonly StoredMail[]; readonly total: number }> {
  const rows = await mails(reader).limit(page.limit).offset(page.offset).execute();
  const { total } = await reader
    .selectFrom('outgoingMail')
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return { mails: rows as readonly object[] as readonly StoredMail[], total };
}

/** @returns how many mails were past their date */
export async function eraseMail(reader: Reader, today: PlainDate): Promise<number> {
  const { numDeletedRows } = await reader
    .deleteFrom('outgoingMail')
    .where('eraseAfter', '<', isoDate(today))
    .executeTakeFirst();
  return Number(numDeletedRows);
}
