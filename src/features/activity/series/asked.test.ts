/** What somebody writes that could be two things is asked back, and both answers are understood. */
import { describe, expect, test } from 'vitest';
import { Temporal } from '../../../kernel/dates.ts';
import { parseSentence } from './parse-sentence.ts';
import { seriesProblems } from './validate.ts';

const today = Temporal.PlainDate.from('2026-11-29');
const weekly = 'elke dinsdag van 10 tot 12';
const saidOf = (more: string) =>
  parseSentence(`${weekly}, ${more}`, today).problems.map(({ text }) => text.nl);

describe('asked back', () => {
  test.each([
    ['met kerst dicht', 'de kerstvakantie of de kerstdagen'],
    ['niet met de kerstdagen', 'de kerstvakantie of de kerstdagen'],
    ['tot de zomervakantie', 'Welke dag bedoelt u'],
    ['vanaf de herfstvakantie', 'Welke dag bedoelt u'],
    ['na de zomervakantie', 'Welke dag bedoelt u'],
  ])('%s', (more, question) => {
    expect(saidOf(more)).toEqual([expect.stringContaining(question)]);
    expect(saidOf(more)[0]).toContain(`‘${more}’`);
  });
});

test.each([
  'niet in de kerstvakantie',
  'van 25 tot en met 26 december dicht',
  'tot en met 9 juli',
  'vanaf 1 september',
])('the answer is understood, and can be kept whatever the day of the week: %s', (more) => {
  for (const day of ['maandag', 'dinsdag', 'zaterdag']) {
    const { draft, problems } = parseSentence(`elke ${day} van 10 tot 12, ${more}`, today);
    expect(problems).toEqual([]);
    expect(draft && seriesProblems(draft)).toEqual([]);
  }
});
