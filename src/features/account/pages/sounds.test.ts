/** A spoken story: heard by everybody only with a consent that holds, in parts as players ask, and read by who cannot hear. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestApp, testApp, Visitor } from '../../../../tests/support/app.ts';
import { demoCity } from '../../../../tests/support/demo-city.ts';
import { asPersona } from '../../../../tests/support/persona.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp({ from: await demoCity() });
});
afterAll(() => app.close());

const textOf = async (visitor: Visitor, path: string): Promise<string> =>
  await (await visitor.get(path)).text();

async function spoken(title: string) {
  const row = await app.database.db
    .selectFrom('story')
    .innerJoin('storySound', 'storySound.storyId', 'story.id')
    .innerJoin('wijk', 'wijk.id', 'story.wijkId')
    .select(['story.id', 'story.slug', 'storySound.id as soundId', 'wijk.slug as wijk'])
    .where('story.title', '=', title)
    .executeTakeFirstOrThrow();
  return {
    ...row,
    page: `/verhalen/${row.slug}`,
    own: `/mijn-verhalen/${row.id}`,
    file: `/opnamen/${row.soundId}`,
  };
}

const garden = 'Moestuin achter de school';
const concert = 'Straatconcert in het Noorden';
const summary = 'Kinderen van de school zingen het lied';

test('it stands on the page of its wijk, in the list and on its own page, with what is said in it', async () => {
  const anyone = new Visitor(app);
  const { page, file, wijk } = await spoken(garden);
  for (const path of [`/wijken/${wijk}`, '/verhalen', page]) {
    const answer = await anyone.get(path);
    expect(answer.headers.get('content-security-policy')).toContain("media-src 'self'");
    const html = await answer.text();
    expect(html, path).toMatch(new RegExp(`<audio[^>]* preload="none"[^>]* src="${file}"`));
  }
  expect(await textOf(anyone, page)).toContain(summary);
});

test('it comes as what it is, whole or in the part that is asked, and nobody keeps it', async () => {
  const anyone = new Visitor(app);
  const { file } = await spoken(garden);
  const whole = await anyone.get(file);
  const bytes = Buffer.from(await whole.arrayBuffer());
  expect(whole.status).toBe(200);
  expect(bytes.toString('latin1', 0, 4)).toBe('RIFF');
  const header = (name: string) => whole.headers.get(name);
  expect([header('content-type'), header('accept-ranges')]).toEqual(['audio/wav', 'bytes']);
  expect([header('x-content-type-options'), header('cross-origin-resource-policy')]).toEqual([
    'nosniff',
    'same-origin',
  ]);
  expect(header('content-security-policy')).toContain('sandbox');
  expect(header('cache-control')).toContain('no-store');
  // As Safari begins: two bytes, to see whether it gets what it asks.
  const first = await anyone.get(file, { range: 'bytes=0-1' });
  expect([first.status, first.headers.get('content-range')]).toEqual([206, `bytes 0-1/${bytes.length}`]);
  expect(Buffer.from(await first.arrayBuffer()).toString('latin1')).toBe('RI');
  const rest = await anyone.get(file, { range: 'bytes=-10', 'if-range': header('etag') ?? '' });
  expect(Buffer.from(await rest.arrayBuffer()).equals(bytes.subarray(-10))).toBe(true);
  expect((await anyone.get(file, { range: `bytes=${bytes.length}-` })).status).toBe(416);
});

test('without a word of what is said the page says so, her own page asks for it, and the office can write it', async () => {
  const [anyone, roos, officer, buur] = [
    new Visitor(app),
    await asPersona(app, 'bewoner'),
    await asPersona(app, 'behandelaar'),
    await asPersona(app, 'buur'),
  ];
  const { id, page, own } = await spoken(concert);
  expect(await textOf(anyone, page)).toContain('staat hier nog niet geschreven');
  expect(await textOf(roos, own)).toContain('Schrijft u in één zin waar hij over gaat?');
  const work = await textOf(officer, '/verhalen/werk');
  expect(work).toContain(`name="summary-${id}"`);

  const empty = await officer.post('/verhalen/werk', { recording: id, [`summary-${id}`]: ' ' });
  expect(empty.status).toBe(422);
  expect(await empty.text()).toContain('Schrijf in één zin waar de opname over gaat.');
  expect((await buur.post(own, { summary: 'Iets.' })).status).toBe(404);
  const long = await roos.post(own, { summary: 'a'.repeat(3001) });
  expect(long.status).toBe(422);
  expect(await long.text()).toContain('a'.repeat(3001));

  const words = 'Een zanger <b>vertelt</b> over de avond.';
  await officer.post('/verhalen/werk', { recording: id, [`summary-${id}`]: words });
  const shown = await textOf(anyone, page);
  expect(shown).toContain('door de gemeente opgeschreven');
  expect(shown).toContain('Een zanger &lt;b>vertelt&lt;/b> over de avond.');
  expect(await textOf(officer, '/verhalen/werk')).not.toContain(`name="summary-${id}"`);
  // Once it stands there the office changes nothing of it; she may.
  const twice = await officer.post('/verhalen/werk', { recording: id, [`summary-${id}`]: 'Anders.' });
  expect(twice.status).toBe(422);
  expect((await roos.post(own, { summary: 'Ik zing zelf.' })).status).toBe(303);
  const after = await textOf(anyone, page);
  expect(after).toContain('Ik zing zelf.');
  expect(after).not.toContain('door de gemeente opgeschreven');
});

test('one press takes it away at once, and only who handles the grant still hears it', async () => {
  const [anyone, roos] = [new Visitor(app), await asPersona(app, 'bewoner')];
  const { page, own, file, wijk } = await spoken(garden);
  expect((await roos.post(own, { withdraw: 'sound:neighbourhood' })).status).toBe(303);
  for (const path of [page, '/verhalen', `/wijken/${wijk}`])
    expect(await textOf(anyone, path), path).not.toContain(file);
  expect(await textOf(anyone, page)).not.toContain(summary);
  expect((await anyone.get(file)).status).toBe(404);
  expect((await anyone.get(file, { range: 'bytes=0-1' })).status).toBe(404);
  expect((await roos.get(file)).status).toBe(200);
  expect((await (await asPersona(app, 'behandelaar')).get(file)).status).toBe(200);
  expect((await (await asPersona(app, 'buur')).get(file)).status).toBe(404);
  expect((await roos.post(own, { give: 'sound:neighbourhood' })).status).toBe(303);
  expect((await anyone.get(file)).status).toBe(200);
});

test('one from which the rest cannot be taken is never public, whatever was ticked', async () => {
  const [anyone, roos] = [new Visitor(app), await asPersona(app, 'bewoner')];
  const { soundId, own, file, page } = await spoken(garden);
  await app.database.pool.query('update story_sound set bare = false where id = $1', [soundId]);
  expect((await anyone.get(file)).status).toBe(404);
  expect(await textOf(anyone, page)).not.toContain(file);
  const mine = await textOf(roos, own);
  expect(mine).toContain('Daarom komt hij niet op de site');
  expect(mine).not.toContain('value="sound:neighbourhood"');
});
