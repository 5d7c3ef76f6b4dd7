import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestApp, testApp, Visitor } from '../../../../tests/support/app.ts';
import { validateHtml } from '../../../../tests/support/html.ts';
import { trialActivity, trialOrganisation, trialVenue } from '../../../../tests/support/trial-activities.ts';
import { type TrialCity, trialCity } from '../../../../tests/support/trial-city.ts';
import { fixedClock } from '../../../kernel/dates.ts';
import { type ReadPdf, readPdf, tagsNamed, wordsOf } from '../../../platform/pdf/read-pdf.ts';

/** A Saturday. */
const clock = fixedClock('2026-11-28T09:00:00Z');
let app: TestApp;
let city: TrialCity;

beforeAll(async () => {
  app = await testApp({ clock });
  const { db } = app.database;
  city = await trialCity(db);
  const { noordwijk, zuidwijk } = city.wijken;
  const organisationId = await trialOrganisation(db, 'De Tafel', noordwijk);
  const house = { slug: 'het-huis', name: 'Het Huis', wijkId: noordwijk, postcode: '3021 AB' };
  const venueId = await trialVenue(db, house);
  const north = { wijkId: noordwijk, organisationId };
  await trialActivity(db, {
    ...north,
    slug: 'samen-eten',
    title: 'Samen eten',
    venueId,
    costCents: 0,
    signup: 'needed',
    series: [{ weekday: 6, from: '17:00', until: '19:00' }],
  });
  await trialActivity(db, {
    ...north,
    slug: 'taalles',
    title: 'Taalles #panic("x") *b*',
    series: [
      {
        weekday: 1,
        lastNamedOn: '2026-11-30',
        exceptions: [{ kind: 'cancelled', on: '2026-11-30', note: 'Docent ziek' }],
      },
    ],
  });
  // More than two sheets hold: twelve times a day.
  for (let n = 0; n < 12; n += 1)
    await trialActivity(db, {
      wijkId: zuidwijk,
      organisationId,
      slug: `vol-${n}`,
      title: `Volle week ${n}`,
      series: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: `${String(9 + n).padStart(2, '0')}:00` })),
    });
});
afterAll(() => app.close());

const ask = (path: string, headers: Record<string, string> = {}) => new Visitor(app).get(path, headers);

async function poster(query: string, lang: 'nl' | 'en' = 'nl'): Promise<ReadPdf> {
  const response = await ask(`/agenda/poster.pdf${query}`, { 'accept-language': lang });
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  return await readPdf(new Uint8Array(await response.arrayBuffer()));
}

const tagged = (pdf: ReadPdf, role: string) => pdf.pages.flatMap(({ tags }) => tagsNamed(tags, role));
const words = (pdf: ReadPdf, role: string) => tagged(pdf, role).map(wordsOf);

