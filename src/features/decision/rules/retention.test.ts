import fc from 'fast-check';
import { expect, test } from 'vitest';
import { trialVersion } from '../../../../tests/support/trial-decision.ts';
import { type PlainDate, Temporal } from '../../../kernel/dates.ts';
import { retentionRules } from '../../../kernel/terms/index.ts';
import { aidRetentionYears, type RetentionFacts, retainUntil, retentionResult } from './retention.ts';

const { rules } = trialVersion();
const days = fc
  .integer({ min: 0, max: 3000 })
  .map((n): PlainDate => Temporal.PlainDate.from('2024-01-01').add({ days: n }));
const facts: fc.Arbitrary<RetentionFacts> = fc.record({
  outcome: fc.constantFrom('granted', 'partlyGranted', 'refused', 'declined'),
  decidedOn: days,
  activityEndsOn: fc.option(days),
  year: fc.integer({ min: 2024, max: 2032 }),
  withAid: fc.boolean(),
  ended: fc.boolean(),
});
const atLeast = (one: PlainDate, other: PlainDate): boolean => Temporal.PlainDate.compare(one, other) >= 0;

test('a file is kept at least as long as its line of the selection list says, counted from the decision', () => {
  fc.assert(
    fc.property(facts, (one) => {
      const { years } = retentionRules[retentionResult(one)];
      expect(atLeast(retainUntil(rules, one), one.decidedOn.add({ years }))).toBe(true);
    }),
  );
});

test('a later decision never makes it shorter, and a grant with aid is kept ten years', () => {
  fc.assert(
    fc.property(facts, fc.nat(500), (one, more) => {
      const later = { ...one, decidedOn: one.decidedOn.add({ days: more }) };
      expect(atLeast(retainUntil(rules, later), retainUntil(rules, one))).toBe(true);
      if (retentionResult(one) !== 'granted') return;
      const aided = retainUntil(rules, { ...one, withAid: true });
      expect(atLeast(aided, one.decidedOn.add({ years: aidRetentionYears }))).toBe(true);
    }),
  );
});

test.each([
  ['granted', false, 'granted'],
  ['partlyGranted', false, 'granted'],
  ['refused', false, 'refused'],
  ['declined', false, 'brokenOff'],
  ['granted', true, 'ended'],
  ['refused', true, 'ended'],
] as const)('%s, ended before its time: %s, is on the line %s', (outcome, ended, result) => {
  expect(retentionResult({ outcome, ended })).toBe(result);
});
