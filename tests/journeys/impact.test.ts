/** What work is worth: a member fills in what was seen, looks, publishes, and takes it back; with and without script. */
import { afterAll, expect, test } from 'vitest';
import { today } from '../../src/kernel/dates.ts';
import { watchErrors } from '../support/browser.ts';
import { demoCity } from '../support/demo-city.ts';
import { desktop, faultsOf, openAs, phone, press, seeTitle, wordsOf } from '../support/journey.ts';
import { servedApp } from '../support/served-app.ts';

const app = await servedApp({ from: await demoCity() });
afterAll(() => app.close());

const { year: thisYear } = today(app.deps.clock);
const name = 'Stichting Buurtkeuken De Lange Tafel';

test.for([phone, desktop])(
  'from what was seen to what everybody reads: %o',
  { timeout: 120_000 },
  async (screen) => {
    const page = await openAs(app, 'organisatie', screen);
    const errors = watchErrors(page);
    // Of a year there is one at a time.
    const year = screen.javaScript ? thisYear - 2 : thisYear;
    await page.goto('/wat-het-oplevert');
    await page.getByRole('link', { name: 'Uw eigen opbrengst' }).click();
    await seeTitle(page, 'Mijn opbrengst');
    const title = `Wat ${name} opleverde in ${year}`;
    await page.getByLabel('Voor wie?').selectOption({ label: name });
    await page.getByLabel('Welk jaar?').fill(String(year));
    await press(page, 'Beginnen');
    await seeTitle(page, title);
    expect(await faultsOf(page)).toEqual([]);

    const first = page.getByRole('group', { name: 'Effect 1' });
    await first.getByLabel('Wat is er bereikt?').selectOption('iemand-haalt-de-beweegnorm');
    await first.getByLabel('Bij hoeveel mensen').fill('10');
    await first.getByLabel('Hoe weet u dit?').selectOption('seen');
    await first.getByLabel('Vertel hoe u het zag').fill('Wij zagen wie elke week meeliep.');
    const off = page.getByRole('group', { name: 'Zou ook zonder u gebeurd zijn' });
    const outcome = page.locator('table [data-range="avoidedCost"]');
    const before = await outcome.textContent();
    await off.getByLabel('Laagste', { exact: true }).first().fill('100');
    await off.getByLabel('Hoogste', { exact: true }).first().fill('100');
    // With script it moves at once; without, when it is sent.
    if (screen.javaScript) {
      expect(await outcome.textContent()).toBe('€\u00a00');
      // The same at the foot of the window, where who moves a slider sees it.
      expect(await page.locator('.hv-impact__now [data-range="avoidedCost"]').textContent()).toBe('€\u00a00');
    } else expect(await outcome.textContent()).toBe(before);
    await press(page, 'Opslaan en rekenen');
    await page.getByRole('link', { name: 'Schrijf op waarom' }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await off.getByLabel('Waarom een ander getal?').fill('Proef: alles was toch gebeurd.');
    await press(page, 'Opslaan en rekenen');
    await page.getByText('Opgeslagen.').waitFor();
    expect(await outcome.textContent()).toBe('€\u00a00');

    await page.getByRole('link', { name: 'Bekendmaken' }).click();
    await seeTitle(page, 'Bekendmaken?');
    expect(await faultsOf(page)).toEqual([]);
    await press(page, 'Bekendmaken');
    await page.getByRole('link', { name: 'Bekijk wat iedereen ziet' }).click();
    await seeTitle(page, title);
    const said = await wordsOf(page);
    for (const one of [
      'Tel soorten niet bij elkaar op',
      'Wij zagen wie elke week meeliep.',
      'Proef: alles was toch gebeurd.',
    ])
      expect(said).toContain(one);
    expect(await faultsOf(page)).toEqual([]);
    await page.goBack();
    await page.getByText('Intrekken', { exact: true }).first().click();
    await press(page, 'Intrekken');
    await page.getByText('Ingetrokken.').waitFor();
    expect(errors.filter((error) => !error.includes('422'))).toEqual([]);
  },
);

test.for([phone, desktop])('anybody follows an amount to its source and its errors: %o', async (screen) => {
  const page = await openAs(app, 'bewoner', screen);
  await page.goto('/kengetallen');
  await page.getByRole('link', { name: 'Iemand komt uit eenzaamheid' }).click();
  await seeTitle(page, 'Iemand komt uit eenzaamheid');
  expect(await wordsOf(page)).toContain('Cigarbox');
  await page.goto('/kengetallen/voorbeeld-middelland');
  const said = await wordsOf(page);
  for (const sum of ['€ 129.750', '€ 970.000', '€ 939.750', '1.630', '32.600', '€ 20,83'])
    expect(said).toContain(sum);
  expect(await faultsOf(page)).toEqual([]);
});
