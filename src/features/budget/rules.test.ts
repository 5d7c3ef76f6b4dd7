import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { balancesOf, emptyBalances, grantPlan, movements, totalCents, verifyEnvelope } from './rules.ts';
import type { LedgerKind } from './types.ts';

const kinds = Object.keys(movements) as LedgerKind[];
const anyMovement = fc
  .record({
    kind: fc.constantFrom(...kinds),
    amountCents: fc.integer({ min: 1, max: 1_000_000 }),
    which: fc.nat(2),
  })
  .map(({ kind, amountCents, which }) => {
    const [from, to] = movements[kind][which % movements[kind].length]!;
    return { kind, from, to, amountCents };
  });

/** Applies movements the way the schema does: one that would make an account negative is refused. */
function legal(tried: readonly { kind: LedgerKind; from: string; to: string; amountCents: number }[]) {
  const done: {
    kind: LedgerKind;
    from: never;
    to: never;
    amountCents: number;
    seq: number;
    recordedAt: Date;
  }[] = [];
  for (const move of tried) {
    const next = [
      ...done,
      {
        ...move,
        from: move.from as never,
        to: move.to as never,
        seq: done.length + 1,
        recordedAt: new Date(done.length),
      },
    ];
    if (Object.values(balancesOf(next)).every((cents) => cents >= 0)) done.push(next.at(-1)!);
  }
  return done;
}

describe('the ledger', () => {
  it('keeps the sum of its accounts equal to what was published, whatever moves', () => {
    fc.assert(
      fc.property(fc.array(anyMovement, { maxLength: 60 }), (tried) => {
        const balances = balancesOf(legal(tried));
        expect(totalCents(balances)).toBe(balances.publishedCents);
      }),
    );
  });

  it('does not depend on the order of its entries', () => {
    fc.assert(
      fc.property(fc.array(anyMovement, { maxLength: 30 }), (tried) => {
        const done = legal(tried);
        expect(balancesOf([...done].reverse())).toEqual(balancesOf(done));
      }),
    );
  });

  it('verifies what it made, and finds a balance that was tampered with', () => {
    fc.assert(
      fc.property(fc.array(anyMovement, { minLength: 1, maxLength: 30 }), (tried) => {
        const done = legal([{ kind: 'publish', from: 'outside', to: 'free', amountCents: 5 }, ...tried]);
        const balances = balancesOf(done);
        expect(verifyEnvelope('e', balances, done)).toEqual([]);
        expect(verifyEnvelope('e', { ...balances, freeCents: balances.freeCents + 1 }, done)).toHaveLength(1);
        expect(verifyEnvelope('e', balances, done.slice(1)).length).toBeGreaterThan(0);
      }),
    );
  });

  it('starts empty', () => {
    expect(balancesOf([])).toEqual(emptyBalances);
  });

  it('books a grant from the reservation first', () => {
    expect(grantPlan(1000, 600)).toEqual({ topUpCents: 0, commitCents: 600, releaseCents: 400 });
    expect(grantPlan(1000, 1000)).toEqual({ topUpCents: 0, commitCents: 1000, releaseCents: 0 });
    expect(grantPlan(0, 600)).toEqual({ topUpCents: 600, commitCents: 600, releaseCents: 0 });
  });
});
