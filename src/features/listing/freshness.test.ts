import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Temporal } from '../../kernel/dates.ts';
import { type AgeingRule, ageingStep, daysSince, freshnessOf, freshPercent } from './freshness.ts';

const today = Temporal.PlainDate.from('2027-03-12');
const rule: AgeingRule = {
  remindAfterDays: 76,
  fadeAfterDays: 90,
  delistAfterDays: 150,
  graceDays: 14,
  archiveAfterDays: 180,
};
const slow: AgeingRule = {
  remindAfterDays: 335,
  fadeAfterDays: 365,
  delistAfterDays: 545,
  graceDays: 28,
  archiveAfterDays: 365,
};
const ago = (days: number): Date =>
  new Date(today.subtract({ days }).toZonedDateTime('Europe/Amsterdam').add({ hours: 12 }).epochMilliseconds);

const base = {
  status: 'published',
  createdAt: ago(400),
  confirmedAt: null,
  remindedAt: null,
  unlistedAt: null,
} as const;

describe('a listing ages', () => {
  test.for([
    ['confirmed lately: nothing', { confirmedAt: ago(75) }, null],
    ['nearly out of date: its keepers are asked', { confirmedAt: ago(76) }, 'remind'],
    ['asked already: nothing more', { confirmedAt: ago(100), remindedAt: ago(24) }, null],
    [
      'out of date and asked long enough ago: off the map',
      { confirmedAt: ago(150), remindedAt: ago(74) },
      'delist',
    ],
    ['out of date and asked only now: waits', { confirmedAt: ago(800), remindedAt: ago(13) }, null],
    ['never asked, however old: asked first', { confirmedAt: ago(5000) }, 'remind'],
    ['never confirmed: counts from when it was made', { createdAt: ago(76) }, 'remind'],
    ['never confirmed and new: nothing', { createdAt: ago(10) }, null],
    ['off the map: stays half a year', { status: 'delisted', unlistedAt: ago(179) }, null],
    ['off the map for half a year: archived', { status: 'delisted', unlistedAt: ago(180) }, 'archive'],
    ['waiting for a steward: does not age', { status: 'pending' }, null],
    ['archived: stays so', { status: 'archived', unlistedAt: ago(4000) }, null],
  ] as const)('%s', ([, change, step]) => {
    expect(ageingStep({ ...base, ...change }, rule, today)).toBe(step);
  });

  test('one step at a time, and never off the map without having been asked', () => {
    const days = fc.integer({ min: 0, max: 3000 });
    fc.assert(
      fc.property(days, fc.option(days), fc.constantFrom(rule, slow), (age, asked, of) => {
        const listing = { ...base, confirmedAt: ago(age), remindedAt: asked === null ? null : ago(asked) };
        const step = ageingStep(listing, of, today);
        if (asked === null) expect(step).not.toBe('delist');
        if (step === 'delist') expect(asked).toBeGreaterThanOrEqual(of.graceDays);
      }),
    );
  });
});

test('days are calendar days of the city, also over the change of the clock', () => {
  const lateEvening = new Date('2027-03-27T22:30:00Z');
  expect(daysSince(lateEvening, Temporal.PlainDate.from('2027-03-28'))).toBe(1);
  expect(daysSince(new Date('2027-03-27T23:30:00Z'), Temporal.PlainDate.from('2027-03-28'))).toBe(0);
});

test.for([
  [null, 'ageing'],
  [0, 'fresh'],
  [75, 'fresh'],
  [76, 'ageing'],
  [89, 'ageing'],
  [90, 'faded'],
] as const)('confirmed %s days ago is %s', ([days, freshness]) => {
  expect(freshnessOf({ confirmedAt: days === null ? null : ago(days) }, rule, today)).toBe(freshness);
});

test.for([
  [0, 0, null],
  [0, 3, 0],
  [199, 200, 99],
  [7, 7, 100],
] as const)('%i fresh of %i is %s percent', ([fresh, listed, percent]) => {
  expect(freshPercent(fresh, listed)).toBe(percent);
});
