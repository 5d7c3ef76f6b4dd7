/** Journey 4, first half: the office sets a vote up, fixes its ballot and tries it out; then it opens by itself. */
import type { Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { openAndClose } from '../../src/features/vote/index.ts';
import { fixedClock, today } from '../../src/kernel/dates.ts';
import { demoCity } from '../support/demo-city.ts';
import { desktop, faultsOf, openAs, phone, press, seeTitle, wordsOf } from '../support/journey.ts';
import { servedApp } from '../support/served-app.ts';

const app = await servedApp({ from: await demoCity() });
afterAll(() => app.close());

const day = (days: number): string => today(app.deps.clock).add({ days }).toString();

async function addProject(page: Page, title: string, euros: string): Promise<void> {
  await page.getByRole('link', { name: 'Een project toevoegen' }).click();
  await page.getByLabel('Titel').fill(title);
  await page.getByLabel('Wat gaat er gebeuren?').fill('Verzonnen voor deze reis.');
  await page.getByLabel('Wat kost het?').fill(euros);
  await press(page, 'Project bewaren');
  await page.getByText('Het project is bewaard.').waitFor();
}

/** The council puts it on a page of its own; here it just did. */
async function question(slug: string): Promise<void> {
  await app.database.db
    .updateTable('vote')
    .set({ questionNl: 'Wat helpt onze wijk?', questionEn: 'What helps our neighbourhood?' })
    .where('slug', '=', slug)
    .execute();
}

async function rehearse(page: Page, way: string): Promise<void> {
  await page.getByRole('link', { name: 'Het stembiljet uitproberen' }).click();
  await page.getByLabel('Ik kies project 2').check();
  await page.getByLabel(way).check();
  await page.getByLabel('Hoeveel projecten mag iemand ten hoogste kiezen').fill('2');
  await page.getByLabel('Wat zag u?').fill('Alles stond er zoals bedoeld.');
  await page.getByLabel('Ja, alles klopt').check();
  await press(page, 'Proef vastleggen');
  await page.getByText('De proef is vastgelegd.').waitFor();
}

test.each([
  ['without scripts on a phone', phone, 'feijenoord'],
  ['with scripts at a desk', desktop, 'hillesluis'],
] as const)('a vote from set-up to open, %s', async (_, screen, council) => {
  const slug = `${council}-reis`;
  const page = await openAs(app, 'behandelaar', screen);
  await page.goto('/stemmingen');
  expect(await faultsOf(page)).toEqual([]);
  await page.getByRole('link', { name: 'Een stemming voorbereiden' }).click();
  await seeTitle(page, 'Een stemming voorbereiden');
  expect(await faultsOf(page)).toEqual([]);
  const money = page.getByLabel('Welk geld wordt verdeeld?');
  const option = await money
    .locator('option')
    .filter({ hasText: new RegExp(council, 'i') })
    .first()
    .getAttribute('value');
  await money.selectOption(option);
  await page.getByLabel('Adres van de stemming').fill(slug);
  await page.getByLabel('Naam (Nederlands)').fill(`Reis ${council}`);
  await page.getByLabel('Naam (Engels)').fill(`Journey ${council}`);
  await page.getByLabel('Eerste dag om te stemmen').fill(day(2));
  await page.getByLabel('Laatste dag om te stemmen').fill(day(9));
  await page.getByLabel('Postcodes die mogen stemmen').fill('3071, 3072 AB');
  await page.getByLabel('Hoeveel projecten ten hoogste?').fill('2');
  await press(page, 'Stemming maken');
  await page.getByText('De stemming is gemaakt.').waitFor();
  expect(await faultsOf(page)).toEqual([]);

  await press(page, 'Aankondigen');
  await page.getByText('De stemming is aangekondigd.').waitFor();
  expect(await wordsOf(page)).toContain('De wijkraad heeft de vraag nog niet gesteld.');
  await page.getByRole('link', { name: 'Projecten', exact: true }).click();
  for (const [title, euros] of [
    ['Een bank bij de haven', '1.200'],
    ['Muziek op het plein', '950'],
  ] as const)
    await addProject(page, title, euros);
  expect(await faultsOf(page)).toEqual([]);
  await question(slug);
  await page.goto(`/stemmingen/${slug}/beheer/stembiljet`);
  expect(await faultsOf(page)).toEqual([]);
  await page.goto(`/stemmingen/${slug}/beheer`);
  await press(page, 'Het stembiljet vastzetten');
  await page.getByText('Het stembiljet staat vast. Probeer het nu uit.').waitFor();
  await rehearse(page, 'op het scherm');
  expect(await wordsOf(page)).toContain('Nog te doen: op papier.');
  await rehearse(page, 'op papier');
  expect(await wordsOf(page)).toContain('De stemming opent vanzelf');
  expect(await faultsOf(page)).toEqual([]);

  const opens = fixedClock(`${day(2)}T12:00:00Z`);
  await openAndClose({ ...app.deps, clock: opens });
  await page.goto(`/stemmingen/${slug}`);
  expect(await wordsOf(page)).toContain('U kunt nu stemmen');
  expect(await wordsOf(page)).toContain('U mag hoogstens 2 projecten kiezen.');
  expect(await faultsOf(page)).toEqual([]);
});
