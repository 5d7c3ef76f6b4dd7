import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fillLargeCity } from '../../../../bench/support/large-city.ts';
import { type FreshDatabase, freshDatabase } from '../../../../tests/support/database.ts';
import { trialCity, trialPerson } from '../../../../tests/support/trial-city.ts';
import { parseIsoDate } from '../../../kernel/dates.ts';
import { type Id, newId } from '../../../kernel/ids.ts';
import { assert } from '../../../kernel/result.ts';
import { type Urgency, urgencies, urgencyOfRows } from '../rules/urgency.ts';
import { openStatuses, type WorkFilter } from '../types.ts';
import { countOpenApplications, gatherCounts } from './count-work.ts';
import type { Asker } from './narrow-work.ts';
import {
  listOpenApplications,
  listUnreadBeyond,
  listWithoutClock,
  type OpenApplication,
  type Page,
} from './work-list.ts';

const today = parseIsoDate('2026-11-20');
assert(today, 'a day');

let database: FreshDatabase;
let asker: Asker;
let every: Awaited<ReturnType<typeof everyOpen>>;

/** Everything that the list may be narrowed down by, read as plainly as can be. */
async function everyOpen({ db }: FreshDatabase) {
  const [cases, handled, unread, versions] = await Promise.all([
    db.selectFrom('application').selectAll().where('status', 'in', openStatuses).execute(),
    db.selectFrom('caseHandler').selectAll().execute(),
    db.selectFrom('caseUnread').selectAll().where('side', '=', 'office').execute(),
    db.selectFrom('schemeVersion').select(['id', 'schemeId']).execute(),
  ]);
  return cases.map((one) => ({
    ...one,
    handler: handled.find(({ applicationId }) => applicationId === one.id)?.personId ?? null,
    unread: unread.some(({ applicationId }) => applicationId === one.id),
    schemeId: versions.find(({ id }) => id === one.schemeVersionId)?.schemeId ?? '',
  }));
}

beforeAll(async () => {
  database = await freshDatabase();
  const { db } = database;
  await trialCity(db);
  const { personId } = await trialPerson(db, 'Otto Officier');
  await db
    .insertInto('roleGrant')
    .values({ id: newId<'role_grant'>(), personId, role: 'officer', since: '2026-01-01' })
    .execute();
  await fillLargeCity(database.url, { applications: 900, today: today.toString() });
  asker = { personId, today };
  // The city gives every case its clock, and nobody anything to do: some get none, some a handler, some a message.
  const open = await db
    .selectFrom('application')
    .select('id')
    .where('status', 'in', openStatuses)
    .orderBy('id')
    .execute();
  const since = new Date();
  for (const [place, { id }] of open.entries()) {
    if (place % 9 === 0)
      await db
        .updateTable('application')
        .set({ nextClock: null, nextDueOn: null })
        .where('id', '=', id)
        .execute();
    const handler = { applicationId: id, personId, since };
    if (place % 3 === 0)
      await db
        .insertInto('caseHandler')
        .values(handler)
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    if (place % 4 === 0)
      await db
        .insertInto('caseUnread')
        .values({ applicationId: id, side: 'office', seq: 1, since })
        .execute();
  }
  every = await everyOpen(database);
});
afterAll(() => database.drop());

const nothing: WorkFilter = {
  kind: null,
  wijkId: null,
  schemeId: null,
  roundId: null,
  mine: false,
  unread: false,
  urgency: null,
  words: '',
};

const filters = (): readonly (readonly [string, Partial<WorkFilter>])[] => {
  const some = every.find(({ wijkId }) => wijkId !== null);
  assert(some, 'a case in a wijk');
  const { wijkId, roundId, schemeId, caseNumber } = some as typeof some & {
    wijkId: Id<'wijk'>;
    roundId: Id<'round'>;
    schemeId: Id<'scheme'>;
  };
  return [
    ['nothing', {}],
    ['a status', { kind: 'inTreatment' }],
    ['a wijk', { wijkId }],
    ['a round', { roundId }],
    ['a scheme', { schemeId }],
    ['mine', { mine: true }],
    ['unread', { unread: true }],
    ['words', { words: 'a' }],
    ['a case number', { words: caseNumber ?? '' }],
    ['words that are signs', { words: '%' }],
    ['much at once', { kind: 'submitted', wijkId, mine: true }],
    ['much else at once', { schemeId, unread: true, words: 'e' }],
  ];
};

