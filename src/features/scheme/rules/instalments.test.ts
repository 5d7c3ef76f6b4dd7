import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { trialRules } from '../../../../tests/support/trial-rules.ts';
import { Temporal } from '../../../kernel/dates.ts';
import { sumCents } from '../../../kernel/money.ts';
import type { SchemeRules } from '../types.ts';
import { equalParts, instalmentProblems, laterInstalments } from './instalments.ts';

const day = (iso: string) => Temporal.PlainDate.from(iso);
const quarterly = { instalments: 4, instalmentMonths: 3 };
const rules = (advance: Partial<SchemeRules['advance']> = quarterly): SchemeRules => {
  const base = trialRules();
  return { ...base, advance: { ...base.advance, ...advance } };
};
const facts = { decidedOn: day('2026-11-30'), lastDay: day('2027-12-31') };

describe('the instalments after the first', () => {
  test('come so many months after the six weeks of the first, on a working day', () => {
    expect(laterInstalments(rules(), 500_001, facts).map(String)).toEqual([
      '2027-04-12',
      '2027-07-12',
      '2027-10-11',
    ]);
  });

  test.each([
    ['a small amount', rules(), 500_000],
    ['a scheme without', rules({}), 900_000],
  ])('%s is paid at once', (_, scheme, granted) => {
    expect(laterInstalments(scheme, granted, facts)).toEqual([]);
  });

  test('without a bound every amount comes in parts', () => {
    expect(laterInstalments(rules({ ...quarterly, upToCents: null }), 1, facts)).toHaveLength(3);
  });

  test('none is after the activities', () => {
    const until = { ...facts, lastDay: day('2027-08-01') };
    expect(laterInstalments(rules(), 900_000, until).map(String)).toEqual(['2027-04-12', '2027-07-12']);
    expect(laterInstalments(rules(), 900_000, { ...facts, lastDay: null })).toHaveLength(3);
  });
});

test('equal parts are the amount, and differ by a cent at most', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10 ** 13 }), fc.integer({ min: 1, max: 12 }), (amount, count) => {
      const parts = equalParts(amount, count);
      expect(parts).toHaveLength(count);
      expect(sumCents(parts)).toBe(amount);
      expect(Math.max(...parts) - Math.min(...parts)).toBeLessThanOrEqual(1);
    }),
  );
});

test('a number without the months between, or the other way round, cannot be published', () => {
  expect(instalmentProblems(rules())).toEqual([]);
  expect(instalmentProblems(rules({}))).toEqual([]);
  expect(instalmentProblems(rules({ instalments: 4 }))).toMatchObject([
    { field: '/advance/instalmentMonths' },
  ]);
  expect(instalmentProblems(rules({ instalmentMonths: 3 }))).toMatchObject([
    { field: '/advance/instalments' },
  ]);
});
