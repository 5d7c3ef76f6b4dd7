/** Figures stand as entries that are added up: many may write at once, and entries are put together later. */
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../tests/support/database.ts';
import { countedCity, kept, recount } from '../../../tests/support/trial-figures.ts';
import { newId } from '../../kernel/ids.ts';
import type { Db } from '../../platform/db/index.ts';
import { addEntriesTogether, listCells } from './store/index.ts';

let database: FreshDatabase;
let activities: readonly string[];

beforeAll(async () => {
  database = await freshDatabase();
  ({ activities } = await countedCity(database.db));
});
afterAll(() => database.drop());

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
