/**
 * The aggregates are kept by triggers. Here they are held against a full recount, written apart from them: everything is read
 * and counted in the program, after random evidence, corrections, moves and deletions.
 */
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../tests/support/database.ts';
import { trialActivity, trialOrganisation } from '../../../tests/support/trial-activities.ts';
import { trialCity } from '../../../tests/support/trial-city.ts';
import { dateOf } from '../../kernel/dates.ts';
import { domains } from '../../kernel/domains.ts';
import { newId } from '../../kernel/ids.ts';
import type { Db, Tx } from '../../platform/db/index.ts';
import { firstDayOf, halfFrom } from './rules/halves.ts';
import { addEntriesTogether, listCells } from './store/index.ts';

let database: FreshDatabase;
let wijken: readonly string[];
let organisations: readonly string[];
let activities: readonly string[];

const weekly = (everyWeeks = 1) => JSON.stringify({ kind: 'weekly', everyWeeks, weekdays: [1] });

async function organisation(db: Db, name: string, kind: string): Promise<string> {
  const organisationId = await trialOrganisation(db, name);
  await db.insertInto('organisationProfile').values({ organisationId, kind }).execute();
  return organisationId;
}

beforeAll(async () => {
  database = await freshDatabase();
  const { db } = database;
  const city = await trialCity(db);
  wijken = Object.values(city.wijken);
  organisations = [
    await organisation(db, 'Buurthuis', 'neighbourhoodOrganisation'),
    await organisation(db, 'Welzijn', 'welfareProvider'),
  ];
  const made: string[] = [];
  for (let at = 0; at < 6; at++)
    made.push(
      await trialActivity(db, {
        slug: `iets-${at}`,
        wijkId: wijken[at % 2] ?? '',
        organisationId: organisations[at % 3 === 0 ? 1 : 0] ?? '',
        series: [{ weekday: 1, startsOn: '2025-03-03' }],
      }),
    );
  activities = made;
});
afterAll(() => database.drop());

type Numbers = Record<
  | 'activities'
  | 'started'
  | 'stopped'
  | 'confirmed'
  | 'notHeld'
  | 'bandNobody'
  | 'bandUpToFive'
  | 'bandUpToFifteen'
  | 'bandUpToThirty'
  | 'bandMore',
  number
>;
const bandKeys: Readonly<Record<string, keyof Numbers>> = {
  '0': 'bandNobody',
  '1-5': 'bandUpToFive',
  '6-15': 'bandUpToFifteen',
  '16-30': 'bandUpToThirty',
  '31+': 'bandMore',
};
const none: Numbers = {
  activities: 0,
  started: 0,
  stopped: 0,
  confirmed: 0,
  notHeld: 0,
  bandNobody: 0,
  bandUpToFive: 0,
  bandUpToFifteen: 0,
  bandUpToThirty: 0,
  bandMore: 0,
};

const halfOfDay = (day: string): string => firstDayOf(halfFrom(day));
const least = (days: readonly string[]): string => days.toSorted()[0] ?? '9999';

/** By the definitions, slowly: newest entry of each occurrence, weekly series from first to last day, no worship. */
async function recount(tx: Tx): Promise<ReadonlyMap<string, Numbers>> {
  const [rows, series, evidence, profiles] = await Promise.all([
    tx.selectFrom('activity').selectAll().execute(),
    tx.selectFrom('activitySeries').selectAll().execute(),
    tx.selectFrom('occurrenceEvidence').selectAll().execute(),
    tx.selectFrom('organisationProfile').selectAll().execute(),
  ]);
  const counted = new Map<string, Numbers>();
  for (const activity of rows) {
    if (activity.worship) continue;
    const formal = profiles.some(
      ({ organisationId, kind }) => organisationId === activity.organisationId && kind === 'welfareProvider',
    );
    const own = new Map<string, Numbers>();
    const in_ = (day: string): Numbers => {
      const half = halfOfDay(day);
      const found = own.get(half) ?? { ...none };
      own.set(half, found);
      return found;
    };
    const newest = new Map<string, (typeof evidence)[number]>();
    for (const said of evidence.filter(({ activityId }) => activityId === activity.id)) {
      const key = `${said.seriesId} ${said.originalOn}`;
      const before = newest.get(key);
      if (!before || said.madeAt > before.madeAt) newest.set(key, said);
    }
    for (const { heldOn, tookPlace, band } of newest.values()) {
      const sums = in_(heldOn);
      sums[tookPlace ? 'confirmed' : 'notHeld'] += 1;
      const key = tookPlace && band !== null ? bandKeys[band] : undefined;
      if (key) sums[key] += 1;
      if (tookPlace) sums.activities = 1;
    }
    const regular = series.filter(({ activityId, rhythm }) => {
      const { kind, everyWeeks } = rhythm as { kind: string; everyWeeks?: number };
      return activityId === activity.id && kind === 'weekly' && everyWeeks === 1;
    });
    if (regular.length > 0 && (activity.listed || activity.leftMapAt)) {
      const first = least(regular.map(({ startsOn }) => startsOn));
      const ends = regular.map(({ endsOn }) => endsOn ?? '9999').toSorted();
      const left = !activity.listed && activity.leftMapAt ? dateOf(activity.leftMapAt).toString() : '9999';
      const last = least([ends.at(-1) ?? '9999', left]);
      if (last >= first) {
        in_(first).started = 1;
        if (last !== '9999') in_(last).stopped = 1;
      }
    }
    for (const [half, sums] of own) {
      const key = [half, activity.wijkId, activity.domain, formal].join(' ');
      const total = counted.get(key) ?? { ...none };
      for (const name of Object.keys(none) as (keyof Numbers)[]) total[name] += sums[name];
      counted.set(key, total);
    }
  }
  return new Map([...counted].toSorted(([one], [other]) => (one < other ? -1 : 1)));
}

