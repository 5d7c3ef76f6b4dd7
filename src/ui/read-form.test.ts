import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readDate, readMoneyRows } from './read-form.ts';

it.each([
  ['2027-03-12', '2027-03-12'],
  ['12-03-2027', '2027-03-12'],
  [' 1/4/2027 ', '2027-04-01'],
  ['1.4.2027', '2027-04-01'],
])('reads %s', (input, iso) => {
  const read = readDate('date', input);
  expect(read.ok && read.value.toString()).toBe(iso);
});

it.each(['', '31-02-2027', '2027-02-30', '12-03-27', '😀', '99999-01-01', 'morgen'])(
  'refuses %s beside its field',
  (input) => {
    expect(readDate('startsOn', input)).toMatchObject({
      ok: false,
      problems: [{ field: 'startsOn', code: 'date-shape' }],
    });
  },
);

const from = (fields: Record<string, string>) => (name: string) => fields[name];

it('reads rows in order and drops those left blank', () => {
  const rows = readMoneyRows(
    'budget',
    from({
      'budget.0.description': 'Planten',
      'budget.0.amount': '250',
      'budget.1.description': ' ',
      'budget.1.amount': '',
      'budget.2.description': '',
      'budget.2.amount': '12,50',
    }),
  );
  expect(rows).toEqual([
    { description: 'Planten', amount: '250' },
    { description: '', amount: '12,50' },
  ]);
});

it('never reads more rows than the limit, whatever is posted', () => {
  fc.assert(
    fc.property(fc.string(), (typed) => {
      expect(readMoneyRows('budget', () => typed).length).toBeLessThanOrEqual(100);
    }),
  );
});
