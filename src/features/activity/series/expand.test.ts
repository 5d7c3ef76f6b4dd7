import fc from 'fast-check';
import { RRuleTemporal } from 'rrule-temporal';
import { describe, expect, it } from 'vitest';
import { firstDay, noHolidays, someDate, someSeries } from '../../../../tests/support/random-series.ts';
import { dateOf, type PlainDate, parseIsoDate, Temporal } from '../../../kernel/dates.ts';
import { endsAt, occurrences, startsAt } from './expand.ts';
import { holidayCalendar } from './holidays.ts';
import type { Exception, HolidayCalendar, Rhythm, Series } from './types.ts';

const d = (iso: string): PlainDate => parseIsoDate(iso)!;
const tuesdays: Rhythm = { kind: 'weekly', everyWeeks: 1, weekdays: [2] };

function series(given: Partial<Series> = {}): Series {
  return {
    id: 'series-1',
    rhythm: tuesdays,
    startsOn: d('2027-01-01'),
    endsOn: null,
    from: '10:00',
    until: '12:00',
    skipSchoolHolidays: false,
    skipPublicHolidays: false,
    pauses: [],
    exceptions: [],
    ...given,
  };
}
const cancelled = (on: string): Exception => ({ kind: 'cancelled', on: d(on), note: null });
const changed = (on: string, given: Partial<Extract<Exception, { kind: 'changed' }>> = {}): Exception => ({
  kind: 'changed',
  on: d(on),
  newOn: null,
  from: null,
  until: null,
  venueId: null,
  placeText: null,
  substitute: null,
  note: null,
  ...given,
});
const extra = (on: string, given: Partial<Extract<Exception, { kind: 'extra' }>> = {}): Exception => ({
  kind: 'extra',
  on: d(on),
  from: null,
  until: null,
  venueId: null,
  placeText: null,
  note: null,
  ...given,
});
const dates = (of: Series, from: string, until: string, calendar: HolidayCalendar = noHolidays) =>
  occurrences(of, calendar, d(from), d(until)).map(({ date }) => date.toString());
const allYears = holidayCalendar(2024, 2034);

describe('the rhythm', () => {
  const cases: [string, Rhythm, string, string, string[]][] = [
    ['once', { kind: 'once' }, '2027-05-05', '2028-01-01', ['2027-05-05']],
    [
      'weekly over a change of year',
      tuesdays,
      '2026-12-22',
      '2027-01-12',
      ['2026-12-22', '2026-12-29', '2027-01-05'],
    ],
    [
      'every other week counts from the week of the first day, over week 53 of 2026',
      { kind: 'weekly', everyWeeks: 2, weekdays: [1, 5] },
      '2026-12-16',
      '2027-01-20',
      ['2026-12-18', '2026-12-28', '2027-01-01', '2027-01-11', '2027-01-15'],
    ],
    [
      'last Sunday, also in a month that has five',
      { kind: 'monthly', everyMonths: 1, nth: [-1], weekday: 7 },
      '2027-01-01',
      '2027-06-01',
      ['2027-01-31', '2027-02-28', '2027-03-28', '2027-04-25', '2027-05-30'],
    ],
    [
      'fourth and last are one day in a month of four',
      { kind: 'monthly', everyMonths: 1, nth: [4, -1], weekday: 1 },
      '2027-02-01',
      '2027-04-01',
      ['2027-02-22', '2027-03-22', '2027-03-29'],
    ],
    [
      'every three months, from the month of the first day',
      { kind: 'monthly', everyMonths: 3, nth: [1], weekday: 2 },
      '2027-01-20',
      '2028-01-01',
      ['2027-04-06', '2027-07-06', '2027-10-05'],
    ],
    ['29 February', { kind: 'once' }, '2028-02-29', '2029-01-01', ['2028-02-29']],
    [
      'a weekly Tuesday on 29 February',
      tuesdays,
      '2028-02-22',
      '2028-03-08',
      ['2028-02-22', '2028-02-29', '2028-03-07'],
    ],
  ];
  it.each(cases)('%s', (_, rhythm, startsOn, until, expected) => {
    expect(dates(series({ rhythm, startsOn: d(startsOn) }), '2020-01-01', until)).toEqual(expected);
  });

  it('includes the last day of the period, and what lies before the window moves nothing', () => {
    const biweekly = series({
      rhythm: { kind: 'weekly', everyWeeks: 2, weekdays: [2] },
      startsOn: d('2027-01-05'),
      endsOn: d('2027-03-02'),
    });
    expect(dates(biweekly, '2027-02-01', '2028-01-01')).toEqual(['2027-02-02', '2027-02-16', '2027-03-02']);
  });
});

const weekdayNames = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
function oracle(
  rhythm: Exclude<Rhythm, { kind: 'once' }>,
  startsOn: PlainDate,
  through: PlainDate,
): string[] {
  const name = (day: number) => weekdayNames[day - 1]!;
  const by =
    rhythm.kind === 'weekly'
      ? { byDay: rhythm.weekdays.map(name) }
      : rhythm.kind === 'monthly'
        ? { byDay: rhythm.nth.map((nth) => `${nth}${name(rhythm.weekday)}`) }
        : { byMonthDay: [...rhythm.days] };
  const rule = new RRuleTemporal({
    freq: rhythm.kind === 'weekly' ? 'WEEKLY' : 'MONTHLY',
    interval: rhythm.kind === 'weekly' ? rhythm.everyWeeks : rhythm.everyMonths,
    ...by,
    wkst: 'MO',
    dtstart: startsOn.toZonedDateTime('UTC'),
    until: through.toZonedDateTime('UTC'),
  });
  return rule.all().map((moment) => moment.toString().slice(0, 10));
}

