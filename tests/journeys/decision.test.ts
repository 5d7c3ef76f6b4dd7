/**
 * Journey 6: an officer decides, in a browser, with scripts and without. The letter, its PDF and the applicant's own page
 * say the same.
 */
import type { Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { demoCity } from '../support/demo-city.ts';
import { judgeAll, postLetters, recordTalk } from '../support/office-walk.ts';
import { asPersona } from '../support/persona.ts';
import { caseNumberWhere, expectSound, openAs, press, wordsOf } from '../support/persona-page.ts';
import { servedApp } from '../support/served-app.ts';

const app = await servedApp({ from: await demoCity() });
afterAll(() => app.close());

const ask = {
  ownDecision: 'Waarom besluit het college nu zelf, en niet de wijkraad?',
  preview: 'Bekijk de brief',
  take: 'Besluit nemen en brief versturen',
} as const;

async function openAssessment(caseNumber: string, javaScript: boolean): Promise<Page> {
  const page = await openAs(app, 'behandelaar', javaScript);
  await page.goto(`/zaken/${caseNumber}/beoordelen`);
  return page;
}

async function expectPdf(page: Page): Promise<void> {
  const href = await page.getByRole('link', { name: 'Brief als PDF' }).getAttribute('href');
  const answer = await page.request.get(href ?? '');
  expect(answer.headers()['content-type']).toBe('application/pdf');
  expect((await answer.body()).subarray(0, 5).toString('latin1')).toBe('%PDF-');
}

const departure = 'De keuken is overdag al verhuurd. Delen kan dus niet.';

test.for([
  [false, 'Open eettafel, het hele jaar', '26000', '€ 26.000'],
  [true, 'Nieuwe lichtinstallatie voor de zaal', '8500', '€ 8.500'],
] as const)(
  'departing from the council needs reasons, and they stand in the letter (scripts: %s)',
  async ([javaScript, title, typed, amount]) => {
    const caseNumber = await caseNumberWhere(app, `a.title = '${title}'`);
    const page = await openAssessment(caseNumber, javaScript);
    const ceiling = page.locator('tr', { hasText: 'Er is genoeg geld in de pot' }).first();
    const line = await wordsOf(ceiling);
    for (const said of ['Awb 4:25', 'Gevraagd: €', 'Vrij voor deze aanvraag: €', 'Voldoet'])
      expect(line).toContain(said);
    expect(await wordsOf(page)).toContain('Wijkraad Middelland-Nieuwe Westen adviseert');
    await expectSound(page);

    await judgeAll(page);
    await page.locator('input[name="outcome"][value="grant"]').check();
    await page.locator('input[name="amount"]').fill(typed);
    await press(page, ask.preview);
    await page.getByText('Schrijf op waarom u zo beslist.').first().waitFor();
    expect(await wordsOf(page)).toContain(`dit besluit kent ${amount} toe. Schrijf op waarom (Awb 3:50).`);
    expect(await page.locator('input[name="amount"]').inputValue()).toBe(typed);
    await expectSound(page);

    await page.getByLabel('Waarom besluit u dit?').fill('Dit plan brengt mensen bij elkaar.');
    await page.getByLabel('Waarom wijkt u af van de wijkraad?').fill(departure);
    await press(page, ask.preview);
    await page.getByRole('heading', { name: 'Zo wordt de brief' }).waitFor();
    const preview = await wordsOf(page);
    for (const said of [
      'Standpunt van de wijkraad',
      'Wij wijken af van dit advies',
      departure,
      `U krijgt ${amount}`,
    ])
      expect(preview).toContain(said);
    await expectSound(page);

    await press(page, ask.take);
    await page.getByText('Het besluit is genomen. De brief is gemaakt.').waitFor();
    await expectPdf(page);
    await page.context().close();
  },
);

test.for([false, true])('the applicant reads the same on her own pages (scripts: %s)', async (javaScript) => {
  const caseNumber = await caseNumberWhere(app, `a.title = 'Open eettafel, het hele jaar'`);
  // Who handed it in gets letters on paper.
  await postLetters(app, caseNumber);
  const page = await openAs(app, 'organisatie', javaScript);
  await page.goto(`/zaken/${caseNumber}`);
  expect(await wordsOf(page)).toContain('U krijgt € 26.000');
  await expectSound(page);
  await page.getByRole('link', { name: 'Bekijk het besluit' }).click();
  await page.getByRole('heading', { name: 'Besluit', exact: true }).waitFor();
  const letter = await wordsOf(page);
  for (const said of [
    'U krijgt € 26.000',
    'Standpunt van de wijkraad',
    departure,
    'U kunt ook bezwaar maken',
  ])
    expect(letter).toContain(said);
  await expectSound(page);
  await expectPdf(page);
  await page.context().close();
});

const doubts = 'U hebt nog geen plek en geen vrijwilligers.';

/** @param instead where the council decides by mandate the college says why it does so itself (Awb 10:7) */
async function fillRefusal(page: Page, instead: boolean): Promise<void> {
  await page.locator('input[name="outcome"][value="refuse"]').check();
  await page.locator('select[name="refusalGround"]').selectOption('activitiesDoubtful');
  await page.getByLabel('Waarom besluit u dit?').fill(doubts);
  if (instead) await page.getByLabel(ask.ownDecision).fill('De wijkraad is niet compleet.');
  await press(page, ask.preview);
}

test.for([
  [false, 'oude-noorden', false],
  [true, 'rubroek', true],
] as const)(
  'doubts about the plan are talked over before they refuse it (scripts: %s)',
  async ([javaScript, wijk, instead]) => {
    const caseNumber = await caseNumberWhere(app, `w.slug = '${wijk}' and a.status = 'inTreatment'`);
    const page = await openAssessment(caseNumber, javaScript);
    await fillRefusal(page, instead);
    await page.getByText('Hoor de aanvrager eerst en leg dat vast (Awb 4:12').first().waitFor();
    await expectSound(page);

    // Nor past the form: the same answers sent straight to the last step.
    const officer = await asPersona(app, 'behandelaar');
    const straight = await officer.post(`/zaken/${caseNumber}/besluit`, {
      outcome: 'refuse',
      refusalGround: 'activitiesDoubtful',
      reasons: doubts,
      departureReasons: instead ? 'De wijkraad is niet compleet.' : '',
      revision: await page.locator('form input[name="revision"]').first().inputValue(),
    });
    expect(straight.status).toBe(422);
    expect(await straight.text()).toContain('Hoor de aanvrager eerst');

    await page.getByRole('link', { name: 'Gesprek vastleggen' }).click();
    await press(page, 'Vastleggen');
    await expectSound(page);
    await recordTalk(page, 'De plek is afgezegd. Er zijn nog geen vrijwilligers.');
    await page.getByText('Het gesprek is vastgelegd.').waitFor();

    await fillRefusal(page, instead);
    await page.getByRole('heading', { name: 'Zo wordt de brief' }).waitFor();
    await press(page, ask.take);
    await page.getByText('Het besluit is genomen. De brief is gemaakt.').waitFor();
    await page.getByText('Lees de juridische tekst').click();
    const letter = await wordsOf(page);
    for (const said of [doubts, 'hierover met u gesproken', '4:35']) expect(letter).toContain(said);
    await expectPdf(page);
    await page.context().close();

    const status = await app.database.db
      .selectFrom('application')
      .select(['status', 'outcome'])
      .where('caseNumber', '=', caseNumber)
      .executeTakeFirstOrThrow();
    expect(status).toMatchObject({ outcome: 'refused' });
  },
);
