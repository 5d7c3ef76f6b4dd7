import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { trialLimits as limits, trialFinding } from '../../../../tests/support/trial-decision.ts';
import type { RefusalGround } from '../types.ts';
import { refusalGroundKeys } from '../types.ts';
import { type DecisionContext, decisionProblems, type WantedDecision } from './decision-checks.ts';
import { departure } from './departure.ts';
import { hearingArticle, refusalGrounds } from './grounds.ts';

const context = (more: Partial<DecisionContext> = {}): DecisionContext => ({
  findings: [trialFinding()],
  limits,
  advice: null,
  councilDecides: false,
  hearing: null,
  declarationMissing: false,
  proviso: { year: 2027, open: false, finalAtOnce: () => false },
  ...more,
});
const wanted = (more: Partial<WantedDecision> = {}): WantedDecision => ({
  outcome: 'grant',
  amountCents: 240_000,
  ground: null,
  reasons: 'Goed plan.',
  departureReasons: '',
  deviationReasons: '',
  obligations: [],
  judgements: {},
  reasonableTerm: false,
  givenTerm: '',
  budgetProviso: false,
  ...more,
});
const codes = (w: Partial<WantedDecision>, c: Partial<DecisionContext> = {}) =>
  decisionProblems(wanted(w), context(c)).map((one) => one.code);
const failed = trialFinding({ result: 'failed' });
const broken = trialFinding({ check: 'continuityTerm', result: 'failed', onFail: 'attention' });

test('who got subsidy for years is not refused before somebody has said whether it is the same', () => {
  const asked = trialFinding({ check: 'continuityTerm', result: 'needsPerson', onFail: 'attention' });
  const refusal = { outcome: 'refuse', amountCents: null, ground: 'councilJudgement' } as const;
  expect(codes(refusal, { findings: [asked] })).toEqual(['judgement-missing']);
  expect(codes(refusal, { findings: [trialFinding({ result: 'needsPerson' })] })).toEqual([]);
});

describe('what stands in the way of a grant', () => {
  test.for<[string, Partial<WantedDecision>, Partial<DecisionContext>, string[]]>([
    ['nothing', {}, {}, []],
    ['no amount', { amountCents: null }, {}, ['amount-missing']],
    [
      'above the ceiling',
      { amountCents: 240_000 },
      { limits: { ...limits, roomCents: 100_000 } },
      ['ceiling-reached'],
    ],
    ['above the aid room', {}, { limits: { ...limits, aidRoomCents: 1 } }, ['state-aid-reached']],
    ['no declaration', {}, { declarationMissing: true }, ['declaration-missing']],
    ['a rule that is not met', {}, { findings: [failed] }, ['deviation-reasons-missing']],
    ['the same, with reasons', { deviationReasons: 'Uniek plan.' }, { findings: [failed] }, []],
    ['a council that decides itself', {}, { councilDecides: true }, ['own-decision-reasons-missing']],
    ['too many obligations', { obligations: Array(11).fill('x') }, {}, ['too-long']],
    ['endless reasons', { reasons: 'x'.repeat(10_001) }, {}, ['too-long']],
    [
      'less than asked after three years',
      { amountCents: 100_000 },
      { findings: [broken] },
      ['given-term-missing', 'hearing-missing'],
    ],
    [
      'the same after a hearing',
      { amountCents: 100_000, givenTerm: 'Tot 1 januari 2028.' },
      { findings: [broken], hearing: { heldOn: '2026-03-01' } },
      [],
    ],
    [
      'after a hearing without a reasonable term',
      { amountCents: 100_000, givenTerm: '  ' },
      { findings: [broken], hearing: { heldOn: '2026-03-01' } },
      ['given-term-missing'],
    ],
    [
      'a refusal after a hearing without one',
      { outcome: 'refuse', ground: 'reasonableTerm', amountCents: null },
      { findings: [broken], hearing: { heldOn: '2026-03-01' } },
      ['given-term-missing'],
    ],
    [
      'an endless term',
      { amountCents: 100_000, givenTerm: 'x'.repeat(1001) },
      { findings: [broken], hearing: { heldOn: '2026-03-01' } },
      ['too-long'],
    ],
    [
      'a reasonable term above the ceiling',
      { reasonableTerm: true },
      { findings: [broken], limits: { ...limits, roomCents: 0 } },
      [],
    ],
    [
      'a reasonable term that does not apply',
      { reasonableTerm: true },
      { limits: { ...limits, roomCents: 0 } },
      ['ceiling-reached'],
    ],
  ])('%s', ([, w, c, expected]) => {
    expect(codes(w, c)).toEqual(expected);
  });

  test('an amount above any bound is always refused', () => {
    const cents = fc.integer({ min: 1, max: 2_000_000 });
    fc.assert(
      fc.property(cents, cents, cents, cents, (asked, maximum, room, amount) => {
        const found = codes(
          { amountCents: amount },
          { limits: { ...limits, askedCents: asked, maximumCents: maximum, roomCents: room } },
        );
        expect(found.length === 0).toBe(amount <= Math.min(asked, maximum, room));
      }),
    );
  });
});

