/** Two who keep the rooms of one place: the second sees the difference, and loses nothing of what she typed. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestApp, testApp, Visitor } from '../../../tests/support/app.ts';
import { demoCity } from '../../../tests/support/demo-city.ts';
import { validateHtml } from '../../../tests/support/html.ts';

let app: TestApp;
let member: Visitor;
let room: string;
const place = '/plekken/buurtkeuken-de-lange-tafel';

beforeAll(async () => {
  app = await testApp({ from: await demoCity() });
  member = new Visitor(app);
  await member.post('/demo/inloggen', { persona: 'organisatie' });
  const html = await (await member.get(place)).text();
  room = /href="(\/plekken\/[^"]+\/ruimtes\/[0-9a-f-]{36})"/.exec(html)?.[1] ?? '';
});
afterAll(() => app.close());

const basedOn = (html: string): string => /name="basedOn" value="(\d+)"/.exec(html)?.[1] ?? '';
const typed = { name: 'Torenkamer', wheelchair: 'no', capacity: '7' };

test('changing: what stands there now beside what was typed, and saving again holds', async () => {
  const old = basedOn(await (await member.get(room)).text());
  expect((await member.post(room, { ...typed, basedOn: old })).status).toBe(303);
  const mine = { ...typed, capacity: '9', note: 'Let op de trap', basedOn: old };
  const refused = await member.post(room, mine);
  const html = await refused.text();
  expect(refused.status).toBe(422);
  expect(await validateHtml(html, room)).toEqual([]);
  expect(html).toMatch(/<table[\s\S]*7 mensen[\s\S]*9 mensen[\s\S]*<\/table>/);
  expect((await member.post(room, { ...mine, basedOn: basedOn(html) })).status).toBe(303);
  expect(await (await member.get(place)).text()).toContain('9 mensen');
});

test('taking away: what would go is shown first', async () => {
  const old = basedOn(await (await member.get(room)).text());
  expect((await member.post(room, { ...typed, capacity: '12', basedOn: old })).status).toBe(303);
  const refused = await member.post(`${room}/weg`, { basedOn: old });
  const html = await refused.text();
  expect(refused.status).toBe(422);
  expect(html).toMatch(/<table[\s\S]*12 mensen[\s\S]*<\/table>/);
  expect((await member.post(`${room}/weg`, { basedOn: basedOn(html) })).status).toBe(303);
});

test('a room that somebody took away keeps what was typed, and can be added anew', async () => {
  expect((await member.get(room)).status).toBe(404);
  const gone = await member.post(room, { ...typed, basedOn: '1' });
  const html = await gone.text();
  expect(gone.status).toBe(422);
  expect(await validateHtml(html, room)).toEqual([]);
  expect(html).toContain('Iemand haalde deze ruimte net weg.');
  expect(html).toContain('value="Torenkamer"');
  const added = await member.post(`${place}/ruimtes/nieuw`, { ...typed, basedOn: basedOn(html) });
  expect(added.status).toBe(303);
  expect((await member.post(`${room}/weg`, { basedOn: '1' })).headers.get('location')).toContain(place);
});
