import { expect, test } from 'vitest';
import { text } from '../../../kernel/messages.ts';
import { canonicalJson, hashOf } from '../canonical.ts';
import { miniWinners } from '../mini-example.ts';
import { sayCost } from '../say.ts';
import type { FrozenBallot, VoteProject, VoteRules } from '../types.ts';
import { type FreezeFacts, freezeProblems, frozenBallotOf } from './freeze.ts';
import { rehearsalProblems, waysToRehearse } from './rehearse.ts';
import { firstRules } from './standing.ts';

const facts: FreezeFacts = {
  now: new Date('2027-02-01T10:00:00Z'),
  opensAt: new Date('2027-03-01T08:00:00Z'),
  ideasUntil: '2027-01-20',
  today: '2027-02-01',
  openIdeas: 0,
  otherVote: null,
  lostApplications: [],
  lostIdeas: [],
  aboveMost: [],
};

const project = (number: number, euros: number): FrozenBallot['projects'][number] => ({
  number,
  title: `Project ${number}`,
  description: 'Iets.',
  lang: 'nl',
  costCents: euros * 100,
  category: number === 1 ? 'health' : null,
  wijk: null,
  advice: null,
});

const rules: VoteRules = {
  ...firstRules,
  voters: { ...firstRules.voters, postcodes: ['3021'] },
  ballot: { ...firstRules.ballot, choicesMax: 2 },
};

const ballot: FrozenBallot = {
  name: text('Proef', 'Trial'),
  question: text('Wat?', 'What?'),
  rules,
  budgetCents: 1000_00,
  projects: [project(1, 400), project(2, 600)],
  incompatible: [],
};
const withBallot = (more: Partial<VoteRules['ballot']>): FrozenBallot => ({
  ...ballot,
  rules: { ...rules, ballot: { ...rules.ballot, ...more } },
});
const withCap = (cents: number, name = 'health'): FrozenBallot => ({
  ...ballot,
  rules: { ...rules, count: { ...rules.count, caps: [{ of: 'category', name, cents }] } },
});

test.each([
  [true, 250_00, 250_00],
  [true, null, undefined],
  // Where nothing is given in part it says nothing.
  [false, 250_00, undefined],
])('what a project can do with stands on the ballot: partial %s, %s', (partial, minimumCents, expected) => {
  const [shown] = ballot.projects;
  const candidate = {
    ...shown,
    id: 'p',
    voteId: 'v',
    minimumCents,
    wijkSlug: null,
    status: 'candidate',
  } as unknown as VoteProject;
  const { projects } = frozenBallotOf({
    vote: {
      name: ballot.name,
      question: ballot.question,
      rules: { ...rules, count: { ...rules.count, partial } },
    },
    projects: [candidate],
    incompatible: [],
    advice: [],
    budgetCents: 1000_00,
  });
  expect(projects[0]?.minimumCents).toBe(expected);
  expect(
    sayCost({ costCents: 400_00, ...(expected === undefined ? {} : { minimumCents: expected }) }).en,
  ).toBe(expected === undefined ? 'Costs €400' : 'Costs €400, can be done with €250');
});

