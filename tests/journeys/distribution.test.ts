/**
 * The money of a round by the rule that was announced: the officer compares rules on a past round, gives points, and finds
 * the proposal beside the case; the council finds it in its pack. Scripts off on a phone, on at a desk.
 */
import { afterAll, expect, test } from 'vitest';
import { demoCity } from '../support/demo-city.ts';
import { asPersona } from '../support/persona.ts';
import { caseNumberWhere, expectSound, openAs, press, wordsOf } from '../support/persona-page.ts';
import { servedApp } from '../support/served-app.ts';

const app = await servedApp({ from: await demoCity() });
afterAll(() => app.close());

const open = await caseNumberWhere(app, "a.title = 'Zaaidag voor de hele buurt'");

test.each([{ javaScript: false }, { javaScript: true }])(
  'compare, score, propose, scripts on: $javaScript',
  { timeout: 120_000 },
  async ({ javaScript }) => {
    const page = await openAs(app, 'behandelaar', javaScript);
    await page.goto('/beheer/regelingen/seizoensfonds/versies/2');
    await page.getByRole('link', { name: /^Verdeelregels vergelijken/ }).click();
    await page.getByLabel('Geld, in procent van het plafond van toen').fill('veel');
    await press(page, 'Vergelijk');
    expect(await wordsOf(page)).toContain('Vul een heel getal in van 1 tot en met 200.');
    await page.getByLabel('Geld, in procent van het plafond van toen').fill('60');
    await press(page, 'Vergelijk');
    const compared = await wordsOf(page);
    for (const part of [
      'Te verdelen: € 9.000',
      'Op volgorde',
      'Op score',
      'Naar rato',
      'Door loting',
      'verschilt',
    ])
      expect(compared).toContain(part);
    await expectSound(page);
    const csv = await page.request.get(
      (await page.getByRole('link', { name: 'Download als CSV' }).getAttribute('href')) ?? '',
    );
    expect(await csv.text()).toContain('firstComeFirstServedEuro,rankingEuro,proRataEuro,lotsEuro,differs');

    await page.getByRole('link', { name: 'Naar het voorstel van deze ronde' }).click();
    expect(await wordsOf(page)).toMatch(/Gelijk geëindigd HV-[\d-]+, HV-[\d-]+: geloot/);
    await expectSound(page);
    await page.getByRole('link', { name: new RegExp(`^Punten geven.*${open}`) }).click();
    const first = page.getByLabel('Hoeveel buren doen mee');
    await first.fill('9');
    await press(page, 'Punten opslaan');
    await page.getByRole('link', { name: 'Vul een heel getal in van 0 tot en met 5.' }).waitFor();
    expect(await first.inputValue()).toBe('9');
    await expectSound(page);
    await first.fill(javaScript ? '5' : '3');
    await press(page, 'Punten opslaan');
    expect(await page.getByText('Uw punten zijn opgeslagen.').count()).toBe(1);

    const scored = await caseNumberWhere(app, "a.title = 'Buurtlunch op zondag'");
    await page.goto(`/zaken/${scored}/beoordelen`);
    expect(await wordsOf(page)).toContain('Volgens de verdeelregel van deze ronde Voorstel: € 3.100.');
    await expectSound(page);

    const member = await openAs(app, 'wijkraad-3', javaScript);
    await member.goto('/wijkraad/middelland-nieuwe-westen/seizoensfonds-score');
    expect(await wordsOf(member)).toContain('Past in wat er is: alles');
    await expectSound(member);
    await member.getByRole('link', { name: 'Bekijk de verdeling van de hele ronde' }).click();
    expect(await wordsOf(member)).toContain('Ook aanvragen van andere wijken delen in dit geld.');
    await member.goto(`/verdeling/seizoensfonds-score/${open}`);
    expect(member.url()).toContain('/belangen');
  },
);

test('nobody outside the office and the councils sees a proposal, and a council only its own wijken', async () => {
  const resident = await asPersona(app, 'bewoner');
  expect((await resident.get('/verdeling/seizoensfonds-score')).status).toBe(403);
  expect((await resident.get('/beheer/rondes/seizoensfonds-score/verdeling')).status).toBe(403);
  const member = await asPersona(app, 'wijkraad-3');
  const elsewhere = await caseNumberWhere(app, "a.title = 'Poppenkast in het park'");
  expect((await member.get(`/verdeling/seizoensfonds-score/${elsewhere}`)).status).toBe(404);
  expect(await (await member.get('/verdeling/seizoensfonds-score')).text()).not.toContain(
    'Poppenkast in het park',
  );
});
