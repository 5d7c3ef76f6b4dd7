/** Journey 1 of the social map: a resident finds something to do, with a typing mistake, with and without script. */
import type { Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { openPage, watchErrors } from '../support/browser.ts';
import { demoCity } from '../support/demo-city.ts';
import { faultsOf, openAs, phone, press, seeTitle, wordsOf } from '../support/journey.ts';
import { servedApp } from '../support/served-app.ts';

const app = await servedApp({ from: await demoCity() });
afterAll(() => app.close());

const widths = [320, 1280] as const;
const open = async (width: 320 | 1280, javaScript: boolean, path = '/'): Promise<Page> => {
  const page = await openPage({ width, javaScript, baseUrl: app.url });
  await page.goto(path);
  return page;
};
const suggested = (page: Page) => page.getByRole('listbox', { name: 'Suggesties' }).getByRole('option');
const field = (page: Page) => page.getByLabel('Wat zoekt u?');

test.for(widths.flatMap((width) => [true, false].map((script) => [width, script] as const)))(
  'who mistypes finds the table all the same, and when it is laid (%i px, script %s)',
  async ([width, script]) => {
    const page = await open(width, script);
    const errors = watchErrors(page);
    await field(page).fill('samne eten');
    // As a hand does: who goes to another field closes the suggestions, which would stand over the button.
    await page.getByLabel('Wijk', { exact: true }).focus();
    await page.getByLabel('Wijk', { exact: true }).selectOption('middelland');
    await press(page, 'Zoek');
    await seeTitle(page, 'Zoeken');
    expect(await wordsOf(page)).toMatch(/gevonden voor ‘samne eten’ in Middelland/);
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('link', { name: 'Samen eten aan de lange tafel' }).click();
    await seeTitle(page, 'Samen eten aan de lange tafel');
    // From any page back to searching; one kind only.
    await page.getByRole('link', { name: 'Zoeken', exact: true }).click();
    await field(page).fill('middelland');
    await page.getByLabel('Wijk', { exact: true }).focus();
    await press(page, 'Zoek');
    await page.getByRole('link', { name: 'Netwerken', exact: true }).click();
    await page.getByRole('link', { name: 'Deur aan Deur Middelland' }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    expect(errors).toEqual([]);
  },
);

test.for(widths)('suggestions come while typing and are walked with the keyboard, %i px', async (width) => {
  const page = await open(width, true, '/zoeken');
  const errors = watchErrors(page);
  const input = field(page);
  const options = suggested(page);
  await input.pressSequentially('lange taf');
  await options.first().waitFor();
  expect(await input.getAttribute('aria-expanded')).toBe('true');
  expect(await page.locator('.hv-search [role="status"]').textContent()).toMatch(/suggestie/);
  expect(await faultsOf(page)).toEqual([]);
  // Up from the field is the last; once more down is the field again.
  await input.press('ArrowUp');
  expect(await options.last().getAttribute('aria-selected')).toBe('true');
  await input.press('ArrowDown');
  expect(await input.getAttribute('aria-activedescendant')).toBeNull();
  await input.press('ArrowDown');
  expect(await input.getAttribute('aria-activedescendant')).toBe(await options.first().getAttribute('id'));
  expect(await faultsOf(page)).toEqual([]);
  await input.press('Escape');
  expect([await options.count(), await input.getAttribute('aria-expanded')]).toEqual([0, 'false']);
  expect(await input.inputValue()).toBe('lange taf');
  // Closed, it comes again when it is asked for.
  await input.press('ArrowDown');
  await options.first().waitFor();
  expect(await input.getAttribute('aria-expanded')).toBe('true');
  await input.press('Escape');
  await input.pressSequentially('el');
  await options.filter({ hasText: 'Samen eten aan de lange tafel' }).waitFor();
  await input.press('ArrowDown');
  const [first] = await options.allTextContents();
  await input.press('Enter');
  await page.waitForURL(/\/(activiteiten|plekken|organisaties|netwerken)\//);
  expect(first).toContain(await page.getByRole('heading', { level: 1 }).textContent());
  expect(errors).toEqual([]);
});

test('a suggestion can be clicked, a wijk narrows, and Enter on the field itself searches', async () => {
  const page = await open(1280, true);
  await page.getByLabel('Wijk', { exact: true }).selectOption('middelland');
  await field(page).pressSequentially('koffie');
  await suggested(page).first().waitFor();
  for (const said of await suggested(page).allTextContents()) expect(said).toContain('Middelland');
  await field(page).press('Enter');
  await seeTitle(page, 'Zoeken');
  await field(page).fill('mantelzorgcaf');
  await suggested(page).filter({ hasText: 'Mantelzorgcafé' }).click();
  await seeTitle(page, /Mantelzorgcafé/);
});

test('without the network for suggestions the form still searches', async () => {
  const page = await open(1280, true, '/zoeken');
  await page.route('**/api/v1/search**', (route) => route.abort());
  await field(page).fill('wandelen');
  await press(page, 'Zoek');
  expect(await wordsOf(page)).toContain('gevonden voor ‘wandelen’');
});

test('an administrator adds a word, on a phone and without script, and people find by it', async () => {
  const page = await openAs(app, 'beheerder', phone);
  await page.goto('/zoeken?q=oppiepoppie');
  expect(await wordsOf(page)).toContain('Niets gevonden voor ‘oppiepoppie’');
  await page.goto('/beheer');
  await page.getByRole('link', { name: 'Zoekwoorden' }).click();
  await page.getByLabel('Woorden').fill('oppiepoppie\nwandelen');
  await press(page, 'Voeg toe');
  await page.getByText('De groep is toegevoegd.').waitFor();
  expect(await faultsOf(page)).toEqual([]);
  await page.goto('/zoeken?q=oppiepoppie');
  expect(await wordsOf(page)).toMatch(/\d+ gevonden voor ‘oppiepoppie’/);
  await page.goto('/beheer/zoekwoorden');
  await page.getByRole('button', { name: /Weghalen\W+oppiepoppie/ }).click();
  await page.getByText('De groep is weggehaald.').waitFor();
  await page.getByRole('button', { name: /Terugzetten\W+oppiepoppie/ }).click();
  await page.getByText('De groep staat er weer.').waitFor();
  expect(await faultsOf(page)).toEqual([]);
});
