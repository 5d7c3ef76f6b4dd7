import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { trialVersion } from '../../../../tests/support/trial-decision.ts';
import { Temporal } from '../../../kernel/dates.ts';
import { newId } from '../../../kernel/ids.ts';
import type { OutageSpan } from '../../../kernel/terms/index.ts';
import type { Objection, ObjectionEvent, ObjectionEventKind } from '../types.ts';
import {
  earliestHearing,
  morePapersUntil,
  objectionClocks,
  objectionDecisionDue,
  objectionDue,
  papersFrom,
  timelinessOf,
} from './objection.ts';
import { answerProblems } from './objection-answer.ts';
import { retainUntil } from './retention.ts';

const day = (iso: string) => Temporal.PlainDate.from(iso);
const notifiedOn = day('2026-03-16');

test.for([
  ['2026-03-02', '2026-04-13'],
  // Six weeks end on King's Day.
  ['2026-03-16', '2026-04-28'],
  // Six weeks end on a Saturday.
  ['2026-03-14', '2026-04-28'],
  ['2026-03-21', '2026-05-04'],
])('a decision sent on %s: objections until %s', ([sent = '', due = '']) => {
  expect(objectionDue(day(sent)).toString()).toBe(due);
});

describe('in time or late', () => {
  test('the day of receipt decides, for post also the postmark', () => {
    const dates = fc.integer({ min: -20, max: 80 }).map((days) => notifiedOn.add({ days }));
    fc.assert(
      fc.property(
        dates,
        fc.option(fc.integer({ min: 0, max: 20 })),
        fc.boolean(),
        (receivedOn, daysInPost, byPost) => {
          const postedOn = daysInPost === null ? null : receivedOn.subtract({ days: daysInPost });
          const found = timelinessOf({ receivedOn, postedOn, byPost, notifiedOn });
          const due = objectionDue(notifiedOn);
          const before = Temporal.PlainDate.compare(receivedOn, notifiedOn) < 0;
          const within = Temporal.PlainDate.compare(receivedOn, due) <= 0;
          if (before) expect(found).toBe('early');
          else if (within) expect(found).toBe('inTime');
          else if (!byPost) expect(found).toBe('late');
          else {
            const posted = postedOn !== null && Temporal.PlainDate.compare(postedOn, due) <= 0;
            const week = Temporal.PlainDate.compare(receivedOn, day('2026-05-06')) <= 0;
            expect(found).toBe(posted && week ? 'inTime' : 'late');
          }
        },
      ),
    );
  });

  test('nothing has been sent: early', () => {
    expect(timelinessOf({ receivedOn: notifiedOn, postedOn: null, byPost: false, notifiedOn: null })).toBe(
      'early',
    );
  });

  const inOutages = (outages: readonly OutageSpan[], receivedOn: string) =>
    timelinessOf({ postedOn: null, byPost: false, notifiedOn, outages, receivedOn: day(receivedOn) });

  test('days of an outage are added, each once, and end on a working day', () => {
    const outages = [
      { from: day('2026-04-28'), until: day('2026-04-28') },
      { from: day('2026-04-20'), until: day('2026-04-21') },
      { from: day('2026-04-21'), until: day('2026-04-22') },
    ];
    // Tuesday 28 April and four days: Saturday, so Monday 4 May. The 5th is Liberation Day.
    expect(inOutages(outages, '2026-05-04')).toBe('inTime');
    expect(inOutages(outages, '2026-05-05')).toBe('late');
  });

  test('the day on which it works again is in time, also when the outage outlasted the term', () => {
    const outages = [{ from: day('2026-04-28'), until: day('2026-05-07') }];
    expect(objectionDue(notifiedOn, outages, day('2026-05-08')).toString()).toBe('2026-05-08');
    expect(inOutages(outages, '2026-05-08')).toBe('inTime');
    expect(inOutages(outages, '2026-05-09')).toBe('late');
    expect(inOutages([{ from: day('2026-04-28'), until: null }], '2026-06-30')).toBe('inTime');
  });

  test('an outage after the term gives nothing back', () => {
    expect(inOutages([{ from: day('2026-04-29'), until: day('2026-04-30') }], '2026-04-29')).toBe('late');
  });
});

