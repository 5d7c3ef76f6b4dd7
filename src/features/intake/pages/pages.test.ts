/** The pages of importing, in the demo city: who sees what, and the whole way of a list and a calendar without a script. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestApp, testApp, Visitor } from '../../../../tests/support/app.ts';
import { demoCity } from '../../../../tests/support/demo-city.ts';
import { validateHtml } from '../../../../tests/support/html.ts';
import { asPersona } from '../../../../tests/support/persona.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp({ from: await demoCity() });
});
afterAll(() => app.close());

async function see(visitor: Visitor, path: string, status = 200): Promise<string> {
  const response = await visitor.get(path);
  expect(response.status).toBe(status);
  const html = await response.text();
  expect(await validateHtml(html, path)).toEqual([]);
  return html;
}

/** A form with a file, as a browser sends it. */
async function upload(
  visitor: Visitor,
  path: string,
  fields: Readonly<Record<string, string | File>>,
): Promise<Response> {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  const cookie = [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  return await app.hono.request(`http://localhost:3000${path}`, {
    method: 'POST',
    body,
    headers: { 'sec-fetch-site': 'same-origin', cookie },
  });
}

const csv = (text: string): File => new File([text], 'lijst.csv', { type: 'text/csv' });
const hrefIn = (html: string, pattern: RegExp): string => pattern.exec(html)?.[1] ?? '';

describe('what is there already', () => {
  test('a member sees her calendars and lists, from her activities', async () => {
    const idris = await asPersona(app, 'organisatie');
    expect(await see(idris, '/mijn-activiteiten')).toContain('href="/inlezen"');
    const html = await see(idris, '/inlezen');
    for (const words of [
      'Agenda van De Lange Tafel',
      'Wordt elke dag gelezen',
      'activiteiten-2027.csv',
      'Wacht op uw keuzes',
    ])
      expect(html).toContain(words);
  });

  test('a calendar says what it brought and what it asks, and never its whole address', async () => {
    const idris = await asPersona(app, 'organisatie');
    const href = hrefIn(
      await see(idris, '/inlezen'),
      /href="(\/inlezen\/[0-9a-f-]{36})"[^>]*><span[^>]*>Agenda van De Lange Tafel/,
    );
    const html = await see(idris, href);
    for (const words of [
      'agenda.example.org',
      'Hier anders dan in de kalender',
      'Niet meer in de kalender',
      'vaste dag van de maand',
    ])
      expect(html).toContain(words);
    expect(html).not.toContain('de-lange-tafel.ics');
    const uid = hrefIn(html.slice(html.indexOf('id="verdwenen"')), /name="uid" value="([^"]+)"/);
    const kept = await idris.post(`${href}/keuze`, { uid, doe: 'keep' });
    expect(kept.headers.get('location')).toBe(`${href}?gelukt=keuze`);
    expect(await see(idris, href)).not.toContain('id="verdwenen"');
    expect((await idris.post(`${href}/keuze`, { uid, doe: 'keep' })).status).toBe(422);
    expect((await idris.post(`${href}/stand`, { doe: 'pause' })).status).toBe(303);
    expect(await see(idris, href)).toContain('Lees weer elke dag');
    expect((await idris.post(`${href}/nu`, {})).status).toBe(422);
  });

  test('is for nobody else', async () => {
    const idris = await asPersona(app, 'organisatie');
    const href = hrefIn(await see(idris, '/inlezen'), /href="(\/inlezen\/[0-9a-f-]{36})"/);
    const roos = await asPersona(app, 'bewoner');
    expect((await roos.get('/inlezen')).status).toBe(403);
    expect((await roos.get(href)).status).toBe(403);
    expect((await new Visitor(app).get(href)).status).toBe(303);
    expect((await idris.get('/inlezen/bestaat-niet')).status).toBe(404);
    expect((await idris.get('/inlezen/voorbeelden/bestaat-niet')).status).toBe(404);
  });
});

