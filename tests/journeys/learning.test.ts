/** A resident asks a question, the office makes a trial of it and stops it on purpose, and everybody reads what was learned. */
import { afterAll, expect, test } from 'vitest';
import { today } from '../../src/kernel/dates.ts';
import { watchErrors } from '../support/browser.ts';
import { demoCity } from '../support/demo-city.ts';
import { desktop, faultsOf, openAs, phone, press, seeTitle, wordsOf } from '../support/journey.ts';
import { servedApp } from '../support/served-app.ts';

const app = await servedApp({ from: await demoCity() });
afterAll(() => app.close());

const day = today(app.deps.clock).toString();

test.for([phone, desktop])('from a question to what was learned: %o', async (screen) => {
  const asked = `Mag dit op een scherm van ${screen.width}?`;
  const resident = await openAs(app, 'bewoner', screen);
  const errors = watchErrors(resident);
  await resident.goto('/moties');
  await resident.getByRole('link', { name: 'Wat de stad uitprobeert' }).click();
  await seeTitle(resident, 'Werkatelier Sociale Basis');
  expect(await faultsOf(resident)).toEqual([]);
  await resident.getByRole('link', { name: 'Stel een vraag voor het Werkatelier voor' }).click();
  await press(resident, 'Vraag insturen');
  await resident.getByRole('link', { name: 'Vul de vraag in.' }).waitFor();
  expect(await faultsOf(resident)).toEqual([]);
  await resident.getByLabel('Uw vraag').fill(asked);
  await resident.getByLabel('Waarom is dit een goede vraag?').fill('Dan doen meer mensen mee.');
  await resident.getByLabel('In welke wijk?').selectOption('middelland');
  await press(resident, 'Vraag insturen');
  await resident.getByRole('heading', { name: asked }).waitFor();
  expect(await faultsOf(resident)).toEqual([]);

  const officer = await openAs(app, 'behandelaar', screen);
  await officer.goto('/werkatelier/vragen');
  await officer.getByRole('link', { name: asked }).click();
  await seeTitle(officer, 'Een vraag beantwoorden');
  expect(await faultsOf(officer)).toEqual([]);
  await officer.getByLabel('Er een proef van maken').check();
  await officer.getByLabel('Uw antwoord aan wie de vraag stelde').fill('Wij proberen het.');
  await press(officer, 'Antwoord geven');
  await seeTitle(officer, asked);
  for (const [action, note, followUp] of [
    ['De proef begon', 'Wij zijn begonnen.', ''],
    ['Wij stopten bewust', 'Wij leerden dat het anders moet.', 'Wij doen het anders.'],
  ] as const) {
    await officer.getByLabel(action).check();
    await officer.getByLabel('Op welke dag?').fill(day);
    await officer.getByLabel('Wat gebeurde er, of wat kwam eruit?').fill(note);
    await officer.getByLabel('Wat doet u er nu mee?').fill(followUp);
    await press(officer, 'Vastleggen');
    await officer.getByText('Het staat in de geschiedenis.').waitFor();
  }
  expect(await faultsOf(officer)).toEqual([]);
  await officer.getByRole('link', { name: 'Zet dit bij wat wij leerden' }).click();
  await officer.getByLabel('Wat stopte u?').selectOption('activity');
  await press(officer, 'Vastleggen');
  await seeTitle(officer, 'Wat wij leerden');
  expect(await faultsOf(officer)).toEqual([]);

  await resident.goto('/geleerd');
  expect(await wordsOf(resident)).toContain('Wij leerden dat het anders moet.');
  await resident.goto('/werkatelier/mijn-vragen');
  expect(await wordsOf(resident)).toContain('Wij proberen het.');
  await resident.goto('/klachten');
  expect(await faultsOf(resident)).toEqual([]);
  const desk = await openAs(app, 'servicebalie', screen);
  await desk.goto('/klachten/register');
  expect(await faultsOf(desk)).toEqual([]);
  await desk
    .getByRole('link', { name: /^KL-VB-/ })
    .first()
    .click();
  await desk.getByRole('heading', { name: 'Vastleggen wat er gebeurde' }).waitFor();
  expect(await faultsOf(desk)).toEqual([]);
  expect(errors.filter((error) => !error.includes('422'))).toEqual([]);
});
