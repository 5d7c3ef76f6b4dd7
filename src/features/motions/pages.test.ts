import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestApp, testApp } from '../../../tests/support/app.ts';
import { demoCity } from '../../../tests/support/demo-city.ts';
import { validateHtml } from '../../../tests/support/html.ts';
import { asPersona } from '../../../tests/support/persona.ts';
import { today } from '../../kernel/dates.ts';
import { motionWork } from './work-items.ts';

let app: TestApp;

beforeAll(async () => {
  app = await testApp({ from: await demoCity() });
});
afterAll(() => app.close());

const page = async (address: string, lang = 'nl'): Promise<string> => {
  const response = await app.hono.request(address, { headers: { 'accept-language': lang } });
  return (await response.text()).replaceAll('\u00a0', ' ');
};

test('everybody reads the register, in both languages, and comes there from the first page', async () => {
  expect(await page('/')).toContain('href="/moties"');
  const html = await page('/moties');
  for (const one of [
    '24bb3648',
    '25bb006137',
    '26bb000962',
    'Voorgesteld als afgedaan',
    'Afgedaan',
    'Ingetrokken',
    'In uitvoering',
    'Nog niet begonnen',
  ])
    expect(html).toContain(one);
  expect(html).not.toContain('/moties/nieuw');
  for (const path of ['/moties', '/moties/25bb006137', '/actielijnen', '/actielijnen/1'])
    for (const lang of ['nl', 'en']) expect(await validateHtml(await page(path, lang), path)).toEqual([]);
  expect(await page('/moties/24bb3648', 'en')).toContain('Proposed as settled');
});

test('what is in doubt about a number is said', async () => {
  const html = await page('/moties/24bb3648');
  expect(html).toContain('Nog te controleren');
  expect(html).toContain('één keer 25bb006137');
  expect(html).toContain('2024; de dag is niet in de bron gevonden');
});

test('a number typed as in a letter leads to its page', async () => {
  for (const path of ['/moties?zoek=24BB3648', '/moties/24BB3648', '/zoeken?q=24BB+3648']) {
    const answer = await app.hono.request(path);
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/moties/24bb3648']);
  }
  expect((await app.hono.request('/zoeken?q=99bb3648')).status).toBe(200);
  expect(await page('/moties?zoek=geldstromen')).toContain('26bb000962');
  expect(await page('/moties?soort=pledge')).not.toContain('26bb000962');
  expect(await page('/moties?stand=settled')).not.toContain('26bb000962');
  expect(await page('/moties?zoek=niets-van-dit')).toContain('Wij vonden niets');
});

test.for([
  ['/moties?zoek=%00%27', 404],
  [`/moties?zoek=${'x'.repeat(101)}`, 422],
  ['/moties?pagina=999999999&soort=x&stand=%27', 200],
  ['/moties?zoek=%ED%A0%80', 200],
  ['/moties/99bb0001', 404],
  ['/moties/%00', 404],
  ['/moties/24bb3648%27', 404],
  ['/actielijnen/99', 404],
  ['/actielijnen/0', 404],
  ['/actielijnen/-1', 404],
  ['/actielijnen/9999999999', 404],
] as const)('%s answers %i', async ([path, status]) => {
  expect((await app.hono.request(path)).status).toBe(status);
});

test('strangers write nothing', async () => {
  for (const visitor of [
    await asPersona(app, 'bewoner'),
    await asPersona(app, 'wijkraad-1'),
    await asPersona(app, 'controller'),
  ]) {
    for (const path of ['/moties/nieuw', '/moties/24bb3648/verbeteren', '/actielijnen/1/bewerken'])
      expect((await visitor.get(path)).status).toBe(403);
    for (const path of ['/moties/nieuw', '/moties/24bb3648/stap', '/actielijnen/1/voortgang'])
      expect((await visitor.post(path, { action: 'settle' })).status).toBe(403);
    expect(await (await visitor.get('/moties/24bb3648')).text()).not.toContain('name="action"');
  }
});

test('an officer who proposed it is told that another decides, and the other can', async () => {
  const [first, second] = [await asPersona(app, 'behandelaar'), await asPersona(app, 'tweede-behandelaar')];
  const own = await (await first.get('/moties/25bb006137')).text();
  expect(own).toContain('U legde het voorstel vast');
  expect(own).not.toContain('value="settle"');
  const step = {
    action: 'settle',
    happenedOn: today(app.deps.clock).toString(),
    reason: 'De raad is het eens.',
  };
  const refused = await first.post('/moties/25bb006137/stap', step);
  expect([refused.status, (await refused.text()).includes('Een ander legt vast')]).toEqual([422, true]);
  expect((await second.post('/moties/25bb006137/stap', step)).headers.get('location')).toBe(
    '/moties/25bb006137?klaar=stap',
  );
  const after = await page('/moties/25bb006137');
  expect(after).toContain('De raad is het eens.');
  expect(after).toContain('Afgedaan');
});