async function kept(tx: Tx): Promise<ReadonlyMap<string, Numbers>> {
  const names = Object.keys(none) as (keyof Numbers)[];
  const rows = await tx
    .selectFrom('figureEntry')
    .select(['halfOn', 'wijkId', 'domain', 'formal'])
    .select(({ fn }) => names.map((name) => fn.sum<string>(name).as(name)))
    .groupBy(['halfOn', 'wijkId', 'domain', 'formal'])
    .execute();
  return new Map(
    rows
      .map((row) => {
        const sums = Object.fromEntries(names.map((name) => [name, Number(row[name])])) as Numbers;
        return [[row.halfOn, row.wijkId, row.domain, row.formal].join(' '), sums] as const;
      })
      .filter(([, sums]) => Object.values(sums).some((value) => value !== 0))
      .toSorted(([one], [other]) => (one < other ? -1 : 1)),
  );
}

type Step = {
  readonly act:
    | 'said'
    | 'saidNot'
    | 'wijk'
    | 'domain'
    | 'organisation'
    | 'worship'
    | 'list'
    | 'delist'
    | 'end'
    | 'rhythm'
    | 'series'
    | 'dropSeries'
    | 'drop'
    | 'kind'
    | 'together';
  readonly activity: number;
  readonly week: number;
  readonly choice: number;
};
const acts: readonly Step['act'][] = [
  'said',
  'saidNot',
  'wijk',
  'domain',
  'organisation',
  'worship',
  'list',
  'delist',
  'end',
  'rhythm',
  'series',
  'dropSeries',
  'drop',
  'kind',
  'together',
];
const steps = fc.array(
  fc.record({
    // Mostly evidence, with corrections: few weeks, so that one is often spoken of twice.
    act: fc.oneof(
      { weight: 3, arbitrary: fc.constant('said' as const) },
      { weight: 2, arbitrary: fc.constantFrom(...acts) },
    ),
    activity: fc.integer({ min: 0, max: 5 }),
    week: fc.integer({ min: 0, max: 4 }),
    choice: fc.integer({ min: 0, max: 6 }),
  }),
  { minLength: 5, maxLength: 40 },
);

const dayOfWeek = (week: number): string => `2026-06-${String(8 + 5 * week).padStart(2, '0')}`;
let saidAt = 0;

async function say(tx: Tx, { act, activity, week, choice }: Step): Promise<void> {
  const activityId = activities[activity] ?? '';
  const series = await tx
    .selectFrom('activitySeries')
    .select('id')
    .where('activityId', '=', activityId)
    .executeTakeFirst();
  const there = await tx.selectFrom('activity').select('id').where('id', '=', activityId).executeTakeFirst();
  if (!(series && there)) return;
  saidAt += 1;
  const tookPlace = act === 'said';
  await tx
    .insertInto('occurrenceEvidence')
    .values({
      id: newId(),
      activityId,
      seriesId: series.id,
      originalOn: dayOfWeek(week),
      // Sometimes it was moved over the end of the half-year.
      heldOn: choice === 6 ? '2026-07-01' : dayOfWeek(week),
      tookPlace,
      band: tookPlace ? (Object.keys(bandKeys)[choice] ?? null) : null,
      madeAt: new Date(Date.UTC(2026, 6, 2) + saidAt * 1000),
      madeVia: 'page',
    })
    .execute();
}

