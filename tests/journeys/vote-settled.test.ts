/** From a counted vote to what its council does with it: decisions, letters and money, and a reason where it departs. */
import { afterAll, describe, expect, test } from 'vitest';
import { getEnvelope } from '../../src/features/budget/index.ts';
import { findVote } from '../../src/features/vote/index.ts';
import { demoCity } from '../support/demo-city.ts';
import { desktop, faultsOf, openAs, phone, press, type Screen, wordsOf } from '../support/journey.ts';
import { servedApp } from '../support/served-app.ts';
import { dayAhead } from './form.ts';

const slug = 'middelland-nieuwe-westen-koos';
const [won, lost] = ['Fruitbomen langs het voetpad', 'Een podium voor jong talent'];

/** A vote is settled once: each screen has a city of its own. */
const screens = [
  ['on a phone without script', phone, await servedApp({ from: await demoCity() })],
  ['on a desktop with script', desktop, await servedApp({ from: await demoCity() })],
] as const;
afterAll(async () => {
  for (const [, , app] of screens) await app.close();
});

describe.each(screens)('%s', (_, screen: Screen, app) => {
  const { db } = app.database;
  const money = async () => {
    const vote = await findVote(db, slug);
    if (!vote) throw new Error('the demo has this vote');
    return (await getEnvelope(db, vote.envelopeId)).balances;
  };
  const caseOf = async (title: string) =>
    await db
      .selectFrom('application')
      .innerJoin('decision', 'decision.applicationId', 'application.id')
      .select(['application.id', 'decision.kind', 'decision.amountCents', 'decision.reasons'])
      .where('application.title', '=', title)
      .executeTakeFirstOrThrow();

  test('the council follows the result, but for one project, and says why', async () => {
    const before = await money();
    const page = await openAs(app, 'wijkraad-1', screen);
    await page.goto(`/stemmingen/${slug}/wijkraad`);
    await page.getByRole('link', { name: 'Uitslag omzetten in besluiten' }).click();
    expect(await wordsOf(page)).toContain('De wijkraad heeft nog geen standpunt ingenomen.');
    expect(await faultsOf(page)).toEqual([]);

    const meals = page.getByLabel(/^Project 3: Elke week samen eten/);
    await meals.selectOption({ label: 'Wijk af: weigeren' });
    await page.getByLabel('Datum van de vergadering').fill(dayAhead(-1));
    for (const box of await page.getByRole('checkbox').all()) await box.check();
    await page.getByLabel('Wie zat voor?').selectOption({ index: 1 });
    await press(page, 'Vaststellen en besluiten nemen');
    await page.getByRole('link', { name: 'Schrijf op waarom de wijkraad afwijkt van de uitslag.' }).click();
    expect(await faultsOf(page)).toEqual([]);
    expect(await money()).toEqual(before);

    await page
      .getByLabel(/^Waarom bij project 3\?/)
      .fill('In het buurthuis is al elke donderdag een maaltijd.');
    await press(page, 'Vaststellen en besluiten nemen');
    await page.getByText('Het standpunt is vastgelegd.').waitFor();
    expect(await wordsOf(page)).toContain('In het buurthuis is al elke donderdag een maaltijd.');
    expect(await faultsOf(page)).toEqual([]);
    const rowOf = (title: string) => page.getByRole('row').filter({ hasText: title });
    expect(await wordsOf(page, rowOf(won))).toContain('Besluit genomen');
    expect(await wordsOf(page, rowOf(lost))).toContain('Besluit genomen');
    expect(await wordsOf(page, rowOf('Een moestuin achter het buurthuis'))).toContain('Aanvraag staat klaar');
  });

  test('what won is granted and what lost is refused, each with its letter', async () => {
    const [granted, refused] = [await caseOf(won), await caseOf(lost)];
    expect(granted).toMatchObject({ kind: 'grant', amountCents: 3200_00 });
    expect(refused.kind).toBe('refuse');
    expect(granted.reasons).toContain('hebben de bewoners dit project gekozen');
    expect(refused.reasons).toContain('hebben de bewoners dit project niet gekozen');
    for (const { id, reasons } of [granted, refused]) {
      expect(reasons).toMatch(/\d+ van de \d+ stembiljetten noemen dit project/);
      const letters = await db
        .selectFrom('message')
        .select('kind')
        .where('caseId', '=', id)
        .where('kind', '=', 'decision')
        .execute();
      expect(letters).toHaveLength(1);
    }
    const entries = await db
      .selectFrom('ledgerEntry')
      .select(['kind', 'amountCents'])
      .where('applicationId', 'in', [granted.id, refused.id])
      .orderBy('seq')
      .execute();
    expect(entries.map(({ kind, amountCents }) => [kind, amountCents])).toEqual([
      ['reserve', 3200_00],
      ['reserve', 5400_00],
      ['release', 5400_00],
      ['commit', 3200_00],
    ]);
    expect((await money()).freeCents).toBeGreaterThanOrEqual(0);
  });
});
