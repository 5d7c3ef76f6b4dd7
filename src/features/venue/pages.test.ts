import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestApp, testApp, Visitor } from '../../../tests/support/app.ts';
import { demoCity } from '../../../tests/support/demo-city.ts';
import { validateHtml } from '../../../tests/support/html.ts';
import { asPersona } from '../../../tests/support/persona.ts';
import { expireRecognitions } from './commands/recognition.ts';
import { currentChecklist } from './rules/criteria.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp({ from: await demoCity() });
});
afterAll(() => app.close());

async function see(path: string, visitor = new Visitor(app)): Promise<string> {
  const response = await visitor.get(path);
  expect(response.status).toBe(200);
  const html = await response.text();
  expect(await validateHtml(html, path)).toEqual([]);
  return html;
}

const kitchen = '/plekken/buurtkeuken-de-lange-tafel';

describe('the list', () => {
  test('shows about 110 places, and each filter narrows it', async () => {
    const found = async (query: string) =>
      Number(/<h2>(\d+) plek(?:ken)?<\/h2>/.exec(await see(`/plekken${query}`))?.[1]);
    const all = await found('');
    expect(all).toBeGreaterThanOrEqual(100);
    expect(all).toBeLessThanOrEqual(120);
    expect(await found('?wijk=middelland')).toBe(9);
    expect(await found('?wijk=cs-kwartier')).toBe(0);
    for (const query of ['soort=garden', 'functie=services', 'rolstoel=ja', 'laagdrempelig=ja']) {
      const narrowed = await found(`?${query}`);
      expect(narrowed).toBeGreaterThan(0);
      expect(narrowed).toBeLessThan(all);
    }
    expect(await found('?wijk=atlantis&soort=x&pagina=-1')).toBe(all);
  });

  test('a place says what it is, with its rooms, its recognition and how fresh it is', async () => {
    const html = await see(kitchen);
    for (const words of [
      'Zo binnenlopen',
      'Grote zaal',
      'Plek van Waarde',
      'Erkend tot en met',
      'Laatst bevestigd',
    ])
      expect(html).toContain(words);
    expect(html).not.toContain('/ruimtes/nieuw');
    expect((await new Visitor(app).get('/plekken/bestaat-niet')).status).toBe(404);
  });

  test('the wijk shows its places; the coverage names what is missing', async () => {
    expect(await see('/wijken/middelland')).toContain('href="/plekken?wijk=middelland"');
    const html = await see('/plekken/dekking');
    expect(html.match(/class="hv-map__short"/g)).toHaveLength(14);
    expect(html).toContain('Alle zes de functies');
  });
});

describe('changing', () => {
  const fields = {
    name: 'Buurtkeuken De Lange Tafel',
    kind: 'restaurant',
    'summary.nl': 'Elke dag soep.',
    street: 'Proeflaan',
    houseNumber: '12',
    town: 'Rotterdam',
    wheelchair: 'yes',
    accessibleToilet: 'yes',
    nearTransit: 'yes',
    lowThreshold: 'yes',
    functions: ['meeting', 'services'],
  };
  const basedOn = (html: string) => /name="basedOn" value="(\d+)"/.exec(html)?.[1] ?? '';
  const wijkId = (html: string) =>
    /<option value="([^"]+)">Middelland</.exec(html)?.[1] ??
    /<option value="([^"]+)" selected>Middelland</.exec(html)?.[1] ??
    '';

  test('a member changes at once; who was second sees the difference', async () => {
    const member = await asPersona(app, 'organisatie');
    const form = await see(`${kitchen}/wijzigen`, member);
    const sent = { ...fields, wijkId: wijkId(form), basedOn: basedOn(form) };
    const first = await member.post(`${kitchen}/wijzigen`, sent);
    expect(first.headers.get('location')).toBe(`${kitchen}?gelukt=gewijzigd`);
    expect(await see(kitchen)).toContain('Elke dag soep.');
    const second = await member.post(`${kitchen}/wijzigen`, { ...sent, 'summary.nl': 'Elke dag stamppot.' });
    expect(second.status).toBe(422);
    const html = await second.text();
    expect(html).toContain('Iemand anders heeft dit ondertussen veranderd');
    expect(html).toMatch(/Elke dag soep\.[\s\S]*Elke dag stamppot\./);
  });

  test('who is not known proposes, and nothing shows', async () => {
    const resident = await asPersona(app, 'bewoner');
    const form = await see(`${kitchen}/wijzigen`, resident);
    expect(form).not.toContain('name="owner"');
    const sent = { ...fields, wijkId: wijkId(form), basedOn: basedOn(form), 'summary.nl': 'Gesloten!' };
    const answer = await resident.post(`${kitchen}/wijzigen`, sent);
    expect(answer.headers.get('location')).toBe(`${kitchen}?gelukt=voorgesteld`);
    expect(await see(kitchen)).not.toContain('Gesloten!');
    const added = await resident.post('/plekken/nieuw', { ...sent, name: 'Dekking' });
    expect(added.headers.get('location')).toBe('/plekken?gelukt=wacht');
    expect((await new Visitor(app).get('/plekken/plek-dekking')).status).toBe(404);
  });

  test('everything that is wrong is said, each beside its field', async () => {
    const answer = await (await asPersona(app, 'bewoner')).post('/plekken/nieuw', {
      postcode: 'x',
      website: 'x',
      publicEmail: 'x',
      publicPhone: 'x',
      'opening.3': 'open',
    });
    expect(answer.status).toBe(422);
    const html = await answer.text();
    for (const id of [
      'name',
      'kind',
      'summary-nl',
      'postcode',
      'website',
      'publicEmail',
      'publicPhone',
      'opening-3',
    ])
      expect(html).toContain(`href="#f-${id}"`);
  });

  test('rooms are kept by members alone', async () => {
    const member = await asPersona(app, 'organisatie');
    const form = await see(`${kitchen}/ruimtes/nieuw`, member);
    const room = { name: 'Torenkamer', capacity: '7', wheelchair: 'no', price: '12,50', freeFor: ['youth'] };
    await member.post(`${kitchen}/ruimtes/nieuw`, { ...room, basedOn: basedOn(form) });
    const html = await see(kitchen, member);
    expect(html).toMatch(/Torenkamer[\s\S]*7 mensen[\s\S]*12,50 per uur, gratis voor jongeren/);
    const address =
      [...html.matchAll(/href="(\/plekken\/[^"]+\/ruimtes\/[0-9a-f-]{36})"/g)].at(-1)?.[1] ?? '';
    expect((await (await asPersona(app, 'bewoner')).get(address)).status).toBe(404);
    const now = basedOn(await see(address, member));
    const removed = await member.post(`${address}/weg`, { basedOn: now });
    expect(removed.status).toBe(303);
    expect(await see(kitchen)).not.toContain('Torenkamer');
  });
});

