/** RPDE 1.0 by the validator of those who wrote it, over the whole demo city and an ordinary connection. */
import rpde from '@openactive/rpde-validator';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoCity } from '../../../tests/support/demo-city.ts';
import { quiet } from '../../../tests/support/quiet.ts';
import { type ServedApp, servedApp } from '../../../tests/support/served-app.ts';

let app: ServedApp;
beforeAll(async () => {
  app = await servedApp({ from: await demoCity() });
});
afterAll(() => app.close());

/** Takes one activity off the map: without one the validator cannot see how deletions come. */
async function takeOneAway(): Promise<void> {
  const { db } = app.database;
  const { id } = await db
    .selectFrom('listing')
    .select('id')
    .where('kind', '=', 'activity')
    .where('status', '=', 'published')
    .orderBy('id')
    .limit(1)
    .executeTakeFirstOrThrow();
  await db.updateTable('listing').set({ status: 'archived' }).where('id', '=', id).execute();
  await quiet(db);
}

test('the validator finds no failure, and warns of one thing that it sees wrongly', async () => {
  await takeOneAway();
  const { pages } = await rpde.RpdeValidator(`${app.url}/api/rpde/activities`, { pageLimit: 100 });
  const faults = pages.flatMap(({ url, errors }) =>
    errors.map(({ severity, type }) => ({ severity, type, url })),
  );
  expect(pages.length).toBeGreaterThan(1);
  expect(faults.filter(({ severity }) => severity === 'failure')).toEqual([]);
  // It judges the last page before it knows that nothing comes behind it; RPDE 1.0 asks at most 8 seconds there.
  const warnings = faults.filter(({ severity }) => severity === 'warning');
  expect(warnings.map(({ type }) => type)).toEqual(['missing_cache_control']);
  const { url = '' } = warnings[0] ?? {};
  expect(await (await fetch(url)).json()).toMatchObject({ items: [], next: url });
});
