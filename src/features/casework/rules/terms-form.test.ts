import { expect, test } from 'vitest';
import { Temporal } from '../../../kernel/dates.ts';
import { clocks, parseTermsInput } from '../../../kernel/terms/index.ts';
import { isSent, readTyped, termsJson } from './terms-form.ts';

const today = Temporal.PlainDate.from('2027-03-15');

function typedOf(query: string) {
  const asked = new URLSearchParams(query);
  const get = (name: string): string | undefined => asked.get(name) ?? undefined;
  expect(isSent(get)).toBe(true);
  return readTyped(get, today);
}

test('counts as a case does, with the days on a par with a holiday, and says so in the file', () => {
  const typed = typedOf(
    'term.decisionWeeks=8&term.generalTermsActApplies=yes&events.0.type=received&events.0.on=12-3-2027&today=2027-03-15',
  );
  const json = termsJson(typed);
  expect(json.term).toMatchObject({ decisionWeeks: 8, equatedDays: expect.arrayContaining(['2027-05-07']) });
  const read = parseTermsInput(json);
  expect(read.ok ? [] : read.problems).toEqual([]);
  // Eight weeks end on Friday 7 May, between Ascension Day and a weekend.
  const [decision] = read.ok ? clocks(read.value).clocks : [];
  expect(decision?.due.toString()).toBe('2027-05-10');
});
