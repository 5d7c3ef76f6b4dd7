import { describe, expect, it } from 'vitest';
import { type PlainDate, parseIsoDate, Temporal } from '../dates.ts';
import { equatedDaysByDecree, legalTerms, penaltyTariff, retentionRules } from './law.ts';
import {
  keepUntil,
  lastDayOf,
  movedByOutages,
  notificationDue,
  notificationState,
  paymentStop,
  singleClock,
} from './single-clocks.ts';

const d = (iso: string): PlainDate => parseIsoDate(iso)!;

describe('singleClock', () => {
  it.each([
    [
      'budget proviso: 4 weeks after 12 November 2026 = 10 December',
      'budgetProviso',
      '2026-11-12',
      '2026-12-10',
    ],
    [
      'budget proviso: 27 November + 28 = Christmas Day, then Saturday and Sunday',
      'budgetProviso',
      '2026-11-27',
      '2026-12-28',
    ],
    [
      'aid register: 20 working days after Thursday 17 December 2026, without 25 December and 1 January',
      'aidRegister',
      '2026-12-17',
      '2027-01-18',
    ],
    ['evaluation: 5 years after 1 January 2027', 'schemeEvaluation', '2027-01-01', '2032-01-01'],
    ['withdrawal: 5 years after Sunday 30 May 2027, never moved', 'withdrawal', '2027-05-30', '2032-05-30'],
    ['recovery: 5 years', 'recovery', '2027-03-01', '2032-03-01'],
    [
      'fixing the penalty: 2 weeks after 27 April 2027 = 11 May',
      'penaltyDecision',
      '2027-04-27',
      '2027-05-11',
    ],
  ] as const)('%s', (_, kind, after, due) => {
    expect(singleClock(kind, { after: d(after), today: d(after) }).due.toString()).toBe(due);
  });

  it('runs, is met and is late as the other clocks do', () => {
    const facts = { after: d('2026-11-12') };
    expect(singleClock('budgetProviso', { ...facts, today: d('2026-12-10') }).state).toBe('running');
    expect(singleClock('budgetProviso', { ...facts, today: d('2026-12-11') }).state).toBe('late');
    const met = singleClock('budgetProviso', { ...facts, today: d('2027-01-01'), doneOn: d('2026-12-10') });
    expect(met.state).toBe('met');
  });

  it('names the article, the thing and the length', () => {
    const { because } = singleClock('budgetProviso', { after: d('2026-11-12'), today: d('2026-11-12') });
    expect(because.nl).toBe('Awb 4:34 lid 3: begrotingsvoorbehoud inroepen, 4 weken na 12 november 2026');
    expect(because.en).toBe('Awb 4:34 lid 3: budget proviso, 4 weeks after 12 November 2026');
  });

  it('takes equated days when they are given', () => {
    const facts = { after: d('2027-04-09'), today: d('2027-04-09') };
    expect(singleClock('budgetProviso', facts).due.toString()).toBe('2027-05-07');
    const equated = singleClock('budgetProviso', { ...facts, equatedDays: equatedDaysByDecree.days });
    expect(equated.due.toString()).toBe('2027-05-10');
  });
});

describe('payment stop (4:56)', () => {
  it('from the day of the notice up to and including 13 weeks on: 1 March + 91 = 31 May, 92 days', () => {
    const stop = paymentStop({ noticeOn: d('2027-03-01'), today: d('2027-05-31') });
    expect([stop.from.toString(), stop.until.toString(), stop.suspendedDays, stop.active]).toEqual([
      '2027-03-01',
      '2027-05-31',
      92,
      true,
    ]);
    expect(paymentStop({ noticeOn: d('2027-03-01'), today: d('2027-06-01') }).active).toBe(false);
  });

  it('ends with the decision when that comes first, and not later when it comes after', () => {
    const until = (decidedOn: string) =>
      paymentStop({
        noticeOn: d('2027-03-01'),
        decidedOn: d(decidedOn),
        today: d('2027-03-02'),
      }).until.toString();
    expect(until('2027-03-10')).toBe('2027-03-10');
    expect(until('2027-07-01')).toBe('2027-05-31');
  });
});

