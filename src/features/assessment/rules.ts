/** Who may take part, how many must be there, and what a combination of choices costs. Pure. */
import type { CombinationRow, Declaration, Standing } from './types.ts';

/**
 * The smallest number of members that must be present once conflicted members are shut out: more than nothing, and at least
 * the scheme's share of the members who remain, rounded up.
 * @param entitled members in office on the day
 * @param conflicted of whom with an interest in this application
 * @param share of the scheme, over 0 up to 1
 * @returns null when no member remains: the council cannot speak on this application, and the college decides without it
 */
export function quorumOf(entitled: number, conflicted: number, share: number): number | null {
  const remaining = entitled - conflicted;
  if (remaining <= 0) return null;
  // A tiny step below avoids that 0.5 × 8 = 4.000000001 becomes five.
  return Math.min(remaining, Math.max(1, Math.ceil(remaining * share - 1e-9)));
}

/**
 * A register match always counts; otherwise the newest declaration; without one the full text stays closed.
 * @param declarations of this member on this application, any order
 */
export function standingOf(declarations: readonly Declaration[], matchedByRegister: boolean): Standing {
  if (matchedByRegister) return 'conflicted';
  const newest = declarations.reduce<Declaration | null>(
    (best, row) => (best === null || row.at >= best.at ? row : best),
    null,
  );
  if (newest === null) return 'undeclared';
  return newest.conflicted ? 'conflicted' : 'free';
}

/** What a trial would cost, and what would be left; below zero is allowed in a trial and shown as such. */
export function combinationBalance(
  freeCents: number,
  rows: readonly CombinationRow[],
): { readonly spentCents: number; readonly leftCents: number } {
  const spentCents = rows.reduce((sum, row) => sum + (row.choice === 'no' ? 0 : row.amountCents), 0);
  return { spentCents, leftCents: freeCents - spentCents };
}
