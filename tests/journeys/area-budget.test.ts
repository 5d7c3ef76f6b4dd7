/**
 * The two keys: the district office proposes to put money of an area in an envelope and looks first at what changes, turns its
 * key, the council finds it among its work and turns the other, and the ceiling is raised. On a phone without scripts, and at a desk.
 */
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { findAreaBudget, flowsOf } from '../../src/features/area-budget/index.ts';
import { verifyLedger } from '../../src/features/budget/index.ts';
import { today } from '../../src/kernel/dates.ts';
import { demoCity } from '../support/demo-city.ts';
import { expectSound, openAs, press, wordsOf } from '../support/persona-page.ts';
import { servedApp } from '../support/served-app.ts';

const app = await servedApp({ from: await demoCity() });
afterAll(async () => {
  expect((await verifyLedger(app.deps.db)).faults).toEqual([]);
  await app.close();
});

const year = today(app.deps.clock).year + 1;
const slug = 'wijkraad-middelland-nieuwe-westen';
const budget = `/wijkbudget/${slug}/${year}`;
const pot = `Bewonersinitiatieven ${year} – Wijkraad Middelland-Nieuwe Westen`;

async function ceilingCents(): Promise<number> {
  const { rows } = await app.database.pool.query<{ cents: string }>(
    `select free_cents + reserved_cents + committed_cents + advanced_cents + determined_cents as cents
     from envelope join round on round.id = round_id join wijkraad on wijkraad.id = envelope.wijkraad_id
     where round.slug = $1 and wijkraad.slug = 'middelland-nieuwe-westen'`,
    [`bewonersinitiatieven-${year}`],
  );
  return Number(rows[0]?.cents);
}

async function placedCents(): Promise<number> {
  const found = await findAreaBudget(app.deps.db, slug, year);
  if (!found) throw new Error('the demo has this budget');
  const { positions } = await flowsOf(app.deps.db, found.id);
  return positions
    .filter(({ envelopeId }) => envelopeId !== null)
    .reduce((sum, { amountCents }) => sum + amountCents, 0);
}

/** @returns the address of the proposal */
async function propose(page: Page): Promise<string> {
  await page.goto(budget);
  await expectSound(page);
  await page.getByRole('link', { name: 'Nieuw voorstel' }).click();
  await page.getByRole('link', { name: 'Geld in een pot doen' }).click();
  await press(page, 'Bekijk wat er verandert');
  expect(await wordsOf(page)).toContain('Kies waar het geld nu staat.');
  await expectSound(page);
  const from = page.getByLabel('Welk geld?');
  const label = await from.locator('option', { hasText: 'Subsidie' }).first().textContent();
  await from.selectOption({ label: label ?? '' });
  await page.getByLabel('In welke pot?').selectOption({ label: pot });
  await page.getByLabel('Hoeveel?').fill('1.250');
  await page.getByLabel('Waar wordt het plafond bekendgemaakt?').fill('Gemeenteblad, proef');
  await page.getByLabel('Waarom wilt u dit?').fill('Meer ideeën dan geld.');
  await press(page, 'Bekijk wat er verandert');
  await page.getByRole('heading', { name: 'Dit verandert er' }).waitFor();
  expect(await wordsOf(page)).toContain('Er is nog niets voorgesteld.');
  await expectSound(page);
  await press(page, 'Voorstel indienen');
  await page.getByRole('heading', { level: 1, name: /^Voorstel \d+: Geld in een pot doen/ }).waitFor();
  return new URL(page.url()).pathname;
}

describe.each([
  { how: 'on a phone without scripts', javaScript: false },
  { how: 'at a desk', javaScript: true },
])('$how', ({ javaScript }) => {
  test('a proposal waits for both keys, and the second raises the ceiling', {
    timeout: 120_000,
  }, async () => {
    const before = { ceiling: await ceilingCents(), placed: await placedCents() };
    const district = await openAs(app, 'gebied', javaScript);
    const proposal = await propose(district);
    await press(district, 'Sleutel omdraaien');
    await district.getByText('De sleutel is omgedraaid.').waitFor();
    expect(await ceilingCents()).toBe(before.ceiling);

    const member = await openAs(app, 'wijkraad-1', javaScript);
    await member.goto('/wijkraad');
    await member.locator(`a[href="${proposal}"]`).click();
    await press(member, 'Sleutel omdraaien');
    expect(await wordsOf(member)).toContain('Vul in waar de wijkraad dit besloot');
    await expectSound(member);
    await member.locator('[name="metOn"]').fill(today(app.deps.clock).toString());
    await member.getByLabel('In welke vergadering?').fill('Vergadering, punt 3');
    await press(member, 'Sleutel omdraaien');
    await member.getByText('Het voorstel is uitgevoerd.').waitFor();
    await expectSound(member);
    expect(await ceilingCents()).toBe(before.ceiling + 1250_00);
    expect(await placedCents()).toBe(before.placed + 1250_00);
    await member.goto('/wijkraad');
    expect(await member.locator(`a[href="${proposal}"]`).count()).toBe(0);
    await member.goto(budget);
    expect(await wordsOf(member)).toContain(`Subsidie: ${pot}`);
  });
});
