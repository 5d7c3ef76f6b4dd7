/** A recipient tells how it went, and the officer sees it where she determines the grant. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestApp, testApp } from '../../../../tests/support/app.ts';
import { demoCity } from '../../../../tests/support/demo-city.ts';
import { asPersona } from '../../../../tests/support/persona.ts';
import { formatDate } from '../../../kernel/dates.ts';

let app: TestApp;

beforeAll(async () => {
  app = await testApp({ from: await demoCity() });
});
afterAll(() => app.close());

async function titled(title: string): Promise<{ readonly id: string; readonly case: string }> {
  const { id, caseNumber } = await app.database.db
    .selectFrom('application')
    .select(['id', 'caseNumber'])
    .where('title', '=', title)
    .executeTakeFirstOrThrow();
  return { id, case: `/zaken/${caseNumber}` };
}

test('what lacks comes back beside its field with what was typed; what is whole is on the case and with the officer', async () => {
  const garden = await titled('Buurtmoestuin met schuur');
  const [resident, officer] = [await asPersona(app, 'bewoner'), await asPersona(app, 'behandelaar')];
  const form = `/aanvragen/${garden.id}/verantwoorden`;
  const before = await (await resident.get(garden.case)).text();
  expect(before).toContain('Vertel ons hoe het is gegaan');
  expect(before).toContain(`href="${form}"`);
  // The list of her cases says so too, with the way to do it.
  const waiting = await (await resident.get('/mijn-aanvragen')).text();
  expect(waiting).toContain(`<a href="${form}">Vertellen hoe het is gegaan`);
  const open = await (await officer.get(`${garden.case}/vaststellen`)).text();
  expect(open).toContain('Er is geen verantwoording gekomen.');

  // The reminder gave more time than the decision: every page says the same last day.
  const [reminded] = await app.database.db
    .selectFrom('accountReminder')
    .select('dueOn')
    .where('applicationId', '=', garden.id)
    .orderBy('dueOn', 'desc')
    .execute();
  const last = formatDate(reminded?.dueOn ?? '', 'nl');
  for (const page of [before, waiting, await (await resident.get(form)).text()]) expect(page).toContain(last);

  const wrong = await resident.post(form, {
    happened: '',
    left: 'some',
    leftAmount: 'veel',
    words: 'Het was <b>druk</b>.',
  });
  expect(wrong.status).toBe(422);
  const again = await wrong.text();
  expect(again).toContain('Kies of de activiteiten er zijn geweest.');
  expect(again).toMatch(/href="#[a-z-]*leftAmount"/);
  expect(again).toContain('Het was &lt;b>druk&lt;/b>.');

  // The summary goes from top to bottom, as the page does.
  const bare = await (await resident.post(form, {})).text();
  const said = ['Kies of de activiteiten er zijn geweest.', 'Vertel kort', 'Kies of er geld over is.'];
  const places = said.map((sentence) => bare.indexOf(sentence));
  expect(places).not.toContain(-1);
  expect(places).toEqual(places.toSorted((a, b) => a - b));

  expect((await officer.get(form)).status).toBe(404);
  const sent = await resident.post(form, { happened: 'whole', left: 'none', words: 'Elke week vol.' });
  expect(sent.status).toBe(303);
  expect(sent.headers.get('location')).toMatch(/^\/mijn-verhalen\/[0-9a-f-]{36}\?klaar=verteld$/);
  expect(await (await resident.get(garden.case)).text()).toContain('Wij hebben uw verantwoording');
  expect(await (await resident.get('/mijn-aanvragen')).text()).not.toContain(`<a href="${form}">`);
  // There is no second time.
  expect((await resident.get(form)).headers.get('location')).toBe(garden.case);
  const there = await (await officer.get(garden.case)).text();
  expect(there).toContain('Voorstel voor de vaststelling');
  expect(there).not.toContain('Er loopt nu geen termijn');
  const page = await (await officer.get(`${garden.case}/vaststellen`)).text();
  expect(page).toContain('Elke week vol.');
  expect(page).toMatch(/€\s6\.800/);
});

test('the demo city holds one that was accounted for', async () => {
  const lights = await titled('Lichtjes in de binnentuin');
  const page = await (await (await asPersona(app, 'behandelaar')).get(`${lights.case}/vaststellen`)).text();
  expect(page).toContain('De tweede avond viel uit door storm');
});

test('who was drawn and must show more reads it on her list and first of all on the case', async () => {
  const evening = await titled('Verhalenavond aan de haven');
  const resident = await asPersona(app, 'bewoner');
  const list = await (await resident.get('/mijn-aanvragen')).text();
  expect(list).toContain(`<a href="/aanvragen/${evening.id}/laten-zien">Laten zien`);
  expect(await (await resident.get(evening.case)).text()).toContain('Laat ons nog iets zien');
});
