import { expect, test } from 'vitest';
import { lineProblems } from './money-plan.ts';

test('lines with the same mistake are told apart by their number', () => {
  const lines = [
    { description: 'Planten', amountCents: 50_00 },
    { description: ' ', amountCents: 0 },
    { description: 'x'.repeat(201), amountCents: 0 },
  ];
  const found = lineProblems('budget', lines);
  expect(found.map(({ field, text }) => [field, text.nl])).toEqual([
    ['budget.1.description', 'Schrijf op regel 2 waar het bedrag voor is.'],
    ['budget.1.amount', 'Vul op regel 2 een bedrag in dat hoger is dan € 0.'],
    ['budget.2.description', 'Maak de omschrijving op regel 3 korter: maximaal 200 tekens.'],
    ['budget.2.amount', 'Vul op regel 3 een bedrag in dat hoger is dan € 0.'],
  ]);
  expect(new Set(found.map(({ text }) => text.en)).size).toBe(found.length);
});
