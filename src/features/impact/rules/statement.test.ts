/** A statement by hand: defaults, choices, prices, and a library that has moved on. */
import { describe, expect, test } from 'vitest';
import type { StatementContent } from '../types.ts';
import type { ValueUsed } from './compute.ts';
import { countsOf } from './counts.ts';
import {
  computedNow,
  computeStatement,
  type Defaults,
  type Frozen,
  missingValues,
  newerValues,
} from './statement.ts';

const standard = (least: number, most: number) => ({ least, most, reason: 'Proef', source: 'Proef' });
const defaults: Defaults = {
  deadweight: standard(0, 50),
  attribution: standard(0, 0),
  displacement: standard(0, 0),
  dropOff: standard(50, 50),
  volunteersEach: standard(2, 2),
  hoursEach: standard(3, 3),
};
const value = (
  slug: string,
  number: number,
  cents: number,
  type: ValueUsed['type'] = 'cashSaved',
): ValueUsed => ({
  slug,
  number,
  effect: { nl: slug },
  unit: { nl: 'per persoon' },
  type,
  payer: 'municipality',
  lowCents: cents,
  figureCents: cents,
  highCents: cents,
  priceYear: 2024,
  source: 'Proef',
  place: 'blz. 1',
  toVerify: false,
});
const content: StatementContent = {
  about: '',
  effects: [{ slug: 'werk', least: 2, most: 4, years: 2, method: 'counted', how: 'Proef' }],
  chosen: {},
  hourSlug: 'uur',
};
const counts = countsOf(
  [
    { activityId: 'a' as never, band: '6-15' },
    { activityId: 'a' as never, band: '31+' },
    { activityId: 'b' as never, band: null },
  ],
  { from: '2024-01-01', until: '2025-01-01' },
);
const frozen: Frozen = {
  ownerName: 'Proef',
  year: 2024,
  content,
  counts,
  values: [value('werk', 1, 1_000_00), value('uur', 1, 10_00, 'valueOfHours')],
  defaults,
  rises: [],
};

test('counts are times, visits as a range that may be open above, and activities', () => {
  expect(counts).toMatchObject({
    times: 3,
    withVisitors: 2,
    activities: 2,
    visits: { least: 37, most: null },
  });
  expect(countsOf([], counts)).toMatchObject({ times: 0, visits: { least: 0, most: 0 }, activities: 0 });
});

test('two years at half drop-off, 0 to 50 % off, and hours by the rule', () => {
  // 2 × € 1,000 × 0.5 × 1.5 to 4 × € 1,000 × 1.5; 3 times × 2 people × 3 hours × € 10.
  expect(computeStatement(frozen).byType).toEqual([
    { type: 'cashSaved', cents: { least: 1_500_00, most: 6_000_00 } },
    { type: 'valueOfHours', cents: { least: 180_00, most: 180_00 } },
  ]);
});

test('what the owner chose takes the place of the default', () => {
  const chosen = { deadweight: { least: 100, most: 100, why: 'Proef' } };
  const [money] = computeStatement({ ...frozen, content: { ...content, chosen } }).byType;
  expect(money?.cents).toEqual({ least: 0, most: 0 });
});

test('values come to the prices of the year, as far as these are known', () => {
  const later = { ...frozen, year: 2026, rises: [[2025, 1000]] as const };
  expect(computeStatement(later).byType[0]?.cents).toEqual({ least: 1_650_00, most: 6_600_00 });
});

describe('a library that moved on', () => {
  const now = { values: [value('werk', 2, 2_000_00)], defaults, rises: [] };

  test('shows which value is newer, and what it would be', () => {
    expect(newerValues(frozen, now.values)).toEqual([{ effect: { nl: 'werk' }, before: 1, now: 2 }]);
    expect(computedNow(frozen, now).byType).toEqual([
      { type: 'cashSaved', cents: { least: 3_000_00, most: 12_000_00 } },
      // Nobody publishes the hour any more: it stays what it was.
      { type: 'valueOfHours', cents: { least: 180_00, most: 180_00 } },
    ]);
  });

  test('never changes what was published', () => {
    expect(computeStatement(frozen)).toEqual(computeStatement(structuredClone(frozen)));
    expect(missingValues(content, now.values)).toEqual(['uur']);
  });
});
