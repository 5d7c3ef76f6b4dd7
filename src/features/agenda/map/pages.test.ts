import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type TestApp, testApp, Visitor } from '../../../../tests/support/app.ts';
import { validateHtml } from '../../../../tests/support/html.ts';
import { trialActivity, trialOrganisation, trialVenue } from '../../../../tests/support/trial-activities.ts';
import { type TrialCity, trialCity } from '../../../../tests/support/trial-city.ts';
import { fixedClock } from '../../../kernel/dates.ts';
import type { MapData } from '../../../kernel/map-data.ts';

/** A Saturday. */
const clock = fixedClock('2026-11-28T09:00:00Z');
const tileHost = 'https://tegels.example.org';

let app: TestApp;
let city: TrialCity;
beforeAll(async () => {
  app = await testApp({ clock, env: { HOOFDVELD_TILES: `${tileHost}/{z}/{x}/{y}.png` } });
  const { db } = app.database;
  city = await trialCity(db);
  const { noordwijk, zuidwijk } = city.wijken;
  const organisationId = await trialOrganisation(db, 'De Tafel', noordwijk);
  const venueId = await trialVenue(db, {
    slug: 'het-huis',
    name: 'Het Huis',
    wijkId: noordwijk,
    postcode: '3021 AB',
  });
  await trialVenue(db, { slug: 'de-tuin', name: 'De Tuin', wijkId: zuidwijk, postcode: '3083 XY' });
  await db
    .updateTable('venue')
    .set({ lat: 51.92, lon: 4.45, locatedBy: 'hand' })
    .where('id', '=', venueId)
    .execute();
  const series = [{ weekday: 6 }, { weekday: 7 }];
  await trialActivity(db, { wijkId: noordwijk, organisationId, slug: 'eten', venueId, series });
  await trialActivity(db, { wijkId: zuidwijk, organisationId, slug: 'lopen', series: [{ weekday: 6 }] });
});
afterAll(() => app.close());
beforeEach(async () => {
  for (const table of ['wijkShape', 'gebiedShape'] as const)
    await app.database.db.deleteFrom(table).execute();
  app.deps.dataVersion.bump();
});

async function get(path: string, lang: 'nl' | 'en' = 'nl') {
  const response = await new Visitor(app).get(path, { 'accept-language': lang });
  const html = await response.text();
  if (response.status === 200 && !path.includes('.json')) expect(await validateHtml(html, path)).toEqual([]);
  return { response, html };
}
const data = async (path: string) => JSON.parse((await get(path)).html) as MapData;

