import { expect, test } from 'vitest';
import { Temporal } from '../../../kernel/dates.ts';
import { isPeriod, lastHalfYear, periodProblems, periodSlug, periodText } from './period.ts';

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
