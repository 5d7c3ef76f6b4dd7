import { describe, expect, test } from 'vitest';
import type { Election } from '../types.ts';
import { readPabulib } from './pabulib.ts';

const file = (changes: { meta?: string; projects?: string; votes?: string } = {}): string =>
  [
    'META',
    'key;value',
    changes.meta ?? 'budget;1000\nvote_type;approval',
    'PROJECTS',
    changes.projects ?? 'project_id;cost;name\n1;600;Bankje\n2;99.50;"Groen; en ""fris"""\n10;0;Gratis',
    'VOTES',
    changes.votes ?? 'voter_id;age;vote\na;40;1,2\nb;;\nc;33; 2 , 10 ',
  ].join('\n');

function read(content: string): Election {
  const found = readPabulib(content);
  if (!found.ok) throw new Error(found.problems.map(({ text }) => text.en).join('\n'));
  return found.value;
}
const supporters = (election: Election): Record<string, readonly number[]> =>
  Object.fromEntries(election.projects.map(({ id }, at) => [id, [...(election.supporters[at] ?? [])]]));
const problems = (content: string): readonly string[] => {
  const found = readPabulib(content);
  return found.ok ? [] : found.problems.map(({ field, code }) => `${field} ${code}`);
};

describe('a file of votes', () => {
  test('is read with quotes, decimals, empty ballots and spaces', () => {
    const election = read(file());
    expect(election).toMatchObject({ budget: 1000, voters: 3, decimals: 1, voteType: 'approval' });
    expect(election.projects.map(({ id, cost, name, votes }) => [id, cost, name, votes])).toEqual([
      ['1', 600, 'Bankje', 1],
      ['2', 99.5, 'Groen; en "fris"', 2],
      ['10', 0, 'Gratis', 1],
    ]);
    expect(supporters(election)).toEqual({ 1: [0], 2: [0, 2], 10: [2] });
  });

  test('is the same with the line ends and the mark of Windows, empty lines and capitals', () => {
    const other = `\uFEFF${file().replaceAll('\n', '\r\n').replace('PROJECTS', '\r\nProjects')}\r\n\r\n`;
    expect(read(other)).toEqual(read(file()));
  });

  test('may hold a line break in a name; the lines after it keep their numbers', () => {
    const projects = 'project_id;cost;name\n1;600;"Bankje\nbij de boom"\n2;-5;Fout';
    expect(problems(file({ projects, votes: 'voter_id;vote' }))).toEqual(['/line/9 amount-wrong']);
  });

  test('names a project twice on a ballot and counts it once', () => {
    expect(supporters(read(file({ votes: 'voter_id;vote\na;1,1' })))['1']).toEqual([0]);
  });
});

describe('of other ballots', () => {
  const points = 'voter_id;vote;points\na;1,2;3,0\nb;2;5';

  test.for([
    ['cumulative', points, { 1: [0], 2: [1], 10: [] }, [3, 5, 0]],
    ['scoring', points.replace('3,0', '3,-2'), { 1: [0], 2: [1], 10: [] }, [3, 3, 0]],
    ['ordinal', 'voter_id;vote\na;2,1\nb;10', { 1: [0], 2: [0], 10: [1] }, [2, 3, 3]],
    ['choose-1', 'voter_id;vote\na;2', { 1: [], 2: [0], 10: [] }, [0, 1, 0]],
  ] as const)('%s, support and score are reduced by stated rules', ([kind, votes, support, score]) => {
    const election = read(file({ meta: `budget;1000\nvote_type;${kind}`, votes }));
    expect(supporters(election)).toEqual(support);
    expect(election.projects.map((project) => project.score)).toEqual(score);
  });
});

describe('what is wrong is told with its line', () => {
  test.for([
    ['an unknown project', { votes: 'voter_id;vote\na;1\nb;1,7' }, ['/line/13 project-unknown']],
    ['a voter twice', { votes: 'voter_id;vote\na;1\na;2' }, ['/line/13 voter-twice']],
    [
      'a negative cost',
      { projects: 'project_id;cost\n1;-600', votes: 'voter_id;vote' },
      ['/line/7 amount-wrong'],
    ],
    ['no number', { projects: 'project_id;cost\n1;veel', votes: 'voter_id;vote' }, ['/line/7 amount-wrong']],
    [
      'an enormous cost',
      { projects: 'project_id;cost\n1;9e99', votes: 'voter_id;vote' },
      ['/line/7 amount-wrong'],
    ],
    [
      'a project twice',
      { projects: 'project_id;cost\n1;6\n1;7', votes: 'voter_id;vote' },
      ['/line/8 project-twice'],
    ],
    ['a missing column', { votes: 'voter_id;stem\na;1' }, ['/line/11 column-missing']],
    ['an unknown kind', { meta: 'budget;1000\nvote_type;dice' }, ['/line/4 vote-type-unknown']],
    ['no budget', { meta: 'vote_type;approval' }, ['/line/1 amount-wrong']],
    [
      'points that do not fit',
      { meta: 'budget;9\nvote_type;cumulative', votes: 'voter_id;vote;points\na;1,2;3' },
      ['/line/12 points-wrong'],
    ],
  ] as const)('%s', ([, changes, expected]) => {
    expect(problems(file(changes))).toEqual(expected);
  });

  test('several at once', () => {
    expect(problems(file({ votes: 'voter_id;vote\na;7\n;1' }))).toEqual([
      '/line/12 project-unknown',
      '/line/13 voter-without-id',
    ]);
  });

  test.for([
    [
      '',
      [
        '/line/1 section-missing',
        '/line/1 section-missing',
        '/line/1 section-missing',
        '/line/1 amount-wrong',
      ],
    ],
    ['geen stemmen', ['/line/1 no-section']],
  ] as const)('in %j', ([content, expected]) => {
    expect(problems(content)).toEqual(expect.arrayContaining([...expected]));
  });

  test('a heading that was misspelt is told before all that follows from it', () => {
    const ballots = Array.from({ length: 500 }, (_, at) => `v${at};1,2`);
    const content = file({ votes: ['voter_id;vote', ...ballots].join('\n') }).replace('VOTES', 'VOTEZ');
    expect(problems(content)[0]).toBe('/line/1 section-missing');
    expect(problems(content).length).toBeGreaterThan(100);
  });

  test('of a million wrong ballots a hundred', () => {
    const votes = ['voter_id;vote', ...Array.from({ length: 5000 }, (_, at) => `v${at};x`)].join('\n');
    expect(problems(file({ votes }))).toHaveLength(100);
  });
});
