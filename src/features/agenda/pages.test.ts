import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestApp, testApp, Visitor } from '../../../tests/support/app.ts';
import { validateHtml } from '../../../tests/support/html.ts';
import {
  trialActivity,
  trialNetwork,
  trialOrganisation,
  trialVenue,
} from '../../../tests/support/trial-activities.ts';
import { type TrialCity, trialCity } from '../../../tests/support/trial-city.ts';
import { fixedClock } from '../../kernel/dates.ts';

/** A Saturday. */
const clock = fixedClock('2026-11-28T09:00:00Z');
const same = { from: null, until: null, venueId: null, placeText: null, newOn: null, substitute: null };

let app: TestApp;
let city: TrialCity;
let houseId: string;
beforeAll(async () => {
  app = await testApp({ clock });
  const { db } = app.database;
  city = await trialCity(db);
  const { noordwijk, zuidwijk } = city.wijken;
  const organisationId = await trialOrganisation(db, 'De Tafel', noordwijk);
  houseId = await trialVenue(db, {
    slug: 'het-huis',
    name: 'Het Huis',
    wijkId: noordwijk,
    postcode: '3021 AB',
  });
  await trialVenue(db, { slug: 'de-tuin', name: 'De Tuin', wijkId: zuidwijk, postcode: '3083 XY' });
  const north = { wijkId: noordwijk, organisationId };
  await trialActivity(db, {
    ...north,
    slug: 'samen-eten',
    title: 'Samen eten',
    venueId: houseId,
    costCents: 0,
    audiences: ['everyone'],
    series: [{ weekday: 6, from: '17:00', until: '19:00' }],
  });
  await trialActivity(db, {
    ...north,
    slug: 'taalles',
    title: 'Taalles <b>Turks</b>',
    domain: 'opportunity',
    audiences: ['newcomers'],
    languages: ['tr'],
    wheelchair: 'yes',
    signup: 'needed',
    series: [
      {
        weekday: 1,
        alsoMask: 4,
        lastNamedOn: '2026-12-09',
        exceptions: [
          {
            kind: 'changed',
            on: '2026-11-30',
            ...same,
            newOn: '2026-12-02',
            placeText: 'In de kerk',
            note: null,
          },
          { kind: 'cancelled', on: '2026-12-07', note: 'Docent ziek' },
        ],
      },
    ],
  });
  await trialActivity(db, {
    wijkId: zuidwijk,
    organisationId,
    slug: 'wandelen',
    title: 'Wandelen',
    audiences: ['elderly'],
    series: [
      { weekday: 7, from: '09:30', until: '10:30' },
      { weekday: 2, endsOn: '2026-11-24' },
    ],
  });
  const asks = await trialOrganisation(db, 'Wil Erbij', zuidwijk);
  await trialActivity(db, {
    wijkId: zuidwijk,
    organisationId: asks,
    slug: 'schaken',
    domain: 'cohesion',
    series: [{ weekday: 6, startsOn: '2027-01-02' }],
  });
  await trialNetwork(db, {
    slug: 'samen-sterk',
    name: 'Samen Sterk',
    members: [organisationId],
    asking: [asks],
  });
  await trialNetwork(db, { slug: 'nog-leeg', name: 'Nog Leeg', members: [], asking: [asks] });
  await trialActivity(db, {
    ...north,
    slug: 'wacht',
    title: 'Wacht nog',
    listed: false,
    series: [{ weekday: 6 }],
  });
});
afterAll(() => app.close());

async function ask(query: string, lang: 'nl' | 'en' = 'nl') {
  const path = `/agenda${query}`;
  const response = await new Visitor(app).get(path, { 'accept-language': lang });
  const html = await response.text();
  if (response.status < 500 && response.status !== 303) expect(await validateHtml(html, path)).toEqual([]);
  const slugs = [...html.matchAll(/href="\/activiteiten\/([a-z-]+)\/\d{4}-\d\d-\d\d"/g)].map(
    ([, slug]) => slug,
  );
  return { status: response.status, html, slugs, to: response.headers.get('location') };
}

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

