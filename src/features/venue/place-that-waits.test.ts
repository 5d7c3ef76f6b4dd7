/** A place that no steward looked at: its keeper and the steward see it whole, everybody else not even its name. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { logIn, type TestApp, testApp, Visitor } from '../../../tests/support/app.ts';
import { validateHtml } from '../../../tests/support/html.ts';
import { listingKinds } from '../../app/listing-kinds.ts';
import { seedGround } from '../../demo/ground.ts';
import { system } from '../../kernel/actor.ts';
import { type Id, newId } from '../../kernel/ids.ts';
import { judgeListing } from '../listing/index.ts';

let app: TestApp;
let neighbour: Visitor;
let stranger: Visitor;
const place = '/plekken/het-kwetterhuis';
const fields = {
  name: 'Het Kwetterhuis',
  kind: 'livingRoom',
  'summary.nl': 'Thee en een praatje.',
  wheelchair: 'unknown',
  accessibleToilet: 'unknown',
  nearTransit: 'unknown',
};

beforeAll(async () => {
  app = await testApp();
  await seedGround(app.deps);
  neighbour = await logIn(app, 'buur@example.org');
  stranger = await logIn(app, 'vreemde@example.org');
  const club = { name: 'Club Kwetter', legalForm: 'informal', kvkNumber: '', wijkId: '' };
  await neighbour.post('/mijn-organisaties/nieuw', club);
});
afterAll(() => app.close());

async function read(visitor: Visitor, path: string): Promise<string> {
  const html = await (await visitor.get(path)).text();
  expect(await validateHtml(html, path)).toEqual([]);
  return html;
}

const idOf = async <Of extends 'organisation' | 'listing' | 'wijk'>(
  of: Of,
  slug: string,
): Promise<Id<Of>> => {
  // Each has an id and a slug.
  const rows = app.database.db
    .selectFrom(of as 'wijk')
    .select('id')
    .where('slug', '=', slug);
  return (await rows.executeTakeFirstOrThrow()).id as unknown as Id<Of>;
};

const judge = async (slug: string, approve: boolean): Promise<void> => {
  const id = await idOf('listing', slug);
  const { revision } = await app.database.db
    .selectFrom('listing')
    .select('revision')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const verdict = { approve, reason: approve ? '' : 'Deze plek is er al.', basedOn: revision };
  const deps = { ...app.deps, kinds: listingKinds };
  expect((await judgeListing(deps, system('steward'), id, verdict)).ok).toBe(true);
};

async function add(visitor: Visitor, more: Record<string, string>) {
  const wijkId = await idOf('wijk', 'middelland');
  return await visitor.post('/plekken/nieuw', { ...fields, wijkId, ...more });
}

test('whoever adds it for her new organisation comes on its page, which says that it waits', async () => {
  const organisationId = await idOf('organisation', 'club-kwetter');
  const added = await add(neighbour, { organisationId });
  expect(added.headers.get('location')).toBe(`${place}?gelukt=wacht`);
  const html = await read(neighbour, `${place}?gelukt=wacht`);
  expect(html).toContain('Het Kwetterhuis');
  expect(html).toContain('Dit wacht op de beheerder');
  expect(html).toContain(`href="${place}/wijzigen"`);
  // Of these there is nothing yet: posters, the agenda, its history, asking for it or for recognition.
  for (const door of ['/agenda?plek', 'poster', 'geschiedenis', '/claim', '/erkenning'])
    expect([door, html.includes(door)]).toEqual([door, false]);
  expect(await read(neighbour, '/plekken')).toContain(`href="${place}"`);
  expect((await neighbour.get(`${place}/claim`)).status).toBe(404);
});

test('others read that nobody looked yet, and change nothing', async () => {
  for (const visitor of [stranger, new Visitor(app)]) {
    const html = await read(visitor, place);
    expect(html).toContain('Nog niet bekeken');
    expect(html).not.toContain('Het Kwetterhuis');
    expect(html).toContain('noindex');
    expect(await read(visitor, '/plekken')).not.toContain('Het Kwetterhuis');
  }
  expect((await stranger.get(`${place}/wijzigen`)).status).toBe(404);
  expect((await stranger.get(`${place}/ruimtes/nieuw`)).status).toBe(404);
});

test('its keeper mends it and adds a room while it waits', async () => {
  const form = await read(neighbour, `${place}/wijzigen`);
  const basedOn = /name="basedOn" value="(\d+)"/.exec(form)?.[1] ?? '';
  const wijkId = await idOf('wijk', 'middelland');
  const sent = { ...fields, wijkId, basedOn, 'summary.nl': 'Koffie en een praatje.' };
  const changed = await neighbour.post(`${place}/wijzigen`, sent);
  expect(changed.headers.get('location')).toBe(`${place}?gelukt=gewijzigd`);
  expect(await read(neighbour, place)).toContain('Koffie en een praatje.');
  expect(await read(neighbour, `${place}/ruimtes/nieuw`)).toContain('Het Kwetterhuis');
});

test('who may only look on in its organisation reads it, and changes nothing', async () => {
  const looker = await logIn(app, 'kijker@example.org');
  const { db } = app.database;
  const person = db.selectFrom('person').select('id').where('email', '=', 'kijker@example.org');
  const { id: personId } = await person.executeTakeFirstOrThrow();
  const organisationId = await idOf('organisation', 'club-kwetter');
  await db
    .insertInto('organisationMember')
    .values({ organisationId, personId, right: 'view', since: '2020-01-01' })
    .execute();
  const html = await read(looker, place);
  expect(html).toContain('Het Kwetterhuis');
  expect(html).not.toContain(`${place}/wijzigen`);
  expect((await looker.get(`${place}/wijzigen`)).status).toBe(404);
});

test('the steward of its wijk reads it, another steward does not', async () => {
  const { db } = app.database;
  const wijken = { 'hier@example.org': 'middelland', 'elders@example.org': 'oude-westen' };
  const seen: boolean[] = [];
  for (const [email, wijk] of Object.entries(wijken)) {
    await logIn(app, email);
    const { id: personId } = await db
      .selectFrom('person')
      .select('id')
      .where('email', '=', email)
      .executeTakeFirstOrThrow();
    const wijkId = await idOf('wijk', wijk);
    await db
      .insertInto('roleGrant')
      .values({ id: newId(), personId, role: 'steward', wijkId, since: '2020-01-01' })
      .execute();
    seen.push((await read(await logIn(app, email), place)).includes('Het Kwetterhuis'));
  }
  expect(seen).toEqual([true, false]);
});

test('a proposal of nobody’s has no page, and whoever sent it is thanked on the list', async () => {
  const added = await add(stranger, { name: 'Het Fluithuis' });
  expect(added.headers.get('location')).toBe('/plekken?gelukt=wacht');
  expect((await stranger.get('/plekken/het-fluithuis')).status).toBe(404);
});

test('a no is read by its keeper with the reason; a yes by everybody', async () => {
  await add(neighbour, {
    name: 'Het Snaterhuis',
    organisationId: await idOf('organisation', 'club-kwetter'),
  });
  await judge('het-snaterhuis', false);
  const refused = await read(neighbour, '/plekken/het-snaterhuis');
  expect(refused).toContain('Deze plek is er al.');
  expect(refused).toContain('Afgewezen');
  expect(refused).not.toContain('/wijzigen');
  expect((await new Visitor(app).get('/plekken/het-snaterhuis')).status).toBe(404);
  await judge('het-kwetterhuis', true);
  expect(await read(new Visitor(app), place)).toContain('Het Kwetterhuis');
  expect(await read(neighbour, '/plekken')).not.toContain('Wacht op de beheerder');
});
