/** From typing a sentence to what the public page shows of it, for who keeps the activity. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { logIn, type TestApp, testApp, Visitor } from '../../../../tests/support/app.ts';
import { validateHtml } from '../../../../tests/support/html.ts';
import {
  approveWaiting,
  hiddenIn,
  type TrialKeeper,
  trialKeeper,
} from '../../../../tests/support/trial-keeper.ts';
import { seedGround } from '../../../demo/ground.ts';
import { fixedClock } from '../../../kernel/dates.ts';

let app: TestApp;
let keeper: TrialKeeper;
let member: Visitor;
/** A Friday. */
const clock = fixedClock('2027-03-12T10:00:00Z');
const host = 'gastvrouw@example.org';

beforeAll(async () => {
  app = await testApp({ clock });
  await seedGround(app.deps);
  keeper = await trialKeeper(app);
  member = keeper.member;
});
afterAll(() => app.close());

async function pageOf(visitor: Visitor, path: string): Promise<string> {
  const html = await (await visitor.get(path)).text();
  expect(await validateHtml(html, path)).toEqual([]);
  return html;
}

/** The form as it stands, with what is typed in it. */
const typed = (changes: Readonly<Record<string, string>>): Record<string, string> => ({
  ...keeper.activity,
  wanneer: 'elke dinsdag 10 tot 12, niet in de schoolvakanties, op 6 april dicht, op 13 april in de kerk',
  email: host,
  ...changes,
});

const rowOf = async () =>
  await app.database.db
    .selectFrom('activity')
    .innerJoin('listing', 'listing.id', 'activity.id')
    .selectAll('activity')
    .select(['listing.status', 'listing.confirmedVia', 'listing.revision', 'listing.slug'])
    .where('slug', '=', 'samen-koken')
    .executeTakeFirstOrThrow();
const waiting = async () =>
  await app.database.db.selectFrom('listing').select('id').where('status', '=', 'pending').execute();

test('a sentence is shown back with its dates before anything is saved', async () => {
  const fields = typed({ knop: 'bekijk' });
  const looked = await member.post('/mijn-activiteiten/nieuw', fields);
  const html = await looked.text();
  expect(looked.status).toBe(200);
  expect(html).toContain('Elke dinsdag van 10.00 tot 12.00 uur, niet in de schoolvakanties.');
  expect(html).toMatch(/dinsdag 13 april[\s\S]{0,60}deze keer: <span dir="auto">de kerk/);
  expect(await app.database.db.selectFrom('activity').select('id').execute()).toEqual([]);
  // Another sentence than was looked at: looked at again, not saved.
  const other = {
    ...fields,
    knop: 'bewaar',
    gezien: hiddenIn(html, 'gezien'),
    wanneer: 'elke vrijdag 10-12',
  };
  expect((await member.post('/mijn-activiteiten/nieuw', other)).status).toBe(200);
  const saved = await member.post('/mijn-activiteiten/nieuw', {
    ...fields,
    knop: 'bewaar',
    gezien: hiddenIn(html, 'gezien'),
  });
  expect(saved.headers.get('location')).toBe('/mijn-activiteiten/samen-koken?gelukt=wacht');
  expect(await rowOf()).toMatchObject({ status: 'pending', hostEmail: host, sequence: 0, revision: 1 });
});

test('of an organisation that somebody added a minute ago nothing shows before a steward looked', async () => {
  expect((await new Visitor(app).get('/activiteiten/samen-koken')).status).toBe(404);
  expect(await pageOf(new Visitor(app), '/wijken/middelland')).not.toContain('samen-koken');
  const own = await pageOf(member, '/mijn-activiteiten/samen-koken?gelukt=wacht');
  expect(own).toContain('De beheerder van de wijk kijkt er eerst naar');
  expect(own).toContain('Dit wacht op de beheerder');
  expect(own).not.toContain('Ja, dit klopt nog');
});

