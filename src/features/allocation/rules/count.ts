/** Counts an election by the rule that was announced, with every round for whoever wants to know why. */
import type { CountOptions, Election, Outcome, Round, Standing, Tie } from '../types.ts';
import { costOfAll, idOf, supportersOf } from './election.ts';
import { exactRunner } from './exact-run.ts';
import { asTheToolAdds, floatRunner, TooClose } from './float-run.ts';
import { type Chosen, greedy, mostVotesOnTop } from './greedy.ts';
import { byId } from './ids.ts';
import { knapsack } from './knapsack.ts';
import type { Run, Runner } from './run.ts';

const won = ({ bought }: Run): readonly number[] => bought.map(({ project }) => project);

/** Something that was not chosen still fits. */
function isRoom(election: Election, chosen: readonly number[]): boolean {
  const taken = new Set(chosen);
  const left = election.budget - costOfAll(election, chosen);
  return election.projects.some(({ cost }, at) => !taken.has(at) && cost <= left);
}

/** Everything that anybody wants was bought: more money changes nothing. */
const isAllBought = ({ projects }: Election, chosen: readonly number[]): boolean =>
  chosen.length === projects.filter(({ cost, votes }) => cost > 0 && votes > 0).length;

/**
 * Add1: one unit more for each voter, as long as what she buys with it fits the real budget. The first amount that does not fit
 * ends it, also where a later one would.
 */
function add1(election: Election, { add1: options, ties }: CountOptions, runner: Runner): Run {
  const { budget, voters } = election;
  let given = options.includes('integral') ? Math.floor(budget / voters) * voters : budget;
  let chosen = won(runner({ election, budget: given, ties, detailed: false }));
  while (!isAllBought(election, chosen) && (!options.includes('exhaustive') || isRoom(election, chosen))) {
    const next = won(runner({ election, budget: given + voters, ties, detailed: false }));
    if (costOfAll(election, next) > budget) break;
    given += voters;
    chosen = next;
  }
  return runner({ election, budget: given, ties, detailed: true });
}

function equalShares(election: Election, options: CountOptions, runner: Runner): Run {
  const { budget, projects } = election;
  const isAllAffordable = projects.reduce((sum, { cost }) => sum + cost, 0) <= budget;
  const adds = options.completion === 'add1' || options.completion === 'add1u';
  return adds && !isAllAffordable
    ? add1(election, options, runner)
    : runner({ election, budget, ties: options.ties, detailed: true });
}

function withDoubles(election: Election, options: CountOptions): Run {
  try {
    return equalShares(election, options, floatRunner(election));
  } catch (error) {
    if (!(error instanceof TooClose)) throw error;
    return equalShares(election, options, asTheToolAdds(election));
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
};

function outcome(
  election: Election,
  { chosen, endowment, ties, rounds, leftOver, comparison }: Parts,
): Outcome {
  return {
    winners: chosen.map((at) => idOf(election, at)).sort(byId),
    costTotal: costOfAll(election, chosen),
    budget: election.budget,
    endowment: endowment ?? null,
    ties,
    rounds,
    leftOver: leftOver ?? [],
    comparison: comparison ?? null,
  };
}

function byMostVotes(election: Election, step: 'greedy' | 'knapsack', { projects, ties }: Chosen): Outcome {
  return outcome(election, { chosen: projects, ties, rounds: roundsOf(election, step, projects) });
}

function bySharing(election: Election, options: CountOptions): Outcome {
  const { accuracy, completion, comparison: by } = options;
  const run =
    election.voters === 0
      ? noVoters
      : accuracy === 'exact'
        ? equalShares(election, options, exactRunner(election))
        : withDoubles(election, options);
  const completes = completion === 'utilitarian' || completion === 'add1u';
  const added: Chosen = completes ? mostVotesOnTop(election, won(run)) : { projects: [], ties: [] };
  const chosen = [...won(run), ...added.projects];
  const { endowment, leftOver } = run;
  const ties = [...run.ties, ...added.ties];
  const rounds = [...roundsOfRun(election, run), ...roundsOf(election, 'completion', added.projects)];
  if (by === 'none') return outcome(election, { chosen, endowment, leftOver, ties, rounds });
  const most = mostVotesOnTop(election, []);
  const comparison = compared(election, by, chosen, most.projects);
  return comparison.keeps === 'equal-shares'
    ? outcome(election, { chosen, endowment, leftOver, ties, rounds, comparison })
    : outcome(election, {
        chosen: most.projects,
        endowment,
        leftOver,
        ties: most.ties,
        rounds: [...rounds, ...roundsOf(election, 'greedy', most.projects)],
        comparison,
      });
}

/** The same for the same election, whatever the order of its ballots and projects; only ties go by id, and are told. */
export function countVotes(election: Election, options: CountOptions): Outcome {
  if (options.rule === 'greedy') return byMostVotes(election, 'greedy', greedy(election, options.ties));
  if (options.rule === 'knapsack') return byMostVotes(election, 'knapsack', knapsack(election));
  return bySharing(election, options);
}
