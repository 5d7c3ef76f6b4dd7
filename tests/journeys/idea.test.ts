/** From an idea to a project on the list of the vote: a resident sends it in, the office answers it and works out its costs. */
import { afterAll, describe, expect, test } from 'vitest';
import { findVote, listProjects } from '../../src/features/vote/index.ts';
import { demoCity } from '../support/demo-city.ts';
import { desktop, faultsOf, openAs, phone, press, type Screen, wordsOf } from '../support/journey.ts';
import { servedApp } from '../support/served-app.ts';

const app = await servedApp({ from: await demoCity() });
afterAll(() => app.close());
const ideas = '/stemmingen/middelland-nieuwe-westen-kiest/ideeen';

describe.each([
  ['on a phone without script', phone, 'Pannenkoeken op het plein'],
  ['on a desktop with script', desktop, 'Samen zingen in de bibliotheek'],
] as const)('%s', (_, screen: Screen, title) => {
  test('a resident sends an idea in and follows it', async () => {
    const page = await openAs(app, 'organisatie', screen);
    await page.goto(ideas);
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('link', { name: 'Stuur uw idee in' }).click();
    await press(page, 'Insturen');
    expect(await wordsOf(page)).toContain('Geef uw idee een naam.');
    expect(await faultsOf(page)).toEqual([]);
    await page.getByLabel('Hoe heet uw idee?').fill(title);
    await page.getByLabel('Wat wilt u doen?').fill('Elke maand een middag voor iedereen in de wijk.');
    await page.getByLabel('Waar moet het komen?').fill('Het plein');
    await press(page, 'Insturen');
    expect(await wordsOf(page)).toContain('Nog niet: de gemeente kijkt er eerst naar');
    expect(await faultsOf(page)).toEqual([]);
    await page.goto('/mijn-ideeen');
    expect(await wordsOf(page)).toContain(title);
    expect(await faultsOf(page)).toEqual([]);
  });

  test('the office shows it, answers it and makes a project of it with its costs', async () => {
    const page = await openAs(app, 'behandelaar', screen);
    await page.goto(`${ideas}/beheer`);
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('link', { name: title }).click();
    await press(page, 'Toon aan iedereen');
    await page.getByLabel('Ja, dit kan').check();
    await page
      .getByLabel('Uitleg in gewone taal')
      .fill('Dit kan: er is plek en een vergunning is niet nodig.');
    await press(page, 'Antwoord versturen');
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('link', { name: 'Maak een project' }).click();
    await page.locator('input[name="costs.0.description"]').fill('Materiaal');
    await page.locator('input[name="costs.0.amount"]').fill('750');
    await page.locator('input[name="costs.1.description"]').fill('Huur van de zaal');
    await page.locator('input[name="costs.1.amount"]').fill('1.200,50');
    expect(await faultsOf(page)).toEqual([]);
    await press(page, 'Project maken');
    expect(await wordsOf(page)).toContain('€ 1.950,50');
    expect(await faultsOf(page)).toEqual([]);
    const vote = await findVote(app.deps.db, 'middelland-nieuwe-westen-kiest');
    const projects = vote ? await listProjects(app.deps.db, vote.id) : [];
    expect(projects.find((one) => one.title === title)).toMatchObject({
      costCents: 195050,
      status: 'candidate',
    });
    await page.goto(ideas);
    expect(await wordsOf(page)).toContain('Staat in project');
  });

  test('who had it is told, and says what she has against it', async () => {
    const page = await openAs(app, 'organisatie', screen);
    await page.goto('/mijn-ideeen');
    await page.getByRole('link', { name: title }).click();
    await page.getByLabel('Schrijf op waarom niet').fill('Het bedrag is te laag voor een jaar.');
    await press(page, 'Bezwaar doorgeven');
    expect(await wordsOf(page)).toContain('Het bedrag is te laag voor een jaar.');
    expect(await faultsOf(page)).toEqual([]);
  });

  test('the council says what it thinks of it', async () => {
    const page = await openAs(app, 'wijkraad-1', screen);
    await page.goto('/stemmingen/middelland-nieuwe-westen-kiest/wijkraad');
    expect(await faultsOf(page)).toEqual([]);
    const project = page.locator('section', { has: page.getByRole('heading', { level: 3, name: title }) });
    await project.locator('summary').click();
    await project.getByLabel('Voor', { exact: true }).check();
    await project.getByLabel('Waarom').fill('Goed voor wie weinig mensen ziet.');
    await project.getByLabel('Ik heb zelf geen belang bij dit project').check();
    await project.getByRole('button', { name: 'Advies vastleggen' }).click();
    expect(await wordsOf(page)).toContain('Goed voor wie weinig mensen ziet.');
    expect(await faultsOf(page)).toEqual([]);
  });
});
