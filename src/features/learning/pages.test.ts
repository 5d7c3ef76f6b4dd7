import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestApp, testApp, Visitor } from '../../../tests/support/app.ts';
import { demoCity } from '../../../tests/support/demo-city.ts';
import { validateHtml } from '../../../tests/support/html.ts';
import { today } from '../../kernel/dates.ts';
import { complaintWork } from './complaints/work-items.ts';

let app: TestApp;

beforeAll(async () => {
  app = await testApp({ from: await demoCity() });
});
afterAll(() => app.close());

async function as(persona: string): Promise<Visitor> {
  const visitor = new Visitor(app);
  await visitor.post('/demo/inloggen', { persona });
  return visitor;
}
const page = async (address: string, lang = 'nl'): Promise<string> => {
  const response = await app.hono.request(address, { headers: { 'accept-language': lang } });
  return (await response.text()).replaceAll('\u00a0', ' ');
};
const day = () => today(app.deps.clock).toString();
const running = '/werkatelier/komen-er-meer-mensen-als-de-buurtkamer-ook-op-zondag-open-is';
const stopped = '/werkatelier/werkt-een-postvak-per-wijk-voor-alle-aanvragen';

describe('for everybody', () => {
  test('all of it is there in both languages, with a trial in every status', async () => {
    const html = await page('/werkatelier');
    for (const one of ['Loopt nu', 'Voorgesteld', 'Wordt breder gebruikt', 'Afgerond', 'Bewust gestopt'])
      expect(html).toContain(`>${one}</h2>`);
    for (const path of ['/werkatelier', running, stopped, '/geleerd', '/klachten'])
      for (const lang of ['nl', 'en']) expect(await validateHtml(await page(path, lang), path)).toEqual([]);
    expect(await page('/moties')).toContain('href="/werkatelier"');
    expect(await page('/wijken/middelland')).toContain(`href="${running}"`);
    expect(await page('/')).toContain('href="/klachten"');
  });

  test('stopped on purpose is a result that says what was learned', async () => {
    const html = await page(stopped);
    expect(html).toContain('Dat is een uitkomst');
    expect(html).toContain('Wij leerden dat mensen willen weten wie hun aanvraag leest');
    expect(html).toContain('Wat wij er nu mee doen');
    expect(await page('/geleerd')).toContain(`href="${stopped}"`);
  });

  test('each scheme shows until when its effects must be reported on', async () => {
    const html = await page('/geleerd');
    // Who keeps the lessons is led to where a report on a scheme is recorded (Awb 4:24); nobody else is.
    const toRecord = 'href="/beheer/regelingen/bewonersinitiatieven/evaluatie"';
    expect(html).not.toContain(toRecord);
    expect(await (await (await as('behandelaar')).get('/geleerd')).text()).toContain(toRecord);
    expect(html).toContain('Awb 4:24');
    expect(html).toMatch(/href="\/regelingen\/bewonersinitiatieven"[\s\S]*?Nog geen verslag/);
    // What was stopped because of it leads from the scheme.
    expect(html).toMatch(/href="#les-[0-9a-f-]+"/);
  });

  test.for([
    ['/werkatelier/bestaat-niet', 404],
    ['/werkatelier/%00', 404],
    ["/werkatelier/x'--", 404],
    ['/geleerd/x/verbeteren', 303],
    ['/klachten/register', 303],
    ['/werkatelier/vraag', 303],
  ] as const)('%s answers %i', async ([path, status]) => {
    expect((await app.hono.request(path)).status).toBe(status);
  });

  test('files and API', async () => {
    expect(await page('/werkatelier.csv')).toContain(
      'werkt-een-postvak-per-wijk-voor-alle-aanvragen,stopped,',
    );
    expect(await page('/geleerd.csv')).toContain(',stopped,rule,Een offerte vragen bij kleine aankopen,');
    const json = async (path: string) =>
      (await (await app.hono.request(`/api/v1${path}`)).json()) as {
        items: readonly Record<string, unknown>[];
      };
    const [one, ...rest] = (await json('/proofs-of-concept?status=stopped')).items;
    expect(one).toMatchObject({ status: 'stopped', finding: expect.any(String) });
    expect(rest).toEqual([]);
    expect((await json('/proofs-of-concept?wijk=middelland')).items.length).toBeGreaterThan(1);
    expect((await json('/lessons?kind=learned')).items).toHaveLength(2);
    expect((await app.hono.request('/api/v1/lessons?kind=x')).status).toBe(400);
  });
});

test('strangers read nothing of the office and write nothing', async () => {
  for (const persona of ['bewoner', 'wijkraad-1', 'organisatie']) {
    const visitor = await as(persona);
    for (const path of [
      '/werkatelier/nieuw',
      '/werkatelier/vragen',
      `${running}/verbeteren`,
      '/geleerd/nieuw',
      '/klachten/register',
    ])
      expect([path, (await visitor.get(path)).status]).toEqual([path, 403]);
    for (const path of ['/werkatelier/nieuw', `${running}/stap`, '/geleerd/nieuw', '/klachten/register'])
      expect([path, (await visitor.post(path)).status]).toEqual([path, 403]);
  }
  const controller = await as('controller');
  expect((await controller.get('/klachten/register')).status).toBe(200);
  expect(await (await controller.get('/klachten/register')).text()).not.toContain('name="reference"');
  expect((await controller.post('/klachten/register')).status).toBe(403);
});

