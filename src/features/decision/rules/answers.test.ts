import { expect, test } from 'vitest';
import { trialApplication, trialVersion } from '../../../../tests/support/trial-decision.ts';
import { shippedScheme } from '../../scheme/index.ts';
import { givesAccount } from './answers.ts';

const { form } = shippedScheme('bewonersinitiatieven').rules;

test.for([
  ['given', { iban: 'NL91ABNA0417164300', ibanHolder: 'S. Proef' }, true],
  ['left for later', { iban: null, ibanHolder: null }, false],
  ['never seen', {}, false],
] as const)('an account that is %s', ([, answers, given]) => {
  expect(givesAccount(trialApplication({ answers }), trialVersion({ form }))).toBe(given);
});

test('a scheme that asks for no account gets none', () => {
  const answers = { iban: 'NL91ABNA0417164300' };
  const without = form.map((page) => ({
    ...page,
    questions: page.questions.filter(({ kind }) => kind !== 'iban'),
  }));
  expect(givesAccount(trialApplication({ answers }), trialVersion({ form: without }))).toBe(false);
});
