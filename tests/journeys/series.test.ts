/** Journey of the social map: a weekly activity in plain Dutch, and its host who answers by a link without an account. */
import { afterAll, describe, expect, test } from 'vitest';
import { askHosts } from '../../src/features/activity/index.ts';
import { assert } from '../../src/kernel/result.ts';
import { openPage, watchErrors } from '../support/browser.ts';
import { demoCity } from '../support/demo-city.ts';
import { desktop, faultsOf, openAs, phone, press, seeTitle, wordsOf } from '../support/journey.ts';
import { servedApp } from '../support/served-app.ts';

const app = await servedApp({ from: await demoCity() });
afterAll(() => app.close());

/** Of an activity that was on lately, as its host got it by mail; each is used once. */
const used = new Set<string>();
async function linkOfHost(): Promise<string> {
  await askHosts(app.deps);
  const mails = await app.database.db
    .selectFrom('outgoingMail')
    .select('body')
    .where('kind', '=', 'host-question')
    .orderBy('id')
    .execute();
  const links = mails.flatMap(({ body }) => body.match(/\/klopt\/[\w-]+/g) ?? []);
  const link = links.find((one) => !used.has(one));
  assert(link, 'hosts were asked');
  used.add(link);
  return link;
}

const screens = [
  ['on a phone without a script', phone, 'Thee met koek'],
  ['on a desk with one', desktop, 'Soep met brood'],
] as const;

describe.each(screens)('%s', (_, screen, title) => {
  test('what is typed is shown back with its dates, and then stands in the agenda and its calendar file', async () => {
    const page = await openAs(app, 'organisatie', screen);
    const errors = watchErrors(page);
    await page.goto('/mijn-activiteiten');
    await page.getByRole('link', { name: 'Nieuwe activiteit' }).click();
    await seeTitle(page, 'Nieuwe activiteit');
    await page.getByLabel('Hoe heet het?').fill(title);
    await page.getByLabel('Wat voor activiteit is het?').selectOption({ label: 'Koffie en ontmoeten' });
    await page
      .getByLabel('Wanneer is het?')
      .fill('elke dag behalve zondag van 10 tot 12, niet op feestdagen, op 24 december in de kerk');
    await page.getByLabel('Waar precies?').fill('In de keuken');
    await page.getByLabel('In welke wijk?').selectOption({ label: 'Pernis' });
    await page.getByLabel('E-mailadres').fill('gastheer@example.org');
    await press(page, 'Bekijk de zin en de data');
    expect(await wordsOf(page)).toContain('van 10.00 tot 12.00 uur, niet op feestdagen');
    expect(await faultsOf(page)).toEqual([]);
    await press(page, 'Klopt, bewaar');
    await page.getByText('Bewaard.').first().waitFor();
    await page.goto('/agenda?wijk=pernis');
    expect(await wordsOf(page)).toContain(title);
    const calendar = await (await page.request.get(`${app.url}/agenda.ics?wijk=pernis`)).text();
    expect(calendar).toContain(`SUMMARY:${title}`);
    expect(errors).toEqual([]);
  });

  test('its host answers with one press, and corrects it with another', async () => {
    const page = await openPage({ ...screen, baseUrl: app.url });
    const errors = watchErrors(page);
    await page.goto(await linkOfHost());
    expect(await faultsOf(page)).toEqual([]);
    const time = page.locator('section.hv-card').first();
    await time.getByRole('button', { name: '6 tot 15', exact: true }).click();
    expect(await wordsOf(page, time)).toContain('Ging door, 6 tot 15 mensen');
    await time.getByRole('button', { name: '16 tot 30', exact: true }).click();
    expect(await wordsOf(page, time)).toContain('Ging door, 16 tot 30 mensen');
    await press(page, 'Ja, het klopt');
    await page.getByText('Dank u wel. Wij zetten erbij dat het klopt.').waitFor();
    expect(errors).toEqual([]);
  });
});
