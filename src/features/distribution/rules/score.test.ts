import { expect, test } from 'vitest';
import type { Id } from '../../../kernel/ids.ts';
import { averagePoints, newestScores, scoreOf } from './score.ts';

const label = { nl: 'Bereik', en: 'Reach' };
const ranking = {
  criteria: [
    { key: 'reach', label, weight: 2 },
    { key: 'lasting', label, weight: 1 },
  ],
  maxPoints: 5,
  scoredBy: 'council' as const,
};
const person = (n: number) => `person-${n}` as Id<'person'>;
const applicationId = 'application' as Id<'application'>;
const given = (criterion: string, points: number, n = 1, scoredAs: 'officer' | 'council' = 'council') => ({
  applicationId,
  criterion,
  points,
  scoredAs,
  personId: person(n),
});

test('weights count, and the score is a share of the most points', () => {
  expect(scoreOf(ranking, [given('reach', 4), given('lasting', 1)])).toBe(600);
  expect(scoreOf(ranking, [given('reach', 5), given('lasting', 5)])).toBe(1000);
  expect(scoreOf(ranking, [given('reach', 0), given('lasting', 0)])).toBe(0);
});

test('a criterion without points leaves it open', () => {
  expect(scoreOf(ranking, [given('reach', 4)])).toBeNull();
});

test('several scorers count as their average; another part does not count at all', () => {
  const scores = [given('reach', 4, 1), given('reach', 1, 2), given('reach', 0, 3, 'officer')];
  expect(averagePoints(ranking, 'reach', scores)).toBe(2.5);
});

test('where both give points each part counts for half, however many are in it', () => {
  const both = { ...ranking, scoredBy: 'both' as const };
  const council = [given('reach', 2, 1), given('reach', 2, 2), given('reach', 2, 3)];
  expect(averagePoints(both, 'reach', council)).toBeNull();
  expect(averagePoints(both, 'reach', [...council, given('reach', 4, 4, 'officer')])).toBe(3);
});

test('of one scorer the newest counts', () => {
  const scores = [given('reach', 1), given('reach', 3, 2), given('reach', 5)];
  expect(newestScores(scores).map(({ points }) => points)).toEqual([5, 3]);
});
