/** A network as steward of a wijk: who co-ordinates it does the work, until its mandate ends. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestApp, testApp, Visitor } from '../../../tests/support/app.ts';
import { demoCity } from '../../../tests/support/demo-city.ts';
import { validateHtml } from '../../../tests/support/html.ts';
import { isoDate, systemClock, today } from '../../kernel/dates.ts';
import { loadActor } from '../party/index.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp({ from: await demoCity() });
});
afterAll(() => app.close());

const visitors = new Map<string, Visitor>();
async function as(persona: string): Promise<Visitor> {
  const known = visitors.get(persona) ?? new Visitor(app);
  if (!visitors.has(persona)) await known.post('/demo/inloggen', { persona });
  visitors.set(persona, known);
  return known;
}

const day = today(systemClock);
const inAYear = isoDate(day.add({ years: 1 }));
const network = '/netwerken/deur-aan-deur-middelland';
const post = async (persona: string, path: string, fields: Record<string, string>) => {
  const response = await (await as(persona)).post(path, fields);
  return { status: response.status, html: await response.text() };
};
const workOf = async (persona: string): Promise<number> =>
  (await (await as(persona)).get('/sociale-kaart/werk')).status;
/** Names of the wijken that Idris, who co-ordinates it, is steward of on a day. */
const stewarded = async (on = day): Promise<number> => {
  const session = { email: 'idris.verzinsel@example.org', officeRoles: true };
  const actor = await loadActor(app.database.db, session, on);
  return actor?.grants.filter(({ role }) => role === 'steward').length ?? 0;
};

test('an administrator appoints it; its co-ordinator gets the work, and everybody can read it', async () => {
  expect(await workOf('organisatie')).toBe(403);
  const page = await (await (await as('beheerder')).get(`${network}/wijkbeheer`)).text();
  expect(await validateHtml(page, network)).toEqual([]);
  expect(page).toContain('Idris Verzinsel');
  const appointed = await post('beheerder', `${network}/wijkbeheer`, {
    wijk: 'nieuwe-westen',
    until: inAYear,
  });
  expect(appointed.status).toBe(303);
  expect(await workOf('organisatie')).toBe(200);
  const shown = await (await new Visitor(app).get(network)).text();
  expect(shown).toContain('Beheert de sociale kaart van');
  expect(shown).toContain('Nieuwe Westen (tot');
});

test.for([
  [{}, ['Kies een wijk.', 'Vul een datum in die bestaat']],
  [{ wijk: 'spangen', until: isoDate(day) }, ['Kies een dag na vandaag.']],
  [{ wijk: 'nieuwe-westen', until: inAYear }, ['Dit netwerk beheert deze wijk al.']],
] as const)('%j is refused, with all that is wrong', async ([fields, said]) => {
  const { status, html } = await post('beheerder', `${network}/wijkbeheer`, fields);
  expect(status).toBe(422);
  for (const sentence of said) expect(html).toContain(sentence);
});

test('a network without co-ordinator cannot be steward', async () => {
  const other = '/netwerken/groene-draad/wijkbeheer';
  const { status, html } = await post('beheerder', other, { wijk: 'spangen', until: inAYear });
  expect([status, html]).toEqual([422, expect.stringContaining('heeft nu geen coördinator')]);
});

test('nobody else appoints', async () => {
  for (const persona of ['organisatie', 'wijkbeheer', 'bewoner'])
    expect((await (await as(persona)).get(`${network}/wijkbeheer`)).status).toBe(403);
});

test('the mandate ends by itself, and with the network', async () => {
  expect(await stewarded()).toBe(1);
  expect(await stewarded(day.add({ years: 1 }))).toBe(0);
  const { db } = app.database;
  const set = (status: string) =>
    db.updateTable('listing').set({ status }).where('slug', '=', 'deur-aan-deur-middelland').execute();
  await set('archived');
  expect(await stewarded()).toBe(0);
  await set('published');
  expect(await stewarded()).toBe(1);
});

test('an administrator ends it before its time', async () => {
  const ended = await post('beheerder', `${network}/wijkbeheer/einde`, { wijk: 'nieuwe-westen' });
  expect(ended.status).toBe(303);
  expect(await workOf('organisatie')).toBe(403);
  expect((await post('beheerder', `${network}/wijkbeheer/einde`, { wijk: 'nieuwe-westen' })).status).toBe(
    422,
  );
});

test('the steward of the demo works for her own wijk and for that of her network', async () => {
  const html = await (await (await as('wijkbeheer')).get('/sociale-kaart/werk')).text();
  expect(html).toContain('<option value="bospolder">');
  expect(html).toContain('<option value="middelland">');
});
