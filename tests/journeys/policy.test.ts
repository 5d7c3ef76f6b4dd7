/**
 * The policy officer designs the formula of base funding as data and tries it out on the city: a version of her own, published;
 * a scenario with it, beside another one, and read by somebody who does not log in.
 */
import { afterAll, expect, test } from 'vitest';
import { formulaFor } from '../../src/features/basefunding/index.ts';
import { today } from '../../src/kernel/dates.ts';
import { openPage } from '../support/browser.ts';
import { demoCity } from '../support/demo-city.ts';
import { expectSound, openAs, press, wordsOf } from '../support/persona-page.ts';
import { servedApp } from '../support/served-app.ts';

const app = await servedApp({ from: await demoCity() });
afterAll(() => app.close());

const nextYear = today(app.deps.clock).year + 1;

test.each([
  { javaScript: false, name: 'Zonder script', amount: '2.600', firstYear: nextYear + 1 },
  { javaScript: true, name: 'Met script', amount: '2.700', firstYear: nextYear + 2 },
])('from a figure to the whole city, scripts on: $javaScript', { timeout: 120_000 }, async (given) => {
  const { javaScript, name, amount, firstYear } = given;
  const page = await openAs(app, 'behandelaar', javaScript);
  await page.goto('/basisfinanciering/formules/2');
  await press(page, 'Nieuwe versie maken op basis van deze');
  await page.getByRole('link', { name: 'Concept bewerken' }).click();
  await page.getByLabel('Naam').fill(name);
  await page.getByLabel('Eerste jaar').fill(String(firstYear));
  const running = page.getByRole('group', { name: 'Bijdrage in exploitatie per organisatie' });
  await running.getByLabel('Waarde').fill('veel');
  await press(page, 'Opslaan');
  expect(await wordsOf(page)).toContain('Vul een bedrag in cijfers in');
  await expectSound(page);
  await running.getByLabel('Waarde').fill(amount);
  await running.getByLabel('Bron').fill(`Voorstel: ${name}`);
  await press(page, 'Opslaan');
  expect(await wordsOf(page)).toContain(`€ ${amount}`);

  await page.getByRole('link', { name: /^Vergelijken met versie/ }).click();
  expect(await wordsOf(page)).toContain(`Voorstel: ${name}`);
  await page.goBack();
  await page.getByRole('link', { name: 'Bekendmaken' }).click();
  await page.getByRole('checkbox', { name: /stopt in/ }).check();
  await press(page, 'Nu bekendmaken');
  expect(await wordsOf(page)).toContain('bekendgemaakt');
  expect((await formulaFor(app.deps.db, firstYear))?.name).toBe(name);

  await page.goto('/basisfinanciering/scenarios/nieuw');
  await page.getByLabel('Naam').fill(`De stad: ${name}`);
  const option = page.getByLabel('Formule').locator('option', { hasText: name });
  await page.getByLabel('Formule').selectOption((await option.getAttribute('value')) ?? '');
  await page.getByLabel('Plafond in jaar 1').fill('9.000.000');
  await page.getByLabel('Noord', { exact: true }).first().selectOption('2');
  await press(page, 'Opslaan en uitrekenen');
  const outcome = await wordsOf(page);
  for (const words of ['€ 9.000.000', 'Wat is aangenomen', 'Welk getal weegt het zwaarst?', '71 van de 71'])
    expect(outcome).toContain(words);
  await expectSound(page);

  await press(page, 'Link maken');
  const link = await page.getByRole('link', { name: /gedeeld/ }).getAttribute('href');
  const stranger = await openPage({ javaScript, width: javaScript ? 1280 : 320, baseUrl: app.url });
  await stranger.goto(link ?? '');
  expect(await wordsOf(stranger)).toContain('De gemeente heeft hier niets over besloten.');
  await expectSound(stranger);

  await page.goto('/basisfinanciering');
  await press(page, 'Naast elkaar zetten');
  expect(await wordsOf(page)).toContain('Het laatste jaar van elk scenario');
  await expectSound(page);
});
