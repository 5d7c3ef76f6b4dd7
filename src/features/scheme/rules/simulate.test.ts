import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shippedScheme } from '../shipped.ts';
import type { SchemeRules } from '../types.ts';
import { outcomeOf, type PastApplication, simulate } from './simulate.ts';

const rules = shippedScheme('bewonersinitiatieven').rules;
const past = (changes: Partial<PastApplication> = {}): PastApplication => ({
  caseNumber: 'HV-2026-00001',
  wijkSlug: 'middelland',
  applicantKind: 'person',
  requestedCents: 4_000_00,
  grantedCents: 4_000_00,
  receivedOn: '2026-02-01',
  startsOn: '2026-05-01',
  confirmedCosigners: 4,
  completeAt: new Date('2026-02-01T10:00:00Z'),
  ...changes,
});

test.for<[string, Partial<PastApplication>, boolean, number, string[]]>([
  ['everything in order', {}, true, 4_000_00, []],
  ['above the maximum is cut down', { requestedCents: 12_000_00 }, true, 10_000_00, ['withinMaximum']],
  ['a wijk with a higher maximum', { requestedCents: 12_000_00, wijkSlug: 'rozenburg' }, true, 12_000_00, []],
  ['too few co-signers', { confirmedCosigners: 3 }, false, 0, ['cosignersComplete']],
  ['a company', { applicantKind: 'company' }, false, 0, ['applicantKindAllowed']],
  ['no wijk', { wijkSlug: null }, false, 0, ['wijkInScope']],
  [
    'one day too late is only a point of attention',
    { startsOn: '2026-03-14' },
    true,
    4_000_00,
    ['leadTimeKept'],
  ],
  ['just in time', { startsOn: '2026-03-15' }, true, 4_000_00, []],
])('%s', ([_name, changes, eligible, possibleCents, failed]) => {
  expect(outcomeOf(rules, past(changes))).toEqual({ eligible, possibleCents, failed });
});

const draft = (changes: Partial<SchemeRules>): SchemeRules => ({ ...rules, ...changes });
const lower = draft({
  maximums: [{ wijk: '*', amountCents: 3_000_00, source: 'trial', toVerify: true }],
});
const stricter = draft({ cosigners: { ...rules.cosigners, count: 6 } });

describe('a draft beside the rules of before', () => {
  test('says what changes for each', () => {
    const cases = [past(), past({ caseNumber: 'HV-2026-00002', requestedCents: 1_000_00 })];
    expect(simulate(rules, lower, cases, null).cases.map(({ difference }) => difference)).toEqual([
      'less',
      'same',
    ]);
    expect(simulate(rules, stricter, cases, null).cases.map(({ difference }) => difference)).toEqual([
      'noLonger',
      'noLonger',
    ]);
    expect(simulate(stricter, rules, cases, null).cases.map(({ difference }) => difference)).toEqual([
      'newly',
      'newly',
    ]);
    expect(simulate(lower, rules, cases, null).cases[0]?.difference).toBe('more');
  });

  test('spends a ceiling in order of completeness and skips what does not fit', () => {
    const at = (minute: number) => new Date(Date.UTC(2026, 1, 1, 10, minute));
    const cases = [
      past({ caseNumber: 'HV-2026-00003', completeAt: null, requestedCents: 1_000_00 }),
      past({ caseNumber: 'HV-2026-00002', completeAt: at(2), requestedCents: 5_000_00 }),
      past({ caseNumber: 'HV-2026-00004', completeAt: at(3), requestedCents: 2_000_00 }),
      past({ caseNumber: 'HV-2026-00001', completeAt: at(1), requestedCents: 4_000_00 }),
    ];
    const result = simulate(rules, rules, cases, 7_000_00);
    expect(result.cases.map((one) => [one.application.caseNumber, one.after.possibleCents])).toEqual([
      ['HV-2026-00001', 4_000_00],
      ['HV-2026-00002', 0],
      ['HV-2026-00004', 2_000_00],
      ['HV-2026-00003', 1_000_00],
    ]);
    expect(result.cases[1]?.difference).toBe('noMoney');
    expect(result).toMatchObject({ askedCents: 12_000_00, afterCents: 7_000_00, leftCents: 0 });
  });

  test('leaves nobody out where a draw decides, and tells what falls short', () => {
    const lots: SchemeRules = {
      ...rules,
      distribution: {
        method: 'lots',
        rankBy: 'completeness',
        drawAfterDays: 3,
        partial: false,
        source: rules.distribution.source,
      },
    };
    const cases = [past({ requestedCents: 5_000_00 }), past({ requestedCents: 4_000_00 })];
    const result = simulate(rules, lots, cases, 7_000_00);
    expect(result.cases.map(({ difference }) => difference)).toEqual(['same', 'same']);
    expect(result).toMatchObject({ afterCents: 9_000_00, leftCents: -2_000_00 });
  });
});

const anyPast = fc.record({
  caseNumber: fc.integer({ min: 1, max: 99999 }).map((n) => `HV-2026-${String(n).padStart(5, '0')}`),
  wijkSlug: fc.constantFrom('middelland', 'rozenburg', null),
  applicantKind: fc.constantFrom('person' as const, 'company' as const, 'foundation' as const),
  requestedCents: fc.integer({ min: 0, max: 50_000_00 }),
  grantedCents: fc.option(fc.integer({ min: 0, max: 50_000_00 })),
  receivedOn: fc.constantFrom('2026-01-15', '2026-06-30'),
  startsOn: fc.constantFrom('2026-03-01', '2026-12-01', null),
  confirmedCosigners: fc.integer({ min: 0, max: 6 }),
  completeAt: fc.option(
    fc.date({ min: new Date('2026-01-01'), max: new Date('2026-12-31'), noInvalidDate: true }),
  ),
});

test('a ceiling is never passed, nobody gets more than was asked, and the same rules change nothing', () => {
  fc.assert(
    fc.property(
      fc.array(anyPast, { maxLength: 40 }),
      fc.integer({ min: 0, max: 100_000_00 }),
      (applications, ceiling) => {
        const tried = simulate(rules, lower, applications, ceiling);
        expect(tried.afterCents).toBeLessThanOrEqual(ceiling);
        expect(tried.leftCents).toBe(ceiling - tried.afterCents);
        expect(tried.cases).toHaveLength(applications.length);
        for (const { after, application } of tried.cases)
          expect(after.possibleCents).toBeLessThanOrEqual(application.requestedCents);
        for (const { difference } of simulate(rules, rules, applications, null).cases)
          expect(difference).toBe('same');
      },
    ),
  );
});
