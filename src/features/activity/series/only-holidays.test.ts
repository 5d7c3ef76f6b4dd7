/** 'Alleen in de zomervakantie': said, read back, counted, and told to other programs. */
import { describe, expect, test } from 'vitest';
import { value as must } from '../../../../tests/support/trial-results.ts';
import { isoDate, parseIsoDate, Temporal } from '../../../kernel/dates.ts';
import { FormValues } from '../../../platform/http/form-values.ts';
import { readMonthDays, sentenceOfFields } from '../forms/when.ts';
import { occurrences } from './expand.ts';
import { holidayCalendar } from './holidays.ts';
import { icalFeed } from './ical.ts';
import { holidayHorizon, lastKnownDay } from './ical-plan.ts';
import { parseSentence } from './parse-sentence.ts';
import { seriesSentence } from './sentence.ts';
import { type Series, schoolHolidayKinds } from './types.ts';

const today = Temporal.PlainDate.from('2026-11-29');
const d = (iso: string) => parseIsoDate(iso)!;
const calendar = holidayCalendar(2026, 2031);

function seriesOf(typed: string): Series {
  const { draft, problems } = parseSentence(typed, today);
  expect(problems).toEqual([]);
  if (!draft) throw new Error(`'${typed}' is a series`);
  return { ...draft, id: 'series-1' };
}
const daysOf = (typed: string, from: string, until: string) =>
  occurrences(seriesOf(typed), calendar, d(from), d(until)).map(({ date }) => isoDate(date));

test.each([
  ['elke woensdag 14-16, alleen in de zomervakantie', ['summer'], 'alleen in de zomervakantie'],
  [
    'elke woensdag 14-16 enkel tijdens de kerst- en zomervakantie',
    ['christmas', 'summer'],
    'alleen in de kerstvakantie en de zomervakantie',
  ],
  ['alleen in de schoolvakanties elke woensdag 14-16', schoolHolidayKinds, 'alleen in de schoolvakanties'],
  [
    'elke woensdag 14-16, alleen in de schoolvakanties, niet in de zomervakantie',
    ['autumn', 'christmas', 'spring', 'may'],
    'alleen in de herfstvakantie, de kerstvakantie, de voorjaarsvakantie en de meivakantie',
  ],
] as const)('%s', (typed, kinds, said) => {
  const series = seriesOf(typed);
  expect(series).toMatchObject({ onlyHolidays: kinds, skipSchoolHolidays: false });
  expect(series).not.toHaveProperty('skipHolidays');
  const sentence = seriesSentence(series, { lang: 'nl', today, full: true });
  expect(sentence).toContain(said);
  expect(parseSentence(sentence, today)).toEqual({ draft: { ...series, id: undefined }, problems: [] });
});

test('holidays that are said to be on and off at once leave no day, and that is said', () => {
  for (const typed of [
    'elke woensdag 14-16, alleen in de zomervakantie, niet in de zomervakantie',
    'elke woensdag 14-16, alleen in de zomervakantie, niet in de schoolvakanties',
  ])
    expect(parseSentence(typed, today).problems.map(({ code }) => code)).toEqual(['no-holidays-left']);
});

test('it takes place in the holiday and at no other time; a day of its own wins', () => {
  const typed = 'elke woensdag 14-16, alleen in de zomervakantie';
  expect(daysOf(typed, '2027-07-01', '2027-09-15')).toEqual([
    '2027-07-21',
    '2027-07-28',
    '2027-08-04',
    '2027-08-11',
    '2027-08-18',
    '2027-08-25',
  ]);
  expect(daysOf(typed, '2026-12-01', '2027-07-01')).toEqual([]);
  expect(daysOf(`${typed}, op 9 december van 15 tot 17`, '2026-12-01', '2027-01-01')).toEqual(['2026-12-09']);
  // Any school holiday, also one of no known kind.
  const own = { name: { nl: 'studieweek', en: 'study week' }, from: d('2027-03-08'), until: d('2027-03-15') };
  const with5 = { ...calendar, schoolHolidays: [...calendar.schoolHolidays, own] };
  const all = seriesOf('elke woensdag 14-16, alleen in de schoolvakanties');
  expect(occurrences(all, with5, d('2027-03-01'), d('2027-04-01')).map(({ date }) => isoDate(date))).toEqual([
    '2027-03-10',
  ]);
});

