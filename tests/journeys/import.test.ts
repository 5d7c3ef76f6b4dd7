/** Journey of the social map: a member reads in a list with a mistake and a double, without a script, on a phone. */
import { afterAll, expect, test } from 'vitest';
import { watchErrors } from '../support/browser.ts';
import { demoCity } from '../support/demo-city.ts';
import { faultsOf, openAs, phone, press, seeTitle, wordsOf } from '../support/journey.ts';
import { servedApp } from '../support/served-app.ts';

const app = await servedApp({ from: await demoCity() });
afterAll(() => app.close());

const title = 'Samen bakken op woensdag';
const list = (kind: string): string =>
  [
    'Naam;Soort;Wanneer;Waar;Wijk',
    `${title};Samen eten;elke woensdag van 14 tot 16;In de keuken;Middelland`,
    `Taart proeven;${kind};elke zaterdag van 14 tot 15;In de keuken;Middelland`,
  ].join('\r\n');

test('a list with a mistake is mended, and what is there already is put together', async () => {
  const page = await openAs(app, 'organisatie', phone);
  const errors = watchErrors(page);
  const send = async (text: string): Promise<void> => {
    await page.goto('/mijn-activiteiten');
    await page.getByRole('link', { name: 'Inlezen uit een kalender of lijst' }).click();
    await seeTitle(page, 'Inlezen');
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('link', { name: 'Een lijst inlezen' }).click();
    await seeTitle(page, 'Een lijst inlezen');
    expect(await faultsOf(page)).toEqual([]);
    await page.getByLabel('Activiteiten', { exact: true }).check();
    const bytes = Buffer.from(text, 'latin1');
    await page
      .getByLabel('Bestand')
      .setInputFiles({ name: 'lijst.csv', mimeType: 'text/csv', buffer: bytes });
    await press(page, 'Lees in');
    await seeTitle(page, /Klopt dit\?/);
  };

  await send(list('Proeverij'));
  expect(await wordsOf(page)).toContain("'Proeverij' kennen wij niet");
  expect(await faultsOf(page)).toEqual([]);
  await press(page, 'Neem over');
  await page.getByRole('link', { name: /Er staan regels met fouten in/ }).click();
  expect(await faultsOf(page)).toEqual([]);
  await press(page, 'Gooi weg');
  await page.getByText('Weggegooid.').waitFor();

  await send(list('Samen eten'));
  await press(page, 'Neem over');
  await page.getByText('Overgenomen.').waitFor();
  expect(await faultsOf(page)).toEqual([]);

  // The same list again, with another time: both are there now.
  await send(list('Samen eten').replace('14 tot 16', '15 tot 17'));
  expect(await wordsOf(page)).toContain('Is dit er al? (2)');
  const question = page.getByRole('group', { name: new RegExp(title) });
  await question.getByLabel(`Voeg het samen met ${title}`).check();
  await page
    .getByRole('group', { name: /Taart proeven/ })
    .getByLabel('Laat het weg')
    .check();
  expect(await faultsOf(page)).toEqual([]);
  await press(page, 'Neem over');
  await page.getByText('Overgenomen.').waitFor();

  await page.goto('/agenda?wijk=middelland&q=bakken');
  const words = await wordsOf(page);
  expect(words).toContain(title);
  expect(words).toMatch(/15[.:]00/);
  expect(errors).toEqual([]);
});
