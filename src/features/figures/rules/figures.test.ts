import { describe, expect, test } from 'vitest';
import { Temporal } from '../../../kernel/dates.ts';
import type { Id } from '../../../kernel/ids.ts';
import type { Cell, Sums } from '../types.ts';
import { cityFigures, reachOf, volunteerHoursOf } from './figures.ts';
import {
  dayAfter,
  firstDayOf,
  halfFrom,
  halfName,
  halfOf,
  keyOfHalf,
  next,
  parseHalf,
  previous,
} from './halves.ts';
import { cellOf, differenceOf, hiddenCell, reachCell } from './shown.ts';

const sums = (some: Partial<Sums>): Sums => ({
  weekly: 0,
  formal: 0,
  started: 0,
  stopped: 0,
  activities: 0,
  confirmed: 0,
  notHeld: 0,
  bandNobody: 0,
  bandUpToFive: 0,
  bandUpToFifteen: 0,
  bandUpToThirty: 0,
  bandMore: 0,
  ...some,
});

describe('visits are a range, never more exact than the bands', () => {
  test.each([
    ['nothing', {}, { least: 0, most: 0 }],
    ['two small times', { confirmed: 2, bandUpToFive: 2 }, { least: 2, most: 10 }],
    ['rounded outwards', { confirmed: 99, bandUpToFifteen: 99 }, { least: 590, most: 1500 }],
    [
      'one of 31 or more: nobody knows the most',
      { confirmed: 2, bandMore: 1, bandUpToFive: 1 },
      { least: 32, most: null },
    ],
    ['one that nobody counted', { confirmed: 2, bandUpToThirty: 1 }, { least: 16, most: null }],
    ['one where nobody came', { confirmed: 2, bandUpToThirty: 1, bandNobody: 1 }, { least: 16, most: 30 }],
  ] as const)('%s', (_, some, reach) => {
    expect(reachOf(sums(some))).toEqual(reach);
  });
});

test('the hours of source 002: 160 activities × 2 × 3 × 40 is 38,400 a year, half of it in a half-year', () => {
  expect(volunteerHoursOf(160) * 2).toBe(160 * 2 * 3 * 40);
});

test('half-years', () => {
  const on = (iso: string) => keyOfHalf(halfOf(Temporal.PlainDate.from(iso)));
  expect([on('2026-01-01'), on('2026-06-30'), on('2026-07-01'), on('2026-12-31')]).toEqual([
    '2026-1',
    '2026-1',
    '2026-2',
    '2026-2',
  ]);
  for (const wrong of [undefined, '', '2026', '2026-3', '26-1', '2026-1 ', '1999-1'])
    expect(parseHalf(wrong)).toBeNull();
  const half = parseHalf('2026-2');
  if (!half) throw new Error('It is one');
  expect([firstDayOf(half), dayAfter(half), halfFrom('2026-09-09')]).toEqual([
    '2026-07-01',
    '2027-01-01',
    half,
  ]);
  expect([next(half), previous(half), next(previous(half))]).toEqual([
    { year: 2027, half: 1 },
    { year: 2026, half: 1 },
    half,
  ]);
  expect([halfName(half, 'nl'), halfName(half, 'en')]).toEqual([
    'juli tot en met december 2026',
    'July to December 2026',
  ]);
});

const wijken = ['a', 'b', 'c'] as unknown as readonly Id<'wijk'>[];
const cell = (wijk: number, some: Partial<Sums>): Cell => ({
  ...sums(some),
  wijkId: wijken[wijk] ?? ('' as Id<'wijk'>),
  domain: 'health',
});

test('the agenda is always shown; what few told is hidden, with what it could be computed from', () => {
  const half = { year: 2026, half: 2 } as const;
  const figures = cityFigures(
    half,
    [
      cell(0, { weekly: 2, activities: 2, confirmed: 20, formal: 1 }),
      cell(1, { weekly: 9, activities: 9, confirmed: 90 }),
      cell(2, { weekly: 6, activities: 6, confirmed: 60 }),
    ],
    wijken,
  );
  const of = (wijk: number) => figures.of({ wijkId: wijken[wijk] ?? null, domain: null });
  expect(of(0)).toMatchObject({ weekly: 2, informal: 1, formal: 1, told: null });
  // Else the city less both others would be it.
  expect(of(2)?.told).toBeNull();
  expect(of(1)?.told).toMatchObject({ activities: 9, confirmed: 90 });
  expect(figures.of({ wijkId: null, domain: null })).toMatchObject({ weekly: 17, told: { confirmed: 170 } });
  expect(figures.of({ wijkId: wijken[0] ?? null, domain: 'cohesion' })).toMatchObject({
    told: { confirmed: 0 },
  });
  expect(figures.of({ wijkId: 'elsewhere' as Id<'wijk'>, domain: null })).toBeNull();
});

test('a difference is only of two that are shown as one number', () => {
  const where = { figure: 'confirmed', period: '2026-2', wijk: null, domain: null, unit: 'count' } as const;
  const before = cellOf({ ...where, period: '2026-1' }, 5);
  expect(differenceOf(cellOf(where, 3), before)).toMatchObject({
    least: -2,
    most: -2,
    comparedWith: '2026-1',
  });
  for (const other of [hiddenCell(where), cellOf(where, null), reachCell(where, { least: 1, most: 5 })]) {
    expect(differenceOf(other, before)).toBeNull();
    expect(differenceOf(before, other)).toBeNull();
  }
});
