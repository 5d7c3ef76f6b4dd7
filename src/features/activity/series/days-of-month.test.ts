/** Fixed days of the month, school holidays by name, and brackets: read, said back, and in every calendar. */
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { Temporal } from '../../../kernel/dates.ts';
import { parseContent } from '../content.ts';
import { occurrences } from './expand.ts';
import { holidayCalendar } from './holidays.ts';
import { icalFeed } from './ical.ts';
import { parseSentence } from './parse-sentence.ts';
import { seriesSentence } from './sentence.ts';
import type { HolidayCalendar, Series } from './types.ts';

const date = Temporal.PlainDate.from;
const today = date('2026-11-28');
const quiet: HolidayCalendar = { schoolHolidays: [], publicHolidays: [] };

function seriesOf(sentence: string): Series {
  const { draft, problems } = parseSentence(sentence, today);
  expect(problems).toEqual([]);
  expect(draft).not.toBeNull();
  return { ...draft, id: 'een' } as Series;
}
const said = (sentence: string, lang: 'nl' | 'en' = 'nl') =>
  seriesSentence(seriesOf(sentence), { lang, today, full: true });
const daysOf = (sentence: string, from: string, until: string, calendar = quiet) =>
  occurrences(seriesOf(sentence), calendar, date(from), date(until)).map(({ date: day }) => day.toString());

describe('plain Dutch', () => {
  const at = 'van 10.00 tot 12.00 uur';
  test.for([
    ['elke 13e van de maand 10-12', `Elke 13e van de maand ${at}.`],
    ['op de dertiende van elke maand van 10 tot 12', `Elke 13e van de maand ${at}.`],
    ['elke maand op de 13de, 10 tot 12 uur', `Elke 13e van de maand ${at}.`],
    ['maandelijks op de 1e en 15e 10-12', `Elke 1e en 15e van de maand ${at}.`],
    ['de laatste dag van de maand 10-12', `Elke laatste dag van de maand ${at}.`],
    ['elke eerste dag van de maand 10-12', `Elke 1e van de maand ${at}.`],
    ['elke 15e en laatste dag van de maand van 10 tot 12', `Elke 15e en laatste dag van de maand ${at}.`],
    ['om de maand op de laatste dag 10-12', `Om de maand op de laatste dag ${at}.`],
    ['elke 3 maanden op de 1e 10-12', `Elke 3 maanden op de 1e ${at}.`],
    ['elke eerste dinsdag van de maand 10-12', `Elke eerste dinsdag van de maand ${at}.`],
    ['elke dinsdag 10-12, niet in de kerstvakantie', `Elke dinsdag ${at}, niet in de kerstvakantie.`],
    [
      'elke dinsdag 10-12, niet in de kerst- en zomervakantie',
      `Elke dinsdag ${at}, niet in de kerstvakantie en de zomervakantie.`,
    ],
    [
      'elke dinsdag 10-12, in de zomervakantie, herfstvakantie en meivakantie dicht',
      `Elke dinsdag ${at}, niet in de herfstvakantie, de meivakantie en de zomervakantie.`,
    ],
    ['elke dinsdag 10-12, behalve in de krokusvakantie', `Elke dinsdag ${at}, niet in de voorjaarsvakantie.`],
    ['elke dinsdag 10-12, in de schoolvakanties dicht', `Elke dinsdag ${at}, niet in de schoolvakanties.`],
    [
      'elke dinsdag 10-12, niet in de schoolvakanties, niet in de kerstvakantie',
      `Elke dinsdag ${at}, niet in de schoolvakanties.`,
    ],
    ['elke dinsdag (behalve op 4 mei) 10-12', `Elke dinsdag ${at}. Op 4 mei dicht.`],
    [
      'elke dag (niet op zondag) van 10 tot 12 (niet in de kerstvakantie, niet op feestdagen)',
      `Elke dag behalve zondag ${at}, niet in de kerstvakantie, niet op feestdagen.`,
    ],
    ['elke dinsdag 10-12, op 4 mei dicht (niet open)', `Elke dinsdag ${at}. Op 4 mei dicht (niet open).`],
    ['elke dinsdag 10-12, niet in mei', `Elke dinsdag ${at}. Geen activiteit van 1 mei tot en met 31 mei.`],
  ] as const)('%s', ([typed, expected]) => {
    expect(said(typed)).toBe(expected);
    expect(said(expected)).toBe(expected);
  });

  test.for([
    ['elke 13e van de maand 10-12', 'Every 13th of the month from 10:00 to 12:00.'],
    [
      'elke 1e, 2e, 3e, 11e en 22e van de maand 10-12',
      'Every 1st, 2nd, 3rd, 11th and 22nd of the month from 10:00 to 12:00.',
    ],
    ['om de maand op de laatste dag 10-12', 'Every other month on the last day from 10:00 to 12:00.'],
    [
      'elke dinsdag 10-12, niet in de kerst- en zomervakantie',
      'Every Tuesday from 10:00 to 12:00, not during the Christmas holiday and the summer holiday.',
    ],
  ] as const)('%s, in English', ([typed, expected]) => {
    expect(said(typed, 'en')).toBe(expected);
  });

  test.for(['elke 32e van de maand 10-12', 'elke dinsdag (zomaar wat) 10-12'])(
    '%s is not understood',
    (typed) => {
      expect(parseSentence(typed, today).problems.map(({ code }) => code)).toContain('not-understood');
    },
  );
});

