import { sql } from 'kysely';
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
  /** The letter that this mail announces; at most one mail each. */
  readonly messageId?: string;
  /** Of mail that comes again: where a POST without a session ends it (RFC 8058). */
  readonly unsubscribeUrl?: string;
};

/** Sends what is queued; also runs by itself every few minutes, for mails that must be tried again. */
export const sendMailJob = 'mail.send';

/**
 * Mails hold addresses and links, so a row is erased after this many days. A login code says nothing after a week; that
 * somebody asked for a code to vote is nobody's business after the day.
 */
const keepDays: Readonly<Record<string, number>> = { 'login-code': 7, 'vote-code': 1 };
const keepDaysOtherwise = 30;

/**
 * Writes the mail in the caller's transaction: it exists, and is sent, if and only if the change is made.
 * @returns null when this letter was announced before
 */
export async function queueMail(
  db: Reader,
  clock: Clock,
  config: Pick<Config, 'smtpUrl'>,
  mail: Mail,
): Promise<Id<'outgoing_mail'> | null> {
  const id = newId<'outgoing_mail'>();
  const now = new Date(clock.now().epochMilliseconds);
  const state = config.smtpUrl === null ? 'held' : 'queued';
  const made = await db
    .insertInto('outgoingMail')
    .values({
      id,
      toAddress: mail.to,
      lang: mail.lang,
      kind: mail.kind,
      subject: mail.subject,
      body: mail.body,
      messageId: mail.messageId ?? null,
      unsubscribeUrl: mail.unsubscribeUrl ?? null,
      state,
      createdAt: now,
      nextAttemptAt: now,
      eraseAfter: today(clock)
        .add({ days: keepDays[mail.kind] ?? keepDaysOtherwise })
        .toString(),
    })
    .onConflict((conflict) => conflict.column('messageId').where('messageId', 'is not', null).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!made) return null;
  if (state === 'queued')
    await sql`select graphile_worker.add_job(${sendMailJob}, '{}'::json, job_key := ${sendMailJob})`.execute(
      db,
    );
  return id;
}
