/** Journey 3: the service desk enters an application for someone who came on paper, and the record says so. */
import type { Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { demoCity } from '../support/demo-city.ts';
import {
  desktop,
  faultsOf,
  openAs,
  phone,
  press,
  type Screen,
  seeTitle,
  wordsOf,
} from '../support/journey.ts';
import { servedApp } from '../support/served-app.ts';
import { dayAhead, fillIdea, fillMoney } from './form.ts';

const app = await servedApp({ from: await demoCity() });
afterAll(() => app.close());

async function enterPerson(page: Page, name: string): Promise<void> {
  await page.getByLabel('Naam', { exact: true }).fill(name);
  await page.getByLabel('Straat en huisnummer').fill('Voorbeeldstraat 1');
  await page.getByLabel('Postcode').fill('3021 AB');
  await page.getByLabel('Woonplaats').fill('Rotterdam');
  await page.getByLabel('Welke regeling en ronde?').selectOption({ index: 1 });
  await page.getByLabel('Op papier').check();
}

async function signedOnPaper(page: Page): Promise<void> {
  for (const name of ['Ans Buur', 'Bo Buur', 'Cas Buur', 'Dirk Buur']) {
    await page.getByLabel('Naam onder de handtekening').fill(name);
    await press(page, 'Gezien en toevoegen');
    await page.getByText('De handtekening is vastgelegd.').waitFor();
  }
  await page.getByText('4 van de 4 hebben bevestigd').waitFor();
}

/** The round's name ends with its year. */
async function yearOfRound(page: Page): Promise<number> {
  const name = await wordsOf(page, page.getByText(/^Bewonersinitiatieven \d{4}$/).first());
  return Number(name.trim().slice(-4));
}

async function enter(page: Page, title: string): Promise<void> {
  await fillIdea(page, title, await yearOfRound(page));
  await press(page, 'Verder');
  await fillMoney(page);
  await press(page, 'Verder');
  await page.getByLabel('Rekeningnummer (IBAN)').fill('NL91 ABNA 0417 1643 00');
  await page.getByLabel('Op naam van').fill('P. Papier');
  await press(page, 'Verder');
  await signedOnPaper(page);
  await press(page, 'Verder');
}

test.for([phone, desktop])('an application that came on paper, %o', async (screen: Screen) => {
  const page = await openAs(app, 'servicebalie', screen);
  await page.goto('/balie');
  await page.getByLabel('Naam', { exact: true }).fill('Piet Papier');
  await page.getByLabel('Postcode').fill('9999 ZZ');
  await press(page, 'Zoeken');
  await seeTitle(page, 'Wij kennen deze persoon nog niet');
  await page.getByRole('link', { name: 'Nieuwe persoon invoeren' }).click();
  await press(page, 'Verder naar het formulier');
  await page.getByRole('link', { name: 'Kies hoe de aanvraag binnenkwam.' }).waitFor();
  await enterPerson(page, `Piet Papier ${screen.width}`);
  await page.getByLabel('Datum van ontvangst').fill(dayAhead(-2));
  expect(await faultsOf(page)).toEqual([]);
  await press(page, 'Verder naar het formulier');
  await page.getByText(`U voert deze aanvraag in voor Piet Papier ${screen.width}.`).waitFor();
  await enter(page, `Papieren tuin ${screen.width}`);
  await seeTitle(page, 'Klopt alles?');
  // Everybody signed on paper: nobody is going to get a mail.
  expect(await page.getByText(/sturen wij uw mede-ondertekenaars een e-mail/).count()).toBe(0);
  await press(page, 'Aanvraag indienen');
  await seeTitle(page, 'De aanvraag is ingevoerd');
  await page.getByRole('link', { name: 'Bekijk de aanvraag' }).click();
  await seeTitle(page, new RegExp(`Papieren tuin ${screen.width}`));
  const record = await wordsOf(page);
  expect(record).toMatch(/Ingediend ?Op papier/);
  expect(record).toMatch(/Ingevoerd door ?Hatice Proefstuk/);
  expect(record).toContain('Een medewerker van de gemeente heeft de aanvraag ingevoerd.');
  expect(await faultsOf(page)).toEqual([]);
});

test('a day of receipt that is still to come is refused, and what was typed stays', async () => {
  const page = await openAs(app, 'servicebalie', phone);
  await page.goto('/balie/nieuw');
  await enterPerson(page, 'Te Vroeg');
  await page.getByLabel('Datum van ontvangst').fill(dayAhead(3));
  await press(page, 'Verder naar het formulier');
  await page.getByRole('link', { name: 'De datum van ontvangst kan niet na vandaag liggen.' }).waitFor();
  expect(await page.getByLabel('Naam', { exact: true }).inputValue()).toBe('Te Vroeg');
});

test('a resident has no desk', async () => {
  const page = await openAs(app, 'bewoner', phone);
  expect((await page.goto('/balie'))?.status()).toBe(403);
});
