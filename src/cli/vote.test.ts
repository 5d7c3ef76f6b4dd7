import { describe, expect, test } from 'vitest';
import { runCli } from '../../tests/support/cli.ts';
import { pabulibOf } from '../../tests/support/trial-elections.ts';
import { voteCommand } from './vote.ts';

const files = {
  'street.pb': pabulibOf({ budget: 100, costs: [60, 25, 40, 15], ballots: [[0, 2], [0, 2, 3], [0], [1]] }),
  'wrong.pb':
    'META\nkey;value\nbudget;100\nvote_type;approval\nPROJECTS\nproject_id;cost\n1;-5\nVOTES\nvoter_id;vote\na;9',
};
const vote = (...args: readonly string[]) => runCli(voteCommand, args, files);

describe('hoofdveld vote count', () => {
  test('counts with the named defaults and writes everything as JSON', async () => {
    const { status, out } = await vote('count', 'street.pb', '--json');
    expect(status).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      winners: ['p0', 'p1', 'p3'],
      costTotal: 100,
      budget: 100,
      ties: [],
    });
    const named = await vote(
      ...'count street.pb --rule equal-shares --completion add1u --add1 exhaustive,integral --accuracy float'.split(
        ' ',
      ),
      ...'--ties maxVotes,minCost --comparison none --json'.split(' '),
    );
    expect(named.out).toBe(out);
  });

  test('takes every option', async () => {
    const none = await vote('count', 'street.pb', '--completion', 'none', '--accuracy', 'exact', '--json');
    expect(JSON.parse(none.out)).toMatchObject({ winners: ['p0', 'p1'], endowment: 25 });
    const greedy = await vote('count', 'street.pb', '--rule', 'greedy', '--json');
    expect(JSON.parse(greedy.out)).toMatchObject({ winners: ['p0', 'p2'], endowment: null });
    const knapsack = await vote('count', 'street.pb', '--rule', 'knapsack', '--add1', 'none', '--json');
    expect(JSON.parse(knapsack.out)).toMatchObject({ winners: ['p0', 'p2'] });
  });

  test('tells it in words without --json', async () => {
    const { status, out } = await vote('count', 'street.pb', '--completion', 'none');
    expect(status).toBe(0);
    expect(out).toContain('2 projects win: p0, p1');
  });

  test('tells every problem of the file with its line', async () => {
    const { status, out, err } = await vote('count', 'wrong.pb');
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err.split('\n')).toEqual([
      expect.stringMatching(/^wrong\.pb:7: The cost/),
      expect.stringMatching(/^wrong\.pb:10: Project 9/),
    ]);
  });

  test('tells every wrong option', async () => {
    const { status, err } = await vote('count', 'street.pb', '--rule', 'dice', '--ties', 'maxVotes,luck');
    expect(status).toBe(2);
    expect(err).toMatch(/--rule: .*dice[\s\S]*--ties: .*luck/);
  });

  test.for([
    [[]],
    [['count']],
    [['count', 'missing.pb']],
    [['count', 'street.pb', '--wat']],
    [['tel', 'street.pb']],
  ])('refuses %j', async ([args = []]) => {
    const { status, out, err } = await vote(...args);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).not.toBe('');
  });

  test('helps who asks', async () => {
    expect(await vote('count', '--help')).toMatchObject({ status: 0, err: '' });
  });
});
