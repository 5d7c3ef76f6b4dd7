import { expect, test } from 'vitest';
import { type PlainDate, Temporal } from '../../kernel/dates.ts';
import { same } from '../../kernel/messages.ts';
import { problem } from '../../kernel/result.ts';
import {
  type AdoptedBudget,
  adoptedBudgetProblems,
  adoptionDay,
  recordedAlready,
  type WantedBudget,
} from './adopted-budget.ts';

const d = (iso: string): PlainDate => Temporal.PlainDate.from(iso);
const today = d('2026-11-28');
const wanted: WantedBudget = {
  year: 2027,
  adoptedOn: d('2026-11-12'),
  notAdopted: false,
  source: 'Raadsbesluit 26bb012345',
  reason: '',
  unreadable: [],
};
const before: AdoptedBudget = {
  year: 2027,
  number: 1,
  adoptedOn: '2026-11-10',
  source: 'Raadsbesluit',
  reason: null,
};

const codes = (more: Partial<WantedBudget>, known: AdoptedBudget | null = null): readonly string[] =>
  adoptedBudgetProblems({ ...wanted, ...more }, { today, before: known }).map(
    ({ field, code }) => `${field} ${code}`,
  );

test.each([
  ['all there', {}, null, []],
  ['adopted today', { adoptedOn: today }, null, []],
  ['adopted tomorrow', { adoptedOn: d('2026-11-29') }, null, ['adoptedOn date-future']],
  ['two years before its year', { adoptedOn: d('2025-12-31') }, null, ['adoptedOn day-of-other-year']],
  ['on the first day that can be', { adoptedOn: d('2026-01-01') }, null, []],
  ['after its year', { year: 2025 }, null, ['adoptedOn day-of-other-year']],
  ['a year too far ahead', { year: 2029 }, null, ['year year-missing', 'adoptedOn day-of-other-year']],
  [
    'nothing filled in',
    { year: null, adoptedOn: null, source: '' },
    null,
    ['year year-missing', 'adoptedOn date-missing', 'source source-missing'],
  ],
  ['a second time without a reason', {}, before, ['reason reason-missing']],
  ['a correction', { reason: 'Verkeerde dag' }, before, []],
  ['taken back', { notAdopted: true, adoptedOn: null, reason: 'Verkeerd jaar' }, before, []],
  [
    'taken back, with a day',
    { notAdopted: true, reason: 'Verkeerd jaar' },
    before,
    ['adoptedOn day-of-nothing'],
  ],
  [
    'taken back what is not there',
    { notAdopted: true, adoptedOn: null },
    null,
    ['notAdopted nothing-to-take-back'],
  ],
  [
    'no date, taken back or not',
    {
      notAdopted: true,
      adoptedOn: null,
      reason: 'x',
      unreadable: [problem('adoptedOn', 'date-shape', same('x'))],
    },
    before,
    ['adoptedOn date-shape'],
  ],
  [
    'too long',
    { source: 'x'.repeat(501), reason: 'x'.repeat(1001) },
    before,
    ['source too-long', 'reason too-long'],
  ],
] as const)('%s', (_case, more, known, expected) => {
  expect(codes(more, known)).toEqual(expected);
});

test('the same form sent twice is recognised, another is not', () => {
  const same = { ...wanted, adoptedOn: d('2026-11-10'), source: 'Raadsbesluit' };
  expect(recordedAlready(same, before)).toBe(true);
  expect(recordedAlready(wanted, before)).toBe(false);
  expect(recordedAlready(same, null)).toBe(false);
});

test('a budget counts from its day, and not once it was taken back', () => {
  expect(adoptionDay(before, d('2026-11-09'))).toBeNull();
  expect(adoptionDay(before, d('2026-11-10'))?.toString()).toBe('2026-11-10');
  expect(adoptionDay({ ...before, adoptedOn: null }, today)).toBeNull();
  expect(adoptionDay(null, today)).toBeNull();
});