describe('beside an independent implementation of RFC 5545', () => {
  it('gives the same days over ten years', () => {
    fc.assert(
      fc.property(someSeries, ({ rhythm, startsOn }) => {
        if (rhythm.kind === 'once') return;
        const through = firstDay.add({ years: 10 });
        const ours = dates(series({ rhythm, startsOn }), '2024-01-01', through.add({ days: 1 }).toString());
        expect(ours).toEqual(oracle(rhythm, startsOn, through));
      }),
      { numRuns: 60 },
    );
  });
});

describe('what wins', () => {
  const kingsDay = '2027-04-27';
  const quiet = series({ skipPublicHolidays: true, skipSchoolHolidays: true });

  it('keeps quiet on holidays that the series skips, and only then', () => {
    expect(dates(quiet, '2027-04-19', '2027-05-05', allYears)).toEqual(['2027-04-20', '2027-05-04']);
    expect(dates(series(), kingsDay, '2027-04-28', allYears)).toEqual([kingsDay]);
  });

  it('stops for a pause up to the first day open again', () => {
    const paused = series({ pauses: [{ from: d('2027-01-12'), until: d('2027-01-26'), reason: null }] });
    expect(dates(paused, '2027-01-01', '2027-02-01')).toEqual(['2027-01-05', '2027-01-26']);
  });

  it.each([
    ['changed', changed(kingsDay, { placeText: 'de kerk' })],
    ['extra', extra(kingsDay)],
  ])('%s wins from holiday and pause', (state, exception) => {
    const closed = { ...quiet, pauses: [{ from: d('2027-04-01'), until: d('2027-06-01'), reason: null }] };
    const found = occurrences(
      { ...closed, exceptions: [exception] },
      allYears,
      d('2027-04-01'),
      d('2027-06-01'),
    );
    expect(found.map((each) => [each.date.toString(), each.state])).toEqual([[kingsDay, state]]);
  });

  it.each([
    ['before', [cancelled('2027-01-12'), changed('2027-01-12'), extra('2027-01-12')]],
    ['after', [extra('2027-01-12'), changed('2027-01-12'), cancelled('2027-01-12')]],
  ])('cancelled wins from everything, standing %s it', (_, exceptions) => {
    const closed = series({ exceptions });
    expect(dates(closed, '2027-01-12', '2027-01-13')).toEqual([]);
    const shown = occurrences(closed, noHolidays, d('2027-01-12'), d('2027-01-13'), {
      includeCancelled: true,
    });
    expect(shown.map(({ state }) => state)).toEqual(['cancelled']);
  });

  it('knows a cancelled extra time by its own hours', () => {
    const exceptions = [extra('2027-01-14', { from: '19:00', until: '21:00' }), cancelled('2027-01-14')];
    const shown = occurrences(series({ exceptions }), noHolidays, d('2027-01-13'), d('2027-01-16'), {
      includeCancelled: true,
    });
    expect(shown).toMatchObject([{ from: '19:00', until: '21:00', state: 'cancelled' }]);
  });

  it('says nothing about a date that is none of the series', () => {
    const exceptions = [cancelled('2027-01-13'), changed('2027-01-14'), extra('2026-12-01')];
    expect(dates(series({ exceptions }), '2026-11-01', '2027-01-15')).toEqual(['2027-01-05', '2027-01-12']);
  });
});

describe('moves', () => {
  const moved = series({
    exceptions: [changed('2027-01-12', { newOn: d('2027-02-03'), substitute: 'Fatima' })],
  });

  it('counts a moved time where it went, under the key it always had', () => {
    expect(dates(moved, '2027-01-01', '2027-02-01')).toEqual(['2027-01-05', '2027-01-19', '2027-01-26']);
    const found = occurrences(moved, noHolidays, d('2027-02-01'), d('2027-02-04'));
    expect(found.map(({ date }) => date.toString())).toEqual(['2027-02-02', '2027-02-03']);
    expect(found[1]).toMatchObject({ state: 'changed', substitute: 'Fatima', from: '10:00' });
    expect(found[1]?.originalDate.toString()).toBe('2027-01-12');
  });

  it('may land on another date of the series: two times on one day, in order of the clock', () => {
    const both = series({
      exceptions: [changed('2027-01-12', { newOn: d('2027-01-19'), from: '08:00', until: '09:00' })],
    });
    const found = occurrences(both, noHolidays, d('2027-01-19'), d('2027-01-20'));
    expect(found.map(({ from }) => from)).toEqual(['08:00', '10:00']);
  });
});

describe('any series', () => {
  it('cut at any day, the two halves are the whole', () => {
    fc.assert(
      fc.property(someSeries, someDate(), (some, cut) => {
        const end = firstDay.add({ years: 11 });
        const begin = firstDay.subtract({ years: 1 });
        const between = (from: PlainDate, until: PlainDate) =>
          occurrences(some, allYears, from, until, { includeCancelled: true });
        expect([...between(begin, cut), ...between(cut, end)]).toEqual(between(begin, end));
      }),
      { numRuns: 60 },
    );
  });

  it('has each original date once, and every occurrence ends after it begins', () => {
    fc.assert(
      fc.property(someSeries, (some) => {
        const found = occurrences(some, allYears, firstDay, firstDay.add({ years: 3 }), {
          includeCancelled: true,
        });
        const keys = found.map(({ originalDate }) => originalDate.toString());
        expect(new Set(keys).size).toBe(keys.length);
        for (const each of found) {
          expect(dateOf(startsAt(each)).equals(each.date)).toBe(true);
          expect(Temporal.Instant.compare(startsAt(each), endsAt(each))).toBe(-1);
        }
      }),
      { numRuns: 60 },
    );
  });
});
