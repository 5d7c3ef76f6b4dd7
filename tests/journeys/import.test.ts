/** Journey of the social map: a member reads in a list with a mistake and a double, without a script, on a phone. */
import type { Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { watchErrors } from '../support/browser.ts';
import { demoCity } from '../support/demo-city.ts';
import { faultsOf, openAs, phone, press, seeTitle, wordsOf } from '../support/journey.ts';
import { servedApp } from '../support/served-app.ts';

const app = await servedApp({ from: await demoCity() });
afterAll(() => app.close());

const title = 'Samen bakken op woensdag';
const list = (kind: string, from = 14): string =>
  [
    'Naam;Soort;Wanneer;Waar;Wijk',
    `${title};Samen eten;elke woensdag van ${from} tot 17;In de keuken;Middelland`,
    `Taart proeven;${kind};elke zaterdag van 14 tot 15;In de keuken;Middelland`,
  ].join('\r\n');

/** As an older office program writes it. */
async function send(page: Page, text: string): Promise<void> {
  await page.goto('/inlezen');
  await page.getByRole('link', { name: 'Een lijst inlezen' }).click();
  await seeTitle(page, 'Een lijst inlezen');
  await page.getByLabel('Activiteiten', { exact: true }).check();
  const buffer = Buffer.from(text, 'latin1');
  await page.getByLabel('Bestand').setInputFiles({ name: 'lijst.csv', mimeType: 'text/csv', buffer });
  await press(page, 'Lees in');
  await seeTitle(page, /Klopt dit\?/);
}

test('a list with a mistake is not taken over; what is wrong is said with its row', async () => {
  const page = await openAs(app, 'organisatie', phone);
  const errors = watchErrors(page);
  await page.goto('/mijn-activiteiten');
  await page.getByRole('link', { name: 'Inlezen uit een kalender of lijst' }).click();
  await seeTitle(page, 'Inlezen');
  await send(page, list('Proeverij'));
  expect(await wordsOf(page)).toContain("'Proeverij' kennen wij niet");
  await press(page, 'Neem over');
  await page.getByRole('link', { name: /Er staan regels met fouten in/ }).waitFor();
  expect(await faultsOf(page)).toEqual([]);
  await press(page, 'Gooi weg');
  await page.getByText('Weggegooid.').waitFor();
  // The browser notes every answer that is a refusal.
  expect(errors).toEqual([expect.stringContaining('status of 422')]);
});

test('what is there already is put together, and the rest left out', async () => {
  const page = await openAs(app, 'organisatie', phone);
  const errors = watchErrors(page);
  await send(page, list('Samen eten'));
  await press(page, 'Neem over');
  await page.getByText('Overgenomen.').waitFor();
  // The same list again, with another time: both are there now.
  await send(page, list('Samen eten', 15));
  expect(await wordsOf(page)).toContain('Is dit er al? (2)');
  await page
    .getByRole('group', { name: new RegExp(title) })
    .getByLabel(/Voeg het samen met/)
    .check();
  await page
    .getByRole('group', { name: /Taart proeven/ })
    .getByLabel('Laat het weg')
    .check();
  expect(await faultsOf(page)).toEqual([]);
  await press(page, 'Neem over');
  await page.getByText('Overgenomen.').waitFor();
  await page.goto('/mijn-activiteiten');
  expect(await wordsOf(page, page.locator('.hv-card', { hasText: title }))).toMatch(/15[.:]00/);
  expect(errors).toEqual([]);
});
