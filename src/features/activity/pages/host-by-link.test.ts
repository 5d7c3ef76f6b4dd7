/** A host who never logged in: what she confirms, changes and ends by her link, and what her keepers enter for her. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { logIn, type TestApp, testApp, Visitor } from '../../../../tests/support/app.ts';
import { validateHtml } from '../../../../tests/support/html.ts';
import {
  approveWaiting,
  hiddenIn,
  lookAndSave,
  newestHostLink,
  trialKeeper,
} from '../../../../tests/support/trial-keeper.ts';
import { listingKinds } from '../../../app/listing-kinds.ts';
import { seedGround } from '../../../demo/ground.ts';
import { system } from '../../../kernel/actor.ts';
import { type Clock, parseIsoDate, Temporal } from '../../../kernel/dates.ts';
import type { Id } from '../../../kernel/ids.ts';
import { verifyAudit } from '../../../platform/audit/index.ts';
import { judgeProposal } from '../../listing/index.ts';
import { askHosts } from '../commands/ask-hosts.ts';
import { confirmedOccurrences, evidenceCounts } from '../evidence.ts';

let app: TestApp;
let member: Visitor;
/** A Friday; moved on by the tests. */
let now = Temporal.Instant.from('2027-03-12T10:00:00Z');
const clock: Clock = { now: () => now };
const host = 'gastvrouw@example.org';

beforeAll(async () => {
  app = await testApp({ clock });
  await seedGround(app.deps);
  const keeper = await trialKeeper(app);
  member = keeper.member;
  await keptActivity({ ...keeper.activity, email: host });
});
afterAll(() => app.close());

/** On the map with its organisation, confirmed once, and changed four times: two edits, a substitute and a pause. */
async function keptActivity(fields: Readonly<Record<string, string>>): Promise<void> {
  const base = '/mijn-activiteiten/samen-koken';
  const versie = async () => hiddenIn(await pageOf(member, base), 'versie');
  await lookAndSave(member, '/mijn-activiteiten/nieuw', fields);
  const shown = { name: 'Stichting Proef', kind: 'community', wijk: 'middelland', summaryNl: 'Wij koken.' };
  await member.post('/organisaties/stichting-proef/bewerken', { ...shown, revision: '0' });
  await approveWaiting(app);
  await member.post(`${base}/antwoord`, { antwoord: 'klopt' });
  for (const titel of ['Samen koken en eten', 'Koken met elkaar'])
    await lookAndSave(member, `${base}/wijzigen`, { ...fields, titel, versie: await versie() });
  const keer = /<option value="([\w-]+ 2027-03-23)"/.exec(await pageOf(member, base))?.[1] ?? '';
  const substitute = { keer, versie: await versie(), wat: 'invaller', invaller: 'Sam' };
  const pause = { pauzeVan: '2027-04-01', pauzeTot: '2027-04-15', pauzeReden: 'verbouwing' };
  expect((await member.post(`${base}/keer`, substitute)).status).toBe(303);
  expect((await member.post(`${base}/pauze`, { ...pause, versie: await versie() })).status).toBe(303);
}

async function pageOf(visitor: Visitor, path: string): Promise<string> {
  const html = await (await visitor.get(path)).text();
  expect(await validateHtml(html, path)).toEqual([]);
  return html;
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

test('the host gets one mail a week, with a link of which only the hash is kept', async () => {
  now = Temporal.Instant.from('2027-03-17T04:00:00Z');
  expect(await askHosts(app.deps)).toEqual({ hosts: 1, activities: 1 });
  expect(await askHosts(app.deps)).toEqual({ hosts: 0, activities: 0 });
  const token = (await newestHostLink(app, host)).slice('/klopt/'.length);
  const links = await app.database.db.selectFrom('signedLink').selectAll().execute();
  expect(links).toHaveLength(1);
  expect(JSON.stringify(links)).not.toContain(token);
});

test('opening the link confirms nothing; one press does, and a correction is a new entry', async () => {
  const link = await newestHostLink(app, host);
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
  const answer = await new Visitor(app).post(await newestHostLink(app, host), fields);
  expect(answer.status).toBe(422);
  expect(await answer.text()).toContain(sentence);
  expect(await evidence()).toHaveLength(2);
});

test('what took place is told apart from what was announced', async () => {
  const { id } = await rowOf();
  const ids = [id as Id<'activity'>];
  const period = { from: parseIsoDate('2027-03-12')!, until: parseIsoDate('2027-04-01')! };
  const confirmed = await confirmedOccurrences(app.database.db, ids, period);
  expect(confirmed).toMatchObject([{ originalOn: '2027-03-16', heldOn: '2027-03-16' }]);
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
  const link = await newestHostLink(app, host);
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
  const link = await newestHostLink(app, host);
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
