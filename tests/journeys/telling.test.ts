/** A small grant: told on a phone in at most five taps and one text or photo; then read, thanked, contradicted and taken back. */
import type { Locator, Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { drawPhoto } from '../../src/platform/files/photo/index.ts';
import { demoCity } from '../support/demo-city.ts';
import { desktop, faultsOf, openAs, phone, press, seeTitle, wordsOf } from '../support/journey.ts';
import * as made from '../support/made-photos.ts';
import { m4a } from '../support/made-sounds.ts';
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

/** The button that says all of this, also where only a screen reader hears the end of it. */
const buttonOf = (page: Page, ...words: readonly string[]): Locator =>
  words.reduce((found, hasText) => found.filter({ hasText }), page.locator('button'));

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

test.each([
  ['without scripts on a phone', phone, 'De garage', 'Wij hoorden de muziek op drie hoog.'],
  ['with scripts at a desk', desktop, 'De overkant', 'Bij ons in de straat stonden de ramen open.'],
] as const)(
  'a neighbour says what she thinks, and the office looks first, %s',
  async (_, screen, heading, other) => {
    const title = 'Moestuin achter de school';
    // Each time a neighbour who has said nothing yet.
    const persona = screen === phone ? 'betaler' : 'beheerder';
    const page = await openAs(app, persona, screen);
    await page.goto('/verhalen');
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('link', { name: title }).click();
    await seeTitle(page, title);
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('link', { name: 'Uw eigen verhaal ernaast zetten' }).click();
    await seeTitle(page, 'Uw verhaal ernaast');
    await press(page, 'Versturen');
    await page.getByText('Zet een vinkje als uw verhaal op de site mag.').first().waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.getByLabel('Kop van uw verhaal').fill(heading);
    await page.getByLabel('Uw verhaal', { exact: true }).fill(other);
    await page.getByLabel('Mijn verhaal mag op deze site staan').check();
    await press(page, 'Versturen');
    await page.getByText('Wij kijken ernaar, dan staat uw verhaal ernaast.').first().waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.goto('/verhalen');
    await page.getByRole('link', { name: title }).click();
    expect(await wordsOf(page)).not.toContain(other);
    await page.getByLabel('Dit klopt niet, want').fill(`Het hek stond open, zag ${heading}.`);
    await press(page, 'Versturen');
    await page.getByText('Wij lezen uw reactie eerst.').first().waitFor();
    expect(await faultsOf(page)).toEqual([]);

    const officer = await openAs(app, 'behandelaar', screen);
    await officer.goto('/verhalen/werk');
    expect(await faultsOf(officer)).toEqual([]);
    await officer
      .getByRole('article', { name: heading })
      .getByRole('button', { name: 'Op de site zetten' })
      .click();
    await officer.getByText('Beoordeeld.').first().waitFor();
    await page.reload();
    expect(await wordsOf(page)).toContain(other);
    expect(await wordsOf(page)).not.toContain('Het hek stond open');
  },
);

test('spoken on a phone: five taps and a recording, heard on the site, with one line for who cannot hear', async () => {
  const title = 'Voorleesuur in de speeltuin';
  await app.database.pool.query(
    `update application set answers = jsonb_set(answers, '{periodUntil}', to_jsonb((current_date - 1)::text)) where title = $1`,
    [title],
  );
  const page = await openAs(app, 'bewoner', phone);
  const hand = counted();
  const address = await addressOf(title);
  await page.goto(address.case);
  await hand.tap(page.getByRole('link', { name: 'Vertellen hoe het is gegaan' }).first());
  await hand.tap(page.getByLabel('Ja, zoals in de aanvraag'));
  await hand.tap(page.getByLabel('Nee, alles is uitgegeven'));
  const recording = { name: 'opname.m4a', mimeType: 'audio/mp4', buffer: Buffer.from(await m4a()) };
  await page.setInputFiles('input[name=recording]', recording);
  await hand.tap(page.getByRole('group', { name: 'Uw opname' }).getByLabel('Op deze site'));
  await hand.tap(page.getByRole('button', { name: 'Versturen', exact: true }));
  await page.getByText('Dank u wel. Wij hebben uw verhaal.').first().waitFor();
  expect(hand.taps).toBeLessThanOrEqual(5);
  // Who cannot hear has nothing yet: she is asked for one line.
  await page.getByText('Wie niet kan horen, heeft nog niets aan uw opname.').waitFor();
  expect(await faultsOf(page)).toEqual([]);
  await page.getByLabel('Waar gaat de opname over?').fill('Een moeder leest voor uit Jip en Janneke.');
  await press(page, 'Bewaren');
  await page.getByText('Dit staat nu bij uw opname.').first().waitFor();
  await page.getByRole('link', { name: 'Zo staat het op de site' }).click();
  await seeTitle(page, title);
  expect(await wordsOf(page)).toContain('Een moeder leest voor uit Jip en Janneke.');
  expect(await faultsOf(page)).toEqual([]);
});

test('a recording of the demo is played by the browser under the policy of the page', async () => {
  const page = await openAs(app, 'buur', desktop);
  await page.goto('/verhalen');
  const heard = await page.evaluate(async () => {
    const player = document.querySelector<HTMLAudioElement>('audio[aria-label*="Moestuin"]');
    if (player === null) return 'no player';
    const asked = new Promise((done) => player.addEventListener('canplaythrough', done));
    player.preload = 'auto';
    player.load();
    await asked;
    return player.duration;
  });
  expect(heard).toBe(2);
});

test.each([
  ['without scripts on a phone', phone],
  ['with scripts at a desk', desktop],
] as const)('taken back with one press from her own data, %s', async (_, screen) => {
  const title = 'Straatconcert in het Noorden';
  const page = await openAs(app, 'bewoner', screen);
  await page.goto('/mijn-gegevens/alles');
  await buttonOf(page, 'Alles intrekken', title).click();
  await page.getByText('Op de site is het nu niet meer te zien.').first().waitFor();
  expect(await faultsOf(page)).toEqual([]);
  const neighbour = await openAs(app, 'buur', screen);
  await neighbour.goto('/verhalen');
  expect(await wordsOf(neighbour)).not.toContain(title);
  // Allowed anew, for the next reader of this test and of the site.
  await buttonOf(page, 'Toestaan', 'Wat u schreef', 'Op deze site').click();
  await page.getByText('U hebt het toegestaan.').first().waitFor();
  await neighbour.reload();
  expect(await wordsOf(neighbour)).toContain(title);
});

test('a photo that lay on its side stands upright on the page, and tells the browser nothing else', async () => {
  const page = await openAs(app, 'bewoner', desktop);
  // A real photo of the browser's own, with the notes of a camera put in.
  const base64 = await page.evaluate(() => {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [60, 40];
    canvas.getContext('2d')?.fillRect(0, 0, 30, 40);
    return canvas.toDataURL('image/jpeg').split(',')[1] ?? '';
  });
  const plain = Buffer.from(base64, 'base64');
  const camera = made.jpegSegment(0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), made.exif(6)]));
  const lying = Buffer.concat([plain.subarray(0, 2), camera, plain.subarray(2)]);
  const drawn = await drawPhoto('photos', { name: 'foto.jpg', bytes: lying }, 100_000);
  if (!drawn.ok) throw new Error(JSON.stringify(drawn.problems));
  expect(Buffer.from(drawn.value.bytes).includes(made.secret)).toBe(false);
  const seen = await page.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/jpeg;base64,${data}`;
    await image.decode();
    return [image.naturalWidth, image.naturalHeight];
  }, Buffer.from(drawn.value.bytes).toString('base64'));
  expect(seen).toEqual([40, 60]);
  expect([drawn.value.width, drawn.value.height]).toEqual([40, 60]);
});
