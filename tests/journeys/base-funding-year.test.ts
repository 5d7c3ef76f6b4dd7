/** Base funding through the year: evidence that grows, a lead that cannot go on, and a determination that is proposed. */
import { afterAll, expect, test } from 'vitest';
import { today } from '../../src/kernel/dates.ts';
import { demoCity } from '../support/demo-city.ts';
import { desktop, faultsOf, openAs, phone, press, seeTitle } from '../support/journey.ts';
import { servedApp } from '../support/served-app.ts';

const app = await servedApp({ from: await demoCity() });
afterAll(() => app.close());

const thisYear = today(app.deps.clock).year;
const base = '/netwerken/deur-aan-deur-middelland/basisfinanciering';

test.for([phone, desktop])('the network sees how its year goes: %o', async (screen) => {
  const page = await openAs(app, 'organisatie', screen);
  await page.goto(`${base}/${thisYear}`);
  await page.getByText('Toegekend: ').waitFor();
  expect(await faultsOf(page)).toEqual([]);
  await page.getByRole('link', { name: 'Zo gaat het dit jaar' }).click();
  await page.getByText(`zo gaat het jaar ${thisYear}`).waitFor();
  expect(await faultsOf(page)).toEqual([]);
  await page.getByRole('link', { name: 'Bekijk waarmee is gerekend' }).click();
  await page.getByText('daarmee is de som').waitFor();
});

test.for([phone, desktop])('the lead cannot go on, and another member takes over: %o', async (screen) => {
  const page = await openAs(app, 'behandelaar', screen);
  await page.goto(`${base}/${thisYear}`);
  await page.getByRole('link', { name: 'Een andere penvoerder' }).click();
  await seeTitle(page, 'Een andere penvoerder');
  await press(page, 'Neem dit besluit');
  await page.getByRole('link', { name: 'Kies een lid uit de lijst.' }).waitFor();
  expect(await faultsOf(page)).toEqual([]);
  await page.locator('select[name="lead"]').selectOption({ index: 1 });
  await page.locator('input[name="stays"][value="ja"]').check();
  await page.locator('textarea[name="reasons"]').fill('De penvoerder stopt.');
  await press(page, 'Neem dit besluit');
  await page.getByText('Er is een andere penvoerder.').waitFor();
  expect(await faultsOf(page)).toEqual([]);
});

test('at the end of a year the officer finds a proposal, from what took place', async () => {
  const page = await openAs(app, 'behandelaar', desktop);
  await page.goto('/werklijst');
  await page.getByRole('link', { name: `Deur aan Deur Middelland ${thisYear - 1}` }).click();
  await seeTitle(page, 'Subsidie vaststellen');
  await page.getByText('Voorstel: stel vast zoals verleend.').waitFor();
  expect(await faultsOf(page)).toEqual([]);
});
