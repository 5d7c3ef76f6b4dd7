/** What a rule does, shown on a vote that one can count by hand. Counted by the same code as the real one. Pure. */
import { assert } from '../../kernel/result.ts';
import { countVotes, defaultOptions, readPabulib } from '../allocation/index.ts';
import type { VoteRules } from './types.ts';

/** Invented: three voters want A and C, two want B. */
export const miniExample = {
  budget: 1000,
  voters: 5,
  projects: [
    { id: 'A', cost: 500, votes: 3 },
    { id: 'B', cost: 400, votes: 2 },
    { id: 'C', cost: 500, votes: 3 },
  ],
} as const;

const file = [
  'META',
  'key;value',
  `budget;${miniExample.budget}`,
  'vote_type;approval',
  'PROJECTS',
  'project_id;cost;name',
  ...miniExample.projects.map(({ id, cost }) => `${id};${cost};${id}`),
  'VOTES',
  'voter_id;vote',
  '1;A,C',
  '2;A,C',
  '3;A,C',
  '4;B',
  '5;B',
].join('\n');

/** @returns ids of the projects that win by these rules */
export function miniWinners({
  rule,
  completion,
  add1,
  ties,
  comparison,
}: VoteRules['count']): readonly string[] {
  const election = readPabulib(file);
  assert(election.ok, 'the example is a file that can be read');
  return countVotes(election.value, { ...defaultOptions, rule, completion, add1, ties, comparison }).winners;
}
