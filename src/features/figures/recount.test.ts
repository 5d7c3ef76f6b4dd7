/**
 * The aggregates are kept by triggers. Here they are held against a full recount, written apart from them: everything is read
 * and counted in the program, after random evidence, corrections, moves and deletions.
 */
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../tests/support/database.ts';
import {
  bandKeys,
  type CountedCity,
  countedCity,
  kept,
  recount,
} from '../../../tests/support/trial-figures.ts';
import { domains } from '../../kernel/domains.ts';
import { newId } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/db/index.ts';

let database: FreshDatabase;
let city: CountedCity;

beforeAll(async () => {
  database = await freshDatabase();
  city = await countedCity(database.db);
});
afterAll(() => database.drop());

const weekly = (everyWeeks = 1) => JSON.stringify({ kind: 'weekly', everyWeeks, weekdays: [1] });

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
  const activityId = city.activities[activity] ?? '';
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
  const id = city.activities[activity] ?? '';
  const own = tx.updateTable('activity').where('id', '=', id);
  const series = tx.updateTable('activitySeries').where('activityId', '=', id);
  switch (step.act) {
    case 'said':
    case 'saidNot':
      return await say(tx, step);
    case 'wijk':
      return void (await own.set({ wijkId: city.wijken[choice % 2] ?? '' }).execute());
    case 'domain':
      return void (await own.set({ domain: domains[choice % 5] ?? 'cohesion' }).execute());
    case 'organisation':
      return void (await own.set({ organisationId: city.organisations[choice % 2] ?? '' }).execute());
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
        .where('organisationId', '=', city.organisations[choice % 2] ?? '')
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
