/** Minutes of walking: from a postcode, a place or a wijk, only where somebody knows where that is. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestApp, testApp, Visitor } from '../../../tests/support/app.ts';
import { validateHtml } from '../../../tests/support/html.ts';
import { trialActivity, trialOrganisation, trialVenue } from '../../../tests/support/trial-activities.ts';
import { type TrialCity, trialCity } from '../../../tests/support/trial-city.ts';
import { fixedClock } from '../../kernel/dates.ts';

let app: TestApp;
let city: TrialCity;
/** Of each place: how far north of the first, in degrees; null: only its wijk is known. */
const places = {
  'de-kamer': { north: 0, postcode: '3021 AB', wijk: 'noordwijk' },
  'de-overkant': { north: 0.004, postcode: '3022 AB', wijk: 'zuidwijk' },
  'de-verte': { north: 0.02, postcode: '3023 AB', wijk: 'zuidwijk' },
  'het-midden': { north: null, postcode: '3021 AC', wijk: 'noordwijk' },
} as const;

beforeAll(async () => {
  app = await testApp({ clock: fixedClock('2026-11-28T09:00:00Z') });
  const { db } = app.database;
  city = await trialCity(db);
  const organisationId = await trialOrganisation(db, 'De Schaar', city.wijken.noordwijk);
  const [west, east, south, north] = [4.46, 4.465, 51.91, 51.92];
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  const geojson = JSON.stringify({ type: 'MultiPolygon', coordinates: [[ring]] });
  await db
    .insertInto('wijkShape')
    .values({ wijkId: city.wijken.noordwijk, geojson, source: 'proef', importedAt: new Date('2026-01-01') })
    .execute();
  for (const [slug, { north, postcode, wijk }] of Object.entries(places)) {
    const wijkId = city.wijken[wijk];
    const venueId = await trialVenue(db, { slug, name: `Plek ${slug}`, wijkId, postcode });
    const point = {
      lat: 51.9163 + (north ?? 0),
      lon: 4.4625,
      locatedBy: north === null ? 'wijk' : 'address',
    };
    await db.updateTable('venue').set(point).where('id', '=', venueId).execute();
    const series = [{ weekday: 2 as const }];
    await trialActivity(db, {
      wijkId,
      organisationId,
      venueId,
      slug: `bij-${slug}`,
      title: `Bij ${slug}`,
      series,
    });
  }
});
afterAll(() => app.close());

async function get(path: string) {
  const response = await new Visitor(app).get(path);
  const html = await response.text();
  if (response.status !== 303) expect(await validateHtml(html, path)).toEqual([]);
  return { status: response.status, to: response.headers.get('location'), html };
}
const shown = (html: string) => Object.keys(places).filter((slug) => html.includes(`Bij ${slug}`));
/** What the line of each says of walking. */
const minutesOf = (html: string, slug: string) =>
  new RegExp(`Plek ${slug}</[a-z]+>[^<]*? · (\\d+ minu\\w+ lopen)`).exec(html)?.[1] ?? null;

test('a postcode becomes its wijk, and its four digits the start; the letters leave the address', async () => {
  expect(await get('/agenda?postcode=3021ab')).toMatchObject({
    status: 303,
    to: '/agenda?wijk=noordwijk&vanaf=3021',
  });
  expect(await get('/wijken?zoek=3021%20AB')).toMatchObject({ to: '/wijken/noordwijk?vanaf=3021' });
  expect(await get('/plekken?postcode=3021ab&soort=livingRoom')).toMatchObject({
    to: '/plekken?soort=livingRoom&vanaf=3021',
  });
});

test('lines say how far it is, but not of a place of which only the wijk is known', async () => {
  const { status, html } = await get('/agenda?vanaf=3021');
  expect(status).toBe(200);
  expect(shown(html)).toEqual(Object.keys(places));
  expect(html).toContain('Minuten lopen vanaf het midden van 3021.');
  expect(minutesOf(html, 'de-kamer')).toBe('1 minuut lopen');
  expect(minutesOf(html, 'de-overkant')).toBe('8 minuten lopen');
  expect(minutesOf(html, 'het-midden')).toBeNull();
  expect((await get('/wijken/noordwijk?vanaf=3021')).html).toContain('1 minuut lopen');
});

test('what is within walking distance stands there across the border of the wijk, and nothing further', async () => {
  const { html } = await get('/agenda?vanaf=3021&dichtbij=ja');
  expect(shown(html)).toEqual(['de-kamer', 'de-overkant']);
  expect(html).toContain('href="/agenda?vanaf=3021"');
  const feed = await (await new Visitor(app).get('/agenda.ics?vanaf=3021&dichtbij=ja')).text();
  expect(shown(feed)).toEqual(['de-kamer', 'de-overkant']);
});

test('from a place, whose own page leads there', async () => {
  const { html } = await get('/plekken/de-verte');
  expect(html).toContain('href="/agenda?vanaf=de-verte&amp;dichtbij=ja"');
  expect(shown((await get('/agenda?vanaf=de-verte&dichtbij=ja')).html)).toEqual(['de-verte']);
  expect((await get('/plekken/het-midden')).html).not.toContain('dichtbij=ja');
});

test('where nobody knows where it is, no minutes are made up, and nothing is left out', async () => {
  const { status, html } = await get('/agenda?vanaf=9999&dichtbij=ja');
  expect(status).toBe(400);
  expect(html).toContain('Wij weten niet waar dit ligt.');
  expect(shown(html)).toEqual(Object.keys(places));
  expect(html).not.toMatch(/\d minu\w+ lopen/);
  expect((await get('/plekken?vanaf=9999')).html).toContain('Wij weten niet waar deze postcode ligt.');
});

test('places stand by their distance, those of which it is not known last', async () => {
  const { html } = await get('/plekken?vanaf=3022');
  const order = [...html.matchAll(/href="\/plekken\/(de-[a-z]+|het-midden)"/g)].map(([, slug]) => slug);
  expect([...new Set(order)]).toEqual(['de-overkant', 'de-kamer', 'de-verte', 'het-midden']);
  expect(html).toContain(' · 8 minuten lopen');
  expect(html).toContain('De dichtstbijzijnde plek staat bovenaan.');
});

test('from the middle of a wijk of which the outline was read in', async () => {
  const { status, html } = await get('/agenda?vanaf=noordwijk');
  expect(status).toBe(200);
  expect(html).toContain('vanaf het midden van Noordwijk');
  expect((await get('/agenda?vanaf=zuidwijk')).status).toBe(400);
});

test('the lines of the first page say the minutes too', async () => {
  const { db } = app.database;
  const venue = await db
    .selectFrom('venue')
    .select('id')
    .where('name', '=', 'Plek de-kamer')
    .executeTakeFirstOrThrow();
  const organisation = await db.selectFrom('organisation').select('id').executeTakeFirstOrThrow();
  await trialActivity(db, {
    wijkId: city.wijken.noordwijk,
    organisationId: organisation.id,
    venueId: venue.id,
    slug: 'vandaag',
    title: 'Vandaag hier',
    series: [{ weekday: 6, from: '20:00', until: '22:00' }],
  });
  app.deps.dataVersion.bump();
  expect(minutesOf((await get('/')).html, 'de-kamer')).toBeNull();
  expect(minutesOf((await get('/?vanaf=3021')).html, 'de-kamer')).toBe('1 minuut lopen');
});
