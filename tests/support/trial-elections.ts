/** Made-up elections for tests. */
import type { Election } from '../../src/features/allocation/index.ts';

export type Drawn = {
  readonly budget: number;
  readonly costs: readonly number[];
  /** Of each voter the numbers of the projects that she supports. */
  readonly ballots: readonly (readonly number[])[];
};

/** Projects are called p0, p1 and so on. */
export function electionOf({ budget, costs, ballots }: Drawn): Election {
  const supporters = costs.map((_, at) =>
    Int32Array.from(ballots.flatMap((ballot, voter) => (ballot.includes(at) ? [voter] : []))),
  );
  return {
    budget,
    voters: ballots.length,
    decimals: 0,
    voteType: 'approval',
    supporters,
    projects: costs.map((cost, at) => ({
      id: `p${at}`,
      name: `Project ${at}`,
      cost,
      votes: supporters[at]?.length ?? 0,
      score: supporters[at]?.length ?? 0,
    })),
  };
}

/** As a file, so that reading is tried as well. */
export function pabulibOf({ budget, costs, ballots }: Drawn): string {
  return [
    'META',
    'key;value',
    `budget;${budget}`,
    'vote_type;approval',
    'PROJECTS',
    'project_id;cost;name',
    ...costs.map((cost, at) => `p${at};${cost};Project ${at}`),
    'VOTES',
    'voter_id;vote',
    ...ballots.map((ballot, voter) => `v${voter};${ballot.map((at) => `p${at}`).join(',')}`),
  ].join('\n');
}
