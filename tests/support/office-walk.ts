/** What officers do on the pages of a case, for journeys that need it on their way. */
import type { Page } from 'playwright-core';
import { findByCaseNumber } from '../../src/features/application/index.ts';
import { listMessagesOfCase, markLetters } from '../../src/features/correspondence/index.ts';
import { notifySent } from '../../src/features/decision/index.ts';
import { loadActor, personas } from '../../src/features/party/index.ts';
import { today } from '../../src/kernel/dates.ts';
import type { Result } from '../../src/kernel/result.ts';
import type { TestApp } from './app.ts';
import { press } from './persona-page.ts';

/** Every question that the rules leave to a person gets the answer "fine". */
export async function judgeAll(page: Page): Promise<void> {
  for (const box of await page.locator('input[name^="judgement."][value="met"]').all()) await box.check();
}

/** From the page of assessing to the decision. @param departs why otherwise than the council, or in its place */
export async function grant(page: Page, caseNumber: string, euros: string, departs = ''): Promise<void> {
  await page.goto(`/zaken/${caseNumber}/beoordelen`);
  await judgeAll(page);
  await page.locator('input[name="outcome"][value="grant"]').check();
  await page.locator('input[name="amount"]').fill(euros);
  await page.getByLabel('Waarom besluit u dit?').fill('Het plan brengt buren bij elkaar.');
  if (departs !== '') await page.locator('[name="departureReasons"]').fill(departs);
  await press(page, 'Bekijk de brief');
  await press(page, 'Besluit nemen en brief versturen');
  await page.getByText('Het besluit is genomen. De brief is gemaakt.').waitFor();
}

/** On the page where a talk is recorded. */
export async function recordTalk(page: Page, summary: string): Promise<void> {
  await page.locator('input[name="manner"][value="phone"]').check();
  await page.locator('textarea[name="summary"]').fill(summary);
  await press(page, 'Vastleggen');
}

function expectDone(result: Result<unknown>): void {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
}

/** The service desk puts the letters of a case in the post, and the job that waits for that runs. */
export async function postLetters({ deps }: TestApp, caseNumber: string): Promise<void> {
  const helper = personas.find((one) => one.key === 'servicebalie');
  const actor = await loadActor(
    deps.db,
    { email: helper?.email ?? '', officeRoles: true },
    today(deps.clock),
  );
  if (!actor) throw new Error('The demo has no service desk');
  const application = await findByCaseNumber(deps.db, caseNumber);
  if (!application) throw new Error(`No case ${caseNumber}`);
  const letters = (await listMessagesOfCase(deps.db, application.id)).map(({ id }) => id);
  expectDone(await markLetters(deps, actor, letters, 'printed'));
  expectDone(await markLetters(deps, actor, letters, 'posted'));
  await notifySent(deps);
}
