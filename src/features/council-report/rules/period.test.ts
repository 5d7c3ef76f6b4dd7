import { expect, test } from 'vitest';
import { Temporal } from '../../../kernel/dates.ts';
import {
  halvesOf,
  isPeriod,
  lastHalfYear,
  overlap,
  periodProblems,
  periodSlug,
  periodText,
  suggestedPeriod,
} from './period.ts';

const now = Temporal.PlainDate.from('2026-11-29');
const codes = (fromOn: string, lastOn: string) =>
  periodProblems({ fromOn, lastOn }, now).map(({ field, code }) => `${field} ${code}`);

test.each([
  ['2026-01-01', '2026-06-30', []],
  ['2026-11-28', '2026-11-28', []],
  ['2026-11-29', '2026-11-29', ['lastOn period-open']],
  ['2026-06-30', '2026-01-01', ['lastOn period-order']],
  ['2025-11-29', '2026-11-28', []],
  ['2025-11-28', '2026-11-28', ['lastOn period-long']],
  ['2025-01-01', '2026-12-31', ['lastOn period-long', 'lastOn period-open']],
])('%s to %s', (fromOn, lastOn, problems) => {
  expect(codes(fromOn, lastOn)).toEqual(problems);
});

test.each([
  ['2026-11-29', '2026-01-01', '2026-06-30'],
  ['2026-07-01', '2026-01-01', '2026-06-30'],
  ['2026-06-30', '2025-07-01', '2025-12-31'],
])('on %s the half-year that ended last is %s to %s', (day, fromOn, lastOn) => {
  expect(lastHalfYear(Temporal.PlainDate.from(day))).toEqual({ fromOn, lastOn });
});

test('a period as people and addresses say it', () => {
  expect(periodText({ fromOn: '2026-01-01', lastOn: '2026-06-30' }).nl).toBe('eerste helft van 2026');
  expect(periodText({ fromOn: '2026-07-01', lastOn: '2026-12-31' }).en).toBe('second half of 2026');
  expect(periodText({ fromOn: '2025-11-01', lastOn: '2026-04-30' }).nl).toBe(
    'november 2025 tot en met april 2026',
  );
  expect(periodText({ fromOn: '2026-05-01', lastOn: '2026-10-31' }).en).toBe('May to October 2026');
  expect(periodText({ fromOn: '2026-02-01', lastOn: '2026-02-28' }).nl).toBe('februari 2026');
  expect(periodText({ fromOn: '2026-05-03', lastOn: '2026-06-09' }).nl).toBe(
    '3 mei 2026 tot en met 9 juni 2026',
  );
  expect(periodSlug({ fromOn: '2025-11-01', lastOn: '2026-04-30' })).toBe('2025-11-tot-2026-04');
});

test('what a command line may say', () => {
  expect(isPeriod({ fromOn: '2026-01-01', lastOn: '2026-06-30' })).toBe(true);
  for (const day of ['2026-02-30', '1-1-2026', '', '2026-01-01T00:00:00Z'])
    expect(isPeriod({ fromOn: day, lastOn: '2026-06-30' })).toBe(false);
});

const period = (fromOn: string, lastOn: string) => ({ fromOn, lastOn });

test.each([
  ['2026-01-01', '2026-06-30', '2026-07-01', '2026-12-31', false],
  ['2026-01-01', '2026-06-30', '2026-06-30', '2026-12-31', true],
  ['2026-01-01', '2026-12-31', '2026-03-01', '2026-03-01', true],
  ['2026-03-01', '2026-03-31', '2025-12-01', '2026-02-28', false],
])('%s to %s and %s to %s have a day in common: %s', (from, last, otherFrom, otherLast, expected) => {
  expect(overlap(period(from, last), period(otherFrom, otherLast))).toBe(expected);
  expect(overlap(period(otherFrom, otherLast), period(from, last))).toBe(expected);
});

test('a form begins with the half-year that ended last, or with the days that were not told of', () => {
  const first = period('2026-01-01', '2026-06-30');
  const before = period('2025-07-01', '2025-12-31');
  expect(suggestedPeriod(now, [])).toEqual(first);
  expect(suggestedPeriod(now, [before])).toEqual(first);
  expect(suggestedPeriod(now, [before, first])).toEqual(period('2026-07-01', '2026-11-28'));
  expect(suggestedPeriod(now, [period('2026-06-01', '2026-11-28')])).toBeNull();
});

test('only what begins and ends with a half-year is made of half-years', () => {
  expect(halvesOf(period('2026-01-01', '2026-06-30'))).toEqual([{ year: 2026, half: 1 }]);
  expect(halvesOf(period('2025-07-01', '2026-06-30'))).toEqual([
    { year: 2025, half: 2 },
    { year: 2026, half: 1 },
  ]);
  for (const [from, last] of [
    ['2026-01-02', '2026-06-30'],
    ['2026-01-01', '2026-06-29'],
    ['2026-05-01', '2026-10-31'],
  ] as const)
    expect(halvesOf(period(from, last))).toBeNull();
});
