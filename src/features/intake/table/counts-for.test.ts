/** Columns for what an activity counts for, and for what a place does for its wijk. */
import { expect, it } from 'vitest';
import { Temporal } from '../../../kernel/dates.ts';
import { domainLabels } from '../../../kernel/domains.ts';
import { functionLabels } from '../../venue/index.ts';
import { mergeContent } from '../merge.ts';
import { RowForm } from './cells.ts';
import { columnsOf } from './columns.ts';

const formOf = (subject: 'activity' | 'venue', cells: Readonly<Record<string, string>>) =>
  new RowForm({ line: 2, cells: new Map(Object.entries(cells)) }, columnsOf[subject]);

it('a domain is known by its name', () => {
  const form = formOf('activity', { domein: domainLabels.health.nl });
  expect(form.text('domein')).toBe('health');
  expect(formOf('activity', { domein: 'geluk' }).problems.map(({ column }) => column)).toEqual(['Domein']);
});

it.each([
  [`${functionLabels.meeting.nl}, ${functionLabels.services.nl}`, ['meeting', 'services']],
  [`${functionLabels.services.en}; ${functionLabels.meeting.en}`, ['services', 'meeting']],
  ['meeting,advice', ['meeting', 'advice']],
])('names that hold commas of their own are told apart: %s', (cell, functions) => {
  const form = formOf('venue', { functions: cell });
  expect(form.texts('functions')).toEqual(functions);
  expect(form.problems).toEqual([]);
});

it('says which of several it does not know', () => {
  const form = formOf('venue', { functions: `kasteel, ${functionLabels.meeting.nl}, toren` });
  expect(form.texts('functions')).toEqual(['meeting']);
  expect(form.problems.map(({ text }) => text.nl.split("'")[1])).toEqual(['kasteel', 'toren']);
});

it.each([
  ['the same kind keeps what its keeper chose', 'meal', ['type'], 'livelihood'],
  ['another kind counts elsewhere', 'sport', ['type'], 'health'],
  ['what the file says holds', 'meal', ['type', 'domain'], 'health'],
])('put into what is there: %s', (_name, type, given, domain) => {
  const before = { type: 'meal', domain: 'livelihood' };
  const moment = { today: Temporal.PlainDate.from('2026-11-28'), makeId: () => 'new' };
  const after = mergeContent<object>('activity', before, { type, domain: 'health' }, given, moment);
  expect(after).toEqual({ type, domain });
});
