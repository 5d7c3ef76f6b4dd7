/** After the activities: proposals, a question and its answer, many in one go, a number from outside; and a draw that anybody checks. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lotsCommand } from '../../src/cli/lots.ts';
import { Visitor } from '../support/app.ts';
import { runCli } from '../support/cli.ts';
import { demoCity } from '../support/demo-city.ts';
import { desktop, faultsOf, openAs, phone, press, seeTitle, wordsOf } from '../support/journey.ts';
import { servedApp } from '../support/served-app.ts';

const app = await servedApp({ from: await demoCity() });
afterAll(() => app.close());

const numbers = new Map<string, string>();
beforeAll(async () => {
  const { rows } = await app.database.pool.query<{ title: string; number: string }>(
    'select title, case_number as number from application where case_number is not null',
  );
  for (const { title, number } of rows) numbers.set(title, number);
});
const caseOf = (title: string): string => `/zaken/${numbers.get(title)}`;

const ways = [
  ['without scripts on a phone', phone],
  ['with scripts at a desk', desktop],
] as const;

test.each(ways)('the list, its file and a form that opens filled in, %s', async (_, screen) => {
  const page = await openAs(app, 'behandelaar', screen);
  await page.goto('/beheer/vaststellen');
  await seeTitle(page, 'Vaststellen');
  const words = await wordsOf(page);
  for (const kind of [
    'Lager vaststellen',
    'Antwoord bekijken',
    'Om meer vragen',
    'Vaststellen zoals toegekend',
    'Ambtshalve vaststellen',
    'Steekproef',
    'Wachten op de ontvanger',
    'Terugvorderen',
  ])
    expect(words).toContain(kind);
  expect(await faultsOf(page)).toEqual([]);
  await page.getByLabel('Voorstel').selectOption('lower');
  await press(page, 'Toon');
  expect(await wordsOf(page)).not.toContain('Koffie en kaarten in de hal');
  const csv = await (await page.request.get('/beheer/vaststellen.csv?voorstel=lower')).text();
  expect(csv).toContain('Lichtjes in de binnentuin');

  await page.goto(caseOf('Lichtjes in de binnentuin'));
  await page.getByRole('link', { name: 'Vaststellen met dit voorstel' }).click();
  await seeTitle(page, 'Subsidie vaststellen');
  expect(await page.getByLabel('Bedrag').first().inputValue()).toBe('5840');
  expect(await page.locator('textarea[name=reasons]').inputValue()).toContain(
    'Niet alle activiteiten zijn gedaan',
  );
  expect(await faultsOf(page)).toEqual([]);
});

test.each([
  ['without scripts on a phone', phone, 'Fietsles voor beginners', 'organisatie'],
  ['with scripts at a desk', desktop, 'Dansmiddag in de gymzaal', 'bewoner'],
] as const)('asking for more, showing it and looking at it, %s', async (_, screen, title, persona) => {
  const officer = await openAs(app, 'behandelaar', screen);
  await officer.goto(`${caseOf(title)}/vragen`);
  await seeTitle(officer, 'Om meer vragen');
  await press(officer, 'Brief versturen');
  await officer.getByText('Kies wat de ontvanger moet laten zien.').first().waitFor();
  expect(await faultsOf(officer)).toEqual([]);
  await officer.getByLabel('Uitleg in eigen woorden').check();
  await officer.getByLabel('Uw vraag').fill('Hoe komt het dat er geld over is?');
  await press(officer, 'Brief versturen');
  await officer.getByText('De brief met uw vraag is verstuurd.').first().waitFor();

  const recipient = await openAs(app, persona, screen);
  await recipient.goto(caseOf(title));
  await recipient.getByText('Hoe komt het dat er geld over is?').first().waitFor();
  await recipient.getByRole('link', { name: 'Laten zien', exact: true }).click();
  await seeTitle(recipient, 'Iets meer laten zien');
  await press(recipient, 'Versturen');
  await recipient.getByText('Schrijf iets, of voeg een bestand toe.').first().waitFor();
  expect(await faultsOf(recipient)).toEqual([]);
  await recipient.getByLabel('Uw uitleg').fill('Wij konden de spullen lenen.');
  await press(recipient, 'Versturen');
  await recipient.getByText('Wat u stuurde, is ontvangen.').first().waitFor();
  expect(await faultsOf(recipient)).toEqual([]);

  await officer.goto(caseOf(title));
  await officer.getByRole('link', { name: 'Bekijken wat is ingestuurd' }).click();
  await seeTitle(officer, 'Bekijken wat is ingestuurd');
  expect(await wordsOf(officer)).toContain('Wij konden de spullen lenen.');
  await officer.getByLabel('Ja, dit is genoeg').check();
  await press(officer, 'Vastleggen');
  await officer.getByText('Vastgelegd wat u ervan vindt.').first().waitFor();
  expect(await wordsOf(officer)).toContain('Vaststellen zoals toegekend');
});

test.each([
  ['without scripts on a phone', phone, 'Koffie en kaarten in de hal'],
  ['with scripts at a desk', desktop, 'Plantjesmarkt voor de buurt'],
] as const)('determining together after a look, %s', async (_, screen, title) => {
  const page = await openAs(app, 'behandelaar', screen);
  await page.goto('/beheer/vaststellen');
  const boxes = page.getByRole('checkbox');
  for (const box of await boxes.all()) await box.uncheck();
  await page.getByRole('checkbox', { name: title }).check();
  await press(page, 'Bekijk deze zaken samen');
  await seeTitle(page, 'Samen vaststellen');
  expect(await faultsOf(page)).toEqual([]);
  await press(page, 'Stel deze zaken vast');
  await seeTitle(page, 'Samen vastgesteld');
  expect(await wordsOf(page)).toContain('Eén zaak vastgesteld');
  expect(await faultsOf(page)).toEqual([]);
  await page.getByRole('link', { name: title }).click();
  await page.getByText('Vastgesteld').first().waitFor();
});

test.each(ways)('a finished draw, and how it is checked, %s', async (_, screen) => {
  const page = await openAs(app, 'bewoner', screen);
  await page.goto('/steekproeven');
  await seeTitle(page, 'Steekproeven');
  expect(await faultsOf(page)).toEqual([]);
  const { rows } = await app.database.pool.query<{ slug: string }>(
    'select slug from sample_draw join sample_reveal on draw_id = id order by slug desc limit 1',
  );
  const slug = rows[0]?.slug ?? '';
  await page.locator(`a[href="/steekproeven/${slug}"]`).click();
  await seeTitle(page, /Steekproef van/);
  expect(await faultsOf(page)).toEqual([]);
  if (screen.javaScript) {
    await press(page, 'Reken na in deze browser');
    await page.getByText('De loting klopt.').waitFor();
  }
  const file = await (await new Visitor(app).get(`/steekproeven/${slug}/lijst.json`)).text();
  const told = await runCli(lotsCommand, ['verify', 'draw.json'], { 'draw.json': file });
  expect(told).toMatchObject({ status: 0, out: expect.stringContaining('is right') });
  const spared = JSON.stringify({ ...(JSON.parse(file) as object), drawn: [] });
  const wrong = await runCli(lotsCommand, ['verify', 'draw.json'], { 'draw.json': spared });
  expect(wrong).toMatchObject({ status: 1, err: expect.stringContaining('drawn') });
});
