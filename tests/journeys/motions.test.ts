/** A pledge from the register of the council to its end: one officer proposes that it is settled, another records that it is. */
import { afterAll, expect, test } from 'vitest';
import { today } from '../../src/kernel/dates.ts';
import { watchErrors } from '../support/browser.ts';
import { demoCity } from '../support/demo-city.ts';
import { desktop, faultsOf, openAs, phone, press, seeTitle, wordsOf } from '../support/journey.ts';
import { servedApp } from '../support/served-app.ts';

const app = await servedApp({ from: await demoCity() });
afterAll(() => app.close());

const day = today(app.deps.clock);

test.for([phone, desktop])('from a pledge to what the council thought of it: %o', async (screen) => {
  const first = await openAs(app, 'behandelaar', screen);
  const errors = watchErrors(first);
  const title = `Een belofte op een scherm van ${screen.width}`;
  const number = `${String(day.year).slice(2)}vb${screen.width}`;
  await first.goto('/');
  await first.getByRole('link', { name: 'Wat de raad vroeg' }).click();
  await seeTitle(first, 'Moties en toezeggingen');
  expect(await faultsOf(first)).toEqual([]);
  await first.getByRole('link', { name: 'Motie of toezegging vastleggen' }).click();
  await press(first, 'Vastleggen');
  await first.getByRole('link', { name: 'Vul de titel in.' }).waitFor();
  expect(await faultsOf(first)).toEqual([]);
  await first.getByLabel('Toezegging', { exact: true }).check();
  await first.getByLabel('Nummer').fill(number.toUpperCase());
  await first.getByLabel('Titel').fill(title);
  await first.getByLabel('Wat is gevraagd of beloofd').fill('Dit is beloofd.');
  await first.getByLabel('Bron').fill('Een brief');
  await first.getByLabel('Wie erover gaat').fill('Een afdeling');
  await first.getByLabel('Wanneer kijken wij er weer naar?').fill(day.add({ days: 10 }).toString());
  await press(first, 'Vastleggen');
  await seeTitle(first, title);
  expect(await faultsOf(first)).toEqual([]);

  await first.getByLabel('Het college stelde voor').check();
  await first.getByLabel('Op welke dag?').fill(day.toString());
  await first.getByLabel('Wat gebeurde er precies, en waarom?').fill('Het is gedaan.');
  await first.getByLabel('Wanneer kijken wij er weer naar?').fill(day.add({ days: 10 }).toString());
  await press(first, 'Vastleggen');
  await first.getByText('U legde het voorstel vast.').waitFor();
  expect(await first.getByLabel('De raad ziet dit als afgedaan').count()).toBe(0);

  const second = await openAs(app, 'tweede-behandelaar', screen);
  await second.goto(`/moties?zoek=${number}`);
  await seeTitle(second, title);
  await second.getByLabel('De raad ziet dit als afgedaan').check();
  await second.getByLabel('Op welke dag?').fill(day.toString());
  await second.getByLabel('Wat gebeurde er precies, en waarom?').fill('De raad was het eens.');
  await press(second, 'Vastleggen');
  await second.getByText('Het staat in de geschiedenis.').waitFor();
  expect(await wordsOf(second)).toContain('De raad was het eens.');
  expect(await faultsOf(second)).toEqual([]);

  await first.goto('/actielijnen');
  await first.getByRole('link', { name: 'Naar een integrale subsidieregeling' }).click();
  await first.getByLabel('Over welk half jaar?').selectOption({ index: 1 });
  await first.getByLabel('Hoe staat het ervoor?').fill(title);
  await press(first, 'Vastleggen');
  await first.getByText('De voortgang is vastgelegd.').waitFor();
  expect(await wordsOf(first)).toContain(title);
  expect(await faultsOf(first)).toEqual([]);
  expect(errors.filter((error) => !error.includes('422'))).toEqual([]);
});
