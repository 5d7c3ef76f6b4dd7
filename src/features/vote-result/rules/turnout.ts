/** How many voted in each way, told so that nobody can be found by it. Pure. */
import type { Turnout, Way } from '../../ballot-box/types.ts';

/** Fewer people than this are not told apart. */
export const fewestShown = 5;

/** A way with its voters; null: at least one, fewer than five. Ways that nobody used are left out. */
export type WayShown = { readonly way: Way; readonly voters: number | null };

/**
 * A way of few is not told; when it is the only one, it could be had by taking the others from the total, so the next smallest
 * is not told either.
 */
export function turnoutShown(turnout: Turnout): readonly WayShown[] {
  const ways = (['letter', 'mail', 'paper'] as const)
    .map((way) => ({ way, voters: turnout[way] }))
    .filter(({ voters }) => voters > 0);
  const few = ways.filter(({ voters }) => voters < fewestShown);
  const [next] = ways
    .filter(({ voters }) => voters >= fewestShown)
    .toSorted((one, other) => one.voters - other.voters);
  const hidden = new Set([...few.map(({ way }) => way), ...(few.length === 1 && next ? [next.way] : [])]);
  return ways.map(({ way, voters }) => ({ way, voters: hidden.has(way) ? null : voters }));
}

export const votersOf = (turnout: Turnout): number => turnout.letter + turnout.mail + turnout.paper;
