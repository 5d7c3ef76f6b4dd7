/** A steward takes something off the map from its history, finds it among her work, and puts back what was archived. */
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestApp, testApp, Visitor } from '../../../../tests/support/app.ts';
import { demoCity } from '../../../../tests/support/demo-city.ts';
import { validateHtml } from '../../../../tests/support/html.ts';

let app: TestApp;
let slug: string;
let elsewhere: string;
beforeAll(async () => {
  app = await testApp({ from: await demoCity() });
  const inWijk = async (wijk: string): Promise<string> => {
    const row = await app.database.db
      .selectFrom('listing')
      .innerJoin('wijk', 'wijk.id', 'listing.wijkId')
      .select('listing.slug')
      .where('listing.kind', '=', 'venue')
      .where('listing.status', '=', 'published')
      .where('wijk.slug', '=', wijk)
      .orderBy('listing.slug')
      .executeTakeFirstOrThrow();
    return row.slug;
  };
  [slug, elsewhere] = [await inWijk('middelland'), await inWijk('carnisse')];
});
afterAll(() => app.close());

const visitors = new Map<string, Visitor>();
async function as(persona: string): Promise<Visitor> {
  const known = visitors.get(persona) ?? new Visitor(app);
  if (!visitors.has(persona)) await known.post('/demo/inloggen', { persona });
  visitors.set(persona, known);
  return known;
}
const history = () => `/sociale-kaart/geschiedenis/venue/${slug}`;
const steward = async (path: string): Promise<string> => {
  const html = await (await (await as('wijkbeheer')).get(path)).text();
  expect(await validateHtml(html, path)).toEqual([]);
  return html;
};
const why = 'Het gebouw is gesloopt.';
const move = async (persona: string, of: string, to: string, reason = why) =>
  await (await as(persona)).post(`/sociale-kaart/stand/venue/${of}`, { move: to, reason });
const publicPage = async (): Promise<number> => (await new Visitor(app).get(`/plekken/${slug}`)).status;

test('off the map at once, among the work, and back by a confirmation', async () => {
  expect(await steward(history())).toContain('Van de kaart halen');
  expect(await publicPage()).toBe(200);
  const off = await move('wijkbeheer', slug, 'delist');
  expect(off.headers.get('location')).toBe(`${history()}?gelukt=vankaart`);
  expect(await publicPage()).toBe(404);
  expect(await steward('/sociale-kaart/werk')).toContain(`href="${history()}"`);
  expect(await steward(history())).toContain(`href="/sociale-kaart/klopt/venue/${slug}"`);
  const confirmed = await (await as('wijkbeheer')).post(`/sociale-kaart/klopt/venue/${slug}`, {
    answer: 'right',
    via: 'phone',
  });
  expect(confirmed.status).toBe(303);
  expect(await publicPage()).toBe(200);
});

test('what was archived is put back', async () => {
  await (await as('wijkbeheer')).post(`/sociale-kaart/klopt/venue/${slug}`, {
    answer: 'stopped',
    reason: 'Zij is verhuisd.',
  });
  expect(await publicPage()).toBe(404);
  expect(await steward(history())).toContain('Terugzetten');
  const back = await move('wijkbeheer', slug, 'restore');
  expect(back.headers.get('location')).toBe(`${history()}?gelukt=opkaart`);
  expect(await publicPage()).toBe(200);
});

test('what makes no sense is told, and changes nothing', async () => {
  for (const to of ['', 'weg', 'restore']) expect((await move('wijkbeheer', slug, to)).status).toBe(422);
  expect(await publicPage()).toBe(200);
});

test('only the steward of the wijk does it, and only she sees the buttons', async () => {
  expect((await move('wijkbeheer', elsewhere, 'delist')).status).toBe(404);
  expect((await move('bewoner', slug, 'delist')).status).toBe(403);
  const html = await (await new Visitor(app).get(history())).text();
  expect(html).not.toContain('Van de kaart halen');
});

test('it asks why, keeps that in the history and tells who keeps it; the reason is not for everybody', async () => {
  const without = await move('wijkbeheer', slug, 'delist', ' ');
  expect(without.status).toBe(422);
  expect(await without.text()).toContain('href="#f-reason"');
  expect(await publicPage()).toBe(200);
  expect((await move('wijkbeheer', slug, 'delist')).status).toBe(303);
  expect(await steward(history())).toContain(why);
  const { rows } = await sql<{ payload: { outcome: string; reason: string | null; to: string[] } }>`
    select job.payload from graphile_worker._private_jobs as job
    join graphile_worker._private_tasks as task on task.id = job.task_id
    where task.identifier = 'listing.tell'`.execute(app.database.db);
  const told = rows.map(({ payload }) => payload).filter(({ reason }) => reason === why);
  expect(told.map(({ outcome }) => outcome)).toContain('takenOff');
  expect(told.every(({ to }) => to.length > 0)).toBe(true);

  const confirmed = await (await as('wijkbeheer')).post(`/sociale-kaart/klopt/venue/${slug}`, {
    answer: 'right',
    via: 'visit',
  });
  expect(confirmed.status).toBe(303);
  const seen = await (await new Visitor(app).get(history())).text();
  expect(seen).toContain('Van de kaart gehaald');
  expect(seen).not.toContain(why);
});

test('a steward who says that it stopped says why', async () => {
  const path = `/sociale-kaart/klopt/venue/${slug}`;
  const without = await (await as('wijkbeheer')).post(path, { answer: 'stopped', reason: '' });
  expect(without.status).toBe(422);
  expect(await without.text()).toContain('href="#f-reason"');
  expect(await publicPage()).toBe(200);
});
