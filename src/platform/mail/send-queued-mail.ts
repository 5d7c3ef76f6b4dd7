/**
 * Sends what is queued. A row is first claimed (for longer than a send can take), then sent, then settled: no connection
 * to the database waits for a mail server, and a crash in between means one more try, with the same Message-ID.
 */
import type { Logger } from 'pino';
import { system } from '../../kernel/actor.ts';
import type { Id } from '../../kernel/ids.ts';
import type { Lang } from '../../kernel/messages.ts';
import { ok } from '../../kernel/result.ts';
import type { Tx } from '../db/index.ts';
import { type CommandDeps, inTransaction, type UnitOfWork } from '../db/unit-of-work.ts';
import type { Delivery, MailTransport } from './smtp-transport.ts';

export type SentMail = {
  readonly id: Id<'outgoing_mail'>;
  readonly kind: string;
  readonly messageId: string | null;
};

/** Told in the transaction that settles the mail. */
export type MailObservers = {
  readonly sent: (unit: UnitOfWork, mail: SentMail) => Promise<void>;
  /** Given up: refused for good, or tried for too long. `code` holds no personal data. */
  readonly failed: (unit: UnitOfWork, mail: SentMail, code: string) => Promise<void>;
};

type Claimed = SentMail & {
  readonly to: string;
  readonly lang: Lang;
  readonly subject: string;
  readonly body: string;
  readonly unsubscribeUrl: string | null;
  readonly attempts: number;
  readonly createdAt: Date;
};

const minute = 60_000;
const hour = 60 * minute;
const claimFor = 10 * minute;
const longestWait = 4 * hour;
/** A letter's notification must be out within 48 hours (Awb 2:10); this leaves a working day to send it on paper. */
const patience = 40 * hour;
/** A login code is worth nothing after ten minutes; one that comes late only confuses. */
const patienceFor: Readonly<Record<string, number>> = { 'login-code': 10 * minute };
const mostPerRun = 500;

async function claim(tx: Tx, now: Date): Promise<Claimed | null> {
  const row = await tx
    .selectFrom('outgoingMail')
    .selectAll()
    .where('state', '=', 'queued')
    .where('nextAttemptAt', '<=', now)
    .orderBy('nextAttemptAt')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
  if (!row) return null;
  const attempts = row.attempts + 1;
  await tx
    .updateTable('outgoingMail')
    .set({ attempts, nextAttemptAt: new Date(now.getTime() + claimFor) })
    .where('id', '=', row.id)
    .execute();
  return {
    ...row,
    id: row.id as Id<'outgoing_mail'>,
    lang: row.lang as Lang,
    to: row.toAddress,
    attempts,
  };
}

/** 1, 2, 4 … minutes after the first, second, third failure, at most four hours. */
function nextTry(mail: Claimed, now: Date): Date {
  return new Date(now.getTime() + Math.min(2 ** (mail.attempts - 1) * minute, longestWait));
}

function givesUp(mail: Claimed, outcome: Delivery & { ok: false }, now: Date): boolean {
  const age = nextTry(mail, now).getTime() - mail.createdAt.getTime();
  return outcome.blame === 'mailbox' || age > (patienceFor[mail.kind] ?? patience);
}

async function settle(
  unit: UnitOfWork,
  mail: Claimed,
  outcome: Delivery,
  observers: MailObservers,
): Promise<void> {
  const change = (values: {
    state?: string;
    sentAt?: Date;
    nextAttemptAt?: Date;
    lastError: string | null;
  }) =>
    unit.tx
      .updateTable('outgoingMail')
      .set(values)
      .where('id', '=', mail.id)
      .where('state', '=', 'queued')
      .executeTakeFirst();
  if (outcome.ok) {
    const { numUpdatedRows } = await change({ state: 'sent', sentAt: unit.nowDate, lastError: null });
    if (numUpdatedRows === 1n) await observers.sent(unit, mail);
  } else if (givesUp(mail, outcome, unit.nowDate)) {
    const { numUpdatedRows } = await change({ state: 'failed', lastError: outcome.code });
    if (numUpdatedRows === 1n) await observers.failed(unit, mail, outcome.code);
  } else {
    await change({ nextAttemptAt: nextTry(mail, unit.nowDate), lastError: outcome.code });
  }
}

/**
 * One run: every mail that is due. Ends early when the server itself cannot be used; the rest waits for the next run.
 * @returns how many were accepted by the server
 */
export async function sendQueuedMail(
  deps: CommandDeps & { readonly log: Pick<Logger, 'warn'> },
  transport: MailTransport,
  observers: MailObservers,
): Promise<number> {
  const actor = system('mail');
  let sent = 0;
  for (let count = 0; count < mostPerRun; count += 1) {
    const now = new Date(deps.clock.now().epochMilliseconds);
    const mail = await deps.db.transaction().execute((tx) => claim(tx, now));
    if (mail === null) break;
    const outcome = await transport.send(mail);
    await inTransaction(
      deps,
      actor,
      async (unit) => {
        await settle(unit, mail, outcome, observers);
        return ok(null);
      },
      { publicFacts: false },
    );
    if (outcome.ok) {
      sent += 1;
      continue;
    }
    deps.log.warn({ mailId: mail.id, attempts: mail.attempts, code: outcome.code }, 'mail was not accepted');
    if (outcome.blame === 'server') break;
  }
  return sent;
}
