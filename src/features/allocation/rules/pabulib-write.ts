/**
 * Writes an election in the Pabulib format (pabulib.org/format), so that reading it gives the same again. UTF-8, lines that end in
 * CRLF, as CSV. Further keys of META are ours (`announced.ts`): how it is counted, so that the file alone gives the outcome.
 */
import type { CountOptions, WrittenElection } from '../types.ts';
import { announcement } from './announced.ts';

/** Cents as euros with a point, as short as it goes: 5000, 99.50. */
export function euros(cents: number): string {
  const rest = cents % 100;
  const whole = String((cents - rest) / 100);
  return rest === 0 ? whole : `${whole}.${String(rest).padStart(2, '0')}`;
}

/** Of a field no white space begins or ends it when it is read, and no line ends in it; the rest stays as it is. */
function field(text: string): string {
  const own = text.replace(/\s+/g, ' ').trim();
  return /[;"]/.test(own) ? `"${own.replaceAll('"', '""')}"` : own;
}

const row = (fields: readonly string[]): string => `${fields.map(field).join(';')}\r\n`;

/** The rule in the words that other readers of the format know. */
const ruleNames: Readonly<Record<CountOptions['rule'], string>> = {
  'equal-shares': 'equalshares',
  greedy: 'greedy',
  knapsack: 'knapsack',
};

function metaOf(election: WrittenElection): readonly (readonly [string, string])[] {
  const { about, projects, ballots, voteType, options, costMaxCents, pointsMax } = election;
  return [
    ...about,
    ['num_projects', String(projects.length)],
    ['num_votes', String(ballots.length)],
    ['budget', euros(election.budgetCents)],
    ['currency', 'EUR'],
    ['vote_type', voteType],
    ['rule', ruleNames[options.rule]],
    ['min_length', String(election.lengthMin)],
    ['max_length', String(election.lengthMax)],
    ...(costMaxCents === null ? [] : [['max_sum_cost', euros(costMaxCents)] as const]),
    ...(pointsMax === null ? [] : [['max_sum_points', String(pointsMax)] as const]),
    ...announcement(options),
  ];
}

/** How many ballots name each project with something. */
function votesOf({ projects, ballots }: WrittenElection): ReadonlyMap<string, number> {
  const votes = new Map(projects.map(({ id }) => [id, 0]));
  for (const ballot of ballots)
    for (const [at, id] of ballot.projects.entries())
      if ((ballot.points?.[at] ?? 1) > 0) votes.set(id, (votes.get(id) ?? 0) + 1);
  return votes;
}

export function writePabulib(election: WrittenElection): string {
  const { projects, ballots, voteType } = election;
  const votes = votesOf(election);
  const points = voteType === 'cumulative';
  const parts = [
    'META\r\n',
    row(['key', 'value']),
    ...metaOf(election).map(row),
    'PROJECTS\r\n',
    row(['project_id', 'cost', 'votes', 'name', 'category', 'neighborhood']),
    ...projects.map(({ id, costCents, name, category, neighborhood }) =>
      row([id, euros(costCents), String(votes.get(id)), name, category ?? '', neighborhood ?? '']),
    ),
    'VOTES\r\n',
    row(['voter_id', 'vote', ...(points ? ['points'] : []), 'voting_method']),
  ];
  for (const ballot of ballots)
    parts.push(
      row([
        ballot.voterId,
        ballot.projects.join(','),
        ...(points ? [(ballot.points ?? []).join(',')] : []),
        ballot.votingMethod,
      ]),
    );
  return parts.join('');
}
