import { describe, expect, test } from 'vitest';
import { trialVersion } from '../../../../tests/support/trial-decision.ts';
import { Temporal } from '../../../kernel/dates.ts';
import { type Id, newId } from '../../../kernel/ids.ts';
import { same } from '../../../kernel/messages.ts';
import type { Clock } from '../../../kernel/terms/index.ts';
import type { ApplicationStatus, CaseEvent, CaseEventKind } from '../types.ts';
import { asksAction, clocksOf, nextClock, nextWorkClock } from './clocks.ts';

const clock = (kind: Clock['clock'], state: Clock['state']): Clock => ({
  clock: kind,
  start: Temporal.PlainDate.from('2026-03-03'),
  due: Temporal.PlainDate.from('2026-03-17'),
  suspendedDays: 0,
  state,
  because: same('Awb'),
  doneOn: null,
});

describe('a clock asks for action', () => {
  test.each<[Clock['clock'], Clock['state'], ApplicationStatus, boolean]>([
    ['decision', 'late', 'inTreatment', true],
    ['completion', 'late', 'incomplete', true],
    // Declined because nothing came: nobody waits for it any more.
    ['completion', 'late', 'decided', false],
    ['decline', 'running', 'incomplete', true],
    ['decline', 'running', 'inTreatment', false],
    ['decline', 'late', 'incomplete', false],
    ['objection', 'late', 'running', false],
  ])('%s, %s, of a case that is %s: %s', (kind, state, status, expected) => {
    expect(asksAction(clock(kind, state), status)).toBe(expected);
  });

  test('no longer when it was done', () => {
    const done = { ...clock('decision', 'met'), doneOn: Temporal.PlainDate.from('2026-03-10') };
    expect(asksAction(done, 'inTreatment')).toBe(false);
  });
});

type Happened = readonly [kind: CaseEventKind, onDate: string, facts?: CaseEvent['facts']];

/** Received on 2 March, granted and made known on 16 March; objecting until 28 April, deciding on it until 9 June. */
const granted: readonly Happened[] = [
  ['received', '2026-03-02'],
  ['notified', '2026-03-16', { outcome: 'granted', payBy: null }],
];

function happened(list: readonly Happened[]): readonly CaseEvent[] {
  const applicationId: Id<'application'> = newId();
  return list.map(([kind, onDate, facts = {}], index) => ({
    id: newId(),
    applicationId,
    seq: index + 1,
    kind,
    onDate,
    at: new Date(`${onDate}T09:00:00Z`),
    actorKind: 'system',
    actorPersonId: null,
    audience: 'both',
    facts,
  }));
}

const reportOn = (day: string, list: readonly Happened[]) =>
  clocksOf(
    { status: 'running' },
    trialVersion(),
    happened([...granted, ...list]),
    Temporal.PlainDate.from(day),
  );

test('names the scheme in the language of the reader', () => {
  const name = { nl: 'Proefregeling', en: 'Trial scheme' };
  const version = trialVersion({}, { name });
  const report = clocksOf(
    { status: 'running' },
    version,
    happened(granted),
    Temporal.PlainDate.from('2026-03-20'),
  );
  const because = report.clocks.find(({ clock }) => clock === 'decision')?.because;
  expect(because?.nl).toContain('Awb 4:13, Proefregeling: ');
  expect(because?.en).toContain('Awb 4:13, Trial scheme: ');
});

function stateOn(day: string, kind: Clock['clock'], list: readonly Happened[]): string | undefined {
  return reportOn(day, list).clocks.find((one) => one.clock === kind)?.state;
}

describe('a payment that the bank sends back', () => {
  const paid = (amountCents: number): Happened => ['paymentMade', '2026-03-20', { amountCents }];
  const setOff = (restCents: number): Happened => [
    'paymentMade',
    '2026-03-20',
    { amountCents: 100, restCents, setOff: 'HV-2025-00001' },
  ];
  const back = (amountCents: number, returned = true): Happened => [
    'paymentRejected',
    '2026-03-25',
    { amountCents, returned },
  ];
  test.each<[string, readonly Happened[], string]>([
    ['paid', [paid(100)], 'met'],
    ['refused before it was paid', [back(100, false)], 'running'],
    ['paid and sent back', [paid(100), back(100)], 'running'],
    ['of two parts the other one came back', [paid(100), paid(200), back(200)], 'met'],
    ['both parts came back', [paid(100), paid(200), back(200), back(100)], 'running'],
    ['paid anew', [paid(100), back(100), ['paymentMade', '2026-03-30', { amountCents: 100 }]], 'met'],
    ['set off wholly', [setOff(0)], 'met'],
    ['set off in part: the rest is owed', [setOff(40)], 'running'],
    [
      'paid anew too late',
      [paid(100), back(100), ['paymentMade', '2026-05-01', { amountCents: 100 }]],
      'late',
    ],
    [
      'a penalty that came back',
      [paid(100), ['penaltyRejected', '2026-03-25', { amountCents: 100, returned: true }]],
      'met',
    ],
  ])('%s', (_, list, state) => {
    expect(stateOn('2026-04-01', 'payment', list)).toBe(state);
  });
});

