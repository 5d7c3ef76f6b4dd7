/** A count as it was published, and what is told with it. */
import type { Id } from '../../kernel/ids.ts';
import type { CountOptions, Outcome } from '../allocation/types.ts';
import type { Turnout } from '../ballot-box/types.ts';

/** What another rule would have given with the same ballots: information, no outcome. */
export type Beside = {
  readonly rule: CountOptions['rule'];
  readonly winners: readonly string[];
  readonly costTotal: number;
};

/** As it is kept. Amounts are in euros, as in the published file: `Outcome` says of what. */
export type Counted = {
  readonly outcome: Outcome;
  /** Of each project in the file, by its number, how many ballots support it. */
  readonly projects: readonly { readonly id: string; readonly cost: number; readonly votes: number }[];
  readonly beside: readonly Beside[];
  /** How many voted in each way; the roll that said it is erased some day. */
  readonly turnout: Turnout;
};

export type VoteCount = Counted & {
  readonly id: Id<'vote_count'>;
  readonly voteId: Id<'vote'>;
  readonly options: CountOptions;
  readonly ballots: number;
  /** SHA-256 of the published file, in hex: its name in the store of files. */
  readonly fileSha256: string;
  readonly madeAt: Date;
};