test.each<[string, FrozenBallot, Partial<FreezeFacts>, readonly string[]]>([
  ['all is there', ballot, {}, []],
  ['no question', { ...ballot, question: text('', '') }, {}, ['question-missing']],
  ['no project', { ...ballot, projects: [] }, {}, ['no-project']],
  ['no money', { ...ballot, budgetCents: 0 }, {}, ['no-money']],
  ['a project above the budget', { ...ballot, budgetCents: 599_99 }, {}, ['cost-above-budget']],
  [
    'the same where it may win in part',
    { ...ballot, budgetCents: 599_99, rules: { ...rules, count: { ...rules.count, partial: true } } },
    {},
    [],
  ],
  ['a cap of exactly the cheapest', withCap(400_00), {}, []],
  ['a cap below the cheapest', withCap(399_99), {}, ['cap-below-cheapest']],
  ['a cap for nothing', withCap(1_00, 'pedagogy'), {}, ['cap-of-nothing']],
  ['more choices than projects', withBallot({ choicesMax: 3 }), {}, ['more-choices-than-projects']],
  [
    'a basket that the least does not fit',
    { ...withBallot({ kind: 'knapsack', choicesMin: 2 }), budgetCents: 900_00 },
    {},
    ['least-above-budget'],
  ],
  ['opening in the past', ballot, { now: facts.opensAt }, ['opens-in-past']],
  ['ideas until today', ballot, { ideasUntil: '2027-02-01' }, ['ideas-still-welcome']],
  ['ideas without an answer', ballot, { openIdeas: 2 }, ['ideas-without-answer']],
  ['an application that was withdrawn', ballot, { lostApplications: [2] }, ['application-gone']],
  ['a project of which all ideas were withdrawn', ballot, { lostIdeas: [1] }, ['ideas-gone']],
  ['money of another vote', ballot, { otherVote: text('Ander', 'Other') }, ['money-in-other-vote']],
  [
    'nobody may vote',
    { ...ballot, rules: { ...rules, voters: { ...rules.voters, postcodes: [] } } },
    {},
    ['no-postcodes'],
  ],
])('before it is frozen: %s', (_, given, more, expected) => {
  expect(freezeProblems(given, { ...facts, ...more }).map(({ code }) => code)).toEqual(expected);
});

test('the hash is of one text, whatever the order in which parts were written down', () => {
  expect(canonicalJson({ b: [2, { d: 'é"', c: null }], a: true })).toBe(
    '{"a":true,"b":[2,{"c":null,"d":"é\\""}]}',
  );
  const turned = Object.fromEntries(Object.entries(ballot).toReversed());
  expect(hashOf(turned)).toBe(hashOf(ballot));
  expect(hashOf({ ...ballot, budgetCents: 1000_01 })).not.toBe(hashOf(ballot));
});

test('the example shows what equal shares do for a smaller group', () => {
  expect(miniWinners({ ...rules.count, rule: 'equal-shares' })).toEqual(['A', 'B']);
  expect(miniWinners({ ...rules.count, rule: 'greedy' })).toEqual(['A', 'C']);
  expect(miniWinners({ ...rules.count, rule: 'knapsack' })).toEqual(['A', 'C']);
});

const rehearsal = { ballotSha256: 'x', way: 'screen', meant: '2', found: 'Klopt.', allRight: true } as const;

test.each([
  ['as it was meant', rehearsal, []],
  ['three were meant, two are possible', { ...rehearsal, meant: '3' }, ['meant-differs']],
  ['three were meant, and she says that it is not right', { ...rehearsal, meant: '3', allRight: false }, []],
  [
    'nothing filled in',
    { ballotSha256: 'x', way: null, meant: '', found: '', allRight: null },
    ['way-missing', 'meant-missing', 'found-missing', 'answer-missing'],
  ],
  ['too long', { ...rehearsal, found: 'a'.repeat(1001) }, ['too-long']],
])('a rehearsal: %s', (_, input, expected) => {
  expect(rehearsalProblems(ballot, input).map(({ code }) => code)).toEqual(expected);
});

test('the newest rehearsal of this very ballot counts, in each way', () => {
  const of = (way: 'screen' | 'paper', allRight: boolean, ballotSha256 = 'x') => ({
    way,
    allRight,
    ballotSha256,
  });
  expect(waysToRehearse('x', [])).toEqual(['screen', 'paper']);
  expect(waysToRehearse('x', [of('paper', true), of('screen', true)])).toEqual([]);
  expect(waysToRehearse('x', [of('paper', false), of('paper', true), of('screen', true)])).toEqual(['paper']);
  expect(waysToRehearse('x', [of('paper', true, 'y'), of('screen', true)])).toEqual(['paper']);
});
