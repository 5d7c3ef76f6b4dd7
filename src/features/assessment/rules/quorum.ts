/** How many members must be there once those with an interest are shut out. */
import type { QuorumCount, Standing } from '../types.ts';

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
  // A tiny step below avoids that 0.1 × 30 = 3.0000000000000004 becomes four.
  return Math.min(remaining, Math.max(1, Math.ceil(remaining * share - 1e-9)));
}

/** Counts the standings of all members in office on one application. */
export function countQuorum(standings: readonly Standing[], share: number): QuorumCount {
  const entitled = standings.length;
  const conflicted = standings.filter((standing) => standing === 'conflicted').length;
  const undeclared = standings.filter((standing) => standing === 'undeclared').length;
  return {
    entitled,
    conflicted,
    undeclared,
    remaining: entitled - conflicted,
    quorum: quorumOf(entitled, conflicted, share),
  };
}
