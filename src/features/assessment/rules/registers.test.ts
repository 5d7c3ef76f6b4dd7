import { describe, expect, it, test } from 'vitest';
import { Temporal } from '../../../kernel/dates.ts';
import { itemTime, readTime } from './agenda.ts';
import { endProblem, holdsOn, type InterestInput, interestProblems, mayRemove } from './interests.ts';

const today = Temporal.PlainDate.from('2026-03-20');
const input = (changes: Partial<InterestInput> = {}): InterestInput => ({
  organisation: 'De Tuin',
  personName: '',
  personEmail: null,
  description: 'Penningmeester',
  since: '2025-01-01',
  until: null,
  problems: [],
  ...changes,
});
const codes = (changes: Partial<InterestInput>, held = 0) =>
  interestProblems(input(changes), held, today).map(({ code }) => code);

describe('an interest', () => {
  test.each<[string, Partial<InterestInput>]>([
    ['as it should be', {}],
    ['without an organisation', { organisation: '' }],
    ['with a person', { organisation: '', personName: 'Sara Proef', personEmail: 'sara@example.org' }],
    ['that begins today', { since: '2026-03-20' }],
    ['that has ended', { until: '2026-01-01' }],
    ['without a day: from today', { since: null }],
  ])('is sound: %s', (_name, changes) => {
    expect(codes(changes)).toEqual([]);
  });

  test.each<[Partial<InterestInput>, readonly string[]]>([
    [{ description: '' }, ['description-needed']],
    [{ description: 'x'.repeat(501) }, ['too-long']],
    [{ organisation: 'x'.repeat(201) }, ['too-long']],
    [{ since: '2026-03-21' }, ['since-in-future']],
    [{ since: '2026-01-01', until: '2026-01-01' }, ['until-before-since']],
  ])('%o is refused: %s', (changes, expected) => {
    expect(codes(changes)).toEqual(expected);
  });

  it('has a hundred at most', () => {
    expect(codes({}, 99)).toEqual([]);
    expect(codes({}, 100)).toEqual(['too-many-interests']);
  });

  test.each([
    ['2026-03-20', null, true],
    ['2026-03-21', null, false],
    ['2025-01-01', '2026-03-21', true],
    ['2025-01-01', '2026-03-20', false],
  ])('from %s to %s holds today: %s', (since, until, holds) => {
    expect(holdsOn({ since, until }, today)).toBe(holds);
  });

  test.each([
    ['2025-01-01', null, '2026-03-20', null],
    ['2025-01-01', null, '2025-01-02', null],
    ['2025-01-01', null, '2025-01-01', 'until-before-since'],
    ['2025-01-01', '2026-01-01', '2026-02-01', 'already-ended'],
  ])('from %s to %s can end on %s: %s', (since, until, end, code) => {
    const found = endProblem({ since, until }, Temporal.PlainDate.from(end), today);
    expect(found?.code ?? null).toBe(code);
  });

  test.each([
    ['2026-03-19T22:59:59Z', false],
    ['2026-03-19T23:00:00Z', true],
    ['2026-03-20T22:59:59Z', true],
  ])('made at %s can be taken back today, by the clock of the city: %s', (at, may) => {
    expect(mayRemove({ createdAt: new Date(at) }, today)).toBe(may);
  });
});

describe('the agenda', () => {
  test.each([
    ['19:30', 1170],
    [' 9.05 ', 545],
    ['00:00', 0],
    ['23:59', 1439],
    ['24:00', null],
    ['19:60', null],
    ['half acht', null],
    ['', null],
  ])('%s begins at minute %s', (typed, minutes) => {
    expect(readTime(typed)).toBe(minutes);
  });

  it('gives ten minutes to each, also past midnight', () => {
    expect([0, 1, 6].map((n) => itemTime(19 * 60 + 30, n))).toEqual(['19:30', '19:40', '20:30']);
    expect(itemTime(23 * 60 + 55, 1)).toBe('00:05');
  });
});