test('what is wrong comes back with what was typed, and a script stays words', async () => {
  const officer = await asPersona(app, 'behandelaar');
  const typed = { kind: 'motion', number: 'x', title: '<script>alert(1)</script>', datedOn: '31-02-2026' };
  const answer = await officer.post('/moties/nieuw', typed);
  const html = await answer.text();
  expect(answer.status).toBe(422);
  expect(html).toContain('value="&lt;script>alert(1)&lt;/script>"');
  expect(html).toContain('value="31-02-2026"');
  expect(html).toContain('href="#f-datedOn"');
  expect(await validateHtml(html, '/moties/nieuw')).toEqual([]);
});

test('a text on a half year is replaced by a later one, which shows what it replaced', async () => {
  const officer = await asPersona(app, 'behandelaar');
  const html = await (await officer.get('/actielijnen/4')).text();
  const period = /<option value="(\d{4}-[12])"/.exec(html)?.[1] ?? '';
  for (const body of ['Eerste tekst', 'Eerste tekst', 'Tweede tekst'])
    expect((await officer.post('/actielijnen/4/voortgang', { period, body })).status).toBe(303);
  const shown = await page('/actielijnen/4');
  expect(shown.match(/Eerste tekst/g)).toHaveLength(1);
  expect(shown.indexOf('Tweede tekst')).toBeLessThan(shown.indexOf('Eerste tekst'));
  expect((await officer.post('/actielijnen/4/voortgang', { period: '1999-1', body: 'x' })).status).toBe(422);
});

test('a line that another changed meanwhile is not written over', async () => {
  const officer = await asPersona(app, 'behandelaar');
  const wanted = { title: 'Nieuwe naam', goals: 'Een doel\nNog een', source: 'Bron', reason: 'Waarom' };
  const first = await officer.post('/actielijnen/5/bewerken', { ...wanted, carriers: 'terms', seen: '1' });
  expect(first.headers.get('location')).toBe('/actielijnen/5?klaar=actielijn');
  const late = await officer.post('/actielijnen/5/bewerken', { ...wanted, title: 'Anders', seen: '1' });
  expect([late.status, (await late.text()).includes('Een ander heeft net iets vastgelegd')]).toEqual([
    422,
    true,
  ]);
  const odd = await officer.post('/actielijnen/5/bewerken', { ...wanted, carriers: 'x', seen: '2' });
  expect(odd.status).toBe(422);
  expect(await page('/actielijnen/5')).toContain('Nieuwe naam');
});

test('what still runs is on the work list of the office only', async () => {
  const { db, clock } = app.deps;
  const items = await motionWork(db).list({ kind: 'system', name: 'test' }, today(clock));
  expect(items.map(({ href }) => href)).toContain('/moties/24bb3648');
  expect(items.map(({ href }) => href).join(' ')).not.toContain('vb00000');
  expect(await motionWork(db).list({ kind: 'anonymous' }, today(clock))).toEqual([]);
});

test('the file and the API say what the page says', async () => {
  const csv = await page('/moties.csv');
  expect(csv).toContain('number,kind,title,datedOn');
  expect(csv).toContain('24bb3648,motion,Naar één subsidieregeling voor de Sociale Basis,,');
  const json = async (path: string) =>
    (await (await app.hono.request(`/api/v1${path}`)).json()) as {
      items: readonly Record<string, unknown>[];
      history: readonly unknown[];
    };
  expect((await json('/motions?asOf=2025-12-01')).items.map(({ number }) => number)).not.toContain(
    '26bb000962',
  );
  expect((await json('/motions?asOf=2025-12-01&status=open')).items[0]).toMatchObject({
    number: '24bb3648',
    status: 'open',
  });
  const one = await json('/motions/24bb3648');
  expect(one.history).toMatchObject([{ action: 'record' }, { action: 'propose', happenedOn: '2025-12-02' }]);
  expect((await app.hono.request('/api/v1/motions/99bb0001')).status).toBe(404);
  expect((await app.hono.request('/api/v1/motions/x')).status).toBe(400);
  const lines = await json('/action-lines');
  expect(lines.items).toHaveLength(5);
  expect(lines.items[0]).toMatchObject({ number: 1, carriers: [{ path: '/regelingen' }, {}, {}, {}] });
});
