/** Notifications that must be out within 48 hours (Awb 2:10) and are not, for the work list. */
import type { Actor } from '../../kernel/actor.ts';
import { type Clock, dateOf } from '../../kernel/dates.ts';
import { text } from '../../kernel/messages.ts';
import { allowed } from '../../kernel/permissions.ts';
import type { WorkItem, WorkItemSource } from '../../kernel/work-item.ts';
import type { Reader } from '../../platform/db/index.ts';
import { warnHours } from './rules.ts';
import { listUnnotified } from './store/log.ts';

const title = text('Melding van een brief', 'Notification of a letter');
const clock = text('Laten weten dat er een brief is', 'Tell that there is a letter');
const status = text('Nog niet verstuurd', 'Not sent yet');
const shown = 500;

/** Only those of which less than a day is left: the mail program tries the others by itself. */
export function notificationWork(db: Reader, now: Clock): WorkItemSource {
  return {
    key: 'notifications',
    name: text('Meldingen van brieven', 'Notifications of letters'),
    async list(actor: Actor): Promise<readonly WorkItem[]> {
      if (!allowed(actor, 'message.log')) return [];
      const before = now.now().add({ hours: warnHours });
      const pending = await listUnnotified(db, new Date(before.epochMilliseconds));
      return pending.slice(0, shown).map(({ id, notifyBefore }) => ({
        id,
        title,
        caseNumber: null,
        href: `/beheer/berichten/${id}`,
        clock,
        dueOn: dateOf(notifyBefore),
        status,
        amountCents: null,
      }));
    },
  };
}
