import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Temporal } from '../../../kernel/dates.ts';
import type { Id } from '../../../kernel/ids.ts';
import { shippedScheme } from '../shipped.ts';
import type { Round, SchemeVersion } from '../types.ts';
import { overlaps, publicationProblems, roundDateProblems } from './publish.ts';

const today = Temporal.PlainDate.from('2026-11-22');
const rules = shippedScheme('bewonersinitiatieven').rules;

const version = (
  number: number,
  validFrom: string,
  validUntil: string | null,
  status: SchemeVersion['status'] = 'published',
): SchemeVersion => ({
  id: `v${number}` as Id<'scheme_version'>,
  schemeId: 's' as Id<'scheme'>,
  schemeSlug: 's',
  name: { nl: 's', en: 's' },
  number,
  status,
  validFrom,
  validUntil,
  rules,
  revision: 1,
  publishedAt: null,
});
const round = (number: number, opensOn: string, closesOn: string): Round => ({
  id: `r${number}` as Id<'round'>,
  schemeVersionId: `v${number}` as Id<'scheme_version'>,
  slug: `ronde-${number}`,
  name: { nl: 'r', en: 'r' },
  opensOn,
  closesOn,
  year: 2027,
  wijkraadId: null,
  gebiedId: null,
});

test('two windows overlap when a day lies in both', () => {
  const date = fc.integer({ min: 0, max: 60 }).map((days) => today.add({ days }).toString());
  const window = fc.tuple(date, fc.option(fc.integer({ min: 1, max: 30 }))).map(([validFrom, length]) => ({
    validFrom,
    validUntil: length === null ? null : Temporal.PlainDate.from(validFrom).add({ days: length }).toString(),
  }));
  const holds = (one: { validFrom: string; validUntil: string | null }, day: string) =>
    one.validFrom <= day && (one.validUntil === null || day < one.validUntil);
  fc.assert(
    fc.property(window, window, (a, b) => {
      const days = Array.from({ length: 120 }, (_, index) => today.add({ days: index }).toString());
      expect(overlaps(a, b)).toBe(days.some((day) => holds(a, day) && holds(b, day)));
      expect(overlaps(b, a)).toBe(overlaps(a, b));
    }),
  );
});

const draft = version(9, '2027-01-01', '2028-01-01', 'draft');
const codesOf = (changes: Partial<Parameters<typeof publicationProblems>[0]>) =>
  publicationProblems({ draft, versions: [], rounds: [], endPredecessors: false, today, ...changes }).map(
    ({ code }) => code,
  );

describe('publishing', () => {
  test('is in time until the day before the period (Awb 4:27)', () => {
    expect(codesOf({ today: Temporal.PlainDate.from('2026-12-31') })).toEqual([]);
    expect(codesOf({ today: Temporal.PlainDate.from('2027-01-01') })).toEqual(['published-too-late']);
  });

  test('is refused where another version rules, unless that one can end', () => {
    const open = version(1, '2025-01-01', null);
    expect(codesOf({ versions: [open] })).toEqual(['ends-1']);
    expect(codesOf({ versions: [open], endPredecessors: true })).toEqual([]);
    // People may still apply under it: ending it would take a round away from them.
    const running = [round(1, '2026-01-01', '2027-06-30')];
    expect(codesOf({ versions: [open], rounds: running, endPredecessors: true })).toEqual(['overlap-1']);
    expect(codesOf({ versions: [version(2, '2027-06-01', '2028-06-01')], endPredecessors: true })).toEqual([
      'overlap-2',
    ]);
    expect(codesOf({ versions: [version(3, '2026-01-01', '2027-01-01')] })).toEqual([]);
    expect(codesOf({ versions: [version(4, '2027-01-01', null, 'withdrawn'), draft] })).toEqual([]);
  });

  test('needs rounds that are still to open and close in time', () => {
    expect(codesOf({ rounds: [round(9, '2026-11-23', '2027-12-31')] })).toEqual([]);
    expect(codesOf({ rounds: [round(9, '2026-11-22', '2028-01-01')] })).toEqual([
      'round-opened-ronde-9',
      'round-after-window-ronde-9',
    ]);
  });
});

test.for([
  ['2026-11-23', '2026-11-23', []],
  ['2026-11-22', '2027-01-01', ['round-opened']],
  ['2027-03-01', '2027-02-28', ['round-ends-first']],
  ['2027-03-01', '2028-01-01', ['round-after-window']],
] as const)('a round from %s to %s', ([opensOn, closesOn, codes]) => {
  expect(roundDateProblems({ opensOn, closesOn }, draft, today, '').map(({ code }) => code)).toEqual(codes);
});
