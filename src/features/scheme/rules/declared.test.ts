import { expect, test } from 'vitest';
import { shippedScheme } from '../shipped.ts';
import type { Question, SchemeRules } from '../types.ts';
import { checkRules } from './validate.ts';

const rules = shippedScheme('bewonersinitiatieven').rules;
const problemsOf = (changes: Partial<SchemeRules>) =>
  checkRules({ ...rules, ...changes }, null).problems.map(({ field, code }) => `${field} ${code}`);

const formWith = (change: (question: Question) => Question): SchemeRules['form'] =>
  rules.form.map((page) => ({ ...page, questions: page.questions.map(change) }));
const place = rules.criteria.findIndex(({ check }) => check === 'declared');

test('residents are asked for their age and their wijk', () => {
  expect(rules.criteria[place]).toMatchObject({ key: 'resident', onFail: 'refuse' });
  expect(rules.minimumAgeSource).toMatchObject({ toVerify: true });
});

test('a declared rule needs its required yes or no question', () => {
  const voluntary = formWith((one) => (one.key === 'resident' ? { ...one, required: false } : one));
  const renamed = formWith((one) => (one.key === 'resident' ? { ...one, key: 'bewoner' } : one));
  for (const form of [voluntary, renamed])
    expect(problemsOf({ form })).toEqual([`/criteria/${place}/key declaration-question`]);
});

test('the question names the age of the scheme, which has a source', () => {
  expect(problemsOf({ minimumAge: 16 })).toEqual(['/form/2/questions/2/label/nl declaration-age']);
  expect(problemsOf({ minimumAge: null })).toEqual(['/form/2/questions/2/label/nl declaration-age']);
  const { minimumAgeSource: _source, ...unsourced } = rules;
  expect(checkRules(unsourced, null).problems.map(({ code }) => code)).toEqual(['age-source']);
});

test('an age that no rule looks at is said, and does not stop publication', () => {
  const criteria = rules.criteria.filter(({ check }) => check !== 'declared');
  expect(problemsOf({ criteria })).toEqual([]);
  const warned = checkRules({ ...rules, criteria }, null).warnings.map(({ code }) => code);
  expect(warned).toContain('age-not-asked');
});
