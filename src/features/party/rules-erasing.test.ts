import { expect, test } from 'vitest';
import { isoDate, type PlainDate, parseIsoDate } from '../../kernel/dates.ts';
import { same } from '../../kernel/messages.ts';
import { erasableFrom } from './rules.ts';
import type { KeepReason } from './types.ts';

const day = (iso: string): PlainDate => parseIsoDate(iso) as PlainDate;
const today = day('2027-03-12');
const reason = (until: string | null): KeepReason => ({
  what: same('x'),
  until: until === null ? null : day(until),
  because: same('y'),
});

test.each([
  [[], '2027-03-12'],
  [['2030-01-01'], '2030-01-02'],
  [['2030-01-01', '2034-12-31', '2028-01-01'], '2035-01-01'],
  [['2020-01-01'], '2027-03-12'],
  [['2030-01-01', null], null],
])('what must be kept until %j can go from %s', (dates, expected) => {
  const from = erasableFrom(dates.map(reason), today);
  expect(from === null ? null : isoDate(from)).toBe(expected);
});
