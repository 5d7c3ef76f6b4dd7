/** How many grants of a tier show more: a figure as any other, so it says where it comes from. Pure. */
import { type Problem, problem } from '../../../kernel/result.ts';
import type { SchemeRules } from '../types.ts';

export const sampleProblems = ({ tiers }: Pick<SchemeRules, 'tiers'>): Problem[] =>
  tiers.flatMap(({ samplePercent, sampleSource }, index) =>
    samplePercent && !sampleSource?.trim()
      ? problem(`/tiers/${index}/sampleSource`, 'source-missing', {
          nl: 'Schrijf waar het aantal van de steekproef vandaan komt.',
          en: 'Say where the number of the sample comes from.',
        })
      : [],
  );
