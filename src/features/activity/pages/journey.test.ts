/** From typing a sentence to the evidence of a host who never logged in. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { logIn, type TestApp, testApp, Visitor } from '../../../../tests/support/app.ts';
import { validateHtml } from '../../../../tests/support/html.ts';
import { hiddenIn } from '../../../../tests/support/trial-keeper.ts';
import { listingKinds } from '../../../app/listing-kinds.ts';
import { seedGround } from '../../../demo/ground.ts';
import { system } from '../../../kernel/actor.ts';
import { type Clock, parseIsoDate, Temporal } from '../../../kernel/dates.ts';
import type { Id } from '../../../kernel/ids.ts';
import { verifyAudit } from '../../../platform/audit/index.ts';
import { judgeListing, judgeProposal } from '../../listing/index.ts';
import { askHosts } from '../commands/ask-hosts.ts';
import { confirmedOccurrences, evidenceCounts } from '../evidence.ts';
import { schoolYearsMidden } from '../series/school-holidays.ts';

let app: TestApp;
let member: Visitor;
/** A Friday; moved on by the tests. */
let now = Temporal.Instant.from('2027-03-12T10:00:00Z');
const clock: Clock = { now: () => now };
const host = 'gastvrouw@example.org';

beforeAll(async () => {
  app = await testApp({ clock });
  await seedGround(app.deps);
  member = await logIn(app, 'lid@example.org');
  const wijk = await wijkId('middelland');
  await member.post('/mijn-organisaties/nieuw', {
    name: 'Stichting Proef',
    legalForm: 'foundation',
    kvkNumber: '',
    wijkId: wijk,
  });
});
afterAll(() => app.close());

async function wijkId(slug: string): Promise<string> {
  const { db } = app.database;
  return (await db.selectFrom('wijk').select('id').where('slug', '=', slug).executeTakeFirstOrThrow()).id;
}

async function pageOf(visitor: Visitor, path: string): Promise<string> {
  const html = await (await visitor.get(path)).text();
  expect(await validateHtml(html, path)).toEqual([]);
  return html;
}

/** The form as it stands, with what is typed in it. */
async function typed(changes: Readonly<Record<string, string>>): Promise<Record<string, string>> {
  const organisation = await app.database.db
    .selectFrom('organisation')
    .select('id')
    .executeTakeFirstOrThrow();
  return {
    organisatie: organisation.id,
    titel: 'Samen koken',
    soort: 'meal',
    wanneer: 'elke dinsdag 10 tot 12, niet in de schoolvakanties, op 6 april dicht, op 13 april in de kerk',
    waar: 'in de keuken',
    wijk: await wijkId('middelland'),
    email: host,
    ...changes,
  };
}

const rowOf = async () =>
  await app.database.db
    .selectFrom('activity')
    .innerJoin('listing', 'listing.id', 'activity.id')
    .selectAll('activity')
    .select(['listing.status', 'listing.confirmedVia', 'listing.revision', 'listing.slug'])
    .where('slug', '=', 'samen-koken')
    .executeTakeFirstOrThrow();
const evidence = async () =>
  await app.database.db.selectFrom('occurrenceEvidence').selectAll().orderBy('madeAt').execute();

const waiting = async () =>
  await app.database.db.selectFrom('listing').select('id').where('status', '=', 'pending').execute();

async function approve(id: Id<'listing'>): Promise<void> {
  const deps = { ...app.deps, kinds: listingKinds };
  const yes = { approve: true, reason: '', basedOn: 1 };
  expect((await judgeListing(deps, system('steward'), id, yes)).ok).toBe(true);
}

