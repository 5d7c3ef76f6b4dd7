/** A network around a theme belongs to no wijk: an administrator judges it, and its founder sees how it stands. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestApp, testApp, Visitor } from '../../../tests/support/app.ts';
import { demoCity } from '../../../tests/support/demo-city.ts';
import { validateHtml } from '../../../tests/support/html.ts';
import { asPersona } from '../../../tests/support/persona.ts';

let app: TestApp;
let founder: Visitor;
let steward: Visitor;
let administrator: Visitor;
const network = '/netwerken/repareerbank-rotterdam';
const name = 'Repareerbank Rotterdam';

beforeAll(async () => {
  app = await testApp({ from: await demoCity() });
  [founder, steward, administrator] = [
    await asPersona(app, 'organisatie'),
    await asPersona(app, 'wijkbeheer'),
    await asPersona(app, 'beheerder'),
  ];
});
afterAll(() => app.close());

async function read(visitor: Visitor, path: string): Promise<string> {
  const response = await visitor.get(path);
  expect(response.status, path).toBe(200);
  const html = await response.text();
  expect(await validateHtml(html, path)).toEqual([]);
  return html;
}

/** Where a network is judged: of those without a wijk, the one with this name. */
async function judgePath(called: string): Promise<string> {
  const { listingId } = await app.database.db
    .selectFrom('searchEntry')
    .select('listingId')
    .where('title', '=', called)
    .executeTakeFirstOrThrow();
  const path = `/sociale-kaart/nieuw/${listingId}`;
  expect(await read(administrator, '/sociale-kaart/werk?wijk=zonder-wijk')).toContain(path);
  return path;
}

test('its founder finds it and reads that it waits; nobody else sees it', async () => {
  expect(await read(founder, '/netwerken')).toMatch(/Repareerbank Rotterdam[\s\S]*Wacht op de beheerder/);
  const own = await read(founder, network);
  expect(own).toContain('Dit wacht op de beheerder');
  // Of a network that is no promise: the next one waits as well.
  expect(own).not.toContain('wat u daarna invult');
  for (const visitor of [new Visitor(app), steward]) {
    expect(await read(visitor, '/netwerken')).not.toContain(name);
    expect((await visitor.get(network)).status).toBe(404);
  }
});

test('the steward of a wijk neither finds nor judges it', async () => {
  expect(await read(steward, '/sociale-kaart/werk')).not.toContain(name);
  expect(await read(steward, '/sociale-kaart/werk?wijk=zonder-wijk')).not.toContain(name);
  expect((await steward.get(await judgePath(name))).status).toBe(404);
});

test('an administrator finds it among what belongs to no wijk, and puts it on the map', async () => {
  const work = await read(administrator, '/sociale-kaart/werk?wijk=zonder-wijk');
  expect(work).not.toContain('Breiclub De Losse Steek');
  expect(await read(administrator, '/sociale-kaart/werk')).toContain('Breiclub De Losse Steek');
  const fields = { name: 'Voorleesbank', kind: 'theme', theme: 'Voorlezen', summaryNl: 'Wij lezen voor.' };
  const own = { ...fields, founder: 'stichting-buurtkeuken-de-lange-tafel' };
  expect((await founder.post('/netwerken/nieuw', own)).headers.get('location')).toContain('voorleesbank');
  const path = await judgePath(fields.name);
  await read(administrator, path);
  const verdict = { judgement: 'approve', reason: '', revision: '1' };
  expect((await administrator.post(path, verdict)).status).toBe(303);
  expect(await read(new Visitor(app), '/netwerken/voorleesbank')).toContain(fields.name);
  expect(await read(founder, '/netwerken/voorleesbank')).not.toContain('wacht op de beheerder');
});
