import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
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
        const days = from.until(to, { largestUnit: 'days' }).days;
        expect(daysBetween(from, to)).toBe(days);
        expect(addDays(from, days).toString()).toBe(to.toString());
      }),
    );
  });

  it('writes dates as people do', () => {
    expect(formatDate('2027-03-12')).toBe('12 maart 2027');
    expect(formatDate('2027-03-12', 'en')).toBe('12 March 2027');
    expect(formatMoment(Temporal.Instant.from('2027-03-12T13:05:00Z'))).toBe('12 maart 2027 om 14.05');
  });

  it.each([
    ['nl', 'nl-NL'],
    ['en', 'en-GB'],
  ] as const)('writes every date as the standard does in %s', (lang, locale) => {
    const standard = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
    const days = fc.date({
      min: new Date('1900-01-01T00:00:00Z'),
      max: new Date('9999-12-31T00:00:00Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(days, (day) => {
        const text = day.toISOString().slice(0, 10);
        expect(formatDate(text, lang)).toBe(standard.format(new Date(`${text}T00:00:00Z`)));
        expect(formatDate(parseIsoDate(text) ?? '', lang)).toBe(formatDate(text, lang));
      }),
    );
  });

  it('adds whole days only', () => {
    const date = Temporal.PlainDate.from('2028-02-28');
    expect(addDays(date, 2).toString()).toBe('2028-03-01');
    expect(() => addDays(date, 0.5)).toThrow(RangeError);
    expect(() => addDays(date, Number.NaN)).toThrow(RangeError);
    expect(() => addDays(date, 1e12)).toThrow(RangeError);
  });

  it('reads a date the same the second time, and what is none stays none', () => {
    for (const text of ['2027-03-12', '2027-02-30', 'x', '2027-03-12']) {
      const first = parseIsoDate(text);
      expect(parseIsoDate(text)?.toString()).toBe(first?.toString());
      expect(first?.toString() ?? null).toBe(text === '2027-03-12' ? text : null);
    }
  });
});