describe('a list', () => {
  test('has an example for each kind, that can be sent back as it is', async () => {
    const idris = await asPersona(app, 'organisatie');
    const html = await see(idris, '/inlezen/lijst');
    for (const kind of ['activity', 'venue', 'organisation']) {
      expect(html).toContain(`/inlezen/voorbeeld/${kind}.csv`);
      const example = await idris.get(`/inlezen/voorbeeld/${kind}.csv`);
      expect(example.headers.get('content-disposition')).toContain('.csv');
      expect(await example.text()).toContain('Naam');
    }
    expect((await idris.get('/inlezen/voorbeeld/x.csv')).status).toBe(404);
  });

  test('is looked at, chosen and taken over', async () => {
    const idris = await asPersona(app, 'organisatie');
    const organisatie = hrefIn(await see(idris, '/inlezen/lijst'), /<option value="([0-9a-f-]{36})"/);
    const text =
      'Naam;Soort;Wanneer;Waar;Wijk\nProefkoken;Samen eten;elke maandag van 12 tot 13;Zaal;Middelland\nFout;Kapot;ooit;Zaal;Middelland\n=cmd();Samen eten;elke maandag van 15 tot 16;Zaal;Middelland';
    const sent = await upload(idris, '/inlezen/lijst', { wat: 'activity', organisatie, bestand: csv(text) });
    expect(sent.status).toBe(303);
    const preview = sent.headers.get('location') ?? '';
    const html = await see(idris, preview);
    for (const words of ['Klopt dit?', 'Proefkoken', '=cmd()', 'Laat regels met fouten weg (1)', 'Kapot'])
      expect(html).toContain(words);
    const refused = await idris.post(preview, {});
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('Er staan regels met fouten in');
    const taken = await idris.post(preview, { zonderFouten: 'yes', 'weg.2': 'yes' });
    expect(taken.status).toBe(303);
    expect(await see(idris, taken.headers.get('location') ?? '')).toContain('Overgenomen.');
    expect(await see(idris, '/mijn-activiteiten')).toContain('Proefkoken');
    expect((await idris.get(preview)).status).toBe(303);
  });

  test('that is wrong comes back with the form and what was typed', async () => {
    const idris = await asPersona(app, 'organisatie');
    const empty = await upload(idris, '/inlezen/lijst', { wat: 'venue' });
    expect(empty.status).toBe(422);
    expect(await empty.text()).toContain('Kies een bestand.');
    const organisatie = hrefIn(await see(idris, '/inlezen/lijst'), /<option value="([0-9a-f-]{36})"/);
    const wrong = await upload(idris, '/inlezen/lijst', {
      wat: 'venue',
      organisatie,
      bestand: csv('Kleur\nrood'),
    });
    expect(wrong.status).toBe(422);
    const html = await wrong.text();
    expect(html).toContain('Deze kolommen ontbreken: Naam, Soort, In één zin, Wijk.');
    const large = await upload(idris, '/inlezen/lijst', {
      wat: 'venue',
      bestand: csv('x'.repeat(3_000_000)),
    });
    expect(large.status).toBe(413);
  });

  test('of places is for a steward, who needs no organisation', async () => {
    const steward = await asPersona(app, 'wijkbeheer');
    expect(await see(steward, '/sociale-kaart/werk')).toContain('href="/inlezen"');
    const text = 'Naam;Soort;In één zin;Wijk\nProeftuin Van Niemand;Tuin;Groen;Middelland';
    const sent = await upload(steward, '/inlezen/lijst', {
      wat: 'venue',
      organisatie: '',
      bestand: csv(text),
    });
    const preview = sent.headers.get('location') ?? '';
    await see(steward, preview);
    const taken = await steward.post(preview, {});
    expect(await see(steward, taken.headers.get('location') ?? '')).toContain('De sociale kaart zelf');
    expect(await see(new Visitor(app), '/plekken/proeftuin-van-niemand')).toContain(
      'Nog door niemand bevestigd',
    );
  });
});

describe('a calendar', () => {
  const file = (text: string): File => new File([text], 'eik.ics', { type: 'text/calendar' });
  const ics =
    'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:p\r\nSUMMARY:Proefzingen\r\nDTSTART;TZID=Europe/Amsterdam:20260106T190000\r\nDTEND;TZID=Europe/Amsterdam:20260106T210000\r\nRRULE:FREQ=WEEKLY\r\nEND:VEVENT\r\nEND:VCALENDAR';

  test('as a file: what it does not say is asked once', async () => {
    const idris = await asPersona(app, 'organisatie');
    const html = await see(idris, '/inlezen/kalender');
    const organisatie = hrefIn(
      html.slice(html.indexOf('name="organisatie"')),
      /<option value="([0-9a-f-]{36})"/,
    );
    const plek = hrefIn(html.slice(html.indexOf('name="plek"')), /<option value="([0-9a-f-]{36})"/);
    const fields = { naam: 'Koor', organisatie, soort: 'music', plek };
    const none = await upload(idris, '/inlezen/kalender', fields);
    expect(none.status).toBe(422);
    expect(await none.text()).toContain('Geef een webadres of een bestand.');
    const sent = await upload(idris, '/inlezen/kalender', { ...fields, bestand: file(ics) });
    expect(sent.status).toBe(303);
    const preview = sent.headers.get('location') ?? '';
    expect(await see(idris, preview)).toContain('Proefzingen');
    expect((await idris.post(`${preview}/weg`, {})).headers.get('location')).toContain('?gelukt=weggegooid');
  });

  test.each([
    ['http://127.0.0.1:5432/', 'poort'],
    ['http://192.168.1.4/a.ics', 'niet op het openbare internet'],
    ['webcal://[::1]/a.ics', 'niet op het openbare internet'],
    ['ftp://example.org/a.ics', 'https://'],
    ['https://idris:geheim@example.org/a.ics', 'wachtwoord'],
    ['geen adres', 'geen webadres'],
  ])('%s is refused at once', async (adres, why) => {
    const idris = await asPersona(app, 'organisatie');
    const answer = await upload(idris, '/inlezen/kalender', { naam: 'Koor', soort: 'music', adres });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain(why);
  });

  test('by address is read by a job; until then the page says so', async () => {
    const idris = await asPersona(app, 'organisatie');
    const html = await see(idris, '/inlezen/kalender');
    const organisatie = hrefIn(
      html.slice(html.indexOf('name="organisatie"')),
      /<option value="([0-9a-f-]{36})"/,
    );
    const wijk = hrefIn(html.slice(html.indexOf('name="wijk"')), /<option value="([0-9a-f-]{36})"/);
    const fields = {
      naam: 'Koor',
      organisatie,
      soort: 'music',
      wijk,
      adres: 'webcal://agenda.example.org/koor.ics',
    };
    const begun = await upload(idris, '/inlezen/kalender', fields);
    expect(begun.status).toBe(303);
    expect(await see(idris, begun.headers.get('location') ?? '')).toContain('De kalender wordt gelezen');
  });
});
