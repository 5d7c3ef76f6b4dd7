/** Journey 2: who keeps a noticeboard finds the week of a wijk and prints it; everyone sees the garden of the wijk. */
import type { Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { readPdf, tagsNamed, wordsOf } from '../../src/platform/pdf/read-pdf.ts';
import { openPage, watchErrors } from '../support/browser.ts';
import { demoCity } from '../support/demo-city.ts';
import { expectSound } from '../support/persona-page.ts';
import { servedApp } from '../support/served-app.ts';

const app = await servedApp({ from: await demoCity() });
afterAll(() => app.close());

const walkers = [
  { javaScript: false, width: 320 },
  { javaScript: true, width: 1280 },
] as const;
const anyone = (options: (typeof walkers)[number]): Promise<Page> =>
  openPage({ ...options, baseUrl: app.url });

/** The sheet behind a link, as the reader's own program would get it. */
async function sheetBehind(page: Page, name: RegExp | string) {
  const href = await page.getByRole('link', { name }).first().getAttribute('href');
  const response = await page.request.get(href ?? '');
  expect([response.status(), response.headers()['content-type']]).toEqual([200, 'application/pdf']);
  return await readPdf(new Uint8Array(await response.body()));
}

test.for(walkers)('from the agenda to a sheet for the wall, %o', async (options) => {
  const page = await anyone(options);
  const errors = watchErrors(page);
  await page.goto('/agenda');
  await page.getByRole('link', { name: 'Voor een andere plek of wijk' }).click();
  await expectSound(page);
  await page.getByLabel('Wijk', { exact: true }).selectOption('middelland');
  await page.getByRole('button', { name: 'Laat de posters zien' }).click();
  await expectSound(page);
  const pdf = await sheetBehind(page, /^A4\s+Heel Middelland$/);
  const titles = pdf.pages.flatMap(({ tags }) => tagsNamed(tags, 'H3')).map(wordsOf);
  expect(titles.length).toBeGreaterThan(10);
  expect(pdf.pages[0]?.text).toContain('Deze week in Middelland');
  // The same week as on screen; what is over today is folded there.
  await page.goto('/agenda?wijk=middelland');
  const shown = await page.locator('.hv-occasion__title').filter({ visible: true }).allInnerTexts();
  expect(shown.length).toBeGreaterThan(5);
  for (const title of shown) expect(titles).toContain(title.replaceAll(/\s+/g, ' '));
  expect(errors).toEqual([]);
});

test.for(walkers)('the garden of a wijk stands on its page, with its table, %o', async (options) => {
  const page = await anyone(options);
  const errors = watchErrors(page);
  await page.goto('/wijken/middelland');
  const garden = page.getByRole('img', { name: /organisaties, samen .* keer per week/ });
  await garden.scrollIntoViewIfNeeded();
  await expect
    .poll(() => garden.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth > 0))
    .toBe(true);
  expect(await garden.evaluate((image: HTMLImageElement) => image.currentSrc)).toContain(
    options.width === 320 ? 'vorm=smal' : 'vorm=breed',
  );
  await page.getByText('De tuin als tabel').click();
  const rows = page.getByRole('table', { name: 'Organisaties in de tuin van Middelland' }).getByRole('row');
  expect(await rows.count()).toBeGreaterThan(10);
  await expectSound(page);
  expect(errors).toEqual([]);
});

test.for(walkers)('the agenda comes by mail after a yes, and stops with one press, %o', async (options) => {
  const page = await anyone(options);
  const errors = watchErrors(page);
  const email = `prikbord-${options.width}@example.org`;
  await page.goto('/agenda/poster?wijk=middelland');
  await page.getByLabel('Uw e-mailadres').fill('prikbord');
  await page.getByRole('button', { name: 'Mail mij elke maandag' }).click();
  await expect.poll(() => page.getByText('Vul een e-mailadres in').first().isVisible()).toBe(true);
  await expectSound(page);
  await page.getByLabel('Uw e-mailadres').fill(email);
  await page.getByRole('radio', { name: /^Grote letter/ }).check();
  await page.getByRole('button', { name: 'Mail mij elke maandag' }).click();
  await page.getByText('Kijk in uw mailbox').waitFor();
  const { body } = await app.database.db
    .selectFrom('outgoingMail')
    .select('body')
    .where('toAddress', '=', email)
    .executeTakeFirstOrThrow();
  const link = /\/agenda\/per-mail\/[\w-]+/.exec(body)?.[0] ?? '';
  await page.goto(link);
  await expectSound(page);
  await page.getByRole('button', { name: 'Ja, mail mij elke maandag' }).click();
  await page.getByText('U krijgt de agenda elke maandag').waitFor();
  await page.goto(link);
  await page.getByRole('button', { name: 'Stop met mailen' }).click();
  await page.getByText('Uw adres is gewist').waitFor();
  const left = await app.database.db
    .selectFrom('agendaSubscription')
    .select('id')
    .where('email', '=', email)
    .execute();
  expect(left).toEqual([]);
  expect(errors.filter((error) => !error.includes('422'))).toEqual([]);
});
