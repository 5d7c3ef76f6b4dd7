/** From points to one score, and who may give them. */
import type { Distribution } from '../../scheme/types.ts';
import type { Score, ScoredAs } from '../types.ts';

export type Ranking = Extract<Distribution, { method: 'ranking' }>;

/** Of each scorer the newest on each criterion of each application. @param scores oldest first */
export function newestScores<
  One extends Pick<Score, 'applicationId' | 'criterion' | 'personId' | 'scoredAs'>,
>(scores: readonly One[]): readonly One[] {
  const newest = new Map<string, One>();
  for (const score of scores) {
    const { applicationId, criterion, scoredAs, personId } = score;
    newest.set([applicationId, criterion, scoredAs, personId].join(' '), score);
  }
  return [...newest.values()];
}

/** Whose points count: both parts, each as much as the other, or one of them. */
export const scorersOf = ({ scoredBy }: Pick<Ranking, 'scoredBy'>): readonly ScoredAs[] =>
  scoredBy === 'both' ? ['officer', 'council'] : [scoredBy];

/** Average of the parts' averages on one criterion; null while a part gave nothing. */
export function averagePoints(
  ranking: Pick<Ranking, 'scoredBy'>,
  criterion: string,
  scores: readonly Pick<Score, 'criterion' | 'points' | 'scoredAs'>[],
): number | null {
  let sum = 0;
  const parts = scorersOf(ranking);
  for (const part of parts) {
    const own = scores.filter((one) => one.criterion === criterion && one.scoredAs === part);
    if (own.length === 0) return null;
    sum += own.reduce((all, { points }) => all + points, 0) / own.length;
  }
  return sum / parts.length;
}

/**
 * The weighted average as a share of the most points, in whole thousandths: small differences in how people score are no
 * difference between plans.
 * @param scores of one application, the newest of each scorer
 * @returns null while a criterion has no points of a part that must give them
 */
export function scoreOf(
  ranking: Pick<Ranking, 'criteria' | 'maxPoints' | 'scoredBy'>,
  scores: readonly Pick<Score, 'criterion' | 'points' | 'scoredAs'>[],
): number | null {
  let weighted = 0;
  let weights = 0;
  for (const { key, weight } of ranking.criteria) {
    const average = averagePoints(ranking, key, scores);
    if (average === null) return null;
    weighted += weight * average;
    weights += weight;
  }
  return Math.round((1000 * weighted) / (weights * ranking.maxPoints));
}
