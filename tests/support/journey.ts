/** What the journeys through a browser share: the two ways in which each must work, personas, and a look at a page. */
import type { Locator, Page } from 'playwright-core';
import { Visitor } from './app.ts';
import { openPage } from './browser.ts';
import { assertNoHorizontalScroll, axe } from './page-checks.ts';
import { type ServedApp, takeSession } from './served-app.ts';

/** How a page must work, and how most people see it. */
export const phone = { javaScript: false, width: 320 } as const;
export const desktop = { javaScript: true, width: 1280 } as const;
export type Screen = typeof phone | typeof desktop;

/** A visitor of the served program who logs in as a persona of the demo by one click. */
export async function visitorAs(app: ServedApp, persona: string): Promise<Visitor> {
  const visitor = new Visitor(app);
  const response = await visitor.post('/demo/inloggen', { persona });
  if (response.status !== 303) throw new Error(`Persona ${persona}: ${response.status}`);
  return visitor;
}

export async function openAs(app: ServedApp, persona: string, screen: Screen): Promise<Page> {
  const page = await openPage({ ...screen, baseUrl: app.url });
  await takeSession(page, await visitorAs(app, persona), app);
  return page;
}

/** Presses the button with exactly these words; of several, the first. */
export async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).first().click();
}

/** Waits for the page with this title. */
export async function seeTitle(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('heading', { level: 1, name }).waitFor();
}

/**
 * What is wrong with the page as it stands: everything axe finds, and what sticks out to the side.
 * @returns empty when it is right
 */
export async function faultsOf(page: Page): Promise<readonly string[]> {
  await assertNoHorizontalScroll(page);
  return await axe(page);
}

/** The words of a part of the page, by default all of its own; every run of spaces is one ordinary space. */
export async function wordsOf(page: Page, part: Locator = page.locator('main')): Promise<string> {
  return ((await part.textContent()) ?? '').replaceAll(/\s+/g, ' ');
}

/** Text of the newest mail to an address. */
export async function newestMail(app: ServedApp, to: string, kind: string): Promise<string> {
  const { body } = await app.database.db
    .selectFrom('outgoingMail')
    .select('body')
    .where('toAddress', '=', to)
    .where('kind', '=', kind)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  return body;
}
