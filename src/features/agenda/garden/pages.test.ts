import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestApp, testApp, Visitor } from '../../../../tests/support/app.ts';
import { validateHtml } from '../../../../tests/support/html.ts';
import {
  trialActivity,
  trialNetwork,
  trialOrganisation,
} from '../../../../tests/support/trial-activities.ts';
import { trialCity } from '../../../../tests/support/trial-city.ts';
import { fixedClock } from '../../../kernel/dates.ts';
import { readPdf, tagsNamed, wordsOf } from '../../../platform/pdf/read-pdf.ts';

/** A Saturday. */
const clock = fixedClock('2026-11-28T09:00:00Z');
let app: TestApp;

beforeAll(async () => {
  app = await testApp({ clock });
  const { db } = app.database;
  const { noordwijk, zuidwijk } = (await trialCity(db)).wijken;
  const table = await trialOrganisation(db, 'De Tafel', noordwijk);
  const tongue = await trialOrganisation(db, 'De Taal', zuidwijk);
  const hidden = await trialOrganisation(db, 'Nog Niet', noordwijk);
  const asks = await trialOrganisation(db, 'Wil Erbij', noordwijk);
  const activity = { wijkId: noordwijk, venueId: null };
  await trialActivity(db, {
    ...activity,
    slug: 'eten',
    organisationId: table,
    series: [{ weekday: 6 }, { weekday: 2 }],
  });
  await trialActivity(db, {
    ...activity,
    slug: 'taal',
    organisationId: tongue,
    domain: 'opportunity',
    series: [{ weekday: 1, exceptions: [{ kind: 'cancelled', on: '2026-12-07', note: null }] }],
  });
  await trialActivity(db, {
    ...activity,
    slug: 'vrij',
    organisationId: asks,
    series: [{ weekday: 5, endsOn: '2026-11-20' }],
  });
  await trialActivity(db, {
    ...activity,
    slug: 'wacht',
    organisationId: hidden,
    listed: false,
    series: [{ weekday: 3 }],
  });
  await trialNetwork(db, { slug: 'samen', name: 'Samen Sterk', members: [table, tongue], asking: [asks] });
});
afterAll(() => app.close());

const ask = (path: string, headers: Record<string, string> = {}) => new Visitor(app).get(path, headers);

test('the page of a wijk shows its garden and, under it, the same facts as a table', async () => {
  const path = '/wijken/noordwijk';
  const html = await (await ask(path)).text();
  expect(await validateHtml(html, path)).toEqual([]);
  expect(html).toContain('De sociale tuin van Noordwijk');
  expect(html).toContain(
    '3 organisaties, samen 2,8 keer per week iets te doen. Wortels verbinden de leden van een netwerk.',
  );
  const rows = [...html.slice(html.indexOf('id="tuin"')).matchAll(/<tr>(.*?)<\/tr>/gs)]
    .slice(1, 4)
    .map(([, row = '']) =>
      row
        .replaceAll(/<[^>]+>/g, '|')
        .split('|')
        .filter((cell) => cell.trim() !== ''),
    );
  expect(rows).toEqual([
    // Three times in four weeks: one of the four is cancelled.
    ['1', 'De Taal', '0,8', 'Kansengelijkheid', 'A ', 'Samen Sterk'],
    ['2', 'De Tafel', '2', 'Sociale cohesie', 'A ', 'Samen Sterk'],
    ['3', 'Wil Erbij', '0', '–', '–'],
  ]);
  expect(html).not.toContain('Nog Niet');
  expect((await ask('/wijken/zuidwijk').then((answer) => answer.text())).includes('sociale tuin')).toBe(
    false,
  );
});

test.for(['smal', 'breed'])('the drawing %s stands at the address on the page and is kept', async (shape) => {
  const html = await (await ask('/wijken/noordwijk')).text();
  const path = `/agenda/tuin.svg?wijk=noordwijk&vorm=${shape}`;
  expect(html).toContain(path.replace('&', '&amp;'));
  const drawing = await ask(path);
  expect([drawing.status, drawing.headers.get('content-type')]).toEqual([
    200,
    'image/svg+xml; charset=utf-8',
  ]);
  expect(await drawing.text()).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg".*<\/svg>$/s);
  const etag = drawing.headers.get('etag') ?? '';
  expect((await ask(path, { 'if-none-match': etag })).status).toBe(304);
});

test.for(['', '?wijk=atlantis', '?wijk=noordwijk&vorm=rond', '?wijk=%00'])(
  'there is no drawing of %s',
  async (query) => {
    expect((await ask(`/agenda/tuin.svg${query}`)).status).toBe(404);
  },
);

test('the large poster shows the garden with the names of its plants', async () => {
  const file = await ask('/agenda/poster.pdf?wijk=noordwijk&formaat=a3');
  const pdf = await readPdf(new Uint8Array(await file.arrayBuffer()));
  const named = (role: string) => pdf.pages.flatMap(({ tags }) => tagsNamed(tags, role));
  expect(named('H2').map(wordsOf)).toContain('De sociale tuin van Noordwijk');
  expect(named('Figure').map(({ alt }) => alt)).toContainEqual(
    expect.stringContaining('3 organisaties, samen 2,8 keer'),
  );
  expect(pdf.taggedText).toMatch(/1\s*De Taal.*2\s*De Tafel.*A\s*Samen Sterk/);
  const small = await ask('/agenda/poster.pdf?wijk=noordwijk&formaat=a4');
  expect((await readPdf(new Uint8Array(await small.arrayBuffer()))).taggedText).not.toContain('sociale tuin');
});
