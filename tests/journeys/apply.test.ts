/**
 * Journey 2: a resident applies for a residents' initiative, with JavaScript off and on, on a phone and at a desk. The
 * same walk counts what it asks of her.
 */
import type { Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { findByCaseNumber, listApplications } from '../../src/features/application/index.ts';
import { requiredAnswers, shippedScheme } from '../../src/features/scheme/index.ts';
import { logIn, type Visitor } from '../support/app.ts';
import { openPage } from '../support/browser.ts';
import { demoCity } from '../support/demo-city.ts';
import { assertNoHorizontalScroll, axe } from '../support/page-checks.ts';
import { servedApp, takeSession } from '../support/served-app.ts';

const app = await servedApp({ from: await demoCity() });
afterAll(() => app.close());

const { rows: rounds } = await app.database.pool.query<{ slug: string; year: number }>(
  `select slug, year from round where slug like 'bewonersinitiatieven-%' and opens_on <= current_date
   and closes_on >= current_date order by year desc limit 1`,
);
const round = rounds[0];
if (!round) throw new Error('The demo city has no open round');

/** Eight weeks ahead, in the year of the round. */
function day(offset: number): string {
  const ahead = new Date(Date.now() + (56 + offset) * 86_400_000);
  const first = new Date(Date.UTC(round?.year ?? 0, 1, 1 + offset));
  return (ahead > first ? ahead : first).toISOString().slice(0, 10);
}

let people = 0;
async function freshVisitor(): Promise<Visitor> {
  people += 1;
  return await logIn(app, `reis.${people}.${process.pid}@example.org`);
}

type Options = Parameters<typeof openPage>[0];

async function begin(options: Omit<Options, 'baseUrl'>, visitor?: Visitor): Promise<Page> {
  const page = await openPage({ ...options, baseUrl: app.url });
  await takeSession(page, visitor ?? (await freshVisitor()), app);
  await page.goto(`/aanvragen/nieuw?ronde=${round?.slug}`);
  return page;
}
const phone = { javaScript: false, width: 320 } as const;
const desk = { javaScript: true, width: 1280 } as const;

const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click();

async function fillIdea(page: Page, title: string): Promise<void> {
  await page.getByLabel('Hoe heet uw idee?').fill(title);
  await page.getByLabel('Wat gaat u doen?').fill('Wij maken een moestuin. Iedereen mag meedoen.');
  await page.getByLabel('In welke wijk is het?').selectOption({ label: 'Middelland' });
  await page.getByLabel('Eerste dag').fill(day(0));
  await page.getByLabel('Laatste dag').fill(day(5));
}

async function fillMoney(page: Page): Promise<void> {
  await page.locator('[name="budget.0.description"]').fill('Aarde en planten');
  await page.locator('[name="budget.0.amount"]').fill('350');
  await page.locator('[name="budget.1.description"]').fill('Gereedschap');
  await page.locator('[name="budget.1.amount"]').fill('149,50');
  await page.locator('[name="funding.asked"]').fill('499,50');
}

async function fillPerson(page: Page): Promise<void> {
  await page.getByLabel('Naam', { exact: true }).fill('Rosa Voorbeeld');
  await page.getByLabel('Straat en huisnummer').fill('Voorbeeldstraat 12');
  await page.getByLabel('Postcode').fill('3021ab');
  await page.getByLabel('Woonplaats').fill('Rotterdam');
  await page.getByLabel('Rekeningnummer (IBAN)').fill('NL91 ABNA 0417 1643 00');
  await page.getByLabel('Op naam van').fill('R. Voorbeeld');
}

async function fillCosigners(page: Page): Promise<void> {
  for (const [index, name] of ['Ans', 'Bo', 'Cas', 'Dirk'].entries()) {
    await page.locator(`[name="cosigners.${index}.name"]`).fill(`${name} Buur`);
    await page
      .locator(`[name="cosigners.${index}.email"]`)
      .fill(`${name.toLowerCase()}.${people}@example.org`);
  }
}

async function titled(words: string): Promise<readonly string[]> {
  const found = await listApplications(app.deps.db, { filter: { words } });
  return found.map((one) => one.title);
}

test.for([phone, desk])('from an idea to a confirmed application, %o', async (options) => {
  const page = await begin(options);
  const title = `Moestuin ${options.width}`;
  let pages = 1;
  const next = async (name: string): Promise<void> => {
    await press(page, name);
    pages += 1;
  };
  await fillIdea(page, title);
  await next('Verder');
  await fillMoney(page);
  await next('Verder');
  await fillPerson(page);
  await next('Verder');
  await fillCosigners(page);
  await next('Verder');
  await page.getByRole('heading', { level: 1, name: 'Klopt alles?' }).waitFor();
  expect(await axe(page)).toEqual([]);
  await assertNoHorizontalScroll(page);
  await next('Aanvraag indienen');
  await page.getByRole('heading', { level: 1, name: 'Uw aanvraag is binnen' }).waitFor();
  const number = (await page.locator('.hv-done strong').textContent()) ?? '';
  expect(number).toMatch(/^HV-\d{4}-\d{5}$/);
  // Awb 2:17: the copy stands on the page at once.
  for (const entered of [title, 'Gereedschap', 'Voorbeeldstraat 12', 'Dirk Buur'])
    expect(await page.getByText(entered).count()).toBeGreaterThan(0);
  // Effort: the answers that the scheme requires (co-signers are people, not answers), and a page a press.
  expect(requiredAnswers(shippedScheme('bewonersinitiatieven').rules)).toBeLessThanOrEqual(8);
  expect(pages).toBeLessThanOrEqual(7);
  await coSign(page, number);
});

/** All four use their own link; then the case is complete. */
async function coSign(page: Page, caseNumber: string): Promise<void> {
  const { rows } = await app.database.pool.query<{ body: string }>(
    'select body from outgoing_mail where kind = $1 and to_address like $2',
    ['cosign-request', `%.${people}@example.org`],
  );
  expect(rows).toHaveLength(4);
  await page.context().clearCookies();
  for (const { body } of rows) {
    const link = /https?:\S+/.exec(body)?.[0] ?? '';
    await page.goto(link);
    await page.getByLabel(/ en ik steun dit plan/).check();
    await page.getByLabel('Ik ben 12 jaar of ouder').check();
    await press(page, 'Bevestigen');
    await page.getByRole('heading', { level: 1, name: 'Dank u wel' }).waitFor();
    expect((await page.goto(link))?.status()).toBe(409);
  }
  const application = await findByCaseNumber(app.deps.db, caseNumber);
  expect(application?.completeAt).toBeInstanceOf(Date);
}

test('what was typed is there on another device', async () => {
  const visitor = await freshVisitor();
  const first = await begin(phone, visitor);
  await first.getByLabel('Hoe heet uw idee?').fill('Half verhaal');
  await press(first, 'Bewaren en stoppen');
  const other = await openPage({ ...desk, baseUrl: app.url });
  await takeSession(other, visitor, app);
  await other.goto('/mijn-aanvragen');
  await other.getByRole('link', { name: 'Half verhaal' }).click();
  expect(await other.getByLabel('Hoe heet uw idee?').inputValue()).toBe('Half verhaal');
});

test('typing alone saves, and the back button loses nothing', async () => {
  const page = await begin(desk);
  await page.getByLabel('Hoe heet uw idee?').fill('Vanzelf bewaard');
  await page.getByText(/Opgeslagen om/).waitFor();
  expect(await titled('Vanzelf bewaard')).toEqual(['Vanzelf bewaard']);
  await fillIdea(page, 'Vanzelf bewaard');
  await press(page, 'Verder');
  await page.waitForURL(/geld/);
  await page.goBack();
  expect(await page.getByLabel('Hoe heet uw idee?').inputValue()).toBe('Vanzelf bewaard');
  await page.getByLabel('Hoe heet uw idee?').fill('Vanzelf bewaard, beter');
  await press(page, 'Verder');
  await page.waitForURL(/geld/);
  expect(await titled('Vanzelf bewaard')).toEqual(['Vanzelf bewaard, beter']);
});

test('of two windows the later one shows what the other kept, and loses nothing', async () => {
  const visitor = await freshVisitor();
  const one = await begin(phone, visitor);
  const two = await openPage({ ...phone, baseUrl: app.url });
  await takeSession(two, visitor, app);
  await two.goto(one.url());
  await fillIdea(one, 'Eerste venster');
  await press(one, 'Verder');
  await one.waitForURL(/geld/);
  await fillIdea(two, 'Tweede venster');
  await press(two, 'Verder');
  await two.getByRole('heading', { name: 'In het andere venster' }).waitFor();
  expect(await two.getByLabel('Hoe heet uw idee?').inputValue()).toBe('Tweede venster');
  expect(await two.locator('.hv-summary').getByText('Eerste venster').count()).toBe(1);
  await press(two, 'Verder');
  await two.waitForURL(/geld/);
  expect(await titled('venster')).toEqual(['Tweede venster']);
});

test('a session that ends in the middle loses nothing', async () => {
  const visitor = await freshVisitor();
  const page = await begin(phone, visitor);
  await fillIdea(page, 'Sessie weg');
  await page.context().clearCookies();
  await press(page, 'Verder');
  await page.getByRole('heading', { name: 'U bent uitgelogd' }).waitFor();
  await takeSession(page, visitor, app);
  await press(page, 'Opnieuw versturen');
  await page.waitForURL(/geld/);
  expect(await titled('Sessie weg')).toEqual(['Sessie weg']);
});

test('sums keep up while typing, and the server checks them', async () => {
  const page = await begin(desk);
  await fillIdea(page, 'Sommen');
  await press(page, 'Verder');
  await fillMoney(page);
  const verdict = page.locator('[data-verdict]');
  expect(await verdict.textContent()).toBe('Dat klopt: alles is betaald.');
  await page.locator('[name="funding.asked"]').fill('400');
  expect(await verdict.textContent()).toContain('99,50');
  await press(page, 'Verder');
  await page.getByRole('heading', { name: 'Er klopt nog iets niet' }).waitFor();
  expect(await page.getByText(/Er mist nog/).count()).toBeGreaterThan(1);
});

test('a file that lies about its type is refused by name; the rest of the page is kept', async () => {
  const page = await begin(phone);
  await fillIdea(page, 'Bestanden');
  await press(page, 'Verder');
  await fillMoney(page);
  const named = { name: 'offerte.pdf', mimeType: 'application/pdf' };
  const input = page.locator('[name="attachments"]');
  await input.setInputFiles([{ ...named, buffer: Buffer.from('MZ program') }]);
  await press(page, 'Verder');
  expect(await page.getByText(/‘offerte.pdf’ kunnen wij niet aannemen/).count()).toBe(2);
  expect(await page.locator('[name="budget.1.amount"]').inputValue()).toBe('149,50');
  const pdf = '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n';
  await input.setInputFiles([{ ...named, buffer: Buffer.from(pdf) }]);
  await press(page, 'Toevoegen');
  const href = (await page.getByRole('link', { name: 'offerte.pdf' }).getAttribute('href')) ?? '';
  const response = await page.request.get(href);
  expect(response.headers()['content-disposition']).toContain('attachment; filename="offerte.pdf"');
  expect(response.headers()['content-security-policy']).toContain('sandbox');
  await page.getByRole('button', { name: /Weghalen/ }).click();
  expect(await page.getByRole('link', { name: 'offerte.pdf' }).count()).toBe(0);
  expect((await page.request.get(href)).status()).toBe(404);
});

test('a draft thrown away comes back with one press', async () => {
  const page = await begin(phone);
  await page.getByLabel('Hoe heet uw idee?').fill('Toch niet');
  await press(page, 'Bewaren en stoppen');
  await page.getByRole('button', { name: /Weggooien/ }).click();
  expect(await page.getByRole('link', { name: 'Toch niet' }).count()).toBe(0);
  await press(page, 'Ongedaan maken');
  expect(await page.getByRole('link', { name: 'Toch niet' }).count()).toBe(1);
});