function expected(filter: WorkFilter) {
  const words = filter.words.toLowerCase();
  return every.filter(
    (one) =>
      (filter.kind === null || one.status === filter.kind) &&
      (filter.wijkId === null || one.wijkId === filter.wijkId) &&
      (filter.roundId === null || one.roundId === filter.roundId) &&
      (filter.schemeId === null || one.schemeId === filter.schemeId) &&
      (!filter.mine || one.handler === asker.personId) &&
      (!filter.unread || one.unread) &&
      [one.title, one.caseNumber ?? ''].some((text) => text.toLowerCase().includes(words)),
  );
}

const partOf = urgencyOfRows(today);
const inOrder = (one: { nextDueOn: string | null; id: string }) => `${one.nextDueOn} ${one.id}`;

async function walk(filter: WorkFilter, backwards: boolean): Promise<readonly OpenApplication[]> {
  const found: OpenApplication[] = [];
  let from: Page['from'] = backwards ? { cursor: { dueOn: '9999-12-31', id: newId() }, backwards } : null;
  for (;;) {
    const page = await listOpenApplications(database.db, filter, asker, { from, limit: 7 });
    if (backwards) found.unshift(...page);
    else found.push(...page);
    const last = backwards ? page[0] : page.at(-1);
    if (!last) return found;
    from = { cursor: { dueOn: last.nextDueOn, id: last.id }, backwards };
  }
}

describe('the list narrowed down', () => {
  test('every way of narrowing down leaves some and not all', () => {
    const sizes = filters().map(
      ([name, filter]) => [name, expected({ ...nothing, ...filter }).length] as const,
    );
    for (const [name, size] of sizes.slice(1, 8))
      expect([name, size > 0 && size <= every.length]).toEqual([name, true]);
  });

  test.each(Array.from({ length: 12 }, (_, index) => index))(
    'counts and lists what is there (%i)',
    async (index) => {
      const [name, changes] = filters()[index] ?? ['', {}];
      const filter = { ...nothing, ...changes };
      const dated = expected(filter).filter(({ nextDueOn }) => nextDueOn !== null);
      const counts = { late: 0, week: 0, later: 0 };
      for (const { nextDueOn } of dated) counts[partOf(nextDueOn ?? '')] += 1;
      expect([name, await countOpenApplications(database.db, filter, asker)]).toEqual([name, counts]);
      const order = dated.map(inOrder).sort();
      for (const backwards of [false, true])
        expect((await walk(filter, backwards)).map(inOrder)).toEqual(order);
      for (const urgency of urgencies) {
        const part = await walk({ ...filter, urgency }, false);
        expect(part).toHaveLength(counts[urgency as Urgency]);
        expect(part.every(({ nextDueOn }) => partOf(nextDueOn ?? '') === urgency)).toBe(true);
      }
      const clockless = await listWithoutClock(database.db, filter, asker);
      // A decided one without a last day asks nothing of anybody.
      const without = expected(filter).filter(
        ({ nextDueOn, status }) => nextDueOn === null && status !== 'decided',
      );
      expect(clockless.map(({ id }) => id)).toEqual(
        without
          .map(({ id }) => id)
          .sort()
          .slice(0, 25),
      );
    },
  );

  test('a row says who handles it and whether something is unread', async () => {
    const rows = await walk(nothing, false);
    for (const row of rows) {
      const known = every.find(({ id }) => id === row.id);
      expect([row.unread, row.handlerName !== null]).toEqual([known?.unread, known?.handler !== null]);
    }
  });
});

