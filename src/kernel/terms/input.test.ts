import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { jsonPointer } from '../json-input.ts';
import { same } from '../messages.ts';
import { clocks } from './clocks.ts';
import { parseTermsInput } from './input.ts';
import { equatedDaysByDecree } from './law.ts';

const term = { decisionWeeks: 8, extensionWeeks: null, generalTermsActApplies: true };
const received = { type: 'received', on: '2027-01-04' };
const today = '2027-06-01';

/** `/path code` of every problem, sorted; empty when the input is right. */
function problemsOf(raw: unknown): readonly string[] {
  const result = parseTermsInput(raw);
  return result.ok ? [] : result.problems.map(({ field, code }) => `${field} ${code}`).sort();
}
const withEvents = (...events: readonly unknown[]) => ({ term, events, today });
const withTerm = (more: object) => ({ term: { ...term, ...more }, events: [received], today });

describe('parseTermsInput', () => {
  it('reads the input of the public contract', () => {
    const raw = {
      term: { decisionWeeks: 13, extensionWeeks: 6, generalTermsActApplies: true },
      events: [
        { type: 'completed', on: '2027-01-20' },
        { type: 'completionRequested', on: '2027-01-10', completeBefore: '2027-01-24' },
        received,
        { type: 'extended', on: '2027-02-01' },
        { type: 'noticeOfDefault', on: '2027-05-26' },
        { type: 'notified', on: '2027-05-27' },
        { type: 'objectionReceived', on: '2027-05-30', by: 'post' },
      ],
      today,
    };
    const result = parseTermsInput(raw);
    expect(result.ok && result.value.events).toHaveLength(7);
    expect(result.ok && result.value.term.source).toEqual(same('Awb 4:13'));
  });

  it.each([null, 'tekst', 12, [], [1], true])('refuses %j for the whole', (raw) => {
    expect(problemsOf(raw)).toEqual([' wrong-type']);
  });

  it('names every missing part', () => {
    expect(problemsOf({})).toEqual(['/events missing', '/term missing', '/today missing']);
    expect(problemsOf({ term: {}, events: [], today })).toEqual([
      '/events received-missing',
      '/term/decisionWeeks missing',
      '/term/extensionWeeks missing',
      '/term/generalTermsActApplies missing',
    ]);
  });

  it('names every problem at once, each at its own place', () => {
    const raw = {
      term: { decisionWeeks: 0, extensionWeeks: 1.5, generalTermsActApplies: 'ja', weeks: 8 },
      events: [
        { type: 'received', on: '2027-02-30' },
        { type: 'recieved', on: '2027-01-04' },
        { type: 'completionRequested', on: '2027-01-10' },
        { type: 'objectionReceived', on: '27-1-4', by: 'fax' },
        'tekst',
        null,
        { on: '2027-01-04' },
        { type: 'extended', on: '2027-01-04', weeks: 6 },
      ],
      today: '1-6-2027',
      extra: true,
    };
    expect(problemsOf(raw)).toEqual([
      '/events/0/on date-shape',
      '/events/1/type not-allowed',
      '/events/2/completeBefore missing',
      '/events/3/by not-allowed',
      '/events/3/on date-shape',
      '/events/4 wrong-type',
      '/events/5 wrong-type',
      '/events/6/type missing',
      '/events/7/weeks unknown-field',
      '/extra unknown-field',
      '/term/decisionWeeks too-small',
      '/term/extensionWeeks wrong-type',
      '/term/generalTermsActApplies wrong-type',
      '/term/weeks unknown-field',
      '/today date-shape',
    ]);
  });

  it.each([
    ['2027-02-29', 'date-shape'],
    ['2027-13-01', 'date-shape'],
    ['2027-1-4', 'date-shape'],
    ['2027-01-04T00:00:00Z', 'date-shape'],
    ['', 'date-shape'],
    ['1999-12-31', 'date-range'],
    ['9999-12-31', 'date-range'],
    [20270104, 'wrong-type'],
    [null, 'wrong-type'],
  ])('refuses %j as a date', (on, code) => {
    expect(problemsOf({ term, events: [received], today: on })).toEqual([`/today ${code}`]);
  });

  it.each([
    [{ decisionWeeks: -1 }, '/term/decisionWeeks too-small'],
    [{ decisionWeeks: 521 }, '/term/decisionWeeks too-big'],
    [{ decisionWeeks: '8' }, '/term/decisionWeeks wrong-type'],
    [{ decisionWeeks: null }, '/term/decisionWeeks wrong-type'],
    [{ decisionWeeks: 1e300 }, '/term/decisionWeeks too-big'],
    [{ extensionWeeks: 0 }, '/term/extensionWeeks too-small'],
    [{ source: ' ' }, '/term/source too-small'],
    [{ equatedDays: ['2027-05-32'] }, '/term/equatedDays/0 date-shape'],
  ])('refuses the term %j', (more, expected) => {
    expect(problemsOf(withTerm(more))).toContain(expected);
  });

  it('every problem has words in both languages', () => {
    const result = parseTermsInput({
      term: { decisionWeeks: 0, x: 1 },
      events: [1, { type: 'x' }],
      today: 1,
    });
    if (result.ok) throw new Error('This input is wrong');
    for (const { text } of result.problems) expect(text.nl !== '' && text.en !== '').toBe(true);
  });

  it('never throws, whatever it is given', () => {
    const anyEvents = fc.array(
      fc.oneof(
        fc.anything(),
        fc.record({
          type: fc.constantFrom(
            'received',
            'completed',
            'extended',
            'notified',
            'objectionReceived',
            'suspended',
          ),
          on: fc.constantFrom('2027-01-04', '2027-02-30', '2028-01-01'),
        }),
      ),
    );
    fc.assert(
      fc.property(fc.anything(), anyEvents, (anything, events) => {
        expect(typeof parseTermsInput(anything).ok).toBe('boolean');
        expect(typeof parseTermsInput({ term, events, today }).ok).toBe('boolean');
        expect(typeof parseTermsInput({ term: anything, events, today: anything }).ok).toBe('boolean');
      }),
    );
  });

  it('escapes names in a pointer (RFC 6901)', () => {
    expect(jsonPointer(['a/b', 'c~d', 0])).toBe('/a~1b/c~0d/0');
  });
});

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

