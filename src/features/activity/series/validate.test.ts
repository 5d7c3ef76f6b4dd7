import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { someSeries } from '../../../../tests/support/random-series.ts';
import { type PlainDate, parseIsoDate } from '../../../kernel/dates.ts';
import type { SeriesDraft } from './types.ts';
import { seriesProblems } from './validate.ts';

const d = (iso: string): PlainDate => parseIsoDate(iso)!;
const good: SeriesDraft = {
  rhythm: { kind: 'weekly', everyWeeks: 1, weekdays: [2] },
  startsOn: d('2027-01-01'),
  endsOn: null,
  from: '10:00',
  until: '12:00',
  skipSchoolHolidays: true,
  skipPublicHolidays: false,
  pauses: [],
  exceptions: [],
};
const cancelled = (on: string) => ({ kind: 'cancelled', on: d(on), note: null }) as const;
const found = (given: Partial<SeriesDraft>) =>
  seriesProblems({ ...good, ...given }).map(({ field, code }) => `${field} ${code}`);

describe('problems of a series', () => {
  it('has none for a plain one', () => {
    expect(found({})).toEqual([]);
  });

  const cases: [string, Partial<SeriesDraft>, string[]][] = [
    ['a time that is none', { from: '24:00' }, ['/from not-a-time']],
    ['no length', { until: '10:00' }, ['/until same-time']],
    ['past midnight is no problem', { from: '22:00', until: '01:00' }, []],
    ['ends before it starts', { endsOn: d('2026-12-31') }, ['/endsOn end-before-start']],
    ['never', { endsOn: d('2027-01-04') }, ['/endsOn never-takes-place']],
    ['no day', { rhythm: { kind: 'weekly', everyWeeks: 1, weekdays: [] } }, ['/rhythm/weekdays missing']],
    [
      'every nine weeks, a day twice',
      { rhythm: { kind: 'weekly', everyWeeks: 9, weekdays: [2, 2] } },
      ['/rhythm/everyWeeks out-of-range', '/rhythm/weekdays not-ascending'],
    ],
    [
      'no which of the month',
      { rhythm: { kind: 'monthly', everyMonths: 0, nth: [], weekday: 1 } },
      ['/rhythm/everyMonths out-of-range', '/rhythm/nth out-of-range'],
    ],
    [
      'a pause that ends where it starts',
      { pauses: [{ from: d('2027-02-01'), until: d('2027-02-01'), reason: 'x'.repeat(301) }] },
      ['/pauses/0/until end-before-start', '/pauses/0/reason too-long'],
    ],
    ['a Wednesday cancelled', { exceptions: [cancelled('2027-01-06')] }, ['/exceptions/0/on not-in-rhythm']],
    ['before the period', { exceptions: [cancelled('2026-12-29')] }, ['/exceptions/0/on outside-period']],
    [
      'one date twice',
      { exceptions: [cancelled('2027-01-05'), cancelled('2027-01-05')] },
      ['/exceptions/1/on twice'],
    ],
    [
      'a changed end before nothing but the usual beginning',
      {
        exceptions: [
          {
            kind: 'extra',
            on: d('2027-01-06'),
            from: null,
            until: '10:00',
            venueId: null,
            placeText: null,
            note: null,
          },
        ],
      },
      ['/exceptions/0/until same-time'],
    ],
    [
      'everything at once',
      { from: 'tien', until: '', endsOn: d('2026-01-01'), exceptions: [cancelled('2027-01-06')] },
      [
        '/from not-a-time',
        '/until not-a-time',
        '/endsOn end-before-start',
        '/exceptions/0/on outside-period',
      ],
    ],
  ];
  it.each(cases)('%s', (_, given, expected) => {
    expect(found(given)).toEqual(expected);
  });

  it('speaks two languages', () => {
    const [first] = seriesProblems({ ...good, exceptions: [cancelled('2027-01-06')] });
    expect(first?.text.nl).toContain('Op 6 januari 2027 is er volgens het ritme niets');
    expect(first?.text.en).toContain('Nothing is planned on 6 January 2027');
  });

  it('finds nothing wrong with what is made by the rules, except a period without a single time', () => {
    fc.assert(
      fc.property(someSeries, (some) => {
        const codes = seriesProblems(some).map(({ code }) => code);
        // An override of one end only may meet the other end; the generator overrides both or none.
        expect(codes.filter((code) => code !== 'never-takes-place')).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
