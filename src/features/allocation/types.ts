/** An election over projects and a budget, as the Pabulib format tells it, and what counting it gives. */

export const voteTypes = ['approval', 'cumulative', 'scoring', 'ordinal'] as const;
export type VoteType = (typeof voteTypes)[number];

export type Project = {
  readonly id: string;
  readonly name: string;
  /** In the currency of the file, as written there. */
  readonly cost: number;
  /** How many ballots name it so that it counts as supported. */
  readonly votes: number;
  /** Votes, points or Borda points, by the kind of ballot. */
  readonly score: number;
};

export type Election = {
  /** In the order of the file. */
  readonly projects: readonly Project[];
  /** Of each project the numbers of its supporters, from 0, rising. */
  readonly supporters: readonly Int32Array[];
  /** Ballots, empty ones too. */
  readonly voters: number;
  readonly budget: number;
  /** Costs and budget have at most so many decimals. */
  readonly decimals: number;
  readonly voteType: VoteType;
};

export const rules = ['equal-shares', 'greedy', 'knapsack'] as const;
export const completions = ['none', 'utilitarian', 'add1', 'add1u'] as const;
export const add1Options = ['exhaustive', 'integral'] as const;
export const accuracies = ['float', 'exact'] as const;
export const tieRules = ['maxVotes', 'minCost', 'maxCost'] as const;
export const comparisons = ['none', 'satisfaction', 'exclusionRatio'] as const;

export type Rule = (typeof rules)[number];
export type TieRule = (typeof tieRules)[number];

export type CountOptions = {
  readonly rule: Rule;
  /** What happens with money that Equal Shares leaves: nothing, the most votes, more money for each voter, or both. */
  readonly completion: (typeof completions)[number];
  /** `exhaustive`: no more money once nothing else fits. `integral`: begin with whole units for each voter. */
  readonly add1: readonly (typeof add1Options)[number][];
  readonly accuracy: (typeof accuracies)[number];
  /** Asked in turn; what they leave open is decided by the project's id, and told. */
  readonly ties: readonly TieRule[];
  /** Equal Shares gives way when more voters prefer what the most votes would have chosen. */
  readonly comparison: (typeof comparisons)[number];
};

export const defaultOptions: CountOptions = {
  rule: 'equal-shares',
  completion: 'add1u',
  add1: ['exhaustive', 'integral'],
  accuracy: 'float',
  ties: ['maxVotes', 'minCost'],
  comparison: 'none',
};

/** Equal projects of which the rules left more than one. */
export type Tie = {
  readonly step: 'equal-shares' | 'completion' | 'greedy' | 'knapsack';
  readonly projects: readonly string[];
  /** The first by id. */
  readonly chosen: string;
};

/** What stood behind a project when a round began. */
export type Standing = {
  readonly project: string;
  /** What its supporters have left together. */
  readonly moneyBehind: number;
  /** What they lack; 0 when they can pay for it. */
  readonly missing: number;
  /** Cost divided by the largest share that one of them pays; 0 when they cannot pay for it. */
  readonly effectiveVotes: number;
};

export type Round = {
  readonly step: 'equal-shares' | 'completion' | 'greedy' | 'knapsack';
  readonly project: string;
  readonly cost: number;
  readonly votes: number;
  /** Null where no voter pays: outside Equal Shares. */
  readonly effectiveVotes: number | null;
  /** The largest share that one supporter pays; who has less left pays that. */
  readonly payment: number | null;
  /** Of every project that had a chance when the round began, the one that won among them. */
  readonly standings: readonly Standing[];
};

export type Outcome = {
  /** By id. */
  readonly winners: readonly string[];
  readonly costTotal: number;
  readonly budget: number;
  /** What each voter began with in the last count; null outside Equal Shares. */
  readonly endowment: number | null;
  readonly ties: readonly Tie[];
  readonly rounds: readonly Round[];
  /** What stood behind each project when Equal Shares could buy nothing more; empty outside it. */
  readonly leftOver: readonly Standing[];
  /** Null without a comparison. */
  readonly comparison: {
    readonly prefersEqualShares: number;
    readonly prefersMostVotes: number;
    readonly keeps: 'equal-shares' | 'most-votes';
  } | null;
};