async function change(tx: Tx, step: Step): Promise<void> {
  const { activity, week, choice } = step;
  const id = activities[activity] ?? '';
  const own = tx.updateTable('activity').where('id', '=', id);
  const series = tx.updateTable('activitySeries').where('activityId', '=', id);
  switch (step.act) {
    case 'said':
    case 'saidNot':
      return await say(tx, step);
    case 'wijk':
      return void (await own.set({ wijkId: wijken[choice % 2] ?? '' }).execute());
    case 'domain':
      return void (await own.set({ domain: domains[choice % 5] ?? 'cohesion' }).execute());
    case 'organisation':
      return void (await own.set({ organisationId: organisations[choice % 2] ?? '' }).execute());
    case 'worship':
      return void (await own.set({ worship: choice % 2 === 0 }).execute());
    case 'list':
      return void (await tx
        .updateTable('listing')
        .set({ status: 'published' })
        .where('id', '=', id)
        .execute());
    case 'delist':
      return void (await tx
        .updateTable('listing')
        .set({ status: 'delisted', unlistedAt: new Date(`${dayOfWeek(week)}T22:30:00Z`) })
        .where('id', '=', id)
        .execute());
    case 'end':
      return void (await series
        .set({ endsOn: choice === 0 ? null : `202${choice}-04-01` })
        .where('startsOn', '<=', `202${choice}-04-01`)
        .execute());
    case 'rhythm':
      return void (await series.set({ rhythm: weekly(1 + (choice % 2)) }).execute());
    case 'series':
      return void (await tx
        .insertInto('activitySeries')
        .values({
          id: newId(),
          activityId: id,
          rhythm: weekly(),
          weekdayMask: 1,
          startsOn: `202${choice}-08-03`,
          fromTime: '10:00',
          untilTime: '12:00',
        })
        .execute());
    case 'dropSeries':
      return void (await tx.deleteFrom('activitySeries').where('activityId', '=', id).execute());
    case 'kind':
      return void (await tx
        .updateTable('organisationProfile')
        .set({ kind: choice % 2 === 0 ? 'welfareProvider' : 'community' })
        .where('organisationId', '=', organisations[choice % 2] ?? '')
        .execute());
    case 'together':
      return void (await sql`select add_figure_entries_together()`.execute(tx));
    case 'drop': {
      // What somebody spoke of stays: evidence keeps its activity.
      const spokenOf = await tx
        .selectFrom('occurrenceEvidence')
        .select('id')
        .where('activityId', '=', id)
        .executeTakeFirst();
      if (!spokenOf) await tx.deleteFrom('activity').where('id', '=', id).execute();
      return;
    }
  }
}

class Back extends Error {}

test('after whatever happens the aggregates are a full recount', { timeout: 120_000 }, async () => {
  let confirmed = 0;
  await fc.assert(
    fc.asyncProperty(steps, async (taken) => {
      const done = database.db.transaction().execute(async (tx) => {
        for (const step of taken) await change(tx, step);
        const counted = await recount(tx);
        expect(await kept(tx)).toEqual(counted);
        for (const { confirmed: times } of counted.values()) confirmed += times;
        throw new Back();
      });
      await expect(done).rejects.toThrow(Back);
    }),
    { numRuns: 60, seed: 480 },
  );
  expect(confirmed).toBeGreaterThan(100);
});

test('two who speak of one activity at the same moment are both counted', async () => {
  const { db } = database;
  const series = await db
    .selectFrom('activitySeries')
    .select(['id', 'activityId'])
    .where('activityId', '=', activities[1] ?? '')
    .executeTakeFirstOrThrow();
  const said = (day: string) => ({
    id: newId(),
    activityId: series.activityId,
    seriesId: series.id,
    originalOn: day,
    heldOn: day,
    tookPlace: true,
    band: '6-15',
    madeAt: new Date('2026-10-20T10:00:00Z'),
    madeVia: 'page',
  });
  // Each has begun before the other ends; the second waits in its own statement until the first is done.
  const first = await db.startTransaction().execute();
  const second = await db.startTransaction().execute();
  await first.insertInto('occurrenceEvidence').values(said('2026-10-05')).execute();
  const waiting = second.insertInto('occurrenceEvidence').values(said('2026-10-12')).execute();
  await first.commit().execute();
  await waiting;
  await second.commit().execute();
  const [cell] = (await listCells(db, '2026-2')).filter(({ confirmed }) => confirmed > 0);
  expect(cell).toMatchObject({ activities: 1, confirmed: 2, bandUpToFifteen: 2 });
  await db.transaction().execute(async (tx) => expect(await kept(tx)).toEqual(await recount(tx)));
});

test('two hosts of one wijk do not wait for each other', async () => {
  const { db } = database;
  const said = async (tx: Db, activityId: string) => {
    const { id } = await tx
      .selectFrom('activitySeries')
      .select('id')
      .where('activityId', '=', activityId)
      .executeTakeFirstOrThrow();
    await tx
      .insertInto('occurrenceEvidence')
      .values({
        id: newId(),
        activityId,
        seriesId: id,
        originalOn: '2026-11-02',
        heldOn: '2026-11-02',
        tookPlace: true,
        madeAt: new Date('2026-11-03T10:00:00Z'),
        madeVia: 'page',
      })
      .execute();
  };
  // The same wijk, domain and kind of organisation: the same figure.
  const open = await db.startTransaction().execute();
  await said(open, activities[2] ?? '');
  await said(db, activities[4] ?? '');
  await open.commit().execute();
  await db.transaction().execute(async (tx) => expect(await kept(tx)).toEqual(await recount(tx)));
});

test('putting entries together changes no figure, and leaves one entry for each', async () => {
  const { db } = database;
  const before = await db.transaction().execute(kept);
  await addEntriesTogether(db);
  const { rows } = await sql<{ most: number }>`select max(n)::integer as most from (
    select count(*) as n from figure_entry group by half_on, wijk_id, domain, formal) as counted`.execute(db);
  expect([await db.transaction().execute(kept), rows]).toEqual([before, [{ most: 1 }]]);
});
