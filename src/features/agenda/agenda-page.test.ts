/** What is on, as the page of the agenda tells it. */
import { expect, test } from 'vitest';
import { Visitor } from '../../../tests/support/app.ts';
import { validateHtml } from '../../../tests/support/html.ts';
import { agendaTrial } from '../../../tests/support/trial-agenda.ts';

const trial = agendaTrial();
const { ask } = trial;

test('the coming seven days stand by day, in order of time', async () => {
  const { html, slugs } = await ask('');
  expect(slugs).toEqual(['samen-eten', 'wandelen', 'taalles']);
  expect([...html.matchAll(/<h2 id="dag-([\d-]+)"/g)].map(([, day]) => day)).toEqual([
    '2026-11-28',
    '2026-11-29',
    '2026-12-02',
  ]);
  expect(html).toContain('Vandaag, zaterdag 28 november');
  expect(html).toContain('Morgen, zondag 29 november');
  expect(html).toContain('<span dir="auto">Het Huis</span> · Noordwijk');
  expect(html).toContain('Taalles &lt;b>Turks');
  expect(html).toContain('3 keer iets te doen in de komende zeven dagen.');
});

test('a moved time says from when and where; a cancelled one stays and says so', async () => {
  const moved = (await ask('?datum=2026-12-02')).html;
  expect(moved).toContain('Verplaatst van maandag 30 november');
  expect(moved).toContain('In de kerk');
  expect((await ask('?datum=2026-11-30')).slugs).toEqual([]);
  const cancelled = await ask('?datum=2026-12-07');
  expect(cancelled.slugs).toEqual(['taalles']);
  expect(cancelled.html).toContain('Gaat niet door');
  expect(cancelled.html).toContain('Docent ziek');
});

test.for([
  ['?wanneer=vandaag', ['samen-eten']],
  ['?wanneer=morgen', ['wandelen']],
  ['?wanneer=weekend', ['samen-eten', 'wandelen']],
  ['?datum=2026-12-01', []],
  ['?wijk=noordwijk', ['samen-eten', 'taalles']],
  ['?wijk=zuidwijk', ['wandelen']],
  ['?gebied=proefgebied', ['samen-eten', 'wandelen', 'taalles']],
  // A wijk says more than the gebied around it.
  ['?gebied=atlantis&wijk=zuidwijk', ['wandelen']],
  ['?beeld=kaart', ['samen-eten', 'wandelen', 'taalles']],
  ['?domein=opportunity', ['taalles']],
  // Who is for everyone is also for the old.
  ['?voor=elderly', ['samen-eten', 'wandelen']],
  ['?spreektaal=tr', ['taalles']],
  ['?gratis=ja', ['samen-eten']],
  ['?rolstoel=ja', ['taalles']],
  ['?inloop=ja', ['samen-eten', 'wandelen']],
  ['?plek=het-huis', ['samen-eten']],
  ['?organisatie=de-tafel&wijk=zuidwijk', ['wandelen']],
  ['?netwerk=samen-sterk&wanneer=weekend', ['samen-eten', 'wandelen']],
  // Who only asked to join does not speak for the network.
  ['?netwerk=samen-sterk&datum=2027-01-02', ['samen-eten']],
  ['?netwerk=nog-leeg&datum=2027-01-02', []],
  ['?activiteit=taalles', ['taalles']],
  ['?pagina=9', ['samen-eten', 'wandelen', 'taalles']],
] as const)('%s shows %j', async ([query, slugs]) => {
  const shown = await ask(query);
  expect([shown.status, [...new Set(shown.slugs)].filter((slug) => slug !== '')]).toEqual([200, slugs]);
});

test('an answer of nothing shows ways out, each of which changes something', async () => {
  const { html } = await ask('?wijk=zuidwijk&wanneer=vandaag&gratis=ja');
  expect(html).toContain('Niets gevonden vandaag.');
  const answer = html.slice(html.indexOf('Probeer een van deze'));
  const ways = [...answer.matchAll(/<li><a href="(\/agenda(?:\?[^"]*)?)"/g)].map(([, href]) =>
    href?.replaceAll('&amp;', '&'),
  );
  expect(ways).toEqual([
    '/agenda?wijk=zuidwijk&gratis=ja',
    '/agenda?wijk=zuidwijk&wanneer=vandaag',
    '/agenda?wanneer=vandaag&gratis=ja',
  ]);
});

test.for([
  ['?wijk=atlantis', 'Deze wijk kennen wij niet'],
  ['?wijk=../etc', 'Deze wijk kennen wij niet'],
  ['?wijk=zuidwijck', 'Misschien bedoelt u: Zuidwijk.'],
  ['?datum=2027-02-30', 'Deze datum bestaat niet'],
  ['?gebied=atlantis', 'Dit gebied kennen wij niet'],
  ['?postcode=abc', 'Vul vier cijfers in'],
  ['?postcode=1011', 'Wij weten niet in welke wijk deze postcode ligt'],
  ['?beeld=film', 'Kies iets uit de lijst'],
] as const)('%s is told beside the field', async ([query, sentence]) => {
  const { status, html } = await ask(query);
  expect([status, html]).toEqual([400, expect.stringContaining(sentence)]);
});

test.for(['Zuidwijk', 'zuidwijk, Proefgebied'])(
  'a wijk that was typed (%s) becomes its address',
  async (typed) => {
    const { status, to } = await ask(`?${new URLSearchParams({ wijk: typed, wanneer: 'weekend' })}`);
    expect([status, to]).toEqual([303, '/agenda?wijk=zuidwijk&wanneer=weekend']);
  },
);

test('a postcode becomes its wijk and leaves the address', async () => {
  const { status, to } = await ask('?postcode=3083%20xy&wanneer=weekend&wijk=');
  expect([status, to]).toEqual([303, '/agenda?wijk=zuidwijk&wanneer=weekend']);
});

test('a place, organisation or activity that the public does not see is not there', async () => {
  for (const query of ['?activiteit=wacht', '?plek=nergens', '?organisatie=niemand', '?netwerk=geen'])
    expect((await ask(query)).status).toBe(404);
});

test('English is complete', async () => {
  const { html } = await ask('?wanneer=vandaag', 'en');
  expect(html).toContain('Today, Saturday 28 November');
  expect(html).toContain('One thing to do today.');
});

test('the first page asks for a wijk and shows today; the page of a wijk shows its week', async () => {
  const home = await new Visitor(trial.app).get('/');
  const html = await home.text();
  expect(await validateHtml(html, '/')).toEqual([]);
  expect(html).toContain('Wat is er vandaag bij u in de wijk?');
  expect(html).toContain('href="/activiteiten/samen-eten/2026-');
  expect(html).not.toContain('href="/activiteiten/wandelen');
  const south = await (await new Visitor(trial.app).get('/wijken/zuidwijk')).text();
  expect(await validateHtml(south, '/wijken/zuidwijk')).toEqual([]);
  expect(south).toContain('Deze week in Zuidwijk');
  expect(south).toContain('href="/activiteiten/wandelen/2026-');
  expect(south).not.toContain('href="/activiteiten/samen-eten');
  expect(south).toContain('href="/agenda?wijk=zuidwijk"');
});
