import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dateOf,
  daysBetween,
  fixedClock,
  formatDate,
  formatMoment,
  parseIsoDate,
  startOfDay,
  Temporal,
  today,
} from './dates.ts';

describe('dates of the city', () => {
  it.each([
    '2027-02-29',
    '2027-02-30',
    '2027-13-01',
    '27-01-01',
    '2027-1-1',
    '',
    'morgen',
    '2027-01-01T00:00',
  ])('%s is no date', (value) => {
    expect(parseIsoDate(value)).toBeNull();
  });

  it('turns at midnight in Amsterdam, summer and winter', () => {
    expect(today(fixedClock('2027-01-31T22:59:59Z')).toString()).toBe('2027-01-31');
    expect(today(fixedClock('2027-01-31T23:00:00Z')).toString()).toBe('2027-02-01');
    expect(today(fixedClock('2027-07-31T21:59:59Z')).toString()).toBe('2027-07-31');
    expect(today(fixedClock('2027-07-31T22:00:00Z')).toString()).toBe('2027-08-01');
  });

  it('starts a day where the day before ends, also when the clock moves', () => {
    for (const day of ['2027-03-28', '2027-10-31', '2027-05-05']) {
      const start = startOfDay(Temporal.PlainDate.from(day));
      expect(dateOf(start).toString()).toBe(day);
      expect(dateOf(start.subtract({ seconds: 1 })).toString()).not.toBe(day);
    }
  });

  it('is the same as Temporal counts it, also when the city was twenty minutes off the hour', () => {
    const moments = fc.integer({ min: -1_100_000_000, max: 4_000_000_000 });
    fc.assert(
      fc.property(moments, moments, (one, other) => {
        const [from, to] = [one, other].map((seconds) => {
          const instant = Temporal.Instant.fromEpochMilliseconds(seconds * 1000);
          const date = instant.toZonedDateTimeISO('Europe/Amsterdam').toPlainDate();
          expect(dateOf(instant).toString()).toBe(date.toString());
          return date;
        }) as [Temporal.PlainDate, Temporal.PlainDate];
        expect(daysBetween(from, to)).toBe(from.until(to, { largestUnit: 'days' }).days);
      }),
    );
  });

  it('writes dates as people do', () => {
    expect(formatDate('2027-03-12')).toBe('12 maart 2027');
    expect(formatDate('2027-03-12', 'en')).toBe('12 March 2027');
    expect(formatMoment(Temporal.Instant.from('2027-03-12T13:05:00Z'))).toContain('14:05');
  });
});
