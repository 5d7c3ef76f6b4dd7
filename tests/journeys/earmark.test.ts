/** Money set aside: an officer records what the council decided, and anybody follows a figure down to its ceiling. */
import { afterAll, expect, test } from 'vitest';
import { today } from '../../src/kernel/dates.ts';
import { watchErrors } from '../support/browser.ts';
import { demoCity } from '../support/demo-city.ts';
import { desktop, faultsOf, openAs, phone, press, seeTitle, wordsOf } from '../support/journey.ts';
import { servedApp } from '../support/served-app.ts';

const app = await servedApp({ from: await demoCity() });
afterAll(() => app.close());

const { year } = today(app.deps.clock);
test.for([phone, desktop])(
  'from the decision of the council to a movement of its money: %o',
  async (screen) => {
    const page = await openAs(app, 'behandelaar', screen);
    const errors = watchErrors(page);
    await page.goto('/plafonds');
    await page.getByRole('link', { name: 'Geld dat opzij is gezet' }).click();
    await seeTitle(page, 'Geld dat opzij is gezet voor de buurt');
    await page.getByRole('link', { name: 'Oormerken vastleggen' }).click();
    await seeTitle(page, 'Oormerken vastleggen');
    expect(await faultsOf(page)).toEqual([]);

    const document = `Raadsbesluit op een scherm van ${screen.width}`;
    const first = page.getByRole('group', { name: 'Begroting 1' });
    await page.getByLabel('Voor welk begrotingsjaar?').selectOption(String(year));
    await page.getByLabel('Welk besluit van de gemeenteraad?').fill(document);
    await page.getByLabel('Op welke dag is besloten?').fill(`${year}-01-02`);
    await first.getByLabel('Naam').fill('Welzijn');
    await first.getByLabel('Hoeveel zit er in deze begroting?').fill('1.000.000');
    await first.getByLabel('Welk deel wordt opzijgezet?').fill('5-10');
    await first.getByLabel('Welk domein geeft dit geld uit?').selectOption('undivided');
    await first.getByLabel('Waar staat het bedrag?').fill('Begroting, bladzijde 12');
    await page.getByLabel('Het besluit verdeelt niet').check();
    await press(page, 'Eerst bekijken');
    // One was recorded for this year already: why does this take its place?
    await page.getByRole('link', { name: 'Voor dit jaar is al een oormerk vastgelegd.' }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.getByLabel('Waarom komt dit ervoor in de plaats?').fill('De raad besloot opnieuw.');
    await press(page, 'Eerst bekijken');
    await page.getByRole('heading', { name: 'Zo komt het er te staan' }).waitFor();
    expect(await wordsOf(page)).toContain('€ 50.000 tot € 100.000');
    expect(await faultsOf(page)).toEqual([]);
    await press(page, 'Vastleggen');

    await seeTitle(page, 'Geld dat opzij is gezet voor de buurt');
    const said = await wordsOf(page);
    for (const one of ['Het oormerk is vastgelegd.', document, 'heeft niet gegolden'])
      expect(said).toContain(one);
    const figure = page
      .locator('#domeinen-titel')
      .locator('..')
      .getByRole('link', { name: 'Alle domeinen samen' });
    const amount = ((await figure.textContent()) ?? '').split(':')[0];
    await figure.click();
    await seeTitle(page, 'Waar dit bedrag uit bestaat');
    expect(await wordsOf(page)).toContain(`Samen${amount?.replaceAll(/\s+/g, ' ')}`);
    await page.getByRole('rowheader').getByRole('link').first().click();
    await page.getByRole('heading', { name: 'Bewegingen' }).waitFor();
    // The form that was not right yet.
    expect(errors.filter((error) => !error.includes('422'))).toEqual([]);
  },
);

test.for([phone, desktop])('the money of the city in a picture, and in its table: %o', async (screen) => {
  const page = await openAs(app, 'bewoner', screen);
  await page.goto('/plafonds');
  await page.getByRole('link', { name: 'Waar het geld van de stad is' }).click();
  await seeTitle(page, 'Waar het geld van de stad is');
  await page.getByRole('img', { name: /^Geldstromen van \d{4}\. Van .+ naar .+Nog vrij € / }).waitFor();
  // The picture scrolls in itself, also by the keyboard.
  await page.getByRole('region', { name: 'In beeld: Geldstromen van' }).focus();
  await page.getByRole('rowheader', { name: 'Bewonersinitiatieven' }).first().waitFor();
  expect(await faultsOf(page)).toEqual([]);
});
