import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { problemsOf, received, term, today } from '../../../tests/support/trial-terms.ts';
import { jsonPointer } from '../json-input.ts';
import { same } from '../messages.ts';
import { clocks } from './clocks.ts';
import { parseTermsInput } from './input.ts';
import { equatedDaysByDecree } from './law.ts';

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
