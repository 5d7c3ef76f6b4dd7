import Holidays from 'date-holidays';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PlainDate, parseIsoDate, Temporal } from '../dates.ts';
import { addWorkingDays, holidaysOf, isWorkingDay, nextWorkingDay, workingDaysBetween } from './holidays.ts';
import { equatedDaysByDecree } from './law.ts';

const d = (iso: string): PlainDate => parseIsoDate(iso)!;
const someDate = fc
  .integer({ min: 0, max: 73_000 })
  .map((days) => new Temporal.PlainDate(2000, 1, 1).add({ days }));

describe('holidays of the Algemene termijnenwet', () => {
  it('holds the nine of art. 3 in 2027', () => {
    expect([...holidaysOf(2027).keys()]).toEqual([
      '2027-01-01',
      '2027-03-26',
      '2027-03-29',
      '2027-04-27',
      '2027-05-05',
      '2027-05-06',
      '2027-05-17',
      '2027-12-25',
      '2027-12-26',
    ]);
  });

  it("moves King's Day to Saturday when 27 April is a Sunday: 2025 and 2031", () => {
    expect(holidaysOf(2025).has('2025-04-26')).toBe(true);
    expect(holidaysOf(2025).has('2025-04-27')).toBe(false);
    expect(holidaysOf(2031).has('2031-04-26')).toBe(true);
    expect(holidaysOf(2013).has('2013-04-30')).toBe(true);
  });

  it('counts 5 May every year, not only in lustrum years', () => {
    for (let year = 2020; year <= 2040; year += 1) expect(isWorkingDay(d(`${year}-05-05`))).toBe(false);
  });

  it('agrees with an independent calendar from 2020 to 2040', () => {
    const calendar = new Holidays('NL');
    const lawful = new Set([
      '01-01',
      'easter -2',
      'easter 1',
      'easter 39',
      'easter 50',
      '05-05',
      '12-25',
      '12-26',
    ]);
    for (let year = 2020; year <= 2040; year += 1) {
      const expected = calendar
        .getHolidays(year)
        .filter(({ rule }) => lawful.has(rule) || rule.startsWith('04-27'))
        .map(({ date }) => date.slice(0, 10));
      expect(expected).toHaveLength(9);
      expect([...holidaysOf(year).keys()].sort()).toEqual([...new Set(expected)].sort());
    }
  });
});

describe('working days', () => {
  it.each([
    ['Good Friday 26 March 2027 to the Tuesday after Easter', '2027-03-26', '2027-03-30'],
    ['Liberation Day and Ascension Day 2027 lie side by side', '2027-05-05', '2027-05-07'],
    ['Christmas 2027 on Saturday and Sunday', '2027-12-25', '2027-12-27'],
    ['a Monday stays', '2027-01-04', '2027-01-04'],
  ])('%s', (_, from, to) => {
    expect(nextWorkingDay(d(from)).toString()).toBe(to);
  });

  it('takes equated days only when they are given', () => {
    expect(nextWorkingDay(d('2027-05-05'), equatedDaysByDecree.days).toString()).toBe('2027-05-10');
  });

  it('counts twenty working days for the aid register: Friday 30 April 2027 + 20, without 5, 6 and 17 May, is 2 June', () => {
    expect(addWorkingDays(d('2027-04-30'), 20).toString()).toBe('2027-06-02');
  });

  it('refuses a broken number of working days', () => {
    expect(() => addWorkingDays(d('2027-01-04'), -1)).toThrow();
    expect(() => addWorkingDays(d('2027-01-04'), 1.5)).toThrow();
  });

  it('addWorkingDays and workingDaysBetween undo each other', () => {
    fc.assert(
      fc.property(someDate, fc.integer({ min: 0, max: 60 }), (from, count) => {
        const to = addWorkingDays(from, count);
        expect(workingDaysBetween(from, to)).toBe(count);
        expect(count === 0 || isWorkingDay(to)).toBe(true);
      }),
    );
  });

  it('counts nothing backwards', () => {
    expect(workingDaysBetween(d('2027-01-08'), d('2027-01-04'))).toBe(0);
  });

  it('the next working day is a working day, at most five days on', () => {
    fc.assert(
      fc.property(someDate, (date) => {
        const next = nextWorkingDay(date);
        expect(isWorkingDay(next)).toBe(true);
        expect(date.until(next).days).toBeLessThanOrEqual(5);
      }),
    );
  });
});
