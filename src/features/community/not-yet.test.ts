/** What no steward looked at: its keeper sees it whole, everybody else not even its name. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { logIn, type TestApp, testApp, Visitor } from '../../../tests/support/app.ts';
import { validateHtml } from '../../../tests/support/html.ts';
import { listingKinds } from '../../app/listing-kinds.ts';
import { seedGround } from '../../demo/ground.ts';
import { system } from '../../kernel/actor.ts';
import type { Id } from '../../kernel/ids.ts';
import { judgeListing } from '../listing/index.ts';

let app: TestApp;
let neighbour: Visitor;
let stranger: Visitor;
const street = '/organisaties/straatgroep-kwetterlaan';

beforeAll(async () => {
  app = await testApp();
  await seedGround(app.deps);
  neighbour = await logIn(app, 'buur@example.org');
  stranger = await logIn(app, 'vreemde@example.org');
  await neighbour.post('/straten/nieuw', { street: 'Kwetterlaan', wijk: 'middelland' });
});
afterAll(() => app.close());

async function read(visitor: Visitor, path: string): Promise<string> {
  const html = await (await visitor.get(path)).text();
  expect(await validateHtml(html, path)).toEqual([]);
  return html;
}

const approve = async (): Promise<void> => {
  const listing = await app.database.db
    .selectFrom('listing')
    .select(['id', 'revision'])
    .where('slug', '=', 'straatgroep-kwetterlaan')
    .executeTakeFirstOrThrow();
  const deps = { ...app.deps, kinds: listingKinds };
  const verdict = { approve: true, reason: '', basedOn: listing.revision };
  const judged = await judgeListing(deps, system('steward'), listing.id as Id<'listing'>, verdict);
  expect(judged.ok).toBe(true);
};

test('a street that waits: its neighbour sees it whole, others that nobody looked yet', async () => {
  expect(await read(neighbour, street)).toContain('Straatgroep Kwetterlaan');
  for (const visitor of [stranger, new Visitor(app)]) {
    const html = await read(visitor, street);
    expect(html).toContain('Nog niet bekeken');
    expect(html).not.toContain('Straatgroep Kwetterlaan');
    expect(html).toContain('noindex');
  }
  expect((await stranger.get(`${street}/bewerken`)).status).toBe(404);
});

test('an organisation that was only registered: the same, and nobody else puts it on the map', async () => {
  const made = await neighbour.post('/mijn-organisaties/nieuw', {
    name: 'Club Kwetter',
    legalForm: 'informal',
    kvkNumber: '',
    wijkId: '',
  });
  expect(made.status).toBe(303);
  expect(await read(neighbour, '/organisaties/club-kwetter')).toContain('Zet haar op de kaart');
  const html = await read(stranger, '/organisaties/club-kwetter');
  expect(html).toContain('Nog niet bekeken');
  expect(html).not.toContain('Club Kwetter');
  expect((await stranger.get('/organisaties/club-kwetter/bewerken')).status).toBe(404);
});

test('who may only look on in an organisation reads what waits, and changes nothing', async () => {
  const { db } = app.database;
  const looker = await logIn(app, 'kijker@example.org');
  const person = db.selectFrom('person').select('id').where('email', '=', 'kijker@example.org');
  const { id: personId } = await person.executeTakeFirstOrThrow();
  await neighbour.post('/straten/nieuw', { street: 'Fluitpad', wijk: 'middelland' });
  const club = { name: 'Club Fluit', legalForm: 'informal', kvkNumber: '', wijkId: '' };
  await neighbour.post('/mijn-organisaties/nieuw', club);
  for (const slug of ['straatgroep-fluitpad', 'club-fluit']) {
    const organisation = db.selectFrom('organisation').select('id').where('slug', '=', slug);
    const { id: organisationId } = await organisation.executeTakeFirstOrThrow();
    const row = { organisationId, personId, right: 'view', since: '2020-01-01' };
    await db.insertInto('organisationMember').values(row).execute();
  }
  const path = '/organisaties/straatgroep-fluitpad';
  const html = await read(looker, path);
  expect(html).toContain('Straatgroep Fluitpad');
  expect(html).toContain('Dit wacht op de beheerder');
  expect(html).not.toContain(`${path}/bewerken`);
  expect((await looker.get(`${path}/bewerken`)).status).toBe(404);
  const page = await read(looker, '/organisaties/club-fluit');
  expect(page).toContain('Club Fluit');
  expect(page).not.toContain('Zet haar op de kaart');
});

test('once a steward said yes, everybody reads it', async () => {
  await approve();
  expect(await read(new Visitor(app), street)).toContain('Straatgroep Kwetterlaan');
});

test('what a steward refused is not there for others', async () => {
  await neighbour.post('/straten/nieuw', { street: 'Snaterpad', wijk: 'middelland' });
  const { db } = app.database;
  const path = '/organisaties/straatgroep-snaterpad';
  expect(await read(stranger, path)).toContain('Nog niet bekeken');
  await db
    .updateTable('listing')
    .set({ status: 'rejected' })
    .where('slug', '=', 'straatgroep-snaterpad')
    .execute();
  // Somebody who was here before gets no kept page: to who is logged in each page is made anew.
  expect((await stranger.get(path)).status).toBe(404);
  const own = await read(neighbour, path);
  expect(own).toContain('Straatgroep Snaterpad');
  expect(own).toContain('Afgewezen');
  expect(own).not.toContain('Wacht op de beheerder');
  expect(own).not.toContain(`${path}/bewerken`);
});
