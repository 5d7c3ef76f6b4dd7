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
  /** What it is of, for caps; left out where the file does not say. */
  readonly category?: string;
  readonly neighborhood?: string;
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
  /** How the file itself says that it is counted (keys of ours in META); left out where it says nothing. */
  readonly announced?: Partial<CountOptions>;
};

export const rules = ['equal-shares', 'greedy', 'knapsack'] as const;
export const completions = ['none', 'utilitarian', 'add1', 'add1u'] as const;
export const add1Options = ['exhaustive', 'integral'] as const;
export const accuracies = ['float', 'exact'] as const;
export const tieRules = ['maxVotes', 'minCost', 'maxCost'] as const;
export const comparisons = ['none', 'satisfaction', 'exclusionRatio'] as const;

/** What a cap is on; the words of a Pabulib file. */
export const capped = ['category', 'neighborhood'] as const;

/** Projects of this category or part of the wijk together get at most this much. */
export type Cap = { readonly of: (typeof capped)[number]; readonly name: string; readonly amount: number };

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
  /** What fewer ballots support does not win, whatever the rule. */
  readonly supportMin: number;
  /** When the count is done, the most supported project that did not win gets what is left. */
  readonly partial: boolean;
  /** Pairs of ids of which at most one wins: the first that is bought keeps the other out. */
  readonly incompatible: readonly (readonly [string, string])[];
  readonly caps: readonly Cap[];
  /** Of projects by id the least that they can do with: a part below it is given to the next one that can use it. */
  readonly minima: readonly (readonly [project: string, amount: number])[];
};

export const defaultOptions: CountOptions = {
  rule: 'equal-shares',
  completion: 'add1u',
  add1: ['exhaustive', 'integral'],
  accuracy: 'float',
  ties: ['maxVotes', 'minCost'],
  comparison: 'none',
  supportMin: 0,
  partial: false,
  incompatible: [],
  caps: [],
  minima: [],
};

/** Equal projects of which the rules left more than one. */
export type Tie = {
  readonly step: 'equal-shares' | 'completion' | 'greedy' | 'knapsack' | 'partial';
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

/** Kept out by a limit that was announced. */
export type Excluded = {
  readonly project: string;
  readonly why: 'support' | 'incompatible' | 'cap';
  /** The winner that it cannot be together with, or the name of the cap; null for too little support. */
  readonly by: string | null;
};

export type PassedOver = { readonly project: string; readonly room: number; readonly minimum: number };

export type Outcome = {
  /** What gets all that it costs, by id. */
  readonly winners: readonly string[];
  /** Of the winners, with what one more gets in part. */
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
  /** Of what did not win, all that a limit kept out. */
  readonly excluded: readonly Excluded[];
  /** The one project more that gets what was left; null where nothing is given in part. */
  readonly partly: { readonly project: string; readonly amount: number } | null;
  /** More supported than that one, but there was less for them than they can do with; left out where there are none. */
  readonly passedOver?: readonly PassedOver[];
};

/** Rounds that led to the winners: after a comparison that chose the most votes, those of equal shares did not. */
export function decidingRounds({
  rounds,
  comparison,
}: Pick<Outcome, 'rounds' | 'comparison'>): readonly Round[] {
  return comparison?.keeps === 'most-votes' ? rounds.filter(({ step }) => step === 'greedy') : rounds;
}

/** An election as it is written to a file (`writePabulib`). */
export type WrittenProject = {
  readonly id: string;
  readonly costCents: number;
  readonly name: string;
  readonly category: string | null;
  readonly neighborhood: string | null;
};

export type WrittenBallot = {
  /** Its receipt: no two the same. */
  readonly voterId: string;
  readonly votingMethod: 'internet' | 'paper';
  /** Ids in the order of the ballot: of a ranking the first first. */
  readonly projects: readonly string[];
  /** Of each, where the ballot gives points. */
  readonly points?: readonly number[];
};

export type WrittenElection = {
  /** Rows of META for people: description, country, unit, dates. */
  readonly about: readonly (readonly [key: string, value: string])[];
  readonly voteType: Exclude<VoteType, 'scoring'>;
  readonly lengthMin: number;
  readonly lengthMax: number;
  /** What a ballot may cost together, cents; null where it may cost anything. */
  readonly costMaxCents: number | null;
  /** What a ballot gives in points; null where it gives none. */
  readonly pointsMax: number | null;
  readonly budgetCents: number;
  readonly options: CountOptions;
  readonly projects: readonly WrittenProject[];
  readonly ballots: readonly WrittenBallot[];
};