test('once her organisation is on the map its member is known', async () => {
  const fields = { name: 'Stichting Proef', kind: 'community', wijk: 'middelland', summaryNl: 'Wij koken.' };
  await member.post('/organisaties/stichting-proef/bewerken', { ...fields, revision: '0' });
  await approveWaiting(app);
  expect(await waiting()).toEqual([]);
  await member.post('/mijn-activiteiten/samen-koken/antwoord', { antwoord: 'klopt' });
  expect(await rowOf()).toMatchObject({ status: 'published', confirmedVia: 'owner', revision: 1 });
});

test('the public page says what, when, where and who last confirmed it, and never the host', async () => {
  const html = await pageOf(new Visitor(app), '/activiteiten/samen-koken');
  for (const words of ['Elke dinsdag van 10.00 tot 12.00 uur', 'in de keuken', 'Laatst bevestigd op'])
    expect(html).toContain(words);
  expect(html).not.toContain(host);
  expect(await pageOf(new Visitor(app), '/wijken/middelland')).toMatch(
    /href="\/activiteiten\/samen-koken\/\d{4}-\d\d-\d\d"/,
  );
});

test('who edits second sees the difference; SEQUENCE rises at each edit', async () => {
  const path = '/mijn-activiteiten/samen-koken/wijzigen';
  const opened = hiddenIn(await pageOf(member, path), 'versie');
  const { sequence } = await rowOf();
  const edit = async (titel: string, versie: string) => {
    const fields = typed({ titel, versie, wanneer: 'elke dinsdag 10 tot 12' });
    const seen = hiddenIn(await (await member.post(path, { ...fields, knop: 'bekijk' })).text(), 'gezien');
    return await member.post(path, { ...fields, knop: 'bewaar', gezien: seen });
  };
  expect((await edit('Samen koken en eten', opened)).status).toBe(303);
  const second = await edit('Koken met elkaar', opened);
  const html = await second.text();
  expect(second.status).toBe(422);
  expect(html).toContain('id="verschil');
  expect(html).toMatch(/Samen koken en eten[\s\S]*Koken met elkaar/);
  expect((await edit('Koken met elkaar', hiddenIn(html, 'versie'))).status).toBe(303);
  const title = { nl: 'Koken met elkaar' };
  expect(await rowOf()).toMatchObject({ sequence: sequence + 2, revision: 3, title });
  const revisions = await app.database.db.selectFrom('listingRevision').select('content').execute();
  expect(JSON.stringify(revisions)).not.toContain(host);
});

test('one time that differs and a pause come out in the next dates', async () => {
  const base = '/mijn-activiteiten/samen-koken';
  const page = await pageOf(member, base);
  const keer = /<option value="([\w-]+ 2027-03-23)"/.exec(page)?.[1] ?? '';
  const versie = hiddenIn(page, 'versie');
  const wrong = await member.post(`${base}/keer`, { keer, versie, wat: 'waar', andersWaar: '' });
  expect(wrong.status).toBe(422);
  expect(await wrong.text()).toContain('href="#f-andersWaar"');
  await member.post(`${base}/keer`, { keer, versie, wat: 'invaller', invaller: 'Sam' });
  const pause = { pauzeVan: '2027-04-01', pauzeTot: '2027-04-15', pauzeReden: 'verbouwing' };
  const revision = hiddenIn(await pageOf(member, base), 'versie');
  await member.post(`${base}/pauze`, { ...pause, versie: revision });
  const html = await pageOf(new Visitor(app), '/activiteiten/samen-koken');
  expect(html).toContain('met <span dir="auto">Sam</span>');
  expect(html).toContain('verbouwing');
  expect(html).not.toContain('datetime="2027-04-06');
});

test('others find nothing to change', async () => {
  const stranger = await logIn(app, 'vreemde@example.org');
  for (const path of ['', '/wijzigen']) {
    const answer = await stranger.get(`/mijn-activiteiten/samen-koken${path}`);
    expect([403, 404]).toContain(answer.status);
  }
  const answer = await stranger.post('/mijn-activiteiten/samen-koken/stop', { zeker: 'yes' });
  expect([403, 404]).toContain(answer.status);
});