describe('recognition', () => {
  const atelier = '/plekken/atelier-achter-de-lange-tafel/erkenning';
  const house = `${kitchen}/erkenning/huis-van-de-wijk`;

  test('is asked when every point is answered', async () => {
    const member = await asPersona(app, 'organisatie');
    await see(house, member);
    const early = await member.post(house, { knop: 'vraag' });
    expect(early.status).toBe(422);
    const { criteria } = currentChecklist('neighbourhoodHouse');
    const answers = Object.fromEntries(
      criteria.flatMap(({ key }) => [
        [`answer.${key}`, 'yes'],
        [`evidence.${key}`, 'Te zien in de agenda.'],
      ]),
    );
    expect((await member.post(house, { ...answers, knop: 'vraag' })).status).toBe(303);
    expect(await see(house, await asPersona(app, 'behandelaar'))).toContain('Te zien in de agenda.');
  });

  test('goes from steward to council to the page, and ends at night', async () => {
    const address = `${atelier}/plek-van-waarde`;
    const steward = await asPersona(app, 'wijkbeheer');
    const council = await asPersona(app, 'wijkraad-1');
    expect(await see('/plekken/erkenningen', steward)).toContain(address);
    expect((await council.post(`${address}/besluit`, { verdict: 'supports', note: 'Ja.' })).status).toBe(422);
    expect((await steward.post(`${address}/toets`, { verdict: 'meets' })).status).toBe(422);
    expect((await steward.post(`${address}/toets`, { verdict: 'meets', note: 'Bezocht.' })).status).toBe(303);
    expect(await see('/plekken/erkenningen', council)).toContain(address);
    // Lina is of the council and of the organisation (Awb 2:4).
    expect((await (await asPersona(app, 'wijkraad-belang')).get(address)).status).toBe(404);
    expect(
      (await council.post(`${address}/besluit`, { verdict: 'supports', note: 'Een fijne plek.' })).status,
    ).toBe(303);
    const page = '/plekken/atelier-achter-de-lange-tafel';
    expect(await see(page)).toMatch(/Erkend tot en met[\s\S]*Een fijne plek\./);
    const later = { now: () => app.deps.clock.now().add({ hours: 24 * 366 * 5 }) };
    expect(await expireRecognitions({ ...app.deps, clock: later })).toBeGreaterThan(0);
    expect(await expireRecognitions({ ...app.deps, clock: later })).toBe(0);
    expect(await see(page)).toContain('De erkenning liep af');
  });

  test('is no business of strangers', async () => {
    const resident = await asPersona(app, 'bewoner');
    expect((await resident.get(atelier)).status).toBe(404);
    expect((await resident.post(atelier, { kind: 'plek-van-waarde' })).status).toBe(404);
  });
});