describe('departing from advice', () => {
  const advice = fc.oneof(
    fc.record({
      outcome: fc.constantFrom('yes' as const, 'part' as const),
      amountCents: fc.integer({ min: 1, max: 500_000 }),
    }),
    fc.constant({ outcome: 'no' as const, amountCents: 0 }),
  );

  test('always needs reasons, and following never does', () => {
    fc.assert(
      fc.property(
        advice,
        fc.integer({ min: 1, max: 240_000 }),
        fc.boolean(),
        (given, amountCents, grants) => {
          const w = grants
            ? { amountCents }
            : { outcome: 'refuse' as const, amountCents: null, ground: 'belowMinimum' as const };
          const follows = grants
            ? given.outcome !== 'no' && given.amountCents === amountCents
            : given.outcome === 'no';
          expect(codes(w, { advice: given }).includes('departure-reasons-missing')).toBe(!follows);
          expect(codes({ ...w, departureReasons: 'Omdat.' }, { advice: given })).not.toContain(
            'departure-reasons-missing',
          );
        },
      ),
    );
  });

  test('says what differs', () => {
    expect(departure({ outcome: 'yes', amountCents: 1 }, { grants: false, amountCents: 0 })?.what).toBe(
      'outcome',
    );
    expect(departure({ outcome: 'part', amountCents: 1 }, { grants: true, amountCents: 2 })?.what).toBe(
      'amount',
    );
    expect(departure({ outcome: 'no', amountCents: 0 }, { grants: true, amountCents: 2 })?.what).toBe(
      'outcome',
    );
    expect(departure(null, { grants: true, amountCents: 2 })).toBeNull();
  });
});

describe('a hearing (Awb 4:12 lid 2)', () => {
  test.for<[RefusalGround, boolean]>(refusalGroundKeys.map((key) => [key, refusalGrounds[key].hearing]))(
    'refusing on %s: %s',
    ([ground, expected]) => {
      const found = codes(
        { outcome: 'refuse', amountCents: null, ground },
        { findings: [failed, broken], limits: { ...limits, roomCents: 0, aidRoomCents: -1 } },
      );
      // A reasonable term is broken here, so every refusal needs one; the table says which need it by themselves.
      expect(found).toContain('hearing-missing');
      expect(
        hearingArticle({ kind: 'refuse', ground, lowers: false, breaksContinuity: false }) !== null,
      ).toBe(expected);
    },
  );

  test('is needed for exactly the grounds of 4:35 and 4:51', () => {
    const needing = refusalGroundKeys.filter((key) => refusalGrounds[key].hearing);
    expect(needing.every((key) => /^Awb 4:(35|51)/.test(refusalGrounds[key].article))).toBe(true);
    expect(refusalGroundKeys.filter((key) => /^Awb 4:(35|51)/.test(refusalGrounds[key].article))).toEqual(
      needing,
    );
  });

  test('is never needed for declining', () => {
    expect(
      hearingArticle({ kind: 'decline', ground: null, lowers: false, breaksContinuity: true }),
    ).toBeNull();
  });
});
