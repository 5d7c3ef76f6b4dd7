/** What the announced rule proposes for each application of a round, envelope by envelope. */
import type { Distribution } from '../../scheme/types.ts';
import type { Division, Proposal, RoundCase } from '../types.ts';
import { divide } from './divide.ts';
import { orderOf } from './draw.ts';

export type Known = {
  /** Tickets of the draw, by case number; empty while nothing was drawn. */
  readonly tickets: ReadonlyMap<string, string>;
  /** Thousandths of the highest score, by case number. */
  readonly scores: ReadonlyMap<string, number>;
};

const nothingKnown: readonly RoundCase[] = [];

/**
 * @param cases of one envelope: what is open, and what was granted; who got nothing has left its place to the next
 * @param ceilingCents of the envelope as published
 * @returns what was divided, and a proposal for each open case, by place
 */
export function proposals(
  method: Distribution,
  cases: readonly RoundCase[],
  ceilingCents: number,
  { tickets, scores }: Known,
): {
  readonly moneyCents: number;
  readonly division: Division;
  readonly proposals: readonly Proposal[];
} {
  const open = cases.filter(({ state }) => state === 'open');
  // A share that was granted stays what it is; in an order what was granted keeps its place.
  const shares = method.method === 'proRata' || method.method === 'vote';
  const granted = cases.filter(({ state }) => state === 'granted');
  const takenCents = (shares ? granted : nothingKnown).reduce((sum, one) => sum + one.claimedCents, 0);
  const moneyCents = Math.max(0, ceilingCents - takenCents);
  const division = divide(
    method,
    (shares ? open : cases).map((one) => ({
      id: one.caseNumber,
      requestedCents: one.claimedCents,
      minimumCents: 0,
      inOrderOf: one.inOrderOf,
      score: scores.get(one.caseNumber) ?? null,
      ticket: tickets.get(one.caseNumber) ?? null,
    })),
    moneyCents,
  );
  const drawn = new Map(orderOf(tickets).map((caseNumber, index) => [caseNumber, index + 1]));
  const byLot = method.method === 'lots';
  const places = byLot ? drawn.size : division.shares.filter(({ place }) => place !== null).length;
  const byNumber = new Map(open.map((one) => [one.caseNumber, one]));
  return {
    moneyCents,
    division,
    proposals: division.shares.flatMap((share) => {
      const found = byNumber.get(share.id);
      if (!found) return [];
      const place = byLot ? (drawn.get(share.id) ?? null) : share.place;
      return [{ case: found, share, place, places, score: scores.get(share.id) ?? null }];
    }),
  };
}