describe('the week of a wijk', () => {
  test('is tagged PDF/UA-1 with the wijk as its title, days under it and what is on under these', async () => {
    const pdf = await poster('?wijk=noordwijk');
    expect(pdf.marked).toBe(true);
    expect(pdf.xmp).toContain('<pdfuaid:part>1</pdfuaid:part>');
    // A day and its month stay on one line.
    expect(pdf.info).toMatchObject({
      Language: 'nl-NL',
      Title: 'Agenda van Noordwijk, zaterdag 28\u00a0november tot en met vrijdag 4\u00a0december 2026',
    });
    expect(words(pdf, 'H1')).toEqual(['Noordwijk']);
    expect(words(pdf, 'H2')).toEqual(['Zaterdag 28 november', 'Maandag 30 november', 'Gaat het nog door?']);
    expect(words(pdf, 'H3')).toEqual(['Samen eten', 'Taalles #panic("x") *b*']);
    expect(tagged(pdf, 'Figure').map(({ alt }) => alt)).toEqual([
      'Code naar de pagina van Samen eten',
      'Code naar de pagina van Taalles #panic("x") *b*',
      'Code naar de agenda van Noordwijk',
    ]);
  });

  test('says when, where, what it costs, until when it holds and where to look further', async () => {
    const { pages, taggedText } = await poster('?wijk=noordwijk');
    expect(pages.length).toBe(1);
    for (const said of [
      '17.00',
      'tot 19.00',
      'Het Huis, Proefstraat 1',
      'Gratis',
      'Aanmelden nodig',
      'Geldig tot en met vrijdag 4 december 2026',
      'gemaakt op 28 november 2026',
      'localhost:3000/agenda?wijk=noordwijk',
    ])
      expect(taggedText).toContain(said);
  });

  test('keeps what is cancelled and says so', async () => {
    const { taggedText } = await poster('?wijk=noordwijk&formaat=a3');
    expect(taggedText).toMatch(/Taalles.*Gaat niet door.*Docent ziek/);
  });

  test('is complete in English', async () => {
    const pdf = await poster('?wijk=noordwijk', 'en');
    expect(pdf.info).toMatchObject({ Language: 'en-GB' });
    expect(words(pdf, 'H2')).toEqual(['Saturday 28 November', 'Monday 30 November', 'Does it still go on?']);
    expect(pdf.taggedText).toContain('Valid until Friday 4 December 2026');
    expect(pdf.taggedText).toContain('Sign up first');
    expect(pdf.taggedText).not.toMatch(/Geldig|Gratis|Gaat/);
  });

  test('runs on over more sheets when it is full: nothing is lost, each sheet has the name and the last day', async () => {
    const pdf = await poster('?wijk=zuidwijk');
    expect(pdf.pages.length).toBeGreaterThan(1);
    for (const { text } of pdf.pages) {
      expect(text).toContain('Zuidwijk');
      expect(text).toContain('Geldig tot en met vrijdag 4 december 2026');
    }
    expect(words(pdf, 'H1')).toEqual(['Zuidwijk']);
    expect(words(pdf, 'H3').length).toBe(60);
    expect(words(pdf, 'H2').length).toBe(6);
    expect(tagged(pdf, 'Figure').length).toBe(61);
    expect((await poster('?wijk=zuidwijk&formaat=a3')).pages.length).toBeLessThan(pdf.pages.length);
  });

  test('stays on the sheet, whatever the edition', async () => {
    for (const [edition, width, height] of [
      ['a4', 210, 297],
      ['a3', 297, 420],
      ['groot', 210, 297],
    ] as const) {
      const { pages } = await poster(`?wijk=zuidwijk&formaat=${edition}`);
      for (const { placed } of pages) {
        expect(Math.max(...placed.map(({ rightMm }) => rightMm))).toBeLessThan(width - 10);
        expect(Math.max(...placed.map(({ fromTopMm }) => fromTopMm))).toBeLessThan(height - 10);
      }
    }
  });

  test('in large print has no type under 18 points', async () => {
    const large = await poster('?wijk=noordwijk&formaat=groot');
    const points = large.pages.flatMap(({ placed }) => placed.map((line) => line.points));
    expect(Math.min(...points)).toBeGreaterThanOrEqual(18);
    const small = (await poster('?wijk=noordwijk')).pages.flatMap(({ placed }) => placed);
    expect(Math.min(...small.map((line) => line.points))).toBeLessThan(18);
  });
});

test('the week of a place is about that place only and says where it is', async () => {
  const pdf = await poster('?plek=het-huis');
  expect(words(pdf, 'H1')).toEqual(['Het Huis']);
  expect(words(pdf, 'H3')).toEqual(['Samen eten']);
  expect(pdf.taggedText).toContain('Proefstraat 1, Rotterdam');
  expect(pdf.taggedText).toContain('localhost:3000/agenda?plek=het-huis');
});

describe('one thing in a week', () => {
  test.for([
    ['a4', 297],
    ['a3', 420],
  ] as const)('is the whole sheet, in type that one reads from afar: %s', async ([edition, height]) => {
    const pdf = await poster(`?plek=het-huis&formaat=${edition}`);
    expect(words(pdf, 'H2')).toEqual(['Zaterdag 28 november', 'Gaat het nog door?']);
    expect(words(pdf, 'H3')).toEqual(['Samen eten']);
    expect(tagged(pdf, 'Figure').map(({ alt }) => alt)).toEqual([
      'Code naar de pagina van Samen eten',
      'Code naar de agenda van Het Huis',
    ]);
    for (const said of ['17.00', 'tot 19.00', 'Gratis', 'Aanmelden nodig', 'Scan de code voor meer'])
      expect(pdf.taggedText).toContain(said);
    expect(pdf.pages.length).toBe(1);
    const placed = pdf.pages[0]?.placed ?? [];
    const title = placed.filter(({ text }) => text.includes('Samen eten'));
    expect(Math.max(...title.map(({ points }) => points))).toBeGreaterThanOrEqual(48);
    expect(Math.max(...placed.map(({ fromTopMm }) => fromTopMm))).toBeLessThan(height - 10);
  });

  test('says in the middle of it that it does not go on', async () => {
    const { db } = app.database;
    const { noordwijk } = city.wijken;
    const venueId = await trialVenue(db, { slug: 'de-zaal', name: 'De Zaal', wijkId: noordwijk });
    await trialActivity(db, {
      slug: 'lezing',
      title: 'Burgemeestersreceptievoorbereidingsbijeenkomst voor iedereen die meedoet',
      wijkId: noordwijk,
      organisationId: await trialOrganisation(db, 'De Zaal', noordwijk),
      venueId,
      series: [
        {
          weekday: 2,
          lastNamedOn: '2026-12-01',
          exceptions: [{ kind: 'cancelled', on: '2026-12-01', note: 'Spreker ziek' }],
        },
      ],
    });
    const { pages, taggedText } = await poster('?plek=de-zaal');
    expect(taggedText).toMatch(/doet.*Gaat niet door.*Spreker ziek/);
    const placed = pages[0]?.placed ?? [];
    expect(Math.max(...placed.map(({ rightMm }) => rightMm))).toBeLessThan(210 - 10);
  });
});

