/** What everybody may read, and that it is gone on the next request once it may not be read any more. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestApp, testApp, Visitor } from '../../../../tests/support/app.ts';
import { demoCity } from '../../../../tests/support/demo-city.ts';
import { asPersona } from '../../../../tests/support/persona.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp({ from: await demoCity() });
});
afterAll(() => app.close());

const storyOf = async (title: string) =>
  await app.database.db.selectFrom('story').selectAll().where('title', '=', title).executeTakeFirstOrThrow();

const textOf = async (visitor: Visitor, path: string): Promise<string> =>
  await (await visitor.get(path)).text();

const garden = 'Moestuin achter de school';
const words = 'Nu staan er bakken met bonen';

test('one press takes it from every page at once, also from kept ones, and the photo with it', async () => {
  const [anyone, roos] = [new Visitor(app), await asPersona(app, 'bewoner')];
  const { id, slug, wijkId } = await storyOf(garden);
  const wijk = await app.database.db
    .selectFrom('wijk')
    .select('slug')
    .where('id', '=', wijkId)
    .executeTakeFirstOrThrow();
  const pages = ['/verhalen', `/verhalen?wijk=${wijk.slug}`, `/wijken/${wijk.slug}`];
  for (const page of pages) expect(await textOf(anyone, page), page).toContain(garden);
  const page = await textOf(anyone, `/verhalen/${slug}`);
  expect(page).toContain(words);
  expect(page).toContain(`href="/wijken/${wijk.slug}"`);
  const photo = /src="(\/fotos\/[^"]+)"/.exec(page)?.[1] ?? '';
  const shown = await anyone.get(photo);
  expect([shown.status, shown.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
  expect(shown.headers.get('x-content-type-options')).toBe('nosniff');
  expect(shown.headers.get('cache-control')).toContain('no-store');

  expect(await textOf(anyone, '/verhalen')).toContain(`src="${photo}/klein"`);
  const small = await anyone.get(`${photo}/klein`);
  expect([small.status, small.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
  expect(small.headers.get('cache-control')).toContain('no-store');

  const data = await textOf(roos, '/mijn-gegevens');
  expect(data).toContain(`action="/mijn-verhalen/${id}"`);
  const done = await roos.post(`/mijn-verhalen/${id}`, { withdraw: 'all' });
  expect(done.status).toBe(303);
  for (const one of pages) expect(await textOf(anyone, one), one).not.toContain(garden);
  expect((await anyone.get(`/verhalen/${slug}`)).status).toBe(404);
  for (const size of ['', '/klein']) expect((await anyone.get(photo + size)).status, size).toBe(404);
  // She and the office still see it with the case.
  expect((await roos.get(photo)).status).toBe(200);
  expect((await (await asPersona(app, 'behandelaar')).get(photo)).status).toBe(200);
  expect((await (await asPersona(app, 'buur')).get(photo)).status).toBe(404);

  // A yes for the words alone shows no photo; and what was said before stays to be read.
  await roos.post(`/mijn-verhalen/${id}`, { give: 'story:neighbourhood' });
  const again = await textOf(anyone, `/verhalen/${slug}`);
  expect(again).toContain(words);
  expect(again).not.toContain('/fotos/');
  expect(await textOf(roos, `/mijn-verhalen/${id}`)).toContain('Wat u eerder koos');
});

test('nobody decides over another’s story', async () => {
  const { id, slug } = await storyOf('Straatconcert in het Noorden');
  for (const other of ['buur', 'organisatie', 'behandelaar']) {
    const visitor = await asPersona(app, other);
    expect((await visitor.get(`/mijn-verhalen/${id}`)).status, other).toBe(404);
    expect((await visitor.post(`/mijn-verhalen/${id}`, { withdraw: 'all' })).status, other).toBe(404);
  }
  expect((await new Visitor(app).get(`/verhalen/${slug}`)).status).toBe(200);
});

test('a reaction: once each; ‘not right’ shows after it was read', async () => {
  const { slug } = await storyOf('Straatconcert in het Noorden');
  const [keeper, officer, anyone] = [
    await asPersona(app, 'betaler'),
    await asPersona(app, 'behandelaar'),
    new Visitor(app),
  ];
  const path = `/verhalen/${slug}`;
  expect(await textOf(anyone, path)).toContain('/inloggen?naar=');
  const empty = await keeper.post(`${path}/reactie`, { kind: 'wrong', reason: '' });
  expect(empty.status).toBe(422);
  expect(await empty.text()).toContain('Schrijf op wat er niet klopt.');
  const said = await keeper.post(`${path}/reactie`, { kind: 'wrong', reason: 'Het waren er <i>drie</i>.' });
  expect(said.headers.get('location')).toBe(`${path}?klaar=kloptniet`);
  expect(await textOf(anyone, path)).not.toContain('Het waren er');
  expect((await keeper.post(`${path}/reactie`, { kind: 'thanks' })).status).toBe(422);

  const work = await textOf(officer, '/verhalen/werk');
  expect(work).toContain('Het waren er &lt;i>drie&lt;/i>.');
  const { id } = await app.database.db
    .selectFrom('storyReply')
    .select('id')
    .where('reason', 'like', 'Het waren er%')
    .executeTakeFirstOrThrow();
  expect((await keeper.post('/verhalen/werk', { reply: id, verdict: 'yes' })).status).toBe(403);
  expect((await officer.post('/verhalen/werk', { reply: id, verdict: 'yes' })).status).toBe(303);
  expect(await textOf(anyone, path)).toContain('Het waren er &lt;i>drie&lt;/i>.');
  expect((await officer.post('/verhalen/werk', { reply: id, verdict: 'no' })).status).toBe(422);

  await keeper.post(`${path}/reactie`, { kind: 'back' });
  expect(await textOf(anyone, path)).not.toContain('Het waren er');
});

test('a report hides it in the same act; taken down with a reason that the writer reads; left standing it stays', async () => {
  const { slug, id } = await storyOf('Straatconcert in het Noorden');
  const [anyone, officer, roos] = [
    new Visitor(app),
    await asPersona(app, 'behandelaar'),
    await asPersona(app, 'bewoner'),
  ];
  const path = `/verhalen/${slug}`;
  const note = 'Mijn naam staat erin.';
  expect((await anyone.post(`${path}/melden`, { note: '' })).status).toBe(422);
  expect((await anyone.post(`${path}/melden`, { note })).headers.get('location')).toBe(
    `${path}/melden?klaar=gemeld`,
  );
  expect((await anyone.get(path)).status).toBe(404);
  expect(await textOf(anyone, '/verhalen')).not.toContain('Straatconcert in het Noorden');
  expect(await textOf(roos, `/mijn-verhalen/${id}`)).toContain('Iemand heeft gemeld');

  const reports = () =>
    app.database.db
      .selectFrom('storyReport')
      .select('id')
      .where('storyId', '=', id)
      .orderBy('madeAt', 'desc');
  const first = await reports().executeTakeFirstOrThrow();
  const judge = (report: string, verdict: string, why: string) =>
    officer.post('/verhalen/werk', { report, verdict, [`reason-${report}`]: why });
  const bare = await judge(first.id, 'yes', ' ');
  expect(bare.status).toBe(422);
  await judge(first.id, 'yes', 'Het is een podiumnaam.');
  expect((await anyone.get(path)).status).toBe(200);
  // Nobody keeps a story away by reporting it over and over.
  await anyone.post(`${path}/melden`, { note: 'Toch mijn naam.' });
  expect((await anyone.get(path)).status).toBe(200);
  const second = await reports().where('handledAt', 'is', null).executeTakeFirstOrThrow();
  const reason = 'Bij nader inzien staat er een naam in.';
  await judge(second.id, 'no', reason);
  expect((await anyone.get(path)).status).toBe(404);
  const own = await textOf(roos, `/mijn-verhalen/${id}`);
  expect(own).toContain(reason);
  // What is off the site does not stand there until any day.
  expect(own).not.toContain('staat het verhaal hier tot en met');
  expect(await textOf(officer, '/verhalen/werk')).toContain(reason);
});

test('what nobody may read now is nowhere: hidden, taken back, without a consent, or past its time', async () => {
  const anyone = new Visitor(app);
  const list = await textOf(anyone, '/verhalen');
  for (const title of [
    'Buitenbieb op het plein in Vreewijk',
    'Muziek met de buurt rond de school in Lombardijen',
    'Huiswerkclub langs het water in Overschie',
    'Repaircafé rond de school in Carnisse',
  ]) {
    const { slug } = await storyOf(title);
    expect(list, title).not.toContain(title);
    expect((await anyone.get(`/verhalen/${slug}`)).status, title).toBe(404);
    expect((await anyone.get(`/verhalen/${slug}/melden`)).status, title).toBe(404);
  }
  await app.database.pool.query(`update story set show_until = current_date - 1 where title = $1`, [garden]);
  expect((await anyone.get(`/verhalen/${(await storyOf(garden)).slug}`)).status).toBe(404);
});
