/** Journey 8: a payer pays, in a browser, with scripts and without. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { demoCity } from '../support/demo-city.ts';
import { axe } from '../support/page-checks.ts';
import { openAs, press } from '../support/persona-page.ts';
import { servedApp } from '../support/served-app.ts';
import { bankAnswer } from '../support/trial-payment.ts';
import { validateXml } from '../support/xml-message.ts';

const app = await servedApp({ from: await demoCity() });
afterAll(() => app.close());
const schema = new URL('../../src/features/payment/iso20022/pain-001-001-09.subset.xsd', import.meta.url);

/** The file as the browser keeps it. */
async function downloaded(page: Page): Promise<string> {
  const wait = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Bestand downloaden' }).click();
  const folder = mkdtempSync(join(tmpdir(), 'hoofdveld-download-'));
  const kept = join(folder, 'batch.xml');
  await (await wait).saveAs(kept);
  const xml = readFileSync(kept, 'utf8');
  rmSync(folder, { recursive: true });
  return xml;
}

const firstBox = (page: Page) => page.getByRole('checkbox').first();

async function releaseFirst(page: Page): Promise<void> {
  await page.goto('/betalingen');
  await firstBox(page).check();
  await press(page, 'Vrijgeven');
  await page.getByText('De betalingen zijn vrijgegeven.').waitFor();
}

test.for([false, true])('list, release, file, status file, paid (scripts: %s)', async (javaScript) => {
  const page = await openAs(app, 'betaler', javaScript);
  await releaseFirst(page);
  await page.getByRole('link', { name: 'Alles op deze pagina kiezen' }).click();
  await press(page, 'Betaalbestand maken');
  await page.getByText('Het betaalbestand is gemaakt.').waitFor();
  const batchUrl = page.url().replace(/\?.*/, '');
  const xml = await downloaded(page);
  validateXml(xml, schema);
  const messageId = /<MsgId>([^<]+)</.exec(xml)?.[1] ?? '';
  const ids = [...xml.matchAll(/<EndToEndId>([^<]+)</g)].map(([, id = '']) => id);
  const answer = bankAnswer(messageId, Object.fromEntries(ids.map((id) => [id, 'ACSC'])));
  await page.getByRole('link', { name: 'Statusbestand van de bank' }).click();
  await page
    .getByLabel('Bestand')
    .setInputFiles({ name: 'status.xml', mimeType: 'application/xml', buffer: Buffer.from(answer) });
  await press(page, 'Bekijken');
  await page.getByRole('heading', { name: 'Wat er verandert' }).waitFor();
  expect(await axe(page)).toEqual([]);
  await press(page, 'Verwerken');
  await page.getByText('Het statusbestand is verwerkt.').waitFor();
  expect(page.url().replace(/\?.*/, '')).toBe(batchUrl);
  expect(await page.getByRole('table').getByText('Betaald', { exact: true }).count()).toBe(ids.length);
  await page.context().close();
});

test('a second pair of eyes looks at the new account before anything leaves', async () => {
  const page = await openAs(app, 'tweede-behandelaar', false);
  await page.goto('/betalingen');
  await page.getByRole('link', { name: /^Rekeningen die ontbreken/ }).click();
  await page.getByRole('table').first().getByRole('link').first().click();
  await press(page, 'Goedkeuren');
  await page.getByText('Controleer de rekening eerst en vink dat aan.').first().waitFor();
  expect(await axe(page)).toEqual([]);
  await page.getByRole('checkbox').check();
  await press(page, 'Goedkeuren');
  await page.getByText('De rekening is goedgekeurd.').waitFor();
  await page.context().close();
});

test('the applicant gives the account that was missing', async () => {
  const page = await openAs(app, 'bewoner', false);
  const { caseNumber } = await app.database.db
    .selectFrom('accountRequest')
    .innerJoin('application', 'application.id', 'accountRequest.applicationId')
    .select('caseNumber')
    .executeTakeFirstOrThrow();
  await page.goto(`/zaken/${caseNumber}/rekening`);
  await page.getByLabel('Rekeningnummer (IBAN)').fill('NL67 DEMO 0000 0000 23');
  await page.getByLabel('Naam op de bankpas').fill('R. Voorbeeld');
  await press(page, 'Rekening opgeven');
  await page.getByText('Dit IBAN klopt niet').first().waitFor();
  expect(await axe(page)).toEqual([]);
  await page.getByLabel('Rekeningnummer (IBAN)').fill('NL67 DEMO 0000 0000 22');
  await press(page, 'Rekening opgeven');
  await page.getByText('Wij controleren haar eerst.').waitFor();
  await page.context().close();
});
