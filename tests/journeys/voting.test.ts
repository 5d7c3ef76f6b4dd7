/** A resident votes in the demo city: with a letter, on a phone without a script and on a desktop with one; and with a mailbox. */
import { afterAll, expect, test } from 'vitest';
import { findBallot } from '../../src/features/ballot-box/index.ts';
import { findVote } from '../../src/features/vote/index.ts';
import { openPage } from '../support/browser.ts';
import { demoCity } from '../support/demo-city.ts';
import { openVote } from '../support/demo-voter.ts';
import {
  desktop,
  faultsOf,
  newestMail,
  openAs,
  phone,
  press,
  seeTitle,
  wordsOf,
} from '../support/journey.ts';
import { servedApp } from '../support/served-app.ts';

const app = await servedApp({ from: await demoCity() });
afterAll(() => app.close());

test.for([phone, desktop])(
  'with a letter: code, ballot, check, receipt ($width px)',
  { timeout: 120_000 },
  async (screen) => {
    const page = await openPage({ ...screen, baseUrl: app.url });
    await page.goto(openVote);
    await page.getByRole('link', { name: 'Stemmen', exact: true }).click();
    await seeTitle(page, 'Stemmen');
    expect(await faultsOf(page)).toEqual([]);
    const code = await page.locator('main .hv-alert strong').first().textContent();
    await page.getByLabel('Code van uw brief').fill(code ?? '');
    await press(page, 'Verder');

    await seeTitle(page, 'Welke ideeën maken onze wijk in het komende jaar beter?');
    expect(await faultsOf(page)).toEqual([]);
    const tally = page.getByRole('status').filter({ hasText: 'U koos' });
    // Without a script nothing is said until one asks: else it would not be true after the next tick.
    expect(await tally.count()).toBe(screen.javaScript ? 1 : 0);
    await page.getByLabel('Ik kies project 2', { exact: true }).check();
    await page.getByLabel('Ik kies project 5', { exact: true }).check();
    if (!screen.javaScript) await press(page, 'Reken uit wat ik over heb');
    await tally.getByText('U koos 2. U kunt er nog 1 kiezen.').waitFor();
    for (const number of [1, 3]) await page.getByLabel(`Ik kies project ${number}`, { exact: true }).check();
    await press(page, 'Kijk mijn stem na');
    await page.locator('.hv-error-summary').waitFor();
    expect(await wordsOf(page, page.locator('.hv-error-summary'))).toContain('hoogstens 3 kiezen');
    for (const number of [1, 3])
      await page.getByLabel(`Ik kies project ${number}`, { exact: true }).uncheck();
    await press(page, 'Kijk mijn stem na');

    await seeTitle(page, 'Klopt dit?');
    expect(await wordsOf(page)).toMatch(/Project 2Elke week samen eten.*Project 5Huiswerkklas/);
    expect(await faultsOf(page)).toEqual([]);
    await press(page, 'Stem uitbrengen');
    await seeTitle(page, 'U hebt gestemd');
    expect(await faultsOf(page)).toEqual([]);
    const receipt = (await wordsOf(page, page.locator('.hv-receipt'))).replaceAll(' ', '').toLowerCase();
    const vote = await findVote(app.deps.db, openVote.split('/').at(-1) ?? '');
    expect(vote && (await findBallot(app.deps.db, vote.id, receipt))).toEqual({
      receipt,
      way: 'screen',
      choices: { 2: 1, 5: 1 },
    });
    await page.context().close();
  },
);

test('with a mailbox, by the keyboard alone', { timeout: 120_000 }, async () => {
  const page = await openPage({ ...phone, baseUrl: app.url });
  await page.goto(`${openVote}/stemmen/e-mail`);
  await page.getByLabel('E-mailadres').focus();
  await page.keyboard.type('sam@example.org');
  await page.keyboard.press('Tab');
  await page.keyboard.type('3026 ab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await seeTitle(page, 'Vul de code in');
  const code = /\b\d{8}\b/.exec(await newestMail(app, 'sam@example.org', 'vote-code'))?.[0] ?? '';
  await page.getByLabel('Code uit uw e-mail').fill(code);
  await page.keyboard.press('Enter');
  await seeTitle(page, 'Welke ideeën maken onze wijk in het komende jaar beter?');
  await page.getByLabel('Ik kies project 8', { exact: true }).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await seeTitle(page, 'Klopt dit?');
  await page.getByRole('button', { name: 'Stem uitbrengen', exact: true }).focus();
  await page.keyboard.press('Enter');
  await seeTitle(page, 'U hebt gestemd');
  await page.context().close();
});

test('the office decides about a sheet that two people read differently', { timeout: 120_000 }, async () => {
  const page = await openAs(app, 'behandelaar', phone);
  await page.goto(`${openVote}/papier`);
  await page.getByRole('link', { name: 'Beslis over blad A-092' }).click();
  await seeTitle(page, 'Beslis over blad A-092');
  expect(await wordsOf(page)).toContain('Gescheurd: de helft ontbreekt');
  await page.getByLabel('Ik kies project 1', { exact: true }).check();
  await press(page, 'Blad opslaan');
  await seeTitle(page, 'Stemmen op papier');
  expect(await wordsOf(page)).toContain('Geen blad is verschillend gelezen.');
  await page.context().close();
});
