/** Why each project won or lost, from the rounds of the count. Pure; amounts in euros, as in the published file. */
import {
  type CountOptions,
  decidingRounds,
  type Excluded,
  type Outcome,
  type Round,
  type Standing,
} from '../../allocation/types.ts';

export type Won = {
  readonly as: 'won';
  /** Number of the round, from 1. */
  readonly round: number;
  readonly step: Round['step'];
  /** Largest payment of one supporter; null where nobody pays. */
  readonly payment: number | null;
};
export type InPart = { readonly as: 'inPart'; readonly amount: number };
export type Lost = {
  readonly as: 'lost';
  readonly because:
    | { readonly why: 'nobody' }
    | Excluded
    /** Of the money that its supporters had left, so much was missing. */
    | { readonly why: 'missing'; readonly moneyBehind: number; readonly missing: number }
    /** It could have got a part, but there was less for it than it can do with. */
    | { readonly why: 'tooLittle'; readonly room: number; readonly minimum: number }
    /** More than was left at the end. */
    | { readonly why: 'noRoom'; readonly left: number }
    /** Others together had more votes for the same money. */
    | { readonly why: 'notBest' }
    /** Won by equal shares, but the comparison chose the most votes. */
    | { readonly why: 'comparison' };
  /** Also of what lost by shares and would not have fitted any more. */
  readonly left: number;
};
export type Fate = Won | InPart | Lost;

export type Explained = {
  readonly id: string;
  readonly votes: number;
  readonly cost: number;
  readonly fate: Fate;
};

export type Counting = {
  readonly outcome: Outcome;
  readonly options: CountOptions;
  readonly projects: readonly { readonly id: string; readonly cost: number; readonly votes: number }[];
};

/** The last that was known of a project that could not be paid for. */
function lastStanding({ rounds, leftOver }: Outcome, id: string): Standing | undefined {
  return [...rounds.map(({ standings }) => standings), leftOver]
    .flatMap((standings) => standings.filter(({ project, missing }) => project === id && missing > 0))
    .at(-1);
}

const cents = (amount: number): number => Math.round(amount * 100) / 100;

function lossOf({ outcome, options }: Counting, project: Counting['projects'][number]): Lost['because'] {
  const left = cents(outcome.budget - outcome.costTotal);
  const kept = outcome.excluded.find((one) => one.project === project.id);
  if (project.votes === 0) return { why: 'nobody' };
  if (kept) return kept;
  const passed = outcome.passedOver?.find((one) => one.project === project.id);
  if (passed) return { why: 'tooLittle', room: passed.room, minimum: passed.minimum };
  if (outcome.comparison?.keeps === 'most-votes')
    return outcome.rounds.some((round) => round.project === project.id && round.step !== 'greedy')
      ? { why: 'comparison' }
      : { why: 'noRoom', left };
  if (options.rule === 'knapsack') return { why: 'notBest' };
  const standing = options.rule === 'equal-shares' ? lastStanding(outcome, project.id) : undefined;
  if (standing) return { why: 'missing', moneyBehind: standing.moneyBehind, missing: standing.missing };
  return { why: 'noRoom', left };
}

/** Every project: winners in the order of their rounds, then what gets a part, then the others by support. */
export function explain(counting: Counting): readonly Explained[] {
  const { outcome, projects } = counting;
  const rounds = decidingRounds(outcome);
  const fateOf = (project: Counting['projects'][number]): Fate => {
    const at = rounds.findIndex((round) => round.project === project.id);
    if (at >= 0 && outcome.winners.includes(project.id)) {
      const { step, payment } = rounds[at] as Round;
      return { as: 'won', round: at + 1, step, payment };
    }
    if (outcome.partly?.project === project.id) return { as: 'inPart', amount: outcome.partly.amount };
    return {
      as: 'lost',
      because: lossOf(counting, project),
      left: cents(outcome.budget - outcome.costTotal),
    };
  };
  const order = { won: 0, inPart: 1, lost: 2 } as const;
  const place = ({ fate }: Explained): number => (fate.as === 'won' ? fate.round : 0);
  return projects
    .map((project): Explained => ({ ...project, fate: fateOf(project) }))
    .toSorted(
      (one, other) =>
        order[one.fate.as] - order[other.fate.as] ||
        place(one) - place(other) ||
        other.votes - one.votes ||
        Number(one.id) - Number(other.id),
    );
}
