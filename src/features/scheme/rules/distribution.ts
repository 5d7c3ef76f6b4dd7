/** What must be right in a rule of distribution beyond its shape. */
import { type Problem, problem } from '../../../kernel/result.ts';
import type { SchemeRules } from '../types.ts';

/** @returns problems that stop publication; fields are JSON pointers into the rules */
export function distributionProblems({ distribution }: Pick<SchemeRules, 'distribution'>): Problem[] {
  if (distribution.method !== 'ranking') return [];
  const keys = distribution.criteria.map(({ key }) => key);
  return keys.flatMap((key, index) =>
    keys.indexOf(key) === index
      ? []
      : [
          problem(`/distribution/criteria/${index}/key`, 'score-twice', {
            nl: `Punten voor ‘${key}’ staan er twee keer.`,
            en: `Points for ‘${key}’ are there twice.`,
          }),
        ],
  );
}
