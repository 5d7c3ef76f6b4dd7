/** Walking as one of the demo's personas: scripts off on a phone, on at a desk. */
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Visitor } from './app.ts';
import { openPage } from './browser.ts';
import { assertNoHorizontalScroll, axe } from './page-checks.ts';
import { asPersona } from './persona.ts';
import { type ServedApp, takeSession } from './served-app.ts';

/** A page with the session of someone who logged in without it. */
async function openFor(app: ServedApp, visitor: Visitor, javaScript: boolean): Promise<Page> {
  const page = await openPage({ javaScript, width: javaScript ? 1280 : 320, baseUrl: app.url });
  await takeSession(page, visitor, app);
  return page;
}

export async function openAs(app: ServedApp, persona: string, javaScript: boolean): Promise<Page> {
  return await openFor(app, await asPersona(app, persona), javaScript);
}

export const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click();

/** No fault that axe finds, and nothing that sticks out of the window. */
export async function expectSound(page: Page): Promise<void> {
  expect(await axe(page)).toEqual([]);
  await assertNoHorizontalScroll(page);
}

/** What is to be read in an element, or in the main part of a page: one space wherever there is white space. */
export async function wordsOf(place: Page | Locator): Promise<string> {
  const element = 'goto' in place ? place.getByRole('main') : place;
  return (await element.allInnerTexts()).join(' ').replace(/\s+/g, ' ');
}

/** @param id of the table as the page gives it; at a desk and on a phone it stands in different frames */
export const tableOf = (page: Page, id: string): Locator =>
  page.locator('table', { has: page.locator(`#${id}-titel`) });

/** The number of the one case for which this condition holds. @param where SQL on `application a` and `wijk w` */
export async function caseNumberWhere(app: ServedApp, where: string): Promise<string> {
  const { rows } = await app.database.pool.query<{ number: string }>(
    `select a.case_number as number from application a left join wijk w on w.id = a.wijk_id where ${where}`,
  );
  expect(rows).toHaveLength(1);
  return rows[0]?.number ?? '';
}
