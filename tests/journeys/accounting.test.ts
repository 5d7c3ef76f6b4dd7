/** A recipient tells how it went, with a file; the officer sees it, and until when the scheme itself is to be evaluated. */
import { afterAll, expect, test } from 'vitest';
import { demoCity } from '../support/demo-city.ts';
import { desktop, faultsOf, openAs, phone, press, seeTitle, wordsOf } from '../support/journey.ts';
import { servedApp } from '../support/served-app.ts';

const app = await servedApp({ from: await demoCity() });
afterAll(() => app.close());

const report = {
  name: 'verslag.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n'),
};

/** The other grant still runs: here its activities were over yesterday. */
async function endYesterday(title: string): Promise<void> {
  await app.database.pool.query(
    `update application set activities_until = current_date - 1,
       answers = jsonb_set(answers, '{periodUntil}', to_jsonb((current_date - 1)::text)) where title = $1`,
    [title],
  );
}

test.each([
  ['without scripts on a phone', phone, 'bewoner', 'Buurtmoestuin met schuur'],
  ['with scripts at a desk', desktop, 'organisatie', 'Een jaar samen eten'],
] as const)('accounting for a grant, %s', async (_, screen, persona, title) => {
  if (persona === 'organisatie') await endYesterday(title);
  const page = await openAs(app, persona, screen);
  await page.goto('/mijn-aanvragen');
  await page.getByRole('link', { name: title }).first().click();
  await seeTitle(page, title);
  const address = new URL(page.url()).pathname;
  await page.getByRole('link', { name: 'Vertellen hoe het is gegaan' }).first().click();
  await seeTitle(page, 'Vertellen hoe het is gegaan');
  expect(await faultsOf(page)).toEqual([]);

  // What hosts confirmed in the agenda is filled in; who has nothing there says it herself.
  const known = await page.getByText('Dit weten wij al uit de agenda').count();
  const chosen = await page.locator('input[name=happened]:checked').count();
  expect([known, chosen]).toEqual(persona === 'organisatie' ? [1, 1] : [0, 0]);
  await page.getByLabel('Wat bracht het?').fill('Iedere week vol, en niemand wilde weg.');
  await page.setInputFiles('input[name=papers]', report);
  await press(page, 'Versturen');
  await page.getByText('Kies of er geld over is.').first().waitFor();
  expect(await faultsOf(page)).toEqual([]);
  expect(await wordsOf(page)).toContain('Kies uw bestanden nog een keer');

  await page.getByLabel('Ja, zoals in de aanvraag').check();
  await page.getByLabel('Ja', { exact: true }).check();
  await page.getByLabel('Hoeveel is er over?').fill('300');
  await page.setInputFiles('input[name=papers]', report);
  await press(page, 'Versturen');
  await page.getByText('Dank u wel. Wij hebben uw verhaal.').first().waitFor();
  expect(await faultsOf(page)).toEqual([]);

  const officer = await openAs(app, 'behandelaar', screen);
  await officer.goto(`${address}/vaststellen`);
  await seeTitle(officer, 'Subsidie vaststellen');
  const seen = await wordsOf(officer);
  expect(seen).toContain('Iedere week vol, en niemand wilde weg.');
  expect(seen).toContain('verslag.pdf');
  expect(await faultsOf(officer)).toEqual([]);
});

test.each([
  ['without scripts on a phone', phone],
  ['with scripts at a desk', desktop],
] as const)('the evaluation of a scheme, %s', async (_, screen) => {
  const page = await openAs(app, 'behandelaar', screen);
  await page.goto('/beheer/regelingen');
  await page.getByRole('link', { name: 'Evaluatie van de regeling' }).first().click();
  await seeTitle(page, /Evaluatie van de regeling/);
  expect(await faultsOf(page)).toEqual([]);
  await press(page, 'Vastleggen');
  await page.getByText('begint met https://').first().waitFor();
  expect(await faultsOf(page)).toEqual([]);
});