describe('the days', () => {
  test('a month without the day is passed over; the last day moves along', () => {
    expect(daysOf('elke 31e van de maand 10-12', '2027-01-01', '2027-06-01')).toEqual([
      '2027-01-31',
      '2027-03-31',
      '2027-05-31',
    ]);
    expect(daysOf('elke laatste dag van de maand 10-12', '2028-01-01', '2028-05-01')).toEqual([
      '2028-01-31',
      '2028-02-29',
      '2028-03-31',
      '2028-04-30',
    ]);
    expect(daysOf('elke 30e en laatste dag van de maand 10-12', '2027-04-01', '2027-06-01')).toEqual([
      '2027-04-30',
      '2027-05-30',
      '2027-05-31',
    ]);
  });

  test('29 February, once a year, is found over the years that have none', () => {
    const typed = 'elke 12 maanden op de 29e vanaf 29-2-2096 10-12';
    expect(daysOf(typed, '2096-01-01', '2109-01-01')).toEqual(['2096-02-29', '2104-02-29', '2108-02-29']);
  });

  test('the holiday that was named is skipped, and no other', () => {
    const calendar = holidayCalendar(2026, 2028);
    const typed = 'elke dinsdag 10-12, niet in de kerstvakantie';
    const days = daysOf(typed, '2026-12-01', '2027-03-03', calendar);
    expect(days).not.toContain('2026-12-22');
    expect(days).not.toContain('2026-12-29');
    // The spring holiday of 2027.
    expect(days).toContain('2027-02-23');
    expect(daysOf(typed, '2026-12-01', '2027-03-03', quiet)).toContain('2026-12-22');
  });
});

test('a calendar file has the days as BYMONTHDAY, and leaves out the holiday that was named', () => {
  const series = seriesOf(
    'elke 1e en laatste dag van de maand 10-12 vanaf 1-12-2026, niet in de kerstvakantie',
  );
  const moment = Temporal.Instant.from('2026-11-28T10:00:00Z');
  const file = icalFeed({
    name: 'Proef',
    lang: 'nl',
    source: null,
    stamp: moment,
    refreshHours: 12,
    calendar: holidayCalendar(2026, 2028),
    horizon: date('2027-06-01'),
    venueText: () => null,
    activities: [
      {
        uid: 'een@example.org',
        sequence: 0,
        lastModified: moment,
        created: moment,
        summary: 'Proef',
        description: null,
        location: null,
        url: null,
        organizer: null,
        categories: [],
        status: 'confirmed',
        series: [series],
      },
    ],
  });
  expect(file).toContain('RRULE:FREQ=MONTHLY;INTERVAL=1;BYMONTHDAY=1,-1');
  const event = new ICAL.Event(
    new ICAL.Component(ICAL.parse(file)).getFirstSubcomponent('vevent') ?? undefined,
  );
  const times = event.iterator();
  expect(Array.from({ length: 4 }, () => times.next().toString().slice(0, 10))).toEqual([
    '2026-12-01',
    '2027-01-31',
    '2027-02-01',
    '2027-02-28',
  ]);
});

test('a history from before holidays had names is read as it was', () => {
  const old = {
    id: 'een',
    rhythm: { kind: 'weekly', everyWeeks: 1, weekdays: [2] },
    startsOn: '2026-12-01',
    endsOn: null,
    from: '10:00',
    until: '12:00',
    skipSchoolHolidays: true,
    skipPublicHolidays: false,
    pauses: [],
    exceptions: [],
  };
  const rest = {
    organisationId: '01900000-0000-7000-8000-000000000001',
    venueId: null,
    venueName: null,
    wijkId: '01900000-0000-7000-8000-000000000002',
    wijkName: 'Middelland',
    placeText: 'buiten',
    title: { nl: 'Proef' },
    summary: {},
    description: {},
    domain: 'cohesion',
    type: 'meal',
    audiences: [],
    languages: [],
    costCents: null,
    costNote: null,
    wheelchair: 'unknown',
    signup: 'none',
    signupText: null,
    minimumAge: null,
    maximumAge: null,
    functions: [],
    worship: false,
  };
  const [series] = parseContent({ ...rest, series: [old] }).series;
  expect(series).not.toHaveProperty('skipHolidays');
  const [named] = parseContent({
    ...rest,
    series: [{ ...old, skipSchoolHolidays: false, skipHolidays: ['christmas'] }],
  }).series;
  expect(named?.skipHolidays).toEqual(['christmas']);
});