test('the kept counts are those of the cases, whatever happens to them', async () => {
  const { db } = database;
  // What never came in has no number, and cannot be in treatment.
  const cases = await db
    .selectFrom('application')
    .select('id')
    .where('caseNumber', 'is not', null)
    .orderBy('id')
    .limit(12)
    .execute();
  const step = fc.record({
    at: fc.nat({ max: cases.length - 1 }),
    status: fc.constantFrom('draft', ...openStatuses, 'running', 'closed', 'withdrawn'),
    nextDueOn: fc.constantFrom(null, '2026-11-19', '2026-11-20', '2026-11-27', '2026-11-28'),
    gathered: fc.boolean(),
    undone: fc.boolean(),
  });
  const counted = async () => {
    const all = await db
      .selectFrom('application')
      .select('nextDueOn')
      .where('status', 'in', openStatuses)
      .where('nextDueOn', 'is not', null)
      .execute();
    const counts = { late: 0, week: 0, later: 0 };
    for (const { nextDueOn } of all) counts[partOf(nextDueOn ?? '')] += 1;
    return counts;
  };
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
      for (const { at, status, nextDueOn, gathered, undone } of steps) {
        const change = db.transaction().execute(async (tx) => {
          await tx
            .updateTable('application')
            .set({ status, nextDueOn, nextClock: nextDueOn === null ? null : 'decision' })
            .where('id', '=', cases[at]?.id ?? '')
            .execute();
          if (undone) throw new Error('not after all');
        });
        await change.catch((error: Error) => expect(error.message).toBe('not after all'));
        if (gathered) await gatherCounts(db);
        expect(await countOpenApplications(db, nothing, asker)).toEqual(await counted());
      }
    }),
    { numRuns: 12 },
  );
  await Promise.all([gatherCounts(db), gatherCounts(db)]);
  expect(await countOpenApplications(db, nothing, asker)).toEqual(await counted());
});

test('a case that is made or goes is counted and no longer', async () => {
  const { db } = database;
  const before = await countOpenApplications(db, nothing, asker);
  const some = await db
    .selectFrom('application')
    .selectAll()
    .where('status', 'in', openStatuses)
    .limit(1)
    .executeTakeFirstOrThrow();
  const { answers, typed, ...plain } = some;
  const id = newId<'application'>();
  const values = {
    ...plain,
    id,
    caseNumber: 'HV-2020-99999',
    nextClock: 'decision',
    nextDueOn: '2026-11-20',
  };
  await db
    .insertInto('application')
    .values({ ...values, answers: JSON.stringify(answers), typed: JSON.stringify(typed) })
    .execute();
  expect(await countOpenApplications(db, nothing, asker)).toEqual({ ...before, week: before.week + 1 });
  await db.deleteFrom('application').where('id', '=', id).execute();
  expect(await countOpenApplications(db, nothing, asker)).toEqual(before);
});

test('what is new on a case that is not on the list is found too, narrowed as the list is', async () => {
  const { db } = database;
  const beyond = await db
    .selectFrom('application')
    .select(['id', 'wijkId'])
    .where('status', 'not in', openStatuses)
    .where('id', 'not in', db.selectFrom('caseUnread').select('applicationId'))
    .orderBy('id')
    .limit(20)
    .execute();
  expect(beyond.length).toBeGreaterThan(5);
  const news = beyond.filter((_, place) => place % 2 === 0);
  for (const { id } of news)
    await db
      .insertInto('caseUnread')
      .values({ applicationId: id, side: 'office', seq: 1, since: new Date() })
      .execute();
  // Read plainly and now: the tests before this one change what cases are. A decided case without a term is on no page of
  // the list either.
  const unreadNow = await db
    .selectFrom('application')
    .select(['id', 'status', 'nextDueOn', 'wijkId'])
    .where('id', 'in', db.selectFrom('caseUnread').select('applicationId').where('side', '=', 'office'))
    .execute();
  const expected = unreadNow.filter(
    ({ status, nextDueOn }) =>
      !openStatuses.some((one) => one === status) || (status === 'decided' && nextDueOn === null),
  );
  expect(expected.map(({ id }) => id)).toEqual(expect.arrayContaining(news.map(({ id }) => id)));
  const ids = (cases: readonly { readonly id: string }[]) => cases.map(({ id }) => id).sort();
  const unread = { ...nothing, unread: true };
  expect(ids(await listUnreadBeyond(db, unread, asker))).toEqual(ids(expected));
  const wijkId = news.find((one) => one.wijkId !== null)?.wijkId as Id<'wijk'>;
  const there = expected.filter((one) => one.wijkId === wijkId);
  expect(ids(await listUnreadBeyond(db, { ...unread, wijkId }, asker))).toEqual(ids(there));
  for (const { id } of news) await db.deleteFrom('caseUnread').where('applicationId', '=', id).execute();
});