describe('a calendar file', () => {
  const moment = Temporal.Instant.from('2026-11-28T10:00:00Z');
  const horizon = holidayHorizon(calendar, today);
  const fileOf = (typed: string) =>
    icalFeed({
      name: 'Proef',
      lang: 'nl',
      source: null,
      stamp: moment,
      refreshHours: 6,
      calendar,
      horizon,
      venueText: () => null,
      activities: [
        {
          uid: 'activity-1@example.org',
          sequence: 1,
          lastModified: moment,
          created: moment,
          summary: 'Zwemmen',
          description: null,
          location: null,
          url: null,
          organizer: null,
          categories: [],
          status: 'confirmed',
          series: [seriesOf(typed)],
        },
      ],
    }).replaceAll('\r\n ', '');

  test('ends its rule where the holidays are no longer known, and leaves out every other week', () => {
    const typed = 'elke woensdag 14-16, alleen in de zomervakantie';
    const file = fileOf(typed);
    expect(isoDate(lastKnownDay(seriesOf(typed), horizon) ?? today)).toBe('2029-08-19');
    expect(file).toContain('UNTIL=20290819T215900Z');
    const left = /EXDATE;TZID=Europe\/Amsterdam:(.*)/.exec(file)?.[1] ?? '';
    expect(left).toContain('20261209T140000');
    expect(left).not.toContain('20270721T140000');
    expect(left).toContain('20290704T140000');
  });

  test('says what is said of a day after the last known holiday in an event of its own', () => {
    const file = fileOf('elke woensdag 14-16, alleen in de zomervakantie, op 5-6-2030 van 15 tot 17');
    expect(file).toContain('DTSTART;TZID=Europe/Amsterdam:20300605T150000');
    expect(file).not.toContain('RECURRENCE-ID');
  });

  test('has no rule for what begins after the last known holiday', () => {
    expect(fileOf('elke woensdag 14-16 vanaf 1-1-2031, alleen in de zomervakantie')).not.toContain(
      'RRULE:FREQ=WEEKLY',
    );
  });
});

describe('in separate fields', () => {
  const fields = (values: Record<string, string | string[]>) =>
    sentenceOfFields(FormValues.of({ van: '10', tot: '12', ...values }), today);

  test.each([
    [{ dagen: ['3'], alleen: ['summer'] }, 'alleen in de zomervakantie'],
    [{ dagen: ['3'], alleen: ['school'] }, 'alleen in de schoolvakanties'],
    [{ dagen: ['3'], niet: ['christmas', 'feestdag'] }, 'niet in de kerstvakantie, niet op feestdagen'],
    [{ maanddagen: '15e, 1 en laatste' }, 'Elke 1e, 15e en laatste dag van de maand'],
  ])('%j', (values, said) => {
    expect(must(fields(values))).toContain(said);
  });

  test.each([
    [{ dagen: ['3'], alleen: ['summer'], niet: ['school'] }, ['alleen']],
    [{ dagen: ['3'], maanddagen: '1' }, ['maanddagen']],
    [{ maanddagen: '32' }, ['maanddagen']],
    [{ maanddagen: `1${' en laatste'.repeat(20)}` }, ['maanddagen']],
    [{}, ['dagen']],
  ])('%j is not possible', (values, at) => {
    const read = fields(values);
    expect(read.ok ? [] : read.problems.map(({ field }) => field)).toEqual(at);
  });

  test.each([
    ['1', [1]],
    ['31 en 1e, 2', [1, 2, 31]],
    ['de laatste dag', [-1]],
    ['0', null],
    ['maandag', null],
    ['1-15', null],
  ])('%s', (typed, days) => {
    expect(readMonthDays(typed)).toEqual(days);
  });
});