describe('the calendar file', () => {
  async function file(query: string, headers: Record<string, string> = {}) {
    const response = await new Visitor(app).get(`/agenda.ics${query}`, headers);
    const body = (await response.text()).replaceAll('\r\n ', '');
    return { response, body, titles: [...body.matchAll(/^SUMMARY:(.*)\r$/gm)].map(([, title]) => title) };
  }

  test('holds one event per series that goes on, with its exceptions, and how often to come back', async () => {
    const { response, body, titles } = await file('?wijk=noordwijk');
    expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(new Set(titles)).toEqual(
      new Set(['Samen eten', 'Taalles <b>Turks</b>', 'Vervalt: Taalles <b>Turks</b>']),
    );
    expect(body).toContain('REFRESH-INTERVAL;VALUE=DURATION:PT4H');
    expect(body).toContain('SOURCE;VALUE=URI:http://localhost:3000/agenda.ics?wijk=noordwijk');
    expect(body).toContain('NAME:Hoofdveld: Noordwijk');
    expect(body).toContain('LOCATION:Het Huis\\, Proefstraat 1\\, 3021 AB Rotterdam');
    expect(body).not.toContain('Wacht nog');
  });

  test.for([
    ['', 4],
    ['?activiteit=samen-eten', 1],
    ['?wanneer=vandaag', 1],
    ['?plek=het-huis', 1],
    ['?gratis=ja&wijk=zuidwijk', 0],
  ] as const)('%s holds %i activities', async ([query, count]) => {
    const { body } = await file(query);
    const uids = [...body.matchAll(/^UID:[^\r]*-([0-9a-f]{8}-[0-9a-f-]{27})@/gm)].map(([, id]) => id);
    expect(new Set(uids).size).toBe(count);
    expect(body).toMatch(/END:VCALENDAR\r\n$/);
  });

  test('a program that comes back without a change gets nothing twice', async () => {
    const etag = (await file('?wijk=noordwijk')).response.headers.get('etag') ?? '';
    const again = await file('?wijk=noordwijk', { 'if-none-match': etag });
    expect([again.response.status, again.body]).toEqual([304, '']);
  });

  test('a postcode is the same question as on the page', async () => {
    const { response } = await file('?postcode=3083%20xy&gratis=ja');
    expect([response.status, response.headers.get('location')]).toEqual([
      303,
      '/agenda.ics?wijk=zuidwijk&gratis=ja',
    ]);
  });

  test('a question that makes no sense has no file', async () => {
    for (const query of ['?postcode=nergens', '?wijk=atlantis', '?activiteit=wacht', '?datum=morgen'])
      expect((await file(query)).response.status).toBe(404);
  });

  describe('of what is over', () => {
    let id: string;
    beforeAll(async () => {
      const { db } = app.database;
      const { zuidwijk: wijkId } = city.wijken;
      const organisationId = await trialOrganisation(db, 'De Stoppers', wijkId);
      id = await trialActivity(db, {
        ...{ wijkId, organisationId, slug: 'gestopt', title: 'Breien' },
        series: [{ weekday: 4, from: '10:00', until: '11:00' }],
      });
    });
    const leave = async (status: string, unlistedAt: string): Promise<void> => {
      const { db } = app.database;
      await db
        .updateTable('listing')
        .set({ status: 'published', unlistedAt: null })
        .where('id', '=', id)
        .execute();
      await db
        .updateTable('listing')
        .set({ status, unlistedAt: new Date(unlistedAt) })
        .where('id', '=', id)
        .execute();
      app.deps.dataVersion.bump();
    };

    test('what stopped is cancelled for some weeks, for who follows it alone or with all the rest', async () => {
      await leave('archived', '2026-11-20T12:00:00Z');
      for (const query of [
        '?activiteit=gestopt',
        '?wijk=zuidwijk',
        '?organisatie=de-stoppers&wijk=zuidwijk',
        '',
      ]) {
        const { body, titles } = await file(query);
        expect([query, titles]).toEqual([query, expect.arrayContaining(['Vervalt: Breien'])]);
        expect(body).toContain('STATUS:CANCELLED');
        expect(body).toMatch(/RRULE:FREQ=WEEKLY/);
      }
      expect((await file('?wijk=noordwijk')).body).not.toContain('Breien');
      expect((await file('?wanneer=vandaag')).body).not.toContain('Breien');
    });

    test('what was taken off the map is in no file, and its own file stays for some weeks', async () => {
      await leave('delisted', '2026-11-20T12:00:00Z');
      expect((await file('?wijk=zuidwijk')).body).not.toContain('Breien');
      const own = await file('?activiteit=gestopt');
      expect([own.response.status, own.titles]).toEqual([200, []]);
    });

    test('after that there is nothing to tell any more', async () => {
      await leave('archived', '2026-09-20T12:00:00Z');
      expect((await file('?wijk=zuidwijk')).body).not.toContain('Breien');
      expect((await file('?activiteit=gestopt')).response.status).toBe(404);
    });

    test('a rhythm that ended stays for some weeks, with its end', async () => {
      const { db } = app.database;
      await leave('archived', '2026-09-20T12:00:00Z');
      await db
        .updateTable('listing')
        .set({ status: 'published', unlistedAt: null })
        .where('id', '=', id)
        .execute();
      for (const [endsOn, is] of [
        ['2026-11-12', true],
        ['2026-09-03', false],
      ] as const) {
        await db.updateTable('activitySeries').set({ endsOn }).where('activityId', '=', id).execute();
        app.deps.dataVersion.bump();
        const { body } = await file('?activiteit=gestopt');
        expect([endsOn, body.includes('UNTIL=20261112')]).toEqual([endsOn, is]);
      }
    });
  });

  test('the page leads to it', async () => {
    const { html } = await ask('?wijk=noordwijk&wanneer=vandaag');
    expect(html).toContain('<link rel="alternate" type="text/calendar" href="/agenda.ics?wijk=noordwijk"');
  });
});

test('the first page asks for a wijk and shows today; the page of a wijk shows its week', async () => {
  const home = await new Visitor(app).get('/');
  const html = await home.text();
  expect(await validateHtml(html, '/')).toEqual([]);
  expect(html).toContain('Wat is er vandaag bij u in de wijk?');
  expect(html).toContain('href="/activiteiten/samen-eten/2026-');
  expect(html).not.toContain('href="/activiteiten/wandelen');
  const south = await (await new Visitor(app).get('/wijken/zuidwijk')).text();
  expect(await validateHtml(south, '/wijken/zuidwijk')).toEqual([]);
  expect(south).toContain('Deze week in Zuidwijk');
  expect(south).toContain('href="/activiteiten/wandelen/2026-');
  expect(south).not.toContain('href="/activiteiten/samen-eten');
  expect(south).toContain('href="/agenda?wijk=zuidwijk"');
});
