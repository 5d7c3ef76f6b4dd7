/** The demo's applications are there as if people had handed them in over the last two years. */
import { afterAll, expect, test } from 'vitest';
import { events, listApplications } from '../src/features/application/index.ts';
import { verifyLedger } from '../src/features/budget/index.ts';
import { listGroupedOrganisations } from '../src/features/party/index.ts';
import { verifyAudit } from '../src/platform/audit/index.ts';
import { testApp } from './support/app.ts';
import { demoCity } from './support/demo-city.ts';

const app = await testApp({ from: await demoCity() });
afterAll(() => app.close());
const { db } = app.deps;

test('fills two years and many wijken, with every way a case can go', async () => {
  const all = await listApplications(db, { filter: {}, limit: 500 });
  // Enough that lists have pages and every status has some; no more, because a first start waits for each.
  expect(all.length).toBeGreaterThanOrEqual(65);
  expect(new Set(all.map((one) => one.wijkId)).size).toBeGreaterThan(20);
  // Plans that won a vote are called as they were on its ballot, where other votes had the same.
  const own = all.filter(({ submitUntil }) => submitUntil === null);
  expect(new Set(own.map((one) => one.title)).size).toBe(own.length);
  expect(new Set(all.map((one) => one.channel))).toEqual(new Set(['online', 'paper', 'phone', 'desk']));
});

test('numbers run without a gap in the order of receipt', async () => {
  // Also of cases whose file was destroyed since, which no list of applications shows.
  const all = await db.selectFrom('application').select('caseNumber').execute();
  const cases = all.flatMap((one) => (one.caseNumber === null ? [] : [one.caseNumber])).sort();
  const byYear = Map.groupBy(cases, (number) => number.slice(0, 8));
  for (const [year, numbers] of byYear)
    expect(numbers).toEqual(numbers.map((_, index) => `${year}${String(index + 1).padStart(5, '0')}`));
});

test('money, audit and time lines are as real ones', async () => {
  expect((await verifyLedger(db)).faults).toEqual([]);
  expect((await verifyAudit(db)).faults).toEqual([]);
  for (const one of await listApplications(db, { filter: {}, limit: 500 })) {
    const kinds = (await events(db, one.id)).map((event) => event.kind);
    // What was prepared after a vote began before anybody handed it in.
    const first = one.submitUntil === null ? undefined : 'prepared';
    expect(kinds[0]).toBe(one.caseNumber === null ? first : 'received');
  }
});

test('no letter of the past waits for its notification', async () => {
  const { rows } = await app.database.pool.query<{ late: number }>(
    `select count(*)::int as late from message where notify_before < now() and not exists
     (select from message_delivery d where d.message_id = message.id and d.state in ('notified', 'notificationFailed'))`,
  );
  expect(rows[0]?.late).toBe(0);
});

test('on the print list only letters of the last days wait, and every decision that was posted is known', async () => {
  const { rows } = await app.database.pool.query<{ old: number; waiting: number }>(
    `select count(*) filter (where queued.at < now() - interval '5 days')::int as old, count(*)::int as waiting
     from message_delivery queued where queued.state = 'toPrint' and not exists
     (select from message_delivery d where d.message_id = queued.message_id and d.state = 'posted')`,
  );
  expect(rows[0]?.waiting).toBeGreaterThan(0);
  expect(rows[0]?.old).toBe(0);
  const unknown = await app.database.pool.query(
    `select id from decision where notified_on is null and decided_on < current_date - 5`,
  );
  expect(unknown.rows).toEqual([]);
});

test('two organisations count as one for state aid, and one of them has cases', async () => {
  const grouped = await listGroupedOrganisations(db);
  expect(grouped).toHaveLength(2);
  expect(new Set(grouped.map(({ undertakingGroup }) => undertakingGroup)).size).toBe(1);
  const ids: readonly (string | null)[] = grouped.map(({ id }) => id);
  const all = await listApplications(db, { filter: {}, limit: 500 });
  expect(
    all.some(({ organisationId, caseNumber }) => caseNumber !== null && ids.includes(organisationId)),
  ).toBe(true);
});
