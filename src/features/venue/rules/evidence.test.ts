/** What shows that a criterion is met: a fact stays as it was picked, and any of three ways is enough. */
import { expect, test } from 'vitest';
import { Temporal } from '../../../kernel/dates.ts';
import { same } from '../../../kernel/messages.ts';
import { readAnswers } from '../forms-recognition.ts';
import type { Answers, PickedFact, PlaceFact } from '../types.ts';
import { currentChecklist } from './criteria.ts';
import { groupOfFact, networkFact, sameValue } from './facts.ts';
import { askProblems } from './recognition.ts';

const checklist = currentChecklist('placeOfValue');
const key = checklist.criteria[0]?.key ?? '';
const room: PlaceFact = {
  key: 'room:1',
  label: same('Grote zaal'),
  value: same('40 mensen'),
  href: '/plekken/x',
};
const picked: PickedFact = { ...room, value: same('30 mensen'), pickedOn: '2026-10-01' };
const today = Temporal.PlainDate.from('2026-11-28');

const read = (typed: string, facts: readonly PlaceFact[], before: Answers = {}) => {
  const form = {
    text: (name: string) => (name === `fact.${key}` ? typed : ''),
    texts: () => [],
  };
  const answers = readAnswers(form, checklist, { facts, before, today });
  return answers.ok ? answers.value[key]?.fact : answers.problems.map(({ field }) => field);
};
const before: Answers = { [key]: { answer: 'yes', evidence: '', fact: picked } };

test.each([
  ['picked now: as it is today', room.key, [room], {}, { ...room, pickedOn: '2026-11-28' }],
  ['picked before: as it was then', room.key, [room], before, picked],
  ['picked before and gone: it was so on that day', room.key, [], before, picked],
  ['none', '', [room], before, undefined],
  ['one that is not there', 'room:2', [room], before, [`fact.${key}`]],
])('%s', (_name, typed, facts, earlier, expected) => {
  expect(read(typed, facts, earlier)).toEqual(expected);
});

const answered = (over: Partial<Answers[string]>): Answers =>
  Object.fromEntries(
    checklist.criteria.map((one) => [one.key, { answer: 'yes', evidence: '', ...over } as const]),
  );
const every = new Set(checklist.criteria.map((one) => one.key));

test.each([
  ['words', answered({ evidence: 'Te zien' }), new Set<string>(), 0],
  ['a fact', answered({ fact: picked }), new Set<string>(), 0],
  ['a file', answered({}), every, 0],
  ['nothing', answered({}), new Set<string>(), checklist.criteria.length],
])('shown by %s', (_name, answers, withFile, problems) => {
  expect(askProblems(checklist, answers, withFile)).toHaveLength(problems);
});

test('a fact is the same as long as it says the same', () => {
  expect(sameValue(room, { ...room, href: '/elders' })).toBe(true);
  expect(sameValue(room, picked)).toBe(false);
});

test('facts stand by what they are of', () => {
  const keys = ['room:1', 'opening', 'activity:1', 'confirmed:1', 'network:x'];
  const network = networkFact({ slug: 'x', name: 'Deur aan Deur', since: '2024-03-12' });
  expect(network.value).toEqual({ nl: 'Doet mee sinds 12 maart 2024', en: 'Takes part since 12 March 2024' });
  expect(keys.map((one) => groupOfFact({ key: one }).en)).toEqual([
    'The place itself',
    'The place itself',
    'Activities',
    'What took place',
    'Networks',
  ]);
});
