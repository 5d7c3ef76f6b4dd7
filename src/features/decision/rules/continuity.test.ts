import { expect, test } from 'vitest';
import { trialFinding } from '../../../../tests/support/trial-decision.ts';
import { withGivenTerm } from './continuity.ts';

const broken = trialFinding({ check: 'continuityTerm', result: 'failed', onFail: 'attention' });

test('the finding tells the reasonable term that was given, in both languages', () => {
  const [other, told] = withGivenTerm([trialFinding(), broken], ' Tot 1 januari 2028. ');
  expect(other).toEqual(trialFinding());
  expect(told?.sentence.nl).toContain('Tot 1 januari 2028.');
  expect(told?.sentence.en).toContain('Tot 1 januari 2028.');
  expect(told?.facts.at(-1)?.value.nl).toBe('Tot 1 januari 2028.');
});

test.each([null, '', '  '])('the term %j leaves the findings as they are', (term) => {
  expect(withGivenTerm([broken], term)).toEqual([broken]);
});

test('who still has to be judged is told nothing', () => {
  const open = trialFinding({ check: 'continuityTerm', result: 'needsPerson' });
  expect(withGivenTerm([open], 'Tot 1 januari 2028.')).toEqual([open]);
});