describe('by when to answer', () => {
  const event = (kind: ObjectionEventKind, onDate: string, facts = {}): ObjectionEvent => ({
    kind,
    onDate,
    at: new Date(`${onDate}T10:00:00Z`),
    actorPersonId: null,
    facts,
  });
  const dueWith = (
    events: readonly ObjectionEvent[],
    committee = false,
    outages: readonly OutageSpan[] = [],
    channel: Objection['channel'] = 'portal',
  ) =>
    objectionDecisionDue(
      objectionClocks({
        objection: { receivedOn: '2026-03-20', channel, committee },
        contested: { notifiedOn: '2026-03-16', decidedOn: '2026-03-16' },
        version: trialVersion(),
        events,
        outages,
        today: day('2026-04-01'),
      }).clocks,
    )?.toString();

  test.for<[string, readonly ObjectionEvent[], boolean, string]>([
    ['six weeks after the term for objecting', [], false, '2026-06-09'],
    ['twelve with a committee', [], true, '2026-07-21'],
    ['six more when postponed', [event('extended', '2026-05-01')], false, '2026-07-21'],
    [
      'repair stands it still from the day after the request until it came',
      [event('repairAsked', '2026-05-04', { repairBefore: '2026-05-18' }), event('repaired', '2026-05-11')],
      false,
      '2026-06-15',
    ],
    [
      'repair that never came stands it still until the term for that lapsed',
      [event('repairAsked', '2026-05-04', { repairBefore: '2026-05-18' })],
      false,
      '2026-06-23',
    ],
  ])('%s', ([, events, committee, expected]) => {
    expect(dueWith(events, committee)).toBe(expected);
  });

  test('an outage in the term to object moves the term to decide, for who files electronically (2:21, 7:10)', () => {
    const outages = [{ from: day('2026-04-28'), until: day('2026-04-30') }];
    // Tuesday 28 April and three days is Friday 1 May; six weeks later is 12 June.
    expect(dueWith([], false, outages)).toBe('2026-06-12');
    expect(dueWith([], false, outages, 'post')).toBe('2026-06-09');
  });

  test('an outage in the time to mend it gives that time back, for who files electronically (2:21)', () => {
    const asked = [event('repairAsked', '2026-05-04', { repairBefore: '2026-05-18' })];
    const outages = [{ from: day('2026-05-11'), until: day('2026-05-12') }];
    expect(dueWith(asked, false, outages)).toBe('2026-06-25');
    expect(dueWith(asked, false, outages, 'post')).toBe('2026-06-23');
    // Mended in the days that were given back: until then the term stands still.
    expect(dueWith([...asked, event('repaired', '2026-05-20')], false, outages)).toBe('2026-06-24');
  });

  test('no clock before the decision has been sent', () => {
    const clocks = objectionClocks({
      objection: { receivedOn: '2026-03-20', channel: 'portal', committee: false },
      contested: { notifiedOn: null, decidedOn: '2026-03-16' },
      version: trialVersion(),
      events: [],
      outages: [],
      today: day('2026-04-01'),
    });
    expect(clocks).toEqual({ clocks: [], penaltyCents: 0 });
  });

  test('a penalty from two weeks after a notice of default (7:14)', () => {
    const report = objectionClocks({
      objection: { receivedOn: '2026-03-20', channel: 'portal', committee: false },
      contested: { notifiedOn: '2026-03-16', decidedOn: '2026-03-16' },
      version: trialVersion(),
      events: [event('noticeOfDefault', '2026-06-10')],
      outages: [],
      today: day('2026-07-01'),
    });
    expect(report.clocks.map((clock) => clock.clock)).toEqual(['objection', 'objectionDecision', 'penalty']);
    // 25 June is the first day that costs; seven days up to and including 1 July.
    expect(report.penaltyCents).toBe(7 * 23_00);
  });
});

test('papers lie open for a week, more can be sent until ten days before', () => {
  expect(papersFrom(day('2026-04-02')).toString()).toBe('2026-03-26');
  expect(morePapersUntil(day('2026-04-02')).toString()).toBe('2026-03-23');
  expect(earliestHearing(day('2026-03-16')).toString()).toBe('2026-03-24');
});

describe('how long a file is kept', () => {
  const { rules } = trialVersion();
  const facts = {
    decidedOn: day('2026-03-16'),
    activityEndsOn: day('2026-08-31'),
    year: 2026,
    withAid: false,
    ended: false,
  };
  test.for<[string, Partial<Parameters<typeof retainUntil>[1]>, string]>([
    ['a grant: seven years after its end', {}, '2033-08-31'],
    ['a grant without a last day: after its year', { activityEndsOn: null }, '2033-12-31'],
    [
      'a grant for something that is over: after the decision',
      { activityEndsOn: day('2026-01-01') },
      '2033-03-16',
    ],
    ['a grant with aid: ten years after it', { withAid: true }, '2036-03-16'],
    ['a refusal: five years', { outcome: 'refused' }, '2031-03-16'],
    ['declined: one year', { outcome: 'declined' }, '2027-03-16'],
    ['withdrawn: ten years', { outcome: 'refused', ended: true }, '2036-03-16'],
  ])('%s', ([, more, expected]) => {
    expect(retainUntil(rules, { outcome: 'granted', ...facts, ...more }).toString()).toBe(expected);
  });
});

test('a raise on objection needs the state-aid declaration, as the first decision does', () => {
  const context = {
    objection: { timeliness: 'inTime', status: 'heard', committee: false, committeeAdvice: null },
    contested: { against: 'decision', kind: 'grant' },
    followUp: null,
    handlerId: newId<'person'>(),
    deciderId: newId<'person'>(),
    penaltyCents: null,
    currentCents: 100_000,
    mostCents: 240_000,
    aidRoomCents: null,
    declarationMissing: true,
    byApplicant: true,
  } as const;
  const wanted = {
    outcome: 'founded',
    reasons: 'Het plan past wel.',
    excused: null,
    noHearingGround: null,
    amountCents: 240_000,
  } as const;
  const codes = (more: object) => answerProblems(wanted, { ...context, ...more }).map(({ code }) => code);
  expect(codes({})).toEqual(['declaration-missing']);
  expect(codes({ declarationMissing: false })).toEqual([]);
});
