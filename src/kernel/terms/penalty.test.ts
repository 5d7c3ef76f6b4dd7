import { describe, expect, it } from 'vitest';
import { parseIsoDate } from '../dates.ts';
import { endedPenalty, penaltyForDays } from './penalty.ts';
import { asked, clockOf, event, facts, received, run } from './written-case.ts';

describe('penalty', () => {
  const late = [received, event('noticeOfDefault', '2027-03-02')];

  it.each([
    ['due 1 March, notice 2 March: two weeks are 3 to 16 March', '2027-03-16', 0],
    ['17 March is the first day: 1 × 23', '2027-03-17', 23_00],
    ['30 March is the 14th: 14 × 23', '2027-03-30', 322_00],
    ['31 March is the 15th: 322 + 35', '2027-03-31', 357_00],
    ['13 April is the 28th: 14 × 23 + 14 × 35', '2027-04-13', 812_00],
    ['14 April is the 29th: 812 + 45', '2027-04-14', 857_00],
    ['27 April is the 42nd: 14 × (23 + 35 + 45)', '2027-04-27', 1442_00],
    ['a year later still the highest amount', '2028-04-27', 1442_00],
  ])('%s', (_, today, cents) => {
    expect(run({}, late, today).penaltyCents).toBe(cents);
  });

  it.each([
    ['notified on the first penalty day: nothing', '2027-03-17', 0, 'met'],
    ['notified on the second: one day', '2027-03-18', 23_00, 'met'],
    ['notified after 42 days', '2027-05-03', 1442_00, 'late'],
  ])('%s', (_, on, cents, state) => {
    const report = run({}, [...late, event('notified', on)], '2027-06-01');
    expect(report.penaltyCents).toBe(cents);
    expect(facts(clockOf(report, 'penalty'))).toEqual(['2027-03-17', '2027-04-27', 0, state]);
  });

  it('a notice on the last day of the term is too early and has no effect', () => {
    const report = run({}, [received, event('noticeOfDefault', '2027-03-01')], '2027-06-01');
    expect(report.penaltyCents).toBe(0);
    expect(report.clocks.map(({ clock }) => clock)).toEqual(['decision']);
  });

  it('after an early notice, the first one in time counts', () => {
    const events = [received, event('noticeOfDefault', '2027-02-01'), event('noticeOfDefault', '2027-03-02')];
    expect(clockOf(run({}, events, '2027-03-03'), 'penalty').start).toBe('2027-03-17');
  });

  it('a suspension can make a notice early', () => {
    const events = [...late, asked('2027-01-20', '2027-02-03')];
    expect(run({}, events, '2027-06-01').penaltyCents).toBe(0);
  });

  it('also for a late decision on objection (7:14): due 24 May, notice 25 May, first day 9 June', () => {
    const events = [
      received,
      event('notified', '2027-03-01'),
      event('objectionReceived', '2027-03-08', { by: 'post' }),
      event('noticeOfDefault', '2027-05-25'),
    ];
    const report = run({}, events, '2027-06-10');
    expect(clockOf(report, 'penalty').start).toBe('2027-06-09');
    expect(report.penaltyCents).toBe(46_00);
  });

  it('the tariff is bounded on both sides', () => {
    expect([-1, 0, 42, 43, 1000].map((days) => penaltyForDays(days))).toEqual([
      0, 0, 1442_00, 1442_00, 1442_00,
    ]);
  });
});

describe('the decision on the penalty (4:18)', () => {
  const d = (iso: string) => parseIsoDate(iso)!;
  const penalty = (doneOn: string | null) => ({
    start: d('2027-03-17'),
    due: d('2027-04-27'),
    doneOn: doneOn === null ? null : d(doneOn),
  });
  const ended = (doneOn: string | null, today: string, fixedOn: string | null = null) => {
    const found = endedPenalty(penalty(doneOn), fixedOn === null ? null : d(fixedOn), d(today));
    return found && [found.lastDay.toString(), found.cents, found.clock.due.toString(), found.clock.state];
  };
  it.each([
    ['it still runs on its 42nd day', null, '2027-04-27', null],
    ['nothing was owed: notified on the first penalty day', '2027-03-17', '2027-03-20', null],
    // Two weeks after 27 April are 11 May.
    ['all days are full', null, '2027-04-28', ['2027-04-27', 1442_00, '2027-05-11', 'running']],
    [
      'notified: the day before is the last one',
      '2027-03-19',
      '2027-03-19',
      ['2027-03-18', 46_00, '2027-04-01', 'running'],
    ],
    [
      'two weeks after 24 April end on a Saturday',
      '2027-04-25',
      '2027-05-12',
      ['2027-04-24', 1307_00, '2027-05-10', 'late'],
    ],
  ] as const)('%s', (_, doneOn, today, expected) => {
    expect(ended(doneOn, today)).toEqual(expected);
  });

  it('is met once fixed', () => {
    expect(ended('2027-03-19', '2027-06-01', '2027-03-30')?.at(-1)).toBe('met');
    expect(ended('2027-03-19', '2027-06-01', '2027-04-02')?.at(-1)).toBe('late');
  });
});
