/**
 * Journey 4: an officer finds a case by the urgency of its clock, asks what is missing, extends once, and writes with the
 * applicant; notes stay inside. The applicant sees the same time line, with the same clocks.
 */
import type { Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { logIn } from '../support/app.ts';
import { openPage } from '../support/browser.ts';
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
import { servedApp, takeSession } from '../support/served-app.ts';
import { confirmAll, dayAhead, submitted } from './form.ts';

const app = await servedApp({ from: await demoCity() });
afterAll(() => app.close());

const dutch = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeZone: 'Europe/Amsterdam' });
const said = (date: string): string => dutch.format(new Date(`${date}T12:00:00Z`));
const toRecord = 'Vastleggen en brief maken';

async function openAct(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name, exact: true }).first().click();
}

/** Each day of the list, from top to bottom; earlier is more urgent. */
async function dueDays(page: Page): Promise<readonly string[]> {
  const found = await page
    .locator('main time[datetime]')
    .evaluateAll((times) => times.map((time) => time.getAttribute('datetime') ?? ''));
  return found;
}

test.for([phone, desktop])('from the work list to a case that waits, %o', async (screen: Screen) => {
  const title = `Buurtbank ${screen.width}`;
  const applicant = await logIn(app, `bank.${screen.width}@example.org`);
  const caseNumber = await submitted(app, applicant, title);
  const page = await openAs(app, 'behandelaar', screen);
  await page.goto('/werklijst');
  const days = await dueDays(page);
  expect(days.length).toBeGreaterThan(0);
  expect(days).toEqual([...days].sort());
  await page.getByLabel('Zoek op zaaknummer of titel').fill(caseNumber);
  await press(page, 'Zoeken');
  await page
    .getByRole('link', { name: new RegExp(title) })
    .first()
    .click();
  await seeTitle(page, new RegExp(title));
  // Completeness: nobody has co-signed yet.
  await page.getByText('0 van de 4 mede-ondertekenaars hebben bevestigd.').first().waitFor();
  await askCompletion(page);
  await extendOnce(page);
  await writeBoth(page, screen, applicant);
});

async function askCompletion(page: Page): Promise<void> {
  await openAct(page, 'Aanvulling vragen');
  expect(await page.getByLabel('De mede-ondertekenaars', { exact: true }).isChecked()).toBe(true);
  await page.getByLabel('Laatste dag om aan te vullen').fill(dayAhead(-1));
  await press(page, toRecord);
  await page.getByRole('heading', { name: 'Er klopt nog iets niet' }).waitFor();
  await page.getByLabel('Laatste dag om aan te vullen').fill(dayAhead(21));
  expect(await faultsOf(page)).toEqual([]);
  await press(page, toRecord);
  await page.getByText('De brief met uw vraag is gemaakt.').waitFor();
  await page.getByText('Wacht op aanvulling').first().waitFor();
  await page.getByText(`Gevraagd aan de aanvrager, tot en met ${said(dayAhead(21))}`).waitFor();
}

async function extendOnce(page: Page): Promise<void> {
  const address = page.url().replace(/\?.*/, '');
  await openAct(page, 'Beslistermijn verlengen');
  await press(page, toRecord);
  await page.getByRole('link', { name: 'Schrijf op waarom.' }).waitFor();
  await page.getByLabel('Waarom is er meer tijd nodig?').fill('Er kwamen veel aanvragen tegelijk binnen.');
  await press(page, toRecord);
  await page.getByText('De termijn is verlengd.').waitFor();
  // The bylaw allows it once: the button is gone, and the address says why it does not work.
  expect(await page.getByRole('link', { name: 'Beslistermijn verlengen' }).count()).toBe(0);
  expect((await page.goto(`${address}/verlengen`))?.status()).toBe(409);
  await page.goto(address);
}

