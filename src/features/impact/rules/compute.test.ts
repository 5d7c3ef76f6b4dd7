/** Interval arithmetic: it contains what lies inside, it moves one way only, and kinds stay apart. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Range, type ValueType, valueTypes } from '../types.ts';
import {
  type Counted,
  compute,
  type Deductions,
  hoursOf,
  perTime,
  type ValueUsed,
  yearsOfEffect,
} from './compute.ts';

const value = (
  type: ValueType,
  [lowCents, figureCents, highCents]: readonly [number, number, number],
): ValueUsed => ({
  slug: `proef-${type}`,
  number: 1,
  effect: { nl: 'Proef' },
  unit: { nl: 'per keer' },
  type,
  payer: 'unknown',
  lowCents,
  figureCents,
  highCents,
  priceYear: 2024,
  source: 'Proef',
  place: 'blz. 1',
  toVerify: true,
});

const range = (most: number) =>
  fc
    .tuple(fc.integer({ min: 0, max: most }), fc.integer({ min: 0, max: most }))
    .map(([a, b]): Range => ({ least: Math.min(a, b), most: Math.max(a, b) }));
const deductions: fc.Arbitrary<Deductions> = fc.record({
  deadweight: range(100),
  attribution: range(100),
  displacement: range(100),
  dropOff: range(100),
});
const counted: fc.Arbitrary<Counted> = fc.record({
  value: fc
    .tuple(
      fc.constantFrom(...valueTypes),
      fc.tuple(
        fc.integer({ min: 1, max: 1e7 }),
        fc.integer({ min: 0, max: 1e6 }),
        fc.integer({ min: 0, max: 1e6 }),
      ),
    )
    .map(([type, [low, up, more]]) => value(type, [low, low + up, low + up + more])),
  count: range(1000),
  years: fc.integer({ min: 1, max: 5 }),
});

const none: Range = { least: 0, most: 0 };
const nothingOff: Deductions = { deadweight: none, attribution: none, displacement: none, dropOff: none };

describe('properties', () => {
  test('the range of each line contains its middle, and is never above what it was before deductions', () => {
    fc.assert(
      fc.property(fc.array(counted, { maxLength: 6 }), deductions, (effects, off) => {
        for (const line of compute(effects, off, null).lines) {
          expect(line.netCents.least).toBeLessThanOrEqual(line.pointCents);
          expect(line.netCents.most).toBeGreaterThanOrEqual(line.pointCents);
          expect(line.netCents.most).toBeLessThanOrEqual(line.grossCents.most);
        }
      }),
    );
  });

  test('whatever the true numbers within the ranges are, the outcome lies within', () => {
    const part = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(counted, deductions, fc.array(part, { minLength: 6, maxLength: 6 }), (one, off, parts) => {
        const [at = 0, price = 0, dead = 0, other = 0, moved = 0, fades = 0] = parts;
        const inside = ({ least, most }: Range, where: number): number => least + (most - least) * where;
        const kept = (percent: number): number => 1 - percent / 100;
        const { lowCents: low, highCents: high } = one.value;
        const truth =
          inside(one.count, at) *
          inside({ least: low, most: high }, price) *
          (one.value.type === 'valueOfHours'
            ? 1
            : kept(inside(off.deadweight, dead)) *
              kept(inside(off.attribution, other)) *
              kept(inside(off.displacement, moved)) *
              yearsOfEffect(inside(off.dropOff, fades), one.years));
        const [line] = compute([one], off, null).lines;
        expect(line?.netCents.least).toBeLessThanOrEqual(Math.round(truth) + 1);
        expect(line?.netCents.most).toBeGreaterThanOrEqual(Math.round(truth) - 1);
      }),
    );
  });

  test.for(['deadweight', 'attribution', 'displacement', 'dropOff'] as const)(
    'more %s never gives more',
    (name) => {
      fc.assert(
        fc.property(
          fc.array(counted, { maxLength: 4 }),
          deductions,
          fc.integer({ min: 0, max: 50 }),
          (effects, off, more) => {
            const up = (percent: number): number => Math.min(100, percent + more);
            const raised = { ...off, [name]: { least: up(off[name].least), most: up(off[name].most) } };
            const [before, after] = [compute(effects, off, null), compute(effects, raised, null)];
            for (const [at, { cents }] of after.byType.entries()) {
              expect(cents.least).toBeLessThanOrEqual(before.byType[at]?.cents.least ?? 0);
              expect(cents.most).toBeLessThanOrEqual(before.byType[at]?.cents.most ?? 0);
            }
          },
        ),
      );
    },
  );

  test('kinds are never added: leaving one out changes no other', () => {
    fc.assert(
      fc.property(
        fc.array(counted, { maxLength: 6 }),
        deductions,
        fc.constantFrom(...valueTypes),
        (effects, off, type) => {
          const all = compute(effects, off, null).byType.filter((one) => one.type !== type);
          const without = compute(
            effects.filter((one) => one.value.type !== type),
            off,
            null,
          );
          expect(without.byType).toEqual(all);
        },
      ),
    );
  });
});

describe('by hand', () => {
  test('three years at half drop-off count for 1.75', () => {
    expect(yearsOfEffect(50, 3)).toBe(1.75);
    expect(yearsOfEffect(100, 3)).toBe(1);
  });

  test('ten people, € 100, 20 to 40 % off', () => {
    const one = {
      value: value('cashSaved', [100_00, 100_00, 100_00]),
      count: { least: 10, most: 10 },
      years: 1,
    };
    const off = { ...nothingOff, deadweight: { least: 20, most: 40 } };
    expect(compute([one], off, null).byType).toEqual([
      { type: 'cashSaved', cents: { least: 600_00, most: 800_00 } },
    ]);
  });

  test('of hours nothing goes off', () => {
    const count = hoursOf(160 * 40, { least: 2, most: 2 }, { least: 3, most: 3 });
    const hours = { value: value('valueOfHours', [12_00, 14_00, 14_00]), count };
    const all = { least: 100, most: 100 };
    const off = { deadweight: all, attribution: all, displacement: all, dropOff: all };
    expect(compute([], off, hours).byType).toEqual([
      { type: 'valueOfHours', cents: { least: 460_800_00, most: 537_600_00 } },
    ]);
  });

  test('nothing was seen: there is no outcome, and nothing to divide over', () => {
    expect(compute([], nothingOff, null)).toEqual({ lines: [], byType: [] });
    expect(perTime({ least: 5, most: 9 }, 0)).toBeNull();
    expect(perTime({ least: 5_00, most: 9_00 }, 2)).toEqual({ least: 2_50, most: 4_50 });
  });
});
