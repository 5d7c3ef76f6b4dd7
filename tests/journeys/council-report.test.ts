/** A report to the council from asking to reading: one officer makes it, another publishes, a resident follows a figure. */
import { afterAll, expect, test } from 'vitest';
import { jobsOf } from '../../src/app/jobs.ts';
import { watchErrors } from '../support/browser.ts';
import { demoCity } from '../support/demo-city.ts';
import { desktop, faultsOf, openAs, phone, press, seeTitle, wordsOf } from '../support/journey.ts';
import { servedApp } from '../support/served-app.ts';

const app = await servedApp({ from: await demoCity() });
afterAll(() => app.close());

/** What the running program's queue does a moment later. */
async function makeWaiting(): Promise<void> {
  const waiting = await app.database.db
    .selectFrom('councilEdition')
    .select('id')
    .where('status', '=', 'making')
    .execute();
  for (const { id } of waiting) await jobsOf(app.deps)['councilReport.make']?.run({ editionId: id });
}

test.for([
  [phone, '2025-02-01', '2025-02-28', 'februari 2025'],
  [desktop, '2025-04-01', '2025-05-31', 'april tot en met mei 2025'],
] as const)('from a period to the rows behind a figure: %o', async ([screen, from, last, name]) => {
  const first = await openAs(app, 'behandelaar', screen);
  const errors = watchErrors(first);
  await first.goto('/');
  await first.getByRole('link', { name: 'Hoe het gaat: de raadsrapportages' }).click();
  await seeTitle(first, 'Raadsrapportages');
  expect(await faultsOf(first)).toEqual([]);
  await first.getByRole('link', { name: 'Nieuwe rapportage' }).click();
  await first.getByLabel('Eerste dag').fill(last);
  await first.getByLabel('Laatste dag').fill(from);
  await press(first, 'Rapportage maken');
  await first.getByRole('link', { name: /De laatste dag ligt vóór de eerste dag/ }).waitFor();
  expect(await faultsOf(first)).toEqual([]);
  await first.getByLabel('Eerste dag').fill(from);
  await first.getByLabel('Laatste dag').fill(last);
  await first.getByLabel('Tekst vooraf').fill(`Voor de raad, op een scherm van ${screen.width}.`);
  await press(first, 'Rapportage maken');
  await seeTitle(first, `Voortgang Sociale Basis: ${name}`);
  expect(await wordsOf(first)).toContain('De rapportage wordt gemaakt');
  expect(await faultsOf(first)).toEqual([]);
  await makeWaiting();
  await first.getByRole('link', { name: 'Nu verversen' }).click();
  await first.getByText('Vraag een collega om haar te publiceren').waitFor();
  expect(await first.getByRole('button', { name: 'Publiceren', exact: true }).count()).toBe(0);
  expect(await faultsOf(first)).toEqual([]);

  const second = await openAs(app, 'tweede-behandelaar', screen);
  await second.goto(new URL(first.url()).pathname);
  await press(second, 'Publiceren');
  await second.getByText('De rapportage is gepubliceerd.').waitFor();

  const reader = await openAs(app, 'bewoner', screen);
  await reader.goto('/raadsrapportages');
  await reader.getByRole('link', { name, exact: true }).click();
  await seeTitle(reader, `Voortgang Sociale Basis: ${name}`);
  expect(await wordsOf(reader)).toContain(`op een scherm van ${screen.width}`);
  expect(await faultsOf(reader)).toEqual([]);
  const link = reader.getByRole('link', { name: /: Subsidieplafonds$/ }).first();
  const figure = (await wordsOf(reader, link)).replace(': Subsidieplafonds', '');
  await link.click();
  await seeTitle(reader, 'Subsidieplafonds');
  expect(await wordsOf(reader, reader.locator('tfoot'))).toContain(figure);
  expect(await faultsOf(reader)).toEqual([]);
  expect(errors.filter((error) => !error.includes('422'))).toEqual([]);
});
