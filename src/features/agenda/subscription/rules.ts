/** When a mail goes, and how long an address is kept. Pure: the moment is handed in. */
import { isoDate, type PlainDate, type Temporal } from '../../../kernel/dates.ts';
import type { Limit } from '../../../platform/auth/index.ts';
import type { Subscription } from './types.ts';

/** An address that never said yes is not ours to keep. */
export const unconfirmedDays = 7;
/** Who still wants it after a year says so again: mailboxes change hands. */
export const keptDays = 365;

/** Nobody can have another's mailbox filled: each of these counts asked-for first mails. */
export const limits = {
  perAddress: { name: 'agenda-mail-address', max: 3, windowSeconds: 24 * 3600 },
  perClient: { name: 'agenda-mail-client', max: 20, windowSeconds: 3600 },
} as const satisfies Record<string, Limit>;

/** Sheets that one address may get a week: a keeper of many noticeboards has some, nobody has hundreds. */
export const mostPerAddress = 10;

const monday = 1;
const tuesday = 2;
const fromHour = 6;

/**
 * The Monday for which mails go now: from six o'clock on, and on Tuesday for who was missed because the program stood
 * still. Null at every other moment.
 * @param now in the city's own time
 */
export function mondayToSend(now: Temporal.ZonedDateTime): PlainDate | null {
  const date = now.toPlainDate();
  if (date.dayOfWeek === monday) return now.hour >= fromHour ? date : null;
  return date.dayOfWeek === tuesday ? date.subtract({ days: 1 }) : null;
}

/** Confirmed, and not sent for this Monday yet. */
export function isDue(
  { confirmedAt, lastSentOn }: Pick<Subscription, 'confirmedAt' | 'lastSentOn'>,
  forMonday: PlainDate,
): boolean {
  return confirmedAt !== null && (lastSentOn === null || lastSentOn < isoDate(forMonday));
}
