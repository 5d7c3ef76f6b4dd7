import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isShortYear, isWeekly, minutesAWeek, type OpenTime, openMinutes } from './evidence.ts';

const figures = { countedWeeks: 3 };

describe('open minutes', () => {
  test.each<readonly [string, readonly OpenTime[], number]>([
    ['nothing', [], 0],
    ['one after another', [at(10, 12), at(14, 15)], 180],
    ['beside each other is open once', [at(10, 12), at(11, 13)], 180],
    ['one within another', [at(9, 17), at(10, 11)], 480],
    ['the same twice', [at(10, 12), at(10, 12)], 120],
  ])('%s', (_, times, minutes) => {
    expect(openMinutes(times)).toBe(minutes);
    expect(openMinutes(times.toReversed())).toBe(minutes);
  });
});

describe('a week of the year', () => {
  test.each([
    ['the best weeks count', [0, 120, 0, 180, 60, 240], 180],
    ['fewer weeks than count: the others were closed', [90], 30],
    ['never open', [], 0],
    ['half a minute is rounded up', [1, 1, 0], 1],
  ])('%s', (_, weeks, minutes) => {
    expect(minutesAWeek(weeks, figures)).toBe(minutes);
  });

  test('weekly is open in as many weeks as count', () => {
    expect(isWeekly([60, 0, 60, 60], figures)).toBe(true);
    expect(isWeekly([60, 0, 0, 60], figures)).toBe(false);
  });
});

test.each([
  [35, false],
  [36, true],
  [39, true],
  [40, false],
  [52, false],
])('open in %i weeks, where 40 are ordinary and 36 count: said is %s', (weeks, said) => {
  expect(isShortYear(weeks, { ordinaryWeeks: 40, countedWeeks: 36 })).toBe(said);
});

const time = fc
  .tuple(fc.nat(10_000), fc.integer({ min: 1, max: 600 }))
  .map(([from, long]): OpenTime => ({ from, until: from + long }));

test('one more confirmed time never lowers what counts, and never adds more than it lasted', () => {
  fc.assert(
    fc.property(fc.array(time, { maxLength: 12 }), time, (times, more) => {
      const before = openMinutes(times);
      const after = openMinutes([...times, more]);
      expect(after).toBeGreaterThanOrEqual(before);
      expect(after - before).toBeLessThanOrEqual(more.until - more.from);
    }),
  );
});

test('a better week never lowers the mean, and quiet weeks beyond those that count change nothing', () => {
  const weeks = fc.array(fc.nat(10_080), { minLength: 3, maxLength: 60 });
  fc.assert(
    fc.property(weeks, fc.nat(59), fc.nat(600), (all, at, more) => {
      const better = all.map((week, index) => (index === at % all.length ? week + more : week));
      expect(minutesAWeek(better, figures)).toBeGreaterThanOrEqual(minutesAWeek(all, figures));
      expect(minutesAWeek([...all, 0, 0], figures)).toBe(minutesAWeek(all, figures));
    }),
  );
});

function at(from: number, until: number): OpenTime {
  return { from: from * 60, until: until * 60 };
}
