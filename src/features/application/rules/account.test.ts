import { describe, expect, test } from 'vitest';
import { Temporal } from '../../../kernel/dates.ts';
import type { ApplicationStatus } from '../types.ts';
import { accountProblems, askedUntil, mayAccount, type WantedAccount } from './account.ts';

const day = (iso: string) => Temporal.PlainDate.from(iso);
const whole: WantedAccount = { happened: 'whole', spentCents: 600_000, words: 'Het was druk.' };

describe('an account', () => {
  test.each<[string, Partial<WantedAccount>, readonly string[]]>([
    ['is whole', {}, []],
    ['may say that nothing happened and nothing was spent', { happened: 'not', spentCents: 0 }, []],
    ['says whether it happened', { happened: null }, ['happened:choice-missing']],
    ['says what was spent', { spentCents: null }, ['spent:amount-missing']],
    ['says how it went', { words: '  ' }, ['words:answer-missing']],
    ['is short', { words: 'a'.repeat(3001) }, ['words:too-long']],
    [
      'says all that lacks at once',
      { happened: null, spentCents: null, words: '' },
      ['happened:choice-missing', 'spent:amount-missing', 'words:answer-missing'],
    ],
  ])('%s', (_, change, expected) => {
    const found = accountProblems({ ...whole, ...change });
    expect(found.map(({ field, code }) => `${field}:${code}`)).toEqual(expected);
  });
});

describe('accounting', () => {
  const term = { activitiesUntil: '2026-08-31', accountBy: '2026-10-12' };
  test.each<[string, ApplicationStatus, typeof term | null, string, boolean]>([
    ['not on the last day of the activities', 'running', term, '2026-08-31', false],
    ['from the day after', 'running', term, '2026-09-01', true],
    ['also after the day of the decision', 'running', term, '2027-03-01', true],
    ['not twice', 'accounted', term, '2026-09-02', false],
    ['not once it is determined', 'determined', term, '2026-09-02', false],
    ['not where nothing is asked', 'running', null, '2026-09-02', false],
  ])('%s', (_, status, asked, on, expected) => expect(mayAccount({ status }, asked, day(on))).toBe(expected));
});

test('who is asked late has two weeks all the same', () => {
  const term = { activitiesUntil: '2026-08-31', accountBy: '2026-10-12' };
  expect(askedUntil(term, day('2026-09-01')).toString()).toBe('2026-10-12');
  expect(askedUntil(term, day('2026-10-05')).toString()).toBe('2026-10-19');
  expect(askedUntil(term, day('2027-01-04')).toString()).toBe('2027-01-18');
});