test('a week with nothing says so, and how to change that', async () => {
  await trialVenue(app.database.db, { slug: 'leeg', name: 'Leeg', wijkId: city.wijken.noordwijk });
  const pdf = await poster('?plek=leeg&formaat=groot');
  expect(pdf.taggedText).toContain('Deze week is er niets');
});

test('the same week is the same file, and a program that has it gets nothing twice', async () => {
  const [one, other] = [
    await ask('/agenda/poster.pdf?wijk=noordwijk'),
    await ask('/agenda/poster.pdf?wijk=noordwijk'),
  ];
  expect(one.headers.get('content-disposition')).toBe(
    'inline; filename="agenda-noordwijk-2026-11-28-a4.pdf"',
  );
  expect(Buffer.from(await one.arrayBuffer()).equals(Buffer.from(await other.arrayBuffer()))).toBe(true);
  const etag = one.headers.get('etag') ?? '';
  expect((await ask('/agenda/poster.pdf?wijk=noordwijk', { 'if-none-match': etag })).status).toBe(304);
});

test.for([
  '',
  '?wijk=atlantis',
  '?plek=nergens',
  '?wijk=noordwijk&plek=het-huis',
  '?wijk=noordwijk&formaat=a0',
  '?wijk=%00',
])('there is no poster of %s', async (query) => {
  expect((await ask(`/agenda/poster.pdf${query}`)).status).toBe(404);
});

test('who keeps a noticeboard chooses a wijk and finds it and its places in three editions', async () => {
  const path = '/agenda/poster?wijk=noordwijk';
  const html = await (await ask(path)).text();
  expect(await validateHtml(html, path)).toEqual([]);
  const links = [...html.matchAll(/href="(\/agenda\/poster\.pdf[^"]*)"/g)].map(([, href]) =>
    href?.replaceAll('&amp;', '&'),
  );
  for (const subject of ['wijk=noordwijk', 'plek=het-huis'])
    for (const edition of ['a4', 'a3', 'groot'])
      expect(links).toContain(`/agenda/poster.pdf?${subject}&formaat=${edition}`);
  const unknown = await ask('/agenda/poster?wijk=atlantis');
  expect([unknown.status, await unknown.text()]).toEqual([
    400,
    expect.stringContaining('Deze wijk kennen wij niet'),
  ]);
});

test('of a place the page of the noticeboard opens with that place, in its wijk', async () => {
  const path = '/agenda/poster?plek=het-huis';
  const answer = await ask(path);
  const html = await answer.text();
  expect(answer.status).toBe(200);
  expect(await validateHtml(html, path)).toEqual([]);
  const [first] = /\/agenda\/poster\.pdf[^"]*/.exec(html) ?? [];
  expect(first?.replaceAll('&amp;', '&')).toBe('/agenda/poster.pdf?plek=het-huis&formaat=a4');
  expect(html).toContain('Posters van Het Huis, Noordwijk');
  // By mail as well, unless one chooses something else; and another wijk from here is that wijk.
  expect(/<option[^>]*value="(wijk|plek):[^"]*"/.exec(html)?.[0]).toContain('plek:het-huis');
  expect(await (await ask('/agenda/poster?plek=het-huis&wijk=zuidwijk')).text()).toContain(
    'Posters van Zuidwijk',
  );
  for (const plek of ['nergens', 'Geen plek']) {
    const unknown = await ask(`/agenda/poster?plek=${plek}`);
    expect([unknown.status, await unknown.text()]).toEqual([
      400,
      expect.stringContaining('Deze plek kennen wij niet'),
    ]);
  }
});

test.for([
  ['/agenda?wijk=noordwijk', 'wijk=noordwijk'],
  ['/agenda?plek=het-huis', 'plek=het-huis'],
  ['/wijken/noordwijk', 'wijk=noordwijk'],
  ['/plekken/het-huis', 'plek=het-huis'],
] as const)('%s leads to its three posters', async ([path, subject]) => {
  const html = await (await ask(path)).text();
  expect(await validateHtml(html, path)).toEqual([]);
  expect(html.match(/href="\/agenda\/poster\.pdf\?[^"]*"/g)?.length).toBe(3);
  expect(html).toContain(`/agenda/poster.pdf?${subject}&amp;formaat=groot`);
});
