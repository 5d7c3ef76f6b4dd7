import { describe, expect, it } from 'vitest';
import { problemsOf, received, term, today } from '../../../tests/support/trial-terms.ts';

const withEvents = (...events: readonly unknown[]) => ({ term, events, today });

describe('orders that cannot have happened', () => {
  const at = (type: string, on: string, more: object = {}) => ({ type, on, ...more });
  const asked = (on: string, completeBefore: string) => at('completionRequested', on, { completeBefore });
  const notified = at('notified', '2027-02-15');
  const objected = at('objectionReceived', '2027-02-20', { by: 'electronic' });

  const cases: readonly (readonly [string, readonly unknown[], readonly string[]])[] = [
    ['nothing received', [], ['/events received-missing']],
    ['received twice', [received, at('received', '2027-01-05')], ['/events/1 only-once']],
    ['notified before received', [received, at('notified', '2026-12-31')], ['/events/1/on before-received']],
    ['notified twice', [received, notified, at('notified', '2027-02-16')], ['/events/2 only-once']],
    ['an event after today', [received, at('notified', '2027-06-02')], ['/events/1/on after-today']],
    [
      'completed without a request',
      [received, at('completed', '2027-01-20')],
      ['/events/1 completed-without-request'],
    ],
    [
      'completed before the request',
      [received, asked('2027-01-20', '2027-02-03'), at('completed', '2027-01-19')],
      ['/events/2 completed-without-request'],
    ],
    [
      'completed twice on one request',
      [
        received,
        asked('2027-01-20', '2027-02-03'),
        at('completed', '2027-01-21'),
        at('completed', '2027-01-22'),
      ],
      ['/events/3 completed-without-request'],
    ],
    [
      'a completion term that ends before it starts',
      [received, asked('2027-01-20', '2027-01-20')],
      ['/events/1/completeBefore complete-before-not-after-request'],
    ],
    [
      'a request after the decision',
      [received, notified, asked('2027-02-20', '2027-03-03')],
      ['/events/2/on after-decision'],
    ],
    [
      'extended though that is not allowed',
      [received, at('extended', '2027-02-01')],
      ['/events/1 extension-not-allowed'],
    ],
    ['objection without a decision', [received, objected], ['/events/1 no-decision']],
    [
      'objection decided without an objection',
      [received, notified, at('objectionDecided', '2027-03-20')],
      ['/events/2 no-objection'],
    ],
    [
      'objection decided before the objection',
      [received, notified, objected, at('objectionDecided', '2027-02-19')],
      ['/events/3 no-objection'],
    ],
    [
      'objection extended after its term: 15 February + 42 = 29 March, so 30 March; + 42 = 11 May',
      [received, notified, objected, at('objectionExtended', '2027-05-12')],
      ['/events/3/on after-due'],
    ],
    ['paid without a decision', [received, at('paid', '2027-02-15')], ['/events/1 no-decision']],
    ['paid before the decision', [received, notified, at('paid', '2027-02-14')], ['/events/2 no-decision']],
    [
      'paid after a refusal',
      [received, at('notified', '2027-02-15', { outcome: 'refuse' }), at('paid', '2027-02-20')],
      ['/events/2 nothing-to-pay'],
    ],
    [
      'a payment day before the decision',
      [received, at('notified', '2027-02-15', { payBy: '2027-02-14' })],
      ['/events/1/payBy pay-by-before-decision'],
    ],
    [
      'a suspension that ends before it starts',
      [received, { type: 'suspended', reason: 'forceMajeure', from: '2027-02-02', until: '2027-02-01' }],
      ['/events/1/until until-before-from'],
    ],
    [
      'an outage does not suspend the decision',
      [received, { type: 'suspended', reason: 'outage', clock: 'decision', from: '2027-02-02' }],
      ['/events/1/clock wrong-clock'],
    ],
    [
      'a suspension without an end that has yet to begin',
      [received, { type: 'suspended', reason: 'forceMajeure', from: '2027-06-02' }],
      ['/events/1/from after-today'],
    ],
  ];
  it.each(cases)('%s', (_, events, expected) => {
    expect(problemsOf(withEvents(...events))).toEqual(expected);
  });

  const extensible = (...events: readonly unknown[]) => ({
    term: { ...term, extensionWeeks: 12 },
    events: [received, ...events],
    today,
  });
  it('extended: once, and not after the last day (1 March)', () => {
    expect(problemsOf(extensible(at('extended', '2027-03-01')))).toEqual([]);
    expect(problemsOf(extensible(at('extended', '2027-03-02')))).toEqual(['/events/1/on after-due']);
    expect(problemsOf(extensible(at('extended', '2027-02-01'), at('extended', '2027-02-02')))).toEqual([
      '/events/2 only-once',
    ]);
    expect(problemsOf(extensible(notified, at('extended', '2027-02-16')))).toEqual([
      '/events/2/on after-decision',
    ]);
  });

  it('what the law allows without effect is no problem: an early notice, a late objection, a late completion', () => {
    const events = [
      received,
      at('noticeOfDefault', '2027-01-05'),
      asked('2027-01-20', '2027-02-03'),
      at('completed', '2027-02-10'),
      notified,
      at('objectionReceived', '2027-05-20', { by: 'electronic' }),
      at('objectionReceived', '2027-02-10', { by: 'post' }),
    ];
    expect(problemsOf(withEvents(...events))).toEqual([]);
  });

  it('an unreadable receipt is not also called missing, and other orders are still checked', () => {
    expect(problemsOf(withEvents({ type: 'received', on: 'x' }, at('completed', '2027-01-20')))).toEqual([
      '/events/0/on date-shape',
      '/events/1 completed-without-request',
    ]);
  });

  it('finds the place of a problem in the order of the input', () => {
    expect(problemsOf(withEvents(at('completed', '2027-01-20'), received))).toEqual([
      '/events/0 completed-without-request',
    ]);
  });
});
