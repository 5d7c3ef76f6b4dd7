import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { trialLimits as limits, trialFinding } from '../../../../tests/support/trial-decision.ts';
import type { Finding, Proposal } from '../types.ts';
import { highestGrant, type Limits, propose } from './proposal.ts';

const failed = trialFinding({ result: 'failed' });

describe('the proposal', () => {
  test.for<[string, Finding[], Partial<Limits>, Partial<Proposal>]>([
    ['everything', [], {}, { outcome: 'grant', amountCents: 240_000, bound: 'asked' }],
    [
      'the maximum',
      [],
      { maximumCents: 200_000 },
      { outcome: 'part', amountCents: 200_000, bound: 'maximum' },
    ],
    ['what is left', [], { roomCents: 90_000 }, { outcome: 'part', amountCents: 90_000, bound: 'ceiling' }],
    [
      'the aid room',
      [],
      { aidRoomCents: 70_000 },
      { outcome: 'part', amountCents: 70_000, bound: 'stateAid' },
    ],
    [
      'the lowest of all',
      [],
      { maximumCents: 100_000, roomCents: 60_000, aidRoomCents: 80_000 },
      { amountCents: 60_000, bound: 'ceiling' },
    ],
    ['an empty envelope', [], { roomCents: 0 }, { outcome: 'refuse', amountCents: 0, ground: 'ceiling' }],
    ['no aid room', [], { aidRoomCents: 0 }, { outcome: 'refuse', ground: 'stateAid' }],
    ['too little left', [], { roomCents: 4_999 }, { outcome: 'refuse', ground: 'belowMinimum' }],
    ['a rule that is not met', [failed], {}, { outcome: 'refuse', ground: 'schemeCriterion' }],
    [
      'a point of attention',
      [trialFinding({ result: 'failed', onFail: 'attention' })],
      {},
      { outcome: 'grant' },
    ],
    [
      'a bound that is passed',
      [trialFinding({ result: 'failed', check: 'withinMaximum' })],
      { maximumCents: 200_000 },
      { outcome: 'part' },
    ],
    ['an open criterion', [trialFinding({ result: 'needsPerson' })], {}, { outcome: 'grant' }],
  ])('%s', ([, found, more, expected]) => {
    expect(propose(found, { ...limits, ...more })).toMatchObject(expected);
  });

  const cents = fc.integer({ min: 0, max: 5_000_000 });
  test('never gives more than any bound', () => {
    fc.assert(
      fc.property(cents, cents, cents, fc.option(cents), cents, (asked, maximum, room, aid, minimum) => {
        const all = {
          askedCents: asked,
          maximumCents: maximum,
          roomCents: room,
          aidRoomCents: aid,
          minimumCents: minimum,
        };
        const proposal = propose([], all);
        expect(proposal.amountCents).toBeLessThanOrEqual(Math.min(asked, maximum, room, aid ?? asked));
        expect(proposal.amountCents === 0 || proposal.amountCents >= minimum).toBe(true);
        expect(highestGrant(all).amountCents).toBeGreaterThanOrEqual(proposal.amountCents);
      }),
    );
  });
});
