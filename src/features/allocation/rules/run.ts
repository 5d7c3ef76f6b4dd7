/** What one run of Equal Shares is given and gives, however exactly it reckons. */
import type { Election, Standing, Tie, TieRule } from '../types.ts';

export type RunInput = {
  readonly election: Election;
  /** Divided equally among the voters. */
  readonly budget: number;
  readonly ties: readonly TieRule[];
  /** Look at every project in every round, so that it can be told why each lost. Without it, only at those that may win. */
  readonly detailed: boolean;
};

export type Bought = {
  /** Number of the project. */
  readonly project: number;
  readonly effectiveVotes: number;
  readonly payment: number;
  readonly standings: readonly Standing[];
};

export type Run = {
  readonly endowment: number;
  /** In the order in which they were bought. */
  readonly bought: readonly Bought[];
  /** When nothing more could be bought. */
  readonly leftOver: readonly Standing[];
  readonly ties: readonly Tie[];
};

export type Runner = (input: RunInput) => Run;
