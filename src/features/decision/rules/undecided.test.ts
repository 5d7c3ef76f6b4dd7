import { describe, expect, test } from 'vitest';
import { trialFinding } from '../../../../tests/support/trial-decision.ts';
import { undecidedProblems } from './undecided.ts';
import type { UndecidedDecision } from './wanted-decision.ts';

const typed: UndecidedDecision = {
  reasons: 'Goed plan.',
  departureReasons: '',
  deviationReasons: '',
  obligations: [],
  judgements: {},
  reasonableTerm: false,
  givenTerm: '',
};
const open = trialFinding({ result: 'needsPerson' });

describe('before a choice was made', () => {
  test.for<[string, Partial<UndecidedDecision>, Parameters<typeof undecidedProblems>[1], string[]]>([
    [
      'only the choice',
      {},
      { findings: [trialFinding()], councilDecides: false },
      ['outcome: choice-missing'],
    ],
    [
      'what is still to be judged, and why',
      { reasons: ' ' },
      { findings: [open], councilDecides: false },
      ['outcome: choice-missing', `judgement.${open.key}: judgement-missing`, 'reasons: reasons-missing'],
    ],
    [
      'what is too long, and why the council does not decide',
      { deviationReasons: 'x'.repeat(10_001), obligations: ['x'.repeat(501)] },
      { findings: [], councilDecides: true },
      [
        'outcome: choice-missing',
        'deviationReasons: too-long',
        'obligations: too-long',
        'departureReasons: own-decision-reasons-missing',
      ],
    ],
  ])('%s', ([, more, context, expected]) => {
    expect(
      undecidedProblems({ ...typed, ...more }, context).map(({ field, code }) => `${field}: ${code}`),
    ).toEqual(expected);
  });
});
