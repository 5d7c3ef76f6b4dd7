/** Outgoing mail is a row first; a job sends it by SMTP. With the demo nothing leaves: the row is held for the outbox. */
import type { Config } from '../../config.ts';
import { type Clock, today } from '../../kernel/dates.ts';
import { type Id, newId } from '../../kernel/ids.ts';
import type { Lang } from '../../kernel/messages.ts';
import type { Reader } from '../db/index.ts';

export type Mail = {
  readonly to: string;
  readonly lang: Lang;
  /** What it is for, in kebab-case: `login-code`, `cosign-request`, `message-notification`. */
  readonly kind: string;
  readonly subject: string;
  /** Plain text; the sender adds nothing. */
  readonly body: string;
  readonly messageId?: string;
};

/** Mails hold addresses and links, so a row is erased after this many days. */
const keepDays = 30;

/** Writes the mail in the caller's transaction: it exists if and only if the change does. */
export async function queueMail(
  db: Reader,
  clock: Clock,
  config: Pick<Config, 'smtpUrl'>,
  mail: Mail,
): Promise<Id<'outgoing_mail'>> {
  const id = newId<'outgoing_mail'>();
  await db
    .insertInto('outgoingMail')
    .values({
      id,
      toAddress: mail.to,
      lang: mail.lang,
      kind: mail.kind,
      subject: mail.subject,
      body: mail.body,
      messageId: mail.messageId ?? null,
      state: config.smtpUrl === null ? 'held' : 'queued',
      createdAt: new Date(clock.now().epochMilliseconds),
      eraseAfter: today(clock).add({ days: keepDays }).toString(),
    })
    .execute();
  return id;
}
