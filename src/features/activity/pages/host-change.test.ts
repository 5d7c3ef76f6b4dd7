/** What a host changes by her link: what people must know to come; and a host who asked to be called gets no mail. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestApp, testApp, Visitor } from '../../../../tests/support/app.ts';
import { validateHtml } from '../../../../tests/support/html.ts';
import {
  approveWaiting,
  hiddenIn,
  lookAndSave,
  newestHostLink,
  trialKeeper,
} from '../../../../tests/support/trial-keeper.ts';
import { seedGround } from '../../../demo/ground.ts';
import { system } from '../../../kernel/actor.ts';
import { type Clock, Temporal } from '../../../kernel/dates.ts';
import type { Id } from '../../../kernel/ids.ts';
import { findListing } from '../../listing/index.ts';
import { askHosts } from '../commands/ask-hosts.ts';
import { changeActivity } from '../commands/save.ts';
import { readContent } from '../store/activities.ts';

let app: TestApp;
let member: Visitor;
let now = Temporal.Instant.from('2027-03-12T10:00:00Z');
const clock: Clock = { now: () => now };
const host = 'gastvrouw@example.org';
const edit = '/mijn-activiteiten/samen-koken/wijzigen';
let fields: Record<string, string>;

beforeAll(async () => {
  app = await testApp({ clock });
  await seedGround(app.deps);
  const keeper = await trialKeeper(app);
  member = keeper.member;
  fields = { ...keeper.activity, titelEn: 'Cooking together', email: host };
  await lookAndSave(member, '/mijn-activiteiten/nieuw', fields);
  await approveWaiting(app);
});
afterAll(() => app.close());

const listingRow = async () => {
  const row = await app.database.db
    .selectFrom('listing')
    .select(['id', 'revision'])
    .where('kind', '=', 'activity')
    .executeTakeFirstOrThrow();
  return { ...row, id: row.id as Id<'listing'> };
};

const change = {
  titel: 'Soepclub',
  titelEn: 'Soup club',
  wanneer: 'elke dinsdag 10 tot 12',
  waar: 'in de zaal',
  voor: 'elderly',
  kosten: '2,50',
  kostenUitleg: 'met soep',
  aanmelden: 'needed',
  hoeAanmelden: 'Bel de keuken',
};

test('the form holds what stands there now, and says beside its field what is wrong', async () => {
  now = Temporal.Instant.from('2027-03-17T04:00:00Z');
  expect(await askHosts(app.deps)).toEqual({ hosts: 1, activities: 1 });
  const path = `${await newestHostLink(app, host)}/wijzigen`;
  const visitor = new Visitor(app);
  const html = await (await visitor.get(path)).text();
  expect(await validateHtml(html, path)).toEqual([]);
  for (const value of ['Samen koken', 'Cooking together', 'in de keuken'])
    expect(html).toContain(`value="${value}"`);
  const wrong = { ...change, titel: '', waar: '', kosten: 'veel', hoeAanmelden: 'x'.repeat(301) };
  const refused = await visitor.post(path, wrong);
  expect(refused.status).toBe(422);
  const said = await refused.text();
  expect(await validateHtml(said, path)).toEqual([]);
  for (const field of ['titel', 'waar', 'kosten', 'hoeAanmelden'])
    expect(said).toContain(`href="#f-${field}"`);
});

test('what she changes waits for the steward, with every fact of it', async () => {
  const path = `${await newestHostLink(app, host)}/wijzigen`;
  const visitor = new Visitor(app);
  const versie = hiddenIn(await (await visitor.get(path)).text(), 'versie');
  const looked = await (await visitor.post(path, { ...change, versie })).text();
  const sent = { ...change, versie, knop: 'bewaar', gezien: hiddenIn(looked, 'gezien') };
  expect((await visitor.post(path, sent)).headers.get('location')).toContain('gelukt=voorstel');
  const proposal = await app.database.db
    .selectFrom('listingRevision')
    .select(['content', 'madeByPersonId'])
    .where('state', '=', 'proposed')
    .executeTakeFirstOrThrow();
  expect(proposal).toMatchObject({
    madeByPersonId: null,
    content: {
      title: { nl: 'Soepclub', en: 'Soup club' },
      placeText: 'in de zaal',
      audiences: ['elderly'],
      costCents: 250,
      costNote: 'met soep',
      signup: 'needed',
      signupText: 'Bel de keuken',
      type: 'meal',
    },
  });
  expect(await (await visitor.get('/activiteiten/samen-koken')).text()).not.toContain('Soepclub');
});

test('somebody else was first: she sees the difference', async () => {
  const path = `${await newestHostLink(app, host)}/wijzigen`;
  const visitor = new Visitor(app);
  const versie = hiddenIn(await (await visitor.get(path)).text(), 'versie');
  const listing = await findListing(app.database.db, (await listingRow()).id);
  const now = listing && (await readContent(app.database.db, listing.id));
  if (!(listing && now)) throw new Error('The activity is there');
  const content = { ...now, placeText: 'in de schuur' };
  const first = { content, basedOn: listing.revision };
  expect((await changeActivity(app.deps, system('steward'), listing, first)).ok).toBe(true);
  const looked = await (await visitor.post(path, { ...change, versie })).text();
  const sent = { ...change, versie, knop: 'bewaar', gezien: hiddenIn(looked, 'gezien') };
  const refused = await visitor.post(path, sent);
  const html = await refused.text();
  expect(refused.status).toBe(422);
  expect(await validateHtml(html, path)).toEqual([]);
  expect(html).toMatch(/<table[\s\S]*in de schuur[\s\S]*in de zaal[\s\S]*<\/table>/);
});

test('who asked to be called stands in the list of calls and gets no mail; a number is needed for it', async () => {
  const versie = async () => String((await listingRow()).revision);
  const without = await member.post(edit, {
    ...fields,
    bellen: 'yes',
    knop: 'bekijk',
    versie: await versie(),
  });
  expect(without.status).toBe(422);
  expect(await without.text()).toContain('href="#f-telefoon"');
  const called = { ...fields, bellen: 'yes', telefoon: '010 000 00 99' };
  await lookAndSave(member, edit, { ...called, versie: await versie() });
  now = Temporal.Instant.from('2027-03-31T04:00:00Z');
  expect(await askHosts(app.deps)).toEqual({ hosts: 0, activities: 0 });
  expect(await (await member.get('/bellijst')).text()).toContain('href="tel:0100000099"');
  expect(await (await member.get(edit)).text()).toMatch(/<input[^>]*checked[^>]*name="bellen"/);
  await lookAndSave(member, edit, { ...fields, versie: await versie() });
  now = Temporal.Instant.from('2027-04-14T04:00:00Z');
  expect(await askHosts(app.deps)).toEqual({ hosts: 1, activities: 1 });
});
