import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysBetween, type PlainDate, parseIsoDate, Temporal } from '../dates.ts';
import { endOfTerm, type TermLength, weeks } from './count.ts';
import { isWorkingDay, workingDaysBetween } from './holidays.ts';

const d = (iso: string): PlainDate => parseIsoDate(iso)!;
const act = { generalTermsAct: true };
const someDate = fc
  .integer({ min: 0, max: 73_000 })
  .map((days) => new Temporal.PlainDate(2000, 1, 1).add({ days }));
const someLength: fc.Arbitrary<TermLength> = fc.record({
  amount: fc.integer({ min: 1, max: 100 }),
  unit: fc.constantFrom('days', 'weeks', 'months', 'years', 'workingDays'),
});

describe('endOfTerm', () => {
  const cases: readonly (readonly [string, string, TermLength, string, string | null])[] = [
    ['6 weeks after Monday 1 March 2027: + 42', '2027-03-01', weeks(6), '2027-04-12', null],
    [
      '8 weeks after 10 March: + 56 = 5 May, then Ascension Day',
      '2027-03-10',
      weeks(8),
      '2027-05-07',
      '2027-05-05',
    ],
    ['12 weeks after 1 January: + 84 = Good Friday', '2027-01-01', weeks(12), '2027-03-30', '2027-03-26'],
    ['13 weeks after 28 December: + 91 = Easter Monday, stays', '2026-12-28', weeks(13), '2027-03-29', null],
    [
      '90 days after 1 February 2027: Sunday 2 May',
      '2027-02-01',
      { amount: 90, unit: 'days' },
      '2027-05-03',
      '2027-05-02',
    ],
    [
      '91 days after 31 January 2027: Sunday 2 May, stays',
      '2027-01-31',
      { amount: 91, unit: 'days' },
      '2027-05-02',
      null,
    ],
    [
      '3 months after 15 February 2027: Saturday 15 May, then Whit Monday',
      '2027-02-15',
      { amount: 3, unit: 'months' },
      '2027-05-18',
      '2027-05-15',
    ],
    [
      '4 months after 15 January 2027: Saturday 15 May, stays',
      '2027-01-15',
      { amount: 4, unit: 'months' },
      '2027-05-15',
      null,
    ],
    [
      '1 month after 31 January ends on the last of February',
      '2027-01-31',
      { amount: 1, unit: 'months' },
      '2027-03-01',
      '2027-02-28',
    ],
    [
      '5 years after 29 February 2028: 28 February 2033',
      '2028-02-29',
      { amount: 5, unit: 'years' },
      '2033-02-28',
      null,
    ],
    [
      '1 year ends on Sunday 26 December 2027 and stays',
      '2026-12-26',
      { amount: 1, unit: 'years' },
      '2027-12-26',
      null,
    ],
  ];
  it.each(cases)('%s', (_, after, length, due, movedFrom) => {
    const end = endOfTerm(d(after), length, act);
    expect([end.due.toString(), end.movedFrom?.toString() ?? null]).toEqual([due, movedFrom]);
  });

  it('Atw 2: three days after Thursday 25 March 2027 would hold no working day; Tuesday and Wednesday make two', () => {
    expect(endOfTerm(d('2027-03-25'), { amount: 3, unit: 'days' }, act).due.toString()).toBe('2027-03-31');
  });

  it('Atw 2 asks nothing of two days: only the end moves', () => {
    expect(endOfTerm(d('2027-03-25'), { amount: 2, unit: 'days' }, act).due.toString()).toBe('2027-03-30');
  });

  it('leaves an ordinance term where it falls when the act does not apply', () => {
    const end = endOfTerm(d('2027-01-01'), weeks(12), { generalTermsAct: false });
    expect([end.due.toString(), end.effect]).toEqual(['2027-03-26', 'doesNotApply']);
  });

  it('refuses a broken length', () => {
    expect(() => endOfTerm(d('2027-01-01'), weeks(-1), act)).toThrow();
    expect(() => endOfTerm(d('2027-01-01'), weeks(1.5), act)).toThrow();
  });

  it('a term of n weeks after X ends on X + 7n when nothing moves it', () => {
    fc.assert(
      fc.property(someDate, fc.integer({ min: 1, max: 60 }), (after, count) => {
        const end = endOfTerm(after, weeks(count), { generalTermsAct: false });
        expect(daysBetween(after, end.due)).toBe(7 * count);
      }),
    );
  });

  it('under the act: on a working day with two working days in it, or too long and never moved', () => {
    fc.assert(
      fc.property(someDate, someLength, fc.integer({ min: 0, max: 40 }), (after, length, extraDays) => {
        const end = endOfTerm(after, length, { ...act, extraDays });
        if (end.effect === 'termTooLong') {
          expect(end.movedFrom).toBeNull();
        } else {
          expect(isWorkingDay(end.due)).toBe(true);
          const threeDays = length.unit !== 'days' || length.amount >= 3;
          if (threeDays && length.unit !== 'workingDays') {
            expect(workingDaysBetween(after, end.due)).toBeGreaterThanOrEqual(2);
          }
        }
      }),
    );
  });

  it('is monotone in weeks and in suspended days', () => {
    fc.assert(
      fc.property(
        someDate,
        fc.integer({ min: 1, max: 30 }),
        fc.integer({ min: 0, max: 30 }),
        fc.boolean(),
        (after, count, extraDays, generalTermsAct) => {
          const rule = { generalTermsAct, extraDays };
          const base = endOfTerm(after, weeks(count), rule).due;
          const longer = endOfTerm(after, weeks(count + 1), rule).due;
          const suspended = endOfTerm(after, weeks(count), { ...rule, extraDays: extraDays + 1 }).due;
          expect(daysBetween(base, longer)).toBeGreaterThan(0);
          expect(daysBetween(base, suspended)).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });
});