describe('money that a later decision grants', () => {
  const refusedFirst = (...later: readonly Happened[]) =>
    happened([
      ['received', '2026-03-02'],
      ['notified', '2026-03-16', { outcome: 'refused', payBy: null }],
      ['objectionReceived', '2026-03-20', { by: 'desk', objectionId: 'a' }],
      ...later,
    ]);
  const on = (day: string, ...later: readonly Happened[]) =>
    clocksOf({ status: 'running' }, trialVersion(), refusedFirst(...later), Temporal.PlainDate.from(day));
  const won: Happened = ['notified', '2026-05-11', { outcome: 'granted', payBy: null }];

  test('is paid within six weeks of that one; the terms of the first stay as they were', () => {
    const shown = on('2026-05-20', won).clocks.map(({ clock, due, state }) => [clock, due.toString(), state]);
    expect(shown).toContainEqual(['payment', '2026-06-22', 'running']);
    expect(shown).toContainEqual(['objection', '2026-04-28', 'met']);
    expect(nextWorkClock(on('2026-05-20', won), 'running')?.clock).toBe('payment');
  });

  test('has no clock before it, and is done when it was paid', () => {
    const has = (report: ReturnType<typeof on>) => report.clocks.find(({ clock }) => clock === 'payment');
    expect(has(on('2026-05-20'))).toBeUndefined();
    const paid: Happened = ['paymentMade', '2026-06-01', { amountCents: 100 }];
    expect(has(on('2026-06-30', won, paid))?.state).toBe('met');
    expect(has(on('2026-06-30', won))?.state).toBe('late');
  });
});

test('one can object to a change in six weeks of its own; an objection keeps the term of what it was against', () => {
  const lowered: Happened = ['notified', '2026-05-11', { outcome: 'partlyGranted', payBy: null }];
  const shown = (...list: readonly Happened[]) =>
    reportOn('2026-05-20', list)
      .clocks.filter(({ clock }) => clock === 'objection' || clock === 'decision')
      .map(({ clock, due, state }) => [clock, due.toString(), state]);
  const [decision, first] = shown();
  expect(first).toEqual(['objection', '2026-04-28', 'late']);
  expect(shown(lowered)).toEqual([decision, ['objection', '2026-06-22', 'running']]);
  const objected: Happened = ['objectionReceived', '2026-03-20', { by: 'desk', objectionId: 'a' }];
  expect(shown(objected, lowered)).toEqual([decision, ['objection', '2026-04-28', 'met']]);
});

describe('a request that was not answered', () => {
  const asked = happened([
    ['received', '2026-03-02'],
    ['completionRequested', '2026-03-09', { completeBefore: '2026-03-23' }],
  ]);
  const nextOn = (day: string) => {
    const report = clocksOf({ status: 'incomplete' }, trialVersion(), asked, Temporal.PlainDate.from(day));
    const next = nextWorkClock(report, 'incomplete');
    return [next?.clock, next?.due.toString()];
  };
  test('stands on the work list by its last day, then by until when it may be declined, then by the decision', () => {
    expect(nextOn('2026-03-23')).toEqual(['completion', '2026-03-23']);
    expect(nextOn('2026-03-24')).toEqual(['decline', '2026-04-20']);
    expect(nextOn('2026-04-21')[0]).not.toBe('decline');
  });
});

describe('objections on one case', () => {
  const came = (objectionId: string, onDate = '2026-03-20'): Happened => [
    'objectionReceived',
    onDate,
    { by: 'desk', objectionId },
  ];
  const ended = (kind: 'objectionDecided' | 'objectionWithdrawn', objectionId: string): Happened => [
    kind,
    '2026-04-10',
    { objectionId },
  ];
  test.each<[string, readonly Happened[], string]>([
    ['open', [came('a')], 'late'],
    ['decided', [came('a'), ended('objectionDecided', 'a')], 'met'],
    ['withdrawn', [came('a'), ended('objectionWithdrawn', 'a')], 'met'],
    ['one of two decided', [came('a'), came('b'), ended('objectionDecided', 'a')], 'late'],
    [
      'two ended',
      [came('a'), came('b'), ended('objectionWithdrawn', 'b'), ended('objectionDecided', 'a')],
      'met',
    ],
    // It is about a later decision, and has a clock of its own.
    ['another one afterwards', [came('a'), ended('objectionDecided', 'a'), came('b', '2026-06-20')], 'met'],
  ])('%s', (_, list, state) => {
    expect(stateOn('2026-07-01', 'objectionDecision', list)).toBe(state);
  });

  test('the case shows the clock, and does not stand on the work list for it beside the objection', () => {
    const list: readonly Happened[] = [['paymentMade', '2026-03-20', { amountCents: 100 }], came('a')];
    const report = reportOn('2026-07-01', list);
    expect(nextClock(report, 'running')?.clock).toBe('objectionDecision');
    expect(nextWorkClock(report, 'running')).toBeNull();
    const unpaid = reportOn('2026-07-01', [came('a')]);
    expect(nextWorkClock(unpaid, 'running')?.clock).toBe('payment');
  });
});
