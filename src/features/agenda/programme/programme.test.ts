import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../../tests/support/database.ts';
import { trialActivity, trialOrganisation } from '../../../../tests/support/trial-activities.ts';
import { type TrialCity, trialCity } from '../../../../tests/support/trial-city.ts';
import { isoDate, Temporal } from '../../../kernel/dates.ts';
import { newId } from '../../../kernel/ids.ts';
import { type Database, openDatabase, type Reader } from '../../../platform/db/index.ts';
import { everything } from '../filter.ts';
import { occasionsIn } from '../occasions.ts';

const today = Temporal.PlainDate.from('2027-03-26');
const period = { from: today, until: today.add({ days: 7 }) };

/** Whoever shows the agenda, and another process that writes. */
let own: FreshDatabase;
let other: Database;
let city: TrialCity;
let organisationId: string;
beforeAll(async () => {
  own = await freshDatabase();
  other = openDatabase(own.url, { connections: 5 });
  city = await trialCity(own.db);
  organisationId = await trialOrganisation(own.db, 'De Tafel', city.wijken.noordwijk);
});
afterAll(async () => {
  await other.close();
  await own.drop();
});

const made = (slug: string, weekday: number, wijk: keyof TrialCity['wijken'] = 'noordwijk') =>
  trialActivity(other.db, {
    slug,
    wijkId: city.wijken[wijk],
    organisationId,
    series: [{ weekday, startsOn: '2027-01-01' }],
  });

async function shown(wijk: string | null = null, reader: Reader = own.db): Promise<readonly string[]> {
  const question = { filter: { ...everything, wijk }, period };
  const { occasions, total } = await occasionsIn(reader, question, today, { limit: 100, offset: 0 });
  expect(occasions).toHaveLength(total);
  return occasions.map(({ item, date, time }) => `${isoDate(date)} ${time.from} ${item.slug} ${time.state}`);
}

test('shows each change of another process at the next question, and no other', async () => {
  expect(await shown()).toEqual([]);
  const soup = await made('soep', 1);
  const walk = await made('wandelen', 7, 'zuidwijk');
  const both = ['2027-03-28 10:00 wandelen asPlanned', '2027-03-29 10:00 soep asPlanned'];
  expect(await shown()).toEqual(both);
  expect(await shown('noordwijk')).toEqual([both[1]]);

  await other.db
    .updateTable('activitySeries')
    .set({ fromTime: '09:00' })
    .where('activityId', '=', soup)
    .execute();
  expect(await shown()).toEqual([both[0], '2027-03-29 09:00 soep asPlanned']);

  const exceptions = JSON.stringify([{ kind: 'cancelled', on: '2027-03-28', note: null }]);
  await other.db.updateTable('activitySeries').set({ exceptions }).where('activityId', '=', walk).execute();
  expect(await shown('zuidwijk')).toEqual(['2027-03-28 10:00 wandelen cancelled']);

  await other.db.updateTable('listing').set({ status: 'delisted' }).where('id', '=', walk).execute();
  expect(await shown()).toEqual(['2027-03-29 09:00 soep asPlanned']);
  await other.db.updateTable('listing').set({ status: 'published' }).where('id', '=', walk).execute();
  expect(await shown()).toHaveLength(2);

  await other.db
    .updateTable('activity')
    .set({ wijkId: city.wijken.noordwijk })
    .where('id', '=', walk)
    .execute();
  expect(await shown('zuidwijk')).toEqual([]);
  expect(await shown('noordwijk')).toHaveLength(2);

  await other.db.deleteFrom('activitySeries').where('activityId', '=', soup).execute();
  expect(await shown()).toEqual(['2027-03-28 10:00 wandelen cancelled']);
  for (const id of [soup, walk]) await other.db.deleteFrom('activity').where('id', '=', id).execute();
  expect(await shown()).toEqual([]);
});

test('misses nothing of a transaction that began before and ended after what it saw already', async () => {
  const slow = await made('traag', 2);
  const quick = await made('vlug', 3);
  await shown();
  const move = (fromTime: string, id: string, db = other.db) =>
    db.updateTable('activitySeries').set({ fromTime }).where('activityId', '=', id).execute();
  await other.db.transaction().execute(async (tx) => {
    await move('08:00', slow, tx);
    await move('08:30', quick);
    expect(await shown()).toEqual(['2027-03-30 10:00 traag asPlanned', '2027-03-31 08:30 vlug asPlanned']);
  });
  expect(await shown()).toEqual(['2027-03-30 08:00 traag asPlanned', '2027-03-31 08:30 vlug asPlanned']);

  const undone = other.db.transaction().execute(async (tx) => {
    await move('23:00', slow, tx);
    throw new Error('undone');
  });
  await expect(undone).rejects.toThrow('undone');
  expect(await shown()).toEqual(['2027-03-30 08:00 traag asPlanned', '2027-03-31 08:30 vlug asPlanned']);
});

