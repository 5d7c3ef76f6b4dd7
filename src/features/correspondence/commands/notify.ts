/** Awb 2:10 and 2:11: tell the reader within 48 hours that a letter waits, or else send it on paper. */
import { type Actor, system } from '../../../kernel/actor.ts';
import type { Clock } from '../../../kernel/dates.ts';
import { type Id, parseId } from '../../../kernel/ids.ts';
import { assert, ok, type Result, refused } from '../../../kernel/result.ts';
import { type CommandDeps, inTransaction, type UnitOfWork } from '../../../platform/db/unit-of-work.ts';
import { type MailObservers, queueMail, type SentMail } from '../../../platform/mail/index.ts';
import type { CorrespondenceDeps } from '../deps.ts';
import { refusals } from '../messages.ts';
import { notificationMail, notificationMailKind } from '../notification-mail.ts';
import { channelFor, has, pendingNotification, warnHours } from '../rules.ts';
import { addresseeOf, jobNames } from '../send-letter.ts';
import { insertDelivery, insertFirstDeliveries, listDeliveries, lockMessage } from '../store/letters.ts';
import { listUnnotified } from '../store/log.ts';
import type { Message } from '../types.ts';

/** No page for the public shows any of this. */
const personal = { publicFacts: false } as const;

/** The letter goes to the print queue: paper never fails to be a way (Awb 2:8, 2:11). */
async function fallBackToPaper(unit: UnitOfWork, id: Id<'message'>, reason: string): Promise<void> {
  const fresh = await insertDelivery(unit.tx, id, 'notificationFailed', unit.nowDate, reason);
  if (!fresh) return;
  await insertDelivery(unit.tx, id, 'toPrint', unit.nowDate);
  unit.audit('message.notificationFailed', 'message', id, { reason });
}

async function noteNotified(unit: UnitOfWork, id: Id<'message'>, by: string): Promise<void> {
  if (await insertDelivery(unit.tx, id, 'notified', unit.nowDate, by))
    unit.audit('message.notified', 'message', id, { by });
}

/**
 * Where jobs go of letters from before this program ran, as the demo city has them: nobody needs a mail or a PDF of them
 * any more (the PDF is made when asked for), and the log says that they were announced then.
 */
export function announcedThen(clock: Clock): NonNullable<CommandDeps['queueJob']> {
  return async (tx, identifier, payload) => {
    if (identifier !== jobNames.notify) return;
    const { messageId } = payload as { readonly messageId?: string };
    const id = parseId<'message'>(messageId);
    assert(id, 'The job names a letter');
    const at = new Date(clock.now().epochMilliseconds);
    await insertFirstDeliveries(tx, id, at, [{ state: 'notified', detail: 'outbox' }]);
  };
}

/** Why this letter cannot be announced by mail now, or to whom it goes. */
async function reach(
  deps: CorrespondenceDeps,
  unit: UnitOfWork,
  message: Message,
): Promise<{ readonly to: string } | { readonly reason: string }> {
  if (deps.config.smtpUrl === null && !deps.config.demo) return { reason: 'no-mail-server' };
  if (message.recipientPersonId === null) return { reason: 'no-person' };
  const { person } = await addresseeOf(unit.tx, { personId: message.recipientPersonId }, message.lang);
  if (person === null || person.email === null) return { reason: 'no-address' };
  return channelFor(person) === 'portal' ? { to: person.email } : { reason: 'consent-withdrawn' };
}

/** Queues the one notification of a letter; twice, or after a crash, it still is one. */
export async function notifyRecipient(deps: CorrespondenceDeps, id: Id<'message'>): Promise<void> {
  await inTransaction(
    deps,
    system('letters'),
    async (unit) => {
      const message = await lockMessage(unit.tx, id);
      if (message?.channel !== 'portal') return ok(null);
      const lines = await listDeliveries(unit.tx, id);
      if (has(lines, 'notified') || has(lines, 'notificationFailed')) return ok(null);
      const target = await reach(deps, unit, message);
      if ('reason' in target) {
        await fallBackToPaper(unit, id, target.reason);
        return ok(null);
      }
      const mail = notificationMail(message, deps.config.publicUrl);
      await queueMail(unit.tx, deps.clock, deps.config, { ...mail, to: target.to, messageId: id });
      // In the demo the outbox is where mail arrives.
      if (deps.config.smtpUrl === null) await noteNotified(unit, id, 'outbox');
      return ok(null);
    },
    personal,
  );
}

const announced = (mail: SentMail): Id<'message'> | null =>
  mail.kind === notificationMailKind ? parseId<'message'>(mail.messageId) : null;

/** What the fate of a mail means for the letter that it announced. */
export const mailObservers: MailObservers = {
  sent: async (unit, mail) => {
    const id = announced(mail);
    if (id !== null) await noteNotified(unit, id, 'smtp');
  },
  failed: async (unit, mail, code) => {
    const id = announced(mail);
    if (id !== null) await fallBackToPaper(unit, id, code);
  },
};

/** A notification that came back after the mail server had taken it: an officer or the desk says so. */
export async function reportBounce(
  deps: CorrespondenceDeps,
  actor: Actor,
  message: Message,
): Promise<Result<null>> {
  return await inTransaction(
    deps,
    actor,
    async (unit) => {
      await lockMessage(unit.tx, message.id);
      const lines = await listDeliveries(unit.tx, message.id);
      if (has(lines, 'toPrint')) return refused(refusals.alreadyOnPaper);
      await fallBackToPaper(unit, message.id, 'bounced');
      return ok(null);
    },
    personal,
  );
}

/**
 * The nightly look at notifications that are not out: those that are due within a day are tried again and named in the
 * log, those whose 48 hours are over go to the print queue (late action is then not held against the reader, Awb 2:22).
 * @returns how many of each
 */
export async function checkNotifications(
  deps: CorrespondenceDeps,
): Promise<{ readonly soon: number; readonly late: number }> {
  const now = new Date(deps.clock.now().epochMilliseconds);
  const pending = await listUnnotified(deps.db, new Date(now.getTime() + warnHours * 3_600_000));
  const late = pending.filter((one) => pendingNotification(one.notifyBefore, now) === 'late');
  const soon = pending.filter((one) => pendingNotification(one.notifyBefore, now) === 'soon');
  await inTransaction(
    deps,
    system('letters'),
    async (unit) => {
      for (const { id } of late) await fallBackToPaper(unit, id, 'too-late');
      for (const { id } of soon) await unit.job(jobNames.notify, { messageId: id });
      return ok(null);
    },
    personal,
  );
  if (pending.length > 0)
    deps.log.warn(
      { soon: soon.map(({ id }) => id), late: late.map(({ id }) => id) },
      'letters whose notification is not out',
    );
  return { soon: soon.length, late: late.length };
}
