/**
 * A result that anybody counts again: on the page, in the visitor's browser, and with the file on the command line; and her own
 * ballot in that file.
 */
import { afterAll, expect, test } from 'vitest';
import { voteCommand } from '../../src/cli/vote.ts';
import { listBallots } from '../../src/features/ballot-box/index.ts';
import { findVote } from '../../src/features/vote/index.ts';
import { openPage } from '../support/browser.ts';
import { runCli } from '../support/cli.ts';
import { demoCity } from '../support/demo-city.ts';
import { expectSound, press, wordsOf } from '../support/persona-page.ts';
import { servedApp } from '../support/served-app.ts';

const app = await servedApp({ from: await demoCity() });
afterAll(() => app.close());
const slug = 'middelland-nieuwe-westen-koos';
const path = `/stemmingen/${slug}/uitslag`;

const [plain, scripted] = await Promise.all(
  [false, true].map((javaScript) =>
    openPage({ javaScript, width: javaScript ? 1280 : 320, baseUrl: app.url }),
  ),
);
if (!plain || !scripted) throw new Error('two pages');

test('server, browser and command line come to the same', { timeout: 120_000 }, async () => {
  const result = (await (await plain.request.get(`/api/v1/votes/${slug}/result`)).json()) as {
    winners: readonly string[];
    ballots: number;
    fileSha256: string;
  };
  expect(result.winners.length).toBeGreaterThan(1);
  for (const page of [plain, scripted]) {
    await page.goto(path);
    const words = await wordsOf(page);
    for (const part of ['Deze projecten krijgen geld', 'er ontbrak', 'Ronde 1', result.fileSha256])
      expect(words).toContain(part);
    await expectSound(page);
  }
  expect(await plain.getByRole('button', { name: 'Tel na in deze browser' }).isVisible()).toBe(false);
  expect(await wordsOf(plain)).toContain('werkt alleen met JavaScript');

  await press(scripted, 'Tel na in deze browser');
  await scripted.getByText(/^Gelijk\./).waitFor();
  const said = await wordsOf(scripted);
  expect(said).toContain(
    `telde ${result.ballots} stemmen en komt op dezelfde winnaars: ${result.winners.join(', ')}.`,
  );
  expect(said).toContain(`Kenmerk van het bestand dat uw browser las: ${result.fileSha256}`);
  await scripted.locator('hv-recount').evaluate((element) => {
    element.dataset.winners = '["999"]';
  });
  await press(scripted, 'Tel na in deze browser');
  await scripted.getByText(/^Anders!/).waitFor();

  const file = await (await plain.request.get(`${path}.pb`)).text();
  const { status, out } = await runCli(voteCommand, ['count', 'result.pb', '--json'], { 'result.pb': file });
  expect(status).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ winners: result.winners });
});

test('who kept her receipt finds her ballot, and no address holds it', { timeout: 60_000 }, async () => {
  const vote = await findVote(app.deps.db, slug);
  const [ballot] = vote ? await listBallots(app.deps.db, vote.id) : [];
  if (!ballot) throw new Error('the demo has ballots');
  for (const page of [plain, scripted]) {
    await page.goto(path);
    await page.getByLabel('Uw bewijs').fill(ballot.receipt.toUpperCase());
    await press(page, 'Zoek mijn stem');
    const words = await wordsOf(page);
    expect(words).toContain('Uw stem is geteld');
    expect(words).toContain(`${ballot.receipt};`);
    expect(page.url()).not.toContain(ballot.receipt);
    await expectSound(page);
    await page.getByLabel('Uw bewijs').fill('abc');
    await press(page, 'Zoek mijn stem');
    expect(await wordsOf(page)).toContain('Een bewijs heeft 26 letters en cijfers.');
    expect(await page.getByLabel('Uw bewijs').inputValue()).toBe('abc');
  }
});
