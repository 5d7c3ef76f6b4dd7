import { expect, test } from 'vitest';
import { FormValues } from '../../../platform/http/form-values.ts';
import { readBallot } from '../forms/ballot.ts';
import type { BallotKind, Choices, FrozenBallot } from '../types.ts';
import { ballotProblems } from './ballot-valid.ts';
import { firstRules } from './standing.ts';

type Limits = { min?: number; max?: number; points?: number };

function ballotOf(kind: BallotKind, { min = 1, max = 3, points }: Limits = {}): FrozenBallot {
  return {
    name: { nl: 'Proef', en: 'Trial' },
    question: { nl: 'Wat?', en: 'What?' },
    budgetCents: 1000_00,
    incompatible: [],
    rules: {
      ...firstRules,
      ballot: { ...firstRules.ballot, kind, choicesMin: min, choicesMax: max, points: points ?? null },
    },
    projects: [1, 2, 3, 4, 5].map((number) => ({
      number,
      title: `Project ${number}`,
      description: 'Iets.',
      lang: 'nl',
      costCents: number * 200_00,
      category: null,
      wijk: null,
      advice: null,
    })),
  };
}

const codes = (
  ballot: FrozenBallot,
  choices: Choices,
  withdrawn: readonly number[] = [],
): readonly string[] => ballotProblems(ballot, new Set(withdrawn), choices).map(({ code }) => code);

test.each<[string, FrozenBallot, Choices, readonly string[]]>([
  ['one of three', ballotOf('approval'), { 2: 1 }, []],
  ['as many as one may', ballotOf('approval'), { 1: 1, 2: 1, 3: 1 }, []],
  ['one too many', ballotOf('approval'), { 1: 1, 2: 1, 3: 1, 4: 1 }, ['too-many']],
  ['nothing, where one has to choose', ballotOf('approval'), {}, ['too-few']],
  ['nothing, where blank is a vote', ballotOf('approval', { min: 0 }), {}, []],
  ['a number that is not there', ballotOf('approval'), { 9: 1 }, ['project-unknown']],
  ['twice the same cross', ballotOf('approval'), { 1: 2 }, ['value-shape']],
  ['exactly the money', ballotOf('knapsack', { max: 5 }), { 1: 1, 4: 1 }, []],
  ['a cent above the money', ballotOf('knapsack', { max: 5 }), { 2: 1, 4: 1 }, ['above-budget']],
  ['all points', ballotOf('points', { points: 10 }), { 1: 7, 5: 3 }, []],
  ['points left', ballotOf('points', { points: 10 }), { 1: 7 }, ['points-do-not-add-up']],
  ['more points than one has', ballotOf('points', { points: 10 }), { 1: 7, 2: 7 }, ['points-do-not-add-up']],
  ['half a point', ballotOf('points', { points: 10 }), { 1: 9.5, 2: 0.5 }, ['value-shape', 'value-shape']],
  ['no points, where blank is a vote', ballotOf('points', { min: 0, points: 10 }), {}, []],
  ['an order', ballotOf('ranking'), { 5: 1, 1: 2 }, []],
  ['one place twice', ballotOf('ranking'), { 5: 1, 1: 1 }, ['rank-doubled']],
  ['a place left out', ballotOf('ranking'), { 5: 1, 1: 3 }, ['rank-missing']],
  [
    'several faults at once',
    ballotOf('approval', { max: 1 }),
    { 1: 1, 9: 1 },
    ['project-unknown', 'too-many'],
  ],
])('%s', (_, ballot, choices, expected) => {
  expect(codes(ballot, choices)).toEqual(expected);
});

test('a project that was withdrawn cannot be chosen, and is said so', () => {
  expect(codes(ballotOf('approval'), { 1: 1, 2: 1 }, [2])).toEqual(['project-withdrawn']);
});

test('sentences say by how much', () => {
  const [over] = ballotProblems(ballotOf('knapsack', { max: 5 }), new Set(), { 2: 1, 4: 1 });
  expect(over?.text.en).toBe(
    'Your projects cost €1,200 together. There is €1,000. That is €200 too much. Take a project away.',
  );
});

test('a form keeps what was typed, and a word for a number is told once', () => {
  const form = FormValues.of({ 'keuze.1': 'veel', 'keuze.2': '3', 'keuze.3': '0', ander: 'x' });
  const read = readBallot(form, ballotOf('points', { points: 10 }), new Set());
  expect(read.typed).toEqual({ 1: 'veel', 2: '3' });
  expect(read.choices).toEqual({ 2: 3 });
  expect(read.problems.map(({ field, code }) => [field, code])).toEqual([['keuze.1', 'value-shape']]);
});

test('a number that was posted from outside is not passed over', () => {
  const form = FormValues.of({ 'keuze.1': 'yes', 'keuze.__proto__': 'yes', 'keuze.77': 'yes' });
  const read = readBallot(form, ballotOf('approval'), new Set());
  expect(read.problems.map(({ code }) => code)).toContain('project-unknown');
  expect(read.choices).toHaveProperty('77', 1);
});
