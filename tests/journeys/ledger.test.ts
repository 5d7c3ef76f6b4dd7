/**
 * Journey 7: money set aside, granted, paid and final, or given back, through the pages of officer and payer. What was
 * free on a past day stays what it was.
 */
import type { Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { verifyLedger } from '../../src/features/budget/index.ts';
import { orderAdvance } from '../../src/features/payment/index.ts';
import { type Id, parseId } from '../../src/kernel/ids.ts';
import { demoCity } from '../support/demo-city.ts';
import { grant, recordTalk } from '../support/office-walk.ts';
import { caseNumberWhere, expectSound, openAs, press, tableOf, wordsOf } from '../support/persona-page.ts';
import { servedApp } from '../support/served-app.ts';

const app = await servedApp({ from: await demoCity() });
afterAll(async () => {
  expect((await verifyLedger(app.deps.db)).faults).toEqual([]);
  await app.close();
});

type Balances = Readonly<
  Record<'Plafond' | 'Gereserveerd' | 'Toegekend' | 'Voorschot' | 'Vastgesteld' | 'Vrij', number>
>;
const rows = {
  Plafond: 'Plafond',
  Gereserveerd: 'Gereserveerd',
  Toegekend: 'Toegekend, nog niet betaald',
  Voorschot: 'Voorschot betaald',
  Vastgesteld: 'Vastgesteld',
  Vrij: 'Nog vrij',
} as const satisfies Record<keyof Balances, string>;

/** Whole euros, as the page of the envelope says them. @param on a past day, ISO */
async function balances(page: Page, envelopeId: string, on?: string): Promise<Balances> {
  await page.goto(`/plafonds/${envelopeId}`);
  if (on !== undefined) {
    await page.locator('input[name="op"]').fill(on);
    await press(page, 'Laat zien');
    await page.getByRole('heading', { name: /^Zo stond het op/ }).waitFor();
  }
  const euros = async (name: string): Promise<number> => {
    const row = tableOf(page, 'onderdelen')
      .locator('tbody tr')
      .filter({ has: page.locator('th', { hasText: name }) });
    const said = /€\s([\d.]+)/.exec(await wordsOf(row.first()));
    if (!said?.[1]) throw new Error(`The page does not say how much is ${name}`);
    return Number(said[1].replaceAll('.', ''));
  };
  const found = await Promise.all(Object.values(rows).map(euros));
  return Object.fromEntries(Object.keys(rows).map((key, index) => [key, found[index]])) as Balances;
}

const plus = (before: Balances, change: Partial<Balances>): Balances =>
  Object.fromEntries(
    Object.entries(before).map(([key, euros]) => [key, euros + (change[key as keyof Balances] ?? 0)]),
  ) as Balances;

/** A day in the city. @param back how many days ago */
const day = (back: number): string =>
  new Date(Date.now() - back * 86_400_000).toLocaleDateString('sv-SE', { timeZone: 'Europe/Amsterdam' });

async function rowOf(caseNumber: string) {
  const row = await app.database.db
    .selectFrom('application')
    .select(['id', 'envelopeId', 'requestedCents'])
    .where('caseNumber', '=', caseNumber)
    .executeTakeFirstOrThrow();
  return { id: row.id, envelopeId: row.envelopeId ?? '', asked: Number(row.requestedCents) / 100 };
}

/** What the job does that the decision queued. */
async function orderOf(applicationId: string): Promise<void> {
  const { id } = await app.database.db
    .selectFrom('decision')
    .select('id')
    .where('applicationId', '=', applicationId)
    .executeTakeFirstOrThrow();
  expect(await orderAdvance(app.deps, parseId<'decision'>(id) as Id<'decision'>)).toMatchObject({
    ok: true,
    value: { state: 'ordered' },
  });
}

async function pay(page: Page, caseNumber: string): Promise<void> {
  const choose = async (): Promise<void> =>
    await page.locator('tr', { hasText: caseNumber }).getByRole('checkbox').check();
  await page.goto('/betalingen');
  await choose();
  await press(page, 'Vrijgeven');
  await page.getByText('De betalingen zijn vrijgegeven.').waitFor();
  await page.goto('/betalingen?status=vrijgegeven');
  await choose();
  await press(page, 'Betaalbestand maken');
  await page.getByText('Het betaalbestand is gemaakt.').waitFor();
  await page.goto('/betalingen?status=bij-de-bank');
  await page.locator('tr', { hasText: caseNumber }).getByRole('link', { name: caseNumber }).click();
  await page.getByText('Betaald volgens het rekeningafschrift').click();
  await page.getByLabel('Betaald op').fill(day(0));
  await press(page, 'Op betaald zetten');
  await page.getByText('Betaald', { exact: true }).first().waitFor();
}

test.for([
  // There the council decides itself, and the officer says why she does; here it was to advise, and has not yet.
  [false, 'Schaakbord op het plein', 'De wijkraad kan deze maand niet bij elkaar komen.'],
  [true, 'Samen koken in de wijk', ''],
] as const)(
  'reserved, granted in part and the rest released, paid and final (scripts: %s)',
  async ([javaScript, title, why]) => {
    const caseNumber = await caseNumberWhere(app, `a.title = '${title}'`);
    const { id, envelopeId, asked } = await rowOf(caseNumber);
    const part = asked - 300;
    const officer = await openAs(app, 'behandelaar', javaScript);
    const start = await balances(officer, envelopeId);
    const yesterday = await balances(officer, envelopeId, day(1));
    expect(start.Gereserveerd).toBeGreaterThanOrEqual(asked);
    await expectSound(officer);

    await officer.goto(`/zaken/${caseNumber}`);
    await officer.getByRole('link', { name: 'Volledig: in behandeling nemen' }).click();
    await press(officer, 'Vastleggen en brief maken');
    await grant(officer, caseNumber, String(part), why);
    const granted = plus(start, { Gereserveerd: -asked, Toegekend: part, Vrij: 300 });
    expect(await balances(officer, envelopeId)).toEqual(granted);

    await orderOf(id);
    const payer = await openAs(app, 'betaler', javaScript);
    await pay(payer, caseNumber);
    // So small that nobody need account for it: paid is final (Awb 4:42).
    const paid = plus(granted, { Toegekend: -part, Vastgesteld: part });
    expect(await balances(payer, envelopeId)).toEqual(paid);
    const moves = await tableOf(payer, 'bewegingen-tabel')
      .locator('tbody tr', { hasText: caseNumber })
      .allInnerTexts();
    for (const kind of ['Gereserveerd', 'Toegekend', 'Vrijgekomen', 'Voorschot betaald', 'Vastgesteld'])
      expect(moves.filter((text) => text.includes(kind))).toHaveLength(1);
    expect(await balances(payer, envelopeId, day(1))).toEqual(yesterday);
    await expectSound(payer);
    await officer.context().close();
    await payer.context().close();
  },
);

test('a larger grant is determined after its activities, lower only on a ground and after a talk', async () => {
  const caseNumber = await caseNumberWhere(app, `a.title = 'Buurtmoestuin met schuur'`);
  const { envelopeId } = await rowOf(caseNumber);
  const phone = await openAs(app, 'behandelaar', false);
  const start = await balances(phone, envelopeId);
  await phone.goto(`/zaken/${caseNumber}/besluit`);
  await phone.getByRole('link', { name: 'Vaststellen', exact: true }).click();
  await phone.locator('input[name="amount"]').fill('7000');
  await press(phone, 'Bekijk de brief');
  await phone.getByText('Meer dan de toegekende € 6.800 kan niet').first().waitFor();
  await phone.locator('input[name="amount"]').fill('6000');
  await press(phone, 'Bekijk de brief');
  await phone.getByText('Kies waarom u lager vaststelt.').first().waitFor();
  const refusal = await wordsOf(phone);
  for (const said of ['Schrijf op hoe u tot dit bedrag komt.', 'Hoor de ontvanger eerst en leg dat vast'])
    expect(refusal).toContain(said);
  await expectSound(phone);
  await phone.getByRole('link', { name: 'Gesprek vastleggen' }).click();
  await recordTalk(phone, 'De schuur is er niet gekomen. Dat geld is over.');
  await phone.getByText('Het gesprek is vastgelegd.').waitFor();
  await phone.context().close();

  const desk = await openAs(app, 'behandelaar', true);
  await desk.goto(`/zaken/${caseNumber}/vaststellen`);
  await expectSound(desk);
  await desk.locator('input[name="amount"]').fill('6000');
  await desk.locator('input[name="ground"][value="activities"]').check();
  await desk.locator('textarea[name="reasons"]').fill('De schuur is niet gebouwd.');
  await press(desk, 'Bekijk de brief');
  await desk.getByText('Er is nog niets besloten of verstuurd.').waitFor();
  expect(await wordsOf(desk)).toContain('Uw subsidie staat vast: € 6.000');
  await expectSound(desk);
  await press(desk, 'Terug om te wijzigen');
  expect(await desk.locator('textarea[name="reasons"]').inputValue()).toBe('De schuur is niet gebouwd.');
  await press(desk, 'Bekijk de brief');
  await press(desk, 'Besluit nemen en brief versturen');
  await desk.getByText('De subsidie is vastgesteld. De brief is gemaakt.').waitFor();
  const letter = await wordsOf(desk);
  for (const said of [
    'Uw subsidie staat vast: € 6.000',
    'Toegekend was € 6.800',
    'U kreeg al € 6.800',
    '€ 800 te veel',
  ])
    expect(letter).toContain(said);
  await expectSound(desk);
  expect(await balances(desk, envelopeId)).toEqual(plus(start, { Voorschot: -6000, Vastgesteld: 6000 }));
  await desk.context().close();
});
