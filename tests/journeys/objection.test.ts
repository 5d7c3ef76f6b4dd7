/**
 * Journey 10: whoever disagrees objects, on paper or online; someone else hears and decides; a won objection is paid also
 * when the money has run out since (Awb 4:25 lid 3).
 */
import type { Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { verifyLedger } from '../../src/features/budget/index.ts';
import { formatCents } from '../../src/kernel/money.ts';
import { demoCity } from '../support/demo-city.ts';
import { caseNumberWhere, expectSound, openAs, press, tableOf, wordsOf } from '../support/persona-page.ts';
import { servedApp } from '../support/served-app.ts';

const app = await servedApp({ from: await demoCity() });
afterAll(async () => {
  expect((await verifyLedger(app.deps.db)).faults).toEqual([]);
  await app.close();
});

const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Amsterdam' });
const grounds = 'Het koor oefent tot laat. Daar slapen onze kinderen niet van.';

/** By whoever can reach no computer: the service desk writes it down. */
async function fileAtDesk(caseNumber: string): Promise<Page> {
  const page = await openAs(app, 'servicebalie', false);
  await page.goto(`/bezwaar/invoeren?zaak=${caseNumber}`);
  await press(page, 'Invoeren en bevestiging sturen');
  await page.getByText('Vul de naam van de indiener in.').first().waitFor();
  await expectSound(page);
  await page.locator('select[name="channel"]').selectOption('post');
  await page.locator('input[name="receivedOn"]').fill(today);
  await page.locator('textarea[name="grounds"]').fill(grounds);
  await page.locator('input[name="name"]').fill('A. Papier');
  await page.locator('textarea[name="address"]').fill('Denkbeeldstraat 3\n3012 AA Rotterdam');
  await press(page, 'Invoeren en bevestiging sturen');
  await page.getByText('Het bezwaar is ingevoerd. De ontvangstbevestiging is gemaakt.').waitFor();
  return page;
}

async function fileOnline(caseNumber: string): Promise<Page> {
  const page = await openAs(app, 'buur', true);
  await page.goto('/bezwaar');
  await expectSound(page);
  await page.getByRole('link', { name: 'Online bezwaar maken' }).click();
  await page.locator('input[name="caseNumber"]').fill(caseNumber);
  await page.locator('textarea[name="grounds"]').fill(grounds);
  await page.locator('textarea[name="address"]').fill('');
  await press(page, 'Bezwaar versturen');
  await page.getByText('Vul een adres in waar wij u kunnen schrijven.').first().waitFor();
  expect(await page.locator('textarea[name="grounds"]').inputValue()).toBe(grounds);
  await expectSound(page);
  await page.locator('textarea[name="address"]').fill('Denkbeeldstraat 5\n3012 AA Rotterdam');
  await press(page, 'Bezwaar versturen');
  await page.getByText('Wij hebben uw bezwaar ontvangen.').waitFor();
  return page;
}

const openStep = (page: Page, name: string): Promise<void> =>
  page.locator('summary', { hasText: name }).click();

async function expectClock(page: Page): Promise<void> {
  const clocks = page.getByRole('list', { name: 'Termijnen' });
  await clocks.getByText('Beslissen op het bezwaar').first().waitFor();
  expect(await wordsOf(clocks)).toContain('Uiterlijk');
}

async function hear(page: Page): Promise<void> {
  await openStep(page, 'Gesprek vastleggen');
  const form = page.getByRole('form', { name: 'Gesprek vastleggen' });
  await form.locator('input[name="heldOn"]').fill(today);
  await form.locator('input[name="manner"][value="phone"]').check();
  await form.locator('textarea[name="summary"]').fill('Het koor stopt voortaan om negen uur.');
  await form.getByRole('button', { name: 'Vastleggen' }).click();
  await page.getByText('Vastgelegd.', { exact: true }).waitFor();
}

/** The schemes have a committee that advises (Awb 7:13). */
async function advise(page: Page, outcome: string): Promise<void> {
  await openStep(page, 'Advies van de commissie vastleggen');
  await page.locator(`input[name="advice"][value="${outcome}"]`).check();
  await page
    .locator('textarea[name="committeeReasons"]')
    .fill('De commissie las alles en hoorde de indiener.');
  await press(page, 'Advies vastleggen');
  await page.getByText('Vastgelegd.', { exact: true }).waitFor();
}

async function decide(
  page: Page,
  answer: { readonly outcome: string; readonly amount?: string; readonly reasons: string },
): Promise<void> {
  if (!(await page.locator('input[name="outcome"]').first().isVisible()))
    await openStep(page, 'Beslissen op het bezwaar');
  await page.locator(`input[name="outcome"][value="${answer.outcome}"]`).check();
  if (answer.amount) await page.locator('input[name="amount"]').fill(answer.amount);
  await page.locator('textarea[name="reasons"]').fill(answer.reasons);
  await press(page, 'Beslissen en brief sturen');
}

test.for([
  [false, 'Buurtkoor oefent samen', fileAtDesk],
  [true, 'Voorleesuur in de speeltuin', fileOnline],
] as const)('filed, heard and decided by another (scripts: %s)', async ([javaScript, title, file]) => {
  const caseNumber = await caseNumberWhere(app, `a.title = '${title}'`);
  const filed = await file(caseNumber);
  const address = new URL(filed.url()).pathname;
  expect(await wordsOf(filed)).toContain('Op tijd');
  await expectClock(filed);
  await expectSound(filed);

  const officer = await openAs(app, 'tweede-behandelaar', javaScript);
  await officer.goto(address);
  await press(officer, 'In behandeling nemen');
  await decide(officer, { outcome: 'unfounded', reasons: 'Het koor stopt om negen uur.' });
  await officer.getByText('Hoor de indiener eerst').first().waitFor();
  expect(await wordsOf(officer)).not.toContain('Op het bezwaar beslist');
  await officer.goto(address);
  await hear(officer);
  await advise(officer, 'unfounded');
  await decide(officer, { outcome: 'unfounded', reasons: ' ' });
  await officer
    .getByText(/Schrijf op waarom/)
    .first()
    .waitFor();
  await expectSound(officer);
  await decide(officer, {
    outcome: 'unfounded',
    reasons: 'Het koor stopt om negen uur. Het besluit blijft.',
  });
  await officer.getByText('Er is op het bezwaar beslist. De brief is gemaakt.').waitFor();
  expect(await wordsOf(officer)).toContain('Ongegrond: het besluit blijft');
  await expectSound(officer);
  await officer.context().close();

  await filed.goto(address);
  expect(await wordsOf(filed)).toContain('Het koor stopt om negen uur. Het besluit blijft.');
  await filed.context().close();
});

/** The officer takes back all that is still free, so that nothing is left of the round. */
async function exhaust(page: Page, envelopeId: string): Promise<void> {
  await page.goto(`/plafonds/${envelopeId}`);
  const free = tableOf(page, 'onderdelen').locator('tbody tr', { hasText: 'Nog vrij' });
  const euros = /€\s([\d.,]+)/.exec(await wordsOf(free))?.[1]?.replaceAll('.', '') ?? '';
  await page.locator('input[name="kind"][value="lower"]').check();
  await page.locator('input[name="amount"]').fill(euros);
  await page.locator('input[name="publication"]').fill('Gemeenteblad (voorbeeld)');
  await page.locator('textarea[name="reason"]').fill('Het geld dat over was, gaat naar een andere ronde.');
  await press(page, 'Plafond wijzigen');
  await page.getByText('Het plafond is verlaagd.').waitFor();
}

test.for([
  [false, 'heard'],
  [true, 'inTreatment'],
] as const)(
  'won when the money has run out: paid above the ceiling, by law (scripts: %s)',
  async ([javaScript, status]) => {
    const caseNumber = await caseNumberWhere(
      app,
      `a.outcome = 'refused' and exists (select from objection o where o.application_id = a.id and o.status = '${status}')`,
    );
    const { rows } = await app.database.pool.query<{
      objection: string;
      envelope: string;
      decider: string;
      asked: number;
    }>(
      `select o.id as objection, a.envelope_id as envelope, p.email as decider,
              a.requested_cents as asked from application a
       join objection o on o.application_id = a.id join decision d on d.id = o.decision_id
       join person p on p.id = d.decided_by_person_id where a.case_number = $1`,
      [caseNumber],
    );
    const { objection = '', envelope = '', decider = '', asked = 0 } = rows[0] ?? {};
    const amount = formatCents(asked).replaceAll('\u00a0', ' ');
    const first = await openAs(app, 'behandelaar', javaScript);
    await exhaust(first, envelope);
    await first.goto(`/bezwaren/${objection}`);
    // Who decided neither hears nor decides (Awb 7:5, 10:3).
    if (decider.startsWith('bram')) {
      expect(await wordsOf(first)).toContain('U nam zelf het besluit.');
      expect(await first.getByRole('button', { name: 'Beslissen en brief sturen' }).count()).toBe(0);
    }
    await first.context().close();

    const second = await openAs(app, 'tweede-behandelaar', javaScript);
    await second.goto(`/bezwaren/${objection}`);
    if (status === 'inTreatment') await hear(second);
    await advise(second, 'founded');
    await expectClock(second);
    await openStep(second, 'Beslissen op het bezwaar');
    expect(await wordsOf(second)).toContain('Nu vrij: € 0.');
    await expectSound(second);
    await decide(second, {
      outcome: 'founded',
      amount: String(asked / 100),
      reasons: 'U hebt gelijk: het plan kan doorgaan.',
    });
    await second.getByText('Er is op het bezwaar beslist. De brief is gemaakt.').waitFor();

    await second.goto(`/plafonds/${envelope}`);
    const raised = tableOf(second, 'bewegingen-tabel').locator('tbody tr', {
      hasText: 'Verhoogd omdat de wet dat eist',
    });
    expect(await wordsOf(raised)).toContain(amount);
    expect(await wordsOf(raised)).toContain('Awb 4:25.3');
    const parts = tableOf(second, 'onderdelen').locator('tbody tr');
    expect(await wordsOf(parts.filter({ hasText: 'Toegekend, nog niet betaald' }))).toContain(amount);
    expect(await wordsOf(parts.filter({ hasText: 'Nog vrij' }))).toContain('€ 0');
    await second.goto(`/zaken/${caseNumber}/besluit`);
    expect(await wordsOf(second)).toContain(amount);
    // Against this answer one goes to court; to object again is no way.
    await second.getByRole('heading', { name: 'Beroep bij de rechter' }).waitFor();
    expect(await second.getByRole('link', { name: 'Bezwaar maken' }).count()).toBe(
      await second.getByRole('contentinfo').getByRole('link', { name: 'Bezwaar maken' }).count(),
    );
    await expectSound(second);
    await second.context().close();
  },
);
