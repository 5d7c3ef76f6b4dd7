/** Files that would harm, sent as anybody may send them: each is refused or read in plain Dutch, and nothing is half imported. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestApp, testApp, type Visitor } from '../../../../tests/support/app.ts';
import { demoCity } from '../../../../tests/support/demo-city.ts';
import { validateHtml } from '../../../../tests/support/html.ts';
import { asPersona } from '../../../../tests/support/persona.ts';

let app: TestApp;
let keeper: Visitor;
let organisatie: string;
let wijk: string;

beforeAll(async () => {
  app = await testApp({ from: await demoCity() });
  keeper = await asPersona(app, 'organisatie');
  const html = await (await keeper.get('/inlezen/kalender')).text();
  const first = (name: string): string =>
    /<option value="([0-9a-f-]{36})"/.exec(html.slice(html.indexOf(`name="${name}"`)))?.[1] ?? '';
  [organisatie, wijk] = [first('organisatie'), first('wijk')];
});
afterAll(() => app.close());

/** As a browser sends it. @returns its status, its page, and that of the preview when there is one */
async function send(path: string, bestand: File, fields: Readonly<Record<string, string>>) {
  const body = new FormData();
  for (const [name, value] of Object.entries({ organisatie, ...fields })) body.append(name, value);
  body.append('bestand', bestand);
  const cookie = [...keeper.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const headers = { 'sec-fetch-site': 'same-origin', cookie };
  const answer = await app.hono.request(`http://localhost:3000${path}`, { method: 'POST', body, headers });
  const preview = answer.headers.get('location');
  const html = await (preview === null ? answer : await keeper.get(preview)).text();
  expect(await validateHtml(html, preview ?? path)).toEqual([]);
  return { status: answer.status, html, preview };
}

async function written(): Promise<readonly number[]> {
  const tables = ['listing', 'listingRevision', 'activitySeries', 'importItem'] as const;
  return await Promise.all(
    tables.map(async (table) => {
      const all = app.database.db.selectFrom(table).select((row) => row.fn.countAll<string>().as('n'));
      return Number((await all.executeTakeFirstOrThrow()).n);
    }),
  );
}

const calendarFile = (text: string | Uint8Array<ArrayBuffer>): File =>
  new File([text], 'agenda.ics', { type: 'text/calendar' });
const tableFile = (bytes: string | Uint8Array<ArrayBuffer>): File =>
  new File([bytes], 'lijst.csv', { type: 'text/csv' });
const calendar = (...events: readonly string[]): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...events, 'END:VCALENDAR'].join('\r\n');
const event = (n: number, ...lines: readonly string[]): string =>
  ['BEGIN:VEVENT', `UID:${n}`, `SUMMARY:Proef ${n}`, 'LOCATION:De zaal', ...lines, 'END:VEVENT'].join('\r\n');
const start = 'DTSTART;TZID=Europe/Amsterdam:20270105T100000';
const manyDays = `RDATE;TZID=Europe/Amsterdam:${'20270106T100000,'.repeat(2_000)}20270107T100000`;

const calendars: readonly (readonly [string, () => File, number, string])[] = [
  ['50 MB', () => calendarFile(new Uint8Array(50_000_000)), 413, 'ten hoogste 2'],
  [
    '100,000 appointments',
    () => calendarFile(calendar(...Array.from({ length: 100_000 }, (_, n) => event(n, start)))),
    413,
    'ten hoogste 2',
  ],
  [
    'more appointments than anybody has, in few bytes',
    () => calendarFile(calendar('BEGIN:VEVENT\r\nUID:1\r\nEND:VEVENT\r\n'.repeat(20_000).trimEnd())),
    422,
    'Deze kalender heeft 20.000 afspraken. Het maximum is',
  ],
  [
    'a bomb of rules',
    () =>
      calendarFile(
        calendar(
          event(1, start, 'RRULE:FREQ=SECONDLY;COUNT=1000000000'),
          event(2, start, 'RRULE:FREQ=MINUTELY;BYSECOND=0,1,2,3,4,5'),
          event(3, start, 'RRULE:FREQ=DAILY;BYHOUR=0,1,2,3,4,5,6,7,8,9,10,11'),
          event(4, start, 'RRULE:FREQ=WEEKLY', manyDays),
          ...Array.from({ length: 1_000 }, (_, n) =>
            event(10 + n, start, 'RRULE:FREQ=DAILY;COUNT=999999999'),
          ),
        ),
      ),
    303,
    'vaker dan één keer per dag',
  ],
  [
    'a zone of nobody',
    () => calendarFile(calendar(event(1, 'DTSTART;TZID=Onzin/Nergens:20270105T100000', 'RRULE:FREQ=WEEKLY'))),
    303,
    'Onzin/Nergens',
  ],
  [
    'a day that does not exist',
    () => calendarFile(calendar(event(1, 'DTSTART;TZID=Europe/Amsterdam:20270230T100000'))),
    303,
    'bestaat niet',
  ],
];

test.for(calendars)('a calendar with %s', async ([, file, status, said]) => {
  const before = await written();
  const fields = { naam: 'Proef', soort: 'music', wijk };
  const answer = await send('/inlezen/kalender', file(), fields);
  expect(answer.status).toBe(status);
  expect(answer.html).toContain(said);
  expect(await written()).toEqual(before);
});

const head = 'Naam;Soort;Wanneer;Waar;Wijk\n';
const row = (name: string): string => `${name};Samen eten;elke maandag van 12 tot 13;Zaal;Middelland\n`;
const windows = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

const tables: readonly (readonly [string, () => File, number, string])[] = [
  ['in Windows-1252', () => tableFile(windows(head + row('Café crème'))), 303, 'Café crème'],
  ['of formulas', () => tableFile(head + row('=cmd()|calc!A1')), 303, '=cmd()|calc!A1'],
  ['of a million rows', () => tableFile(`Naam\n${'A\n'.repeat(1_000_000)}`), 422, 'te groot'],
  ['of too many rows', () => tableFile(`Naam\n${'A\n'.repeat(900_000)}`), 422, 'meer dan 1.000 regels'],
  [
    'that is a picture',
    () => tableFile(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0])),
    422,
    'geen tekstbestand',
  ],
];

test.for(tables)('a list %s', async ([, file, status, said]) => {
  const before = await written();
  const answer = await send('/inlezen/lijst', file(), { wat: 'activity' });
  expect(answer.status).toBe(status);
  expect(answer.html).toContain(said);
  expect(await written()).toEqual(before);
});

test('a formula comes out of the program as text that no spreadsheet works out', async () => {
  const { preview } = await send('/inlezen/lijst', tableFile(head + row('=1+cmd()')), { wat: 'activity' });
  expect((await keeper.post(preview ?? '', {})).status).toBe(303);
  const html = await (await keeper.get('/mijn-activiteiten')).text();
  expect(html).toContain('=1+cmd()');
});
