/** Journey 1 of the social map, on the map: with and without script, with and without a background, and by keyboard alone. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPage, watchErrors } from '../support/browser.ts';
import { demoCity } from '../support/demo-city.ts';
import { expectSound, wordsOf } from '../support/persona-page.ts';
import { type ServedApp, servedApp } from '../support/served-app.ts';

/** One grey dot, as PNG. */
const dot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
);

let tiles: Server;
let app: ServedApp;
let without: ServedApp;
beforeAll(async () => {
  tiles = createServer((request, response) => {
    const found = request.url?.startsWith('/weg') !== true;
    response.writeHead(found ? 200 : 404, { 'content-type': 'image/png' }).end(found ? dot : '');
  });
  await new Promise<void>((ready) => tiles.listen(0, '127.0.0.1', ready));
  const host = `http://127.0.0.1:${(tiles.address() as AddressInfo).port}`;
  app = await servedApp({ from: await demoCity(), env: { HOOFDVELD_TILES: `${host}/{z}/{x}/{y}.png` } });
  without = await servedApp({
    from: await demoCity(),
    env: { HOOFDVELD_TILES: `${host}/weg/{z}/{x}/{y}.png` },
  });
});
afterAll(async () => {
  await app.close();
  await without.close();
  tiles.closeAllConnections();
  await new Promise((closed) => tiles.close(closed));
});

const open = async (from: ServedApp, javaScript: boolean, path: string): Promise<Page> => {
  const page = await openPage({ javaScript, width: javaScript ? 1280 : 320, baseUrl: from.url });
  await page.goto(path);
  return page;
};
const movable = (page: Page) => page.getByRole('region', { name: 'Kaart waarin u kunt schuiven' });

test('without script the drawing and its table lead from the first page to a gebied', async () => {
  const page = await open(app, false, '/');
  await page.getByRole('link', { name: 'De agenda van vandaag op de kaart' }).click();
  await page.goto('/agenda?beeld=kaart');
  await expectSound(page);
  expect(await page.locator('svg.hv-map').isVisible()).toBe(true);
  await page
    .getByRole('table', { name: 'Hoe vaak er waar iets te doen is' })
    .getByRole('link', { name: 'Delfshaven' })
    .click();
  expect(page.url()).toContain('gebied=delfshaven');
  const words = await wordsOf(page);
  expect(words).toContain('Middelland');
  expect(words).toMatch(/keer iets te doen in de komende zeven dagen/);
  await page.getByRole('link', { name: 'Lijst', exact: true }).click();
  expect(page.url()).not.toContain('beeld=kaart');
  await expectSound(page);
  await page.context().close();
});

test('with script the map moves, and the keyboard alone reaches a gebied on it', async () => {
  const page = await open(app, true, '/agenda?beeld=kaart');
  const errors = watchErrors(page);
  await movable(page).waitFor();
  expect(await page.locator('svg.hv-map').isVisible()).toBe(false);
  await expectSound(page);
  const gebied = movable(page).getByRole('link', { name: /^Delfshaven: \d+ keer/ });
  await gebied.focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/gebied=delfshaven/);
  await movable(page)
    .getByRole('link', { name: /^Middelland: \d+ keer/ })
    .waitFor();
  expect(errors).toEqual([]);
  await page.context().close();
});

test('places stand on a map of their own', async () => {
  const page = await open(app, true, '/plekken?beeld=kaart&gebied=delfshaven');
  await movable(page).waitFor();
  const place = movable(page).locator('a.hv-leaflet__place').first();
  const name = await place.getAttribute('aria-label');
  await place.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: name ?? '' }).waitFor();
  await page.context().close();
});

test('where the background stays away and no borders are known, the drawing stands again and it is said', async () => {
  const page = await open(without, true, '/agenda?beeld=kaart');
  await page.getByText('U ziet de tekening.').waitFor();
  expect(await page.locator('svg.hv-map').isVisible()).toBe(true);
  expect(await movable(page).count()).toBe(0);
  await page.context().close();
});

test('with borders the map does without a background', async () => {
  const { db } = without.database;
  const gebieden = await db.selectFrom('gebied').select(['id', 'slug']).orderBy('slug').execute();
  const square = (index: number) => {
    const [west, south] = [4.3 + (index % 4) * 0.05, 51.85 + Math.floor(index / 4) * 0.03];
    const [east, north] = [west + 0.05, south + 0.03];
    return [
      [
        [
          [west, south],
          [east, south],
          [east, north],
          [west, north],
          [west, south],
        ],
      ],
    ];
  };
  await db
    .insertInto('gebiedShape')
    .values(
      gebieden.map(({ id }, index) => ({
        gebiedId: id,
        geojson: JSON.stringify({ type: 'MultiPolygon', coordinates: square(index) }),
        source: 'Proef',
        importedAt: new Date('2026-11-28T08:00:00Z'),
        derived: false,
      })),
    )
    .execute();
  without.deps.dataVersion.bump();
  const page = await open(without, true, '/agenda?beeld=kaart');
  await page.getByText('U ziet alleen de grenzen en de plekken.').waitFor();
  expect(await movable(page).locator('path.hv-leaflet__area').count()).toBe(14);
  await expectSound(page);
  await page.context().close();
});
