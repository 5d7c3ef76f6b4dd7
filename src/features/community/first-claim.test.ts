/** Who enters her own organisation asks for its page in the same act, and waits once; she can take it back. */
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { logIn, type TestApp, testApp, type Visitor } from '../../../tests/support/app.ts';
import { validateHtml } from '../../../tests/support/html.ts';
import { seedGround } from '../../demo/ground.ts';
import { newId } from '../../kernel/ids.ts';

let app: TestApp;
let maker: Visitor;
let steward: Visitor;

beforeAll(async () => {
  app = await testApp();
  await seedGround(app.deps);
  maker = await logIn(app, 'maker@example.org');
  steward = await logIn(app, 'beheerder@example.org');
  const { db } = app.database;
  const { id: personId } = await db
    .selectFrom('person')
    .select('id')
    .where('email', '=', 'beheerder@example.org')
    .executeTakeFirstOrThrow();
  await db
    .insertInto('roleGrant')
    .values({ id: newId(), personId, role: 'steward', since: '2020-01-01' })
    .execute();
});
afterAll(() => app.close());

async function pageOf(visitor: Visitor, path: string): Promise<string> {
  const html = await (await visitor.get(path)).text();
  expect(await validateHtml(html, path)).toEqual([]);
  return html;
}

const fieldsOf = (name: string) => ({
  name,
  kind: 'community',
  wijk: 'middelland',
  summaryNl: 'Wij doen iets samen.',
  belongs: 'yes',
  proof: 'visit',
  note: 'Ik doe de deur open.',
});

async function propose(name: string): Promise<{ claimId: string; listingId: string }> {
  const answer = await maker.post('/organisaties/nieuw', fieldsOf(name));
  expect(answer.headers.get('location')).toBe('/mijn-claims?gelukt=gevraagd');
  const row = await app.database.db
    .selectFrom('listingClaim')
    .innerJoin('searchEntry', 'searchEntry.listingId', 'listingClaim.listingId')
    .select(['listingClaim.id as claimId', 'listingClaim.listingId'])
    .where('title', '=', name)
    .executeTakeFirstOrThrow();
  return row;
}

const stand = async (listingId: string) => ({
  listing: (
    await app.database.db
      .selectFrom('listing')
      .select('status')
      .where('id', '=', listingId)
      .executeTakeFirstOrThrow()
  ).status,
  claim: (
    await app.database.db
      .selectFrom('listingClaim')
      .select('status')
      .where('listingId', '=', listingId)
      .executeTakeFirstOrThrow()
  ).status,
  members: (
    await app.database.db
      .selectFrom('organisationMember')
      .select('right')
      .where('organisationId', '=', listingId)
      .execute()
  ).map(({ right }) => right),
});

const outcomes = async () => {
  const { rows } = await sql<{ outcome: string }>`
    select payload ->> 'outcome' as outcome from graphile_worker._private_jobs as job
    join graphile_worker._private_tasks as task on task.id = job.task_id
    where task.identifier = 'listing.tell' order by job.id`.execute(app.database.db);
  return rows.map(({ outcome }) => outcome);
};

test('without a proof nothing is entered, and every field says what it lacks', async () => {
  const answer = await maker.post('/organisaties/nieuw', { ...fieldsOf(''), proof: '', note: '' });
  const html = await answer.text();
  expect(answer.status).toBe(422);
  for (const field of ['name', 'proof', 'note']) expect(html).toContain(`href="#f-${field}"`);
  expect(await app.database.db.selectFrom('listing').select('id').execute()).toEqual([]);
});

test('the steward judges the entry and the claim together, once', async () => {
  const { claimId, listingId } = await propose('Groep samen');
  const work = await pageOf(steward, '/sociale-kaart/werk');
  expect(work).toContain(`/sociale-kaart/claims/${claimId}`);
  expect(work).not.toContain(`/sociale-kaart/nieuw/${listingId}`);
  const alone = await steward.get(`/sociale-kaart/nieuw/${listingId}`);
  expect(alone.headers.get('location')).toBe(`/sociale-kaart/claims/${claimId}`);
  const page = await pageOf(steward, `/sociale-kaart/claims/${claimId}`);
  expect(page).toContain('Wij doen iets samen.');
  const judged = await steward.post(`/sociale-kaart/claims/${claimId}`, {
    judgement: 'approve',
    reason: '',
    revision: '1',
  });
  expect(judged.status).toBe(303);
  expect(await stand(listingId)).toEqual({ listing: 'published', claim: 'approved', members: ['sign'] });
  expect(await outcomes()).toEqual(['claimApproved']);
});

test('a no for both says why, on her own page', async () => {
  const { claimId, listingId } = await propose('Groep nergens');
  const path = `/sociale-kaart/claims/${claimId}`;
  expect((await steward.post(path, { judgement: 'refuse', reason: '', revision: '1' })).status).toBe(422);
  await steward.post(path, { judgement: 'refuse', reason: 'Die is er niet.', revision: '1' });
  expect(await stand(listingId)).toEqual({ listing: 'rejected', claim: 'refused', members: [] });
  expect(await pageOf(maker, '/mijn-claims')).toMatch(/De reden: <span dir="auto">Die is er niet\./);
  expect((await outcomes()).slice(1)).toEqual(['entryRejected']);
});

test('it can come on the map without being hers', async () => {
  const { claimId, listingId } = await propose('Groep van een ander');
  const only = { judgement: 'entryOnly', reason: 'Wij kennen u daar niet.', revision: '1' };
  await steward.post(`/sociale-kaart/claims/${claimId}`, only);
  expect(await stand(listingId)).toEqual({ listing: 'published', claim: 'refused', members: [] });
  expect((await outcomes()).slice(2).sort()).toEqual(['claimRefused', 'entryPublished']);
});

test('who made it takes it back, nobody else does, and the entry is judged by itself', async () => {
  const { claimId, listingId } = await propose('Groep toch niet');
  const path = `/mijn-claims/${claimId}/intrekken`;
  expect((await steward.post(path, {})).status).toBe(422);
  expect(await pageOf(maker, '/mijn-claims')).toContain(path);
  expect((await maker.post(path, {})).headers.get('location')).toBe('/mijn-claims?gelukt=ingetrokken');
  expect((await maker.post(path, {})).status).toBe(422);
  expect(await stand(listingId)).toEqual({ listing: 'pending', claim: 'withdrawn', members: [] });
  expect(await pageOf(steward, '/sociale-kaart/werk')).toContain(`/sociale-kaart/nieuw/${listingId}`);
});