it('reads the day of an event of unknown type too, and blames no completion on a request that it could not read', () => {
  const input = {
    term: { decisionWeeks: 8, extensionWeeks: null, generalTermsActApplies: true },
    events: [
      received,
      { type: 'recieved', on: '2027-02-30' },
      { on: '27-1-5' },
      { type: 'completionRequested', on: '2027-01-11' },
      { type: 'completed', on: '2027-01-20' },
    ],
    today: '2027-06-01',
  };
  const result = parseTermsInput(input);
  expect(result.ok ? [] : result.problems.map(({ field, code }) => `${field} ${code}`)).toEqual([
    '/events/1/type not-allowed',
    '/events/1/on date-shape',
    '/events/2/type missing',
    '/events/2/on date-shape',
    '/events/3/completeBefore missing',
  ]);
});

test('counts with the days on a par with a holiday that the file names', () => {
  const received = { type: 'received', on: '2027-03-12' };
  const dueOf = (equated: object): string | undefined => {
    const term = { decisionWeeks: 8, extensionWeeks: null, generalTermsActApplies: true, ...equated };
    const read = parseTermsInput({ term, events: [received], today: '2027-03-15' });
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    return clocks(read.value)
      .clocks.find(({ clock }) => clock === 'decision')
      ?.due.toString();
  };
  // Eight weeks end on Friday 7 May, between Ascension Day and a weekend.
  expect(dueOf({})).toBe('2027-05-07');
  expect(dueOf({ equatedDays: [...equatedDaysByDecree.days] })).toBe('2027-05-10');
});
