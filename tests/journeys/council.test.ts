/**
 * Journey 5: the wijkraad opens its decision pack. Each member declares before the text opens, the register shuts out who
 * has an interest and the quorum is counted again, combinations are tried, and the council advises or decides.
 */
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
import { openRound } from './form.ts';

const app = await servedApp({ from: await demoCity() });
afterAll(() => app.close());

const council = '/wijkraad/middelland-nieuwe-westen';
const decides = `${council}/${(await openRound(app)).slug}`;
const { slug } = await app.database.db
  .selectFrom('round')
  .select('slug')
  .where('slug', 'like', 'sociale-basis-%')
  .executeTakeFirstOrThrow();
const advises = `${council}/${slug}`;

const rowOf = (page: Page, title: string) => page.getByRole('row').filter({ hasText: title });

async function addressOf(pack: string, title: string): Promise<string> {
  const { caseNumber } = await app.database.db
    .selectFrom('application')
    .select('caseNumber')
    .where('title', '=', title)
    .executeTakeFirstOrThrow();
  return `${pack}/${caseNumber}`;
}

/** One in the round in which the council decides, one in that in which it advises: she declares once in each. */
const rounds = [
  { screen: phone, pack: decides, title: 'Moestuin achter het wijkgebouw' },
  { screen: desktop, pack: advises, title: 'Speelplein elke middag open' },
] as const;

test.for(rounds)('first declare, then read: $pack', async ({ screen, pack, title }) => {
  const page = await openAs(app, 'wijkraad-2', screen);
  const address = await addressOf(pack, title);
  await page.goto(address);
  await seeTitle(page, 'Belangen melden');
  await page.getByText('Meld eerst of u een belang hebt. Daarna leest u de aanvraag.').waitFor();
  expect(await wordsOf(page)).not.toContain('Wie doet mee?');
  await press(page, 'Vastleggen');
  await page.getByRole('link', { name: `Kies of u een belang hebt bij ‘${title}’.` }).waitFor();
  expect(await faultsOf(page)).toEqual([]);
  await page.getByLabel(/^Ik heb geen belang bij deze aanvragen/).check();
  await press(page, 'Vastleggen');
  await page.getByText('Uw melding is vastgelegd.').waitFor();
  expect(await faultsOf(page)).toEqual([]);
  await page.getByRole('link', { name: title }).first().click();
  await seeTitle(page, new RegExp(title));
  await page.getByText('Wie doet mee?').first().waitFor();
});

test.for([phone, desktop])(
  'the register shuts out who has an interest, and the quorum is recounted, %o',
  async (screen) => {
    const page = await openAs(app, 'wijkraad-belang', screen);
    await page.goto(decides);
    const mine = 'Lange tafel van honderd meter';
    expect(await wordsOf(page, rowOf(page, mine))).toMatch(/3 van 4/);
    expect(await wordsOf(page, rowOf(page, 'Moestuin achter het wijkgebouw'))).toMatch(/4 van 4/);
    expect((await page.goto(await addressOf(decides, mine)))?.status()).toBe(403);
    await seeTitle(page, 'U leest deze aanvraag niet');
    expect(await faultsOf(page)).toEqual([]);
    expect((await page.goto(`${await addressOf(decides, mine)}/advies`))?.status()).toBe(403);
    await page.goto(`${decides}/proberen`);
    expect(await wordsOf(page)).not.toContain(mine);
  },
);

const granted = (page: Page): Promise<string> => wordsOf(page, page.locator('[data-granted]'));

test.for([phone, desktop])('combinations show the balance, %o', async (screen: Screen) => {
  const page = await openAs(app, 'wijkraad-1', screen);
  await page.goto(`${decides}/proberen`);
  const row = (title: string) => page.getByRole('group', { name: new RegExp(title) });
  await row('Moestuin achter het wijkgebouw').getByLabel('Ja', { exact: true }).check();
  await row('Groen in tien straten').getByLabel('Deels', { exact: true }).check();
  await row('Groen in tien straten')
    .getByLabel(/Bedrag/)
    .fill('1000');
  // Without script the button counts; with it, the choice already has.
  if (!screen.javaScript) {
    expect(await granted(page)).toMatch(/€\s0/);
    await press(page, 'Bereken opnieuw');
  }
  expect(await granted(page)).toMatch(/€\s7\.400/);
  await page.getByText('Deze keuzes passen in de pot.').waitFor();
  expect(await faultsOf(page)).toEqual([]);
  await page.getByLabel('Naam van de combinatie').fill(`Groen ${screen.width}`);
  await press(page, 'Bewaren');
  await page.getByText('De combinatie is bewaard.').waitFor();
  await page
    .getByRole('link', { name: `Groen ${screen.width}` })
    .first()
    .waitFor();
});

/** Chair, no conflict; who has declared nothing yet is left out of the count by not ticking her. */
async function record(page: Page, address: string, decision: boolean): Promise<void> {
  await page.goto(`${address}/advies`);
  await press(page, 'Vastleggen');
  await page.getByRole('heading', { name: 'Er klopt nog iets niet' }).waitFor();
  expect(await faultsOf(page)).toEqual([]);
  await page.getByLabel('Ja, een deel').check();
  await page.getByLabel('Welk bedrag?').fill('1000');
  await page.getByLabel('Waarom?').fill('Goed voor de buurt. Het kan met wat minder.');
  await page.getByLabel('Marcus Figurant').first().check();
  await press(page, 'Vastleggen');
  // One member is below the quorum.
  await page
    .getByText(/minstens 2|te weinig/i)
    .first()
    .waitFor();
  await page.getByLabel('Joost Bedenksel').first().check();
  if (decision) {
    await page.getByLabel('Wie zat de vergadering voor?').selectOption({ label: 'Joost Bedenksel' });
    await page.getByLabel('Ja, dit is het besluit van de wijkraad.').check();
  }
  await press(page, 'Vastleggen');
}

test('where the wijk has the mandate, the council decides and the letter goes out', async () => {
  const page = await openAs(app, 'wijkraad-1', phone);
  const address = await addressOf(decides, 'Groen in tien straten');
  await record(page, address, true);
  await page.getByText('Het besluit van de wijkraad is vastgelegd.').waitFor();
  const decided = await app.database.db
    .selectFrom('decision')
    .innerJoin('application', 'application.id', 'decision.applicationId')
    .select(['decision.amountCents', 'decision.mandateHolder', 'decision.reasons'])
    .where('application.title', '=', 'Groen in tien straten')
    .executeTakeFirstOrThrow();
  expect(decided.amountCents).toBe(100_000);
  expect(decided.mandateHolder).toContain('in mandaat');
  expect(decided.reasons).toContain('Goed voor de buurt.');
  expect((await page.goto(`${address}/advies`))?.status()).toBe(409);
});

test('elsewhere it advises, with reasons, and the office sees it', async () => {
  const page = await openAs(app, 'wijkraad-1', desktop);
  const address = await addressOf(advises, 'Buurtconciërges op de stoep');
  await record(page, address, false);
  await page.getByText('Het oordeel van de wijkraad is vastgelegd.').waitFor();
  const office = await openAs(app, 'behandelaar', desktop);
  await office.goto(`/zaken/${address.split('/').at(-1)}/beoordelen`);
  expect(await wordsOf(office)).toContain('Het kan met wat minder.');
});
