/** Counts an election by the rule that was announced, with every round for whoever wants to know why. */
import type { CountOptions, Election, Outcome, Round, Standing, Tie } from '../types.ts';
import { add1, type Counting, won } from './add1.ts';
import { asAmount, costOfAll, idOf, supportersOf } from './election.ts';
import { exactRunner } from './exact-run.ts';
import { asTheToolAdds, floatRunner, TooClose } from './float-run.ts';
import { type Chosen, greedy, inPart, mostVotesOnTop } from './greedy.ts';
import { byId } from './ids.ts';
import { knapsack } from './knapsack.ts';
import { Limits } from './limits.ts';
import type { Run, Runner } from './run.ts';
import type { Manner } from './same-path.ts';

function equalShares(counting: Counting, runner: Runner, manner: Manner): Run {
  const { election, options, limits } = counting;
  const { budget, projects } = election;
  const isAllAffordable = projects.reduce((sum, { cost }) => sum + cost, 0) <= budget;
  const adds = options.completion === 'add1' || options.completion === 'add1u';
  return adds && !isAllAffordable
    ? add1(counting, runner, manner)
    : runner({ election, budget, ties: options.ties, detailed: true, limits });
}

function withDoubles(counting: Counting): Run {
  try {
    return equalShares(counting, floatRunner(counting.election), 'float');
  } catch (error) {
    if (!(error instanceof TooClose)) throw error;
    return equalShares(counting, asTheToolAdds(counting.election), 'tool');
  }
}

const noVoters: Run = { endowment: 0, bought: [], leftOver: [], ties: [] };

function compared(
  election: Election,
  by: 'satisfaction' | 'exclusionRatio',
  shares: readonly number[],
  votes: readonly number[],
): NonNullable<Outcome['comparison']> {
  const counted = (chosen: readonly number[]): Int32Array => {
    const each = new Int32Array(election.voters);
    for (const at of chosen)
      for (const voter of supportersOf(election, at)) each[voter] = (each[voter] as number) + 1;
    return by === 'satisfaction' ? each : each.map((count) => Math.min(1, count));
  };
  const [ofShares, ofVotes] = [counted(shares), counted(votes)];
  let prefersEqualShares = 0;
  let prefersMostVotes = 0;
  for (let voter = 0; voter < election.voters; voter += 1) {
    const difference = (ofShares[voter] as number) - (ofVotes[voter] as number);
    if (difference > 0) prefersEqualShares += 1;
    if (difference < 0) prefersMostVotes += 1;
  }
  return {
    prefersEqualShares,
    prefersMostVotes,
    keeps: prefersMostVotes > prefersEqualShares ? 'most-votes' : 'equal-shares',
  };
}

function roundsOf(election: Election, step: Round['step'], chosen: readonly number[]): readonly Round[] {
  return chosen.map((at): Round => {
    const { id: project = '', cost = 0, votes = 0 } = election.projects[at] ?? {};
    return { step, project, cost, votes, effectiveVotes: null, payment: null, standings: [] };
  });
}

function roundsOfRun(election: Election, { bought }: Run): readonly Round[] {
  return bought.map(({ project: at, effectiveVotes, payment, standings }): Round => {
    const { id: project = '', cost = 0, votes = 0 } = election.projects[at] ?? {};
    return { step: 'equal-shares', project, cost, votes, effectiveVotes, payment, standings };
  });
}

type Parts = {
  readonly chosen: readonly number[];
  readonly endowment?: number;
  readonly ties: readonly Tie[];
  readonly rounds: readonly Round[];
  readonly leftOver?: readonly Standing[];
  readonly comparison?: Outcome['comparison'];
  /** By what one more is chosen for what is left. */
  readonly worth: 'votes' | 'score';
};

function outcome({ election, options, limits }: Counting, parts: Parts): Outcome {
  const { chosen, endowment, ties, rounds, leftOver, comparison, worth } = parts;
  const more = options.partial
    ? inPart(election, chosen, worth, { ties: options.ties, limits, minima: options.minima })
    : { partly: null, ties: [], passedOver: [] };
  return {
    winners: chosen.map((at) => idOf(election, at)).sort(byId),
    costTotal: asAmount(election, costOfAll(election, chosen) + (more.partly?.amount ?? 0)),
    budget: election.budget,
    endowment: endowment ?? null,
    ties: [...ties, ...more.ties],
    rounds,
    leftOver: leftOver ?? [],
    comparison: comparison ?? null,
    excluded: limits.excluded(chosen),
    partly: more.partly,
    ...(more.passedOver.length === 0 ? {} : { passedOver: more.passedOver }),
  };
}

function byMostVotes(
  counting: Counting,
  step: 'greedy' | 'knapsack',
  { projects: chosen, ties }: Chosen,
): Outcome {
  const rounds = roundsOf(counting.election, step, chosen);
  return outcome(counting, { chosen, ties, rounds, worth: 'score' });
}

function bySharing(counting: Counting): Outcome {
  const { election, options, limits } = counting;
  const { accuracy, completion, comparison: by } = options;
  const run =
    election.voters === 0
      ? noVoters
      : accuracy === 'exact'
        ? equalShares(counting, exactRunner(election), 'exact')
        : withDoubles(counting);
  const completes = completion === 'utilitarian' || completion === 'add1u';
  const added: Chosen = completes ? mostVotesOnTop(election, won(run), limits) : { projects: [], ties: [] };
  const chosen = [...won(run), ...added.projects];
  const { endowment, leftOver } = run;
  const ties = [...run.ties, ...added.ties];
  const rounds = [...roundsOfRun(election, run), ...roundsOf(election, 'completion', added.projects)];
  const shared: Parts = { chosen, endowment, leftOver, ties, rounds, worth: 'votes' };
  if (by === 'none') return outcome(counting, shared);
  const most = mostVotesOnTop(election, [], limits);
  const comparison = compared(election, by, chosen, most.projects);
  return comparison.keeps === 'equal-shares'
    ? outcome(counting, { ...shared, comparison })
    : outcome(counting, {
        ...shared,
        chosen: most.projects,
        ties: most.ties,
        rounds: [...rounds, ...roundsOf(election, 'greedy', most.projects)],
        comparison,
      });
}

/**
 * The same for the same election, whatever the order of its ballots and projects; only ties go by id, and are told.
 * @throws TooManySteps where few voters have so much money that it cannot be raised a unit at a time
 */
export function countVotes(election: Election, options: CountOptions): Outcome {
  const limits = new Limits(election, options);
  const counting = { election, options, limits };
  if (options.rule === 'greedy')
    return byMostVotes(counting, 'greedy', greedy(election, options.ties, limits));
  if (options.rule === 'knapsack') return byMostVotes(counting, 'knapsack', knapsack(election, limits));
  return bySharing(counting);
}