async function writeBoth(
  page: Page,
  screen: Screen,
  applicant: Awaited<ReturnType<typeof logIn>>,
): Promise<void> {
  await page.getByLabel('Bericht aan de aanvrager').fill('Lukt het met de handtekeningen?');
  await press(page, 'Versturen');
  await page.getByText('Uw bericht is verstuurd.').waitFor();
  await page.getByText('Schrijf een interne notitie').click();
  await page.getByRole('textbox', { name: 'Interne notitie' }).fill('Gebeld, klinkt goed.');
  await press(page, 'Notitie toevoegen');
  await page.getByText('De notitie is toegevoegd.').waitFor();
  expect(await faultsOf(page)).toEqual([]);
  const hers = await openPage({ ...screen, baseUrl: app.url });
  await takeSession(hers, applicant, app);
  // On her own list she sees that there is something to read, until she has read it.
  await hers.goto('/mijn-aanvragen');
  await hers.getByText('Nieuw bericht').waitFor();
  expect(await faultsOf(hers)).toEqual([]);
  await hers.getByRole('link', { name: new RegExp(`Buurtbank ${screen.width}`) }).click();
  const shown = await wordsOf(hers);
  for (const both of [
    'Lukt het met de handtekeningen?',
    'Er kwamen veel aanvragen tegelijk binnen.',
    'Gevraagd om aan te vullen',
    'De beslistermijn is verlengd',
    said(dayAhead(21)),
  ])
    expect(shown).toContain(both);
  expect(shown).not.toContain('klinkt goed');
  expect(await faultsOf(hers)).toEqual([]);
  // Where she answers she sees what was asked, and until when.
  await hers.getByRole('link', { name: 'Aanvullen', exact: true }).click();
  await hers.getByText(`Dit vroegen wij u, tot en met ${said(dayAhead(21))}`).waitFor();
  expect(
    await hers.locator('main .hv-alert').getByRole('link', { name: 'Mede-ondertekenaars' }).count(),
  ).toBe(1);
  expect(await faultsOf(hers)).toEqual([]);
  await hers.goBack();
  await hers.getByLabel('Uw bericht aan de gemeente').fill('Morgen heb ik ze alle vier.');
  await press(hers, 'Versturen');
  await hers.getByText('Uw bericht is verstuurd.').waitFor();
  await hers.goto('/mijn-aanvragen');
  await seeTitle(hers, /Mijn aanvragen/);
  expect(await hers.getByText('Nieuw bericht').count()).toBe(0);
  await page.goto('/werklijst?nieuw=1');
  await page
    .getByRole('link', { name: new RegExp(`Buurtbank ${screen.width}`) })
    .first()
    .click();
  await page.getByText('Morgen heb ik ze alle vier.').waitFor();
}

test('a complete case is taken into treatment, and can then no longer be changed', async () => {
  const applicant = await logIn(app, 'compleet@example.org');
  const caseNumber = await submitted(app, applicant, 'Bankje compleet');
  await confirmAll(app, 'Bankje compleet');
  const page = await openAs(app, 'behandelaar', phone);
  await page.goto(`/zaken/${caseNumber}`);
  await page.getByText('Alles wat de regeling vraagt, is er.').waitFor();
  await openAct(page, 'Volledig: in behandeling nemen');
  // Two windows: the second finds that the case has moved on, and says what happened.
  const second = await openAs(app, 'tweede-behandelaar', phone);
  await second.goto(page.url());
  await press(page, toRecord);
  await page.getByText('De zaak is in behandeling.').waitFor();
  await press(second, toRecord);
  await second
    .getByText(/intussen/)
    .first()
    .waitFor();
  const hers = await openPage({ ...phone, baseUrl: app.url });
  await takeSession(hers, applicant, app);
  await hers.goto(`/zaken/${caseNumber}`);
  expect(await hers.getByRole('link', { name: 'Wijzigen' }).count()).toBe(0);
});

test.for([phone, desktop])(
  'what comes in on a grant that runs is found from the work list, %o',
  async (screen: Screen) => {
    const hers = await openAs(app, 'bewoner', screen);
    await hers.goto('/mijn-aanvragen');
    await hers.getByRole('link', { name: 'Muurschildering in de poort' }).click();
    await openAct(hers, 'Melden dat iets anders gaat');
    await hers.getByLabel('De kosten worden hoger of lager').check();
    await hers.getByLabel('Vertel kort wat er verandert en waarom').fill(`Verf is duurder, ${screen.width}.`);
    await hers.getByLabel('Bedrag in uw aanvraag').fill('880');
    await hers.getByLabel('Bedrag dat u nu verwacht').fill('1200');
    await press(hers, 'Melding versturen');
    await hers.getByText('Uw melding is verstuurd.').waitFor();
    expect(await wordsOf(hers)).toContain('In de aanvraag € 880, nu verwacht € 1.200.');
    const page = await openAs(app, 'behandelaar', screen);
    await page.goto('/werklijst');
    await page.getByRole('link', { name: /nieuw bericht/ }).click();
    await page
      .getByRole('heading', { name: 'Nieuw bericht in een zaak die niet op de werklijst staat' })
      .waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('link', { name: 'Muurschildering in de poort' }).click();
    await page.getByText(`Verf is duurder, ${screen.width}.`).waitFor();
  },
);