describe('the agenda as a map', () => {
  test('counts by gebied, with the list and a table that say the same', async () => {
    const { html } = await get('/agenda?beeld=kaart&wanneer=weekend');
    expect(html).toContain('<title>Proefgebied: 3 keer iets te doen</title>');
    expect(html).toContain(
      '<a href="/agenda?gebied=proefgebied&amp;wanneer=weekend&amp;beeld=kaart">Proefgebied</a>',
    );
    expect(html).toContain('3 keer iets te doen dit weekend.');
    expect(html).toContain('Deze kaart is een schema');
    expect(html).toContain('href="/activiteiten/eten/2026-');
  });

  test('inside a gebied it counts by wijk, and marks the wijk of the list', async () => {
    const { html } = await get('/agenda?beeld=kaart&wanneer=weekend&wijk=zuidwijk');
    expect(html).toContain('<title>Noordwijk: 2 keer iets te doen</title>');
    expect(html).toContain('<title>Zuidwijk: 1 keer iets te doen</title>');
    expect(html).toContain('Eén keer iets te doen dit weekend.');
    expect(html).toContain('fill="url(#kaart-all)"');
    expect((await get('/agenda?gebied=proefgebied&wanneer=weekend')).html).toContain(
      '<bdi>Proefgebied</bdi>',
    );
  });

  test('speaks English', async () => {
    const { html } = await get('/agenda?beeld=kaart&wanneer=weekend', 'en');
    expect(html).toContain('<title>Proefgebied: 3 things to do</title>');
    expect(html).toContain('This map is a schematic');
  });

  test('its facts for a map that moves: numbers amid the places, and the places themselves', async () => {
    expect(await data('/agenda/kaart.json?wanneer=weekend')).toEqual({
      areas: [
        {
          name: 'Proefgebied',
          said: 'Proefgebied: 3 keer iets te doen',
          figure: '3',
          href: '/agenda?gebied=proefgebied&wanneer=weekend&beeld=kaart',
          outline: null,
          at: [51.92, 4.45],
        },
      ],
      points: [
        {
          name: 'Het Huis',
          said: 'Het Huis: 2 keer iets te doen',
          href: '/plekken/het-huis',
          at: [51.92, 4.45],
        },
      ],
    });
  });

  test('draws real borders when they were read in, with places as points', async () => {
    const coordinates = [
      [
        [
          [4.4, 51.9],
          [4.5, 51.9],
          [4.5, 51.95],
          [4.4, 51.95],
          [4.4, 51.9],
        ],
      ],
    ];
    await app.database.db
      .insertInto('gebiedShape')
      .values({
        gebiedId: city.gebiedId,
        geojson: JSON.stringify({ type: 'MultiPolygon', coordinates }),
        source: 'CBS, proef',
        importedAt: new Date('2026-11-28T08:00:00Z'),
        derived: false,
      })
      .execute();
    app.deps.dataVersion.bump();
    const { html } = await get('/agenda?beeld=kaart&wanneer=weekend');
    expect(html).toContain('hv-map--outlines');
    expect(html).toContain('Grenzen: CBS, proef.');
    expect(html).toMatch(/<circle class="hv-map__point"/);
    expect((await data('/agenda/kaart.json?wanneer=weekend')).areas[0]).toMatchObject({
      outline: coordinates,
      at: [51.925, 4.45],
    });
  });
});

describe('what a map costs', () => {
  const policy = (response: Response) => response.headers.get('content-security-policy') ?? '';

  test.for(['/', '/agenda', '/plekken', '/plekken/dekking'])(
    '%s loads no map and lets no tiles in',
    async (path) => {
      const { response, html } = await get(path);
      expect(html).not.toMatch(/assets\/map|leaflet|<hv-map/);
      expect(policy(response)).not.toContain(tileHost);
    },
  );

  test.for(['/agenda?beeld=kaart', '/plekken?beeld=kaart'])(
    '%s loads it, and lets tiles in',
    async (path) => {
      const { response, html } = await get(path);
      expect(html).toMatch(/<script type="module" src="\/assets\/map[^"]*\.js"/);
      expect(html).toMatch(/<link rel="stylesheet" href="\/assets\/map[^"]*\.css"/);
      expect(policy(response)).toContain(`img-src 'self' data: ${tileHost}`);
      expect(policy(response)).toContain("script-src 'self'");
    },
  );

  test('a background can be left out', async () => {
    const off = await testApp({ clock, env: { HOOFDVELD_TILES: 'off' } });
    const response = await new Visitor(off).get('/agenda?beeld=kaart');
    expect(policy(response)).toContain("img-src 'self' data:;");
    expect(await response.text()).not.toContain('data-tiles=');
    await off.close();
  });
});

test('places as a map: by gebied, and narrowed to one', async () => {
  const { html } = await get('/plekken?beeld=kaart');
  expect(html).toContain('<title>Proefgebied: 2 plekken</title>');
  const inside = (await get('/plekken?beeld=kaart&gebied=proefgebied')).html;
  expect(inside).toContain('<title>Noordwijk: 1 plek</title>');
  expect(inside).toContain('href="/plekken/de-tuin"');
  expect((await data('/plekken/kaart.json?wijk=noordwijk')).points).toEqual([
    { name: 'Het Huis', said: 'Het Huis', href: '/plekken/het-huis', at: [51.92, 4.45] },
  ]);
});

test('the first page shows where something is on today, with its table', async () => {
  const { html } = await get('/');
  expect(html).toContain('Waar is vandaag iets te doen?');
  expect(html).toContain('<title>Proefgebied: 2 keer iets te doen</title>');
  expect(html).toContain('href="/agenda?gebied=proefgebied&amp;wanneer=vandaag"');
});
