import { describe, expect, it } from 'vitest';
import { clockOf, event, facts, type Json, received, run } from './written-case.ts';

describe('after the decision', () => {
  const until = (on: string, more: Json = {}) => [received, event('notified', on, more)];

  it('objection and payment: six weeks from the day after Monday 1 March end on 12 April', () => {
    const report = run({}, until('2027-03-01'), '2027-03-01');
    expect(facts(clockOf(report, 'objection'))).toEqual(['2027-03-02', '2027-04-12', 0, 'running']);
    expect(facts(clockOf(report, 'payment'))).toEqual(['2027-03-02', '2027-04-12', 0, 'running']);
  });

  it('notified 24 March: + 42 = 5 May, so 7 May; the answer starts on the 8th and ends 42 days on, 18 June', () => {
    const events = [...until('2027-03-24'), event('objectionReceived', '2027-05-07', { by: 'electronic' })];
    const report = run({ decisionWeeks: 13 }, events, '2027-05-08');
    expect(facts(clockOf(report, 'objection'))).toEqual(['2027-03-25', '2027-05-07', 0, 'met']);
    expect(facts(clockOf(report, 'objectionDecision'))).toEqual(['2027-05-08', '2027-06-18', 0, 'running']);
  });

  const objected = [...until('2027-03-01'), event('objectionReceived', '2027-03-08', { by: 'electronic' })];
  it.each([
    ['6 weeks after 12 April: + 42 = 24 May', {}, [], '2027-05-24'],
    ['12 weeks with a committee: + 84 = 5 July', { objectionCommittee: true }, [], '2027-07-05'],
    ['6 + 6 weeks: + 84 = 5 July', {}, [event('objectionExtended', '2027-05-01')], '2027-07-05'],
    [
      '12 + 6 weeks: + 126 = 16 August',
      { objectionCommittee: true },
      [event('objectionExtended', '2027-05-01')],
      '2027-08-16',
    ],
    [
      'the objection must be repaired, 20 to 26 April = 7 days: 24 May + 7 = 31 May',
      {},
      [{ type: 'suspended', reason: 'objectionRepair', from: '2027-04-20', until: '2027-04-26' }],
      '2027-05-31',
    ],
  ])('decision on objection: %s', (_, term, more, due) => {
    const report = run(term, [...objected, ...more], '2027-05-01');
    const clock = clockOf(report, 'objectionDecision');
    expect([clock.start, clock.due]).toEqual(['2027-04-13', due]);
  });

  it.each([
    ['electronic on the last day', '2027-04-12', 'electronic', 'met'],
    ['electronic a day late', '2027-04-13', 'electronic', 'late'],
    ['at the desk a day late', '2027-04-13', 'desk', 'late'],
    ['by post a week after the term', '2027-04-19', 'post', 'met'],
    ['by post a week and a day after the term', '2027-04-20', 'post', 'late'],
    ['before notification (6:10)', '2027-02-20', 'electronic', 'met'],
  ])('objection %s', (_, on, by, state) => {
    const report = run({}, [...until('2027-03-01'), event('objectionReceived', on, { by })], '2027-06-01');
    expect(clockOf(report, 'objection').state).toBe(state);
  });

  it('an objection in time counts, also when an earlier-listed one was late', () => {
    const late = event('objectionReceived', '2027-04-20', { by: 'electronic' });
    const inTime = event('objectionReceived', '2027-04-01', { by: 'electronic' });
    expect(clockOf(run({}, [...until('2027-03-01'), late, inTime], '2027-06-01'), 'objection').state).toBe(
      'met',
    );
  });

  it('three days of outage within the objection term: 12 April + 3 = 15 April', () => {
    const outage = { type: 'suspended', reason: 'outage', from: '2027-04-10', until: '2027-04-12' };
    const clock = clockOf(run({}, [...until('2027-03-01'), outage], '2027-04-20'), 'objection');
    expect(facts(clock)).toEqual(['2027-03-02', '2027-04-15', 3, 'late']);
  });

  it('an outage on a last day that the Atw had moved gives that day back', () => {
    // Six weeks after 15 February end on Easter Monday, so the last day is Tuesday 30 March 2027.
    const sent = [received, event('notified', '2027-02-15')];
    expect(clockOf(run({}, sent, '2027-03-30'), 'objection').due).toBe('2027-03-30');
    const outage = { type: 'suspended', reason: 'outage', from: '2027-03-30', until: '2027-04-01' };
    // Tuesday 30 March and three days is Friday 2 April.
    expect(clockOf(run({}, [...sent, outage], '2027-04-02'), 'objection').due).toBe('2027-04-02');
    const long = { ...outage, until: '2027-04-02' };
    expect(clockOf(run({}, [...sent, long], '2027-04-02'), 'objection').due).toBe('2027-04-05');
  });

  it('no payment after a refusal; a payment day in the decision goes before the six weeks', () => {
    const refused = run({}, until('2027-03-01', { outcome: 'refuse' }), '2027-03-01');
    expect(refused.clocks.map(({ clock }) => clock)).toEqual(['decision', 'objection']);
    const named = run({}, until('2027-03-01', { payBy: '2027-09-01' }), '2027-05-01');
    expect(facts(clockOf(named, 'payment'))).toEqual(['2027-03-02', '2027-09-01', 0, 'running']);
  });

  it('paid in time, and paid late', () => {
    const paid = (on: string) => run({}, [...until('2027-03-01'), event('paid', on)], '2027-06-01');
    expect(clockOf(paid('2027-04-12'), 'payment').state).toBe('met');
    expect(clockOf(paid('2027-04-13'), 'payment').state).toBe('late');
  });

  it('payment suspended on a suspicion (4:56): 8 to 21 March = 14 days, 12 + 14 = 26 April', () => {
    const stop = { type: 'suspended', reason: 'paymentStop', from: '2027-03-08', until: '2027-03-21' };
    const clock = clockOf(run({}, [...until('2027-03-01'), stop], '2027-03-10'), 'payment');
    expect(facts(clock)).toEqual(['2027-03-02', '2027-04-26', 14, 'suspended']);
  });
});
