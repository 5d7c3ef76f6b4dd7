import { describe, expect, test } from 'vitest';
import { Temporal } from '../../../kernel/dates.ts';
import { moneyBlocks } from './money-part.ts';

const day = (iso: string) => Temporal.PlainDate.from(iso);
const facts: Parameters<typeof moneyBlocks>[0] = {
  lang: 'nl',
  amountCents: 1_000_000,
  previousCents: null,
  final: null,
  advance: { percent: 80, amountCents: 800_000 },
  instalments: [],
  paymentDue: day('2027-01-11'),
  paidCents: 0,
  accountGiven: true,
};
const instalments = [
  { dueOn: day('2027-01-11'), amountCents: 400_000 },
  { dueOn: day('2027-07-12'), amountCents: 400_000 },
];
const said = (more: Partial<typeof facts>): string => JSON.stringify(moneyBlocks({ ...facts, ...more }));

describe('the money of a grant in its letter', () => {
  test('names each instalment with its last day, and the rest that follows', () => {
    const blocks = moneyBlocks({ ...facts, instalments });
    expect(blocks.find(({ kind }) => kind === 'table')).toMatchObject({
      rows: [
        ['11 januari 2027', '€\u00a04.000'],
        ['12 juli 2027', '€\u00a04.000'],
      ],
    });
    expect(JSON.stringify(blocks)).toContain('De rest volgt na afloop.');
    expect(said({ instalments, advance: { percent: 100, amountCents: 1_000_000 } })).not.toContain(
      'De rest volgt',
    );
  });

  test('says when a change came that the rest is divided over the days still to come', () => {
    const changed = said({ instalments, previousCents: 1_200_000 });
    expect(changed).toContain('De rest verdelen wij over de termijnen die nog komen.');
    expect(changed).not.toContain('12 juli 2027');
  });

  test('keeps to one day when it comes at once', () => {
    expect(said({})).toContain('Wij betalen dat uiterlijk op 11 januari 2027. Dat is binnen zes weken.');
    expect(said({})).not.toContain('termijn');
  });
});