test('shows a transaction its own change, and nobody else before it ends', async () => {
  const id = await made('binnen', 4);
  const before = await shown();
  await other.db.transaction().execute(async (tx) => {
    await tx.updateTable('activitySeries').set({ fromTime: '07:00' }).where('activityId', '=', id).execute();
    expect(await shown(null, tx)).toContain('2027-04-01 07:00 binnen asPlanned');
    expect(await shown()).toEqual(before);
  });
});

test('many who ask at once while others write each see what was there when they asked', async () => {
  const id = await made('druk', 5);
  await Promise.all(
    Array.from({ length: 20 }, async (_, turn) => {
      const time = `1${turn % 10}:${turn < 10 ? '00' : '30'}`;
      await other.db
        .updateTable('activitySeries')
        .set({ fromTime: time })
        .where('activityId', '=', id)
        .execute();
      // Someone may have written since: but never something from before.
      expect((await shown()).filter((line) => line.includes('druk'))).toHaveLength(1);
    }),
  );
  const [row] = await other.db
    .selectFrom('activitySeries')
    .select('fromTime')
    .where('activityId', '=', id)
    .execute();
  expect(await shown()).toContain(`2027-03-26 ${row?.fromTime.slice(0, 5)} druk asPlanned`);
});

test('a school holiday that somebody enters silences what keeps quiet then', async () => {
  const id = await made('stil', 1);
  await other.db
    .updateTable('activitySeries')
    .set({ skipSchoolHolidays: true })
    .where('activityId', '=', id)
    .execute();
  const line = '2027-03-29 10:00 stil asPlanned';
  expect(await shown()).toContain(line);
  const holiday = {
    name: 'proef',
    schoolYear: '2026-2027',
    startsOn: '2027-03-27',
    endsBefore: '2027-04-03',
    source: 'proef',
  };
  await other.db.insertInto('schoolHoliday').values(holiday).execute();
  expect(await shown()).not.toContain(line);
  await other.db.deleteFrom('schoolHoliday').where('name', '=', 'proef').execute();
  expect(await shown()).toContain(line);
});

test('begins anew when the database was restored into a cluster that counts from the start again', async () => {
  const seen = await shown();
  // As after a restore: rows bear numbers that this cluster has yet to give out.
  await sql`update activity_change set change = change + 1000000000`.execute(other.db);
  expect(await shown()).toEqual(seen);
  const id = await made('nieuw', 6);
  expect(await shown()).toContain('2027-03-27 10:00 nieuw asPlanned');
  await other.db.updateTable('activity').set({ organisationId }).where('id', '=', id).execute();
  expect(await shown()).toHaveLength(seen.length + 1);
});

test('what is over today stands apart: of many the latest, in order', async () => {
  for (let n = 0; n < 23; n += 1) {
    const wijkId = n % 2 === 0 ? city.wijken.noordwijk : city.wijken.zuidwijk;
    const from = `08:${String(n + 10)}`;
    const series = [{ weekday: 5, startsOn: '2027-01-01', from, until: '09:00' }];
    await trialActivity(other.db, { slug: `vroeg-${n}`, wijkId, organisationId, series });
  }
  const question = {
    filter: everything,
    period: { from: today, until: today.add({ days: 1 }) },
    time: '09:30',
  };
  const { earlier, occasions, total } = await occasionsIn(own.db, question, today, { limit: 100, offset: 0 });
  expect(earlier.map(({ item }) => item.slug)).toEqual(
    Array.from({ length: 20 }, (_, n) => `vroeg-${n + 3}`),
  );
  expect(occasions).toHaveLength(total);
  expect(occasions.some(({ item }) => item.slug.startsWith('vroeg'))).toBe(false);
});

test('pages of the whole city follow each other without a gap, over many wijken and the night the clock changes', async () => {
  const gebied = await own.db.selectFrom('gebied').select('id').executeTakeFirstOrThrow();
  for (let n = 0; n < 25; n += 1) {
    const wijkId = newId<'wijk'>();
    const wijk = { id: wijkId, slug: `wijk-${n}`, name: `Wijk ${n}`, gebiedId: gebied.id, source: 'proef' };
    await other.db.insertInto('wijk').values(wijk).execute();
    const series = [{ weekday: 1 + (n % 7), startsOn: '2027-01-01', from: `${10 + (n % 3)}:00` }];
    await trialActivity(other.db, { slug: `veel-${n}`, wijkId, organisationId, series });
  }
  const whole = await shown();
  expect(whole.length).toBeGreaterThan(25);
  expect(whole.map((line) => line.slice(0, 16))).toEqual(whole.map((line) => line.slice(0, 16)).toSorted());
  const paged: string[] = [];
  for (let offset = 0; offset < whole.length; offset += 7) {
    const { occasions } = await occasionsIn(own.db, { filter: everything, period }, today, {
      limit: 7,
      offset,
    });
    paged.push(
      ...occasions.map(({ item, date, time }) => `${isoDate(date)} ${time.from} ${item.slug} ${time.state}`),
    );
  }
  expect(paged).toEqual(whole);
});
