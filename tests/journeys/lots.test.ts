/**
 * A public draw, from the announcement to the check: the commitment before the round opens, the list after it closed, the
 * seed a day later, and a visitor who computes it again: in her browser, and with the file on the command line.
 */
import { afterAll, expect, test } from 'vitest';
import { drawSealer } from '../../src/app/draw-sealer.ts';
import { lotsCommand } from '../../src/cli/lots.ts';
import { runDraws } from '../../src/features/distribution/index.ts';
import { type Clock, Temporal } from '../../src/kernel/dates.ts';
import { openPage } from '../support/browser.ts';
import { runCli } from '../support/cli.ts';
import { expectSound, press, wordsOf } from '../support/persona-page.ts';
import { servedApp } from '../support/served-app.ts';
import { trialCase } from '../support/trial-case.ts';
import { trialCity, trialPerson } from '../support/trial-city.ts';
import { trialRules } from '../support/trial-rules.ts';

let now = Temporal.Instant.from('2025-12-20T09:00:00Z');
const clock: Clock = { now: () => now };
const app = await servedApp({ clock });
afterAll(() => app.close());
const path = '/rondes/proefronde/loting';

const days = { announced: '2025-12-20', listed: '2028-01-05', drawn: '2028-01-06' } as const;
async function workOn(day: keyof typeof days): Promise<void> {
  now = Temporal.Instant.from(`${days[day]}T09:00:00Z`);
  await runDraws({ ...app.deps, sealer: drawSealer(app.deps.config) });
}

const pages = await Promise.all(
  [false, true].map((javaScript) =>
    openPage({ javaScript, width: javaScript ? 1280 : 320, baseUrl: app.url }),
  ),
);

test('announce, close, draw, check', { timeout: 120_000 }, async () => {
  const distribution = { method: 'lots', rankBy: 'completeness', drawAfterDays: 5, source: 'proef' } as const;
  const city = await trialCity(app.deps.db, { rules: { ...trialRules(), distribution } });
  const { personId } = await trialPerson(app.deps.db, 'Anna Proef');

  await workOn('announced');
  for (const page of pages) {
    await page.goto('/regelingen/proefregeling/versies/1');
    await page.getByRole('link', { name: 'Loting van Proefronde' }).click();
    const words = await wordsOf(page);
    expect(words).toMatch(/De belofte [0-9a-f]{64} Bekend sinds/);
    for (const part of ['5 januari 2028', '6 januari 2028', 'Er is nog niet geloot'])
      expect(words).toContain(part);
    await expectSound(page);
  }
  const numbers: string[] = [];
  for (const receivedOn of ['2026-02-02', '2026-03-03', '2027-12-31']) {
    const made = await trialCase(app.deps.db, city, {
      applicantPersonId: personId,
      reservedCents: 0,
      receivedOn,
    });
    numbers.push(made.caseNumber ?? '');
  }

  await workOn('listed');
  for (const page of pages) {
    await page.goto(path);
    expect(await wordsOf(page)).toContain('Er staan 3 aanvragen op');
    expect((await page.request.get(`${path}.json`)).status()).toBe(404);
  }

  await workOn('drawn');
  const [plain, scripted] = pages;
  if (!plain || !scripted) throw new Error('two pages');
  for (const page of pages) {
    await page.goto(path);
    const words = await wordsOf(page);
    for (const one of numbers) expect(words).toContain(one);
    await expectSound(page);
  }
  expect(await plain.getByRole('button', { name: 'Reken na in deze browser' }).isVisible()).toBe(false);
  await press(scripted, 'Reken na in deze browser');
  await scripted.getByText('De loting klopt.').waitFor();
  await scripted.locator('hv-draw').evaluate((element) => {
    const file = JSON.parse(element.dataset.file ?? '');
    element.dataset.file = JSON.stringify({ ...file, order: file.order.toReversed() });
  });
  await press(scripted, 'Reken na in deze browser');
  await scripted.getByText('De volgorde is een andere').waitFor();

  const file = await (await plain.request.get(`${path}.json`)).text();
  expect(JSON.parse(file).caseNumbers).toEqual(numbers.toSorted());
  const { status, out } = await runCli(lotsCommand, ['verify', 'loting.json'], { 'loting.json': file });
  expect(status).toBe(0);
  expect(out).toContain('The draw of proefronde is right: 3 applications.');
});
