/** What one can ask of HSDS, and what it never tells. */
import { describe, expect, test } from 'vitest';
import { hsdsTrial, type Item, type Page } from '../../../tests/support/trial-hsds.ts';
import { newId } from '../../kernel/ids.ts';

const trial = hsdsTrial();
const { read, base, whole, ask, editions } = trial;

describe('what is asked', () => {
  const total = async (query: string): Promise<number> =>
    (await read<Page>(`${base}/services?${query}`)).total_items;

  test('modified_after gives what changed since', async () => {
    const all = await whole(`${base}/services`);
    const moments = all.map((item) => String(item.last_modified)).toSorted();
    const middle = moments[Math.floor(moments.length / 2)] ?? '';
    const since = await whole(`${base}/services?modified_after=${middle}`);
    expect(since.length).toBe(moments.filter((moment) => moment >= middle).length);
    expect(await total('modified_after=2999-01-01')).toBe(0);
    expect(await total('modified_after=2000-01-01T00:00:00')).toBe(all.length);
  });

  test.for(['venue', 'organisation'] as const)('a changed %s changes what is on there', async (kind) => {
    const { db } = trial.app.database;
    const column = { venue: 'venueId', organisation: 'organisationId' } as const;
    const { id, activities } = await db
      .selectFrom('activity')
      .innerJoin('listing', (join) => join.onRef('listing.id', '=', `activity.${column[kind]}`))
      .where('listing.kind', '=', kind)
      .where('listing.status', '=', 'published')
      .where('activity.listed', '=', true)
      .groupBy('listing.id')
      .orderBy('listing.id')
      .select((eb) => ['listing.id', eb.fn.agg<string[]>('array_agg', ['activity.id']).as('activities')])
      .executeTakeFirstOrThrow();
    const modifiedAt = {
      venue: new Date('2090-01-01T00:00:00Z'),
      organisation: new Date('2091-01-01T00:00:00Z'),
    }[kind];
    const after = `modified_after=${modifiedAt.toISOString()}`;
    // Who only says that it is still right changes nothing.
    await db.updateTable('listing').set({ modifiedAt }).where('id', '=', id).execute();
    expect(await whole(`${base}/services?${after}`)).toEqual([]);
    await db
      .updateTable('listing')
      .set((eb) => ({ modifiedAt, revision: eb('revision', '+', 1) }))
      .where('id', '=', id)
      .execute();
    trial.app.deps.dataVersion.bump();
    const touched = await whole(`${base}/services?${after}`);
    expect(touched.map((item) => item.id).sort()).toEqual(activities.sort());
    expect(touched.map((item) => item.last_modified)).toEqual(activities.map(() => modifiedAt.toISOString()));
  });

  test('terms and taxonomies narrow', async () => {
    const terms = (await whole(`${base}/taxonomy_terms`)) as readonly (Item & {
      readonly code: string;
      readonly taxonomy_id: string;
    })[];
    const domains = terms.filter(({ code }) =>
      ['cohesion', 'livelihood', 'opportunity', 'pedagogy', 'health'].includes(code),
    );
    const counts = await Promise.all(domains.map(({ id }) => total(`taxonomy_term_id=${id}`)));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(await total(''));
    expect(Math.min(...counts)).toBeGreaterThan(0);
    expect(await total(`taxonomy_id=${domains[0]!.taxonomy_id}`)).toBe(await total(''));
    expect(await total(`taxonomy_term_id=${newId()}`)).toBe(0);
    const meal = terms.find(({ code }) => code === 'meal');
    const meals = await whole(`${base}/services?full=true&taxonomy_term_id=${meal!.id}`);
    expect(meals.length).toBeGreaterThan(0);
    for (const one of meals) expect(JSON.stringify(one.attributes)).toContain(meal!.id);
  });

  test('an organisation, words, ages, times and minimal narrow or shorten', async () => {
    const [first] = await whole(`${base}/services`);
    const own = await whole(`${base}/services?organization_id=${first!.organization_id}`);
    expect(own.every(({ organization_id: id }) => id === first!.organization_id)).toBe(true);
    expect(
      (await whole(`${base}/services?search=${encodeURIComponent(String(first!.name))}`))[0],
    ).toBeDefined();
    const grown = await whole(`${base}/services?minimum_age=18`);
    for (const one of grown) expect(one.minimum_age).toBeGreaterThanOrEqual(18);
    const tuesday = await whole(`${base}/services?full=true&day=tu&start_time=09:00&end_time=13:00`);
    expect(tuesday.length).toBeGreaterThan(0);
    for (const one of tuesday) expect(JSON.stringify(one.schedules)).toMatch(/"opens_at":"(09|1[0-2]):/);
    const short = (await read<Page>(`${base}/services?minimal=true&per_page=1000`)).contents;
    expect(short).toHaveLength(await total(''));
    expect(Object.keys(short[0] ?? {})).toEqual(['id', 'modified_date']);
  });

  test('a postcode finds what is near', async () => {
    const { db } = trial.app.database;
    const used = await db
      .selectFrom('activity')
      .innerJoin('venue', 'venue.id', 'activity.venueId')
      .innerJoin('listing', 'listing.id', 'venue.id')
      .select('venue.id')
      .distinct()
      .where('activity.listed', '=', true)
      .where('listing.status', '=', 'published')
      .orderBy('venue.id')
      .limit(3)
      .execute();
    const [here, near, far] = used.map(({ id }) => id);
    const place = async (id: string, postcode: string, lat: number) =>
      await db
        .updateTable('venue')
        .set({ postcode, lat, lon: 4.45, locatedBy: 'address' })
        .where('id', '=', id)
        .execute();
    await db.updateTable('venue').set({ postcode: null, lat: null, lon: null, locatedBy: null }).execute();
    await place(here!, '3021 AA', 51.91);
    await place(near!, '3022 AA', 51.915);
    await place(far!, '3023 AA', 51.99);
    trial.app.deps.dataVersion.bump();
    const places = async (query: string) =>
      new Set((await whole(`${base}/service_at_locations?${query}`)).map((one) => one.location_id));
    expect(await places('postcode=3021%20AA')).toEqual(new Set([here]));
    expect(await places('postcode=3021&proximity=1000')).toEqual(new Set([here, near]));
    expect(await places('postcode=3021&proximity=20000')).toEqual(new Set([here, near, far]));
    expect(await places('postcode=9999&proximity=20000')).toEqual(new Set());
    expect((await ask(`${base}/service_at_locations?proximity=5`)).status).toBe(400);
  });

  test('an organisation has its places and what it organises', async () => {
    const all = await whole(`${base}/organizations?full_service=true`);
    const one = all.find(({ locations, services }) => locations && services) as
      | (Item & { readonly services: readonly Item[] })
      | undefined;
    expect(one?.services[0]).toMatchObject({ organization_id: one?.id, status: 'active' });
    const listed = all.flatMap((each) => (each.services ?? []) as readonly Item[]);
    expect(listed.length).toBe(await total(''));
  });
});

test('a thing keeps its ids: what others read before, they recognise', async () => {
  const ids = (text: string) => [...text.matchAll(/[0-9a-f-]{36}/g)].map(([id]) => id);
  const before = ids(await (await ask(`${base}/services?full=true`)).text());
  trial.app.deps.dataVersion.bump();
  const after = ids(await (await ask(`${base}/services?full=true`)).text());
  expect(before.length).toBeGreaterThan(500);
  expect(after).toEqual(before);
});

test('nothing about people: no address of a host, no e-mail of a person, no owner of a building', async () => {
  const { db } = trial.app.database;
  await db
    .updateTable('activity')
    .set({ hostEmail: 'gastvrouw@prive.example', hostPhone: '06-99887766' })
    .execute();
  await db.updateTable('venue').set({ owner: 'Vastgoed Geheim BV' }).execute();
  trial.app.deps.dataVersion.bump();
  const people = await db.selectFrom('person').select('email').where('email', 'is not', null).execute();
  const lists = ['services', 'service_at_locations', 'organizations'];
  const bodies = await Promise.all(
    editions.flatMap(({ base: at }) => lists.map((list) => whole(`${at}/${list}?full=true`))),
  );
  const said = JSON.stringify(bodies);
  expect(said).not.toMatch(/prive\.example|99887766|Vastgoed Geheim/);
  expect(people.length).toBeGreaterThan(10);
  expect(people.filter(({ email }) => email !== null && said.includes(email))).toEqual([]);
});

test('what left the map is not there; of an organisation that waits only the name that its activities bear', async () => {
  const [first] = await whole(`${base}/services`);
  await trial.app.database.db
    .updateTable('listing')
    .set({ status: 'delisted' })
    .where('id', '=', first!.id)
    .execute();
  trial.app.deps.dataVersion.bump();
  expect((await ask(`${base}/services/${first!.id}`)).status).toBe(404);
  expect((await whole(`${base}/services`)).map(({ id }) => id)).not.toContain(first!.id);
  const pending = await trial.app.database.db
    .selectFrom('listing')
    .select('id')
    .where('kind', '=', 'organisation')
    .where('status', '=', 'pending')
    .execute();
  expect(pending.length).toBeGreaterThan(0);
  for (const one of await whole(`${base}/organizations?full=true`)) {
    if (!pending.some(({ id }) => id === one.id)) continue;
    expect(one).toEqual({ id: one.id, name: one.name, description: one.name, services: expect.anything() });
  }
});
