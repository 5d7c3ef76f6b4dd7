/** Journey 5 of insight: what works in a wijk, and where each figure comes from; with and without script. */
import type { Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { halfName, halfOf, previous } from '../../src/features/figures/index.ts';
import { today } from '../../src/kernel/dates.ts';
import { openPage, watchErrors } from '../support/browser.ts';
import { demoCity } from '../support/demo-city.ts';
import { desktop, faultsOf, phone, press, seeTitle, wordsOf } from '../support/journey.ts';
import { servedApp } from '../support/served-app.ts';

const app = await servedApp({ from: await demoCity() });
afterAll(() => app.close());

/** What stands in a row of a table, after its name. */
async function rowOf(page: Page, name: string): Promise<string> {
  const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) });
  return (await wordsOf(page, row.first())).replace(name, '').trim();
}

test.for([phone, desktop])('from the open data to a wijk, a comparison and the rows (%o)', async (screen) => {
  const page = await openPage({ ...screen, baseUrl: app.url });
  const errors = watchErrors(page);
  const now = halfOf(today(app.deps.clock));
  await page.goto('/open-data');
  await page.getByRole('link', { name: 'Cijfers per wijk en thema' }).first().click();
  await seeTitle(page, 'Wat werkt: cijfers per wijk en thema');
  expect(await faultsOf(page)).toEqual([]);
  expect(await wordsOf(page)).toContain('Dit halfjaar loopt nog');

  // A wijk where much was told, and where residents take over from a paid provider.
  await page.getByRole('link', { name: 'Oud-Charlois', exact: true }).click();
  await seeTitle(page, 'Cijfers van Oud-Charlois');
  expect(await faultsOf(page)).toEqual([]);
  expect(await rowOf(page, 'Bevestigde keren')).toMatch(/\d/);
  expect(await wordsOf(page)).toContain('Door betaalde welzijnsaanbieders');
  // A whole half-year, also when the one that runs has just begun: of single themes too few activities stand behind what was told.
  await page.getByLabel('Halfjaar', { exact: true }).selectOption({ label: halfName(previous(now), 'nl') });
  await press(page, 'Toon');
  await page.waitForURL(/halfjaar=20/);
  expect(await wordsOf(page)).toContain('niet getoond');
  expect(await wordsOf(page)).not.toContain('Dit halfjaar loopt nog');
  await page.goBack();

  await page.getByLabel('Vergelijk met', { exact: true }).selectOption('niet');
  await press(page, 'Toon');
  await page.waitForURL(/vergelijk=niet/);
  expect(await wordsOf(page)).not.toContain('Verschil');
  await page
    .getByLabel('Vergelijk met', { exact: true })
    .selectOption({ label: halfName(previous(now), 'nl') });
  await press(page, 'Toon');
  await page.waitForURL(/vergelijk=20/);
  expect(await wordsOf(page)).toContain('Verschil');

  const download = await page.getByRole('link', { name: 'CSV', exact: true }).getAttribute('href');
  const file = await page.request.get(download ?? '');
  expect([file.status(), (await file.text()).includes('oud-charlois')]).toEqual([200, true]);

  const weekly = page
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: 'Wekelijkse activiteiten' }) });
  const link = weekly.first().getByRole('link').first();
  const count = Number(await link.textContent());
  await link.click();
  await seeTitle(page, 'Activiteiten achter dit cijfer');
  expect(await page.locator('tbody tr').count()).toBe(count);
  expect(await faultsOf(page)).toEqual([]);
  await page.locator('tbody').getByRole('link').first().click();
  await page.waitForURL(/\/activiteiten\//);
  expect(errors).toEqual([]);
});

test.for([phone, desktop])('a wijk where too little was told, and a theme (%o)', async (screen) => {
  const page = await openPage({ ...screen, baseUrl: app.url });
  await page.goto('/wijken/zuidwijk');
  await page.getByRole('link', { name: 'Alle cijfers van Zuidwijk' }).click();
  await seeTitle(page, 'Cijfers van Zuidwijk');
  expect(await rowOf(page, 'Bevestigde keren')).toContain('niet getoond');
  expect(await rowOf(page, 'Bezoeken (ongeveer)')).toContain('niet getoond');
  expect(await wordsOf(page)).toContain('kennen wij de cijfers van het Wijkprofiel niet');
  expect(await faultsOf(page)).toEqual([]);
  await page.goto('/cijfers');
  await page.getByRole('link', { name: 'Bestaanszekerheid' }).first().click();
  await seeTitle(page, 'Cijfers van Bestaanszekerheid');
  expect(await faultsOf(page)).toEqual([]);
});
