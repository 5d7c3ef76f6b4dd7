/** Who asked to keep a page reads there that it waits, and is not asked once more; once it is hers nobody is. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestApp, testApp, Visitor } from '../../../tests/support/app.ts';
import { demoCity } from '../../../tests/support/demo-city.ts';
import { validateHtml } from '../../../tests/support/html.ts';
import { asPersona } from '../../../tests/support/persona.ts';

let app: TestApp;
let claimant: Visitor;
const organisation = '/organisaties/koor-de-hoge-drempel';
const question = 'Is dit uw organisatie?';
const waits = 'U vroeg om deze pagina bij te houden.';

beforeAll(async () => {
  app = await testApp({ from: await demoCity() });
  claimant = await asPersona(app, 'bewoner');
});
afterAll(() => app.close());

async function read(visitor: Visitor, path: string): Promise<string> {
  const html = await (await visitor.get(path)).text();
  expect(await validateHtml(html, path)).toEqual([]);
  return html;
}

test('she who asked is told that it waits, others may still be whose it is; once it is hers nobody is asked', async () => {
  for (const visitor of [claimant, new Visitor(app)]) {
    const html = await read(visitor, organisation);
    expect(html).toContain(question);
    expect(html).not.toContain(waits);
  }
  const claim = { proof: 'website', note: 'Ik zing mee.' };
  expect((await claimant.post(`${organisation}/claim`, claim)).status).toBe(303);
  const html = await read(claimant, organisation);
  expect(html).toContain(waits);
  expect(html).not.toContain(question);
  expect((await claimant.get(`${organisation}/claim`)).headers.get('location')).toBe('/mijn-claims');
  expect(await read(new Visitor(app), organisation)).toContain(question);

  const steward = await asPersona(app, 'wijkbeheer');
  const { id } = await app.database.db
    .selectFrom('listingClaim')
    .select('id')
    .where('note', '=', claim.note)
    .executeTakeFirstOrThrow();
  const path = `/sociale-kaart/claims/${id}`;
  expect(await read(steward, '/sociale-kaart/werk')).toContain(path);
  expect((await steward.post(path, { judgement: 'approve', reason: '' })).status).toBe(303);
  for (const visitor of [claimant, new Visitor(app)]) {
    const page = await read(visitor, organisation);
    expect(page).not.toContain(question);
    expect(page).not.toContain(waits);
  }
});

test('of a place an organisation asks for it, in the same way', async () => {
  const { slug } = await app.database.db
    .selectFrom('listing')
    .select('slug')
    .where('kind', '=', 'venue')
    .where('status', '=', 'published')
    .where('organisationId', 'is', null)
    .orderBy('slug')
    .limit(1)
    .executeTakeFirstOrThrow();
  const member = await asPersona(app, 'organisatie');
  const place = `/plekken/${slug}`;
  expect(await read(member, place)).toContain(`${place}/claim`);
  const claim = {
    organisation: 'stichting-buurtkeuken-de-lange-tafel',
    proof: 'website',
    note: 'Wij koken daar.',
  };
  expect((await member.post(`${place}/claim`, claim)).status).toBe(303);
  const html = await read(member, place);
  expect(html).toContain(waits);
  expect(html).not.toContain(`${place}/claim`);
});
