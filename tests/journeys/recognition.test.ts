/** Journeys 8 and 9 of the social map: a place is recognised, from its request to its page; its rooms at a glance. */
import type { Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { openPage } from '../support/browser.ts';
import { demoCity } from '../support/demo-city.ts';
import { desktop, faultsOf, openAs, phone, press, seeTitle, wordsOf } from '../support/journey.ts';
import { servedApp } from '../support/served-app.ts';

const app = await servedApp({ from: await demoCity() });
afterAll(() => app.close());

const place = '/plekken/buurtkeuken-de-lange-tafel';

async function answerAll(page: Page): Promise<void> {
  for (const name of await page
    .locator('input[type="radio"][name^="answer."]')
    .evaluateAll((all) => [...new Set(all.map((one) => one.getAttribute('name')))]))
    await page.locator(`input[name="${name}"][value="yes"]`).check();
  for (const field of await page.locator('textarea[name^="evidence."]').filter({ visible: true }).all())
    await field.fill('Te zien in de weekagenda.');
}

/** The first goes on with what was begun; the second asks anew for what is nearly over. */
const recognitions = [
  { kind: 'Huis van de Wijk', role: 'link', name: 'Verder invullen', screen: phone },
  { kind: 'Plek van Waarde', role: 'button', name: 'Erkenning aanvragen', screen: desktop },
] as const;

test.for(recognitions)(
  '$kind: asked, reviewed by the steward, weighed by the wijkraad, shown until when',
  async ({ kind, role, name, screen }) => {
    const anyone = await openPage({ ...screen, baseUrl: app.url });
    const untilWhen = async (): Promise<string | undefined> => {
      await anyone.goto(place);
      const said = new RegExp(`${kind}\\s*Erkend tot en met \\d+ \\p{Letter}+ 20\\d\\d`, 'u');
      return said.exec(await wordsOf(anyone))?.[0];
    };
    const before = await untilWhen();
    const member = await openAs(app, 'organisatie', screen);
    await member.goto(place);
    await member.getByRole('link', { name: 'Erkenning', exact: true }).click();
    await member.getByRole('region', { name: kind, exact: true }).getByRole(role, { name }).click();
    await press(member, 'Erkenning vragen');
    await member.getByText('Er klopt nog iets niet').waitFor();
    expect(await faultsOf(member)).toEqual([]);
    await answerAll(member);
    await press(member, 'Erkenning vragen');
    await member.getByText('Uw vraag is binnen.').waitFor();

    const steward = await openAs(app, 'wijkbeheer', screen);
    await steward.goto('/sociale-kaart/werk');
    await steward.getByRole('link', { name: /Beoordelen\W+Buurtkeuken De Lange Tafel/ }).click();
    expect(await faultsOf(steward)).toEqual([]);
    await steward.getByLabel('De plek voldoet', { exact: true }).check();
    await steward.getByLabel('Waarom?').fill('Ik was er op dinsdag.');
    await press(steward, 'Vastleggen');
    await steward.getByText('De wijkraad is aan zet.').waitFor();

    const council = await openAs(app, 'wijkraad-1', screen);
    await council.goto('/wijkraad');
    await council.getByRole('link', { name: /Buurtkeuken De Lange Tafel/ }).click();
    expect(await wordsOf(council)).toContain('Ik was er op dinsdag.');
    expect(await faultsOf(council)).toEqual([]);
    await council.getByLabel('De wijkraad steunt de erkenning', { exact: true }).check();
    await council.getByLabel('Waarom?').fill('De wijk kent deze plek.');
    await press(council, 'Vastleggen');
    await council.waitForURL(/gelukt=/);
    const after = await untilWhen();
    expect(after).toBeDefined();
    expect(after).not.toBe(before);
    expect(await faultsOf(anyone)).toEqual([]);
  },
);

test.for([phone, desktop])('a room with its size, its price and for whom it is free, %o', async (screen) => {
  const room = `Zolder ${screen.width}`;
  const member = await openAs(app, 'organisatie', screen);
  await member.goto(place);
  await member.getByRole('link', { name: 'Ruimte toevoegen' }).click();
  await member.getByLabel('Naam van de ruimte').fill(room);
  await member.getByLabel(/Voor hoeveel mensen/).fill('12');
  await member.getByLabel(/Oppervlakte/).fill('30');
  await member.getByLabel('ringleiding').check();
  await member.getByLabel(/Prijs per uur/).fill('7,50');
  await member.getByLabel('bewonersinitiatieven').check();
  await member.getByLabel(/Bij wie vraagt men/).fill('De beheerder, aan de bar');
  expect(await faultsOf(member)).toEqual([]);
  await press(member, 'Bewaren');
  await seeTitle(member, 'Buurtkeuken De Lange Tafel');
  const anyone = await openPage({ ...screen, baseUrl: app.url });
  await anyone.goto(place);
  const words = await wordsOf(anyone, anyone.getByRole('row', { name: new RegExp(room) }));
  for (const said of ['12 mensen, 30 m²', 'ringleiding', '7,50', 'bewonersinitiatieven', 'aan de bar'])
    expect(words).toContain(said);
  expect(await faultsOf(anyone)).toEqual([]);
});
