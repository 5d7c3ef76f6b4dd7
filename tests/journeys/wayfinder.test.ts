/** Journey 1: a resident asks which support fits, and is told what, how much, until when and how long it takes; or why none. */
import type { Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { seedGround } from '../../src/demo/ground.ts';
import { openPage } from '../support/browser.ts';
import {
  desktop,
  faultsOf,
  newestMail,
  phone,
  press,
  type Screen,
  seeTitle,
  wordsOf,
} from '../support/journey.ts';
import { servedApp } from '../support/served-app.ts';

const app = await servedApp();
afterAll(() => app.close());
await seedGround(app.deps);

const open = async (screen: Screen): Promise<Page> => {
  const page = await openPage({ ...screen, baseUrl: app.url });
  await page.goto('/welke-steun');
  return page;
};

/** Answers a question of radio buttons. */
async function choose(page: Page, answer: string): Promise<void> {
  await page.getByLabel(answer, { exact: true }).check();
  await press(page, 'Verder');
}

async function answerAll(page: Page, wijk: string, amount: string): Promise<void> {
  await choose(page, 'Ik, of wij als bewoners');
  await choose(page, 'Iets voor de mensen in de buurt');
  await page.getByLabel('Waar is het?').selectOption({ label: wijk });
  await press(page, 'Verder');
  await page.getByLabel('Hoeveel geld hebt u ongeveer nodig?').fill(amount);
  await press(page, 'Verder');
  await page.getByLabel('Wanneer begint het?').waitFor();
  await press(page, 'Verder');
}

test.for([phone, desktop])(
  'five answers lead to the round that fits, and into its form, %o',
  async (screen) => {
    const page = await open(screen);
    await page.getByText('Vraag 1 van 5').waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await answerAll(page, 'Middelland', '750');
    await seeTitle(page, /^Bewonersinitiatieven \d{4}$/);
    const facts = await wordsOf(page);
    expect(facts).toMatch(/Hoogstens € 10\.000/);
    expect(facts).toMatch(/Kan tot en met \d+ \w+ \d{4}/);
    expect(facts).toMatch(/Binnen 8 weken\. Wij mogen dat één keer met 12 weken verlengen\./);
    expect(facts).toContain('Het formulier heeft 8 vragen');
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('link', { name: 'Begin de aanvraag' }).click();
    await logInByCode(page, `wegwijzer.${screen.width}@example.org`);
    await seeTitle(page, 'Uw idee');
    // What was said before is not asked again.
    expect(await wordsOf(page, page.getByLabel('In welke wijk is het?').locator('option:checked'))).toBe(
      'Middelland',
    );
  },
);

async function logInByCode(page: Page, email: string): Promise<void> {
  await page.getByLabel('Uw e-mailadres').fill(email);
  await press(page, 'Stuur mij een code');
  const code = /\b\d{8}\b/.exec(await newestMail(app, email, 'login-code'))?.[0] ?? '';
  await page.getByLabel('Code', { exact: true }).fill(code === '00000000' ? '11111111' : '00000000');
  await press(page, 'Inloggen');
  await page.getByText('Deze code klopt niet.').first().waitFor();
  await page.getByLabel('Code', { exact: true }).fill(code);
  await press(page, 'Inloggen');
}

test.for([phone, desktop])('where nothing fits it says why and who to ask, %o', async (screen) => {
  const page = await open(screen);
  await choose(page, 'Ik, of wij als bewoners');
  await choose(page, 'Trainen of wedstrijden van een sportclub');
  await seeTitle(page, 'Wij hebben hier geen geld voor');
  const facts = await wordsOf(page);
  expect(facts).toContain('Trainen en wedstrijden van een sportclub betalen wij hier niet');
  expect(facts).toMatch(/Vraag het aan de .+ Bel 14 010/);
  expect(await faultsOf(page)).toEqual([]);
  // One answer is changed, the others stand: no question comes twice.
  await page.getByRole('link', { name: /^Wijzigen\W+Wat$/ }).click();
  await choose(page, 'Iets voor de mensen in de buurt');
  await page.getByLabel('Waar is het?').waitFor();
});

test('who asks for too much, or too soon, is told so and what is possible', async () => {
  const page = await open(phone);
  const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
  await page.goto(`/welke-steun?wie=bewoner&wat=buren&waar=middelland&bedrag=30000&wanneer=${tomorrow}`);
  await page.getByText('U hebt meer nodig dan wij hier kunnen geven.').waitFor();
  await page.getByText('De dag die u koos, is te snel.').waitFor();
});

test('a button without an answer, nonsense in the address and the back button lead nowhere wrong', async () => {
  const page = await open(phone);
  await press(page, 'Verder');
  await page.getByRole('link', { name: 'Kies een van de antwoorden.' }).waitFor();
  await choose(page, 'Ik, of wij als bewoners');
  await choose(page, 'Iets voor de mensen in de buurt');
  // Back from a page that had not come yet would lead elsewhere.
  await page.getByText('Vraag 3 van 5').waitFor();
  await page.goBack();
  await choose(page, 'Iets voor de mensen in de buurt');
  await page.getByText('Vraag 3 van 5').waitFor();
  const answer = await page.goto('/welke-steun?wie=%3Cscript%3E&bedrag=-1&wanneer=2027-02-30');
  expect(answer?.status()).toBe(422);
  await page.getByText('Vraag 1 van 5').waitFor();
});
