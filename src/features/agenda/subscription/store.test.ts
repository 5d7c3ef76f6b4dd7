import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../../tests/support/database.ts';
import { Temporal } from '../../../kernel/dates.ts';
import { newId } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/db/index.ts';
import {
  changeSubscription,
  erasePast,
  findSubscription,
  insertSubscription,
  listDue,
  listSubscriptionsOf,
} from './store.ts';
import type { Subscription } from './types.ts';

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());
beforeEach(async () => {
  await database.db.deleteFrom('agendaSubscription').execute();
});

const at = new Date('2026-11-28T09:00:00Z');
const whole = (change: Partial<Subscription> = {}) => ({
  id: newId<'agenda_subscription'>(),
  email: 'sanne@example.org',
  lang: 'nl' as const,
  query: 'wijk=noordwijk',
  edition: 'a4' as const,
  createdAt: at,
  eraseAfter: '2026-12-05',
  ...change,
});
const inTx = <Out>(work: (tx: Tx) => Promise<Out>): Promise<Out> => database.db.transaction().execute(work);

test('of two who ask the same at once one is written', async () => {
  const [one, other] = [whole(), whole()];
  expect(await inTx((tx) => insertSubscription(tx, one))).toBe(one.id);
  expect(await inTx((tx) => insertSubscription(tx, other))).toBeNull();
  expect(await inTx((tx) => insertSubscription(tx, whole({ edition: 'a3' })))).not.toBeNull();
  expect((await listSubscriptionsOf(database.db, one.email)).map(({ edition }) => edition)).toEqual([
    'a4',
    'a3',
  ]);
  expect(await listSubscriptionsOf(database.db, 'ander@example.org')).toEqual([]);
  expect(await findSubscription(database.db, other.id)).toBeNull();
});

test('due is who said yes and did not get the mail of this Monday, a batch at a time', async () => {
  const monday = Temporal.PlainDate.from('2026-11-30');
  const queries = ['wijk=a', 'wijk=b', 'wijk=c', 'wijk=d'];
  // Ids of one millisecond are in no order.
  const ids = queries.map(() => newId<'agenda_subscription'>()).sort();
  const rows = queries.map((query, place) => whole({ query, ...(ids[place] && { id: ids[place] }) }));
  const [, never, before, now] = rows;
  for (const row of rows) await inTx((tx) => insertSubscription(tx, row));
  const yes = { confirmedAt: at };
  await inTx((tx) => changeSubscription(tx, never!.id, yes));
  await inTx((tx) => changeSubscription(tx, before!.id, { ...yes, lastSentOn: '2026-11-23' }));
  await inTx((tx) => changeSubscription(tx, now!.id, { ...yes, lastSentOn: '2026-11-30' }));
  const due = async (after: string | null, limit = 10) =>
    (await listDue(database.db, monday, after, limit)).map(({ query }) => query);
  expect(await due(null)).toEqual(['wijk=b', 'wijk=c']);
  expect(await due(null, 1)).toEqual(['wijk=b']);
  expect(await due(never!.id)).toEqual(['wijk=c']);
});

test('a row stands until the end of its last day', async () => {
  await inTx((tx) => insertSubscription(tx, whole()));
  const erased = (day: string) => inTx((tx) => erasePast(tx, Temporal.PlainDate.from(day)));
  expect([await erased('2026-12-05'), await erased('2026-12-06'), await erased('2026-12-07')]).toEqual([
    0, 1, 0,
  ]);
});
