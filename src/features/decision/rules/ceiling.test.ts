import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ceilingAnswer } from './ceiling.ts';

describe('the ceiling of then and now', () => {
  const cents = fc.integer({ min: 0, max: 1_000_000 });
  test('refuses only what was refused on both days, and raises no more than lacks', () => {
    fc.assert(
      fc.property(cents, cents, fc.option(cents), (needed, now, then) => {
        const answer = ceilingAnswer({ neededCents: needed, freeNowCents: now, freeThenCents: then });
        expect(answer.allowed).toBe(needed <= Math.max(now, then ?? 0));
        if (answer.allowed) expect(answer.raiseCents).toBe(Math.max(0, needed - now));
      }),
    );
  });
});
