import { expect, test } from 'vitest';
import {
  trialApplication,
  trialCriterion,
  trialFacts,
  trialVersion,
} from '../../../../tests/support/trial-decision.ts';
import { Temporal } from '../../../kernel/dates.ts';
import { same } from '../../../kernel/messages.ts';
import type { Answers } from '../../application/types.ts';
import type { FormPage } from '../../scheme/types.ts';
import type { DecisionFacts, Finding } from '../types.ts';
import { findings } from './findings.ts';
import { failedRules } from './proposal.ts';

const form: FormPage[] = [
  {
    slug: 'u',
    title: same('U'),
    questions: [
      {
        kind: 'yesNo',
        key: 'declared',
        label: same('Woont u hier?'),
        required: true,
        reason: same('Daarom'),
      },
    ],
  },
];

function declared(answers: Answers, facts: Partial<DecisionFacts> = {}): Finding {
  const [found] = findings({
    application: trialApplication({ answers }),
    version: trialVersion({ form, criteria: [trialCriterion('declared')] }),
    facts: trialFacts(facts),
    today: Temporal.PlainDate.from('2026-03-16'),
  });
  if (!found) throw new Error('no finding');
  return found;
}

test.for([
  [true, 'passed', 'Ja'],
  [false, 'failed', 'Nee'],
] as const)('a declaration of %s is %s, and shows what was answered', ([answer, result, shown]) => {
  const found = declared({ declared: answer });
  expect(found.result).toBe(result);
  expect(found.facts.map(({ label, value }) => `${label.nl} ${value.nl}`)).toEqual([
    `Woont u hier? ${shown}`,
  ]);
  expect(found.sentence.nl).toContain(found.label.nl);
  expect(failedRules([found])).toHaveLength(answer ? 0 : 1);
});

test('what was not declared waits for a person, and a declaration stands above her answer', () => {
  expect(declared({}).result).toBe('needsPerson');
  expect(declared({}, { judgements: { declared: 'met' } })).toMatchObject({ result: 'passed' });
  const answered = declared({ declared: false }, { judgements: { declared: 'met' } });
  expect(answered.result).toBe('failed');
});
