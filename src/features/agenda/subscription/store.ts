/** SQL of the agenda by mail. */
import { isoDate, type PlainDate } from '../../../kernel/dates.ts';
import type { Id } from '../../../kernel/ids.ts';
import type { Reader, Tx } from '../../../platform/db/index.ts';
import type { Subscription } from './types.ts';

const subscriptions = (reader: Reader) =>
  reader.selectFrom('agendaSubscription').selectAll().$castTo<Subscription>();

/** Locks the row: two clicks at once are one after the other. */
export async function lockSubscription(tx: Tx, id: string): Promise<Subscription | null> {
  return (await subscriptions(tx).where('id', '=', id).forUpdate().executeTakeFirst()) ?? null;
}

export async function findSubscription(reader: Reader, id: string): Promise<Subscription | null> {
  return (await subscriptions(reader).where('id', '=', id).executeTakeFirst()) ?? null;
}

/** Oldest first. */
export async function listSubscriptionsOf(reader: Reader, email: string): Promise<readonly Subscription[]> {
  return await subscriptions(reader)
    .where('email', '=', email)
    .orderBy('createdAt')
    .orderBy('id')
    .limit(100)
    .execute();
}

/** Null when there is one already: the other asker came first. */
export async function insertSubscription(
  tx: Tx,
  row: Omit<Subscription, 'confirmedAt' | 'lastSentOn'>,
): Promise<Id<'agenda_subscription'> | null> {
  const made = await tx
    .insertInto('agendaSubscription')
    .values({ ...row, confirmedAt: null, lastSentOn: null })
    .onConflict((conflict) => conflict.columns(['email', 'query', 'edition']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return made ? row.id : null;
}

export async function changeSubscription(
  tx: Tx,
  id: Id<'agenda_subscription'>,
  change: Partial<Pick<Subscription, 'lang' | 'confirmedAt' | 'lastSentOn' | 'eraseAfter'>>,
): Promise<void> {
  await tx.updateTable('agendaSubscription').set(change).where('id', '=', id).execute();
}

export async function deleteSubscription(tx: Tx, id: Id<'agenda_subscription'>): Promise<void> {
  await tx.deleteFrom('agendaSubscription').where('id', '=', id).execute();
}

/** Confirmed ones that did not get the mail of this Monday, a batch at a time in the order of their ids. */
export async function listDue(
  reader: Reader,
  monday: PlainDate,
  after: string | null,
  limit: number,
): Promise<readonly Subscription[]> {
  return await subscriptions(reader)
    .where('confirmedAt', 'is not', null)
    .where((eb) => eb.or([eb('lastSentOn', 'is', null), eb('lastSentOn', '<', isoDate(monday))]))
    .$if(after !== null, (query) => query.where('id', '>', after ?? ''))
    .orderBy('id')
    .limit(limit)
    .execute();
}

/** @returns how many were past their date */
export async function erasePast(tx: Tx, today: PlainDate): Promise<number> {
  const { numDeletedRows } = await tx
    .deleteFrom('agendaSubscription')
    .where('eraseAfter', '<', isoDate(today))
    .executeTakeFirst();
  return Number(numDeletedRows);
}
