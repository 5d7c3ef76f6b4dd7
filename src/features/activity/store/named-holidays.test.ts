/** Which school holidays a series skips stays with its row; the table knows no others. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../../tests/support/database.ts';
import { trialActivity, trialOrganisation } from '../../../../tests/support/trial-activities.ts';
import { trialCity } from '../../../../tests/support/trial-city.ts';
import { loadSeries, replaceSeries } from './series.ts';

let database: FreshDatabase;
let activityId: string;
beforeAll(async () => {
  database = await freshDatabase();
  const { wijken } = await trialCity(database.db);
  const organisationId = await trialOrganisation(database.db, 'De Schaar', wijken.noordwijk);
  activityId = await trialActivity(database.db, {
    wijkId: wijken.noordwijk,
    organisationId,
    slug: 'proef',
    title: 'Proef',
    series: [{ weekday: 2 }],
  });
});
afterAll(() => database.close());

const series = async () => (await loadSeries(database.db, [activityId])).get(activityId)?.[0];

test('a series comes back with its days of the month and its holidays', async () => {
  const before = await series();
  expect(before).not.toHaveProperty('skipHolidays');
  if (!before) throw new Error('It has a series');
  const after = {
    ...before,
    rhythm: { kind: 'monthDays', everyMonths: 1, days: [13, -1] },
    skipSchoolHolidays: false,
    skipHolidays: ['christmas', 'summer'],
  } as const;
  await database.db.transaction().execute((tx) => replaceSeries(tx, activityId, [after]));
  expect(await series()).toEqual(after);
});

test('so does a series that keeps to some holidays, which the table refuses beside skipping any', async () => {
  const before = await series();
  if (!before) throw new Error('It has a series');
  const { skipHolidays: _, ...rest } = before;
  const after = { ...rest, onlyHolidays: ['summer'] } as const;
  await database.db.transaction().execute((tx) => replaceSeries(tx, activityId, [after]));
  expect(await series()).toEqual(after);
  const both = database.db
    .updateTable('activitySeries')
    .set({ skipHolidays: ['christmas'] })
    .execute();
  await expect(both).rejects.toThrow(/check constraint/);
});

test.for([
  [['pinksteren'], false],
  [['christmas'], true],
] as const)('the table refuses %j with all: %j', async ([skipHolidays, skipSchoolHolidays]) => {
  const change = database.db
    .updateTable('activitySeries')
    .set({ skipHolidays: [...skipHolidays], skipSchoolHolidays })
    .execute();
  await expect(change).rejects.toThrow(/check constraint/);
});
