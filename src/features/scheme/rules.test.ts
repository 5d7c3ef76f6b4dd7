import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Temporal } from '../../kernel/dates.ts';
import type { Id } from '../../kernel/ids.ts';
import {
  advanceFor,
  earliestStart,
  figuresOf,
  highestMaximum,
  isExample,
  mandateFor,
  maximumFor,
  obligationsFor,
  questionsOf,
  requiredAnswers,
  roundState,
  startsInPeriod,
  stillInTime,
  tierFor,
} from './rules.ts';
import { shippedScheme } from './shipped.ts';
import type { SchemeRules, SchemeVersion } from './types.ts';

const rules = shippedScheme('bewonersinitiatieven').rules;
const base = shippedScheme('sociale-basis-2027').rules;
const day = (iso: string) => Temporal.PlainDate.from(iso);

test.for([
  ['middelland', 10_000_00, false],
  ['rozenburg', 20_000_00, true],
  ['bestaat-niet', 10_000_00, false],
  [null, 10_000_00, false],
  ['*', 10_000_00, false],
] as const)('the maximum of %s is %i cents', ([wijk, amountCents, toVerify]) => {
  expect(maximumFor(rules, wijk)).toMatchObject({ amountCents, toVerify });
});

test('an unlisted wijk without a row for others gets nothing', () => {
  const only = { ...rules, maximums: rules.maximums.filter(({ wijk }) => wijk === 'rozenburg') };
  expect(maximumFor(only, 'middelland').amountCents).toBe(0);
  expect(highestMaximum(only).amountCents).toBe(20_000_00);
});

test.for([
  ['middelland-nieuwe-westen', 'mandatedDecision'],
  ['heijplaat', 'none'],
  ['oude-noorden', 'advice'],
  [null, 'none'],
] as const)('the role of %s is %s', ([wijkraad, role]) => {
  expect(mandateFor(rules, wijkraad).role).toBe(role);
});

test.for([
  [rules, 10_000_00, 100, 10_000_00],
  [base, 5_000_00, 100, 5_000_00],
  [base, 5_000_01, 80, 4_000_00],
  [base, 33_333_33, 80, 26_666_66],
  [base, 0, 100, 0],
] as const)('an advance %#', ([scheme, granted, percent, amountCents]) => {
  expect(advanceFor(scheme, granted)).toMatchObject({ percent, amountCents });
});

test('an advance is never above the grant, nor above its percentage', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 1e12 }),
      fc.integer({ min: 0, max: 100 }),
      fc.integer({ min: 0, max: 100 }),
      fc.option(fc.integer({ min: 0, max: 1e10 })),
      (granted, percent, percentAbove, upToCents) => {
        const scheme: SchemeRules = {
          ...base,
          advance: { ...base.advance, percent, percentAbove, upToCents },
        };
        const advance = advanceFor(scheme, granted);
        expect(Number.isSafeInteger(advance.amountCents)).toBe(true);
        expect(advance.amountCents).toBeLessThanOrEqual(granted);
        expect(advance.amountCents * 100).toBeLessThanOrEqual(granted * advance.percent);
      },
    ),
  );
});

test.for([
  [0, 'direct'],
  [5_000_00, 'direct'],
  [5_000_01, 'activityReport'],
  [50_000_00, 'activityReport'],
  [50_000_01, 'auditorReport'],
] as const)('a grant of %i cents is accounted for by %s', ([granted, accountability]) => {
  expect(tierFor(rules, granted).accountability).toBe(accountability);
  expect(tierFor({ ...rules, tiers: rules.tiers.toReversed() }, granted).accountability).toBe(accountability);
});

test('who need not account for a grant is not asked to, nor to pay back what is left', () => {
  const promises = (cents: number): string =>
    obligationsFor(rules, cents)
      .map(({ text }) => text.nl)
      .join(' ');
  expect(promises(5_000_00)).toContain('Dan laat u dat meteen weten');
  expect(promises(5_000_00)).not.toMatch(/overblijft|bonnen/);
  expect(promises(5_000_01)).toMatch(/overblijft.*bonnen/);
});

test.for([
  ['2026-09-30', 'upcoming'],
  ['2026-10-01', 'open'],
  ['2027-11-15', 'open'],
  ['2027-11-16', 'closed'],
] as const)('on %s the round is %s', ([today, state]) => {
  expect(roundState({ opensOn: '2026-10-01', closesOn: '2027-11-15' }, day(today))).toBe(state);
});

describe('a period', () => {
  const version: SchemeVersion = {
    id: 'v' as Id<'scheme_version'>,
    schemeId: 's' as Id<'scheme'>,
    schemeSlug: 's',
    name: { nl: 's', en: 's' },
    number: 1,
    status: 'published',
    validFrom: '2026-01-01',
    validUntil: '2027-01-01',
    rules,
    revision: 1,
    publishedAt: null,
  };

  test.for([
    ['2025-12-31', false],
    ['2026-01-01', true],
    ['2026-12-31', true],
    ['2027-01-01', false],
  ] as const)('holds %s: %s', ([start, inside]) => {
    expect(startsInPeriod(version, day(start))).toBe(inside);
  });

  test('can be applied for until the lead time before its end', () => {
    expect(earliestStart(rules, day('2026-11-19')).toString()).toBe('2026-12-31');
    expect(stillInTime(version, day('2026-11-19'))).toBe(true);
    expect(stillInTime(version, day('2026-11-20'))).toBe(false);
    expect(stillInTime({ ...version, validUntil: null }, day('2090-01-01'))).toBe(true);
    expect(startsInPeriod({ ...version, validUntil: null }, day('2090-01-01'))).toBe(true);
  });
});

test('a residents’ initiative asks at most 8 answers on at most 5 pages, each with its reason', () => {
  expect(requiredAnswers(rules)).toBe(8);
  expect(rules.form.length).toBeLessThanOrEqual(5);
  for (const question of questionsOf(rules)) if (question.required) expect(question.reason).toBeDefined();
  expect(new Set(questionsOf(rules).map(({ key }) => key)).size).toBe(questionsOf(rules).length);
});

test('every figure is found with its source, and examples are known by their path', () => {
  const figures = figuresOf(rules);
  expect(figures.map(({ path }) => path)).toEqual(
    expect.arrayContaining(['maximums.0', 'maximums.3', 'terms', 'cosigners', 'tiers.2', 'exclusions.0']),
  );
  for (const { source } of figures) expect(source).not.toBe('');
  expect(isExample(rules, 'maximums.0')).toBe(false);
  expect(isExample(rules, 'maximums.1')).toBe(true);
  expect(isExample(base, 'maximums.0')).toBe(true);
  expect(isExample(rules, 'maximums.10')).toBe(false);
});
