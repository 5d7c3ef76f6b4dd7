import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestApp, testApp } from '../../../tests/support/app.ts';
import { demoCity } from '../../../tests/support/demo-city.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp({ from: await demoCity() });
});
afterAll(() => app.close());

test('no wijk of the demo looks empty: at least five activities of at least five kinds, kept by its own organisations', async () => {
  const { rows } = await sql<{ name: string; kinds: number; activities: number; strangers: number }>`
    select w.name, count(distinct a.type)::int as kinds, count(a.id)::int as activities,
      count(a.id) filter (where o.wijk_id <> w.id)::int as strangers
    from wijk w
    left join activity a on a.wijk_id = w.id and a.listed
    left join organisation o on o.id = a.organisation_id
    group by w.name`.execute(app.database.db);
  expect(rows).toHaveLength(71);
  expect(rows.filter(({ activities, kinds }) => activities < 5 || kinds < 5)).toEqual([]);
  expect(rows.filter(({ name, strangers }) => name !== 'Middelland' && strangers > 0)).toEqual([]);
});

test('where a wijk has places, its activities are at one of them', async () => {
  const { rows } = await sql`
    select l.slug from activity a
    join listing l on l.id = a.id
    join wijk w on w.id = a.wijk_id
    where a.listed and a.venue_id is null and w.name <> 'Middelland'
      and exists (select from venue v join listing p on p.id = v.id where v.wijk_id = w.id and p.status = 'published')`.execute(
    app.database.db,
  );
  expect(rows).toEqual([]);
});

test('only what hosts told of is confirmed: the weeks that were added are announced and no more', async () => {
  const { rows } = await sql<{ told: number; all: number }>`
    select count(*) filter (where exists (select from occurrence_evidence e where e.activity_id = a.id))::int as told,
      count(*)::int as all
    from activity a join wijk w on w.id = a.wijk_id
    where w.name = 'Kralingen-West'`.execute(app.database.db);
  expect(rows[0]?.told).toBe(0);
  expect(rows[0]?.all).toBeGreaterThan(4);
});
