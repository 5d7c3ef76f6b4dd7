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
import { desktop as desk, faultsOf, newestMail, openAs, phone, press } from '../support/journey.ts';
import { servedApp, takeSession } from '../support/served-app.ts';
import { fillIdea as fillIdeaOf, fillMoney, openRound } from './form.ts';

const app = await servedApp({ from: await demoCity() });
afterAll(() => app.close());

const round = await openRound(app);

let people = 0;
async function freshVisitor(): Promise<Visitor> {
  people += 1;
  return await logIn(app, `reis.${people}.${process.pid}@example.org`);
}

type Options = Parameters<typeof openPage>[0];

async function begin(options: Omit<Options, 'baseUrl'>, visitor?: Visitor): Promise<Page> {
  const page = await openPage({ ...options, baseUrl: app.url });
  await takeSession(page, visitor ?? (await freshVisitor()), app);
  await page.goto(`/aanvragen/nieuw?ronde=${round.slug}`);
  return page;
}

const fillIdea = (page: Page, title: string): Promise<void> => fillIdeaOf(page, title, round.year);

async function fillPerson(page: Page): Promise<void> {
  await page.getByLabel('Naam', { exact: true }).fill('Rosa Voorbeeld');
  await page.getByLabel('Straat en huisnummer').fill('Voorbeeldstraat 12');
  await page.getByLabel('Postcode').fill('3021ab');
  await page.getByLabel('Woonplaats').fill('Rotterdam');
  await page.getByLabel('Ja', { exact: true }).check();
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
  const effort = { pages: 1, clicks: 0 };
  const next = async (name: string): Promise<void> => {
    await press(page, name);
    effort.pages += 1;
    effort.clicks += 1;
  };
  await fillIdea(page, title);
  // The wijk and the declaration are chosen; all others are typed.
  effort.clicks += 2;
  await next('Verder');
  await fillMoney(page);
  await next('Verder');
  await fillPerson(page);
  await next('Verder');
  await fillCosigners(page);
  await next('Verder');
  await page.getByRole('heading', { level: 1, name: 'Klopt alles?' }).waitFor();
  expect(await faultsOf(page)).toEqual([]);
  await next('Aanvraag indienen');
  await page.getByRole('heading', { level: 1, name: 'Uw aanvraag is binnen' }).waitFor();
  const number = (await page.locator('.hv-done strong').textContent()) ?? '';
  expect(number).toMatch(/^HV-\d{4}-\d{5}$/);
  // Awb 2:17: the copy stands on the page at once.
  for (const entered of [title, 'Gereedschap', 'Voorbeeldstraat 12', 'Dirk Buur'])
    expect(await page.getByText(entered).count()).toBeGreaterThan(0);
  // Effort: the answers that the scheme requires (co-signers are people, not answers), and a page a press.
  expect(requiredAnswers(shippedScheme('bewonersinitiatieven').rules)).toBeLessThanOrEqual(8);
  expect(effort.pages).toBeLessThanOrEqual(7);
  expect(effort.clicks).toBeLessThanOrEqual(7);
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

/** Up to the page on which it is handed in. */
async function fillAll(page: Page, title: string): Promise<void> {
  await fillIdea(page, title);
  for (const fill of [fillMoney, fillPerson, fillCosigners]) {
    await press(page, 'Verder');
    await fill(page);
  }
  await press(page, 'Verder');
  await page.getByRole('heading', { level: 1, name: 'Klopt alles?' }).waitFor();
}

test('pressing twice hands in once, and going back afterwards changes nothing', async () => {
  const page = await begin(phone);
  await fillAll(page, 'Dubbel gedrukt');
  const address = page.url().replace('controle', 'indienen');
  const send = () => page.request.post(address, { headers: { origin: app.url }, maxRedirects: 0 });
  const answers = await Promise.all([send(), send()]);
  expect(answers.map((one) => one.status())).toEqual([303, 303]);
  expect(new Set(answers.map((one) => one.headers().location)).size).toBe(1);
  expect(await titled('Dubbel gedrukt')).toEqual(['Dubbel gedrukt']);
  // The page from before is still on her screen; its button leads to the same confirmation.
  await press(page, 'Aanvraag indienen');
  await page.getByRole('heading', { level: 1, name: 'Uw aanvraag is binnen' }).waitFor();
  await page.goBack();
  await page.getByText('U hebt nog niets gewijzigd.').waitFor();
  expect(await titled('Dubbel gedrukt')).toEqual(['Dubbel gedrukt']);
});

test('a co-sign link is for one person, for a time, and a new one takes its place', async () => {
  const page = await begin(phone);
  await fillAll(page, 'Wie steunt dit');
  await press(page, 'Aanvraag indienen');
  const to = `ans.${people}@example.org`;
  const linkOf = async (): Promise<string> =>
    /https?:\S+/.exec(await newestMail(app, to, 'cosign-request'))?.[0] ?? '';
  const first = await linkOf();
  const other = await openAs(app, 'buur', phone);
  expect((await other.goto(first))?.status()).toBe(403);
  await other.getByText('Deze link is voor iemand anders.').waitFor();
  expect((await page.goto(first))?.status()).toBe(403);
  await app.database.pool.query(
    `update cosigner set invited_at = invited_at - interval '30 days', expires_at = expires_at - interval '30 days'
     where email = $1`,
    [to],
  );
  const stranger = await openPage({ ...phone, baseUrl: app.url });
  expect((await stranger.goto(first))?.status()).toBe(410);
  await stranger.getByText('Vraag de aanvrager om u een nieuwe te sturen.').waitFor();
  await page.goto('/mijn-aanvragen');
  await page.getByRole('link', { name: 'Wie steunt dit' }).click();
  await page.getByRole('link', { name: 'Mede-ondertekenaars', exact: true }).first().click();
  await page
    .getByRole('button', { name: /^Opnieuw sturen/ })
    .first()
    .click();
  await page.getByText('Er is een nieuwe uitnodiging verstuurd.').waitFor();
  expect((await stranger.goto(first))?.status()).toBe(404);
  expect((await stranger.goto(await linkOf()))?.status()).toBe(200);
});

test('what was typed is there on another device', async () => {
  const visitor = await freshVisitor();
  const first = await begin(phone, visitor);
  await first.getByLabel('Hoe heet uw idee?').fill('Half verhaal');
  await press(first, 'Bewaren en stoppen');
  const other = await openPage({ ...desk, baseUrl: app.url });
  await takeSession(other, visitor, app);
  await other.goto('/mijn-aanvragen');
  await other.getByRole('link', { name: 'Half verhaal', exact: true }).click();
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
  // The page that came back keeps counting.
  await page.locator('[name="funding.asked"]').fill('499,50');
  expect(await page.locator('[data-costs-shown]').textContent()).toContain('499,50');
  expect(await verdict.textContent()).toBe('Dat klopt: alles is betaald.');
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
  await input.setInputFiles([{ ...named, buffer: Buffer.alloc(0) }]);
  await press(page, 'Verder');
  expect(await page.getByText('‘offerte.pdf’ is leeg. Kies het bestand opnieuw.').count()).toBe(2);
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
  expect(await page.getByRole('link', { name: 'Toch niet', exact: true }).count()).toBe(0);
  await press(page, 'Ongedaan maken');
  expect(await page.getByRole('link', { name: 'Toch niet', exact: true }).count()).toBe(1);
});
