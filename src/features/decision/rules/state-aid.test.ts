import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Temporal } from '../../../kernel/dates.ts';
import { aidCounts, aidRegisterDue, aidRoom } from './state-aid.ts';

const day = (iso: string) => Temporal.PlainDate.from(iso);
const ceiling = { regime: 'general', ceilingCents: 30_000_000, years: 3 } as const;
const aid = (amountCents: number, grantedOn: string, regime: 'general' | 'sgei' = 'general') => ({
  regime,
  amountCents,
  grantedOn,
  authority: 'Rijk',
});

describe('three years, rolling to the day', () => {
  test.for<[string, string, boolean]>([
    ['2024-03-16', '2024-03-16', true],
    ['2024-03-16', '2027-03-15', true],
    ['2024-03-16', '2027-03-16', true],
    ['2024-03-16', '2027-03-17', false],
    // Aid of a leap day: the period ends with the last day of February.
    ['2024-02-29', '2027-02-28', true],
    ['2024-02-29', '2027-03-01', false],
    ['2025-02-28', '2028-02-28', true],
    ['2025-02-28', '2028-02-29', false],
    // Aid of after the day does not count on the day.
    ['2027-03-17', '2027-03-16', false],
  ])('aid of %s counts on %s: %s', ([granted, on, expected]) => {
    expect(aidCounts(granted, day(on), 3)).toBe(expected);
  });
});

describe('room', () => {
  test('adds what was declared and granted, per regime, and what was taken back', () => {
    const grants = [
      aid(20_000_000, '2025-01-01'),
      aid(5_000_000, '2025-06-01'),
      aid(-1_000_000, '2025-06-01'),
      aid(70_000_000, '2025-06-01', 'sgei'),
      aid(29_000_000, '2022-01-01'),
    ];
    expect(aidRoom({ ...ceiling, grants, on: day('2026-03-16') })).toEqual({
      usedCents: 24_000_000,
      roomCents: 6_000_000,
    });
  });

  const dates = fc
    .integer({ min: 0, max: 6000 })
    .map((days) => Temporal.PlainDate.from('2015-01-01').add({ days }).toString());

  test('is never negative, never above the ceiling, and never less after a grant has expired', () => {
    const entries = fc.array(
      fc.tuple(fc.integer({ min: 1, max: 40_000_000 }), dates).map(([cents, on]) => aid(cents, on)),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(entries, dates, (grants, on) => {
        const { roomCents, usedCents } = aidRoom({ ...ceiling, grants, on: day(on) });
        expect(roomCents).toBeGreaterThanOrEqual(0);
        expect(roomCents).toBeLessThanOrEqual(ceiling.ceilingCents);
        const late = aidRoom({ ...ceiling, grants, on: day('2040-01-01') });
        expect(late).toEqual({ usedCents: 0, roomCents: ceiling.ceilingCents });
        expect(usedCents).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test('aid counts on exactly the days from its grant to the same date three years on', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: -10, max: 1110 }), (granted, offset) => {
        const on = day(granted).add({ days: offset });
        const last = day(granted).add({ years: 3 });
        const expected = offset >= 0 && Temporal.PlainDate.compare(on, last) <= 0;
        expect(aidCounts(granted, on, 3)).toBe(expected);
      }),
    );
  });
});

test('the register waits as many working days as the scheme says, over holidays', () => {
  const twenty = { registerWorkingDays: 20 };
  expect(aidRegisterDue(day('2026-03-16'), twenty).toString()).toBe('2026-04-15');
  expect(aidRegisterDue(day('2026-12-11'), twenty).toString()).toBe('2027-01-12');
  expect(aidRegisterDue(day('2026-03-16'), { registerWorkingDays: 5 }).toString()).toBe('2026-03-23');
});
