import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { PackEnvelope, PackRow } from '../types.ts';
import {
  availableCents,
  choicesFromQuery,
  choicesToQuery,
  combinationBalance,
  readChoice,
  withoutRows,
} from './trial.ts';

const row = (caseNumber: string, requestedCents: number, reservedCents = 0): PackRow =>
  ({ caseNumber, reservedCents, application: { id: caseNumber, requestedCents } }) as unknown as PackRow;
const rows = [
  row('HV-2027-00001', 4000_00, 4000_00),
  row('HV-2027-00002', 2500_50, 2500_50),
  row('HV-2027-00003', 9000_00),
];

describe('the balance', () => {
  const amount = fc.integer({ min: 0, max: 10_000_000 });
  const choice = fc.constantFrom('yes' as const, 'part' as const, 'no' as const);

  it('is what is there less what is given, to the cent, also below zero', () => {
    fc.assert(
      fc.property(amount, fc.array(fc.record({ choice, amountCents: amount })), (available, chosen) => {
        const { spentCents, leftCents } = combinationBalance(available, chosen);
        const given = chosen.filter((one) => one.choice !== 'no').map((one) => one.amountCents);
        return spentCents + leftCents === available && spentCents === given.reduce((a, b) => a + b, 0);
      }),
    );
  });

  it('counts what applications already hold as money to divide', () => {
    expect(availableCents(1000_00, rows)).toBe(7500_50);
    expect(availableCents(1000_00, [])).toBe(1000_00);
  });

  it('leaves out the money of rows that a reader takes no part in', () => {
    const envelope = { envelope: { balances: { freeCents: 1000_00 } }, rows } as unknown as PackEnvelope;
    const own = withoutRows(envelope, (one) => one.caseNumber !== 'HV-2027-00001');
    expect(own).toMatchObject({ hidden: 1, availableCents: 3500_50, askedCents: 11_500_50 });
  });
});

describe('a choice', () => {
  const [first = row('', 0)] = rows;
  test.each([
    ['yes', '', null, { choice: 'yes', amountCents: 4000_00, problem: null }],
    ['yes', '12', 12_00, { choice: 'yes', amountCents: 4000_00, problem: null }],
    ['no', '', null, { choice: 'no', amountCents: 0, problem: null }],
    ['part', '1.000', 1000_00, { choice: 'part', amountCents: 1000_00, problem: null }],
    ['', '1.000', 1000_00, { choice: 'part', amountCents: 1000_00, problem: null }],
    ['part', '4000', 4000_00, { choice: 'part', amountCents: 4000_00, problem: null }],
  ] as const)('%s with ‘%s’', (choice, part, cents, expected) => {
    expect(readChoice(first, { choice, part }, cents)).toEqual(expected);
  });

  test.each([
    ['part', '', null, 'part-needed'],
    ['part', '0', 0, 'part-needed'],
    ['part', '4000,01', 4000_01, 'part-above-asked'],
  ] as const)('%s with ‘%s’ is %s %s', (choice, part, cents, code) => {
    expect(readChoice(first, { choice, part }, cents)?.problem?.code).toBe(code);
  });

  test.each(['', 'maybe', '<script>', 'YES'])('‘%s’ is none', (choice) => {
    expect(readChoice(first, { choice, part: '' }, null)).toBeNull();
  });
});

describe('an address', () => {
  const read = (query: string) => {
    const search = new URLSearchParams(query);
    return choicesFromQuery(rows, (name) => search.get(name) ?? undefined);
  };

  it('brings choices back as they were', () => {
    const choices = fc.tuple(
      ...rows.map(({ application }) =>
        fc.oneof(
          fc.constant(null),
          fc.constant({ choice: 'no' as const, amountCents: 0 }),
          fc.constant({ choice: 'yes' as const, amountCents: application.requestedCents ?? 0 }),
          fc
            .integer({ min: 1, max: application.requestedCents ?? 1 })
            .map((amountCents) => ({ choice: 'part' as const, amountCents })),
        ),
      ),
    );
    fc.assert(
      fc.property(choices, (chosen) => {
        const map = new Map(
          chosen.flatMap((one, n) => (one === null ? [] : [[rows[n]?.caseNumber ?? '', one] as const])),
        );
        expect(read(choicesToQuery(map))).toEqual(map);
      }),
    );
  });

  test.each([
    'HV-2027-00001=part:99999999999999999999',
    'HV-2027-00001=part:-5',
    'HV-2027-00001=part:400001',
    'HV-2027-00001=part',
    'HV-2027-00001=part:1e3',
    'HV-2027-99999=yes',
    'HV-2027-00001=%3Cscript%3E',
    '__proto__=yes',
  ])('%s says nothing', (query) => {
    expect(read(query).size).toBe(0);
  });
});