describe('notification of a portal message (2:10)', () => {
  const placedAt = Temporal.Instant.from('2027-03-27T20:00:00Z');

  it('48 hours on the clock, also over the night of summer time and a weekend', () => {
    expect(notificationDue(placedAt).toString()).toBe('2027-03-29T20:00:00Z');
  });

  it.each([
    ['not sent, in time', null, '2027-03-29T20:00:00Z', 'running'],
    ['not sent, a second over', null, '2027-03-29T20:00:01Z', 'late'],
    ['sent in time, looked at later', '2027-03-28T08:00:00Z', '2027-05-01T00:00:00Z', 'met'],
    ['sent late', '2027-03-30T08:00:00Z', '2027-05-01T00:00:00Z', 'late'],
  ])('%s', (_, sentAt, now, state) => {
    const facts = {
      placedAt,
      sentAt: sentAt === null ? null : Temporal.Instant.from(sentAt),
      now: Temporal.Instant.from(now),
    };
    expect(notificationState(facts)).toBe(state);
  });
});

describe('retention and the table', () => {
  it('keeps a grant 7 years and a broken-off case 1 year', () => {
    expect(keepUntil('granted', d('2027-12-31')).toString()).toBe('2034-12-31');
    expect(keepUntil('brokenOff', d('2028-02-29')).toString()).toBe('2029-02-28');
    expect(keepUntil('refused', d('2027-06-01')).toString()).toBe('2032-06-01');
  });

  it('every term has a source and a name in both languages', () => {
    for (const term of Object.values(legalTerms)) {
      expect(term.source).not.toBe('');
      expect(term.name.nl).not.toBe(term.name.en);
      expect(term.length.amount).toBeGreaterThan(0);
    }
    for (const rule of Object.values(retentionRules)) expect(rule.source).toMatch(/^Selectielijst/);
    expect(penaltyTariff.steps.reduce((sum, { days, centsPerDay }) => sum + days * centsPerDay, 0)).toBe(
      144_200,
    );
  });

  it('equated days are weekdays that are no holiday of their own', () => {
    for (const iso of equatedDaysByDecree.days) expect(d(iso).dayOfWeek).toBeLessThanOrEqual(5);
  });
});

describe('the last day as this city counts it', () => {
  it('moves from a day equated by decree, as the clocks of a case do', () => {
    // Six weeks after 26 March 2027 end on Friday 7 May, the day after Ascension Day: equated by decree.
    expect(lastDayOf('objection', d('2027-03-26')).toString()).toBe('2027-05-10');
    expect(lastDayOf('payment', d('2027-03-26')).toString()).toBe('2027-05-10');
  });

  it('counts an outage that still lasts up to today', () => {
    const outages = [{ from: d('2027-04-12'), until: null }];
    const last = (today: string) =>
      lastDayOf('objection', d('2027-03-01'), { outages, today: d(today) }).toString();
    expect(last('2027-04-12')).toBe('2027-04-13');
    expect(last('2027-04-20')).toBe('2027-04-21');
  });
});

describe('a last day that people were told, after outages', () => {
  const moved = (...outages: [from: string, until: string | null][]) =>
    movedByOutages(d('2026-03-16'), {
      after: d('2026-03-02'),
      outages: outages.map(([from, until]) => ({ from: d(from), until: until === null ? null : d(until) })),
      today: d('2026-03-18'),
    }).toString();
  it.each([
    ['none: as it was told', [], '2026-03-16'],
    ['a day within it', [['2026-03-10', '2026-03-10']], '2026-03-17'],
    ['the last day itself', [['2026-03-16', '2026-03-16']], '2026-03-17'],
    [
      'before it began, or after it ended',
      [
        ['2026-03-01', '2026-03-02'],
        ['2026-03-17', '2026-03-17'],
      ],
      '2026-03-16',
    ],
    [
      'two that overlap count once',
      [
        ['2026-03-10', '2026-03-11'],
        ['2026-03-11', '2026-03-12'],
      ],
      '2026-03-19',
    ],
    [
      'one on a day that another gave back',
      [
        ['2026-03-16', '2026-03-16'],
        ['2026-03-17', '2026-03-17'],
      ],
      '2026-03-18',
    ],
    ['a day that moves to Saturday moves on to Monday', [['2026-03-09', '2026-03-13']], '2026-03-23'],
    ['one that still lasts counts up to today', [['2026-03-16', null]], '2026-03-19'],
  ] as const)('%s', (_, outages, expected) => {
    expect(moved(...(outages as unknown as [string, string | null][]))).toBe(expected);
  });

  it('leaves a told Sunday where it is while nothing happened', () => {
    const told = d('2026-03-15');
    expect(movedByOutages(told, { after: d('2026-03-02'), outages: [], today: told })).toEqual(told);
  });
});
