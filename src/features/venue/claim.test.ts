/** An organisation claims a place that nobody keeps; the steward sees everybody who asks, and approves one. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestApp, testApp, Visitor } from '../../../tests/support/app.ts';
import { demoCity } from '../../../tests/support/demo-city.ts';
import { validateHtml } from '../../../tests/support/html.ts';
import type { Actor } from '../../kernel/actor.ts';
import type { Id } from '../../kernel/ids.ts';
import { judgeClaim } from '../community/index.ts';
import { claimablePlaces } from './commands/give.ts';

let app: TestApp;
let slug: string;
const visitors = new Map<string, Visitor>();
beforeAll(async () => {
  app = await testApp({ from: await demoCity() });
  const row = await app.database.db
    .selectFrom('venue')
    .innerJoin('listing', 'listing.id', 'venue.id')
    .innerJoin('wijk', 'wijk.id', 'venue.wijkId')
    .select('listing.slug')
    .where('venue.organisationId', 'is', null)
    .where('listing.status', '=', 'published')
    .where('wijk.slug', '=', 'middelland')
    .where('listing.id', 'not in', (inner) => inner.selectFrom('listingClaim').select('listingId'))
    .orderBy('listing.slug')
    .executeTakeFirstOrThrow();
  slug = row.slug;
  await app.database.db
    .updateTable('venue')
    .set({ publicEmail: 'plek@example.org' })
    .where('id', 'in', (inner) =>
      inner
        .selectFrom('listing')
        .select('listing.id')
        .where('listing.slug', '=', slug)
        .where('kind', '=', 'venue'),
    )
    .execute();
});
afterAll(() => app.close());

async function as(persona: string): Promise<Visitor> {
  const known = visitors.get(persona) ?? new Visitor(app);
  if (!visitors.has(persona)) await known.post('/demo/inloggen', { persona });
  visitors.set(persona, known);
  return known;
}

async function page(persona: string, path: string): Promise<string> {
  const response = await (await as(persona)).get(path);
  const html = await response.text();
  expect([path, response.status]).toEqual([path, 200]);
  expect(await validateHtml(html, path)).toEqual([]);
  return html;
}

async function post(persona: string, path: string, fields: Record<string, string>) {
  const response = await (await as(persona)).post(path, fields);
  return { status: response.status, to: response.headers.get('location'), html: await response.text() };
}

const organisation = 'stichting-buurtkeuken-de-lange-tafel';
const keeperOf = async (of: string): Promise<string | null> => {
  const row = await app.database.db
    .selectFrom('listing')
    .innerJoin('venue', 'venue.id', 'listing.id')
    .leftJoin('organisation', 'organisation.id', 'listing.organisationId')
    .select(['organisation.slug', 'venue.organisationId', 'listing.organisationId as kept'])
    .where('listing.kind', '=', 'venue')
    .where('listing.slug', '=', of)
    .executeTakeFirstOrThrow();
  expect(row.organisationId).toBe(row.kept);
  return row.slug;
};

test('who signs for no organisation is told what to do first; who is not logged in logs in', async () => {
  expect(await page('bewoner', `/plekken/${slug}`)).toContain(`href="/plekken/${slug}/claim"`);
  expect(await page('bewoner', `/plekken/${slug}/claim`)).toContain('U tekent nog voor geen organisatie');
  const other = await post('bewoner', `/plekken/${slug}/claim`, {
    organisation,
    proof: 'visit',
    note: 'Wij zijn er altijd.',
  });
  expect(other.status).toBe(422);
  expect((await new Visitor(app).get(`/plekken/${slug}/claim`)).headers.get('location')).toContain(
    '/inloggen',
  );
});

test('a form with nothing in it says all that is missing', async () => {
  await page('organisatie', `/plekken/${slug}/claim`);
  const { status, html } = await post('organisatie', `/plekken/${slug}/claim`, {});
  expect(status).toBe(422);
  for (const field of ['organisation', 'proof', 'note'])
    expect(html).toMatch(new RegExp(`href="#f-${field}`));
  expect(await validateHtml(html, 'claim')).toEqual([]);
});

test('is proven by mail, judged by the steward, and gives the organisation the page to keep', async () => {
  const claim = { organisation, proof: 'publicEmail', note: 'Wij hebben de sleutel.' };
  expect((await post('organisatie', `/plekken/${slug}/claim`, claim)).to).toBe(
    `/plekken/${slug}?gelukt=gevraagd`,
  );
  expect((await post('organisatie', `/plekken/${slug}/claim`, claim)).html).toContain('href="#');
  const mail = await app.database.db
    .selectFrom('outgoingMail')
    .select('body')
    .where('kind', '=', 'claim-proof')
    .orderBy('createdAt', 'desc')
    .executeTakeFirstOrThrow();
  const link = /\/organisaties\/bewijs\/[\w-]+/.exec(mail.body)?.[0] ?? '';
  expect((await new Visitor(app).post(link)).status).toBe(303);
  const { id } = await app.database.db
    .selectFrom('listingClaim')
    .innerJoin('listing', 'listing.id', 'listingClaim.listingId')
    .select('listingClaim.id')
    .where('listing.slug', '=', slug)
    .where('listingClaim.status', '=', 'waiting')
    .executeTakeFirstOrThrow();
  expect(await page('wijkbeheer', '/sociale-kaart/werk')).toContain(`/sociale-kaart/claims/${id}`);
  expect(await page('wijkbeheer', `/sociale-kaart/claims/${id}`)).toContain('De Lange Tafel');
  expect(await keeperOf(slug)).toBeNull();
  const approved = await post('wijkbeheer', `/sociale-kaart/claims/${id}`, {
    judgement: 'approve',
    reason: '',
  });
  expect(approved.to).toBe('/sociale-kaart/werk?gelukt=vastgelegd');
  expect(await keeperOf(slug)).toBe(organisation);
  expect(await page('wijkbeheer', `/sociale-kaart/geschiedenis/venue/${slug}`)).toContain('De Lange Tafel');
  expect((await (await as('organisatie')).get(`/plekken/${slug}/claim`)).status).toBe(404);
});

test('of two who claim one place both are shown, and only one gets it', async () => {
  const rivals = await app.database.db
    .selectFrom('listingClaim')
    .innerJoin('listing', 'listing.id', 'listingClaim.listingId')
    .innerJoin('organisation', 'organisation.id', 'listingClaim.organisationId')
    .select(['listingClaim.id', 'organisation.name', 'organisation.slug', 'listing.slug as place'])
    .where('listing.kind', '=', 'venue')
    .where('listingClaim.status', '=', 'waiting')
    .orderBy('organisation.name')
    .execute();
  expect(rivals).toHaveLength(2);
  const [one, other] = rivals;
  if (!one || !other) return;
  const html = await page('wijkbeheer', `/sociale-kaart/claims/${one.id}`);
  expect(html).toContain('Nog een organisatie vraagt deze plek.');
  expect(html).toContain(`href="/sociale-kaart/claims/${other.id}"`);
  expect(html).toContain(other.name);
  const judge = (id: string, fields: Record<string, string>) =>
    post('wijkbeheer', `/sociale-kaart/claims/${id}`, { reason: '', ...fields });
  expect((await judge(one.id, { judgement: 'approve' })).status).toBe(303);
  const late = await judge(other.id, { judgement: 'approve' });
  expect([late.status, late.html]).toEqual([
    422,
    expect.stringContaining('Een andere organisatie houdt deze plek intussen bij'),
  ]);
  expect(await keeperOf(one.place)).toBe(one.slug);
  expect((await judge(other.id, { judgement: 'refuse', reason: 'De tuin huurt het.' })).status).toBe(303);
});

test('a steward who belongs to the organisation does not judge its claim', async () => {
  const claim = await app.database.db
    .selectFrom('listingClaim')
    .innerJoin('listing', 'listing.id', 'listingClaim.listingId')
    .select(['listingClaim.id', 'listingClaim.organisationId', 'listing.wijkId'])
    .where('listing.slug', '=', slug)
    .executeTakeFirstOrThrow();
  await app.database.db
    .updateTable('listingClaim')
    .set({ status: 'waiting' })
    .where('id', '=', claim.id)
    .execute();
  const person = await app.database.db
    .selectFrom('person')
    .select('id')
    .where('email', '=', 'yara.waandenkbeeld@example.org')
    .executeTakeFirstOrThrow();
  const actor: Actor = {
    kind: 'person',
    personId: person.id as Id<'person'>,
    displayName: '',
    grants: [
      { role: 'steward', scope: 'city' },
      {
        role: 'organisationMember',
        scope: 'organisation',
        organisationId: claim.organisationId as Id<'organisation'>,
        right: 'view',
        known: true,
      },
    ],
  };
  const judged = await judgeClaim(
    { ...app.deps, places: claimablePlaces },
    actor,
    claim.id as Id<'listing_claim'>,
    {
      approve: true,
      reason: '',
    },
  );
  expect(judged.ok ? 'ok' : judged.problems[0]?.code).toBe('not-allowed');
});
