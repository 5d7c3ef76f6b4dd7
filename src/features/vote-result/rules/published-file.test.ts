import { describe, expect, test } from 'vitest';
import { countVotes, defaultOptions, readPabulib, writePabulib } from '../../allocation/index.ts';
import type { Ballot } from '../../ballot-box/types.ts';
import { type FrozenBallot, firstRules, type VoteRules } from '../../vote/index.ts';
import { lineOf } from '../files.ts';
import { publishedElection } from './published-file.ts';

const receipt = (letter: string): string => letter.repeat(26);
const project = (number: number, costCents: number) => ({
  number,
  title: `Plan ${number}; "nieuw"`,
  description: 'Wat wij doen',
  lang: 'nl',
  costCents,
  category: number === 1 ? 'health' : null,
  wijk: 'proefwijk',
  advice: null,
});
const frozenOf = (
  ballot: Partial<VoteRules['ballot']>,
  count: Partial<VoteRules['count']> = {},
): FrozenBallot => ({
  name: { nl: 'Proefwijk kiest', en: 'Proefwijk chooses' },
  question: { nl: 'Wat kiest u?', en: 'What do you choose?' },
  rules: {
    ...firstRules,
    ballot: { ...firstRules.ballot, ...ballot },
    count: { ...firstRules.count, ...count },
  },
  budgetCents: 1000_50,
  projects: [project(1, 500_25), project(2, 400_00), project(3, 300_00)],
  incompatible: [[2, 3]],
});
const about = {
  slug: 'proefwijk-kiest',
  council: 'Proefwijk',
  ballotSha256: 'a'.repeat(64),
  firstDay: '2026-11-01',
  lastDay: '2026-11-14',
};
const ballot = (letter: string, choices: Ballot['choices'], way: Ballot['way'] = 'screen'): Ballot => ({
  receipt: receipt(letter),
  way,
  choices,
});
function fileOf(frozen: FrozenBallot, ballots: readonly Ballot[], withdrawn: readonly number[] = []) {
  const file = writePabulib(publishedElection(frozen, new Set(withdrawn), ballots, about));
  const read = readPabulib(file);
  if (!read.ok) throw new Error(read.problems[0]?.text.en);
  return { file, election: read.value };
}

describe('the published file', () => {
  test('has what is counted and how, and nobody in it', () => {
    const frozen = frozenOf({}, { supportMin: 2, caps: [{ of: 'wijk', name: 'proefwijk', cents: 900_10 }] });
    const { file, election } = fileOf(frozen, [
      ballot('a', { 1: 1, 3: 1 }),
      ballot('b', { 2: 1 }, 'paper'),
      ballot('c', {}),
    ]);
    expect(election.announced).toEqual({
      ...defaultOptions,
      accuracy: 'exact',
      supportMin: 2,
      incompatible: [['2', '3']],
      caps: [{ of: 'neighborhood', name: 'proefwijk', amount: 900.1 }],
    });
    expect([election.voters, election.budget]).toEqual([3, 1000.5]);
    expect(file).toContain(`${receipt('a')};1,3;internet\r\n${receipt('b')};2;paper\r\n`);
    expect(lineOf(file, receipt('b'))).toMatchObject({ text: `${receipt('b')};2;paper`, ids: ['2'] });
    expect(file.split('\r\n')[(lineOf(file, receipt('b'))?.number ?? 0) - 1]).toBe(`${receipt('b')};2;paper`);
    expect(lineOf(file, receipt('c'))?.ids).toEqual([]);
    expect(lineOf(file, receipt('d'))).toBeNull();
  });

  test('says with how much a project can do at least, unless it was withdrawn', () => {
    const frozen = frozenOf({}, { partial: true });
    const projects = frozen.projects.map((one) => (one.number < 3 ? { ...one, minimumCents: 250_50 } : one));
    const of = (withdrawn: readonly number[]) =>
      fileOf({ ...frozen, projects }, [ballot('a', { 1: 1 })], withdrawn).election.announced?.minima;
    expect(of([])).toEqual([
      ['1', 250.5],
      ['2', 250.5],
    ]);
    expect(of([2])).toEqual([['1', 250.5]]);
  });

  test('keeps points, and the order of a ranking', () => {
    const points = fileOf(frozenOf({ kind: 'points', points: 10 }), [ballot('a', { 1: 3, 2: 7 })]);
    expect(points.file).toContain(`${receipt('a')};1,2;3,7;internet`);
    const ranking = fileOf(frozenOf({ kind: 'ranking' }), [ballot('a', { 1: 2, 3: 1 })]);
    expect(ranking.file).toContain(`${receipt('a')};3,1;internet`);
    expect(ranking.election.voteType).toBe('ordinal');
  });

  test('is counted without what was withdrawn meanwhile', () => {
    const { file, election } = fileOf(
      frozenOf({}),
      [ballot('a', { 1: 1, 2: 1 }), ballot('b', { 2: 1 })],
      [2],
    );
    expect(file).toContain('hoofdveld_withdrawn;2\r\n');
    expect(file).toContain(`${receipt('b')};;internet`);
    expect(countVotes(election, { ...defaultOptions, ...election.announced }).winners).toEqual(['1']);
  });
});
