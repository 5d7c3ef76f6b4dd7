import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { freshDatabase } from '../../../../tests/support/database.ts';
import { type Id, newId } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/db/index.ts';
import type { DeliveryState } from '../types.ts';
import { insertDelivery, insertMessage } from './letters.ts';
import { listUnnotified } from './log.ts';

const database = await freshDatabase();
const { db } = database;
afterAll(() => database.drop());

const at = new Date('2026-11-20T10:00:00Z');
const later = new Date('2027-01-01T00:00:00Z');

/** Looked up among all letters that ever were, as the list itself no longer does (Awb 2:10). */
async function lookedUp(before: Date): Promise<readonly string[]> {
  const { rows } = await sql<{
    id: string;
  }>`select id from message m where notify_before < ${before} and erased_at is null
    and not exists (select from message_delivery d where d.message_id = m.id and d.state in ('notified', 'notificationFailed'))`.execute(
    db,
  );
  return rows.map(({ id }) => id).sort();
}

const kept = async (before: Date): Promise<readonly string[]> =>
  (await listUnnotified(db, before)).map(({ id }) => id as string).sort();

async function letter(tx: Tx, notifyBefore: Date | null): Promise<Id<'message'>> {
  const id = newId<'message'>();
  await insertMessage(tx, {
    id,
    caseId: null,
    recipientPersonId: null,
    recipientOrganisationId: null,
    recipientName: 'Bewoner Verzonnen',
    recipientAddress: null,
    channel: 'portal',
    kind: 'other',
    lang: 'nl',
    subject: 'Een brief',
    document: {},
    createdAt: at,
    notifyBefore,
    resendsMessageId: null,
  } as unknown as Parameters<typeof insertMessage>[1]);
  return id;
}

const states: readonly DeliveryState[] = ['made', 'notified', 'notificationFailed', 'toPrint', 'read'];

test('which notifications are still to go out is kept in step with letters, deliveries and erasure', async () => {
  const letters: Id<'message'>[] = [];
  for (const notifyBefore of [null, new Date('2026-11-22T10:00:00Z'), new Date('2026-11-25T10:00:00Z')])
    for (let copy = 0; copy < 2 * states.length; copy += 1)
      letters.push(await db.transaction().execute((tx) => letter(tx, notifyBefore)));
  const moments = [new Date('2026-11-23T00:00:00Z'), later];
  for (const moment of moments) expect(await kept(moment)).toEqual(await lookedUp(moment));
  expect(await kept(later)).toHaveLength(4 * states.length);
  for (const [place, id] of letters.entries()) {
    const state = states[place % states.length] ?? 'made';
    await db.transaction().execute(async (tx) => {
      await insertDelivery(tx, id, state, at);
      await insertDelivery(tx, id, state, at);
    });
    for (const moment of moments) expect(await kept(moment)).toEqual(await lookedUp(moment));
  }
  expect(await kept(later)).toHaveLength(4 * 3);
  for (const id of letters.filter((_, place) => place % 2 === 0)) {
    await db.updateTable('message').set({ erasedAt: at }).where('id', '=', id).execute();
    for (const moment of moments) expect(await kept(moment)).toEqual(await lookedUp(moment));
  }
  expect((await kept(later)).length).toBeLessThan(4 * 3);
});

test('a notification that was not noted after all still has to go out', async () => {
  const id = await db.transaction().execute((tx) => letter(tx, new Date('2026-11-22T10:00:00Z')));
  await expect(
    db.transaction().execute(async (tx) => {
      await insertDelivery(tx, id, 'notified', at);
      throw new Error('not after all');
    }),
  ).rejects.toThrow('not after all');
  expect(await kept(later)).toContain(id);
});
