import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Id, newId } from '../../../kernel/ids.ts';
import { sumCents } from '../../../kernel/money.ts';
import type { Claim, ClaimLine } from '../types.ts';
import { cameToNothing, costsOf, sharesFor } from './applying.ts';

const claimWith = (...lines: readonly ClaimLine[]): Claim => ({
  lines,
  totalCents: sumCents(lines.map(({ amountCents }) => amountCents)),
  excluded: [],
  capsApplied: [],
});
const line = (member: string | null, rule: ClaimLine['rule'], amountCents: number): ClaimLine => ({
  member,
  rule,
  amountCents,
});

describe('the costs of an application', () => {
  test('say what each rule gives, and the largest bears what a cap takes off', () => {
    const claim = claimWith(
      line('A', 'housing', 900_00),
      line('B', 'housing', 100_00),
      line('A', 'running', 300_00),
      line(null, 'inhabitantCap', -250_00),
    );
    expect(costsOf(claim, 'nl').map(({ amountCents }) => amountCents)).toEqual([750_00, 300_00]);
  });

  test('are the claim together and never below nothing, whatever caps take off', () => {
    const amounts = fc.record({
      housing: fc.integer({ min: 0, max: 1_000_000 }),
      running: fc.integer({ min: 0, max: 1_000_000 }),
      off: fc.integer({ min: 0, max: 2_000_000 }),
    });
    fc.assert(
      fc.property(amounts, ({ housing, running, off }) => {
        const taken = Math.min(off, housing + running);
        const claim = claimWith(
          line('A', 'housing', housing),
          line('A', 'running', running),
          line(null, 'inhabitantCap', -taken),
        );
        const costs = costsOf(claim, 'nl').map(({ amountCents }) => amountCents);
        expect(sumCents(costs)).toBe(claim.totalCents);
        expect(costs.every((cents) => cents > 0)).toBe(true);
      }),
    );
  });
});

describe('who gets which part', () => {
  const [lead, asks, receives] = [1, 2, 3].map(() => newId<'organisation'>()) as [
    Id<'organisation'>,
    Id<'organisation'>,
    Id<'organisation'>,
  ];
  const members = [
    { name: 'A', organisationId: lead },
    { name: 'B', organisationId: asks },
    { name: 'C', organisationId: receives },
  ];
  const claim = claimWith(
    line('A', 'housing', 100_00),
    line('B', 'housing', 200_00),
    line('C', 'housing', 300_00),
    line(null, 'coordination', 400_00),
  );
  const parts = (mandateOfB: 'apply' | 'receive') => [
    { part: { organisationId: lead, mandate: 'apply' as const } },
    { part: { organisationId: asks, mandate: mandateOfB } },
    { part: { organisationId: receives, mandate: 'receive' as const } },
  ];

  test('who let the network only ask gets its own straight, the lead the rest', () => {
    expect(sharesFor({ claim, members }, parts('apply'), lead)).toEqual([
      { organisationId: lead, parts: 800 },
      { organisationId: asks, parts: 200 },
    ]);
  });

  test('where all let the network receive it, nothing is divided', () => {
    expect(sharesFor({ claim, members }, parts('receive'), lead)).toEqual([]);
  });
});

test.for([
  [null, true],
  [{ status: 'withdrawn', outcome: null }, true],
  [{ status: 'closed', outcome: 'declined' }, true],
  [{ status: 'running', outcome: 'granted' }, false],
  [{ status: 'closed', outcome: 'refused' }, false],
] as const)('of %j the network may ask anew: %s', ([application, expected]) => {
  expect(cameToNothing(application)).toBe(expected);
});
