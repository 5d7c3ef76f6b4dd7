/** Journey 9: everyone reads what was granted to whom, on the page, as CSV and as JSON, and the money of a wijk. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPage } from '../support/browser.ts';
import { demoCity } from '../support/demo-city.ts';
import { grant } from '../support/office-walk.ts';
import { caseNumberWhere, expectSound, openAs, press, wordsOf } from '../support/persona-page.ts';
import { servedApp } from '../support/served-app.ts';

const app = await servedApp({ from: await demoCity() });
afterAll(() => app.close());

/** The one grant of the demo that belongs to a domain. */
let domainCase = '';
beforeAll(async () => {
  domainCase = await caseNumberWhere(app, `a.title = 'Buurtconciërges op de stoep'`);
  const officer = await openAs(app, 'behandelaar', false);
  await grant(officer, domainCase, '12500');
  await officer.context().close();
  // On paper it counts from the post; here that is today.
  await app.database.pool.query(`update decision set notified_on = decided_on
    where notified_on is null and application_id = (select id from application where case_number = '${domainCase}')`);
});

const walkers = [
  { javaScript: false, width: 320 },
  { javaScript: true, width: 1280 },
] as const;
const anyone = (options: (typeof walkers)[number]): Promise<Page> =>
  openPage({ ...options, baseUrl: app.url });

async function choose(page: Page, choices: Readonly<Record<string, string>>): Promise<void> {
  await page.goto('/register');
  for (const [name, value] of Object.entries(choices))
    await page.locator(`select[name="${name}"]`).selectOption(value);
  await press(page, 'Laat zien');
}

type Row = Readonly<Record<string, string>>;

/** The same list as a file, by the link on the page. */
async function csvOf(page: Page): Promise<readonly Row[]> {
  const href = await page.getByRole('link', { name: 'Als CSV' }).getAttribute('href');
  const [head = '', ...lines] = (await (await page.request.get(href ?? '')).text()).trim().split('\r\n');
  const names = head.replace('\uFEFF', '').split(',');
  return lines.map((line) => {
    const cells = line.split(',');
    return Object.fromEntries(names.map((name, index) => [name, cells[index] ?? '']));
  });
}

async function jsonOf(
  page: Page,
): Promise<{ totals: { grants: number }; grants: readonly { caseNumber: string }[] }> {
  const href = await page.getByRole('link', { name: 'Als JSON' }).getAttribute('href');
  return await (await page.request.get(href ?? '')).json();
}

test.for(walkers)('wijk, domain and year filter page and files alike ($javaScript)', async (options) => {
  const page = await anyone(options);
  for (const [choices, column, wanted] of [
    [{ wijk: 'cool' }, 'wijkSlug', 'cool'],
    [{ jaar: '2025' }, 'year', '2025'],
    [{ domein: 'cohesion' }, 'domain', 'cohesion'],
  ] as const) {
    await choose(page, choices);
    const rows = await csvOf(page);
    expect(rows.length).toBeGreaterThan(0);
    expect(new Set(rows.map((row) => row[column]))).toEqual(new Set([wanted]));
    const json = await jsonOf(page);
    expect(json.grants.map(({ caseNumber }) => caseNumber)).toEqual(rows.map((row) => row.caseNumber));
    const heading = await wordsOf(page.getByRole('heading', { level: 2 }).first());
    expect(heading).toMatch(rows.length === 1 ? /^1 subsidie van/ : new RegExp(`^${rows.length} subsidies`));
    for (const row of rows.slice(0, 5)) expect(await wordsOf(page)).toContain(row.caseNumber);
    await expectSound(page);
  }
  expect((await csvOf(page)).map((row) => row.caseNumber)).toEqual([domainCase]);
  await choose(page, { wijk: 'cool', domein: 'cohesion', jaar: '2025' });
  await page.getByText('Geen subsidies gevonden').first().waitFor();
  await expectSound(page);
  await page.context().close();
});

test('nobody is named: not on the page, not in a file', async () => {
  const page = await anyone(walkers[0]);
  await page.goto('/register');
  const texts = [await page.content(), JSON.stringify(await csvOf(page)), JSON.stringify(await jsonOf(page))];
  const { rows: people } = await app.database.pool.query<{ name: string }>(
    `select name from person union select name from cosigner where name <> ''`,
  );
  expect(people.length).toBeGreaterThan(50);
  for (const { name } of people) for (const text of texts) expect(text).not.toContain(name);
  // Nor what residents call their plan, which often holds a name.
  const { rows: plans } = await app.database.pool.query<{ title: string }>(
    `select distinct a.title from application a left join organisation o on o.id = a.organisation_id
     where a.outcome in ('granted', 'partlyGranted') and (o.id is null or o.legal_form = 'informal')`,
  );
  expect(plans.length).toBeGreaterThan(20);
  for (const { title } of plans) for (const text of texts) expect(text).not.toContain(title);
  expect(texts[0]).toContain('Stichting Buurtkeuken De Lange Tafel');
  await page.context().close();
});

test.for(walkers)('the money of a wijk: ceiling, reserved, granted, free ($javaScript)', async (options) => {
  const page = await anyone(options);
  await page.goto('/wijken/cool/geld');
  const said = await wordsOf(page);
  for (const part of ['Plafond € 50.000', 'Gereserveerd', 'Toegekend', 'Nog vrij', 'Geld voor de hele stad'])
    expect(said).toContain(part);
  await expectSound(page);
  // What is shown adds up.
  const glass = page.locator('table').first();
  const euros = (await glass.locator('tr', { hasText: '€' }).allInnerTexts()).map((row) =>
    Number(/€\s([\d.]+)/.exec(row)?.[1]?.replaceAll('.', '')),
  );
  expect(euros).toHaveLength(4);
  const [free = 0, reserved = 0, granted = 0, ceiling] = euros;
  expect(free + reserved + granted).toBe(ceiling);
  await page
    .getByRole('link', { name: /^Alle bewegingen/ })
    .first()
    .click();
  await page.getByRole('heading', { name: 'Bewegingen', exact: true }).waitFor();
  await expectSound(page);
  await page.context().close();
});
