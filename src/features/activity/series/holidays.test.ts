import { describe, expect, it } from 'vitest';
import { type PlainDate, parseIsoDate } from '../../../kernel/dates.ts';
import { holidayCalendar } from './holidays.ts';
import { schoolYearsMidden } from './school-holidays.ts';

const d = (iso: string): PlainDate => parseIsoDate(iso)!;

describe('the calendar', () => {
  it('names the public holidays people know: without Good Friday, with the Sundays of Easter and Whitsun', () => {
    const days = holidayCalendar(2027, 2027).publicHolidays.map(({ on }) => on.toString());
    expect(days).toContain('2027-03-28');
    expect(days).toContain('2027-05-16');
    expect(days).not.toContain('2027-03-26');
    expect(days).toHaveLength(10);
  });

  it('has school years in order, each holiday from a Saturday through a Sunday', () => {
    for (const { holidays } of schoolYearsMidden) {
      for (const { from, through } of holidays) {
        expect([d(from).dayOfWeek, d(through).dayOfWeek]).toEqual([6, 7]);
        expect([9, 16, 44]).toContain(d(from).until(d(through)).days + 1);
      }
    }
    const starts = schoolYearsMidden.flatMap(({ holidays }) => holidays.map(({ from }) => from));
    expect(starts).toEqual(starts.toSorted());
  });
});
