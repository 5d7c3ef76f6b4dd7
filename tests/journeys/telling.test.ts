/** A small grant: told on a phone in at most five taps and one text or photo; then read, thanked, contradicted and taken back. */
import type { Locator } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { demoCity } from '../support/demo-city.ts';
import { desktop, faultsOf, openAs, phone, seeTitle } from '../support/journey.ts';
import * as made from '../support/made-photos.ts';
import { servedApp } from '../support/served-app.ts';

const app = await servedApp({ from: await demoCity() });
afterAll(() => app.close());

/** Counts every press; what is typed or photographed is the one thing beside them. */
function counted() {
  let taps = 0;
  return {
    tap: async (where: Locator) => {
      taps += 1;
      await where.click();
    },
    get taps() {
      return taps;
    },
  };
}

async function addressOf(title: string): Promise<{ readonly tell: string; readonly case: string }> {
  const { id, caseNumber } = await app.database.db
    .selectFrom('application')
    .select(['id', 'caseNumber'])
    .where('title', '=', title)
    .executeTakeFirstOrThrow();
  return { tell: `/aanvragen/${id}/verantwoorden`, case: `/zaken/${caseNumber}` };
}

const photo = { name: 'feest.png', mimeType: 'image/png', buffer: made.png({ orientation: 1 }) };

test.each([
  ['a text, without scripts on a phone', phone, 'Lange tafel in onze straat', 'text'],
  ['a photo, with scripts at a desk', desktop, 'Verhalen op de trap', 'photo'],
] as const)('five taps and %s', async (_, screen, title, how) => {
  // Its last day is yesterday, whatever day the demo was made.
  await app.database.pool.query(
    `update application set answers = jsonb_set(answers, '{periodUntil}', to_jsonb((current_date - 1)::text)) where title = $1`,
    [title],
  );
  const page = await openAs(app, 'bewoner', screen);
  const hand = counted();
  const address = await addressOf(title);
  await page.goto(address.case);
  await hand.tap(page.getByRole('link', { name: 'Vertellen hoe het is gegaan' }).first());
  await seeTitle(page, 'Vertellen hoe het is gegaan');
  expect(await faultsOf(page)).toEqual([]);
  await hand.tap(page.getByLabel('Ja, zoals in de aanvraag'));
  await hand.tap(page.getByLabel('Nee, alles is uitgegeven'));
  if (how === 'text') {
    await page.getByLabel('Wat bracht het?').fill('Wij aten met tachtig buren aan één tafel.');
    await hand.tap(page.getByRole('group', { name: 'Wat u schreef' }).getByLabel('Op deze site'));
  } else {
    await page.setInputFiles('input[name=photos]', photo);
    await hand.tap(page.getByRole('group', { name: 'Uw foto' }).getByLabel('Op deze site'));
  }
  const send = page.getByRole('button', { name: 'Versturen', exact: true });
  await hand.tap(send);
  await page.getByText('Dank u wel. Wij hebben uw verhaal.').first().waitFor();
  expect(await faultsOf(page)).toEqual([]);
  expect(hand.taps).toBeLessThanOrEqual(5);
  await page.getByRole('link', { name: 'Zo staat het op de site' }).click();
  await seeTitle(page, title);
  expect(await faultsOf(page)).toEqual([]);
});