async function newestLink(): Promise<string> {
  const mail = await app.database.db
    .selectFrom('outgoingMail')
    .select('body')
    .where('kind', '=', 'host-question')
    .where('toAddress', '=', host)
    .orderBy('createdAt', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  return /\/klopt\/[\w-]+/.exec(mail.body)?.[0] ?? '';
}

test('school holidays stand in the database as their source gives them', async () => {
  const rows = await app.database.db.selectFrom('schoolHoliday').selectAll().execute();
  const told = rows.map(
    ({ name, startsOn, endsBefore }) =>
      `${name} ${startsOn}..${parseIsoDate(endsBefore)?.subtract({ days: 1 })}`,
  );
  const known = schoolYearsMidden.flatMap(({ holidays }) =>
    holidays.map(({ kind, from, through }) => `${kind} ${from}..${through}`),
  );
  expect(told.sort()).toEqual(known.sort());
});

test('a sentence is shown back with its dates before anything is saved', async () => {
  const fields = await typed({ knop: 'bekijk' });
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
  for (const { id } of await waiting()) await approve(id as Id<'listing'>);
  expect(await waiting()).toEqual([]);
  await member.post('/mijn-activiteiten/samen-koken/antwoord', { antwoord: 'klopt' });
  expect(await rowOf()).toMatchObject({ status: 'published', confirmedVia: 'owner', revision: 1 });
});

test('separate fields become a sentence', async () => {
  const fields = {
    ...(await typed({ wanneer: '', van: '9.30', tot: '11', elke: 'm-1', knop: 'velden' })),
    dagen: ['5'],
    niet: ['feestdag'],
  };
  const html = await (await member.post('/mijn-activiteiten/nieuw', fields)).text();
  expect(html).toContain('Elke laatste vrijdag van de maand van 09.30 tot 11.00 uur, niet op feestdagen.');
});

test('everything that is wrong is said at once', async () => {
  const wrong = { titel: '', soort: 'x', wijk: 'x', waar: '', email: 'x', wanneer: 'elke dag', kosten: 'x' };
  const refused = await member.post('/mijn-activiteiten/nieuw', await typed(wrong));
  const html = await refused.text();
  expect(refused.status).toBe(422);
  for (const field of ['titel', 'soort', 'wijk', 'waar', 'email', 'wanneer', 'kosten'])
    expect(html).toContain(`href="#f-${field}"`);
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

test('what is different long after the first dates is shown as well', async () => {
  const wanneer = 'elke dinsdag 10 tot 12, op 2 november dicht (schilderen), op 9 november in de kerk';
  const html = await (
    await member.post('/mijn-activiteiten/nieuw', await typed({ wanneer, knop: 'bekijk' }))
  ).text();
  const [first = '', later = ''] = html.split('En later, anders dan anders');
  expect(first).not.toContain('datetime="2027-11-02');
  expect(later).toMatch(/dinsdag 2 november<[\s\S]{0,200}Gaat niet door[\s\S]{0,90}schilderen/);
  expect(later).toMatch(/dinsdag 9 november<[\s\S]{0,90}deze keer: <span dir="auto">de kerk/);
  expect(later).not.toContain('dinsdag 16 november');
});

test('who edits second sees the difference; SEQUENCE rises at each edit', async () => {
  const path = '/mijn-activiteiten/samen-koken/wijzigen';
  const opened = hiddenIn(await pageOf(member, path), 'versie');
  const { sequence } = await rowOf();
  const edit = async (titel: string, versie: string) => {
    const fields = await typed({ titel, versie, wanneer: 'elke dinsdag 10 tot 12' });
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

test('the host gets one mail a week, with a link of which only the hash is kept', async () => {
  now = Temporal.Instant.from('2027-03-17T04:00:00Z');
  expect(await askHosts(app.deps)).toEqual({ hosts: 1, activities: 1 });
  expect(await askHosts(app.deps)).toEqual({ hosts: 0, activities: 0 });
  const token = (await newestLink()).slice('/klopt/'.length);
  const links = await app.database.db.selectFrom('signedLink').selectAll().execute();
  expect(links).toHaveLength(1);
  expect(JSON.stringify(links)).not.toContain(token);
});

test('opening the link confirms nothing; one press does, and a correction is a new entry', async () => {
  const link = await newestLink();
  const visitor = new Visitor(app);
  const html = await pageOf(visitor, link);
  expect(html).toContain('dinsdag 16 maart');
  expect(await evidence()).toEqual([]);
  const keer = hiddenIn(html, 'keer');
  expect((await visitor.post(link, { keer, antwoord: '6-15' })).status).toBe(303);
  expect((await visitor.post(link, { keer, antwoord: '16-30' })).status).toBe(303);
  expect((await visitor.post(link, { keer, antwoord: '16-30' })).status).toBe(303);
  const [first, second, ...others] = await evidence();
  expect(others).toEqual([]);
  expect(first).toMatchObject({ band: '6-15', madeVia: 'link', madeByPersonId: null, heldOn: '2027-03-16' });
  expect(second).toMatchObject({ band: '16-30', corrects: first?.id });
  expect(await pageOf(visitor, link)).toContain('Ging door, 16 tot 30 mensen');
});

test.for([
  [{ antwoord: 'x' }, 'Kies een antwoord'],
  [{ antwoord: '1-5' }, 'Kies een keer uit de lijst'],
  [{ antwoord: '1-5', keer: 'x 2027-03-16' }, 'Op die dag was er niets'],
  [{ antwoord: '1-5', keer: 'x 2027-02-30' }, 'Kies een keer uit de lijst'],
] as const)('a wrong answer %# is refused', async ([fields, sentence]) => {
  const answer = await new Visitor(app).post(await newestLink(), fields);
  expect(answer.status).toBe(422);
  expect(await answer.text()).toContain(sentence);
  expect(await evidence()).toHaveLength(2);
});

test('what took place is told apart from what was announced', async () => {
  const { id } = await rowOf();
  const ids = [id as Id<'activity'>];
  const period = { from: parseIsoDate('2027-03-12')!, until: parseIsoDate('2027-04-01')! };
  const confirmed = await confirmedOccurrences(app.database.db, ids, period);
  expect(confirmed).toMatchObject([{ originalOn: '2027-03-16', band: '16-30' }]);
  const [count] = await evidenceCounts(app.database.db, ids, period, parseIsoDate('2027-03-24')!);
  expect(count).toMatchObject({ announced: 3, tookPlace: 1, unconfirmed: 1 });
});

test('a volunteer who phoned enters it, and what she heard is a new entry', async () => {
  const base = '/mijn-activiteiten/samen-koken';
  const welke = /<option value="([\w-]+ 2027-03-16)"/.exec(await pageOf(member, base))?.[1] ?? '';
  await member.post(`${base}/antwoord`, { welke, antwoord: 'nee', hoe: 'phone' });
  const last = (await evidence()).at(-1);
  expect(last).toMatchObject({ tookPlace: false, band: null, madeVia: 'phone' });
  expect(last?.madeByPersonId).not.toBeNull();
});

test('a host without e-mail stands in the list of whom to call, for her keepers only', async () => {
  const { db } = app.database;
  const contact = (hostEmail: string | null, hostPhone: string | null) =>
    db.updateTable('activity').set({ hostEmail, hostPhone }).execute();
  expect(await pageOf(member, '/bellijst')).toContain('Er is nu niemand om te bellen');
  await contact(null, '010 000 00 99');
  now = now.add({ hours: 24 * 7 });
  const list = await pageOf(member, '/bellijst');
  expect(list).toContain('href="tel:0100000099"');
  const stranger = await logIn(app, 'vreemde@example.org');
  expect((await stranger.get('/bellijst')).status).toBe(403);
  const keer = /name="keer" value="([\w-]+ 2027-03-23)"/.exec(list)?.[1] ?? '';
  const answered = await member.post('/bellijst/samen-koken', { keer, antwoord: '6-15' });
  expect(answered.headers.get('location')).toBe('/bellijst?gelukt=ja');
  expect((await evidence()).at(-1)).toMatchObject({ band: '6-15', madeVia: 'phone', heldOn: '2027-03-23' });
  const asked = await (await member.post('/bellijst/samen-koken', { antwoord: 'stopt' })).text();
  expect(asked).toContain('Is deze activiteit echt gestopt?');
  expect((await rowOf()).status).toBe('published');
  now = now.subtract({ hours: 24 * 7 });
  await contact(host, null);
});

test('a change by the link waits for the steward, and shows nowhere yet', async () => {
  const link = await newestLink();
  const visitor = new Visitor(app);
  const versie = hiddenIn(await pageOf(visitor, `${link}/wijzigen`), 'versie');
  const fields = { versie, titel: 'Samen koken', wanneer: 'elke woensdag 10 tot 12', waar: 'buiten' };
  const seen = hiddenIn(await (await visitor.post(`${link}/wijzigen`, fields)).text(), 'gezien');
  const sent = await visitor.post(`${link}/wijzigen`, { ...fields, knop: 'bewaar', gezien: seen });
  expect(sent.headers.get('location')).toBe(`${link}?gelukt=voorstel`);
  const proposals = await app.database.db
    .selectFrom('listingRevision')
    .select('state')
    .where('state', '=', 'proposed')
    .execute();
  expect(proposals).toHaveLength(1);
  expect(await pageOf(visitor, '/activiteiten/samen-koken')).not.toContain('woensdag');
});

test('the steward approves, and the change shows', async () => {
  const proposal = await app.database.db
    .selectFrom('listingRevision')
    .select('id')
    .where('state', '=', 'proposed')
    .executeTakeFirstOrThrow();
  const deps = { ...app.deps, kinds: listingKinds };
  const id = proposal.id as Id<'listing_revision'>;
  const judged = await judgeProposal(deps, system('steward'), id, {
    approve: true,
    reason: '',
    basedOn: (await rowOf()).revision,
  });
  expect(judged.ok).toBe(true);
  const html = await pageOf(new Visitor(app), '/activiteiten/samen-koken');
  expect(html).toContain('Elke woensdag van 10.00 tot 12.00 uur');
  expect(html).toContain('buiten');
  expect(await evidence()).toHaveLength(4);
});

test('stopping by the link is asked twice, then the activity is gone and the link with it', async () => {
  const link = await newestLink();
  const visitor = new Visitor(app);
  expect((await visitor.post(link, { antwoord: 'klopt' })).status).toBe(303);
  expect(await rowOf()).toMatchObject({ confirmedVia: 'link' });
  const asked = await visitor.post(link, { antwoord: 'stopt' });
  expect(await asked.text()).toContain('Is deze activiteit echt gestopt?');
  expect((await rowOf()).status).toBe('published');
  await visitor.post(link, { antwoord: 'stopt', zeker: 'ja' });
  expect((await rowOf()).status).toBe('archived');
  expect((await visitor.get('/activiteiten/samen-koken')).status).toBe(410);
  expect(await pageOf(visitor, link)).toContain('Deze activiteit is gestopt');
  const answers = await app.database.db.selectFrom('activityConfirmation').select('answer').execute();
  expect(answers.map(({ answer }) => answer).sort()).toEqual([
    'changed',
    'changed',
    'changed',
    'changed',
    'changed',
    'right',
    'right',
    'stopped',
  ]);
});

test.each(['', 'x', '%00', 'x'.repeat(5000)])('a link %# that is none is not there', async (token) => {
  expect((await new Visitor(app).get(`/klopt/${token}`)).status).toBe(404);
});

test('the audit holds and names no address', async () => {
  expect((await verifyAudit(app.database.db)).faults).toEqual([]);
  const entries = await app.database.db.selectFrom('auditEntry').select('facts').execute();
  expect(JSON.stringify(entries)).not.toContain('@');
});
