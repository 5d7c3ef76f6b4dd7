import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { logIn, type TestApp, testApp, Visitor } from '../../../../tests/support/app.ts';
import { validateHtml } from '../../../../tests/support/html.ts';
import { service } from '../../../../tests/support/service.ts';
import { trialActivity, trialOrganisation, trialVenue } from '../../../../tests/support/trial-activities.ts';
import { trialCity } from '../../../../tests/support/trial-city.ts';
import { agendaNames } from '../../../kernel/agenda-question.ts';
import { fixedClock } from '../../../kernel/dates.ts';
import { FormValues } from '../../../platform/http/form-values.ts';
import { elementCode, frameCode } from './code.ts';
import { embedQuery, readLook } from './forms.ts';

/** A Saturday, ten in the morning. */
const clock = fixedClock('2026-11-28T09:00:00Z');

let app: TestApp;
beforeAll(async () => {
  await service('build');
  app = await testApp({ clock });
  const { db } = app.database;
  const { noordwijk } = (await trialCity(db)).wijken;
  const organisationId = await trialOrganisation(db, 'De Tafel', noordwijk);
  const venueId = await trialVenue(db, { slug: 'het-huis', name: 'Het Huis', wijkId: noordwijk });
  const shared = { wijkId: noordwijk, organisationId, venueId };
  await trialActivity(db, {
    ...shared,
    slug: 'ontbijt',
    title: 'Ontbijt',
    series: [{ weekday: 6, from: '08:00', until: '09:30' }],
  });
  await trialActivity(db, {
    ...shared,
    slug: 'samen-eten',
    title: 'Samen eten <b>',
    costCents: 0,
    series: [{ weekday: 6, from: '17:00', until: '19:00' }],
  });
});
afterAll(() => app.close());

const read = async (path: string, headers: Record<string, string> = {}) =>
  await (await new Visitor(app).get(path, headers)).text();

describe('the page in the frame', () => {
  test('may stand on any site, has no cookie, no form and nothing of another site', async () => {
    const { status, headers } = await new Visitor(app).get('/embed/agenda?wijk=noordwijk');
    const policy = headers.get('content-security-policy') ?? '';
    expect(status).toBe(200);
    expect(policy).toContain('frame-ancestors *');
    expect(policy).toContain("form-action 'none'");
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
    expect([headers.get('x-frame-options'), headers.get('set-cookie')]).toEqual([null, null]);
    const html = await read('/embed/agenda?wijk=noordwijk');
    expect(html).not.toMatch(/<form|<input|method=/);
    expect(await validateHtml(html, '/embed/agenda')).toEqual([]);
  });

  test.each(['/', '/agenda', '/agenda/inbedden', '/inloggen', '/api/v1/activities', '/embed/bestaat-niet'])(
    'and no other page may: %s',
    async (path) => {
      const { headers } = await new Visitor(app).get(path);
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    },
  );

  test('is the same for who is logged in, and renews no session', async () => {
    const visitor = await logIn(app, 'proef@example.org');
    const answer = await visitor.get('/embed/agenda');
    expect(answer.headers.get('set-cookie')).toBeNull();
    expect(await answer.text()).toBe(await read('/embed/agenda'));
  });

  test('says what is still to come, with links that open beside it', async () => {
    const html = await read('/embed/agenda?wijk=noordwijk');
    expect(html).toContain('<h1>Agenda van Noordwijk</h1>');
    expect(html).not.toContain('Ontbijt');
    expect(html).toContain(
      '<a href="/activiteiten/samen-eten/2026-11-28" target="_blank" rel="noopener" dir="auto">',
    );
    expect(html).toContain('<a href="/agenda?wijk=noordwijk" target="_blank" rel="noopener">');
    expect(html.match(/Vandaag, zaterdag 28 november/g)).toHaveLength(1);
  });

  test('shows no more than was asked', async () => {
    const html = await read('/embed/agenda?datum=2026-12-05&aantal=5');
    expect(html.match(/hv-occasion__title/g)).toHaveLength(2);
  });

  test('speaks the language of its address, without keeping it', async () => {
    const answer = await new Visitor(app).get('/embed/agenda?taal=en', { 'accept-language': 'nl' });
    expect([answer.status, answer.headers.get('set-cookie')]).toEqual([200, null]);
    expect(await answer.text()).toContain('<html lang="en"');
    expect(await read('/embed/agenda', { cookie: 'taal=en', 'accept-language': 'nl' })).toContain(
      'lang="nl"',
    );
  });

  test.each([
    'wijk=bestaat-niet',
    'wijk=%3Cscript%3Ealert(1)%3C/script%3E',
    'wijk=%22%20onload=%22x',
    'plek=niet-hier',
    'domein=magie',
    'datum=2026-02-30',
    'wanneer=ooit',
  ])('shows nothing, and says so, for %s', async (query) => {
    const answer = await new Visitor(app).get(`/embed/agenda?${query}`);
    const html = await answer.text();
    expect(answer.status).toBe(404);
    expect(html).toContain('Deze agenda kennen wij niet');
    expect(html).not.toContain('hv-occasion');
    expect(html).not.toMatch(/alert\(1\)|onload/);
  });
});

