import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Standing } from '../types.ts';
import { countQuorum, quorumOf } from './quorum.ts';

describe('the quorum', () => {
  test.each([
    // entitled, conflicted, share, needed
    [7, 0, 0.5, 4],
    [8, 0, 0.5, 4],
    [9, 0, 0.5, 5],
    [7, 1, 0.5, 3],
    [7, 6, 0.5, 1],
    [7, 7, 0.5, null],
    [0, 0, 0.5, null],
    [1, 0, 0.5, 1],
    [9, 0, 1, 9],
    [9, 3, 1, 6],
    [9, 0, 0.01, 1],
    [30, 0, 0.1, 3],
    [9, 0, 2 / 3, 6],
    [6, 0, 2 / 3, 4],
  ])('of %i members, %i with an interest, share %f is %s', (entitled, conflicted, share, needed) => {
    expect(quorumOf(entitled, conflicted, share)).toBe(needed);
  });

  const council = fc
    .record({
      entitled: fc.integer({ min: 1, max: 60 }),
      share: fc.double({ min: 0.001, max: 1, noNaN: true }),
    })
    .chain((one) => fc.record({ ...wrap(one), conflicted: fc.integer({ min: 0, max: one.entitled }) }));

  function wrap(one: { entitled: number; share: number }) {
    return { entitled: fc.constant(one.entitled), share: fc.constant(one.share) };
  }

  it('is reachable: never more than remain, never nobody', () => {
    fc.assert(
      fc.property(council, ({ entitled, conflicted, share }) => {
        const quorum = quorumOf(entitled, conflicted, share);
        if (entitled === conflicted) return quorum === null;
        return quorum !== null && quorum >= 1 && quorum <= entitled - conflicted;
      }),
    );
  });

  it('is at least the share of those who remain, and no member too many', () => {
    fc.assert(
      fc.property(council, ({ entitled, conflicted, share }) => {
        const remaining = entitled - conflicted;
        const quorum = quorumOf(entitled, conflicted, share);
        if (quorum === null) return remaining === 0;
        return quorum >= remaining * share - 1e-6 && (quorum === 1 || quorum - 1 < remaining * share);
      }),
    );
  });

  it('never rises when one more member is shut out', () => {
    fc.assert(
      fc.property(council, ({ entitled, conflicted, share }) => {
        const before = quorumOf(entitled, conflicted, share);
        const after = conflicted < entitled ? quorumOf(entitled, conflicted + 1, share) : null;
        return before === null || after === null || after <= before;
      }),
    );
  });
});

describe('the count', () => {
  const standings: readonly Standing[] = ['free', 'free', 'undeclared', 'conflicted', 'conflicted'];

  it('keeps who has not declared among those who may take part', () => {
    expect(countQuorum(standings, 0.5)).toEqual({
      entitled: 5,
      conflicted: 2,
      undeclared: 1,
      remaining: 3,
      quorum: 2,
    });
  });

  it('says that nobody remains', () => {
    expect(countQuorum(['conflicted', 'conflicted'], 0.5)).toMatchObject({ remaining: 0, quorum: null });
    expect(countQuorum([], 0.5)).toMatchObject({ entitled: 0, quorum: null });
  });
});
