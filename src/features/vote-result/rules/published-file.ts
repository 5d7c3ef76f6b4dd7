/** From the fixed ballot and the box to the file that everybody counts: the count itself reads nothing else. Pure. */
import type { CountOptions, WrittenBallot, WrittenElection } from '../../allocation/types.ts';
import type { Ballot } from '../../ballot-box/types.ts';
import type { BallotKind, FrozenBallot, VoteRules } from '../../vote/types.ts';

const voteTypes: Readonly<Record<BallotKind, WrittenElection['voteType']>> = {
  approval: 'approval',
  knapsack: 'approval',
  points: 'cumulative',
  ranking: 'ordinal',
};

/** In true fractions: no decision over public money rests on how a computer rounds. */
export function optionsOf(
  { count }: Pick<VoteRules, 'count'>,
  ballot: Pick<FrozenBallot, 'incompatible' | 'projects'>,
): CountOptions {
  const { rule, completion, add1, ties, comparison, supportMin, partial, caps } = count;
  return {
    rule,
    completion,
    add1,
    ties,
    comparison,
    supportMin,
    partial,
    accuracy: 'exact',
    incompatible: ballot.incompatible.map(([one, other]) => [String(one), String(other)] as const),
    minima: ballot.projects.flatMap(({ number, minimumCents }) =>
      minimumCents === undefined ? [] : [[String(number), minimumCents / 100] as const],
    ),
    caps: caps.map(({ of, name, cents }) => ({
      of: of === 'wijk' ? ('neighborhood' as const) : of,
      name,
      amount: cents / 100,
    })),
  };
}

/** `2026-11-29` → `29.11.2026`: days as the format writes them. */
const dayOf = (isoDate: string): string => isoDate.split('-').toReversed().join('.');

export type About = {
  readonly slug: string;
  readonly council: string;
  readonly ballotSha256: string;
  /** First and last day of voting, ISO. */
  readonly firstDay: string;
  readonly lastDay: string;
};

/** @param withdrawn numbers of projects that were withdrawn after the ballot was fixed: not in the file, on no ballot */
export function publishedElection(
  frozen: FrozenBallot,
  withdrawn: ReadonlySet<number>,
  ballots: readonly Ballot[],
  about: About,
): WrittenElection {
  const { kind, choicesMin, choicesMax, points } = frozen.rules.ballot;
  const projects = frozen.projects.filter(({ number }) => !withdrawn.has(number));
  const here = new Set(projects.map(({ number }) => String(number)));
  const options = optionsOf(frozen.rules, {
    incompatible: frozen.incompatible.filter((pair) => !pair.some((number) => withdrawn.has(number))),
    projects,
  });
  return {
    about: [
      ['description', `${frozen.name.nl}: ${frozen.question.nl}`],
      ['country', 'Netherlands'],
      ['unit', about.council],
      ['instance', about.lastDay.slice(0, 4)],
      ['date_begin', dayOf(about.firstDay)],
      ['date_end', dayOf(about.lastDay)],
      ['language', 'nl'],
      ['hoofdveld_vote', about.slug],
      ['hoofdveld_ballot_sha256', about.ballotSha256],
      ...(withdrawn.size === 0
        ? []
        : [['hoofdveld_withdrawn', [...withdrawn].toSorted((a, b) => a - b).join(',')] as const]),
    ],
    voteType: voteTypes[kind],
    lengthMin: choicesMin,
    lengthMax: choicesMax,
    costMaxCents: kind === 'knapsack' ? frozen.budgetCents : null,
    pointsMax: kind === 'points' ? points : null,
    budgetCents: frozen.budgetCents,
    options,
    projects: projects.map(({ number, costCents, title, category, wijk }) => ({
      id: String(number),
      costCents,
      name: title,
      category,
      neighborhood: wijk,
    })),
    ballots: ballots.map((ballot) => written(ballot, kind, here)),
  };
}

function written(
  { receipt, way, choices }: Ballot,
  kind: BallotKind,
  here: ReadonlySet<string>,
): WrittenBallot {
  const chosen = Object.entries(choices)
    .filter(([number]) => here.has(number))
    // A ranking goes by its ranks, every other ballot by number.
    .toSorted(([one, first], [other, second]) =>
      kind === 'ranking' ? first - second : Number(one) - Number(other),
    );
  const base = {
    voterId: receipt,
    votingMethod: way === 'paper' ? ('paper' as const) : ('internet' as const),
    projects: chosen.map(([number]) => number),
  };
  return kind === 'points' ? { ...base, points: chosen.map(([, points]) => points) } : base;
}
