/** One run of Equal Shares, however exactly it reckons: round by round the project is bought for which most is got for a payment. */
import type { Election, Standing, Tie, TieRule } from '../types.ts';
import { Chances } from './chances.ts';
import { costOf, idOf } from './election.ts';
import type { Limits } from './limits.ts';
import { chooseOne } from './ties.ts';

export type RunInput = {
  readonly election: Election;
  /** Divided equally among the voters. */
  readonly budget: number;
  readonly ties: readonly TieRule[];
  /** Look at every project in every round, so that it can be told why each lost. Without it, only at those that may win. */
  readonly detailed: boolean;
  /** None where it is left out. */
  readonly limits?: Limits;
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

/** A project in a round: what its supporters have, and what the one who pays most of them pays. */
export type Looked = {
  readonly project: number;
  readonly money: number;
  /** Cost divided by the payment; 0 when they cannot pay for it. */
  readonly effectiveVotes: number;
  readonly payment: number;
};

/** What differs with how exactly is reckoned. */
export type Reckoning<L extends Looked> = {
  readonly look: (project: number) => L;
  /** Above, at or below 0 as the one has more effective votes than the other, as many, or less. */
  readonly compare: (one: L, other: L) => number;
  /** With fewer effective votes than this, when last looked at, a project cannot win from this one. */
  readonly least: (best: L) => number;
  readonly pay: (chosen: L) => void;
};

function standingOf(election: Election, { project, money, effectiveVotes }: Looked): Standing {
  const missing = effectiveVotes > 0 ? 0 : Math.max(0, costOf(election, project) - money);
  return { project: idOf(election, project), moneyBehind: money, missing, effectiveVotes };
}

type Round<L> = { readonly best: readonly L[]; readonly standings: readonly Standing[] };

function round<L extends Looked>(
  { election, detailed }: RunInput,
  chances: Chances,
  reckoning: Reckoning<L>,
): Round<L> {
  const standings: Standing[] = [];
  const gone: number[] = [];
  let best: L[] = [];
  for (const project of chances.inOrder()) {
    const [top] = best;
    if (top && !detailed && chances.last(project) < reckoning.least(top)) break;
    const looked = reckoning.look(project);
    if (detailed) standings.push(standingOf(election, looked));
    if (looked.effectiveVotes === 0) {
      gone.push(project);
      continue;
    }
    chances.saw(project, looked.effectiveVotes);
    const against = top === undefined ? 1 : reckoning.compare(looked, top);
    if (against > 0) best = [looked];
    else if (against === 0) best.push(looked);
  }
  chances.remove(gone);
  return { best, standings };
}

export function buyAll<L extends Looked>(input: RunInput, reckoning: Reckoning<L>): Run {
  const { election, budget, ties: rules, limits } = input;
  const chances = new Chances(election);
  const keepOut = (): void => {
    if (limits === undefined) return;
    const chosen = bought.map(({ project }) => project);
    chances.remove(chances.inOrder().filter((project) => limits.isKeptOut(project, chosen)));
  };
  const bought: Bought[] = [];
  const ties: Tie[] = [];
  keepOut();
  for (;;) {
    const { best, standings } = round(input, chances, reckoning);
    const [first] = best;
    if (first === undefined)
      return { endowment: budget / election.voters, bought, leftOver: standings, ties };
    const equal = best.map(({ project }) => project);
    const { project, tie } = chooseOne(election, equal, rules, 'equal-shares');
    if (tie) ties.push(tie);
    const chosen = best.find((one) => one.project === project) ?? first;
    reckoning.pay(chosen);
    chances.remove([project]);
    const { effectiveVotes, payment } = chosen;
    bought.push({ project, effectiveVotes, payment, standings });
    keepOut();
  }
}
