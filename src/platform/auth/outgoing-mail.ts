import type { Clock } from '../../kernel/dates.ts';
import { dateOf, isoDate } from '../../kernel/dates.ts';
import { newId } from '../../kernel/ids.ts';
import type { Db } from '../db/index.ts';
import type { SendMail } from './types.ts';

/** Login codes are of no use after ten minutes; the row stays a week to answer 'did you send it?'. */
const keepDays = 7;

/**
 * Puts a mail in the outgoing table.
 * @param options.hold true where nothing may leave: the demo city, whose outbox page shows the rows
 */
export function mailIntoTable(db: Db, clock: Clock, options: { readonly hold: boolean }): SendMail {
  return async (mail) => {
    const now = clock.now();
    await db
      .insertInto('outgoingMail')
      .values({
        id: newId(),
        toAddress: mail.to,
        lang: mail.lang,
        kind: mail.kind,
        subject: mail.subject,
        body: mail.body,
        state: options.hold ? 'held' : 'queued',
        createdAt: new Date(now.epochMilliseconds),
        eraseAfter: isoDate(dateOf(now).add({ days: keepDays })),
      })
      .execute();
  };
}