describe('what was learned', () => {
  test('begins with what a trial found, and a correction takes its place', async () => {
    const officer = await as('behandelaar');
    const begun = await (await officer.get(`/geleerd/nieuw?proef=${stopped.split('/').at(-1)}`)).text();
    expect(begun).toMatch(/value="stopped"[^>]*checked|checked[^>]*value="stopped"/);
    expect(begun).toContain('Wij leerden dat mensen willen weten');
    const lesson = {
      kind: 'learned',
      title: 'Nieuwe les',
      body: 'Dit leerden wij',
      origin: 'Een gesprek',
      change: 'Dat verandert',
      learnedOn: day(),
    };
    for (let times = 0; times < 2; times += 1)
      expect((await officer.post('/geleerd/nieuw', lesson)).status).toBe(303);
    const html = await (await officer.get('/geleerd')).text();
    expect(html.match(/<h3[^>]*><span[^>]*>Nieuwe les/g)).toHaveLength(1);
    const [path = ''] =
      /\/geleerd\/[0-9a-f-]+\/verbeteren(?=">[^<]*<span[^>]*>: <span[^>]*>Nieuwe les)/.exec(html) ?? [];
    expect((await officer.post(path, { ...lesson, reason: 'Zomaar' })).status).toBe(422);
    const better = { ...lesson, title: 'Betere les', reason: 'Duidelijker' };
    for (let times = 0; times < 2; times += 1) expect((await officer.post(path, better)).status).toBe(303);
    const late = await officer.post(path, { ...better, title: 'Te laat' });
    expect([late.status, (await late.text()).includes('value="Te laat"')]).toEqual([422, true]);
    const shown = await page('/geleerd');
    expect([
      shown.includes('Nieuwe les'),
      shown.includes('Betere les'),
      shown.includes('Duidelijker'),
    ]).toEqual([false, true, true]);
    // A colleague corrects what she no longer sees.
    expect((await officer.get(path)).status).toBe(404);
    const wrong = { kind: 'learned', stoppedKind: 'rule', proof: 'x', scheme: 'y', learnedOn: '2999-01-01' };
    const refused = await (await officer.post('/geleerd/nieuw', wrong)).text();
    for (const field of ['stoppedKind', 'title', 'body', 'origin', 'change', 'learnedOn', 'proof', 'scheme'])
      expect(refused).toContain(`href="#f-${field}"`);
  });
});

describe('complaints', () => {
  test('are public as counts of half years that are over only', async () => {
    const html = await page('/klachten');
    const { year, month } = today(app.deps.clock);
    expect(html).not.toContain(`${month <= 6 ? 'Eerste' : 'Tweede'} helft van ${year}`);
    expect(html).not.toContain('KL-VB-');
    // Who wants to complain finds where to, without a form that promises what the register does not hold.
    for (const said of ['14 010', 'Postbus 70012, 3000 KP Rotterdam', 'servicebalie', 'compliment'])
      expect(html).toContain(said);
    expect(await page('/')).toMatch(/<a href="\/klachten">Klacht of compliment<\/a>/);
    const numbers = [...html.matchAll(/<td class="hv-numeric"[^>]*>([^<]+)</g)].map(([, n]) => n ?? '');
    expect(numbers).toContain('–');
    expect(numbers.filter((n) => n !== '–').every((n) => n === '0' || Number(n) >= 5)).toBe(true);
  });

  test('are kept without a name, each to its end', async () => {
    const desk = await as('servicebalie');
    const wrong = await desk.post('/klachten/register', {
      reference: 'Jan Jansen',
      receivedOn: '2999-01-01',
    });
    const refused = await wrong.text();
    expect(wrong.status).toBe(422);
    for (const field of ['reference', 'kind', 'receivedOn']) expect(refused).toContain(`href="#f-${field}"`);
    const complaint = { reference: 'KL-PROEF-1', kind: 'waiting', receivedOn: day() };
    const made = await desk.post('/klachten/register', complaint);
    const path = new URL(made.headers.get('location') ?? '', 'http://localhost').pathname;
    expect((await desk.post('/klachten/register', complaint)).status).toBe(303);
    expect((await desk.post('/klachten/register', { ...complaint, kind: 'other' })).status).toBe(422);
    const open = await complaintWork(app.deps.db).list(
      { kind: 'system', name: 'test' },
      today(app.deps.clock),
    );
    expect(open.map(({ href }) => href)).toContain(path);
    expect((await desk.post(path, { action: 'settle', on: day() })).status).toBe(422);
    expect((await desk.post(path, { action: 'withdraw', on: day(), outcome: 'upheld' })).status).toBe(422);
    const settled = { action: 'settle', on: day(), outcome: 'solved', change: 'Wij bellen terug.' };
    for (let times = 0; times < 2; times += 1) expect((await desk.post(path, settled)).status).toBe(303);
    const html = await (await desk.get(path)).text();
    expect(html).toContain('Samen opgelost');
    expect(html).not.toContain('name="action"');
    const closed = await desk.post(path, { action: 'x' });
    expect([closed.status, (await closed.text()).includes('href="#f-')]).toEqual([422, false]);
  });
});