describe('the script', () => {
  test('is open to every site, may be kept for an hour and says when it is the same', async () => {
    const answer = await new Visitor(app).get('/embed/agenda.js');
    const etag = answer.headers.get('etag') ?? '';
    expect(answer.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    expect(answer.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    expect(answer.headers.get('cache-control')).toBe('public, max-age=3600');
    expect(answer.headers.get('set-cookie')).toBeNull();
    const text = await answer.text();
    expect(text).toContain('hoofdveld-agenda');
    expect(text.length).toBeLessThan(4_000);
    for (const name of agendaNames) expect(text).toContain(name);
    const again = await new Visitor(app).get('/embed/agenda.js', { 'if-none-match': etag });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });
});

describe('the page that makes the code', () => {
  test('gives both ways, about what was chosen, and shows it', async () => {
    const path = '/agenda/inbedden?plek=het-huis&wanneer=weekend&gratis=ja&aantal=20&embedtaal=en';
    const html = await read(path);
    expect(await validateHtml(html, path)).toEqual([]);
    const shown = html.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&');
    const address = 'plek=het-huis&wanneer=weekend&gratis=ja&aantal=20&taal=en';
    expect(shown).toContain(
      '<hoofdveld-agenda plek="het-huis" wanneer="weekend" gratis="ja" aantal="20" taal="en">',
    );
    expect(shown).toContain(
      `<iframe src="http://localhost:3000/embed/agenda?${address}"`.replaceAll('&', '&amp;'),
    );
    expect(shown).toContain(`src="/embed/agenda?${address}"`);
    expect((await new Visitor(app).get(path)).headers.get('content-security-policy')).toContain(
      "frame-src 'self'",
    );
  });

  test('is linked from the agenda, with the same question', async () => {
    expect(await read('/agenda?wijk=noordwijk')).toContain('href="/agenda/inbedden?wijk=noordwijk"');
  });

  test('gives no code for what it does not understand', async () => {
    const answer = await new Visitor(app).get('/agenda/inbedden?wijk=bestaat-niet');
    expect(answer.status).toBe(400);
    expect(await answer.text()).not.toContain('hoofdveld-agenda');
    expect((await new Visitor(app).get('/agenda/inbedden?plek=niet-hier')).status).toBe(404);
  });
});

describe('code', () => {
  const hostile = '"><script>alert(1)</script>';
  const code = {
    publicUrl: 'https://hoofdveld.example',
    query: embedQuery({ q: hostile }, { count: 10, lang: null }),
    title: `Agenda van ${hostile}`,
    agenda: '/agenda?q=x&wijk=y',
  };

  test.each([
    ['an element', elementCode(code)],
    ['a frame', frameCode(code)],
  ])('of %s lets nothing out of its quotes', (_, written) => {
    expect(written).not.toContain('<script>alert');
    expect(written).not.toContain('"">');
    expect(written).toContain('&lt;script&gt;');
  });

  test('of a link keeps its address', () => {
    expect(elementCode(code)).toContain('href="https://hoofdveld.example/agenda?q=x&amp;wijk=y"');
  });
});

test.each([
  ['', 10, null],
  ['aantal=40&taal=en', 40, 'en'],
  ['aantal=1000&taal=de', 10, null],
  ['aantal=-5&taal=', 10, null],
])('a look of %j is %j at once, in %j', (query, count, lang) => {
  const values: Record<string, string[]> = {};
  for (const [name, value] of new URLSearchParams(query)) values[name] = [value];
  expect(readLook(FormValues.of(values), 'taal')).toEqual({ count, lang });
});
