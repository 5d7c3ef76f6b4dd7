import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isoDate, Temporal } from '../../kernel/dates.ts';
import { occurrences } from './series/expand.ts';
import type { Exception, Series } from './series/types.ts';
import { hasPage, readTimeAddress, timePath, timesAt } from './time-address.ts';

const day = (iso: string) => Temporal.PlainDate.from(iso);
const noHolidays = { schoolHolidays: [], publicHolidays: [] };
const usual = { from: null, until: null, venueId: null, placeText: null, note: null };

const weekly = (id: string, from: string, more: Partial<Series> = {}): Series => ({
  id,
  rhythm: { kind: 'weekly', everyWeeks: 1, weekdays: [2] },
  startsOn: day('2026-12-01'),
  endsOn: null,
  from,
  until: '18:00',
  skipSchoolHolidays: false,
  skipPublicHolidays: false,
  pauses: [],
  exceptions: [],
  ...more,
});
const at = (series: readonly Series[], typed: string) => {
  const key = readTimeAddress(typed);
  return key === null ? null : timesAt(series, noHolidays, key);
};

describe('the address of one time', () => {
  test('a time that was moved keeps the day that it was to be on', () => {
    const moved: Exception = {
      kind: 'changed',
      on: day('2026-12-08'),
      newOn: day('2026-12-10'),
      substitute: null,
      ...usual,
    };
    const series = [weekly('a', '10:00', { exceptions: [moved] })];
    const [time] = at(series, '2026-12-08') ?? [];
    expect(time).toMatchObject({ state: 'changed', date: day('2026-12-10') });
    expect(time && timePath('koffie', time, series)).toBe('/activiteiten/koffie/2026-12-08');
    expect(at(series, '2026-12-10')).toEqual([]);
  });

  test('a cancelled time is still there; a day off, another weekday and a day before the first are not', () => {
    const series = [
      weekly('a', '10:00', {
        exceptions: [{ kind: 'cancelled', on: day('2026-12-15'), note: 'Ziek' }],
        pauses: [{ from: day('2026-12-20'), until: day('2027-01-04'), reason: null }],
      }),
    ];
    expect(at(series, '2026-12-15')).toMatchObject([{ state: 'cancelled', note: 'Ziek' }]);
    for (const none of ['2026-12-22', '2026-12-02', '2026-11-24']) expect(at(series, none)).toEqual([]);
  });

  test('of two on one day each says its time, in the order of the day', () => {
    const series = [weekly('late', '14:30'), weekly('early', '10:00')];
    const both = at(series, '2026-12-01') ?? [];
    expect(both.map((time) => timePath('koffie', time, series))).toEqual([
      '/activiteiten/koffie/2026-12-01-1000',
      '/activiteiten/koffie/2026-12-01-1430',
    ]);
    expect(at(series, '2026-12-01-1430')).toMatchObject([{ seriesId: 'late' }]);
    expect(at(series, '2026-12-01-1100')).toEqual([]);
  });

  test.each(['', '2026-13-01', '2026-02-30', '2026-12-01-2500', '2026-12-01-10', 'morgen', '2026-12-1'])(
    '“%s” is none',
    (typed) => {
      expect(readTimeAddress(typed)).toBeNull();
    },
  );

  test('every time of some series is found at its address, and at no other', () => {
    const anySeries = fc
      .array(fc.record({ weekday: fc.integer({ min: 1, max: 7 }), hour: fc.integer({ min: 0, max: 23 }) }), {
        minLength: 1,
        maxLength: 4,
      })
      .map((all) => {
        const distinct = [...new Map(all.map((one) => [`${one.weekday} ${one.hour}`, one])).values()];
        return distinct.map(({ weekday, hour }, place) =>
          weekly(`s${place}`, `${String(hour).padStart(2, '0')}:15`, {
            rhythm: { kind: 'weekly', everyWeeks: 1, weekdays: [weekday as 1] },
          }),
        );
      });
    fc.assert(
      fc.property(anySeries, (series) => {
        const times = series.flatMap((one) =>
          occurrences(one, noHolidays, day('2026-12-01'), day('2026-12-20')),
        );
        const paths = times.map((time) => timePath('x', time, series));
        expect(new Set(paths).size).toBe(times.length);
        for (const [place, path] of paths.entries())
          expect(at(series, path.slice('/activiteiten/x/'.length))).toEqual([times[place]]);
      }),
    );
  });
});

describe('a page', () => {
  const days = { ahead: 800, back: 92 };
  const today = day('2026-11-28');
  test.each([
    ['2026-11-28', '2026-11-28', true],
    ['2026-08-28', '2026-08-28', true],
    ['2026-08-27', '2026-08-27', false],
    // Moved to a day that is not long ago.
    ['2026-08-27', '2026-09-03', true],
    ['2029-02-05', '2029-02-05', true],
    ['2029-02-06', '2029-02-06', false],
  ])('of %s, held on %s: %s', (originalDate, date, is) => {
    expect(hasPage({ originalDate: day(originalDate), date: day(date) }, today, days)).toBe(is);
    expect(isoDate(today.subtract({ days: 92 }))).toBe('2026-08-28');
  });
});
