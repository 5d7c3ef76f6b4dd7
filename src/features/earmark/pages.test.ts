import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestApp, testApp } from '../../../tests/support/app.ts';
import { demoCity } from '../../../tests/support/demo-city.ts';
import { validateHtml } from '../../../tests/support/html.ts';
import { asPersona } from '../../../tests/support/persona.ts';
import { today } from '../../kernel/dates.ts';
import { listEarmarks } from './store.ts';

const path = '/beheer/oormerken';
let app: TestApp;

beforeAll(async () => {
  app = await testApp({ from: await demoCity() });
});
afterAll(() => app.close());

const thisYear = () => today(app.deps.clock).year;
const page = async (address: string, lang = 'nl'): Promise<string> => {
  const response = await app.hono.request(address, { headers: { 'accept-language': lang } });
  return (await response.text()).replaceAll('\u00a0', ' ');
};

test('everybody sees what is set aside, granted and left, in both languages', async () => {
  const html = await page('/oormerken');
  for (const one of [
    'Sociale cohesie',
    '€ 2.500.000 tot € 5.000.000',
    'Alle domeinen samen',
    'andere wijken samen',
    'Veilig',
  ])
    expect(html).toContain(one);
  // The correction counts, what it corrects is told.
  expect(html).toContain('De raad nam in het debat een amendement aan');
  expect(html).toContain('heeft niet gegolden');
  expect(await validateHtml(html, '/oormerken')).toEqual([]);
  expect(await page('/oormerken', 'en')).toContain('Money set aside for the neighbourhood');
  expect(await page('/plafonds')).toContain('href="/oormerken"');
});

test('each figure leads to the ceilings that it is made of, and they add up to it', async () => {
  const html = await page('/oormerken');
  const links = [...html.matchAll(/href="(\/oormerken\/gebruik\?[^"]+)">(€ [\d.,]+)</g)].filter(
    ([, , amount]) => amount !== '€ 0',
  );
  expect(links.length).toBeGreaterThan(3);
  for (const [, href = '', amount = ''] of links) {
    const parts = await page(href.replaceAll('&amp;', '&'));
    expect(parts).toContain('href="/plafonds/');
    // The foot of the table: together.
    if (href.includes('domein=')) expect(parts.slice(parts.indexOf('<tfoot'))).toContain(`>${amount}<`);
  }
});

test('an address that asks for nothing that is', async () => {
  for (const query of ['domein=sport', 'wijk=nergens', 'wijk=%27%20or%201=1'])
    expect((await app.hono.request(`/oormerken/gebruik?${query}`)).status).toBe(404);
  expect((await app.hono.request('/oormerken?jaar=1066')).status).toBe(200);
});

test('the file and the API say what the page says', async () => {
  const csv = await page('/oormerken.csv');
  const [titles = '', ...rows] = csv.trim().split('\r\n');
  expect(titles).toContain('year,validFrom,document,domain,wijkSlug,setAsideLeastEuro');
  expect(csv).toContain(',undivided,,2500000.00,5000000.00,');
  expect(rows[0]).toContain(',cohesion,,1000000.00,1000000.00,');
  const json = (await (await app.hono.request(`/api/v1/earmarks?year=${thisYear()}`)).json()) as {
    items: readonly Record<string, unknown>[];
  };
  expect(json.items[0]).toMatchObject({
    domain: 'cohesion',
    wijkSlug: null,
    setAsideLeastCents: 1_000_000_00,
  });
  const ofWijk = (await (
    await app.hono.request(`/api/v1/earmarks?year=${thisYear()}&wijk=middelland`)
  ).json()) as typeof json;
  expect(ofWijk.items.map(({ wijkSlug }) => wijkSlug)).toEqual(['middelland', 'middelland', 'middelland']);
});

test('an officer sees what it comes to before she records it, and corrects it later', async () => {
  const officer = await asPersona(app, 'behandelaar');
  const year = thisYear() + 2;
  expect(await (await officer.get('/oormerken')).text()).toContain(`href="${path}"`);
  const wrong = await officer.post(path, {
    step: 'record',
    year: '',
    decidedOn: '31-02-2026',
    'line.0.name': 'Welzijn',
    'line.0.percent': 'heel veel',
  });
  expect(wrong.status).toBe(422);
  const said = await wrong.text();
  for (const one of ['Kies een begrotingsjaar', 'heel veel', '31-02-2026', 'href="#f-line-0-percent"'])
    expect(said).toContain(one);
  expect(await validateHtml(said, path)).toEqual([]);

  const sent = {
    year: String(year),
    document: 'Raadsbesluit',
    decidedOn: `${year - 1}-01-02`,
    'line.0.name': 'Welzijn',
    'line.0.base': '1.000,01',
    'line.0.percent': '12,5',
    'line.0.domain': 'cohesion',
    'line.0.source': 'Begroting',
    splitKey: 'equal',
  };
  // A decision of a year to come cannot have been taken yet.
  expect((await officer.post(path, { ...sent, step: 'preview' })).status).toBe(422);
  const taken = { ...sent, year: String(year - 4), decidedOn: `${year - 5}-01-02` };
  const preview = await officer.post(path, { ...taken, step: 'preview' });
  const shown = (await preview.text()).replaceAll('\u00a0', ' ');
  expect([preview.status, await listEarmarks(app.database.db, year - 4)]).toEqual([200, []]);
  for (const one of ['Zo komt het er te staan', '€ 125', 'Buiten de band van 5% tot 10%', 'value="record"'])
    expect(shown).toContain(one);
  expect(await validateHtml(shown, path)).toEqual([]);

  for (const time of ['once', 'and again'])
    expect([time, (await officer.post(path, { ...taken, step: 'record' })).headers.get('location')]).toEqual([
      time,
      `/oormerken?jaar=${year - 4}&klaar=oormerk`,
    ]);
  expect(await listEarmarks(app.database.db, year - 4)).toHaveLength(1);

  const other = { ...taken, step: 'record', 'line.0.percent': '10' };
  expect((await officer.post(path, other)).status).toBe(422);
  expect((await officer.post(path, { ...other, reason: 'Verschreven.' })).status).toBe(303);
  expect(
    (await listEarmarks(app.database.db, year - 4)).map(({ number, reason }) => [number, reason]),
  ).toEqual([
    [2, 'Verschreven.'],
    [1, null],
  ]);
});

test('only who may publish ceilings records', async () => {
  for (const persona of ['bewoner', 'controller'] as const) {
    const visitor = await asPersona(app, persona);
    expect([persona, (await visitor.get(path)).status]).toEqual([persona, 403]);
    expect([persona, (await visitor.post(path, { step: 'record' })).status]).toEqual([persona, 403]);
  }
});

test('what was recorded cannot be changed', async () => {
  const { db } = app.database;
  await expect(db.updateTable('earmarkDecision').set({ document: 'x' }).execute()).rejects.toThrow();
  await expect(db.updateTable('earmarkLine').set({ baseCents: 0 }).execute()).rejects.toThrow();
  await expect(db.deleteFrom('earmarkWeight').execute()).rejects.toThrow();
});
